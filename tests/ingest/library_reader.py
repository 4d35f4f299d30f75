"""Run as a program: open a library once and answer each question on standard input from it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ingest.library import Library
from tests.ingest.library_builders import HashEmbedder, terms


def main(data_dir: Path, exact_up_to: int) -> None:
    """A line with the ids that words, vectors and the list of resumes give."""
    with Library(data_dir, HashEmbedder(), exact_up_to=exact_up_to) as library:
        for question in sys.stdin:
            answer = {
                "words": [hit.resume_id for hit in library.search_words(terms(question), 500)],
                "vectors": [hit.resume_id for hit in library.search_vectors(question, 500)],
                "resumes": [resume.id for resume in library.resumes()],
            }
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
