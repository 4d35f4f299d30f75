"""A text's outline: its sections, and the jobs, degrees and projects in them."""
