"""The files that this room reads: whole, and with one clear error where that cannot be.

Conventions: what is read is bytes of at most `LARGEST`.
"""

from __future__ import annotations

import os
from pathlib import Path

from framing.errors import SettingsError

LARGEST = 500_000_000  # bytes; more is no sheet


def file_bytes(path: str | Path, what: str) -> bytes:
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


def file_text(path: str | Path, what: str) -> str:
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
        return file_bytes(path, what).decode("utf-8-sig")
    except UnicodeDecodeError as err:
        raise SettingsError(f"{path}: is not UTF-8 text ({err.reason} at byte {err.start}); save it as UTF-8") from None
