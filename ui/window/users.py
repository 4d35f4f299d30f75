"""Who may use a window that others can reach: names, each with a salted scrypt hash."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from ui.errors import UsageError

_N, _R, _P = 2**15, 8, 1
_MEMORY = 128 * _N * _R * 2
SHORTEST_PASSWORD = 8


def read_users(file: Path) -> dict[str, str]:
    """The hash of every user of a file with a line `name:hash` each; raises `UsageError`."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UsageError(
            f"The users file {file} cannot be read: {error.strerror}. "
            f"Make one with `resume-assistant add-user NAME --users-file {file}`."
        ) from error
    except UnicodeDecodeError:
        raise UsageError(f"The users file {file} is not UTF-8 text.") from None
    users = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, colon, stored = line.rpartition(":")
        if not (name and colon and stored.startswith("scrypt$") and stored.count("$") == 5):
            raise UsageError(f"Line {number} of the users file {file} is not `name:hash`.")
        users[name] = stored
    if not users:
        raise UsageError(f"The users file {file} names nobody: add a user first.")
    return users


def add_user(file: Path, name: str, password: str) -> None:
    """Add a user or give one a new password; the file stays readable to its owner alone."""
    if not name.strip() or name != name.strip() or ":" in name or not name.isprintable():
        raise UsageError(f"{name!r} cannot be a user's name: leave out colons and outer spaces.")
    if len(password) < SHORTEST_PASSWORD:
        raise UsageError(
            f"The password is too short: give at least {SHORTEST_PASSWORD} characters."
        )
    users = read_users(file) if file.exists() and file.stat().st_size else {}
    users[name] = hashed(password)
    written = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.writelines(f"{user}:{stored}\n" for user, stored in users.items())
    written.replace(file)


def hashed(password: str) -> str:
    """What is kept of a password: the parameters, a salt and the scrypt hash (RFC 7914)."""
    salt = secrets.token_bytes(16)
    return "$".join(("scrypt", str(_N), str(_R), str(_P), _text(salt), _text(_key(password, salt))))


def is_user(users: Mapping[str, str], name: str, password: str) -> bool:
    """Whether the password is the user's; as slow for a name that is not there."""
    stored = users.get(name) or _NOBODY
    _, n, r, p, salt, key = stored.split("$")
    given = _key(password, base64.b64decode(salt), int(n), int(r), int(p))
    return hmac.compare_digest(given, base64.b64decode(key)) and name in users


def _key(password: str, salt: bytes, n: int = _N, r: int = _R, p: int = _P) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MEMORY, dklen=32)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


_NOBODY = "$".join(("scrypt", str(_N), str(_R), str(_P), _text(bytes(16)), _text(bytes(32))))
