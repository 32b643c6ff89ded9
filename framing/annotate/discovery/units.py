"""A sentence as units of known words and names.

A sentence becomes a list of units, each with a one-letter code, so that the grammar of
naming ("South Korean President Moon") is a pattern over letters and not over words:

    C country   D adjective or people of a country   K capital   B body of a state
    P party, organisation, armed group   R region   L town or province (modifiers only)
    T office or noun for people   N name word   n particle in a name   j modifier
    d determiner   h his, its, their   s 's   o of   f for   & and   , comma   - hyphen
    w other word   . other mark

Without a parse, words and marks are found by a pattern and modifiers stay unknown. Offsets
index the article's normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from framing.annotate.discovery.case import PROPER, Case, in_title_case
from framing.annotate.discovery.weights import WEIGHTS
from framing.annotate.discovery.words import POSSESSIVES, Known, Term, Words
from framing.records import Annotated, Sentence, Token
from framing.text import DAYS

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]{1,4}\.(?=\s+[A-Z])|[^\W_]+(?='s\b)|[^\W_]+(?:'[^\W_]+)?|'s\b|\S")
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "NN", "NNS", "NNP", "NNPS", "RB", "AFX", "HYPH", "FW"})
_MARKS = {"'s": "s", "'": "s", "of": "o", "for": "f", "and": "&", "&": "&", ",": ",", "-": "-", "–": "-"}
_NEXT = re.compile(r" ([A-Z][\w-]*)")
_BRACKETS = frozenset("[]")  # an editor's: "[Deputy leader Ann] Moreau"
_SYLLABLE = 2  # letters of a last syllable that is written small
_GOES_ON = frozenset({",", "-", "'s", "("})  # marks behind which a sentence goes on


class Unit(NamedTuple):
    """A stretch of a sentence with its code; `tight` where no space stands before it."""

    code: str
    start: int
    end: int
    text: str
    value: Known | Term | None = None
    tag: str = ""
    tight: bool = False


Reading = Sequence[Sequence[Unit]]  # the sentences of an article


def written(units: Sequence[Unit]) -> str:
    """Text of units as it stands, with single spaces."""
    return "".join(u.text if u.tight or not k else f" {u.text}" for k, u in enumerate(units))


def codes_of(units: Sequence[Unit]) -> str:
    """Codes of units as one string, for patterns."""
    return "".join(u.code for u in units)


def is_prefixed(units: Sequence[Unit], a: int) -> bool:
    """Whether a small word and a hyphen stand before unit `a`: "anti-Semitism"."""
    return a > 1 and units[a - 1].code == "-" and units[a - 2].text.islower()


def tokens_of(doc: Annotated, s: Sentence) -> Sequence[Token]:
    """Tokens of the sentence; without a parse, words and marks by a pattern."""
    if s.tokens:
        return s.tokens
    return [
        Token(i, m.start(), m.end(), x := m.group(), x.lower(), "", "NNP" if x[0].isupper() else "", "", i)
        for i, m in enumerate(_PIECE.finditer(doc.plain, s.start, s.end))
    ]


@dataclass(frozen=True, slots=True)
class _Here:
    """A token with what stands before it."""

    token: Token
    before: Sequence[Unit]  # the units read so far
    tight: bool  # no space stands before it
    sure: bool  # inside a sentence, where only names are capitalised
    titled: bool  # in a sentence that capitalises all words
    leads: bool  # the next token is a name as well

    @property
    def last(self) -> str:
        """Code of the unit before it."""
        return self.before[-1].code if self.before else ""

    @property
    def joined(self) -> bool:
        """Whether a hyphen joins it to a name."""
        return self.last == "-" and len(self.before) > 1 and self.before[-2].code == "N"

    @property
    def joined_to_two(self) -> bool:
        """Whether a hyphen joins it to the last of two name words: "Moon Jae-in"."""
        return self.joined and len(self.before) > 2 and self.before[-3].code == "N"


class Reader:
    """Reads the sentences of one article as units.

    Parameters
    ----------
    doc : Annotated
        The article.
    words : Words
        The lexicons.
    case : Case
        How the event writes each word.
    """

    def __init__(self, doc: Annotated, words: Words, case: Case) -> None:
        self._text = doc.plain
        self._doc, self._words, self._case = doc, words, case

    def read(self) -> list[list[Unit]]:
        """Read all sentences."""
        return [self._sentence(s, tokens_of(self._doc, s)) for s in self._doc.sentences]

    def _sentence(self, s: Sentence, tokens: Sequence[Token]) -> list[Unit]:
        titled = in_title_case(tokens)
        spans = self._spans(s, titled and _shouts(tokens))
        units: list[Unit] = []
        for k, t in enumerate(tokens):
            if (units and t.start < units[-1].end) or t.text in _BRACKETS:
                continue
            here = _here(tokens, k, units, titled)
            listed = self._listed(here, tokens[k:], *spans[t.start]) if t.start in spans else ()
            units += listed or (Unit(self._code(here), t.start, t.end, t.text, None, t.tag, here.tight),)
        return units

    def _spans(self, s: Sentence, shouting: bool) -> dict[int, tuple[int, Known | Term]]:
        """Find listed names and terms by where they start; a name goes before a term that is no longer."""
        words = self._words
        spans: dict[int, tuple[int, Known | Term]] = {
            a: (b, v) for a, b, v in words.terms.finditer(self._text, s.start, s.end)
        }
        index = words.shouted if shouting else words.known
        for a, b, v in index.finditer(self._text, s.start, s.end):
            if a not in spans or b >= spans[a][0]:
                spans[a] = (b, v)
        return spans

    def _listed(self, here: _Here, tokens: Sequence[Token], end: int, value: Known | Term) -> Sequence[Unit]:
        """Make the units of a listed name or term, unless the sentence says that it is none."""
        size = next((n for n, t in enumerate(tokens) if t.start >= end), len(tokens))
        last = tokens[size - 1]
        if last.end > end + 1:  # a cut through a word is a finding only before a hyphen
            known = isinstance(value, Known) and size == 1 and self._text[end] == "-"
            return self._before_hyphen(here, end, value) if known else ()
        text = self._text[here.token.start : last.end]
        part = (
            self._part_of_name(here, text, value) or _of_other_party(value, text, tokens[size:])
            if isinstance(value, Known)
            else not self._is_noun(text, last, value)
        )
        return () if part else (Unit(_code_of(value), here.token.start, last.end, text, value, last.tag, here.tight),)

    def _before_hyphen(self, here: _Here, end: int, value: Known | Term) -> tuple[Unit, Unit]:
        """Units of "U.S.-led"."""
        t, rest = here.token, end + 1
        name = Unit(_code_of(value), t.start, end, self._text[t.start : end], value, "JJ", here.tight)
        return name, Unit("j", rest, t.end, self._text[rest : t.end], None, "JJ", True)

    def _part_of_name(self, here: _Here, text: str, value: Known) -> bool:
        """Whether a short form stands behind another name: a "Desert Brotherhood" is not "the Brotherhood"."""
        if self._first_name(text, value, here):
            return True
        short = value.code in "PB" and " " not in text and text != value.name and not text.isupper()
        return short and here.last == "N" and here.before[-1].end + 1 == here.token.start

    def _first_name(self, text: str, value: Known, here: _Here) -> bool:
        """Whether a country's name is somebody's first name here: "Chad Bell", but "Chad Bank"."""
        if value.code != "C" or text not in self._words.first or not here.leads or here.titled:
            return False
        behind = _NEXT.match(self._text, here.token.end)
        return behind is not None and behind.group(1) not in self._words.heads and not self._listed_at(behind)

    def _listed_at(self, m: re.Match[str]) -> bool:
        """Whether the word behind is a listed name or an office: "Chad President Idris Abo"."""
        words = self._words
        return any(True for i in (words.terms, words.known) for _ in i.finditer(self._text, m.start(1), m.end(1)))

    def _is_noun(self, text: str, last: Token, term: Term) -> bool:
        """Whether a term is one here: no verb ("head for"), no last word of a name ("Committee") but a title."""
        if term.title and last.text[0].isupper():
            return True
        noun = last.tag in ("", ".") or last.tag[:2] in ("NN", "JJ", "FW")
        return noun and not (text[0].isupper() and text in self._words.heads)

    def _code(self, here: _Here) -> str:
        t = here.token
        low = t.text.lower()
        if here.joined and here.tight and self._text.startswith("-", t.end):
            return "N"  # "Port-au-Prince"
        if low in self._words.determiners:
            return "d"
        if low in POSSESSIVES:
            return "h"
        if named := self._as_name(here):
            return named
        if here.last in ("N", "-") and self._is_particle(here):
            return "N" if here.last == "-" else "n"
        return self._plain(t, _MARKS.get(low, ""))

    def _as_name(self, here: _Here) -> str:
        """Code of what looks like a part of a name; empty for what does not."""
        if self._says_when(here) or self._is_turned(here):
            return "w"
        return "N" if self._is_name(here) else ""

    def _is_name(self, here: _Here) -> bool:
        t = here.token
        if not t.text[0].isupper() or len(t.text) == 1:
            return False
        return self._case.is_name(t, here.sure, here.titled) or self._inside_name(here)

    def _is_turned(self, here: _Here) -> bool:
        """Whether a verb of saying begins the sentence before who spoke: "Added Hale"."""
        word = here.token.text
        opens = not here.sure and word[0].isupper() and word not in self._words.first
        return opens and word.lower() in self._words.turned

    @staticmethod
    def _says_when(here: _Here) -> bool:
        """Whether a day stands behind a whole name: "Lena Hale Friday"; "Black Friday" is one name."""
        whole = here.last == "N" and len(here.before) > 1 and here.before[-2].code in "NT"
        return whole and here.token.text in DAYS

    def _inside_name(self, here: _Here) -> bool:
        """Whether a common word is a name's: a given name before a name, "Will Grant", or a word between two."""
        t = here.token
        between = here.last == "N" and t.tag != "NNPS"  # "for Human Rights Ann Moreau"
        given = t.tag == "NNP" and t.text in self._words.first
        return here.sure and here.leads and not t.text.isupper() and (between or given)

    def _is_particle(self, here: _Here) -> bool:
        """Whether a small word behind a name belongs to it: the "bin" of "Osama bin Laden", the "in" of "Jae-in"."""
        t = here.token
        if t.text in self._words.particles or (here.joined_to_two and len(t.text) == _SYLLABLE and t.text.islower()):
            return True
        return t.tag in PROPER and len(t.text) < 4 and t.text.isalpha() and t.text.islower()

    @staticmethod
    def _plain(t: Token, mark: str) -> str:
        """Code of what is no name: a mark, a modifier, another word."""
        if mark and (mark != "s" or t.tag in ("POS", "")):
            return mark
        if not t.text[0].isalnum():
            return "."
        return "j" if t.tag in _MODIFIERS else "w"


