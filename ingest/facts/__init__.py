"""What a resume states, as values with the exact words that state them."""
