"""A library whose vectors are kept by a real Chroma server on this machine."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import chromadb
import httpx
import pytest
from chromadb.config import Settings

from ingest.library import Library
from ingest.resume import IngestError
from ingest.stores.chroma_server import ChromaServer
from tests.ingest.library_builders import HashEmbedder, write_resumes

_QUESTION = "冷链运输 sourdough"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaServer]:
    port = _free_port()
    program = str(Path(sys.executable).with_name("chroma"))
    folder = str(tmp_path / "chroma")
    command = [program, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield ChromaServer(f"http://127.0.0.1:{port}")
    finally:
        running.terminate()
        running.wait(20)


@pytest.fixture
def library(server: ChromaServer, tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library", HashEmbedder(), server=server) as opened:
        list(opened.add([write_resumes(tmp_path / "resumes", 6)]))
        yield opened


def test_it_finds_what_an_exact_search_finds(library: Library) -> None:
    everyone = [resume.id for resume in library.resumes()]
    found = library.search_vectors(_QUESTION, 12)
    exact = library.search_vectors(_QUESTION, 12, everyone)
    assert [round(hit.score, 3) for hit in found] == [round(hit.score, 3) for hit in exact]


def test_the_server_holds_the_vectors_and_no_word(library: Library, server: ChromaServer) -> None:
    [collection] = _collections(server)
    assert collection.count() == library.chunk_count
    held = collection.get(include=["documents", "metadatas"])
    assert not any(held["documents"] or [])
    ids = {resume.id for resume in library.resumes()}
    assert {str(one["resume_id"]) for one in held["metadatas"] or []} == ids
    assert all(set(one) == {"resume_id"} for one in held["metadatas"] or [])


def test_what_is_added_is_found_and_what_is_removed_is_gone(
    library: Library, server: ChromaServer, tmp_path: Path
) -> None:
    write_resumes(tmp_path / "resumes", 8)
    list(library.add([tmp_path / "resumes"]))
    assert _collections(server)[0].count() == library.chunk_count
    [gone] = library.remove("resume000.txt")
    assert _collections(server) == []
    assert gone.id not in {hit.resume_id for hit in library.search_vectors(_QUESTION, 99)}
    (tmp_path / "resumes" / "resume007.txt").write_text("欧阳溪桐\n\n技能\n冷链运输\n", "utf-8")
    list(library.add([tmp_path / "resumes"]))
    [collection] = _collections(server)
    assert collection.count() == library.chunk_count


def test_vectors_move_back_into_the_folder(library: Library, server: ChromaServer) -> None:
    before = library.search_vectors(_QUESTION, 9)
    folder = library._data_dir
    assert library.chroma_server == server.address
    library.close()
    with Library(folder, HashEmbedder()) as local:
        assert local.search_vectors(_QUESTION, 9)[0].score == pytest.approx(before[0].score, 1e-3)
        local.reindex()
        assert local.chroma_server is None
    assert _collections(server) == []


def test_a_server_that_went_away_stops_writing_and_not_asking(tmp_path: Path) -> None:
    away = ChromaServer(f"http://127.0.0.1:{_free_port()}")
    resumes = write_resumes(tmp_path / "resumes", 3)
    with Library(tmp_path / "library", HashEmbedder()) as local:
        list(local.add([resumes]))
    with Library(tmp_path / "library", HashEmbedder(), server=away) as library:
        assert len(library.search_vectors(_QUESTION, 5)) == 5
        with pytest.raises(IngestError, match=r"does not answer .*: start it, or name another one"):
            library.reindex()


@pytest.mark.parametrize("address", ["localhost:8000", "ftp://x", "http://", "cloud:team", ""])
def test_an_address_of_another_form_is_refused(address: str) -> None:
    with pytest.raises(IngestError, match="http://HOST:PORT"):
        ChromaServer(address)


def test_the_host_that_is_sent_vectors_is_known() -> None:
    assert ChromaServer("http://vectors.example.org:9000").host == "vectors.example.org"
    assert ChromaServer("cloud:team/resumes").host == "api.trychroma.com"
    assert ChromaServer("cloud").host == "api.trychroma.com"


def _collections(server: ChromaServer) -> list[chromadb.Collection]:
    client = chromadb.HttpClient(
        host="127.0.0.1",
        port=int(server.address.rpartition(":")[2]),
        settings=Settings(anonymized_telemetry=False),
    )
    return list(client.list_collections())


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=2).raise_for_status()
            return
        except httpx.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
