"""What each line of a page is, once it is known where its article stands.

Idea: above the headline and below the end nothing is kept, and place says what it is; inside the text an open line
that heads a paragraph is a subheading, while a line that bears a cue, says something again or stands beside a
picture's credit is an inset.

Conventions: what is dropped says why; how sure that is comes from the line's log-odds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.annotate.page.beside import beside_headline, opens_with_deck, text_start
from framing.annotate.page.cues import Cue
from framing.annotate.page.endings import Ending, find_ending, resumes
from framing.annotate.page.evidence import Page
from framing.annotate.page.lines import Line
from framing.annotate.page.run import Run
from framing.annotate.page.verdict import Verdict, by_cue, by_odds
from framing.annotate.page.weights import BY_END, BY_MATCH, BY_PLACE, OPEN
from framing.records import Role

_SUBHEADING = 18  # words of a subheading at most
_HEADED = 6  # words of the paragraph that a subheading heads, at least
_NAMES_BELOW = 2  # open lines under the last sentence of a text that are not its own, at most
_SHOUT = 6  # words of a line in capitals that is a link and no subheading


def verdicts(page: Page, run: Run, heads: Sequence[int]) -> list[Verdict]:
    """Say of every line of a page what it is.

    Parameters
    ----------
    page : Page
        The page.
    run : Run
        The lines of the article.
    heads : Sequence[int]
        Its headline, and a second line that may be that.

    Returns
    -------
    list of Verdict
        One a line.
    """
    ending = find_ending(page, run)
    last = run.last if ending is None else min(run.last, ending.at - 1)
    last = _text_end(page, run.first, last)
    top = max(text_start(page, run), heads[0] if heads and run.first else 0)  # what stands above the headline goes
    text = Run(top, max(last, top - 1), run.odds)
    found = [*_above(page, text, min(heads, default=run.first)), *_inside(page, text, heads)]
    found += _below(page, text, ending, run.last)
    if not heads and opens_with_deck(page, text):
        found[text.first] = Verdict(Role.DECK, "", OPEN, "short first line")
    for i in heads[1:]:
        found[i] = Verdict(Role.DECK, "", OPEN, "may be the headline")
    for i in heads[:1]:
        first = _first_copy(page, i)
        found[i] = Verdict(Role.CAPTION, "repeats a line of the article", BY_MATCH, "repeated")
        found[first] = Verdict(Role.HEADLINE, "", BY_MATCH, "headline")
    return found


def _first_copy(page: Page, i: int) -> int:
    """First of the lines right above a headline that are the same: a page may have its title above the heading."""
    while i > 0 and page.lines[i - 1].key == page.lines[i].key:
        i -= 1
    return i


def _text_end(page: Page, first: int, last: int) -> int:
    """Go up over a name or two under the last sentence, if the page goes on below; more of them are a list."""
    if last == len(page.lines) - 1:
        return last
    open_lines = [i for i in range(first, last + 1) if page.cues[i] is None]
    ends = [k for k, i in enumerate(open_lines) if page.lines[i].closed]
    few = ends and len(open_lines) - 1 - ends[-1] <= _NAMES_BELOW
    return open_lines[ends[-1]] if few else last


def _above(page: Page, run: Run, top: int) -> Iterator[Verdict]:
    for i in range(run.first):
        cue = page.cues[i]
        if cue is not None:
            yield by_cue(cue)
        elif i >= top:
            yield beside_headline(page, i)
        else:
            yield by_odds(Role.BOILERPLATE, "stands above the article", -run.odds[i], "above the article")


def _inside(page: Page, run: Run, heads: Sequence[int]) -> Iterator[Verdict]:
    said = {page.lines[i].key for i in heads}
    opener = ""  # heading of a list of links after which the article has not gone on yet
    for i in range(run.first, run.last + 1):
        line, cue = page.lines[i], page.cues[i]
        opener = "" if resumes(page, i) else opener
        if cue is not None:
            yield by_cue(cue)
            opener = line.text if cue.section else opener
        elif opener:
            yield by_odds(Role.RELATED, f'stands under "{opener[:40]}"', -run.odds[i], "under a heading")
        else:
            yield _inset(page, i, said) or _text(page, run, i)
            said.add(line.key)


def _text(page: Page, run: Run, i: int) -> Verdict:
    if _subheading(page, run, i):
        return Verdict(Role.SUBHEADING, "", BY_PLACE, "short line before running text")
    return by_odds(Role.BODY, "", run.odds[i], "running text")


def _inset(page: Page, i: int, said: set[str]) -> Verdict | None:
    """Judge a line inside the text that bears no cue; None where it may stay."""
    line = page.lines[i]
    if line.key in said and line.words > 1:
        return Verdict(Role.CAPTION, "repeats a line of the article", BY_MATCH, "repeated")
    if line.closed or line.prose:
        return None
    if page.recurs[i]:
        return Verdict(Role.BOILERPLATE, "recurs in other articles of this outlet", BY_MATCH, "recurring")
    if line.words >= _SHOUT and line.text.isupper():
        return Verdict(Role.RELATED, "a line in capitals inside the text, as links are", BY_PLACE, "capitals")
    return None


def _subheading(page: Page, run: Run, i: int) -> bool:
    line = page.lines[i]
    if line.prose or line.words > _SUBHEADING or not line.text[:1].isupper():
        return False
    if line.closed and not line.text.endswith("?"):
        return False
    following = next((k for k in range(i + 1, run.last + 1) if page.cues[k] is None), None)
    return following is not None and _is_paragraph(page.lines[following])


def _is_paragraph(line: Line) -> bool:
    return line.prose or (line.closed and line.words >= _HEADED)


def _below(page: Page, run: Run, ending: Ending | None, end: int) -> Iterator[Verdict]:
    """Judge what stands below the text; another article ends at line `end`, comments at the end of the page."""
    section: Cue | None = None
    opener = ""
    for i in range(run.last + 1, len(page.lines)):
        cue = page.cues[i]
        if cue is not None:
            yield by_cue(cue)
            section, opener = (cue, page.lines[i].text) if cue.section else (section, opener)
        elif section is not None:
            yield by_odds(_under(section), f'stands under "{opener[:40]}"', -run.odds[i], "under a heading")
        elif ending is not None and _covers(ending, page, i, end):
            yield Verdict(ending.role, ending.reason, BY_END, ending.rule)
        else:
            yield by_odds(Role.BOILERPLATE, "stands below the article", -run.odds[i], "below the article")


def _covers(ending: Ending, page: Page, i: int, end: int) -> bool:
    """Whether a line below the text belongs to what an ending begins."""
    if ending.role == Role.COMMENT:
        return i >= ending.at
    return i <= end and page.lines[i].words > 1


def _under(section: Cue) -> Role:
    return Role.COMMENT if "comment" in section.reason else Role.RELATED
