"""Worksheet and key as PDF for A4 or Letter, drawn by ReportLab: pure Python, so that nothing else has to be installed.

The fonts are DejaVu, which come with matplotlib and are embedded; a character that they lack shows as an empty box.
The same worksheet gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from importlib import resources
from io import BytesIO
from itertools import pairwise
from typing import Any

from framing.exercises.item import Worksheet
from framing.exercises.sheets.layout import NAMES, Printed, Sheet, Solution, laid_out
from framing.exercises.sheets.pieces import one_line

_FONTS = {"Text": "DejaVuSerif", "Text-Bold": "DejaVuSerif-Bold", "Head": "DejaVuSans", "Head-Bold": "DejaVuSans-Bold"}
_MARGIN = 51  # points: 18 mm
_GUTTER = 24  # points in front of a question, for its number
_ROW = 20  # points between two lines to write on: 7 mm
_MARK = "#fdf0c4"
_BOX = {"": "\u2610", "x": "\u2611"}


def pdf(worksheet: Worksheet, *, paper: str = "a4") -> Mapping[str, bytes]:
    """Draw both sheets.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.
    paper : str
        "a4" or "letter".

    Returns
    -------
    mapping of str to bytes
        ``worksheet.pdf`` and ``key.pdf`` to what is in them.
    """
    return {f"{name}.pdf": _drawn(laid_out(worksheet, key=key), paper) for key, name in NAMES.items()}


def _drawn(sheet: Sheet, paper: str) -> bytes:
    from reportlab.lib import pagesizes
    from reportlab.platypus import SimpleDocTemplate

    made = BytesIO()
    page = SimpleDocTemplate(
        made, pagesize={"a4": pagesizes.A4, "letter": pagesizes.LETTER}[paper], title=one_line(sheet.title),
        author="", creator="", subject="", lang="en", invariant=1,
        leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
    )  # fmt: skip
    _styles()  # registers the fonts
    page.build(list(_story(sheet)), onFirstPage=_foot, onLaterPages=_foot)
    return made.getvalue()


def _foot(canvas: Any, page: Any) -> None:  # noqa: ANN401 - of ReportLab, which has no types
    canvas.setFont("Head", 8)
    canvas.drawRightString(page.pagesize[0] - _MARGIN, _MARGIN / 2, str(page.page))


@lru_cache(maxsize=1)
def _styles() -> Mapping[str, Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
    from reportlab.pdfbase.ttfonts import TTFont

    folder = resources.files("matplotlib").joinpath("mpl-data", "fonts", "ttf")
    for name, file in _FONTS.items():
        registerFont(TTFont(name, BytesIO(folder.joinpath(f"{file}.ttf").read_bytes())))
    for family in ("Text", "Head"):
        registerFontFamily(family, family, f"{family}-Bold", family, f"{family}-Bold")
    text = ParagraphStyle(
        "text", fontName="Text", fontSize=9.5, leading=14, leftIndent=_GUTTER, spaceAfter=2, bulletFontName="Head-Bold"
    )
    head = ParagraphStyle("small", text, fontName="Head", bulletFontName="Head", fontSize=8.5, leading=12)
    option = ParagraphStyle("option", head, fontSize=9, leading=14, leftIndent=_GUTTER + 20, bulletFontSize=9)
    option.bulletIndent = _GUTTER
    return {
        "title": ParagraphStyle("title", fontName="Head-Bold", fontSize=17, leading=21, spaceAfter=3),
        "lead": ParagraphStyle("lead", head, leftIndent=0, textColor="#555555", spaceAfter=10),
        "section": ParagraphStyle("section", fontName="Head-Bold", fontSize=12, leading=15, spaceBefore=12),
        "task": ParagraphStyle("task", head, leftIndent=0, fontSize=9, spaceAfter=7),
        "text": text,
        "number": ParagraphStyle("number", fontName="Head-Bold", fontSize=9.5, leading=13),
        "passage": ParagraphStyle("passage", text, fontSize=9, leading=13, leftIndent=0),
        "option": option,
        "small": head,
    }


def _text(text: str, style: str, bullet: str = "") -> Any:  # noqa: ANN401
    from reportlab.platypus import Paragraph

    return Paragraph(text, _styles()[style], bulletText=bullet or None)


def _story(sheet: Sheet) -> Iterator[Any]:
    from reportlab.platypus import HRFlowable, KeepTogether

    yield _text(_safe(sheet.title), "title")
    yield _text(_safe(sheet.lead), "lead")
    if not sheet.key:
        yield _text(f"Name {'_' * 42}   Date {'_' * 18}", "lead")
    for section in sheet.sections:
        head = [
            HRFlowable(width="100%", thickness=1.2, color="#1d1d1f", spaceBefore=10, spaceAfter=0),
            _text(_safe(section.title), "section"),
            _text(_safe(section.task), "task"),
            *([_text(_safe(section.serves), "task")] if section.serves else []),
        ]
        for q in section.questions:
            for n, block in enumerate(_blocks(q)):
                yield KeepTogether([*head, *block] if n == 0 else block)
            head = []
    if sheet.prompts:
        yield from _prompts(sheet)
    for note in sheet.foot:
        yield _text(_safe(note), "lead")


def _prompts(sheet: Sheet) -> Iterator[Any]:
    from reportlab.platypus import KeepTogether, Spacer

    head = [_text("To talk about", "section")]
    for letter, prompt in sheet.prompts:
        yield KeepTogether([*head, _text(_safe(prompt), "text", letter), *_lines(1), Spacer(1, 7)])
        head = []


def _blocks(q: Printed) -> list[list[Any]]:
    """Cut a question at the places where a page may end: between passages, if it has several."""
    from reportlab.platypus import Table

    parts = list(_question(q))
    passages = [n for n, part in enumerate(parts) if isinstance(part, Table)]
    cuts = [0, *(passages[1:] if q.tall else ()), len(parts)]
    return [parts[a:b] for a, b in pairwise(cuts)]


def _question(q: Printed) -> Iterator[Any]:
    from reportlab.platypus import Spacer

    number, rest = str(q.number), [_safe(q.question)] if q.question else []
    for line in (*rest, *_sentence(q)) or ("\u00a0",):  # a paragraph without words would lose its number
        yield _text(line, "text", number)
        number = ""
    for name, passage in q.passages:
        yield _passage(f'<font name="Head-Bold" size="8">{_safe(name)}</font>  {_safe(passage)}', number)
        number = ""
    yield from _boxes(q)
    yield from _lines(q.lines)
    if q.solution:
        yield from _solution(q.solution)
    yield Spacer(1, 7)


def _sentence(q: Printed) -> Iterator[str]:
    """Give the text with what is marked, and its source behind; nothing where a passage shows it."""
    if q.pieces:
        text = "".join(f'<u><span backColor="{_MARK}">{_safe(t)}</span></u>' if on else _safe(t) for t, on in q.pieces)
        source = f' <font name="Head" size="8" color="#555555">({_safe(q.source)})</font>' if q.source else ""
        yield text + source


def _boxes(q: Printed) -> Iterator[Any]:
    for box in q.boxes:
        text = f"<b>{_safe(box.text)}</b>" if box.mark == "x" else _safe(box.text)
        yield _text(text, "option", (box.mark or "___") if q.ordered else _BOX[box.mark])


def _passage(text: str, number: str) -> Any:  # noqa: ANN401
    """Set a passage off by a bar at its left; a question that begins with one has its number there."""
    from reportlab.platypus import Table

    at = (1, 0)
    bar = [("LINEBEFORE", at, at, 2, "#bbbbbb"), ("LEFTPADDING", at, at, 8), ("BOTTOMPADDING", at, at, 3)]
    tight = [(side, (0, 0), at, 0) for side in ("TOPPADDING", "RIGHTPADDING")] + [("LEFTPADDING", (0, 0), (0, 0), 0)]
    return Table(
        [[_text(number, "number"), _text(text, "passage")]],
        colWidths=[_GUTTER, None],
        style=[*bar, *tight],
        spaceAfter=5,
    )


def _lines(n: int) -> Iterator[Any]:
    from reportlab.platypus import HRFlowable

    for _ in range(n):
        yield HRFlowable(
            width="95%", hAlign="RIGHT", thickness=0.6, color="#777777", dash=(1, 2), spaceBefore=_ROW, spaceAfter=2
        )


def _solution(s: Solution) -> Iterator[Any]:
    why = f": {_safe(s.why)}" if s.why else ""
    yield _text(f"<b>{_safe(s.answer)}</b>{why}. {_safe(s.place)}", "small")
    yield _text(f'To talk about: {_safe(s.discuss)} <font size="7" color="#555555">{_safe(s.found)}</font>', "small")


def _safe(text: str) -> str:
    return escape(one_line(text), quote=False)
