"""Answers measured: right, cited, silent where nothing is stated, short and quick."""
