"""Evidence to an answer in words."""
