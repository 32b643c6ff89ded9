"""What stands between the headline and the text: the deck, who wrote it, a picture.

Idea: a deck reads as a sentence, a byline is a name alone, and what is left is a caption or a fragment of the page.
A first paragraph that a byline, a date or a picture parts from the text is a deck as well.

Conventions: lines are told by their number.
"""

from __future__ import annotations

import re

from framing.annotate.page.evidence import Page
from framing.annotate.page.run import Run
from framing.annotate.page.verdict import Verdict
from framing.annotate.page.weights import BY_LEFT, BY_PLACE
from framing.records import Role

_NAME = re.compile(r"(?:[A-Z][\w'.-]+\s+(?:(?:and|&|de|van|von|bin|al|el)\s+)?){1,4}[A-Z][\w'-]+")
_NAME_LONGEST = 5  # words of a name
_DECK, _DECK_SMALL, _DECK_LONGEST = 6, 0.5, 45  # words and share of small letters of a deck
_TOPIC = 0.3  # share of the words of a deck that the text uses too
_CAPTION = 4  # words of a caption at least
_PARTING = 12  # lines that part a deck from the text at most
_OPENING = 16  # words of a first line that is a deck, the next one being twice as long
_PARTED = frozenset({Role.BYLINE, Role.DATELINE, Role.CAPTION})


def beside_headline(page: Page, i: int) -> Verdict:
    """Judge a line without a cue between the headline and the text."""
    line = page.lines[i]
    if line.words <= _NAME_LONGEST and _NAME.fullmatch(line.text):
        return Verdict(Role.BYLINE, "a name alone beside the headline", BY_PLACE, "name beside headline")
    if line.words >= _DECK and _says(page, i) and (line.closed or line.lower >= _DECK_SMALL):
        return Verdict(Role.DECK, "", BY_PLACE, "beside headline")
    if line.words >= _CAPTION:
        return Verdict(
            Role.CAPTION, "a line without a full stop between headline and text", BY_LEFT, "caption by place"
        )
    return Verdict(Role.BOILERPLATE, "a fragment between headline and text", BY_PLACE, "fragment by place")


def _says(page: Page, i: int) -> bool:
    """Whether the text takes up what a line says."""
    return page.topic[i] >= _TOPIC


def text_start(page: Page, run: Run) -> int:
    """Find where the text begins under a first paragraph that is its deck.

    Parameters
    ----------
    page : Page
        The page.
    run : Run
        The lines of the article.

    Returns
    -------
    int
        The second paragraph where a byline, a date or a picture parts it from the first; else the first sentence.
    """
    text = (i for i in range(run.first, run.last + 1) if page.prose[i])
    first, second = next(text, run.first), next(text, run.first)
    if _is_parted(page, first, second) and page.lines[first].words <= _DECK_LONGEST:
        return second
    return next((i for i in range(run.first, first) if page.cues[i] is None and _is_sentence(page, i)), first)


def _is_parted(page: Page, first: int, second: int) -> bool:
    """Whether a byline, a date or a picture stands between two paragraphs that are near each other."""
    between = {c.role for c in page.cues[first + 1 : second] if c is not None}
    return 1 < second - first <= _PARTING and bool(between & _PARTED)


def _is_sentence(page: Page, i: int) -> bool:
    """Whether a line is long enough for a sentence and closed like one, though the outlet may repeat it."""
    return page.lines[i].closed and page.lines[i].words >= _DECK


def opens_with_deck(page: Page, run: Run) -> bool:
    """Whether the first line of a text without a headline is its deck: the next one is twice as long."""
    text = [page.lines[i].words for i in range(run.first, run.last + 1) if page.cues[i] is None][:2]
    return len(text) > 1 and text[0] <= _OPENING and text[1] >= 2 * text[0]
