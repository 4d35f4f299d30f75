"""What can be asked of all resumes at once: typed conditions and measures, answered by SQL."""
