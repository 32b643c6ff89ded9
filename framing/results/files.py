"""How results reach a disk: written aside, then put in their place, so that no file there is ever half of one.

Idea: what is written stands in a hidden folder inside the target until all of it is there, so that a full disk, an
error or a stop leaves what stood before. The hidden folder lies inside the target and not beside it: the target may be
a mount point, or lie in a folder where nothing may be made. A link in the place of a file is replaced, never followed;
a link in the place of a folder inside the target is refused, for it leads out.

Conventions: text is UTF-8 with its line ends as they are. What cannot be written is one clear `ResultError`.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from framing.errors import ResultError

_HIDDEN = ".framing-"
_REMEDY = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.ENAMETOOLONG: "give a shorter name",
}


@contextmanager
def put_into(folder: str | Path) -> Iterator[Path]:
    """Give an empty folder to write into; its files are put into `folder` when all of them are there.

    Parameters
    ----------
    folder : str | Path
        Where to; made if missing.

    Yields
    ------
    Path
        A hidden folder inside it.

    Raises
    ------
    ResultError
        If it cannot be written; no file there is cut then.
    """
    target = Path(folder)
    with _told(target), _put_into(target) as aside:
        yield aside


def write_file(path: str | Path, content: str | bytes) -> Path:
    """Write a file as a whole.

    Parameters
    ----------
    path : str | Path
        The file; its folder is made if missing. A device such as ``/dev/stdout`` is written to as it is.
    content : str | bytes
        All of it.

    Returns
    -------
    Path
        The same.

    Raises
    ------
    ResultError
        If it cannot be written; then what stood there still does.
    """
    target = Path(path)
    with _told(target):
        return replace_file(target, content)


def replace_file(path: Path, content: str | bytes) -> Path:
    """Write a file as a whole, for who has more to say of what the system refuses.

    Parameters
    ----------
    path : Path
        As in `write_file`.
    content : str | bytes
        All of it.

    Returns
    -------
    Path
        The same.

    Raises
    ------
    OSError
        As the system raises it; then what stood there still does.
    """
    raw = content.encode("utf-8") if isinstance(content, str) else content
    if path.exists() and not path.is_file():
        path.write_bytes(raw)  # a device or a pipe; a folder says that it is one
        return path
    with _put_into(path.parent) as aside:
        (aside / path.name).write_bytes(raw)
    return path


@contextmanager
def _put_into(target: Path) -> Iterator[Path]:
    new = _made(target)
    aside = Path(tempfile.mkdtemp(prefix=_HIDDEN, dir=target))
    try:
        yield aside
        places = _places(aside, target)
        for file, _ in places:
            settle(file)
        for file, place in places:
            place.parent.mkdir(parents=True, exist_ok=True)
            _move(file, place)
        for folder in sorted({place.parent for _, place in places}):
            settle(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        _unmake(new)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; some disks say only now that they are full.

    Parameters
    ----------
    path : Path
        The file, or the folder, which not every system can wait for.
    """
    if path.is_dir():
        if os.name == "posix":
            opened = os.open(path, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
        return
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Say what went wrong with a file as the library's own error."""
    try:
        yield
    except OSError as err:
        remedy = _REMEDY.get(err.errno or 0, "name another place")
        raise ResultError(
            f"{target}: cannot be written ({err.strerror or err}); {remedy}; no file there is half written"
        ) from None
    except ValueError as err:
        if "\0" not in str(target):
            raise
        raise ResultError(f"{str(target)!r}: no name of a file ({err}); name another place") from None


def _made(folder: Path) -> list[Path]:
    """Make a folder and those above it; give those that were not there."""
    new = [p for p in (folder, *folder.parents) if not p.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return new


def _unmake(folders: list[Path]) -> None:
    """Remove folders that were made for nothing."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return  # something is in it


def _places(aside: Path, target: Path) -> list[tuple[Path, Path]]:
    """Give each file with its place; refuse folders that lead out before anything is moved."""
    files = sorted(p for p in aside.rglob("*") if p.is_file())
    places = [(file, target / file.relative_to(aside)) for file in files]
    for _, place in places:
        for above in place.parents[: len(place.relative_to(target).parts) - 1]:
            if above.is_symlink():
                raise ResultError(f"{above}: is a link that leads out of {target}; remove it or name another place")
            if above.exists() and not above.is_dir():
                raise ResultError(f"{above}: is a file where a folder is needed; remove it or name another place")
        if place.is_dir():
            raise ResultError(f"{place}: is a folder where a file is to be written; remove it or name another place")
    return places


def _move(file: Path, place: Path) -> None:
    try:
        os.replace(file, place)
    except OSError as err:
        if err.errno != errno.EXDEV:
            raise
        with _put_into(place.parent) as beside:  # the folder is a disk of its own
            shutil.copyfile(file, beside / place.name)
