"""Capitals: which words carry them, what they say of a name, and where they say nothing.

Idea: English writes names with capitals, so one inside a sentence shows a name and several in a row show
a longer one. A headline in title case and a line in capitals write everything so: there capitals say nothing.
That a text's own capitals tell more than any list is the idea of truecasing (Lita et al. 2003).

Conventions: a capital is any upper-case letter of the Latin alphabet, not A to Z alone ("Šimonytė"); a word
is whatever the caller takes for one. Patterns are given as text, to be built into longer ones.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator

_LATIN = range(0x41, 0x250)  # the basic alphabet to Latin Extended-B
CAPITAL = f"[{''.join(filter(str.isupper, map(chr, _LATIN)))}]"
NAME_WORD = rf"{CAPITAL}[\w.'’-]{{0,60}}"  # O'Neil, U.S., St.; the bound keeps searches linear

DAYS = frozenset(calendar.day_name)
_DAY_BEHIND = re.compile(rf"(?<=[\w.] )(?:{'|'.join(sorted(DAYS))})$")

_LONG = 4  # letters from which a title-case headline capitalises a word
_ENOUGH = 3  # longer words that are needed to tell a headline by
_TITLE_SHARE = 0.7  # of the longer words: names alone seldom make so many
_LOUD_SHARE = 0.8  # of the letters: "the" and "iPhone" may stand small in a line of capitals
_LOUD_LEAST = 8  # capital letters: fewer are an acronym or two

_ACRONYM = re.compile(rf"(?:{CAPITAL}\.?){{2,5}}")
_SMALL = re.compile(r"\b[a-z]")
_NAMES = re.compile(rf"{NAME_WORD}(?: {NAME_WORD})+|(?<=[a-z,] ){NAME_WORD}")


def name_pattern(particles: Iterable[str] = ()) -> str:
    """Pattern of a name of one or more words: "Lena Hale", with particles also "Lena van der Hale".

    Parameters
    ----------
    particles : Iterable[str]
        Small words that may stand inside the name.

    Returns
    -------
    str
        A pattern without groups that capture.
    """
    small = "|".join(re.escape(p) for p in sorted(particles, key=lambda p: (-len(p), p)))
    joint = f"[ ](?:(?:{small})[ -])*" if small else "[ ]"
    return f"{NAME_WORD}(?:{joint}{NAME_WORD})*"


def without_day(run: str) -> str:
    """Cut a day off the end of a capitalised run, where it says when: Mayor Lena Hale Friday.

    Parameters
    ----------
    run : str
        Capitalised words.

    Returns
    -------
    str
        The run, or what stands before the day in it; a day alone stays.
    """
    return _DAY_BEHIND.sub("", run).rstrip()


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def is_shouted(word: str) -> bool:
    """Whether a word of two or more letters stands in capitals throughout: an acronym, or emphasis."""
    return len(word) > 1 and word.isupper()


def is_acronym(text: str) -> bool:
    """Whether a text is two to five capitals, with or without full stops: "NLF", "U.N."."""
    return _ACRONYM.fullmatch(text) is not None


def in_capitals(text: str) -> bool:
    """Whether a line stands in capitals, but for a few letters."""
    upper = sum(map(str.isupper, text))
    return text.isupper() or (upper > _LOUD_LEAST and upper > _LOUD_SHARE * sum(map(str.isalpha, text)))


def in_title_case(words: Iterable[str]) -> bool:
    """Whether the words of a line are capitalised as in a headline, so that a capital shows no name.

    Parameters
    ----------
    words : Iterable[str]
        The words, as written.

    Returns
    -------
    bool
        True where most of at least three longer words begin with a capital.
    """
    longer = [w for w in words if len(w) >= _LONG and w[0].isalpha()]
    return len(longer) >= _ENOUGH and len([w for w in longer if w[0].isupper()]) > _TITLE_SHARE * len(longer)


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Spans that capitals show to be names: several such words in a row, or one inside a sentence.

    Parameters
    ----------
    text : str
        A phrase or a sentence; one without a word in small letters has no names that could be told.

    Yields
    ------
    tuple[int, int]
        Start and end of each name, in order.
    """
    if _SMALL.search(text):
        yield from (m.span() for m in _NAMES.finditer(text))
