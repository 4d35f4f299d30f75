"""Whether a resume fulfils a condition: one function for each kind of condition."""
