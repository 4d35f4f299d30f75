"""Mails and saved pages."""
