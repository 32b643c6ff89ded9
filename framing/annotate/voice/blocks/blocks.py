"""Somebody else's words that stand as paragraphs without marks: posts, statements, letters.

Idea: what the page signs (`posts`, `letters`) goes before what a colon leads up to (`led`); a post behind "Hale
tweeted:" is Hale's by either. Nothing inside is read for cues or marks: it is all the speaker's.

Offsets index the normalised text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.annotate.voice.attribution import Attribution
from framing.annotate.voice.blocks.block import Unmarked, meeting
from framing.annotate.voice.blocks.led import led_blocks
from framing.annotate.voice.blocks.letters import find_letters
from framing.annotate.voice.blocks.posts import find_posts
from framing.annotate.voice.blocks.signs import post_signs
from framing.annotate.voice.cues import Cues
from framing.lexicon import Lexicon
from framing.records import Annotated


def signed_blocks(doc: Annotated, cues: Cues, lexicon: Lexicon) -> list[Attribution]:
    """Find embedded posts and letters.

    Parameters
    ----------
    doc : Annotated
        The article.
    cues : Cues
        The cues.
    lexicon : Lexicon
        The lexicon ``post_signs``.

    Returns
    -------
    list of Attribution
        In text order, with one span a paragraph; none shares a paragraph's words with another.
    """
    if not doc.sentences:
        return []
    signs = post_signs(lexicon)
    found = [_attribution(doc, u, "post", cues) for u in find_posts(doc, signs, cues)]
    found += [_attribution(doc, u, "letter", cues) for u in find_letters(doc, signs) if u.spans]
    kept: list[Attribution] = []
    for e in sorted(found, key=lambda e: e.spans):
        if not kept or kept[-1].spans[-1][1] <= e.spans[0][0]:
            kept.append(e)
    return kept


def blocks_behind_colons(
    doc: Annotated, events: Sequence[Attribution], signed: Sequence[Attribution], cues: Cues, lexicon: Lexicon
) -> list[Attribution]:
    """Find blocks that a colon leads up to.

    Parameters
    ----------
    doc : Annotated
        The article.
    events : Sequence[Attribution]
        Attributions outside quotation marks.
    signed : Sequence[Attribution]
        What `signed_blocks` found: its words are taken.
    cues : Cues
        The cues.
    lexicon : Lexicon
        The lexicon ``post_signs``.

    Returns
    -------
    list of Attribution
        In text order.
    """
    taken = [s for e in signed for s in e.spans]
    led = led_blocks(doc, events, cues, post_signs(lexicon))
    return [e for e in led if not any(meeting(taken, *s) for s in e.spans)]


def _attribution(doc: Annotated, u: Unmarked, rule: str, cues: Cues) -> Attribution:
    number = bisect_right(doc.sentences, u.source[0], key=lambda s: s.start) - 1
    return Attribution(
        row=cues.dash,
        sentence=max(0, number),
        rule=rule,
        cue=u.cue,
        source=u.source,
        spans=u.spans,
        flags=("unmarked",),
    )
