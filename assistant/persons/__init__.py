"""One person in several resumes: asked as one, and every word cited from the file that has it."""
