"""Measures reading: names by format, laws of the parts, boxes over words, pages a second."""