def _of_other_party(value: Known, text: str, behind: Sequence[Token]) -> bool:
    """Whether a listed party's word begins the name of another: the "Democratic" of "Democratic Fishing Party"."""
    if value.kind != "party" or text.lower().endswith("party"):
        return False
    names = list(takewhile(lambda t: t.text[0].isupper() and t.text.lower() != "party", behind[:3]))
    return bool(names) and len(names) < len(behind) and behind[len(names)].text.lower() == "party"


def _here(tokens: Sequence[Token], k: int, before: Sequence[Unit], titled: bool) -> _Here:
    """Token `k` with what stands around it."""
    last = tokens[k - 1] if k else None
    return _Here(
        token=tokens[k],
        before=before,
        tight=last is not None and last.end == tokens[k].start,
        sure=last is not None and not titled and _inside(last),
        titled=titled,
        leads=any(t.tag in PROPER and t.text[0].isupper() for t in tokens[k + 1 : k + 2]),
    )


def _code_of(value: Known | Term) -> str:
    return value.code if isinstance(value, Known) else "T"


def _shouts(tokens: Sequence[Token]) -> bool:
    """Whether a headline is written in capitals."""
    return sum(t.text.isupper() for t in tokens) > WEIGHTS.shouting * len(tokens)


def _inside(before: Token) -> bool:
    """Whether what follows a token stands inside a sentence."""
    return before.text[0].isalnum() or before.text in _GOES_ON
