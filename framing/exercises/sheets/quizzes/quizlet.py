"""Flash cards for Quizlet, to be pasted into its import: a card a line, a tab between its sides.

Quizlet reads no escapes, so a text is put on one line and keeps everything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import one_line
from framing.exercises.sheets.question import feedback
from framing.exercises.sheets.quizzes.markup import asked_plain


def quizlet(worksheet: Worksheet) -> Mapping[str, str]:
    """Write the cards.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``flashcards-selfcheck.tsv`` to what is in it.
    """
    return {"flashcards-selfcheck.tsv": "".join(f"{_front(i)}\t{one_line(feedback(i))}\n" for i in worksheet.items)}


def _front(item: Item) -> str:
    parts = [*asked_plain(item), " / ".join(map(one_line, item.options))]
    return one_line(" ".join(p for p in parts if p)).strip()
