"""Invented resumes and questions with known answers, in any number and from any seed."""
