"""In what two statements of one thing differ: number, date, claim, or name.

The statements are alike already; here they are searched for a place where both cannot be right. *Numbers* count the
same thing and their bounds do not meet, while no other number agrees. *Dates* name other days. *Claims*: one denies
what the other says, or says the opposite. *Names*: between the same words stands another name, not of a place.
Where the statements name other places, or other days of the week, they tell of two things and nothing is flagged: most
false alarms were of that sort.

Sentences on two shootings are as alike as two on one; whether two statements may be of one occasion (`may_be_one`) is
told by when and how many. Silence parts nothing: a statement that names no day may be of any.

A difference is no verdict: tolls rise, and two outlets may each report what was known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from framing.comparison.coverage.quantities import Quantity, quantities
from framing.comparison.coverage.weights import DIFFER
from framing.comparison.coverage.words import NATION, Token, Words, words_of
from framing.lexicon import Lexicons
from framing.text import fold, in_title_case

_MOST_DAY, _MONTH = 31, 31
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"[A-Z][\w'’-]+")
_ENDS = frozenset(",;:.()!?")
NUMBER = "number"  # kind of difference


@dataclass(frozen=True)
class Statement:
    """A statement, read once.

    Parameters
    ----------
    text : str
        As written.
    words : Words
        What its words are compared by.
    """

    text: str
    words: Words

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words, numbers and marks."""
        return self.words.tokens(self.text)

    @cached_property
    def low(self) -> Sequence[str]:
        """Its tokens in small letters."""
        return [t.text.lower() for t in self.tokens]

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self.low)} "

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(t.stem for t in self.tokens if t.stem)

    @cached_property
    def meanings(self) -> Mapping[str, str]:
        """Meanings that its words may have, with the first such word as written."""
        found: dict[str, str] = {}
        for t in self.tokens:
            for meaning in sorted(self.words.meanings.get(t.stem, ())):
                found.setdefault(meaning, t.text)
        return found

    @cached_property
    def names(self) -> frozenset[Token]:
        """Capitalised words that may be of a name: of no nation, month or office, and not where all words are so."""
        if self.titled:
            return frozenset()
        return frozenset(t for t in self.tokens if t.stem and t.text[0].isupper() and _names_one(t, self.words))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Capitalised words behind its first, in small letters: of no month or day, and not where all words are so."""
        if self.titled:
            return frozenset()
        found = (m.group() for m in _NAME.finditer(self.text) if m.start())
        return frozenset(low for low in map(fold, found) if not any(low in kind for kind in self.words.calendar))

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """What it counts."""
        return quantities(self.tokens, self.words, self.low)

    @cached_property
    def nations(self) -> frozenset[str]:
        """Nations it names."""
        return frozenset(s for s in self.stems if s.startswith(NATION))

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """Days of the week it names."""
        days = self.words.cues["weekday"]
        return frozenset(days[low] for low in self.low if low in days)

    @cached_property
    def dates(self) -> Mapping[tuple[int, int], str]:
        """Days that it names by month and number, as written: "5 July"."""
        months = self.words.cues["month"]
        found = {}
        for at, low in enumerate(self.low):
            t, day = self.tokens[at], self._day_beside(at) if low in months else None
            if day is not None and t.text[0].isupper():
                found[months[low], int(day.text)] = self.text[min(t.start, day.start) : max(t.end, day.end)]
        return found

    def _day_beside(self, at: int) -> Token | None:
        """Give the number of a day beside a month: "Dec. 4", "4 December"."""
        after = [t for t in self.tokens[at + 1 : at + 3] if t.text != "."][:1]
        beside = [*after, *self.tokens[max(0, at - 1) : at]]
        return next((d for d in beside if d.text.isdigit() and 0 < int(d.text) <= _MOST_DAY), None)

    @cached_property
    def denied(self) -> frozenset[str]:
        """Stems of content words under a negation or a verb of denial before them."""
        found: set[str] = set()
        reach = 0
        for at, t in enumerate(self.tokens):
            if self._denies(at):
                reach = 0 if reach else DIFFER.scope  # "did not deny" denies nothing
            elif t.text in _ENDS:
                reach = 0
            elif reach and t.stem and not t.text.endswith("ly"):
                found.add(t.stem)
                reach -= 1
        return frozenset(found)

    def _denies(self, at: int) -> bool:
        low, cues = self.low[at], self.words.cues["negation"]
        two = " ".join(self.low[at : at + 2])
        return low in cues or two in cues or low.endswith("n't") or self.tokens[at].stem in self.words.denials

    @cached_property
    def looks_back(self) -> bool:
        """Whether it says that it tells of another time: "previously", "a day earlier"."""
        return self.has("before") or self.has("other time")

    def has(self, kind: str) -> bool:
        """Whether one of the cues of a kind stands in it."""
        return any(f" {cue} " in self._line for cue in self.words.cues[kind])

    @cached_property
    def titled(self) -> bool:
        """Whether it is written like a title: then capitals show no names."""
        return in_title_case([t.text for t in self.tokens if t.text[0].isalpha()])


class Statements:
    """Reads statements, each text once: contrasts and facts of an event ask for the same.

    Parameters
    ----------
    lexicons : Lexicons
        Those of `words_of`.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self.words = words_of(lexicons)
        self._read: dict[str, Statement] = {}

    def of(self, text: str) -> Statement:
        """Give a text, read.

        Parameters
        ----------
        text : str
            As written.

        Returns
        -------
        Statement
            The same object for the same text.
        """
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = Statement(text, self.words)
        return found


