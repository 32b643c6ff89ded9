"""Who bears a noun in an article: how it brings persons and bodies in, so that "the minister" has a name later.

Idea: a noun and a name are put side by side once, in one of few ways: the noun before the name ("Minister Lena Hale",
"the aid group Open Hands"), behind it after a comma ("Lena Hale, a spokeswoman for the port,"), or as part of the
name of a body ("the Foreign Ministry", "the Centre for Ports"). Letters in brackets behind a
name are its short name. A later "the minister" is the first who bears that noun.

Source: noun phrases that name the same as in Hearst (1992); short names as in Schwartz and Hearst (2003).

Conventions: offsets index the normalised text; nouns are in small letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice

from framing.annotate.voice.speakers.names import Run, holds, is_loud, marks_of, read_run, runs_in, without_leads
from framing.lexicon import Persons
from framing.records import Annotated
from framing.text import CAPITAL, NAME_WORD, is_capitalised

_NOUN_BEFORE = re.compile(r"(?:[A-Z][\w'’-]{0,60} ){0,4}(?P<noun>[a-z][\w-]{0,60}) $")
_NOUN_APART = re.compile(  # Hale's lawyer, Tom Brand,
    rf"(?:[\w.]{{1,40}}['’]s?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?) (?:[\w-]{{1,40}} ){{0,2}}?"
    rf"(?P<noun>[a-z][\w-]{{0,60}})(?: (?:of|for)(?: the)?(?: {NAME_WORD}){{1,4}})?, $"
)
_OFFICE_OF = re.compile(r"\b([A-Za-z]{1,40}) (?:of|for) (?:the )?$")
_OWNED = r"(?:(?:an?|the|its|his|her|their|another) |(?:[\w'’ -]|(?<=[A-Z])[.]){1,40}['’]s? )?"
_RELATIVE = r"(?:who|whom|whose|which|where)\b"  # "who leads the union" is no union
_APPOSED = re.compile(
    rf", (?!{_RELATIVE})({_OWNED}(?:[\w'’-]+ ){{0,4}}?[a-z][\w-]+)"
    r"(?=,| (?:of|for|to|at|in|with|from|who|that|and|which|whose|\w{2,20}ed)\b)"
)
_LINKED = re.compile(rf"(?: (?:of|for)(?: the)? {NAME_WORD}(?: (?:and )?{NAME_WORD})*){{1,2}}")
_ENDING = re.compile(r"(?:['’]s|[.'’]){1,3}$")
_BELOW = re.compile(r"\b(vice|deputy|former)[ -]$", re.IGNORECASE)
_SHORT = re.compile(rf" ?\(({CAPITAL}[A-Za-z]*{CAPITAL})\)")
_NAMED = re.compile(rf"\b{NAME_WORD}")
_LONGEST = 80  # characters of a name before its short name
_MANY = 50  # bodies with one noun that are compared
_NEAR = 40  # characters before a name in which its noun stands
_BEHIND = 90  # characters behind a name in which an apposition ends


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name with the words that bring it in."""

    name: str
    words: str


@dataclass(frozen=True)
class Introductions:
    """Nouns and short names of one article with whoever bears them."""

    by_noun: Mapping[str, Sequence[Introduction]]
    short: Mapping[str, str]

    def bearer(self, noun: str, marks: Sequence[str]) -> str:
        """Name of the first who is brought in with a noun; `marks` begin words that are said of them."""
        return next((i.name for i in self.by_noun.get(noun, ()) if holds(i.words, marks)), "")

    def only_bearer(self, noun: str, marks: Sequence[str] | None) -> str:
        """Name of the one who is brought in with a noun; empty where several are, or where `marks` are None."""
        found = {i.name for i in self.by_noun.get(noun, ()) if marks is not None and holds(i.words, marks)}
        return found.pop() if len(found) == 1 else ""

    def department(self, word: str) -> str:
        """Name of the department that one word stands for: the Treasury."""
        able = {f"{noun} {word}" for noun in ("Department of", "Department of the")} | {f"{word} Department"}
        return next((i.name for i in self.by_noun.get("department", ()) if i.name in able), "")

    def may_hold(self, name: str, offices: Set[str]) -> bool:
        """Whether a person is brought in with one of these offices or with none at all."""
        held = {noun for noun, found in self.by_noun.items() if any(i.name == name for i in found)}
        return not held or not held.isdisjoint(offices)

    def holders(self, offices: Sequence[Sequence[str]], marks: Sequence[str]) -> list[str]:
        """Names of all who are brought in with the words of one of these offices, its noun last."""
        told = ((o, i) for o in offices for i in self.by_noun.get(o[-1], ()))
        return list(dict.fromkeys(i.name for o, i in told if holds(i.words, [*o[:-1], *marks])))


@dataclass(frozen=True, slots=True)
class _Naming:
    """A capitalised run where it stands, with the rest of a body's name ("Centre" and "for Ports")."""

    start: int
    end: int
    text: str
    run: Run
    linked: str

    @property
    def body(self) -> str:
        """The name as a body's."""
        return self.text + self.linked


def office_of(noun: str, text: str) -> str:
    """Office that a noun names in a text: a vice president is no president."""
    at = text.lower().rfind(noun)
    below = _BELOW.search(text, 0, at) if at > 0 else None
    return f"{below.group(1).lower()} {noun}" if below else noun


