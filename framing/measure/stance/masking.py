"""A sentence with the names taken out: what the encoder may read.

Idea: an encoder knows from its first training who is liked. So that no name carries a score, the target becomes one
mask; every other name, of persons, nations, bodies and faiths alike, becomes a plain surname, the first in the sentence
always the same one; words of age, gender or origin become "someone", "he" and "she" become "they". This goes by
spelling alone, without a parse, so that exchanging two names leaves the very same text: a capital inside a sentence is
a name; where a capital is expected, at the start, after a mark or in a headline, a word is one unless it is known to
be an ordinary word. Days and months are no names.

Conventions: offsets index the text as given. Names in a row are one; full and last name are alike, and of the target
they are the target's mask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons
from framing.text import in_title_case, is_shouted, straighten

TARGET_MASK = "[MASK]"  # a token of its own in the encoder's vocabulary
PERSON_MASK, PRONOUN_MASK = "someone", "they"
NAME_MASKS = ("davis", "murphy", "parker", "evans", "collins", "cooper", "morris", "harris", "allen", "lewis")
_GENDERED = ("masculine", "feminine")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_POSSESSIVE = re.compile(r"'s$", re.IGNORECASE)
_OPENS = re.compile(r"[\":;?!(\[—]|--|\.\.")  # marks after which a capital shows no name
_NEXT_CAPITAL = re.compile(r" [^\W\d_]")
_NAME = "\ue000{}\ue001".format  # a name in a text on its way, between characters that no text has
_A_NAME = re.compile("\ue000([^\ue000\ue001]*)\ue001")
_ROW_OF_NAMES = re.compile("(?:\ue000[^\ue000\ue001]*\ue001[ .&-]{1,2})+(?=\ue000)")
_BEFORE_TARGET = re.compile("\ue000[^\ue000\ue001]*\ue001\\.? $")  # a title or first name
_TIME = {"class": "time"}


@dataclass(frozen=True, eq=False)
class Blinds:
    """Words that are hidden, and those that a capital does not make names; all in small letters."""

    people: frozenset[str]
    pronouns: frozenset[str]
    gendered: frozenset[str]
    first_names: frozenset[str]
    times: frozenset[str]
    ordinary: frozenset[str]


@dataclass(frozen=True)
class _Place:
    """A word with what stands around it in its sentence."""

    word: str
    before: str | None  # marks between it and the word before; None at the start
    behind: str
    title: bool

    @property
    def expects_a_capital(self) -> bool:
        """Whether a capital shows nothing here."""
        return self.title or self.before is None or _OPENS.search(self.before) is not None

    @property
    def precedes_a_capital(self) -> bool:
        """Whether the next word has one, which is no headline's."""
        found = _NEXT_CAPITAL.match(self.behind)
        return not self.title and found is not None and found.group().isupper()


@lru_cache(maxsize=4)
def blinds_of(lexicons: Lexicons, ordinary: frozenset[str]) -> Blinds:
    """Compile what is hidden.

    Parameters
    ----------
    lexicons : Lexicons
        Their lists of identities, gendered nouns, first names and pronouns.
    ordinary : frozenset[str]
        Words in small letters that are no names where a capital is expected.

    Returns
    -------
    Blinds
        Ready to use.
    """
    pronouns, names = lexicons["pronouns"].rows, lexicons["first_names"].words("name")
    return Blinds(
        people=lexicons["identity_words"].words() | lexicons["gendered_nouns"].words("noun"),
        pronouns=frozenset(r["form"] for r in pronouns),
        gendered=frozenset(r["form"] for r in pronouns if r["gender"] in _GENDERED),
        first_names=names,
        times=lexicons["function_words"].words("word", **_TIME) - names,
        ordinary=ordinary,
    )


def masked(text: str, start: int, end: int, blinds: Blinds) -> tuple[str, int, int]:
    """Hide the target and all names of a sentence.

    Parameters
    ----------
    text : str
        A sentence.
    start : int
        Where the target begins.
    end : int
        Where it ends.
    blinds : Blinds
        What is hidden.

    Returns
    -------
    tuple of str, int, int
        The sentence with masks, and where the target's mask begins and ends in it.
    """
    plain = straighten(text)
    before, behind = _hidden(plain, start, end, blinds)
    names = {_key(plain[start:end]): TARGET_MASK}
    before = _shown(_BEFORE_TARGET.sub("", before), names)
    return f"{before}{TARGET_MASK}{_shown(behind, names)}", len(before), len(before) + len(TARGET_MASK)


def _key(target: str) -> str:
    """Give the last word with a capital, which names the target where it comes again; nothing where there is none."""
    words = [_POSSESSIVE.sub("", word).lower() for word in _WORD.findall(target) if word != word.lower()]
    return words[-1] if words else ""


def _shown(text: str, names: dict[str, str]) -> str:
    """Give each name its mask, a new one to each that is met for the first time."""

    def mask(found: re.Match[str]) -> str:
        return names.setdefault(found.group(1), NAME_MASKS[(len(names) - 1) % len(NAME_MASKS)])

    return _A_NAME.sub(mask, text)


def _hidden(text: str, start: int, end: int, blinds: Blinds) -> Iterator[str]:
    """Give the text before and behind the target with its names marked."""
    places = list(_places(text))
    for low, high in ((0, start), (end, len(text))):
        pieces, at = [], low
        for a, place in places:
            b = a + len(place.word)
            if low <= a and b <= high:
                pieces += [text[at:a], _said(place, blinds)]
                at = b
        yield _ROW_OF_NAMES.sub("", "".join([*pieces, text[at:high]]))


def _places(text: str) -> Iterator[tuple[int, _Place]]:
    """Give each word, without a genitive's ending, with where it begins."""
    words = [(m.start(), m.end(), _POSSESSIVE.sub("", m.group())) for m in _WORD.finditer(text)]
    title = in_title_case([word for *_, word in words])
    last = None
    for a, b, word in words:
        yield a, _Place(word, None if last is None else text[last:a], text[b : b + 2], title)
        last = b


def _said(place: _Place, blinds: Blinds) -> str:
    """Give a word, or what stands for it."""
    lower = place.word.lower()
    if lower.partition("'")[0] in blinds.pronouns and not is_shouted(place.word):
        return PRONOUN_MASK if lower in blinds.gendered else place.word
    if lower == place.word or not _is_name(lower, place, blinds):
        return PERSON_MASK if lower in blinds.people else place.word
    return _NAME(lower)


def _is_name(lower: str, place: _Place, blinds: Blinds) -> bool:
    """Whether a word with a capital is a name."""
    if lower in blinds.times:
        return False
    if lower in blinds.people or not place.expects_a_capital or lower not in blinds.ordinary:
        return True
    return lower in blinds.first_names and place.precedes_a_capital
