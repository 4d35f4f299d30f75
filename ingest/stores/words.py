"""The word index: tantivy over the terms of `ingest.tokens`, ranked by BM25. It stores no text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tantivy import Document, Index, Occur, Query, SchemaBuilder

from ingest.stores.folders import IndexDamaged, checksum

_HEAP_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write what is looked for, as terms of the index.

    A `whole` form counts only where all its terms stand; of any other, each counts by itself.
    """

    terms: tuple[str, ...]
    weight: float = 1.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that is looked for, in forms that mean the same: a chunk's best one counts."""

    forms: tuple[Form, ...]


class WordIndex:
    """One opened state of the index; open it again to see what others wrote since."""

    def __init__(self, folder: Path, expected: str | None = None) -> None:
        """Open a folder; `IndexDamaged` if its checksum is not the expected one."""
        try:
            if expected is not None and checksum(folder) != expected:
                raise IndexDamaged(f"{folder} is not as its last write left it")
            self._index = Index.open(str(folder))
            self._index.config_reader(reload_policy="manual")
            self._searcher = self._index.searcher()
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"{folder} does not open: {error}") from error
        self.folder = folder

    @classmethod
    def create(cls, folder: Path) -> WordIndex:
        """Make an empty index."""
        builder = SchemaBuilder()
        builder.add_text_field("resume_id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field("chunk", stored=True)
        builder.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
        folder.mkdir(parents=True)
        Index(builder.build(), path=str(folder))
        return cls(folder)

    def write(
        self, removed: Iterable[str], added: Iterable[tuple[str, int, Sequence[str]]]
    ) -> None:
        """Drop resumes, then add (resume id, chunk, terms), in one commit."""
        writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for resume_id in removed:
            writer.delete_documents_by_term("resume_id", resume_id)
        for resume_id, chunk, terms in added:
            document = Document()
            document.add_text("resume_id", resume_id)
            document.add_unsigned("chunk", chunk)
            document.add_text("body", " ".join(terms))
            writer.add_document(document)
        writer.commit()
        writer.garbage_collect_files()
        # Merges still under way would go on writing after the lock is given back.
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(
        self,
        wanted: Iterable[Wanted],
        limit: int,
        resume_ids: Collection[str] | None = None,
    ) -> list[tuple[str, int, float]]:
        """The best (resume id, chunk, BM25) for what is looked for; some may be gone by now."""
        clauses = [(Occur.Should, query) for one in wanted if (query := self._best_form(one))]
        if not clauses or limit < 1:
            return []
        query = Query.boolean_query(clauses)
        if resume_ids is not None:
            among = Query.term_set_query(self._index.schema, "resume_id", sorted(resume_ids))
            query = Query.boolean_query(
                [(Occur.Must, query), (Occur.Must, Query.const_score_query(among, 0.0))]
            )
        found = []
        for score, address in self._searcher.search(query, limit, count=False).hits:
            document = self._searcher.doc(address)
            found.append((document["resume_id"][0], document["chunk"][0], float(score)))
        return found

    def _best_form(self, wanted: Wanted) -> Query | None:
        """Synonyms must not add up: of twenty translations of a word each would count."""
        forms = list(self._forms(wanted))
        return Query.disjunction_max_query(forms) if len(forms) > 1 else next(iter(forms), None)

    def _forms(self, wanted: Wanted) -> Iterator[Query]:
        # Built term by term: a query parser would read "C++" or a colon as its own syntax.
        for form in wanted.forms:
            terms = [Query.term_query(self._index.schema, "body", term) for term in form.terms]
            occur = Occur.Must if form.whole else Occur.Should
            if terms:
                joined = Query.boolean_query([(occur, term) for term in terms])
                yield Query.boost_query(joined if len(terms) > 1 else terms[0], form.weight)
