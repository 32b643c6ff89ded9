"""What was found in articles, kept in the file of their parses, for a later run of which nothing changed.

Idea: as a memoised call, but the digest of all that a value depends on is made by whoever asks, and a key has one
value: what is found with another lexicon takes the place of what was, so a file does not grow with every change.

Conventions: values are plain data (JSON), never code; one that is damaged counts as missing, and is made again.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from framing.parses.store import open_store

_LEVEL = 1  # of compression: more saves little space and costs most of the time


class Findings:
    """Values by key, each with the digest of what it depends on.

    Parameters
    ----------
    path : Path | None
        The file; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def __bool__(self) -> bool:
        """Whether anything is kept."""
        return self._path is not None

    def read(self, wanted: Mapping[str, str]) -> dict[str, Any]:
        """Give what is kept.

        Parameters
        ----------
        wanted : Mapping[str, str]
            Key to the digest of what its value depends on.

        Returns
        -------
        dict of str to Any
            The values of those keys whose digest is this one.
        """
        if self._path is None or not wanted:
            return {}
        keys = {_number(key): key for key in wanted}
        found = {}
        for number, digest, data in open_store(self._path).findings(list(keys)):
            key = keys[number]
            if digest == wanted[key]:
                found.update(_opened(key, data))
        return found

    def keep(self, made: Iterable[tuple[str, str, Any]]) -> None:
        """Keep values in place of those that their keys have.

        Parameters
        ----------
        made : Iterable[tuple[str, str, Any]]
            Key, digest, value; the value plain data.
        """
        if self._path is not None:
            open_store(self._path).keep_findings((_number(key), digest, _closed(value)) for key, digest, value in made)


def _number(key: str) -> int:
    made = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(made.digest(), "little", signed=True)


def _closed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode(), _LEVEL)


def _opened(key: str, data: bytes) -> dict[str, Any]:
    """Give a value under its key, or nothing."""
    try:
        return {key: json.loads(zlib.decompress(data))}
    except (ValueError, TypeError, zlib.error):
        return {}
