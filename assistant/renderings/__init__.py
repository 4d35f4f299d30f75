"""Names of things in the other language: titles, certificates, awards, projects, skills."""
