"""What a chat model finds beyond the rules: it names lines and words, the text itself is copied."""
