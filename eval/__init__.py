"""Measurements of the assistant over resumes whose answers are known."""
