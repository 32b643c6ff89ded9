"""Where files lie: a folder, a file or a pattern, and what an ``articles.toml`` says of them.

Idea: a folder's own files are the articles. Where it has none, its sub-folders are read, and the name of each may be
an outlet's: ``news/anchor/1.txt``. Registries and hidden files are left alone.
"""

from __future__ import annotations

import glob
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from framing.corpus.confined import confined
from framing.corpus.readers.facts_file import FACTS, facts_in
from framing.corpus.readers.file import File
from framing.corpus.readers.kinds import ENDINGS, ending_of
from framing.errors import CorpusError

_DOCUMENTS = frozenset(
    {".pdf", ".doc", ".odt", ".pages", ".xls", ".ods", ".numbers", ".mht", ".mhtml", ".eml", ".epub"}
)
_NAMED = 3  # files that a warning names
_USER = 6  # calls from a warning here up to the user's
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
        found = _in_folder(path) if path.is_dir() else _named(path)
    except CorpusError:
        raise
    except (OSError, ValueError) as err:  # too long a name; a NUL in it
        raise CorpusError(f"{str(path)[:200]!r}: no name of a file ({getattr(err, 'strerror', None) or err})") from None
    for file in found:
        if file.ending not in ENDINGS:
            raise CorpusError(
                f"{file.name}: cannot read {file.ending or 'a file without an ending'}; save it as text. "
                f"Known are {', '.join(ENDINGS)}"
            )
    return found


def _file(path: Path, *, several: bool, within: Path | None = None, facts: Mapping[str, Any] | None = None) -> File:
    """Describe a file; in a sub-folder of the folder that is read, the sub-folder's name may be an outlet's."""
    ending = ending_of(path.name)
    stem = path.name[: len(path.name) - len(ending)]
    folder = path.parent.name if within and not facts and path.parent != within else ""
    if folder and within:
        stem = (path.parent.relative_to(within) / stem).as_posix()
    return File(str(path), stem, ending, path, folder=folder, facts=facts or {}, several=several, within=within)


def _in_folder(path: Path) -> list[File]:
    facts = _facts(path / FACTS)
    if facts:
        named = [(confined(path, name), entry) for name, entry in facts.items()]
        _tell_unread(path, [p for p in _readable(path.iterdir()) if p.name not in facts])
        return [_file(p, several=len(facts) > 1, within=path, facts=entry) for p, entry in named]
    own = _readable(path.iterdir())
    _tell_unread(path, [])
    if own:
        _tell_beside(path)
        return [_file(p, several=len(own) > 1, within=path) for p in own]
    return _below(path)


def _below(path: Path) -> list[File]:
    below = _readable(p for p in path.rglob("*") if "/." not in f"/{p.relative_to(path).as_posix()}")
    if not below:
        raise CorpusError(f"{path}: no articles in this folder; put {', '.join(ENDINGS)} files there")
    return [_file(p, several=True, within=path) for p in below]


def _folder_beside(path: Path) -> Path | None:
    """Give a sub-folder with files that could be read, if there is one."""
    folders = (p for p in sorted(path.iterdir()) if p.is_dir() and not p.is_symlink() and not p.name.startswith("."))
    return next((p for p in folders if _readable(p.iterdir())), None)


def _tell_beside(path: Path) -> None:
    beside = _folder_beside(path)
    if beside is not None:
        said = f"left out: {beside} and other sub-folders, for {path} has articles of its own; name them apart"
        warnings.warn(said, stacklevel=_USER + 1)


def _tell_unread(path: Path, unnamed: Sequence[Path]) -> None:
    """Say what lies in a folder and looks like an article, but is not read."""
    other = [p for p in path.iterdir() if p.suffix.lower() in _DOCUMENTS or (p.is_symlink() and not p.exists())]
    for left, why in ((other, "cannot be read; save them as text"), (unnamed, f"not named in {FACTS}; add them there")):
        if left:
            names = ", ".join(p.name for p in sorted(left)[:_NAMED])
            more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
            warnings.warn(f"left out: {path}: {names}{more}: {why}", stacklevel=_USER)


def _readable(paths: Iterable[Path]) -> list[Path]:
    return sorted(
        p
        for p in paths
        if ending_of(p.name) in ENDINGS and p.name not in _NO_ARTICLES and not p.name.startswith(".") and p.is_file()
    )


def _named(path: Path) -> list[File]:
    """Give the files that a path or a pattern names; what the user names may lie anywhere."""
    if path.exists() or not glob.has_magic(str(path)):
        if not path.exists():
            raise CorpusError(f"{path}: no such file or folder; name one with articles")
        return [_file(path, several=False)]
    found = [Path(p) for p in sorted(glob.glob(str(path)))]
    if not found:
        raise CorpusError(f"{path}: no file fits this pattern")
    return [_file(p, several=len(found) > 1) for p in found]


def _facts(path: Path) -> Mapping[str, Mapping[str, Any]]:
    return facts_in(File(str(path), path.stem, path.suffix, path).read(), str(path)) if path.is_file() else {}
