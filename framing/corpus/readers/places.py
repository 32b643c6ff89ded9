"""Where files lie: a folder, a file or a pattern, and what an ``articles.toml`` says of them.

Idea: a folder's own files are the articles. Where it has none, its sub-folders are read, and the name of each may be
an outlet's: ``news/anchor/1.txt``. Registries and hidden files are left alone.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from framing.corpus.readers.facts_file import FACTS, facts_in
from framing.corpus.readers.file import File
from framing.corpus.readers.kinds import ENDINGS, ending_of
from framing.errors import CorpusError

_NO_ARTICLES = frozenset({"actors.json"})  # what lies beside articles and is none


def files_at(path: Path) -> list[File]:
    """List the files that a path or a pattern names.

    Parameters
    ----------
    path : Path
        A folder, a file or a pattern.

    Returns
    -------
    list of File
        In the order of their names.

    Raises
    ------
    CorpusError
        If there is none, or one is of no known kind.
    """
    try:
        if path.is_dir():
            return _in_folder(path)
        paths = _named(path)
    except (OSError, ValueError) as err:
        raise CorpusError(f"{str(path)[:200]!r}: no name of a file ({getattr(err, 'strerror', None) or err})") from None
    for p in paths:
        if ending_of(p.name) not in ENDINGS:
            raise CorpusError(
                f"{p}: cannot read {p.suffix or 'a file without an ending'}; known are {', '.join(ENDINGS)}"
            )
    return [_file(p, several=len(paths) > 1) for p in paths]


def _file(path: Path, *, facts: Mapping[str, Any] | None = None, below: Path | None = None, several: bool) -> File:
    ending = ending_of(path.name)
    stem = path.name[: len(path.name) - len(ending)]
    folder = path.parent.name if below else ""
    if below:
        stem = (path.parent.relative_to(below) / stem).as_posix()
    return File(str(path), stem, ending, path, folder=folder, facts=facts or {}, several=several)


def _in_folder(path: Path) -> list[File]:
    facts = _facts(path / FACTS)
    if facts:
        return [_file(path / name, facts=entry, several=len(facts) > 1) for name, entry in facts.items()]
    own = _readable(path.iterdir())
    if own:
        return [_file(p, several=len(own) > 1) for p in own]
    below = _readable(p for p in path.rglob("*") if not any(x.startswith(".") for x in p.relative_to(path).parts))
    if not below:
        raise CorpusError(f"{path}: no articles in this folder; put {', '.join(ENDINGS)} files there")
    return [_file(p, below=path, several=True) for p in below]


def _readable(paths: Iterable[Path]) -> list[Path]:
    return sorted(
        p
        for p in paths
        if ending_of(p.name) in ENDINGS and p.name not in _NO_ARTICLES and not p.name.startswith(".") and p.is_file()
    )


def _named(path: Path) -> list[Path]:
    """Files that a path or a pattern names."""
    if path.exists() or not glob.has_magic(str(path)):
        if not path.exists():
            raise CorpusError(f"{path}: no such file or folder; name one with articles")
        return [path]
    found = [Path(p) for p in sorted(glob.glob(str(path)))]
    if not found:
        raise CorpusError(f"{path}: no file fits this pattern")
    return found


def _facts(path: Path) -> Mapping[str, Mapping[str, Any]]:
    return facts_in(File(str(path), path.stem, path.suffix, path).read(), str(path)) if path.is_file() else {}
