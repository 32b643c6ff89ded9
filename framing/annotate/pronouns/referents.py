"""What a pronoun may stand for: everything an article speaks of, listed or not, with number, gender and prominence.

A referent is a listed actor, a person or body that no registry lists, a person or thing that a common
noun names, or several of them joined by "and". Strangers take part so that an incomplete registry draws
nobody in. Prominence is that of Lappin and Leass (1994), simplified: each sentence adds the weight of the
best place at which it speaks of the referent, and what was before counts half as much a sentence.

Offsets index the normalised text; token numbers are positions inside the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from framing.annotate.pronouns.words import BODY, PERSON, THING, PronounWords
from framing.grammar import Tree
from framing.records import Annotated, Mention, Token
from framing.registry import Entry, Registry

FADES = 0.5  # a sentence
_MANY = frozenset({"armed group", "people", "movement", "military"})
_AS_MANY, _AS_ONE = 0.9, 0.2  # how well the bare name of such an actor, and of any other body, takes "they"
_MOST = 1.4  # prominence


@dataclass(slots=True, eq=False)
class Referent:
    """One thing spoken of; `sort` adds up PERSON, BODY and THING where it is not known which."""

    key: str
    actor: str = ""
    sort: int = THING
    gender: str = ""  # m, f or not known
    lemmas: tuple[str, ...] = ()  # pronouns that the registry gives it
    singular: float = 1.0  # how well it takes a pronoun in the singular, 0-1
    plural: float = 0.0
    many: float = 0.0  # of a listed actor: how well its bare name takes the plural
    own: float = 0.0  # prominence in the outlet's words, faded to `sentence`
    quoted: float = 0.0
    sentence: float = 0.0
    named: int = 0
    spoke: float = -9.0  # when it was last the subject of a verb of saying


@dataclass(slots=True)
class Place:
    """One place at which a sentence speaks of a referent."""

    i: int
    start: int
    end: int
    referent: Referent
    weight: float
    quoted: bool
    name: bool = False  # a name, so that no pronoun above it in the tree can stand for it


@dataclass(slots=True)
class Scene:
    """All places of one sentence in text order; `at` is the referent of a token."""

    view: Tree
    mixed: bool | None = False  # whether all of it stands in marks; None: a part
    places: list[Place] = field(default_factory=list)
    pronouns: list[Token] = field(default_factory=list)
    sayers: list[int] = field(default_factory=list)  # subjects of verbs of saying
    groups: dict[int, Referent] = field(default_factory=dict)  # by the token of the first
    parts: set[int] = field(default_factory=set)  # what "they" passes over for the whole: Hale and Moreau
    at: dict[int, Referent] = field(default_factory=dict)


class Cast:
    """All that one article speaks of, and how prominent it is.

    Parameters
    ----------
    doc : Annotated
        The article.
    registry : Registry
        The actors.
    words : PronounWords
        The lists.
    """

    def __init__(self, doc: Annotated, registry: Registry, words: PronounWords) -> None:
        self.doc, self.registry, self.words = doc, registry, words
        self.mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]
        self.referents: dict[str, Referent] = {}
        self.persons: dict[str, str] = {}  # last name to the key of who bears it
        self.bearers: dict[str, Referent | None] = {}  # noun of an office to its one bearer; None: there are several
        self.clock = 0.0

    # --- referents ---------------------------------------------------------------------------
    def actor(self, actor: str) -> Referent:
        """Give the referent of a listed actor."""
        key = "actor:" + actor
        found = self.referents.get(key)
        if found is None:
            entry = self.registry.entries[actor]
            found = self.referents[key] = Referent(key, actor, _sort_of(entry), lemmas=entry.actor.pronouns)
            found.gender = "" if found.lemmas else self._listed_gender(entry)
            if found.sort == BODY:
                found.plural = _AS_MANY if entry.all_kinds & _MANY else _AS_ONE
                found.many = found.plural
            for office, _, _ in entry.offices:
                self.bears(office.split()[-1], found)
        return found

    def country(self, name: str) -> Referent | None:
        """Give the listed state of that name, where it stands as a place too."""
        for found in self.registry.names.get(name) or ():
            if "state" in self.registry.entries[found.actor].all_kinds:
                return self.actor(found.actor)
        return None

    def bears(self, office: str, referent: Referent) -> None:
        """Note that somebody bears an office, so that "the senator" is known."""
        if self.bearers.setdefault(office, referent) is not referent:
            self.bearers[office] = None

    def stranger(self, key: str, sort: int, gender: str = "") -> Referent:
        """Give a referent that no registry lists."""
        found = self.referents.get(key)
        if found is None:
            found = self.referents[key] = Referent(key, sort=sort)
        found.gender = found.gender or gender
        return found

    def person(self, last: str, given: str, gender: str) -> Referent:
        """Give the referent of a person that no registry lists, by last name and, if said, given name."""
        known = self.persons.get(last, "")
        key = f"person:{given} {last}" if given else known or "person:" + last
        if known and given and known == "person:" + last:
            key = known  # "Mr. Hale" first, "Ivo Hale" later
        self.persons[last] = key
        return self.stranger(key, PERSON, gender)

    def named_in(self, start: int, end: int) -> Iterator[Mention]:
        """Give the namings that make up most of a stretch of text."""
        k = bisect_left(self.starts, start - 20)
        for m in self.mentions[k : bisect_left(self.starts, end)]:
            shared = min(m.end, end) - max(m.start, start)
            if shared * 10 >= 6 * max(m.end - m.start, end - start):
                yield m

    def _listed_gender(self, entry: Entry) -> str:
        """Gender of a listed person by title or given name."""
        if not entry.person:
            return ""
        names = [n.split() for n in (entry.actor.name, *entry.actor.aliases)]
        for parts in names:
            if (title := self.words.genders.get(parts[0].lower())) and len(parts) > 1:
                return title
        for office in entry.offices:
            if found := self.words.genders.get(office[0]):
                return found
        return next((g for parts in names if len(parts) > 1 and (g := self.words.first.get(parts[0]))), "")

    # --- prominence --------------------------------------------------------------------------
    def close(self, scene: Scene, passed: float) -> None:
        """Add the places of a sentence that is over; `passed` is how far the clock moves on."""
        best: dict[str, list[float]] = {}
        for p in scene.places:
            both = best.get(p.referent.key)
            if both is None:
                both = best[p.referent.key] = [0.0, 0.0]
            if p.weight > both[p.quoted]:
                both[p.quoted] = p.weight
            p.referent.named += 1
        for key, (own, quoted) in best.items():
            r = self.referents[key]
            faded = FADES ** (self.clock - r.sentence)
            r.own, r.quoted = min(_MOST, r.own * faded + own), min(_MOST, r.quoted * faded + quoted)
            r.sentence = self.clock
        self.clock += passed


def _sort_of(entry: Entry) -> int:
    if entry.person:
        return PERSON
    return THING if entry.all_kinds == {"event"} else BODY
