"""The three stores of a library: the catalog, which is the truth, and two derived indexes."""
