"""The name of whom a resume is about, with the words that state it."""
