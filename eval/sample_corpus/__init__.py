"""Invented resumes with the habits of real ones; `python -m eval.sample_corpus` writes them."""
