"""How quickly questions over all resumes are answered, beside reading every resume's words."""