def introductions(doc: Annotated, persons: Persons, leads: frozenset[str]) -> Introductions:
    """Collect from the kept blocks who is brought in as what; `leads` are words that begin a sentence."""
    by_noun: dict[str, list[Introduction]] = defaultdict(list)
    initials: dict[str, str] = {}
    for naming in _namings(doc, persons, leads):
        initials.setdefault(_initials(naming.body), naming.body)
        for noun, name, words in _brought_in(doc.plain, naming, persons):
            by_noun[noun].append(Introduction(name, words.lower()))
    merged = {noun: _merged(found, persons) for noun, found in by_noun.items()}
    return Introductions(merged, {**initials, **_short_names(doc)})


def _merged(found: Sequence[Introduction], persons: Persons) -> list[Introduction]:
    """Give one body one name, the first of the fullest: Norland's Foreign Ministry, the Norlandic Foreign Ministry."""
    bodies = {i.name: marks_of(i.name) for i in found if persons.body(i.name)}
    fullest = {name: _fullest(marks, bodies) for name, marks in islice(bodies.items(), _MANY)}
    return [replace(i, name=fullest.get(i.name, i.name)) for i in found]


def _fullest(marks: Sequence[str], bodies: Mapping[str, Sequence[str]]) -> str:
    """First of the longest names that hold all marks."""
    return max((n for n, m in bodies.items() if set(marks) <= set(m)), key=lambda n: len(bodies[n]))


def _namings(doc: Annotated, persons: Persons, leads: frozenset[str]) -> Iterator[_Naming]:
    for sentence in doc.sentences:
        if is_loud(doc, sentence):
            continue
        for start, end, text in runs_in(doc.plain, persons, sentence.start, sentence.end):
            name = without_leads(text, leads)
            linked = _LINKED.match(doc.plain, end) if text.rpartition(" ")[2] in persons.bodies else None
            behind = _ENDING.sub("", linked.group()) if linked else ""
            yield _Naming(
                start + len(text) - len(name), end + len(behind), name, read_run(text, persons, leads), behind
            )


def _brought_in(plain: str, n: _Naming, persons: Persons) -> Iterator[tuple[str, str, str]]:
    """Nouns that a name is brought in with, the name, and all words of that."""
    if n.run.office and n.run.words:
        around = plain[max(0, n.start - _NEAR) : n.start] + n.text
        yield office_of(n.run.office, around), n.run.name, n.text
    head = n.text.rpartition(" ")[2]
    if head in persons.bodies and (n.linked or " " in n.text):
        yield head.lower(), n.body, n.body
    yield from _beside(plain, n, persons)


def _beside(plain: str, n: _Naming, persons: Persons) -> Iterator[tuple[str, str, str]]:
    """Nouns in small letters right before a name or, after a comma, behind it."""
    name = n.body if n.linked else n.run.name or n.body
    held = _OFFICE_OF.search(plain, max(0, n.start - _NEAR), n.start) if n.text.removesuffix(name) else None
    if held and held.group(1).lower() in persons.titles:
        yield held.group(1).lower(), name, f"{held.group()}{n.text}"
    before = _NOUN_BEFORE.search(plain, max(0, n.start - _NEAR), n.start)
    if before and _is_noun(before["noun"], persons):
        noun = office_of(before["noun"], plain[max(0, n.start - _NEAR) : n.start])
        yield noun, name, f"{before.group()}{n.text}"
    yield from _set_apart(plain, n, name, persons)
    if n.text.rpartition(" ")[2] not in persons.things:  # On Twitter, the town's councillors
        yield from _apposed(plain, n, name, persons)


def _set_apart(plain: str, n: _Naming, name: str, persons: Persons) -> Iterator[tuple[str, str, str]]:
    """Noun before a name that stands between commas: Hale's lawyer, Tom Brand, said."""
    between = n.run.words and plain.startswith((",", ".", " of "), n.end)
    before = _NOUN_APART.search(plain, max(0, n.start - _BEHIND), n.start) if between else None
    if before and _is_noun(before["noun"], persons):
        yield office_of(before["noun"], before.group()), name, f"{before.group()}{n.text}"


def _apposed(plain: str, n: _Naming, name: str, persons: Persons) -> Iterator[tuple[str, str, str]]:
    """Noun in an apposition behind a name."""
    behind = _APPOSED.match(plain, n.end, n.end + _BEHIND)
    if behind and _is_noun(noun := behind.group(1).rpartition(" ")[2], persons):
        whole = _LINKED.match(plain, behind.end())
        yield office_of(noun, behind.group(1)), name, f"{n.text} {behind.group(1)}{whole.group() if whole else ''}"


def _is_noun(word: str, persons: Persons) -> bool:
    """Whether a word in small letters is an office or another noun for one who speaks."""
    return word in persons.nouns or word in persons.titles


def _short_names(doc: Annotated) -> Mapping[str, str]:
    """Letters in brackets behind the name that they shorten: its words of capitals begin with them."""
    found: dict[str, str] = {}
    for m in _SHORT.finditer(doc.plain):
        words = [w for w in _NAMED.finditer(doc.plain, max(0, m.start() - _LONGEST), m.start())][-len(m.group(1)) :]
        if "".join(w.group()[0] for w in words) == m.group(1).upper():
            found.setdefault(m.group(1), doc.plain[words[0].start() : words[-1].end()])
    return found


def _initials(name: str) -> str:
    """First letters of the words of a name that have capitals."""
    return "".join(w[0] for w in name.split() if is_capitalised(w))
