"""Flash cards for Anki (genanki): the question in front, the answer and why behind.

Cards keep their identity as long as their question does, so that a second import updates them. Anki runs what stands in
brackets (sounds), behind a backslash (formulas) and in double braces (fields): these are written as references.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from io import BytesIO

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import marked, one_line
from framing.exercises.sheets.question import Form, feedback, form, title
from framing.exercises.sheets.quizzes.markup import asked_html, identity, safe

_MODEL = 1_607_392_319  # names the note type; it must never change, or a second import makes a second one
_MOMENT = 1_700_000_000.0  # seconds; a fixed one gives the same notes
_RUN = re.compile(r"[\[\]{}\\]")
_CSS = ".card { font: 18px/1.5 Georgia, serif; max-width: 38rem; margin: 0 auto; text-align: left; }"


def anki(worksheet: Worksheet) -> Mapping[str, bytes]:
    """Write the deck.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to bytes
        ``flashcards-selfcheck.apkg`` to what is in it.
    """
    import genanki

    model = genanki.Model(
        _MODEL, "framing: question and answer", fields=[{"name": "Question"}, {"name": "Answer"}], css=_CSS,
        templates=[{"name": "Card", "qfmt": "{{Question}}", "afmt": '{{FrontSide}}<hr id="answer">{{Answer}}'}],
    )  # fmt: skip
    name = one_line(worksheet.title).replace("::", ":")  # two would make a deck below
    deck = genanki.Deck(int(hashlib.sha256(name.encode("utf-8")).hexdigest()[:8], 16), name)
    for item in worksheet.items:
        deck.add_note(genanki.Note(model=model, fields=[_front(item), _back(item)], guid=identity(item)))
    made = BytesIO()
    genanki.Package(deck).write_to_file(made, timestamp=_MOMENT)
    return {"flashcards-selfcheck.apkg": made.getvalue()}


def _front(item: Item) -> str:
    options = "".join(f"<li>{safe(o)}</li>" for o in item.options)
    asked = f"<p><small>{safe(title(item))}</small></p>{asked_html(item)}"
    return _still(asked + (f"<ul>{options}</ul>" if options else ""))


def _back(item: Item) -> str:
    text = marked(item, key=True, escape=safe, marks=("<u>", "</u>")) if form(item) is Form.MARK else ""
    return _still((f"<p>{text}</p>" if text else "") + f"<p>{safe(feedback(item))}</p>")


def _still(markup: str) -> str:
    """Write as a reference what Anki would run."""
    return _RUN.sub(lambda m: f"&#{ord(m[0])};", markup)
