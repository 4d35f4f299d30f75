"""Conditions and measures as SQL over the catalog's tables; every value is a bound parameter."""
