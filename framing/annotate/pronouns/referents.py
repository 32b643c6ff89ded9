"""What a pronoun may stand for: everything an article speaks of, listed or not, with number, gender and prominence.

A referent is a listed actor, a person or body that no registry lists, a person or thing that a common
noun names, or several of them joined by "and". Strangers take part so that an incomplete registry draws
nobody in. Prominence is that of Lappin and Leass (1994), simplified: each sentence adds the weight of the
best place at which it speaks of the referent, and what was before fades from sentence to sentence.

Offsets index the normalised text; token numbers are positions inside the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.annotate.pronouns.weights import Weights
from framing.annotate.pronouns.words import BODY, PERSON, THING, PronounWords
from framing.grammar import Tree
from framing.records import Annotated, Mention, Token
from framing.registry import Entry, Registry

_MANY = frozenset({"armed group", "people", "movement", "military"})
_MOST = 1.4  # prominence is no more than this, however often a thing is named
_LEAST = 0.02  # what is hardly prominent is forgotten
_MOSTLY = 0.6  # a naming makes up so much of a stretch of text that it is what the stretch names


@dataclass(slots=True, eq=False)
class Referent:
    """One thing spoken of; `sort` adds up PERSON, BODY and THING where it is not known which."""

    key: str
    actor: str = ""
    sort: int = THING
    gender: str = ""  # m, f or not known
    lemmas: tuple[str, ...] = ()  # pronouns that the registry gives it
    plural: float = 0.0  # how well it takes "they", 0-1; 1 is several, which take no pronoun in the singular
    own: float = 0.0  # prominence in the outlet's words, faded to `sentence`
    quoted: float = 0.0
    sentence: float = 0.0
    spoke: float = -9.0  # when it was last the subject of a verb of saying

    @property
    def several(self) -> bool:
        """Whether it takes no pronoun in the singular."""
        return self.plural == 1.0

    def tell(self, gender: str) -> None:
        """Learn from the text that it is a person of this gender, if that is not known better."""
        if gender and not self.lemmas and self.sort & PERSON:
            self.sort, self.gender = PERSON, self.gender or gender


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
    places: list[Place] = field(default_factory=list)
    pronouns: list[Token] = field(default_factory=list)
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
    weights : Weights
        The numbers.
    """

    def __init__(self, doc: Annotated, registry: Registry, words: PronounWords, weights: Weights) -> None:
        self.doc, self.registry, self.words, self.weights = doc, registry, words, weights
        self.mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]
        self.referents: dict[str, Referent] = {}
        self.live: dict[str, Referent] = {}  # what is prominent before the sentence that is read
        self.persons: dict[str, str] = {}  # last name to the key of who bears it
        self.bearers: dict[str, Referent | None] = {}  # noun of an office to its one bearer; None: there are several
        self.clock = 0.0  # sentences

    # --- referents ---------------------------------------------------------------------------
    def actor(self, actor: str) -> Referent:
        """Give the referent of a listed actor."""
        key = "actor:" + actor
        if key not in self.referents:
            entry = self.registry.entries[actor]
            made = self.referents[key] = Referent(key, actor, _sort_of(entry), lemmas=entry.actor.pronouns)
            made.plural = self.bare(actor)
            made.tell(self._listed_gender(entry))
            for office, _, _ in entry.offices:
                self.bears(office.split()[-1], made)
        return self.referents[key]

    def bare(self, actor: str) -> float:
        """How well the bare name of a listed actor takes "they"."""
        entry = self.registry.entries[actor]
        if _sort_of(entry) != BODY:
            return 0.0
        return self.weights.many if entry.all_kinds & _MANY else self.weights.one

    def bears(self, office: str, referent: Referent) -> None:
        """Note that somebody bears an office, so that "the senator" is known."""
        if self.bearers.setdefault(office, referent) is not referent:
            self.bearers[office] = None

    def stranger(self, key: str, sort: int, plural: float = 0.0) -> Referent:
        """Give a referent that no registry lists."""
        return self.referents.setdefault(key, Referent(key, sort=sort, plural=plural))

    def person(self, names: Sequence[str], titles: Sequence[str]) -> Referent | None:
        """Give a person that no registry lists, if a title or a given name shows that the name is a person's."""
        last, given = names[-1], next((n for n in names[:-1] if n in self.words.first), "")
        known = self.persons.get(last, "")
        if not (given or titles):
            return self.referents[known] if known and len(names) == 1 else None
        if not known or (given and known != "person:" + last):  # "Mr. Hale" first, "Ivo Hale" later is one
            known = f"person:{given} {last}" if given else "person:" + last
        self.persons[last] = known
        found = self.stranger(known, PERSON)
        found.tell(self.words.first.get(given, ""))
        self.titled(titles, found)
        return found

    def titled(self, titles: Sequence[str], referent: Referent) -> None:
        """Learn from the titles before a name: "Sen. Hale" is a senator, "Mrs. Hale" a woman."""
        if not referent.lemmas:  # a title says more than a given name
            referent.gender = self.words.gender_of(titles) or referent.gender
        for title in titles:
            self.bears(title.lower(), referent)

    def named_in(self, start: int, end: int) -> Iterator[Mention]:
        """Give the namings that make up most of a stretch of text."""
        first = bisect_left(self.starts, 2 * start - end)  # a naming that begins further in front has most of it there
        for m in self.mentions[first : bisect_left(self.starts, end)]:
            shared = min(m.end, end) - max(m.start, start)
            if shared >= _MOSTLY * max(m.end - m.start, end - start):
                yield m

    def _listed_gender(self, entry: Entry) -> str:
        """Gender of a listed person by title or given name."""
        if not entry.person:
            return ""
        names = [n.split() for n in (entry.actor.name, *entry.actor.aliases) if " " in n]
        titles = [parts[0] for parts in names] + [office for office, _, _ in entry.offices]
        return self.words.gender_of(titles) or next((g for n in names if (g := self.words.first.get(n[0]))), "")

    # --- prominence --------------------------------------------------------------------------
    def standing(self, r: Referent) -> tuple[float, float]:
        """Prominence in the outlet's words and in those of others, by now."""
        faded = self.weights.fades ** (self.clock - r.sentence)
        return r.own * faded, r.quoted * faded

    def close(self, scene: Scene) -> None:
        """Add the places of a sentence that is over."""
        best: dict[tuple[str, bool], float] = {}
        for p in scene.places:
            key = p.referent.key, p.quoted
            best[key] = max(best.get(key, 0.0), p.weight)
        for key in {k for k, _ in best}:
            r = self.live[key] = self.referents[key]
            own, quoted = self.standing(r)
            r.own = min(_MOST, own + best.get((key, False), 0.0))
            r.quoted = min(_MOST, quoted + best.get((key, True), 0.0))
            r.sentence = self.clock
        told = bool(scene.places) and all(p.quoted for p in scene.places)
        self.clock += self.weights.in_marks if told else 1.0
        self.live = {k: r for k, r in self.live.items() if sum(self.standing(r)) > _LEAST}


def _sort_of(entry: Entry) -> int:
    if entry.person:
        return PERSON
    return THING if entry.all_kinds == {"event"} else BODY
