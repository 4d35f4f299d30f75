"""Workbooks: rows of cells as lines."""
