"""Whom a question describes instead of naming."""
