"""`python -m eval.sample_corpus [FOLDER]`: write the samples, by default over the shipped ones."""

from __future__ import annotations

import sys
from pathlib import Path

from eval.sample_corpus.corpus import SAMPLES, write

for written in write(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES):
    sys.stdout.write(f"{written}\n")
