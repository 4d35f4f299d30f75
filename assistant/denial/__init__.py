"""Whether a line says that what a question takes for granted never happened."""
