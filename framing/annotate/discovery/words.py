"""The lexicons that discovery reads, compiled once, and a sentence as units of known words and names.

A sentence becomes a list of units, each with a one-letter code, so that the grammar of
naming ("South Korean President Moon") is a pattern over letters and not over words:

    C country   D demonym   K capital   B body of a state   P party, organisation, armed group
    R region   L town or province (modifiers only)
    T office or noun for people   N name word   j modifier   d determiner   h his, its, their
    n particle in a name   s 's   o of   f for   & and   , comma   - hyphen   w other word   . other mark

Which capitalised words are names is decided from the whole event, by how often a word is
written small in it (truecasing; Lita et al. 2003), so that title-case headlines and
sentence starts need no list of words. Offsets index the article's normalised text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicons, PhraseIndex, Row, inflections, irregular_forms, phrase_index
from framing.records import Annotated, Sentence, Token

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr)\.|[^\W_]+(?='s\b)|[^\W_]+(?:'[^\W_]+)?|'s\b|\S")
_MODIFIER_TAGS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "CD", "NN", "NNS", "NNP", "NNPS", "RB", "AFX", "HYPH", "FW"})
_CODES = {
    "the": "d", "a": "d", "an": "d", "this": "d", "that": "d", "these": "d", "those": "d", "some": "d", "any": "d", "no": "d",
    "both": "d", "all": "d", "its": "h", "his": "h", "her": "h", "their": "h", "our": "h", "my": "h", "your": "h", "whose": "h",
    "'s": "s", "'": "s", "of": "o", "for": "f", "and": "&", "&": "&", ",": ",", "-": "-", "–": "-",
}  # fmt: skip


class Known(NamedTuple):
    """What a listed name stands for; `actor` is the name of the actor, for a state body its country."""

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


class Unit(NamedTuple):
    """A stretch of a sentence with its code."""

    code: str
    start: int
    end: int
    text: str
    value: Known | Term | None = None
    tag: str = ""
    tight: bool = False  # no space before it


@dataclass(frozen=True, eq=False)
class Words:
    """The lexicons of discovery, compiled."""

    known: PhraseIndex[Known]
    shouted: PhraseIndex[Known]
    terms: PhraseIndex[Term]
    heads: Mapping[str, str]
    first: Mapping[str, Row]
    countries: Mapping[str, Row]
    bodies: Mapping[str, str]
    listed: Mapping[str, tuple[str, str]]  # name of a party, organisation, armed group: its kind and country

    def state_of(self, body: str) -> str:
        """Country that a body belongs to; what is no body is itself."""
        return self.bodies.get(body, body)


@lru_cache(maxsize=4)
def words_of(lexicons: Lexicons) -> Words:
    """Compile what discovery needs."""
    countries = {str(r["name"]): r for r in lexicons["countries"].rows}
    institutions = {str(r["name"]): r for r in lexicons["institutions"].rows}
    known: dict[str, Known] = {}
    for name, r in countries.items():
        known |= _country(name, r)
    for r in lexicons["places"].rows:
        for x in (r["place"], *r["aliases"]):
            known.setdefault(x, Known("L", "place", "", str(r["place"])))
    for name, r in institutions.items():
        state = r["kind"] == "state body"
        entry = Known("B", "state", r["country"], name) if state else Known("P", r["kind"], name, name)
        known |= {x: entry for x in (name, *r["aliases"])}
    acronyms = {k: v for k, v in known.items() if len(k) > 1}
    return Words(
        phrase_index(known, cased=True),
        phrase_index({k: v for k, v in acronyms.items() if not k.isupper() or len(k) > 2}),
        phrase_index(_terms(lexicons)),
        {r["head"]: r["kind"] for r in lexicons["organisation_heads"].rows},
        {r["name"]: r for r in lexicons["first_names"].rows},
        countries,
        {v.name: v.actor for v in known.values() if v.code == "B"},
        {n: (str(r["kind"]), str(r["country"])) for n, r in institutions.items()},
    )


def _country(name: str, r: Row) -> dict[str, Known]:
    """Names of a country row; spellings with an article ("the North") are left to the event to settle."""
    spellings = [x for x in (name, *r["spellings"]) if not x.startswith("the ")]
    spellings += [x[:-1] for x in spellings if x.endswith(".")]  # "the U.S" at the end of a sentence
    if r["sort"] == "region":
        return {x: Known("R", "region", "", name) for x in (*spellings, *r["adjectives"], *r["people"]) if x[0].isupper()}
    if r["sort"] == "body":
        return {x: Known("P", "organisation", name, name) for x in spellings}
    return {
        **{x: Known("B", "state", name, x) for x in r["seats"] if not x.startswith("the ")},
        **{x: Known("K", "state", name, name) for x in r["capitals"]},
        **{x: Known("D", "state", name, name) for x in (*r["adjectives"], *r["people"]) if x[0].isupper()},
        **{x: Known("C", "state", name, name) for x in spellings},
    }


def _terms(lexicons: Lexicons) -> dict[str, Term]:
    irregular = irregular_forms(lexicons["irregular_forms"])
    office = {r["term"].lower(): r for r in lexicons["offices"].rows}
    noun = {r["noun"].lower(): r for r in lexicons["people_nouns"].rows}
    terms: dict[str, Term] = {}
    for lemma in [*noun, *office]:
        plural_only = lemma in noun and noun[lemma]["number"] == "plural"
        forms = (lemma,) if lemma.endswith(".") or plural_only else inflections(lemma, "noun", irregular)
        for k, form in enumerate(forms):
            row = office.get(lemma)
            name = str(row["same_as"] or lemma) if row else lemma
            terms.setdefault(form, Term(name, plural_only or k > 0, row, noun.get(lemma)))
    return terms


class Case:
    """How often each word of the event is written small, and capitalised inside a sentence."""

    def __init__(self, docs: Iterable[Annotated]) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        for doc in docs:
            for s in doc.sentences:
                self._count(tokens_of(doc, s))

    def _count(self, tokens: Sequence[Token]) -> None:
        titled = in_title_case(tokens)
        opening = True
        for t in tokens:
            c = t.text[:1]
            if c.islower():
                self.small[t.text] += 1
            elif c.isupper() and not titled and not opening:
                self.capital[t.text.lower()] += 1
            opening = not c.isalnum() and t.text not in (",", "-", "'s", "(", ")")

    def is_name(self, t: Token, sure: bool, titled: bool) -> bool:
        """Whether a capitalised token is part of a name; `sure` where its place alone does not capitalise it."""
        low = t.text.lower()
        small, capital = self.small[low], self.capital[low]
        if titled:
            return capital > small
        if sure:
            return capital >= small or (t.tag in ("NNP", "NNPS") and capital * 3 >= small)
        return capital > small or (small == 0 and (t.tag in ("NNP", "NNPS")))


def in_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a headline capitalises (nearly) every longer word."""
    long = [t.text for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) > 2 and sum(x[0].isupper() for x in long) >= 0.8 * len(long)


