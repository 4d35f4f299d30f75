"""Questions over generated resumes, with answers that a careful reader cannot dispute."""
