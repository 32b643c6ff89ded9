"""What of the library works here: `framing doctor`.

Idea: most trouble of a first hour is a package that is not there. Each extra is named with what it is for, whether it
is there, and the command that brings it.

Conventions: nothing is fetched, and nothing but the parser's name is loaded.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import NamedTuple

from framing.parsing import MODELS


class Check(NamedTuple):
    """One thing that was looked for: its name, what was found, and the remedy where it is missing."""

    name: str
    found: str
    remedy: str = ""


# Extra to the distributions it brings and what for.
_EXTRAS = {
    "encoder": (("media-framing-encoder", "onnxruntime", "tokenizers"), "sentiment by the encoder"),
    "dask": (("distributed", "pyarrow"), "runs on many machines"),
    "parquet": (("pyarrow",), "Parquet files, read and written"),
    "xlsx": (("openpyxl",), "Excel files, read and written"),
    "exercises": (("genanki", "openpyxl", "python-docx", "reportlab"), "worksheets as PDF and Word, Kahoot, Anki"),
    "feeds": (("feedparser",), "RSS and Atom files"),
    "office": (("python-docx", "striprtf"), "Word and rich text"),
    "warc": (("warcio",), "crawls as WARC files"),
}


def checks() -> Iterator[Check]:
    """Look at what is installed.

    Yields
    ------
    Check
        The library, Python, the parser, each extra, and whether a network is needed.
    """
    yield Check("media-framing", version("media-framing"))
    yield Check("Python", platform.python_version())
    model = next((m for m in MODELS if find_spec(m)), "")
    yield Check(
        "parser",
        f"{model} {version(model)}" if model else "no English model for spaCy",
        "" if model else f"{install('en')}, or --parser none",
    )
    yield from (_extra(extra, packages, what) for extra, (packages, what) in _EXTRAS.items())
    yield Check("network", "not needed" if model else "needed once, for the parser")


def _extra(extra: str, packages: Sequence[str], what: str) -> Check:
    if not all(map(_version, packages)):
        return Check(f"[{extra}]", f"not installed: {what}", install(extra))
    return Check(f"[{extra}]", ", ".join(f"{p} {_version(p)}" for p in packages))


def install(extra: str) -> str:
    """Give the command that brings an extra."""
    return f"pip install 'media-framing[{extra}]'"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
