"""Files and folders that are there whole or not at all.

Idea: write aside, make sure that it is on the disk, then rename: a process that is killed at any moment leaves either
what stood there or what was to stand there. What was left aside is removed by the next run.

Conventions: what is aside begins with a point. A folder of a run is known by its ``run.json``.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from framing.errors import RunError
from framing.results import settle

_AT_ONCE = "another process works on this run; wait for it, or name another folder"


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Say what the disk refuses, and that nothing is lost.

    Parameters
    ----------
    folder : Path
        Of the run.

    Yields
    ------
    None
        While files are touched.

    Raises
    ------
    RunError
        If the disk is full, the folder cannot be written, or a file in it cannot be read.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as err:
        what = getattr(err, "strerror", None) or str(err).splitlines()[0]
        raise RunError(
            f"{folder}: the run stops here ({what}); what is done is kept: mend it, make room or name another folder, "
            "then go on with resume=True (--resume)"
        ) from None


def make_folder(path: Path, write: Callable[[Path], object]) -> None:
    """Make a folder with what `write` writes into it, whole or not at all; if there is one already, leave it.

    Parameters
    ----------
    path : Path
        The folder.
    write : Callable[[Path], object]
        Writes files into the folder it is given.
    """
    aside = path.with_name(f".{path.name}-{uuid4().hex[:8]}")
    aside.mkdir(parents=True)
    try:
        write(aside)
        for file in (*aside.iterdir(), aside):
            settle(file)
        if not path.exists():
            aside.rename(path)
        settle(path.parent)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def sweep(folder: Path, keep: frozenset[str]) -> None:
    """Remove what is in a folder but for some names.

    Parameters
    ----------
    folder : Path
        May be missing.
    keep : frozenset[str]
        Names that stay.
    """
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in keep:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder, so that no two processes work on one run; the system lets go of it when the process dies.

    Parameters
    ----------
    folder : Path
        Of the run.

    Yields
    ------
    None
        While the folder is held.

    Raises
    ------
    RunError
        If another process holds it.
    """
    with closing(sqlite3.connect(folder / ".lock", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise RunError(f"{folder}: {_AT_ONCE}") from None
        yield
    (folder / ".lock").unlink(missing_ok=True)


def read_json(path: Path) -> Mapping[str, Any]:
    """Read a file of a run.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Mapping
        What it holds.

    Raises
    ------
    RunError
        If it is not there or damaged.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as err:
        raise RunError(f"{path}: no readable file of a run ({err}); name the folder that analyze_to wrote") from None
    if not isinstance(found, dict):
        raise RunError(f"{path}: no file of a run; name the folder that analyze_to wrote")
    return found


def as_json(value: object) -> str:
    """Give plain data as text that is the same for equal data.

    Parameters
    ----------
    value : object
        Mappings, sequences, texts and numbers; days as their texts.

    Returns
    -------
    str
        JSON with sorted keys.
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, default=str) + "\n"
