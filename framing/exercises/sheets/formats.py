"""The formats: their files, what they can ask, and the package that writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from framing.errors import SettingsError
from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.html import html
from framing.exercises.sheets.markdown import markdown
from framing.exercises.sheets.pdf import pdf
from framing.exercises.sheets.quizzes import (
    anki,
    canvas,
    gift,
    google_forms,
    h5p,
    h5p_takes,
    kahoot,
    kahoot_takes,
    moodle,
    qti,
    quizlet,
)
from framing.exercises.sheets.selfcheck import selfcheck
from framing.exercises.sheets.word import word

Files = Mapping[str, str | bytes]


@dataclass(frozen=True)
class Format:
    """A format.

    Parameters
    ----------
    write : Callable[..., Files]
        From a worksheet to the names of its files and what is in them.
    printed : bool
        Whether it is laid out for a paper, and takes its name as `paper`.
    package : str
        Which has to be there; empty for none.
    takes : Callable[[Item], bool]
        Whether it can ask a question.
    """

    write: Callable[..., Files]
    printed: bool = False
    package: str = ""
    takes: Callable[[Item], bool] = lambda _: True


FORMATS: Mapping[str, Format] = {
    "html": Format(html, printed=True),
    "pdf": Format(pdf, printed=True, package="reportlab"),
    "word": Format(word, printed=True, package="docx"),
    "markdown": Format(markdown),
    "selfcheck": Format(selfcheck),
    "gift": Format(gift),
    "moodle": Format(moodle),
    "qti": Format(qti),
    "canvas": Format(canvas),
    "h5p": Format(h5p, takes=h5p_takes),
    "google-forms": Format(google_forms),
    "kahoot": Format(kahoot, package="openpyxl", takes=kahoot_takes),
    "anki": Format(anki, package="genanki"),
    "quizlet": Format(quizlet),
}
_ENDINGS = {"docx": "word", "md": "markdown"}  # what people write who think of the file


def formats_named(formats: Sequence[str]) -> tuple[str, ...]:
    """Give the formats of these names.

    Parameters
    ----------
    formats : Sequence[str]
        Some of `FORMATS`, or "all" among them; "docx" and "md" will do.

    Returns
    -------
    tuple of str
        Each once.

    Raises
    ------
    SettingsError
        If there is none, one is unknown, or its package is not installed.
    """
    formats = [_ENDINGS.get(f, f) for f in formats]
    unknown = [f for f in formats or ("",) if f not in FORMATS and f != "all"]
    if unknown:
        raise SettingsError(f"no format {unknown[0]!r}; the formats are: all, {', '.join(FORMATS)}")
    wanted = tuple(FORMATS) if "all" in formats else tuple(dict.fromkeys(formats))
    lacking = list(filter(_lacks_package, wanted))
    if lacking:
        remedy = "run `pip install 'media-framing[exercises]'`, or name other formats"
        raise SettingsError(f"no package is installed that writes {', '.join(lacking)}; {remedy}")
    return wanted


def _lacks_package(name: str) -> bool:
    package = FORMATS[name].package
    return bool(package) and find_spec(package) is None


def laid_down(worksheet: Worksheet, name: str, **settings: Any) -> Files:
    """Write one format into memory.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    name : str
        One of `FORMATS`.
    **settings : Any
        ``paper``, which only a printed format takes.

    Returns
    -------
    mapping of str to str or bytes
        Names of its files to what is in them.
    """
    form = FORMATS[name]
    return form.write(worksheet, **(settings if form.printed else {}))


def notes_of_formats(worksheet: Worksheet, formats: Sequence[str]) -> tuple[str, ...]:
    """Say what some formats leave out, since they cannot ask it.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    formats : Sequence[str]
        Some of `FORMATS`, or "all" among them.

    Returns
    -------
    tuple of str
        A sentence a format that leaves something out.
    """
    notes = []
    for name in formats_named(formats):
        left = [str(i.number) for i in worksheet.items if not FORMATS[name].takes(i)]
        if left:
            notes.append(f"{name}: it cannot ask {len(left)} of {len(worksheet.items)} items (no. {', '.join(left)})")
    return tuple(notes)
