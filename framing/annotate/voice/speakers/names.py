"""Names of persons in an article: capitalised runs, without the titles before them.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale"); every run of capitalised words is
cut behind its last title, and what is left is a name if it has two words or more. Names are collected in one pass,
and found again by their last word; a middle initial or an owner's ending makes no second person. A heading in title
case shows no names: there everything has a capital.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from framing.lexicon import Persons
from framing.records import Annotated, Role, Sentence
from framing.text import CAPITAL, in_title_case, is_acronym, name_pattern, without_day, wording_of

_ENDING = re.compile(r"(?:['’]s?|-|(?<![.]\w)[.]){1,20}$")  # what a name may end in that is none of it, but for U.S.
_OWNER = re.compile(r"['’]s?$")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_ALIKE = 5  # letters in which Russia and Russian are one mark
_LONG = 4  # a capitalised run of more words is a headline
_AGED = re.compile(r"[\w-]{1,40}-years?-old ", re.IGNORECASE)  # Twenty-nine-year-old Lena Hale
_GLUED = re.compile(rf"\b([^\W\d_]{{3,40}}) (?:\S{{1,40}} ){{1,5}}\1(?={CAPITAL})")  # a page's box: Hale Ann HaleMore
_HEADINGS = frozenset({Role.HEADLINE, Role.SUBHEADING, Role.DECK})


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run: the name in it, and the word of an office before that in small letters."""

    words: tuple[str, ...]
    office: str

    @property
    def name(self) -> str:
        """The name without titles; empty where all words are titles."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """Last name in small letters: in Peter Hale Jr. it is hale."""
        return plain_name(last_name(self.words))


@dataclass(frozen=True)
class Names:
    """Names of one article."""

    full: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))  # by last name
    runs: list[tuple[int, int, str]] = field(default_factory=list)  # names of two words or more, by place
    alone: list[tuple[int, int, str]] = field(default_factory=list)  # single words, by place
    titled: set[str] = field(default_factory=set)  # names with a title before them: Mr. Hale


@lru_cache(maxsize=8)
def run_pattern(persons: Persons) -> re.Pattern[str]:
    """Pattern of a capitalised run with the particles that names have inside."""
    return re.compile(rf"\b{name_pattern(persons.particles)}")


def runs_in(text: str, persons: Persons, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Capitalised runs of a stretch with their places, without an age, a day, a full stop or an owner's ending."""
    for m in run_pattern(persons).finditer(text, start, len(text) if end is None else end):
        age, glued = _AGED.match(m.group()), _GLUED.search(m.group())
        first = age.end() if age else 0
        run = without_day(_ENDING.sub("", m.group()[first : glued.end(1) if glued else None]))
        if len(run) == 1 and text.startswith("-", m.start() + first + 1):
            continue  # E-mails, X-rays
        yield m.start() + first, m.start() + first + len(run), run


def whole_bodies(raw: str, persons: Persons) -> list[str]:
    """Join the runs of a phrase that name one body: Centre for Harbour Studies, Fisheries and Ports Department."""
    joined: list[str] = []
    for *_, run in runs_in(raw, persons):
        before = joined[-1] if joined else ""
        whole = next((w for link in _links(before, run, persons) if (w := f"{before}{link}{run}") in raw), "")
        joined[-1:] = [whole] if whole else [*joined[-1:], run]
    return joined


def _links(before: str, run: str, persons: Persons) -> Iterator[str]:
    """Words that may link two runs of the name of one body."""
    if before and not persons.has_first_name(before):
        yield from (" for ", " for the ")
    if " for " in before:  # the Institute for the History of War
        yield from (" of ", " of the ")
    if " " in run and _is_realm(before, run, persons):
        yield " and "


def _is_realm(word: str, body: str, persons: Persons) -> bool:
    """Whether a word of its own may be the first realm of a body's name."""
    return bool(word) and " " not in word and not persons.body(word) and body.rpartition(" ")[2] in persons.bodies


def collect_names(doc: Annotated, persons: Persons, leads: frozenset[str]) -> Names:
    """Collect the names of the kept blocks; `leads` are words that begin a sentence before a name."""
    names = Names()
    for sentence in doc.sentences:  # a name does not run over the end of one: "the war in Syria. Hale said"
        if is_loud(doc, sentence):
            continue
        for start, end, text in runs_in(doc.plain, persons, sentence.start, sentence.end):
            run = read_run(text, persons, leads)
            if 2 <= len(run.words) <= _LONG:
                names.full[run.last].append((start, run.name))
                names.runs.append((start, end, run.name))
                names.titled.update([run.name] if run.office else ())
            elif len(run.words) == 1:
                names.alone.append((start, end, run.name))
                names.titled.update([run.name] if run.office else ())
    return names


