"""Who a speaker is: from the words that stand there to one name for each source of an article.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale") and then uses a
last name, a title or a pronoun. A last name goes back to the full
name, an office noun to the person who bears it or to the fullest phrase with that head, a pronoun to
the nearest earlier person named as subject or speaker that its number allows.

Offsets index the normalised text. Look-ups are by dictionary, so time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from framing.annotate.voice.speakers.bearers import Bearers
from framing.annotate.voice.speakers.interview import ANSWERS, ASKS, interview
from framing.annotate.voice.speakers.names import (
    IS_PARTICLE,
    RUN,
    Names,
    bare,
    clean_name,
    collect_names,
    holds,
    read_run,
)
from framing.lexicon import Lexicon, Lexicons, bodies_of, genders_of, leads_of, relations_of, speaker_kinds, titles_of
from framing.records import Annotated

_DEFINITE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_BRACKETS = re.compile(r" ?\([^()]{1,60}\)")
_APPOSED = re.compile(r", ([A-Z][^,]*)$")
_LOOK_BACK = 12  # names that a pronoun or last name may go back
_HUMAN = frozenset({"official", "expert", "people"})
_ALIKE = 5  # letters in which "Russia" and "Russian" are one mark
_OFFICE = 3  # words of an office that stands for its bearer
_GENDER = {"he": "m", "she": "f"}
_RELATIVE = dict.fromkeys(("who", "whom", "whose", "that", "which"), "who")
_HEARER = dict.fromkeys(("you", "your"), "you")
_NOBODY = frozenset({"i", "we", "you"})  # whoever that is, it is no name


@lru_cache(maxsize=8)
def _pronouns(lexicon: Lexicon) -> Mapping[str, str]:
    """Pronoun to its subject form."""
    return {r["form"]: r["lemma"] for r in lexicon.rows} | _RELATIVE | _HEARER


class Resolver:
    """Resolves the speakers of one article in text order."""

    def __init__(self, doc: Annotated, lexicons: Lexicons) -> None:
        self._doc = doc
        self._titles = titles_of(lexicons)
        self._leads = leads_of(lexicons)
        self._bodies = bodies_of(lexicons)
        self._pronouns = _pronouns(lexicons["pronouns"])
        self._kinds = speaker_kinds(lexicons["speaker_nouns"])
        self._gender = dict(genders_of(lexicons["first_names"]))  # first name, and later full name, to m or f
        self._relations = relations_of(lexicons["gendered_nouns"])
        self._fullest: dict[str, str] = {}  # noun to the first phrase with that head
        self._persons: list[str] = []  # persons that spoke, latest last
        self._pair: tuple[str, str] | None = None  # who asks and who answers, once somebody wants to know
        self._body = ""  # the last speaker that is no person

    @cached_property
    def _names(self) -> Names:
        """Names of the article, collected when a speaker is first asked for."""
        return collect_names(self._doc, self._titles, self._leads)

    @cached_property
    def _bearers(self) -> Bearers:
        return Bearers(self._doc, self._names, self._gender, self._relations)

    def name(self, start: int, end: int, head: str = "") -> str:
        """Name of the source at ``text[start:end]``; `head` is its head word, empty without a parse."""
        pronoun = self._pronouns.get(self._doc.text[start:end].lower().strip())
        name = self._phrase(start, end, head) if pronoun is None else self._pronoun(pronoun, start)
        if self._is_person(name) or (pronoun is None and self._is_someone(name)):
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

    def _pronoun(self, lemma: str, start: int) -> str:
        """Name for a pronoun: nobody for I and we, the last person for who, the last body for it and they."""
        if lemma in _NOBODY:
            return ""
        if lemma in _GENDER:
            return self._he(start, _GENDER[lemma])
        last = self._persons[-1] if self._persons else ""
        return last if lemma == "who" else self._body or last

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
        if not words or {name, words[-1]} & self._bodies or words[0].isupper():
            return False
        return all(w[:1].isupper() or IS_PARTICLE.fullmatch(w) for w in words)

    def _phrase(self, start: int, end: int, head: str) -> str:
        """Name for a noun phrase; `head` is its head word, empty without a parse."""
        raw = _BRACKETS.sub("", self._doc.plain[start:end])
        runs = [m.group() for m in RUN.finditer(raw)]
        apposed = _APPOSED.search(raw)
        if apposed and runs and " " in runs[-1] and apposed.group(1).startswith(runs[-1]):
            return self._known(runs[-1]) or clean_name(raw)
        head = head or clean_name(raw).rpartition(" ")[2]
        return self._noun(raw, head, runs) if head.islower() else self._proper(raw, head, runs)

    def _noun(self, raw: str, head: str, runs: Sequence[str]) -> str:
        """Name for a phrase with a common noun: the person who bears the office, else its fullest form."""
        cleaned = clean_name(raw)
        fullest = self._fullest.setdefault(head, cleaned)
        if not _DEFINITE.match(raw):
            return cleaned
        marks = [w.lower()[:_ALIKE] for run in runs for w in run.split() if w.lower() not in self._leads]
        return self._holder(head, marks) or (fullest if holds(fullest.lower(), marks) else cleaned)

    def _proper(self, raw: str, head: str, runs: Sequence[str]) -> str:
        """Name for a phrase with a name: the run that holds its head, else the first that is a known name."""
        order = [run for run in runs if run.split()[-1] == head] or runs
        known = [self._known(run) for run in order[:1]] + [self._known(run, strict=True) for run in runs]
        return next((name for name in known if name), "") or clean_name(raw)

    def _holder(self, office: str, marks: Sequence[str]) -> str:
        """Name of the first who was introduced with an office and with its marks ("the Russian minister")."""
        return next((name for run, name in self._names.office.get(office, ()) if holds(run, marks)), "")

    def _known(self, run: str, *, strict: bool = False) -> str:
        """Full name for a capitalised run: without titles, the longest name of the article that ends like it."""
        read = read_run(run, self._titles, self._leads)
        if not read.words:
            short = not strict and len(bare(run, self._leads)) <= _OFFICE
            return self._holder(read.office, ()) if short else ""
        if len(read.words) == 1:
            return self._bearers.bearer(read.name) or (read.name if read.office else "")
        ending = f" {read.name.lower()}"
        alike = self._names.full.get(read.words[-1].lower(), ())[:_LOOK_BACK]
        return next((full for _, full in alike if full.lower().endswith(ending)), read.name)
