"""Which resumes are of one person: versions and languages together, namesakes apart."""