def _names_one(t: Token, words: Words) -> bool:
    low = t.text.lower()
    return not t.stem.startswith(NATION) and not any(low in kind for kind in (words.titles, *words.calendar))


def difference(a: Statement, b: Statement) -> str:
    """Say in what two like statements differ.

    Parameters
    ----------
    a : Statement
        One.
    b : Statement
        The other.

    Returns
    -------
    str
        "number: 7 | 3", "date: ...", "claim: ...", "name: ...", or empty.
    """
    if _apart(a.nations, b.nations) or _apart(a.weekdays, b.weekdays) or _other_days(a, b):
        return ""
    return next((f"{kind}: {found}" for kind, find in _KINDS.items() if (found := find(a, b))), "")


def _apart(a: Iterable[object], b: Iterable[object]) -> bool:
    """Whether both name some, and none in common."""
    return bool(a) and bool(b) and not set(a) & set(b)


def _other_days(a: Statement, b: Statement) -> bool:
    """Whether both name days, and none of one is near one of the other: they tell of two occasions."""
    return _apart(a.dates, b.dates) and all(_days(x, y) > DIFFER.days for x in a.dates for y in b.dates)


def _days(x: tuple[int, int], y: tuple[int, int]) -> int:
    """Days between two days of a year, about, the shorter way round."""
    gap = abs(_MONTH * (x[0] - y[0]) + x[1] - y[1])
    return min(gap, 12 * _MONTH - gap)


def _numbers(a: Statement, b: Statement) -> str:
    pairs = [(x, y) for x in a.quantities for y in b.quantities if x.unit == y.unit]
    if any(x.value == y.value for x, y in pairs):
        return ""
    return next((f"{x.text} | {y.text}" for x, y in pairs if x.like(y) and not x.meets(y)), "")


def _dates(a: Statement, b: Statement) -> str:
    if not _apart(a.dates, b.dates):
        return ""
    return f"{next(iter(a.dates.values()))} | {next(iter(b.dates.values()))}"


def _claims(a: Statement, b: Statement) -> str:
    if bool(a.denied) == bool(b.denied):
        return _opposite(a, b)
    one_sided = sorted(s for s in a.stems & b.stems & (a.denied | b.denied) if not s.startswith(NATION))
    return f"{one_sided[0]}, denied by one" if one_sided else ""


def _opposite(a: Statement, b: Statement) -> str:
    """Two words with opposite meanings, neither of which the other statement has as well."""
    for meaning, word in sorted(a.meanings.items()):
        opposite = a.words.against.get(meaning, "")
        if opposite in b.meanings and opposite not in a.meanings and meaning not in b.meanings:
            return f"{word} | {b.meanings[opposite]}"
    return ""


def _names(a: Statement, b: Statement) -> str:
    if not (_has_names(a, b) and _has_names(b, a)):
        return ""
    for x, y in _replaced(a.tokens, b.tokens):
        one, other = " ".join(t.text for t in x), " ".join(t.text for t in y)
        if _is_name(x, a, b) and _is_name(y, b, a) and not _spelled_alike(one, other):
            return f"{one} | {other}"
    return ""


def _replaced(x: Sequence[Token], y: Sequence[Token]) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """Yield what stands in either statement between the same words."""
    low = [[t.text.lower() for t in side] for side in (x, y)]
    for kind, i, j, k, m in SequenceMatcher(None, low[0], low[1], autojunk=False).get_opcodes():
        if kind == "replace" and i and k:
            yield x[i:j], y[k:m]


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two names are spellings of one, or a part of the other."""
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= DIFFER.spelled


def _has_names(a: Statement, b: Statement) -> bool:
    """Whether a statement may have a name that the other does not have."""
    return any(t.stem not in b.stems for t in a.names)


def _is_name(tokens: Sequence[Token], a: Statement, b: Statement) -> bool:
    """Whether tokens of a statement are one name that the other does not have."""
    return all(t in a.names and t.stem not in b.stems for t in tokens)


def may_be_one(a: Statement, b: Statement) -> bool:
    """Say whether nothing in two statements speaks against their being of one occasion.

    Parameters
    ----------
    a : Statement
        One.
    b : Statement
        The other.

    Returns
    -------
    bool
        False where weekdays, dates or years are others, where only one looks back, or where a number of the same thing
        is another.
    """
    sides = ((a.weekdays, b.weekdays), (a.dates, b.dates), (_years_of(a), _years_of(b)))
    if any(_apart(x, y) for x, y in sides) or a.looks_back != b.looks_back:
        return False
    return not any(x.like(y) and not x.meets(y) for x in a.quantities for y in b.quantities)


def shared_names(a: Statement, b: Statement) -> frozenset[str]:
    """Find the names in both statements, in small letters: of places, as a rule, since days and months are left out."""
    return a.capitals & b.capitals


def _years_of(s: Statement) -> frozenset[str]:
    return frozenset(_YEAR.findall(s.text))


_KINDS: Mapping[str, Callable[[Statement, Statement], str]] = {
    NUMBER: _numbers, "date": _dates, "claim": _claims, "name": _names,
}  # fmt: skip
