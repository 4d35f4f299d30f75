"""Processes that read files: one that crashes, hangs or eats memory costs one file and no more."""