def is_loud(doc: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence is a heading in title case, in which a capital shows no name."""
    if doc.blocks[sentence.paragraph].role not in _HEADINGS:
        return False
    wording = wording_of(doc.plain)
    found = wording.within(sentence.start, sentence.end)
    return found is not None and in_title_case(wording.words[slice(*found)])


@lru_cache(maxsize=20_000)
def read_run(run: str, persons: Persons, leads: frozenset[str]) -> Run:
    """Cut a capitalised run behind its last title; a person may be called King or Judge."""
    words = bare(run, leads)
    cut = max((k + 1 for k in range(len(words)) if _is_title(words, k, persons)), default=0)
    office = words[cut - 1].rstrip(".").lower() if cut else ""
    given = next((k for k, w in enumerate(words) if k >= cut and w in persons.first_names), cut)
    if cut < given < len(words) - 1 and _is_set_before(words[given - 1], persons):
        cut = given
    return Run(tuple(words[cut:]), office)


def _is_title(words: Sequence[str], k: int, persons: Persons) -> bool:
    """Whether a word of a run is a title, not the last name of Martin King, not what the Defense Forces are for."""
    word, behind = words[k].rstrip(".").lower(), len(words) - k - 1
    if word not in persons.titles or (word in persons.domains and k > 0 and behind == 1):
        return False
    return behind > 0 or persons.first_names.keys().isdisjoint(words[:k])


def _is_set_before(word: str, persons: Persons) -> bool:
    """Whether a word stands before a given name and is none of it: Senators, Norlandic, CEO, Editor-in-Chief."""
    first = word.partition("-")[0].lower()
    title = first in persons.titles or first.removesuffix("s") in persons.titles
    return title or word in persons.belonging or word in persons.bodies or (is_acronym(word) and "." not in word)


def behind_body(run: str, persons: Persons, leads: frozenset[str]) -> str:
    """Name that a run gives behind that of a body: Lena Hale in (President of) Norland Lena Hale; empty without one."""
    name = read_run(run, persons, leads).name
    before = run.removesuffix(name).split()
    return name if before and before[-1] in persons.bodies and persons.has_first_name(name) else ""


def bare(run: str, leads: frozenset[str]) -> list[str]:
    """Words of a capitalised run without owner ("Norland's Lena Hale"), owner's ending and a first "As" or "The"."""
    words = _OWNER.sub("", run).split()
    first = _first_of_name(words, leads)
    owners = (k + 1 for k, w in enumerate(words[:-1]) if w.endswith(("'s", "’s")))
    owner = max((k for k in owners if k < len(words) - 1 or is_acronym(words[k - 1][:-2])), default=0)
    return words[max(first, owner) :]


def _first_of_name(words: Sequence[str], leads: frozenset[str]) -> int:
    """Count the words that only begin a sentence; US is no us, but in a shouted line all words look like that."""
    loud = len(words) > 1 and all(map(str.isupper, words))
    named = (k for k, w in enumerate(words) if w.lower() not in leads or (is_acronym(w) and not loud))
    return next(named, len(words) - 1)


def without_leads(run: str, leads: frozenset[str]) -> str:
    """Cut off the words that begin a sentence before a name."""
    words = run.split()
    first = _first_of_name(words, leads)
    return " ".join(words[first:])


def marks_of(name: str) -> list[str]:
    """First letters of the words of a name, by which Norland's and Norlandic are one."""
    return [_OWNER.sub("", w).lower()[:_ALIKE] for w in name.split()]


@lru_cache(maxsize=20_000)
def plain_name(name: str) -> str:
    """Small letters without accents, by which Erdoğan and Erdogan are one."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def last_name(words: Sequence[str]) -> str:
    """Last name of a person: the last word but for Jr. or III."""
    return words[-2] if len(words) > 1 and words[-1] in _SUFFIXES else words[-1]


def is_same_name(a: str, b: str) -> bool:
    """Whether two names are one person's: one ends like the other, or they differ in what stands in the middle."""
    first, second = plain_name(a).split(), plain_name(b).split()
    if len(first) == 1 or len(second) == 1:
        return first[-1] == second[-1]
    shorter, longer = sorted((first, second), key=len)
    ends = (first[0], first[-1]) == (second[0], second[-1])
    return longer[-len(shorter) :] == shorter or ends


def clean_name(text: str) -> str:
    """Strip determiners, possessive endings and spare spaces."""
    text = _SPACE.sub(" ", text.replace("’", "'")).strip(" ,;:\"'“”")
    return _LEADING.sub("", text.removesuffix("'s"))


def holds(text: str, marks: Sequence[str]) -> bool:
    """Whether all marks begin a word of a text."""
    return all(any(word.startswith(mark) for word in text.split()) for mark in marks)


def uncapitalised(phrase: str, head: str) -> str:
    """Put a phrase whose first word is its head into small letters: it only began a sentence."""
    return head + phrase[len(head) :] if phrase.lower().startswith(head) else phrase


def whole_word(phrase: str, head: str) -> str:
    """Give the word that ends in a head which the parser cut off: Hale-Zoll, O'Neil."""
    return next((w for w in phrase.split() if w.endswith(("-" + head, "'" + head)) and w != head), head)
