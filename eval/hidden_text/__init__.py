"""Does hidden text stay out? Invented resumes with it and without, in every format."""
