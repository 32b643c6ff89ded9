"""Questions for Moodle as its own XML; it holds the answers, so it is the instructor's file.

As in GIFT, with what GIFT cannot say: penalties, and the key of an essay for who grades it, not for who wrote it.
Format: Moodle's `qformat_xml`; text is HTML, escaped inside XML.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import one_line
from framing.exercises.sheets.question import Form, feedback, form, title
from framing.exercises.sheets.quizzes.gift import share
from framing.exercises.sheets.quizzes.markup import asked_html, document, identity, node, safe

_TYPES = {Form.ONE: "multichoice", Form.SEVERAL: "multichoice", Form.ORDER: "matching"}
_LINES = "5"


def moodle(worksheet: Worksheet) -> Mapping[str, str]:
    """Write the questions.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``moodle-instructor.xml`` to what is in it.
    """
    root = ET.Element("quiz")
    category = node(root, "question", type="category")
    named = one_line(worksheet.title).replace("/", "//")  # a single one would begin a category below
    node(node(category, "category"), "text", f"$course$/{named}")
    for item in worksheet.items:
        _question(root, item)
    return {"moodle-instructor.xml": document(root)}


def _question(root: ET.Element, item: Item) -> None:
    made = node(root, "question", type=_TYPES.get(form(item), "essay"))
    node(node(made, "name"), "text", one_line(title(item)))
    node(node(made, "questiontext", format="html"), "text", asked_html(item))
    essay = form(item) in (Form.MARK, Form.OPEN)
    node(node(made, "generalfeedback", format="html"), "text", "" if essay else safe(feedback(item)))
    node(made, "defaultgrade", "1")
    node(made, "penalty", "0.3333333")
    node(made, "hidden", "0")
    node(made, "idnumber", identity(item))
    if essay:
        _essay(made, item)
    elif form(item) is Form.ORDER:
        _matching(made, item)
    else:
        _choice(made, item)


def _essay(made: ET.Element, item: Item) -> None:
    node(made, "responseformat", "editor")
    node(made, "responserequired", "1")
    node(made, "responsefieldlines", _LINES)
    node(made, "attachments", "0")
    node(node(made, "graderinfo", format="html"), "text", safe(feedback(item)))


def _matching(made: ET.Element, item: Item) -> None:
    node(made, "shuffleanswers", "true")
    for place, name in enumerate(item.answer, 1):
        pair = node(made, "subquestion", format="html")
        node(pair, "text", safe(name))
        node(node(pair, "answer"), "text", str(place))


def _choice(made: ET.Element, item: Item) -> None:
    node(made, "single", "true" if form(item) is Form.ONE else "false")
    node(made, "shuffleanswers", "false")
    node(made, "answernumbering", "none")
    right, wrong = share(len(item.answer)), share(len(item.options) - len(item.answer))
    cost = "0" if form(item) is Form.ONE else f"-{wrong}"
    for option in item.options:
        chosen = node(made, "answer", fraction=right if option in item.answer else cost, format="html")
        node(chosen, "text", safe(option))