def tokens_of(doc: Annotated, s: Sentence) -> Sequence[Token]:
    """Tokens of the sentence; without a parse, words and marks by a pattern."""
    if s.tokens:
        return s.tokens
    found = _PIECE.finditer(doc.plain, s.start, s.end)
    return [
        Token(i, m.start(), m.end(), m.group(), m.group().lower(), "", "NNP" if m.group()[0].isupper() else "", "", i)
        for i, m in enumerate(found)
    ]


def read(doc: Annotated, s: Sentence, words: Words, case: Case) -> list[Unit]:
    """Read a sentence as units."""
    tokens = tokens_of(doc, s)
    titled = in_title_case(tokens)
    shouting = titled and sum(t.text.isupper() for t in tokens) * 2 > len(tokens)
    spans: dict[int, tuple[int, Known | Term]] = {a: (b, v) for a, b, v in words.terms.finditer(doc.plain, s.start, s.end)}
    for a, b, v in (words.shouted if shouting else words.known).finditer(doc.plain, s.start, s.end):
        if a not in spans or b >= spans[a][0]:
            spans[a] = (b, v)
    units: list[Unit] = []
    taken = 0
    for k, t in enumerate(tokens):
        if t.start < taken:
            continue
        tight = k > 0 and tokens[k - 1].end == t.start
        beside = bool(units) and units[-1].code == "N" and t.text in words.heads and "-" not in t.text
        if t.start in spans and not beside and (unit := _listed(doc, tokens, k, *spans[t.start], tight, words)):
            units.append(unit)
            taken = max(unit.end, tokens[k].end)
            if taken > unit.end:  # the rest of "U.S.-led"
                units.append(Unit("j", unit.end + 1, taken, doc.plain[unit.end + 1 : taken], None, "JJ", True))
        else:
            sure = k > 0 and not titled and (tokens[k - 1].text[0].isalnum() or tokens[k - 1].text in (",", "-", "'s", "("))
            units.append(Unit(_code(t, units, sure, titled, tight, case), t.start, t.end, t.text, None, t.tag, tight))
    return units


def _listed(doc: Annotated, tokens: Sequence[Token], k: int, end: int, value: Known | Term, tight: bool, words: Words) -> Unit | None:
    last = k
    while last + 1 < len(tokens) and tokens[last + 1].start < end:
        last += 1
    t = tokens[last]
    if t.end > end + 1:  # a cut through a word is a finding only before a hyphen
        if isinstance(value, Known) and last == k and doc.plain[end] == "-":
            return Unit(value.code, t.start, end, doc.plain[t.start : end], value, "JJ", tight)
        return None
    if isinstance(value, Term):
        if last == k and t.text[0].isupper() and t.text in words.heads and not (value.office and value.office["title"]):
            return None  # "Committee", "Department": part of a name
        if t.tag and t.tag[:2] not in ("NN", "JJ", "FW") and not (value.office and value.office["title"] and t.text[0].isupper()):
            return None
        return Unit("T", tokens[k].start, t.end, doc.plain[tokens[k].start : t.end], value, t.tag, tight)
    return Unit(value.code, tokens[k].start, t.end, doc.plain[tokens[k].start : t.end], value, t.tag, tight)


def _code(t: Token, units: list[Unit], sure: bool, titled: bool, tight: bool, case: Case) -> str:
    first = t.text[0]
    if first.isupper() and len(t.text) > 1 and t.text.lower() not in _CODES and case.is_name(t, sure, titled):
        return "N"
    if tight and len(units) > 1 and units[-1].code == "-" and units[-2].code == "N" and units[-1].tight and len(t.text) < 5:
        return "N"  # the second half of "Jong-un"
    if first.islower() and t.tag in ("NNP", "NNPS") and units and units[-1].code == "N" and len(t.text) < 4 and t.text.isalpha():
        return "n"  # a particle inside a name: "Osama bin Laden"
    code = _CODES.get(t.text.lower())
    if code and not (code == "s" and t.tag not in ("POS", "")):
        return code
    if not first.isalnum():
        return "."
    return "j" if t.tag in _MODIFIER_TAGS else "w"
