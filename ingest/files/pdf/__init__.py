"""PDF: from what a page draws to the lines that a reader reads."""
