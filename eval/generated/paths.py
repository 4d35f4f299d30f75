"""Where the parts of a generated folder lie in it."""

RESUMES, QUESTIONS, GOLD = "resumes", "questions.jsonl", "gold.json"
