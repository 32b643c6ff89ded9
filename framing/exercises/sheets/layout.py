"""A sheet as it is printed, whatever prints it: sections, questions, boxes, lines; the key with answers beside.

HTML, Markdown, PDF and Word render the same `Sheet`. That of a student is made of a worksheet without answers
(`for_students`), so no format can let one slip into text, source or metadata.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

from framing.errors import SettingsError
from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS, Kind
from framing.exercises.sheets.pieces import pieces, storable
from framing.exercises.sheets.question import Form, answer, for_students, form, source, why
from framing.exercises.standards import STANDARDS, standards_of

PAPERS = ("a4", "letter")
NAMES = {False: "worksheet", True: "key"}
_LEAD = "Sentences from the articles, as they stand there."
_FOR_TEACHERS = (
    "For teachers{level}. Every answer quotes its sentence and says where it stands. The words were found by rules and "
    "word lists; a class may well see more, or judge otherwise: that is what to talk about."
)
_FOOT = "These exercises describe wording; they do not rate outlets."
_TALL = 400  # characters of passages, some five lines: what is longer need not stand on one page
_LINES = {Form.MARK: 1, Form.OPEN: 3}


@dataclass(frozen=True)
class Box:
    """An option with its box.

    Parameters
    ----------
    text : str
        The option.
    mark : str
        What the key has in the box: "x", a place in an order; empty on a student's sheet.
    """

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Solution:
    """What the key says of a question.

    Parameters
    ----------
    answer : str
        In one line.
    why : str
        The explanation; empty where the answer says it.
    place : str
        Source and article.
    found : str
        Difficulty and the rule behind it.
    discuss : str
        What to talk about.
    """

    answer: str
    why: str
    place: str
    found: str
    discuss: str


@dataclass(frozen=True)
class Printed:
    """A question as it is printed.

    Parameters
    ----------
    number : int
        From 1 over the sheet.
    question : str
        What is asked beyond the task.
    pieces : tuple of (str, bool)
        The text, cut at what is marked; empty where a passage shows it.
    source : str
        Beside the text; it may be empty.
    passages : tuple of (str, str)
        Name and text.
    ordered : bool
        Whether boxes take numbers.
    boxes : tuple of Box
        Options.
    lines : int
        Empty lines to write on.
    solution : Solution | None
        None on a student's sheet.
    """

    number: int
    question: str
    pieces: tuple[tuple[str, bool], ...]
    source: str
    passages: tuple[tuple[str, str], ...]
    ordered: bool
    boxes: tuple[Box, ...]
    lines: int
    solution: Solution | None

    @property
    def tall(self) -> bool:
        """Whether a page may end between its passages, since keeping it whole would leave much of a page empty."""
        return len(self.passages) > 1 and sum(len(text) for _, text in self.passages) > _TALL


@dataclass(frozen=True)
class Section:
    """Questions of one kind.

    Parameters
    ----------
    title, task : str
        Of the kind.
    serves : str
        The standards that it serves, in one line; of a key only.
    questions : tuple of Printed
        In order.
    """

    title: str
    task: str
    serves: str
    questions: tuple[Printed, ...]


@dataclass(frozen=True)
class Sheet:
    """A worksheet or its key.

    Parameters
    ----------
    title, lead : str
        Heading and the line under it.
    key : bool
        Whether it holds the answers.
    sections : tuple of Section
        A kind each.
    prompts : tuple of (str, str)
        Letter and question to talk about; of a student's sheet only.
    foot : tuple of str
        Notes; of a key only.
    """

    title: str
    lead: str
    key: bool
    sections: tuple[Section, ...]
    prompts: tuple[tuple[str, str], ...]
    foot: tuple[str, ...]


def laid_out(worksheet: Worksheet, *, key: bool) -> Sheet:
    """Lay a sheet out.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    key : bool
        Whether it is the teacher's.

    Returns
    -------
    Sheet
        Of a student's copy, unless it is the key.
    """
    shown = worksheet if key else for_students(worksheet)
    title = storable(shown.title)
    if key:
        level = f", age {shown.level}" if shown.level else ""
        return Sheet(
            f"{title}: key", _FOR_TEACHERS.format(level=level), True, _sections(shown, key=True), (), _foot(shown)
        )
    return Sheet(title, _LEAD, False, _sections(shown, key=False), _prompts(shown), ())


def paper_named(name: str) -> str:
    """Check the name of a paper.

    Parameters
    ----------
    name : str
        One of `PAPERS`, in any case.

    Returns
    -------
    str
        In lower case.

    Raises
    ------
    SettingsError
        If there is none of that name.
    """
    if name.lower() not in PAPERS:
        raise SettingsError(f"no paper {name!r}; the papers are: {', '.join(PAPERS)}")
    return name.lower()


def _sections(worksheet: Worksheet, *, key: bool) -> tuple[Section, ...]:
    return tuple(_section(k, worksheet, key=key) for k in _kinds(worksheet))


def _section(kind: Kind, worksheet: Worksheet, *, key: bool) -> Section:
    task = f"{kind.task} {kind.on_paper}".rstrip()
    questions = tuple(_printed(i, key=key) for i in worksheet.of(kind.name))
    return Section(kind.title, task, _serves(kind) if key else "", questions)


def _serves(kind: Kind) -> str:
    return f"Serves {', '.join(standards_of(kind.name))}."


def _prompts(worksheet: Worksheet) -> tuple[tuple[str, str], ...]:
    return tuple((ascii_lowercase[n], k.discuss) for n, k in enumerate(_kinds(worksheet)))


def _kinds(worksheet: Worksheet) -> list[Kind]:
    return [k for k in KINDS.values() if worksheet.of(k.name)]


def _foot(worksheet: Worksheet) -> tuple[str, ...]:
    """Give the notes, and what the codes of the standards ask, in a few words."""
    served = {c for k in _kinds(worksheet) for c in standards_of(k.name)}
    told = "Standards. " + "; ".join(f"{c}: {asks}" for c, asks in STANDARDS.items() if c in served)
    return (*(f"{storable(n)}." for n in (*worksheet.notes, worksheet.balance, told) if n), _FOOT)


def _printed(item: Item, *, key: bool) -> Printed:
    text = tuple((storable(t), on) for t, on in pieces(item, key=key) if t) if item.shown else ()
    return Printed(
        item.number, storable(item.question), text, source(item),
        tuple((storable(p.name), storable(p.text)) for p in item.passages), form(item) is Form.ORDER,
        tuple(Box(storable(o), _mark(item, o)) for o in item.options),
        0 if key else _LINES.get(form(item), 0), _solution(item) if key else None,
    )  # fmt: skip


def _mark(item: Item, option: str) -> str:
    if option not in item.answer:
        return ""
    return str(item.answer.index(option) + 1) if form(item) is Form.ORDER else "x"


def _solution(item: Item) -> Solution:
    place = storable(f"{item.source}, article {item.article_id}")
    found = storable(f"Difficulty {item.difficulty} of 3; found by: {item.rule}")
    return Solution(answer(item), why(item), place, found, storable(item.discuss))
