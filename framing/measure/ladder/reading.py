"""Read a label off the page: head, modifiers, hedge, and what a clause behind it adds.

Idea: the steps before say where a label stands and what its head is; which ones are meant is often said right behind
it ("migrants at the border who ..."), and a predicate may say what does not hold yet ("innocent until proven guilty").

A comma sets company beside a label (", accused of fraud", ", many of whom are criminals"), which judges it as well.

Conventions: text is read as it stands, without a parse. Modifiers are words before the head, and what follows it as one
string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.lexicon import Lexicon, Lexicons, inflections, irregular_forms
from framing.measure.ladder.rungs import SCARE
from framing.records import Construction, Mention, Voice
from framing.text import WORD

# a clause in which another does it: "who the ministry says ..."
_OTHERS = r"(?! (?:the|an?|his|her|its|their|our|my|your|he|she|it|they|we|you|I|[A-Z]\w+)\b)"
# what says which ones are meant, right behind the label or behind a place: "migrants at the border who ..."
_CLAUSE = re.compile(
    r" (?:(?:in|from|at|on|near) (?:\w+ ){1,4})?"
    rf"(?P<said>(?:of|(?:who|that|which){_OTHERS}|\w+ing|to \w+) [^,.;:()\n]+)"
)
# the company that a comma sets beside it: "X, accused of fraud"; "X, many of whom are criminals"
_CHARGE = re.compile(r",? (?P<said>\w+ed (?:of|with|for) [^,.;:()\n]+)")
_COMPANY = re.compile(r", (?:\w+ ){1,3}of (?:whom|which|them) (?:are|were|is|was) (?P<said>[^,.;:()\n]+)")
_RESTRICTED = re.compile(rf" (?:who|that){_OTHERS} ")  # what a name of many takes: "Wallers who ..."
_PENDING = re.compile(r"(?:.* )?(?P<now>\w+) (?:until|unless) (?P<not_yet>.+)")  # "innocent until proven guilty"
_OURS = "our"
_NAMES = (Construction.NAME, Construction.NAME_MODIFIER)


class Label(NamedTuple):
    """What is rated of a mention."""

    head: str
    modifiers: tuple[str, ...]
    hedge: str
    named: bool


@dataclass(frozen=True, eq=False)
class Reading:
    """The words that reading needs: those that open a noun phrase, those at which it ends, irregular plurals."""

    edges: tuple[frozenset[str], frozenset[str]]
    irregular: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, lexicons: Lexicons) -> Reading:
        """Take them out of the lexicons."""
        return cls(label_edges(lexicons["function_words"]), irregular_forms(lexicons["irregular_forms"]))

    def label(self, m: Mention, plain: str) -> Label:
        """Read the label of a mention in a text."""
        named, text = m.construction in _NAMES, plain[m.start : m.end]
        hedge = f"{m.hedge}|{SCARE}" if m.voice is Voice.SCARE else m.hedge
        if named and not _of_many(text, plain, m.end):
            return Label(m.head, (*m.modifiers, *_beside(plain, m.end)), hedge, named)
        pending = _PENDING.fullmatch(text)
        if pending and m.head in pending["not_yet"]:
            return Label(pending["now"], (), hedge, named)
        modifiers = m.modifiers or self._around(text, m.head)
        if clause := _CLAUSE.match(plain, m.end):
            modifiers = (*modifiers, clause["said"].replace('"', ""))
        return Label(m.head, (*_claimed(text), *modifiers, *_beside(plain, m.end)), hedge, named)

    def _around(self, text: str, head: str) -> tuple[str, ...]:
        """Read the modifiers of a label off its text, where labels named none."""
        tokens = [m.group() for m in WORD.finditer(text)]
        forms = inflections(head.lower(), "noun", self.irregular)
        at = next((i for i, t in enumerate(tokens) if t.lower() in forms), -1)
        if at < 0:
            return ()
        before = [t for t in tokens[:at] if t.lower() not in self.edges[0]]
        return (*before, *([" ".join(tokens[at + 1 :])] if at + 1 < len(tokens) else []))


def _claimed(text: str) -> tuple[str, ...]:
    """Read whether a speaker calls those whom a label names their own: "our boys", not "our army's leaders"."""
    first, _, rest = text.partition(" ")
    return (_OURS,) if first.lower() == _OURS and "'s " not in rest else ()


def _of_many(name: str, plain: str, end: int) -> bool:
    """Whether a name is a word for a group, or the name of one with a clause that says which of them are meant."""
    return name.islower() or (name.endswith("s") and _RESTRICTED.match(plain, end) is not None)


def _beside(plain: str, end: int) -> tuple[str, ...]:
    """Read the company set beside a label: a charge as one string, a judgement of its members by words."""
    if charge := _CHARGE.match(plain, end):
        return (charge["said"],)
    company = _COMPANY.match(plain, end)
    return tuple(company["said"].split()) if company else ()


@lru_cache(maxsize=8)
def label_edges(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Words that open a noun phrase, and words at which the part up to its head ends."""
    ends = frozenset().union(
        *(lexicon.words("word", **{"class": c}) for c in ("preposition", "conjunction", "auxiliary"))
    )
    return lexicon.words("word", **{"class": "determiner"}), ends | {"that"}
