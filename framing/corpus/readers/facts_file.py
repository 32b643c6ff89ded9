"""``articles.toml``: what a user says of the files beside it, or beside it in an archive.

Idea: a page does not always name its outlet, and never its event. What is said here goes before everything else.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from framing.corpus.drafts import FIELDS
from framing.errors import CorpusError

FACTS = "articles.toml"
_DAYS = (str, date)


def facts_in(raw: bytes, name: str) -> Mapping[str, Mapping[str, Any]]:
    """Read what is said of each file.

    Parameters
    ----------
    raw : bytes
        The file.
    name : str
        Its name, for messages.

    Returns
    -------
    mapping of str to mapping
        File name to its id, outlet and fields.

    Raises
    ------
    CorpusError
        If it is no TOML, or names what is not known.
    """
    try:
        entries = tomllib.loads(raw.decode("utf-8-sig")).get("article", [])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as err:
        raise CorpusError(f"{name}: not readable TOML ({err})") from None
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise CorpusError(f"{name}: write each article under its own [[article]]")
    known = {"file", "id", "outlet", *FIELDS}
    seen: set[str] = set()
    for i, entry in enumerate(entries, 1):
        if not isinstance(entry.get("file"), str):
            raise CorpusError(f"{name}: [[article]] number {i} has no 'file'")
        unknown = sorted(set(entry) - known)
        if unknown:
            raise CorpusError(
                f"{name}: {entry['file']}: unknown field {unknown[0]!r}; known are {', '.join(sorted(known))}"
            )
        _check_kinds(entry, name)
        if entry["file"] in seen:
            raise CorpusError(f"{name}: {entry['file']} is named twice; keep one [[article]] of it")
        seen.add(entry["file"])
    return {e["file"]: e for e in entries}


def _check_kinds(entry: Mapping[str, Any], name: str) -> None:
    wrong = next((f for f, v in entry.items() if not isinstance(v, _DAYS if f == "date" else str)), None)
    if wrong is not None:
        kind = "a day, as in date = 2025-07-03" if wrong == "date" else 'a text, as in outlet = "Herald"'
        raise CorpusError(f"{name}: {entry['file']}: {wrong} must be {kind}; it is {entry[wrong]!r}")
