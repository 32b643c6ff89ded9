"""Who a speaker is: from the words that stand there to one name for each source of an article.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale") and then uses a
last name, a title or a pronoun. Names are collected in one pass; a last name goes back to the full
name, an office noun to the person who bears it or to the fullest phrase with that head, a pronoun to
the nearest earlier person named as subject or speaker that its number allows.

Offsets index the normalised text. Look-ups are by dictionary, so time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice

from framing.annotate.voice.interview import ANSWERS, ASKS, interview
from framing.lexicon import Lexicons, bodies_of, genders_of, leads_of, relations_of, speaker_kinds, titles_of
from framing.records import Actor, Annotated

_PART = r"(?:[A-Z][\w'’-]*[\w]|[A-Z]\.|[A-Z])"
_RUN = re.compile(
    rf"{_PART}(?:\.?[ ](?:(?:al|bin|ben|ibn|de|del|della|der|den|van|von|la|le|el|da|di|dos)[ -])*{_PART})*"
)
_OWNER = re.compile(r"['’]s?$")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_BRACKETS = re.compile(r" ?\([^()]{1,60}\)")
_APPOSED = re.compile(r", ([A-Z][^,]*)$")
_PARTICLES = frozenset(
    {"de", "del", "di", "da", "al", "bin", "ben", "ibn", "van", "von", "der", "la", "le", "el", "dos"}
)
_KIN = re.compile(r"(?:\b(?:his|her|their)|['’]s?) (?:[\w-]+ ){0,2}?([a-z-]+),? $")
_GIVEN = re.compile(r"[A-Z][\w.'’-]* $")
_NEXT_PRONOUN = re.compile(r"\b(he|his|him|she|her)\b", re.IGNORECASE)
_BEFORE = 40  # characters before a name that tell how it is brought in
_BEHIND = 90  # characters behind a last name in which a pronoun may go back to it
_OFTEN = 100  # namings that are looked at
_LONG = 4  # a capitalised run of more words is a headline
_LOOK_BACK = 12  # names that a pronoun or last name may go back
_HUMAN = frozenset({"official", "expert", "people"})
_ALIKE = 5  # letters in which "Russia" and "Russian" are one mark
_OFFICE = 3  # words of an office that stands for its bearer
_SPACE = re.compile(r"\s+")
HE, SHE, IT, THEY, WHO, WE = "he", "she", "it", "they", "who", "we"
_PRONOUNS = {
    "he": HE, "him": HE, "his": HE, "himself": HE, "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
    "it": IT, "its": IT, "itself": IT, "they": THEY, "them": THEY, "their": THEY, "who": WHO, "whom": WHO,
    "whose": WHO, "that": WHO, "which": WHO,
    "i": WE, "we": WE, "my": WE, "our": WE, "you": WE, "your": WE,
}  # fmt: skip


@dataclass
class Names:
    """Names of one article: last word to full names in order, bearer of an office, runs by place."""

    full: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    office: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # to runs in small letters and their names
    phrase: dict[str, str] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    runs: list[tuple[int, int, str]] = field(default_factory=list)  # a person-like name of two words or more


def collect_names(doc: Annotated, titles: frozenset[str], leads: frozenset[str]) -> Names:
    """Collect capitalised runs of the kept blocks and what they say about persons."""
    names = Names()
    for sentence in doc.sentences:  # a name does not run over the end of one: "the war in Syria. Hale said"
        for m in _RUN.finditer(doc.plain, sentence.start, sentence.end):
            name, office, several = _named(m.group(), titles, leads)
            if several and name.count(" ") < _LONG:
                names.full.setdefault(name.rpartition(" ")[2].lower(), []).append((m.start(), name))
                names.runs.append((m.start(), m.end(), name))
                names.starts.append(m.start())
            if office and name:
                names.office.setdefault(office, []).append((m.group().lower(), name))
    return names


def _holds(text: str, marks: Sequence[str]) -> bool:
    """Whether all marks begin a word of a text."""
    return all(any(word.startswith(mark) for word in text.split()) for mark in marks)


@lru_cache(maxsize=20_000)
def _named(run: str, titles: frozenset[str], leads: frozenset[str]) -> tuple[str, str, bool]:
    """Name in a capitalised run, the title before it in small letters, and whether the name has several words."""
    words = _bare(run, leads)
    cut = max((k + 1 for k, w in enumerate(words) if w.rstrip(".").lower() in titles), default=0)
    return " ".join(words[cut:]), words[cut - 1].rstrip(".").lower() if cut else "", len(words) - cut >= 2


def _bare(run: str, leads: frozenset[str]) -> list[str]:
    """Words of a capitalised run without owner ("Norland's Lena Hale"), owner's ending and a first "As" or "The"."""
    words = _OWNER.sub("", run).split()
    first = next((k for k, w in enumerate(words) if w.lower() not in leads), len(words) - 1)
    owner = max((k + 1 for k, w in enumerate(words[:-2]) if w.endswith(("'s", "’s"))), default=0)
    return words[max(first, owner) :]


