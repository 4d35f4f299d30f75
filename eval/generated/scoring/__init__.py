"""The program's answers to generated questions, held against the gold."""
