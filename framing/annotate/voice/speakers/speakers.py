"""Who a speaker is: from the words that stand there to one name for each source of an article.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale") and then uses a last name, a title or
a pronoun. A last name goes back to the full name, an office noun to the person who bears it or to the fullest phrase
with that head, a pronoun to the nearest earlier person named as subject or speaker that its number allows. Offsets
index the normalised text. Look-ups are by dictionary, so time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from framing.annotate.voice.attributions import source_span
from framing.annotate.voice.speakers.bearers import Bearers
from framing.annotate.voice.speakers.groups import group_before
from framing.annotate.voice.speakers.interview import ANSWERS, ASKS, interview
from framing.annotate.voice.speakers.introductions import Introductions, introductions, office_of
from framing.annotate.voice.speakers.latest import NEAR, last_of, nearby
from framing.annotate.voice.speakers.names import (
    Names,
    Run,
    bare,
    clean_name,
    collect_names,
    holds,
    is_same_name,
    marks_of,
    plain_name,
    read_run,
    runs_in,
    uncapitalised,
    whole_bodies,
    whole_word,
    without_leads,
)
from framing.annotate.voice.speakers.phrases import (
    begins_sentence,
    is_aged,
    is_known,
    is_member,
    is_person,
    name_beside,
    named_in,
    owner_in,
    phrase_at,
)
from framing.annotate.voice.speakers.roles import (
    SEVERAL,
    is_part,
    is_someone,
    listed_end,
    offices_behind,
    pronouns_of,
    roles_of,
    running_of,
)
from framing.annotate.voice.speakers.told import COSTS, Told
from framing.annotate.voice.speakers.variation import right_before
from framing.lexicon import Lexicons, leads_of, persons_of, relations_of
from framing.records import Annotated
from framing.text import is_acronym, is_capitalised

_DEFINITE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?$")
_JOINED = re.compile(r" (?:and|or|&) ")
_ABOUT = re.compile(r" (?:to|about|on|against|over|regarding) (?:the )?$")  # behind a document, whom it is not by
_LOOK_BACK = 12  # names that a pronoun or last name may go back
_OFFICE = 3  # words of an office that stands for its bearer
_GENDER = {"he": "m", "she": "f"}


class Resolver:
    """Resolves the speakers of one article in text order; names in `quoted` stretches are spoken of by others."""

    def __init__(self, doc: Annotated, lexicons: Lexicons, quoted: Sequence[tuple[int, int]] = ()) -> None:
        self._doc = doc
        self._told = Told(doc, quoted)
        self._lists = persons_of(lexicons)
        self._leads = leads_of(lexicons)
        self._pronouns = pronouns_of(lexicons["pronouns"])
        self._roles = roles_of(lexicons["speaker_nouns"])
        self._places = lexicons["label_cues"].words("cue", type="place noun")  # a town is no body that spoke
        self._running = running_of(lexicons["offices"])
        self._carried: dict[str, list[tuple[int, str]]] = {"m": [], "f": []}  # whom he and she meant as subjects
        self._gender: dict[str, str] = {}  # full name to m or f, once a pronoun told
        self._relations = relations_of(lexicons["gendered_nouns"])
        self._fullest: dict[str, str] = {}  # noun to the first phrase with that head
        self._persons: list[tuple[int, str]] = []  # persons that spoke, latest last
        self._beside_story: set[int] = set()  # places of those whom others ask, or whose plans others tell of
        self._pair: tuple[str, str] | None = None  # who asks and who answers, once somebody wants to know
        self._bodies: list[tuple[int, str]] = []  # speakers that are no persons, latest last

    @cached_property
    def _names(self) -> Names:
        """Names of the article, collected when a speaker is first asked for."""
        return collect_names(self._doc, self._lists, self._leads)

    @cached_property
    def _introduced(self) -> Introductions:
        return introductions(self._doc, self._lists, self._leads)

    @cached_property
    def _bearers(self) -> Bearers:
        return Bearers(self._doc, self._names, self._lists, self._relations)

    def name(self, start: int, end: int, head: str = "") -> str:
        """Name of the source at ``text[start:end]``; `head` is its head word, empty without a parse."""
        pronoun = self._pronouns.get(self._doc.text[start:end].lower().strip())
        name = self._phrase(start, end, head) if pronoun is None else self._pronoun(pronoun, start)
        name = name if self._lists.may_speak(name) or name in self._names.titled else ""
        if self._told.is_beside(start, end):
            self._beside_story.add(start)
        if self._is_person(name) or (pronoun is None and is_someone(name, self._lists)):
            self._persons.append((start, name))
        elif name:
            self._bodies.append((start, name))
        return name

    def turn(self, start: int, end: int) -> str:
        """Name of whoever speaks under a label of an interview or a transcript: Q, A, HALE."""
        label = self._doc.text[start:end].lower()
        if label not in ASKS | ANSWERS:
            return self.name(start, end)
        if self._pair is None:
            names = [r for r in self._names.runs if self._is_person(r[2])]
            press = frozenset(n for n, kind in self._lists.nouns.items() if kind == "media")
            self._pair = interview(self._doc.plain, start, names, press)
        return self._pair[label in ANSWERS] or self._doc.text[start:end]

    def _pronoun(self, lemma: str, start: int) -> str:
        """Name for a pronoun: nobody for I and we, the last person for who, the last body for it and they."""
        if lemma in ("i", "we", "you"):
            return ""
        if lemma in _GENDER:
            return self._he(start, _GENDER[lemma])
        if lemma == "who":
            return self._persons[-1][1] if self._persons else ""
        return self._they(start, plural=lemma == "they")

    def _they(self, start: int, *, plural: bool) -> str:
        """Group or body that acted last before a place, or that spoke last if that was later."""
        here = self._told.sentence(start)
        spoke = [b for b in self._bodies[-1:] if here - self._told.sentence(b[0]) <= NEAR]
        found = group_before(self._doc, here, start, self._lists, plural=plural, told=self._told.is_own)
        if found is None or (spoke and spoke[0][0] >= found[0].tokens[found[1]].start):
            return spoke[0][1] if spoke else ""
        tree, head = found
        return self._phrase(*source_span(tree, head), tree.raw(head))

    def _he(self, start: int, gender: str) -> str:
        """Person whom he or she is; those before it in the text are asked first, since they carry on whom they mean."""
        places, known = self._told.carrying[gender], self._carried[gender]
        for at in places[len(known) : bisect_left(places, start)]:
            known.append((at, self._nearest(at, gender)))
        name = self._nearest(start, gender)
        if name:
            self._gender[name] = gender
        return name

    def _nearest(self, start: int, gender: str) -> str:
        """Person before `start` that costs least of those whose gender fits; whoever acts or spoke is nearer."""
        told = ((cost, name, self._gender_of(name)) for name, cost in self._before(start, gender))
        costs = ((cost + COSTS.unknown * (not known), name) for cost, name, known in told if known in ("", gender))
        return min(costs, key=itemgetter(0), default=(0.0, ""))[1]

    def _before(self, start: int, gender: str) -> Iterator[tuple[str, float]]:
        """Persons before a place with what they cost, nearest first."""
        here = self._told.sentence(start)
        carried = [(at, name, self._told.aside(at, at + 2)) for at, name in self._carried[gender][-1:]]
        spoke = [(at, name, COSTS.embedded * (at in self._beside_story)) for at, name in self._persons[-_LOOK_BACK:]]
        for at, name, aside in sorted([*carried, *spoke], reverse=True):
            if at < start and name:
                yield name, here - self._told.sentence(at) + aside
        k = bisect_left(self._mentions, (start,))
        for *_, name, sentence, aside in reversed(self._mentions[max(0, k - _LOOK_BACK) : k]):
            yield name, here - sentence + aside

    @cached_property
    def _mentions(self) -> list[tuple[int, int, str, int, float]]:
        """Where persons are named in full or by the last name of one, in which sentence, and what that costs."""
        full = [r for r in self._names.runs if self._is_person(r[2])]
        listed = filter(self._is_person, map(self._bearers.bearer, self._names.titled))
        known = self._names.titled.union(listed, (name for *_, name in full))
        alone = [(a, b, self._bearers.bearer(n) or n) for a, b, n in self._names.alone]
        named = sorted(x for x in (*full, *alone) if x[2] in known and self._told.is_own(x[0]))
        return [(a, b, name, self._told.sentence(a), self._told.aside(a, b)) for a, b, name in named]

    def _gender_of(self, name: str) -> str:
        return self._gender.get(name) or self._lists.gender(name)

    def _is_person(self, name: str) -> bool:
        return is_person(name, self._lists, self._leads)

    def _phrase(self, start: int, end: int, head: str) -> str:
        """Name for a noun phrase; `head` is its head word, empty without a parse."""
        raw = phrase_at(self._doc.plain, start, end, self._lists, self._leads)
        if is_aged(raw):
            return nearby(self._persons, start, self._told)
        runs = whole_bodies(raw, self._lists)
        beside = name_beside(raw, runs, self._lists, self._leads) if runs else ""
        if beside:
            return self._known(beside, start) or clean_name(raw)
        head = whole_word(raw, head or clean_name(raw).rpartition(" ")[2])
        common = head.islower() or (head.lower() not in self._names.full and begins_sentence(raw, head, self._lists))
        return self._noun(raw, head.lower(), runs, start) if common else self._proper(raw, head, runs, start)

    def _noun(self, raw: str, head: str, runs: Sequence[str], start: int) -> str:
        """Name for a phrase with a common noun: the person who bears the office, else its fullest form."""
        cleaned = uncapitalised(clean_name(raw), head)
        is_new = head not in self._fullest
        self._fullest.setdefault(head, SEVERAL.split(cleaned)[0])
        named = named_in(raw, runs, self._leads, self._is_name)
        if head in self._lists.said:
            by = [n for n in named if not _ABOUT.search(raw[: raw.find(n)])]
            return self._issuer(head, by, start, known=not is_new or is_known(raw))
        if not (self._lists.can_speak(head) or is_part(cleaned, head, self._lists)):
            return ""
        if _DEFINITE.match(raw):
            return self._definite(raw, head, marks_of(" ".join(named)), start, is_new)
        borne = self._introduced.only_bearer(head, owner_in(raw, head))
        return self._bearers.bearer(borne) or borne or cleaned

    def _definite(self, raw: str, head: str, marks: Sequence[str], start: int, is_new: bool) -> str:
        """Name for "the minister": who bears the office or may be meant by it, who spoke last, or its fullest form."""
        cleaned = uncapitalised(clean_name(raw), head)
        last = self._last_of(head, start, is_new) if cleaned == head else ""
        borne = self._bearer(head, raw, marks) or self._in_role(cleaned, marks)
        borne = self._varied(borne, start) if head in self._running else borne
        if is_new and last and not borne:
            del self._fullest[head]  # who spoke last may be another the next time
        fullest = self._fullest.get(head, cleaned)
        return borne or last or (fullest if holds(fullest.lower(), marks) else cleaned)

    def _last_of(self, noun: str, start: int, is_new: bool) -> str:
        persons, bodies = self._persons if is_new else (), self._bodies[-_LOOK_BACK:]
        return "" if noun in self._places else last_of(noun, persons, bodies, start, self._told, self._lists)

    def _varied(self, borne: str, start: int) -> str:
        """Whom "the Norlandic senator" means if nobody is brought in so before: who spoke right before."""
        known = self._names.full.get(plain_name(borne.rpartition(" ")[2]), ())
        if borne and any(at < start for at, _ in known):
            return borne
        acting = [p for p in self._persons[-_LOOK_BACK:] if p[0] not in self._beside_story]
        able = right_before(acting, start, self._told, self._introduced, self._running)
        return nearby(able, start, self._told) or borne

    def _in_role(self, phrase: str, marks: Sequence[str]) -> str:
        """Whoever is brought in with an office that a noun may stand for; of several whoever spoke last."""
        offices = offices_behind(phrase, self._roles)
        found = self._introduced.holders(offices, marks) if offices else []
        borne = [self._bearers.bearer(name) or name for name in found]
        return next((name for _, name in reversed(self._persons) if name in borne), "") or next(iter(borne), "")

    def _bearer(self, head: str, raw: str, marks: Sequence[str]) -> str:
        """Full name of whoever is brought in with an office."""
        borne = self._introduced.bearer(office_of(head, raw), marks)
        return self._bearers.bearer(borne) or borne

    def _is_name(self, run: str) -> bool:
        """Whether a capitalised run is a name by more than its place."""
        word = _OWNER.sub("", run)
        shaped = " " in word or word != run or is_acronym(word) or word in self._lists.belonging
        return bool(shaped or self._lists.body(word) or self._bearers.bearer(word))

    def _issuer(self, noun: str, named: Sequence[str], start: int, *, known: bool) -> str:
        """Whom a document speaks for: who is named with it, who spoke last, or who acts where it was last told of."""
        if named:
            return self._known(named[-1], start) or clean_name(named[-1])
        if not known:
            return ""
        personal = self._lists.nouns.get(noun) != "document"  # a statement is the last speaker's, a study need not be
        spoke = sorted([*self._persons[-_LOOK_BACK:], *self._bodies[-_LOOK_BACK:]]) if personal else ()
        return nearby(spoke, start, self._told) or self._acting(self._doc.plain.rfind(noun, 0, start), start)

    def _acting(self, place: int, start: int) -> str:
        """Name of the subject of the sentence at a place that is close by."""
        number = self._told.sentence(place)
        if place < 0 or self._told.sentence(start) - number > NEAR:
            return ""
        sentence = self._doc.sentences[number]
        for a, b, run in runs_in(self._doc.plain, self._lists, sentence.start, min(sentence.end, place)):
            if self._told.is_subject(a, b):
                return self._known(run, start) or clean_name(" ".join(bare(run, self._leads)))
        return ""

    def _proper(self, raw: str, head: str, runs: Sequence[str], start: int) -> str:
        """Name for a phrase with a name: a listed one, or whom a document in capitals names, or a person or body."""
        if listed := listed_end(clean_name(raw), self._lists):
            return listed
        if is_member(raw, head, self._lists):
            return self._varied("", start) or clean_name(raw)
        if head.lower() in self._lists.said and not self._lists.body(head):
            issuers = [run.removesuffix(f" {head}") for run in runs]
            return self._noun(raw.replace(f" {head}", ""), head.lower(), issuers, start)
        return self._fullest_known(raw, [run for run in runs if run.split()[-1] == head] or runs, runs, start)

    def _fullest_known(self, raw: str, order: Sequence[str], runs: Sequence[str], start: int) -> str:
        """Full name for the run that holds the head, else the first that is a known name, else as it stands there."""
        known = [self._known(run, start) for run in order[:1]]
        known += [self._known(run, start, strict=True) for run in runs]
        return next((name for name in known if name), "") or self._as_written(raw, order)

    def _as_written(self, raw: str, runs: Sequence[str]) -> str:
        """Name that the article says no more of: of a person's without what follows it (Hale in the past)."""
        run = without_leads(runs[0], self._leads) if runs else ""
        alone = run and raw.count(run) and not _JOINED.search(raw) and self._is_person(run)
        return run if alone else clean_name(raw)

    def _of_last_name(self, read: Run, start: int) -> str:
        """Full name for a last name alone or behind a title."""
        if read.office and read.name in self._lists.bodies:
            return f"{read.office.capitalize()} {read.name}"  # House Democrats
        gender = self._lists.title_genders.get(read.office, "")
        spoke = self._namesake(read.last, gender, start) or self._bearers.bearer(read.name, gender)
        return spoke or self._of_first_name(read.name) or (read.name if read.office else "")

    def _of_first_name(self, word: str) -> str:
        """Whoever spoke or bears a title and is named with this word first: family names that stand before."""
        spoke = {n for at, n in self._persons[-_LOOK_BACK:] if is_capitalised(n) and not self._told.in_heading(at)}
        alike = {name for name in spoke | self._names.titled if name.startswith(f"{word} ")}
        return alike.pop() if len(alike) == 1 and self._is_person(word) else ""

    def _namesake(self, last: str, gender: str, start: int) -> str:
        """Whoever of this last name spoke close by: behind "Paul Hale said", Hale is not his father."""
        near = [n for at, n in self._persons[-_LOOK_BACK:] if self._told.steps(at, start) <= NEAR]
        alike = [n for n in near if " " in n and plain_name(n.rpartition(" ")[2]) == last]
        return alike[-1] if alike and self._gender_of(alike[-1]) in ("", gender or self._gender_of(alike[-1])) else ""

    def _known(self, run: str, start: int, *, strict: bool = False) -> str:
        """Full name for a capitalised run: without titles, the first name of the article that is the same person's."""
        read = read_run(run, self._lists, self._leads)
        if " for " in run:
            return clean_name(run)  # a body, of which Harbour Studies is only the end
        if not read.words:
            short = not strict and len(bare(run, self._leads)) <= _OFFICE
            named = without_leads(run, self._leads)
            borne = self._introduced.bearer(read.office, marks_of(named)) if short else ""
            return self._introduced.department(named) or borne
        if is_acronym(read.name):
            return self._introduced.short.get(read.name, "")
        if len(read.words) == 1:
            return self._of_last_name(read, start)
        alike = self._names.full.get(read.last, ())[:_LOOK_BACK]
        return next((full for _, full in alike if is_same_name(full, read.name)), read.name)
