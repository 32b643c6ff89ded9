"""Worksheet and key as Word documents (python-docx), to be edited; headings are headings, so that one can navigate."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from framing.exercises.item import Worksheet
from framing.exercises.sheets.layout import NAMES, Printed, Sheet, Solution, laid_out
from framing.exercises.sheets.pieces import one_line

_SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
_MARGIN = 18.0  # millimetres
_INDENT = 8.0  # millimetres in front of a question, for its number
_BOX = {"": "\u2610", "x": "\u2611"}


def word(worksheet: Worksheet, *, paper: str = "a4") -> Mapping[str, bytes]:
    """Write both sheets.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    paper : str
        "a4" or "letter".

    Returns
    -------
    mapping of str to bytes
        ``worksheet.docx`` and ``key.docx`` to what is in them.
    """
    return {f"{name}.docx": _written(laid_out(worksheet, key=key), paper) for key, name in NAMES.items()}


def _written(sheet: Sheet, paper: str) -> bytes:
    from docx import Document

    document = Document()
    _set_up(document, sheet, paper)
    document.add_heading(one_line(sheet.title), 0)
    document.add_paragraph(sheet.lead)
    if not sheet.key:
        document.add_paragraph(f"Name {'_' * 40}   Date {'_' * 16}")
    for section in sheet.sections:
        document.add_heading(section.title, 1)
        task = document.add_paragraph()
        task.add_run(section.task).italic = True
        task.paragraph_format.keep_with_next = True
        if section.serves:
            document.add_paragraph(section.serves).paragraph_format.keep_with_next = True
        for q in section.questions:
            _question(document, q, paper)
    if sheet.prompts:
        document.add_heading("To talk about", 1)
    for letter, prompt in sheet.prompts:
        _paragraph(document, prompt, number=letter, together=True)
        _line(document, paper, together=False)
    for note in sheet.foot:
        document.add_paragraph(one_line(note))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _set_up(document: Any, sheet: Sheet, paper: str) -> None:  # noqa: ANN401 - python-docx' factory has no type
    from docx.shared import Mm, Pt

    known = document.core_properties
    known.author, known.comments, known.title = "", "", one_line(sheet.title)[:255]
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in _SIZES[paper])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)


def _paragraph(document: Any, text: str = "", *, number: str = "", together: bool = False) -> Any:  # noqa: ANN401
    """Add an indented paragraph, with a number that hangs in front of it."""
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    layout = paragraph.paragraph_format
    layout.left_indent, layout.keep_together, layout.keep_with_next = Mm(_INDENT), True, together
    if number:
        layout.first_line_indent = Mm(-_INDENT)
        layout.tab_stops.add_tab_stop(Mm(_INDENT))
        paragraph.add_run(f"{number}\t").bold = True
    paragraph.add_run(one_line(text))
    return paragraph


def _question(document: Any, q: Printed, paper: str) -> None:  # noqa: ANN401
    more = any((q.passages, q.boxes, q.lines, q.solution))
    asked = _paragraph(document, q.question, number=str(q.number), together=more or bool(q.pieces))
    if q.question and q.pieces:
        asked = _paragraph(document, together=more)
    _sentence(asked, q)
    for n, (name, passage) in enumerate(q.passages, 1):
        quoted = _paragraph(document, together=not q.tall or n == len(q.passages))
        quoted.add_run(f"{one_line(name)}  ").bold = True
        quoted.add_run(one_line(passage))
    _boxes(document, q)
    for n in range(1, q.lines + 1):
        _line(document, paper, together=n < q.lines)
    if q.solution:
        _solution(document, q.solution)


def _sentence(paragraph: Any, q: Printed) -> None:  # noqa: ANN401
    """Write the text with what is marked, and its source behind."""
    from docx.enum.text import WD_COLOR_INDEX

    for text, on in q.pieces:
        run = paragraph.add_run(one_line(text))
        if on:
            run.underline, run.font.highlight_color = True, WD_COLOR_INDEX.YELLOW
    if q.pieces and q.source:
        paragraph.add_run(f" ({q.source})").italic = True


def _boxes(document: Any, q: Printed) -> None:  # noqa: ANN401
    for n, box in enumerate(q.boxes, 1):
        mark = (box.mark or "____") if q.ordered else _BOX[box.mark]
        run = _paragraph(document, together=n < len(q.boxes) or q.solution is not None)
        run.add_run(f"{mark}  {one_line(box.text)}").bold = box.mark == "x"


def _line(document: Any, paper: str, *, together: bool) -> None:  # noqa: ANN401
    """Add a line to write on: a tab that is filled with dots."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm, Pt

    paragraph = document.add_paragraph("\t")
    layout = paragraph.paragraph_format
    layout.left_indent, layout.space_before, layout.keep_with_next = Mm(_INDENT), Pt(6), together
    layout.tab_stops.add_tab_stop(Mm(_SIZES[paper][0] - 2 * _MARGIN), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _solution(document: Any, s: Solution) -> None:  # noqa: ANN401
    paragraph = _paragraph(document, together=True)
    paragraph.add_run(s.answer).bold = True
    paragraph.add_run(f"{': ' + s.why if s.why else ''}. {one_line(s.place)}")
    last = _paragraph(document, f"To talk about: {s.discuss} ")
    last.add_run(one_line(s.found)).italic = True
