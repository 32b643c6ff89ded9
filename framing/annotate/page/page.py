"""Which lines of a scraped page are the article.

Every line gets one role; headline, deck, subheading and body are kept, the rest is dropped with a reason that a
person can read. Nothing is rewritten: blocks tile the text.

Idea: first find where the article begins and ends, by evidence over the whole page (``run.py``), then its headline
(``headline.py``), then what stands inside it without belonging to it and what everything else is (``roles.py``).

A teaser, a prompt or a credit that is set into a line of the text is a block of its own (``cues.py``).

Conventions: a block is one line, or a part of one, with the white space after it; `confidence` is 1 where nothing was
doubtful, and .5 where the line might as well have been judged the other way: an unsure line is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from framing.annotate.page.cues import cues_of, furniture
from framing.annotate.page.evidence import marks, page_of
from framing.annotate.page.foreign import function_words
from framing.annotate.page.headline import find_headline
from framing.annotate.page.lines import Line, split_lines
from framing.annotate.page.markup import Elements, layout_of
from framing.annotate.page.roles import verdicts
from framing.annotate.page.run import find_run
from framing.annotate.page.weights import BY_MATCH
from framing.lexicon import Lexicons
from framing.records import KEPT_ROLES, Block, Role

_WORD = re.compile(r"\w")


def find_blocks(
    text: str,
    lexicons: Lexicons,
    *,
    title: str | None = None,
    recurring: frozenset[str] = frozenset(),
    markup: Sequence[Elements] = (),
) -> tuple[Block, ...]:
    """Give every line of a page its role.

    Parameters
    ----------
    text : str
        Normalised text of the page.
    lexicons : Lexicons
        Uses ``page_furniture``, ``page_markup`` and ``function_words``.
    title : str | None
        The headline, where it is known.
    recurring : frozenset[str]
        Folded lines that recur in articles of the outlet.
    markup : Sequence[Elements]
        The elements around each line of `text`, where it was read from HTML.

    Returns
    -------
    tuple of Block
        In text order; together they cover all of `text`.
    """
    lines = split_lines(text)
    if not lines:
        return ()
    layout = layout_of(markup, lines, text, lexicons["page_markup"])
    worded = cues_of(lines, lexicons["page_furniture"])
    cues = [said or marked for said, marked in zip(worded, layout.cues, strict=True)]
    page = page_of(lines, cues, recurring, function_words(lexicons["function_words"]), layout)
    run = find_run(page, marks(page))
    found = verdicts(page, run, find_headline(page, run, title))
    blocks = (
        Block(start, end, v.role, v.role in KEPT_ROLES, v.reason, v.confidence, v.rule)
        for (start, end), v in zip(_tiles(lines, text), found, strict=True)
    )
    return tuple(chain.from_iterable(_without_insets(b, text, lexicons) for b in blocks))


def whole(text: str) -> tuple[Block, ...]:
    """Take every line as body, for text that is clean already.

    Parameters
    ----------
    text : str
        Normalised text.

    Returns
    -------
    tuple of Block
        One a line; together they cover all of `text`.
    """
    return tuple(Block(a, b, Role.BODY, True, rule="clean=False") for a, b in _tiles(split_lines(text), text))


def _without_insets(block: Block, text: str, lexicons: Lexicons) -> Iterator[Block]:
    """Cut what is set into a line of the text out of it; a rest without words goes with it."""
    at = block.start
    if block.kept and block.role is not Role.HEADLINE:
        for start, end, cue in furniture(lexicons["page_furniture"]).cuts(text[at : block.end]):
            first, last = block.start + start, block.start + end
            if not _WORD.search(text, last, block.end):
                last = block.end
            if _WORD.search(text, at, first):
                yield replace(block, start=at, end=first)
                at = first
            yield Block(at, last, cue.role, False, cue.reason, BY_MATCH, cue.rule)
            at = last
    if at < block.end:
        yield replace(block, start=at)


def _tiles(lines: Sequence[Line], text: str) -> list[tuple[int, int]]:
    """Cut the text so that each line has the white space after it."""
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    return list(zip(starts[:-1], starts[1:], strict=True))[: len(lines)]
