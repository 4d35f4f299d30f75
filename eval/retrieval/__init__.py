"""Retrieval measured: what each method hands over within a budget of characters."""
