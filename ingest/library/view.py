"""The library as its readers see it: the state after the latest write, resumes kept in memory."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.resume import IngestError, Resume
from ingest.stores.catalog import Catalog, Listing
from ingest.stores.exact import ExactIndex
from ingest.stores.persons import PersonStore
from ingest.stores.words import WordIndex

_SHORTEST_PREFIX = 4
_KEPT_RESUMES = 1000


class UnknownKey(IngestError):
    """No resume goes by this file name, id or path."""


class AmbiguousKey(IngestError):
    """Several resumes go by this file name or id; the sentence lists their ids."""


@dataclass(slots=True)
class View:
    """The library as of one generation; the indexes are opened when they are first asked."""

    generation: int
    settings: dict[str, str]
    listed: dict[str, Listing]
    words: WordIndex | None = None
    nearest: ExactIndex | None = None
    resumes: tuple[Resume, ...] | None = None
    persons: tuple[tuple[str, ...], ...] | None = None

    def chunks(self) -> int:
        """How many chunks there are."""
        return sum(one.chunks for one in self.listed.values())

    def named(self, key: str) -> list[str]:
        """The ids of the resumes with this id, file name or path, or else this start of an id."""
        if key in self.listed:
            return [key]
        name, path = _composed(key), str(Path(key).expanduser().resolve())
        found = [i for i, one in self.listed.items() if _composed(one.file) == name]
        found = found or [i for i, one in self.listed.items() if one.path == path]
        if not found and len(key) >= _SHORTEST_PREFIX:
            found = [i for i in self.listed if i.startswith(key.lower())]
        return found


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


class Views:
    """The newest view of a library, made anew after each write, and the resumes read so far.

    A resume is read again only when its row was written again. Safe to use from several threads.
    """

    def __init__(self, data_dir: Path, catalog: Catalog, persons: PersonStore) -> None:
        self.guard = threading.RLock()
        self._data_dir = data_dir
        self._catalog = catalog
        self._persons = persons
        self._newest: View | None = None
        self._read: dict[str, tuple[int, Resume]] = {}

    def newest(self) -> View:
        """The library as of the latest write."""
        with self.guard:
            if self._newest is None or self._newest.generation != self._catalog.generation():
                generation, settings, listed = self._catalog.overview()
                self._newest = View(generation, settings, {one.id: one for one in listed})
            return self._newest

    def close(self) -> None:
        """Let go of the view, and so of the indexes that it has opened."""
        with self.guard:
            self._newest = None

    def forget(self, resume_ids: Iterable[str]) -> None:
        """Keep nothing of these resumes in memory."""
        with self.guard:
            for resume_id in resume_ids:
                self._read.pop(resume_id, None)

    def resumes(self) -> tuple[Resume, ...]:
        """All resumes, by file name; read from the catalog once and kept."""
        with self.guard:
            view = self.newest()
            if view.resumes is None:
                kept = {i: r for i, r in self._read.items() if self._is_current(view, i)}
                missing = view.listed.keys() - kept.keys()
                found = self._catalog.resumes(missing if len(missing) < len(kept) else None)
                kept |= {
                    resume.id: (view.listed[resume.id].written, resume)
                    for resume in found
                    if resume.id in view.listed and resume.id not in kept
                }
                self._read = kept
                view.resumes = tuple(
                    sorted((r for _, r in kept.values()), key=lambda r: (r.file, r.id))
                )
            return view.resumes

    def persons(self) -> tuple[tuple[str, ...], ...]:
        """The ids of everyone who has several resumes, each person's newest first."""
        with self.guard:
            view = self.newest()
            if view.persons is None:
                view.persons = self._persons.read()
            return view.persons

    def resume(self, resume_id: str) -> Resume:
        """One resume; raises `UnknownKey` when it is not there any more."""
        with self.guard:
            view = self.newest()
            if not self._is_current(view, resume_id):
                found = self._catalog.resumes([resume_id])
                if not found or resume_id not in view.listed:
                    raise UnknownKey(f"There is no resume {resume_id} in {self._data_dir}.")
                self._read[resume_id] = view.listed[resume_id].written, found[0]
            return self._read[resume_id][1]

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """Those of these resumes that are still there; only the first thousand are kept."""
        with self.guard:
            view = self.newest()
            held = {i: self._read[i][1] for i in resume_ids if self._is_current(view, i)}
            missing = [i for i in resume_ids if i not in held]
            for resume in self._catalog.resumes(missing) if missing else ():
                if resume.id in view.listed:
                    held[resume.id] = resume
                    if len(self._read) < _KEPT_RESUMES:
                        self._read[resume.id] = view.listed[resume.id].written, resume
            return held

    def resolve(self, key: str) -> Resume:
        """The one resume that goes by a key; raises `UnknownKey` or `AmbiguousKey`."""
        found = self.newest().named(key)
        if not found:
            raise UnknownKey(
                f"There is no resume {key!r} in {self._data_dir}: "
                "give its file name, its path, or its id."
            )
        if len(found) > 1:
            raise AmbiguousKey(
                f"{len(found)} resumes go by {key!r}: give one of the ids {', '.join(found)}."
            )
        return self.resume(found[0])

    def _is_current(self, view: View, resume_id: str) -> bool:
        listing = view.listed.get(resume_id)
        held = self._read.get(resume_id)
        return listing is not None and held is not None and held[0] == listing.written