def clean_name(text: str) -> str:
    """Strip determiners, possessive endings and spare spaces."""
    text = _SPACE.sub(" ", text.replace("’", "'")).strip(" ,;:\"'“”")
    return _LEADING.sub("", text[:-2] if text.endswith("'s") else text)


class Resolver:
    """Resolves the speakers of one article in text order."""

    def __init__(self, doc: Annotated, lexicons: Lexicons) -> None:
        self._doc = doc
        self._titles = titles_of(lexicons)
        self._leads = leads_of(lexicons)
        self._bodies = bodies_of(lexicons)
        self._kinds = speaker_kinds(lexicons["speaker_nouns"])
        self._gender = dict(genders_of(lexicons["first_names"]))  # first name, and later full name, to m or f
        self._relations = relations_of(lexicons["gendered_nouns"])
        self._bearers: dict[str, str] = {}  # last name to the full name it stands for
        self._persons: list[str] = []  # persons that spoke, latest last
        self._pair: tuple[str, str] | None = None  # who asks and who answers, once somebody wants to know
        self._body = ""  # the last speaker that is no person

    @cached_property
    def _names(self) -> Names:
        """Names of the article, collected when a speaker is first asked for."""
        return collect_names(self._doc, self._titles, self._leads)

    def name(self, start: int, end: int, antecedent: tuple[int, int] | None = None, head: str = "") -> str:
        """Name of the source at ``text[start:end]``; `antecedent` is where it is named, `head` its head word."""
        if antecedent:
            start, end = antecedent
        kind = _PRONOUNS.get(self._doc.text[start:end].lower().strip())
        if kind is None:
            name = self._phrase(start, end, head)
        elif kind == WE:
            name = ""
        elif kind in (HE, SHE):
            name = self._he(start, "m" if kind == HE else "f")
        else:
            last = self._persons[-1] if self._persons else ""
            name = last if kind == WHO else self._body or last
        if self._is_person(name) or (kind is None and self._is_someone(name)):
            self._persons.append(name)
        elif name:
            self._body = name
        return name

    def turn(self, start: int, end: int) -> str:
        """Name of whoever speaks under a label of an interview or a transcript: Q, A, HALE."""
        label = self._doc.text[start:end].lower()
        if label not in ASKS | ANSWERS:
            return self.name(start, end)
        if self._pair is None:
            names = [r for r in self._names.runs if self._is_person(r[2])]
            press = frozenset(n for n, kind in self._kinds.items() if kind == "media")
            self._pair = interview(self._doc.plain, start, names, press)
        return self._pair[label in ANSWERS] or self._doc.text[start:end]

    def _he(self, start: int, gender: str) -> str:
        """Nearest person before `start` whose first name allows the gender: those that spoke, then those named."""
        k = bisect_left(self._names.starts, start)
        named = [name for _, _, name in self._names.runs[max(0, k - _LOOK_BACK) : k] if self._is_person(name)]
        for name in (*reversed(self._persons[-_LOOK_BACK:]), *reversed(named)):
            known = self._gender.get(name) or self._gender.get(name.split()[0], "")
            if known in ("", gender):
                self._gender[name] = gender
                return name
        return ""

    def _is_someone(self, name: str) -> bool:
        """Whether a common noun stands for one person: the minister, a witness."""
        return self._kinds.get(name.rpartition(" ")[2].lower()) in _HUMAN

    def _is_person(self, name: str) -> bool:
        words = name.split()
        if not words or name in self._bodies or words[-1] in self._bodies:
            return False
        return all(w[:1].isupper() or w in _PARTICLES for w in words) and not words[0].isupper()

    def _phrase(self, start: int, end: int, head: str) -> str:
        """Name for a noun phrase; `head` is its head word, empty without a parse."""
        raw = _BRACKETS.sub("", self._doc.plain[start:end])
        cleaned = clean_name(raw)
        runs = list(_RUN.finditer(raw))
        tail = _APPOSED.search(raw)
        if tail and runs and runs[-1].start() == tail.start(1) and " " in runs[-1].group():
            return self._known(runs[-1].group()) or cleaned
        head = head or cleaned.rpartition(" ")[2]
        if head.islower():
            fullest = self._names.phrase.setdefault(head, cleaned)
            if not _DEFINITE.match(raw):
                return cleaned
            marks = [w.lower()[:_ALIKE] for m in runs for w in m.group().split() if w.lower() not in self._leads]
            return self._holder(head, marks) or (fullest if _holds(fullest.lower(), marks) else cleaned)
        if not runs:
            return cleaned
        order = [m for m in runs if m.group().split()[-1] == head] or runs
        name = self._known(order[0].group())
        for m in runs if not name else ():
            name = name or self._known(m.group(), strict=True)
        return name or cleaned

    def _holder(self, office: str, marks: Sequence[str]) -> str:
        """Name of the first who was introduced with an office and with its marks ("the Russian minister")."""
        return next((name for run, name in self._names.office.get(office, ()) if _holds(run, marks)), "")

    def _known(self, run: str, *, strict: bool = False) -> str:
        """Full name for a capitalised run: without titles, the longest name of the article that ends like it."""
        words = _bare(run, self._leads)
        cut = max((k + 1 for k, w in enumerate(words) if w.rstrip(".").lower() in self._titles), default=0)
        if cut == len(words):
            return self._holder(words[-1].lower(), ()) if len(words) <= _OFFICE and not strict else ""
        rest = " ".join(words[cut:])
        if cut == len(words) - 1:
            return self._bearer(rest) or (rest if cut else "")
        for _, full in self._names.full.get(words[-1].lower(), ())[:_LOOK_BACK]:
            if full.lower().endswith(f" {rest.lower()}"):
                return full
        return rest

    def _bearer(self, last: str) -> str:
        """Full name that a last name alone stands for, the same all through the article; empty where none is given."""
        key = last.lower()
        if key not in self._bearers:
            places = self._names.full.get(key, ())
            candidates = dict.fromkeys(full for _, full in places if full.lower().endswith(f" {key}"))
            listed = [a.name for a in self._doc.actors.values() if _is_bearer(a, last)]
            self._bearers[key] = listed[0] if len(listed) == 1 else self._choose(last, list(candidates), places)
        return self._bearers[key]

    def _choose(self, last: str, candidates: list[str], places: Sequence[tuple[int, str]]) -> str:
        """Whoever has the gender of the pronouns behind it; else who is named first and not as another's kin."""
        if not candidates:
            return ""
        genders = {c: self._gender.get(c.split()[0], "") for c in candidates}
        if (
            {"m", "f"} <= set(genders.values())
            and len(self._bearers) < _OFTEN
            and (wanted := _gender_behind(self._doc.plain, last))
        ):
            return next(c for c in candidates if genders[c] == wanted)
        own = [c for c in candidates if not self._is_kin(next(at for at, full in places if full == c))]
        return own[0] if own else candidates[0] if len(candidates) > 1 else ""

    def _is_kin(self, at: int) -> bool:
        """Whether the name at `at` is brought in as somebody's wife, son, ..."""
        m = _KIN.search(self._doc.plain, max(0, at - _BEFORE), at)
        return m is not None and m.group(1) in self._relations


def _is_bearer(actor: Actor, last: str) -> bool:
    """Whether a listed person goes by this last name."""
    return (
        actor.kinds[:1] != () and actor.kinds[0].kind == "person" and last in (*actor.aliases, actor.name.split()[-1])
    )


def _gender_behind(plain: str, last: str) -> str:
    """Gender of most pronouns that come next after a last name alone; empty if there are as many of either."""
    score = 0
    for m in islice(re.finditer(rf"(?<![\w-]){re.escape(last)}\b(?!['’]s? [A-Z])", plain), _OFTEN):
        if _GIVEN.search(plain, max(0, m.start() - _BEFORE), m.start()):
            continue
        found = _NEXT_PRONOUN.search(plain, m.end(), m.end() + _BEHIND)
        score += 0 if found is None else 1 if found.group(1).lower() in ("he", "his", "him") else -1
    return "m" if score > 0 else "f" if score < 0 else ""
