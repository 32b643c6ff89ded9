"""A file that a folder names must lie in that folder.

Idea: whoever gives a folder to read means what is in it. A list of files that came with the articles may say
``../../letter.txt``, and a link among them may lead anywhere; both would read what nobody meant to be read. The folder
itself may be a link, for its user named it.
"""

from __future__ import annotations

from pathlib import Path

from framing.errors import CorpusError


def confined(folder: Path, name: str | Path) -> Path:
    """Give the path of a file in a folder.

    Parameters
    ----------
    folder : Path
        The folder that is read.
    name : str | Path
        What it or a list in it names, with or without the folder.

    Returns
    -------
    Path
        Not resolved, so that messages name the file as the user knows it.

    Raises
    ------
    CorpusError
        If it leads out of the folder, by its name or by a link, or is no name of a file.
    """
    path = folder / name
    try:
        end = path.resolve()
        inside = end.is_relative_to(folder.resolve()) and not end.is_symlink()  # from 3.13 a circle ends in a link
    except (OSError, ValueError, RuntimeError) as err:  # too long; a NUL; links in a circle
        raise CorpusError(f"{str(path)[:200]!r}: no name of a file ({err})") from None
    if not inside:
        raise CorpusError(
            f"{path}: leads out of the folder {folder}; copy the file there, or name it yourself as a file or pattern"
        )
    return path
