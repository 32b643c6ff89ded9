"""The files that this room reads and writes: whole, and with one clear error where that cannot be.

Conventions: what is read is bytes of at most `LARGEST`; what is written replaces the file.
"""

from __future__ import annotations

import os
from pathlib import Path

from framing.errors import ResultError, SettingsError

LARGEST = 500_000_000  # bytes; more is no sheet


def read_file(path: str | Path, what: str) -> bytes:
    """Read a file.

    Parameters
    ----------
    path : str | Path
        The file.
    what : str
        What it should be, for the error.

    Returns
    -------
    bytes
        All of it.

    Raises
    ------
    SettingsError
        If it cannot be read.
    """
    try:
        if os.path.getsize(path) > LARGEST:
            raise SettingsError(f"{path}: larger than {LARGEST // 1_000_000} MB; name {what}")
        return Path(path).read_bytes()
    except OSError as err:
        raise SettingsError(f"{path}: cannot be read ({err.strerror}); name {what}") from None


def read_text(path: str | Path, what: str) -> str:
    """Read a file as UTF-8, with or without a byte order mark.

    Parameters
    ----------
    path : str | Path
        The file.
    what : str
        What it should be, for the error.

    Returns
    -------
    str
        Its text.

    Raises
    ------
    SettingsError
        If it cannot be read, or is not UTF-8.
    """
    try:
        return read_file(path, what).decode("utf-8-sig")
    except UnicodeDecodeError as err:
        raise SettingsError(f"{path}: is not UTF-8 text ({err.reason} at byte {err.start}); save it as UTF-8") from None


def write_file(path: str | Path, content: str | bytes) -> Path:
    """Write a file; text as UTF-8 with its line ends as they are. Its folder is made if missing.

    Parameters
    ----------
    path : str | Path
        The file.
    content : str | bytes
        All of it.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ResultError
        If it cannot be written.
    """
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    except OSError as err:
        raise ResultError(f"{target}: cannot be written ({err.strerror}); name another one") from None
    return target
