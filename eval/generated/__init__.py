"""Invented resumes and questions with known answers, in any number, to measure what no one tuned."""
