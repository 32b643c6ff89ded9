"""The lexicons that discovery reads, compiled once, and a sentence as units of known words and names.

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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.annotate.discovery.case import Case, in_title_case
from framing.lexicon import Lexicons, Row, inflections, irregular_forms
from framing.records import Annotated, Sentence, Token
from framing.text import PhraseIndex, phrase_index

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]{1,4}\.(?=\s+[A-Z])|[^\W_]+(?='s\b)|[^\W_]+(?:'[^\W_]+)?|'s\b|\S")
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "NN", "NNS", "NNP", "NNPS", "RB", "AFX", "HYPH", "FW"})
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your", "whose"})
_MARKS = {"'s": "s", "'": "s", "of": "o", "for": "f", "and": "&", "&": "&", ",": ",", "-": "-", "–": "-"}
_PROPER = ("NNP", "NNPS")
_POWERS = frozenset({"government", "state"})
_PERSONS = frozenset({"state", "aide", "lawyer", "opponent", "worker", "investigator", "counterpart", "people"})
_PRIVATE = frozenset({"people", "lawyer", "migrant", "worker", "supporter", "opponent", "protest", "aide"})
_PRIVATE_RANKS = frozenset({"honorific", "spokesperson", "business", "academic", "clergy", "adviser"})


class Known(NamedTuple):
    """What a listed name stands for: `actor` is a state (of its bodies too) or the name of a party or organisation."""

    code: str
    kind: str
    actor: str
    name: str


class Term(NamedTuple):
    """A word for an office or for people; `noun` and `office` are its lexicon rows, if it has them."""

    lemma: str
    plural: bool
    office: Row | None
    noun: Row | None

    @property
    def sort(self) -> str:
        """Class of the noun, empty for a mere office."""
        return str(self.noun["class"]) if self.noun else ""

    @property
    def one_person(self) -> bool:
        """Whether its singular is one person: an office, an official; no ministry, no group."""
        if self.noun is None:
            return True
        return self.noun["number"] != "collective" and self.sort in _PERSONS

    @property
    def rank(self) -> str:
        """Rank of the office, empty for a mere noun."""
        return str(self.office["rank"]) if self.office else ""


class Unit(NamedTuple):
    """A stretch of a sentence with its code; `tight` where no space stands before it."""

    code: str
    start: int
    end: int
    text: str
    value: Known | Term | None = None
    tag: str = ""
    tight: bool = False


def written(units: Sequence[Unit]) -> str:
    """Text of units as it stands, with single spaces."""
    return "".join(u.text if u.tight or not k else f" {u.text}" for k, u in enumerate(units))


Reading = Sequence[Sequence[Unit]]  # the sentences of an article


@dataclass(frozen=True, eq=False)
class Words:
    """The lexicons of discovery, compiled."""

    known: PhraseIndex[Known]
    shouted: PhraseIndex[Known]  # for sentences in capitals
    terms: PhraseIndex[Term]
    heads: Mapping[str, str]  # last words of names: Department, Post
    first: Mapping[str, Row]  # given names
    honorifics: frozenset[str]
    determiners: frozenset[str]
    states: frozenset[str]
    bodies: Mapping[str, str]  # body of a state to the state
    listed: Mapping[str, tuple[str, str]]  # party, organisation, armed group: its kind and country
    governing: frozenset[str]  # nouns for governments only: regime, authorities
    motion: frozenset[str]  # forms of words before "to" and a place: travelled, trip
    organs: frozenset[str]  # nouns for bodies of a state: parliament, cabinet
    individuals: frozenset[str]  # nouns for persons, singular and plural, that name no group or state

    def state_of(self, body: str) -> str:
        """Country that a body belongs to; what is no body is itself."""
        return self.bodies.get(body, body)


@lru_cache(maxsize=4)
def words_of(lexicons: Lexicons) -> Words:
    """Compile what discovery needs."""
    known = _known(lexicons)
    offices = lexicons["offices"]
    return Words(
        known=phrase_index(known, cased=True),
        shouted=phrase_index({k: v for k, v in known.items() if len(k) > 2 or not k.isupper()}),
        terms=phrase_index(_terms(lexicons)),
        heads={r["head"]: r["kind"] for r in lexicons["organisation_heads"].rows},
        first={r["name"]: r for r in lexicons["first_names"].rows},
        honorifics=offices.words(rank="honorific"),
        determiners=lexicons["function_words"].words("word", **{"class": "determiner"}) - _POSSESSIVES,
        states=frozenset(v.actor for v in known.values() if v.kind == "state"),
        bodies={v.name: v.actor for v in known.values() if v.code == "B"},
        listed={str(r["name"]): (str(r["kind"]), str(r["country"])) for r in lexicons["institutions"].rows},
        governing=frozenset(
            r["noun"] for r in lexicons["actor_nouns"].rows if "government" in r["kinds"] and set(r["kinds"]) <= _POWERS
        ),
        individuals=_individuals(lexicons),
        motion=_motion(lexicons),
        organs=lexicons["people_nouns"].words("noun", **{"class": "state", "number": "collective"}),
    )


def _known(lexicons: Lexicons) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for r in lexicons["countries"].rows:
        known |= _country(str(r["name"]), r)
    for r in lexicons["places"].rows:
        for x in (r["place"], *r["aliases"]):
            known.setdefault(x, Known("L", "place", "", str(r["place"])))
    for x in [x for x, v in known.items() if v.code in "KL" and not x.isupper()]:
        known.setdefault(x.upper(), Known("L", "place", "", known[x].name))  # a dateline
    for r in lexicons["institutions"].rows:
        name = str(r["name"])
        state = r["kind"] == "state body"
        entry = Known("B", "state", r["country"], name) if state else Known("P", r["kind"], name, name)
        known |= {x: entry for x in (name, *r["aliases"])}
    return known


def _country(name: str, r: Row) -> dict[str, Known]:
    """Names of a country row; spellings with an article ("the North") are left to the event to settle."""
    spellings = [x for x in (name, *r["spellings"]) if not x.startswith("the ")]
    spellings += [x[:-1] for x in spellings if x.endswith(".")]  # "the U.S" at the end of a sentence
    belonging = [x for x in (*r["adjectives"], *r["people"]) if x[0].isupper()]
    if r["sort"] == "region":
        return {x: Known("R", "region", "", name) for x in (*spellings, *belonging)}
    if r["sort"] == "body":
        return {x: Known("P", "organisation", name, name) for x in spellings}
    return {
        **{x: Known("B", "state", name, x) for x in r["seats"] if not x.startswith("the ")},
        **{x: Known("K", "state", name, name) for x in r["capitals"]},
        **{x: Known("D", "state", name, name) for x in belonging},
        **{x: Known("C", "state", name, name) for x in spellings},
    }


def _individuals(lexicons: Lexicons) -> frozenset[str]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    rows = lexicons["actor_nouns"].rows
    public = {r["noun"] for r in rows if set(r["kinds"]) - {"person", "people"}}
    private = {r["noun"] for r in lexicons["people_nouns"].rows if r["class"] in _PRIVATE}
    private |= {r["noun"] for r in rows if "person" in r["kinds"]} - public
    state = {r["noun"] for r in lexicons["people_nouns"].rows if r["class"] not in _PRIVATE}
    state |= {r["term"].lower() for r in lexicons["offices"].rows if r["rank"] not in _PRIVATE_RANKS}
    return frozenset(form for n in private - state for form in inflections(n, "noun", irregular))


def _motion(lexicons: Lexicons) -> frozenset[str]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    cues = [r["cue"] for r in lexicons["label_cues"].rows if r["type"] == "motion word"]
    return frozenset(f for cue in cues for sort in ("verb", "noun") for f in inflections(cue, sort, irregular))


def _terms(lexicons: Lexicons) -> dict[str, Term]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    offices = {r["term"].lower(): r for r in lexicons["offices"].rows}
    nouns = {r["noun"].lower(): r for r in lexicons["people_nouns"].rows}
    terms: dict[str, Term] = {}
    for lemma in [*nouns, *offices]:
        office, noun = offices.get(lemma), nouns.get(lemma)
        always = noun is not None and noun["number"] == "plural"
        forms = (lemma,) if always or lemma.endswith(".") else inflections(lemma, "noun", irregular)
        name = str(office["same_as"] or lemma) if office else lemma
        for k, form in enumerate(forms):
            terms.setdefault(form, Term(name, always or k > 0, office, noun))
    return terms


def tokens_of(doc: Annotated, s: Sentence) -> Sequence[Token]:
    """Tokens of the sentence; without a parse, words and marks by a pattern."""
    if s.tokens:
        return s.tokens
    return [
        Token(i, m.start(), m.end(), x := m.group(), x.lower(), "", "NNP" if x[0].isupper() else "", "", i)
        for i, m in enumerate(_PIECE.finditer(doc.plain, s.start, s.end))
    ]


class Reader:
    """Reads the sentences of one article as units."""

    def __init__(self, doc: Annotated, words: Words, case: Case) -> None:
        self._text = doc.plain
        self._doc, self._words, self._case = doc, words, case

    def read(self) -> list[list[Unit]]:
        """Read all sentences."""
        return [self._sentence(s, tokens_of(self._doc, s)) for s in self._doc.sentences]

    def _sentence(self, s: Sentence, tokens: Sequence[Token]) -> list[Unit]:
        titled = in_title_case(tokens)
        shouting = titled and sum(t.text.isupper() for t in tokens) * 2 > len(tokens)
        spans = self._spans(s, shouting)
        units: list[Unit] = []
        taken = s.start
        for k, t in enumerate(tokens):
            if t.start < taken:
                continue
            tight = k > 0 and tokens[k - 1].end == t.start
            listed = self._listed(tokens, k, spans, tight, units) if t.start in spans else None
            if listed is not None:
                units.append(listed)
                taken = max(listed.end, t.end)
                if taken > listed.end:  # the rest of "U.S.-led"
                    rest = listed.end + 1
                    units.append(Unit("j", rest, taken, self._text[rest:taken], None, "JJ", True))
            else:
                sure = (
                    k > 0
                    and not titled
                    and (tokens[k - 1].text[0].isalnum() or tokens[k - 1].text in (",", "-", "'s", "("))
                )
                code = self._code(t, units, sure, titled, tight)
                units.append(Unit(code, t.start, t.end, t.text, None, t.tag, tight))
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

    def _listed(
        self,
        tokens: Sequence[Token],
        k: int,
        spans: Mapping[int, tuple[int, Known | Term]],
        tight: bool,
        units: list[Unit],
    ) -> Unit | None:
        """Make the unit of a listed name or term at token `k`, unless the sentence says that it is none."""
        first, (end, value) = tokens[k], spans[tokens[k].start]
        last = k
        while last + 1 < len(tokens) and tokens[last + 1].start < end:
            last += 1
        t = tokens[last]
        if t.end > end + 1:  # a cut through a word is a finding only before a hyphen
            if isinstance(value, Known) and last == k and self._text[end] == "-":
                return Unit(value.code, t.start, end, self._text[t.start : end], value, "JJ", tight)
            return None
        named = last == k and t.text in self._words.heads and t.text[0].isupper()
        if named and units and units[-1].code == "N":
            return None  # "Opera House"
        text = self._text[first.start : t.end]
        short = isinstance(value, Known) and value.code in "PB" and last == k and text != value.name
        if short and not text.isupper() and units and units[-1].code == "N" and units[-1].end + 1 == first.start:
            return None  # a "Desert Brotherhood" is not the one that is called "the Brotherhood"
        if isinstance(value, Known):
            return Unit(value.code, first.start, t.end, text, value, t.tag, tight)
        title = bool(value.office and value.office["title"])
        noun = t.tag in ("", ".") or t.tag[:2] in ("NN", "JJ", "FW") or (title and t.text[0].isupper())
        if not noun or (named and not title):  # a verb; "Committee", part of a name
            return None
        return Unit("T", first.start, t.end, text, value, t.tag, tight)

    def _code(self, t: Token, units: list[Unit], sure: bool, titled: bool, tight: bool) -> str:
        first, low = t.text[0], t.text.lower()
        if first.isupper() and tight and len(units) > 1 and units[-1].code == "-" and units[-2].code == "N":
            return "N"  # "Chick-fil-A"
        if low in self._words.determiners:
            return "d"
        if low in _POSSESSIVES:
            return "h"
        if first.isupper() and len(t.text) > 1 and self._case.is_name(t, sure, titled):
            return "N"
        if units and units[-1].code in "N-" and self._inside_name(t, units, tight):
            return "N" if units[-1].code == "-" else "n"
        mark = _MARKS.get(low, "")
        if mark and not (mark == "s" and t.tag not in ("POS", "")):
            return mark
        if not first.isalnum():
            return "."
        return "j" if t.tag in _MODIFIERS else "w"

    @staticmethod
    def _inside_name(t: Token, units: list[Unit], tight: bool) -> bool:
        """Whether a small word belongs to a name: the "un" of "Jong-un", the "bin" of "Osama bin Laden"."""
        if units[-1].code == "-":
            return tight and len(units) > 1 and units[-2].code == "N" and units[-1].tight and len(t.text) < 5
        return t.tag in _PROPER and len(t.text) < 4 and t.text.isalpha() and t.text.islower()
