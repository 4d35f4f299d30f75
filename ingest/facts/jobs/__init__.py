"""What a job's head states: employer, title, kind of employment."""
