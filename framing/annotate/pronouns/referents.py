"""What a pronoun may stand for: everything an article speaks of, listed or not, with number, gender and prominence.

A referent is a listed actor, a person or body that no registry lists, a person or thing that a common
noun names, or several of them joined by "and". Strangers take part so that an incomplete registry draws
nobody in. Prominence is that of Lappin and Leass (1994), simplified: each sentence adds the weight of the
best place at which it speaks of the referent, and what was before fades from sentence to sentence.

Offsets index the normalised text; token numbers are positions inside the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.annotate.pronouns.weights import Weights
from framing.annotate.pronouns.words import BODY, PERSON, THING, PronounWords
from framing.grammar import Tree
from framing.records import Annotated, Mention, Token
from framing.registry import Entry, Registry

_MANY = frozenset({"armed group", "people", "movement", "military"})
_FORGOTTEN = 0.02  # prominence that cannot matter any more: so the work grows with the text, not its square


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

    @property
    def several(self) -> bool:
        """Whether it takes no pronoun in the singular."""
        return self.plural == 1.0

    def tell(self, gender: str) -> None:
        """Learn that it is a person of this gender, if nothing better is known."""
        if gender and not self.lemmas and self.sort & PERSON:
            self.sort, self.gender = PERSON, self.gender or gender


@dataclass(frozen=True, slots=True)
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
    """All places of one sentence; `at` is the referent of a token, `groups` what it and those joined to it are."""

    view: Tree
    places: list[Place] = field(default_factory=list)
    pronouns: list[Token] = field(default_factory=list)
    groups: dict[int, Referent] = field(default_factory=dict)
    at: dict[int, Referent] = field(default_factory=dict)


class Cast:
    """All that one article speaks of, and how prominent it is."""

    def __init__(self, doc: Annotated, registry: Registry, words: PronounWords, weights: Weights) -> None:
        self.doc, self.registry, self.words, self.weights = doc, registry, words, weights
        self.mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]
        self.referents: dict[str, Referent] = {}
        self.live: dict[str, Referent] = {}  # what is prominent before the sentence that is read
        self.clock = 0.0  # sentences

    def actor(self, actor: str) -> Referent:
        """Give the referent of a listed actor."""
        key = "actor:" + actor
        if key not in self.referents:
            entry = self.registry.entries[actor]
            sort = PERSON if entry.person else THING if entry.all_kinds == {"event"} else BODY
            made = self.referents[key] = Referent(key, actor, sort, lemmas=entry.actor.pronouns)
            made.plural = self.bare(made)
            made.tell(self._gender(entry))
        return self.referents[key]

    def bare(self, listed: Referent) -> float:
        """How well "they" takes up a listed actor's bare name."""
        if listed.sort != BODY:
            return 0.0
        many = self.registry.entries[listed.actor].all_kinds & _MANY
        return self.weights.many if many else self.weights.one

    def stranger(self, key: str, sort: int, plural: float = 0.0) -> Referent:
        """Give a referent that no registry lists."""
        return self.referents.setdefault(key, Referent(key, sort=sort, plural=plural))

    def person(self, names: Sequence[str]) -> Referent | None:
        """Give a person that no registry lists, by last name, if a title or given name shows that it is one."""
        gender = self.words.gender_of(names[:-1])
        titled = any(n.lower() in self.words.vocabulary.titles for n in names[:-1])
        given = next((n for n in names[:-1] if n in self.words.first), "")
        if not (titled or given):
            return self.referents.get("person:" + names[-1])
        found = self.stranger("person:" + names[-1], PERSON)
        found.tell(gender or self.words.first.get(given, ""))
        return found

    def named_in(self, start: int, end: int) -> Mention | None:
        """Give the first naming inside a stretch of text."""
        k = bisect_left(self.starts, start)
        return next((m for m in self.mentions[k : bisect_left(self.starts, end)] if m.end <= end), None)

    def _gender(self, entry: Entry) -> str:
        """Gender of a listed person by title or given name."""
        first = [n.split()[0] for n in (entry.actor.name, *entry.actor.aliases) if " " in n]
        return self.words.gender_of(first) or next((g for n in first if (g := self.words.first.get(n))), "")

    def standing(self, r: Referent) -> tuple[float, float]:
        """Prominence in the outlet's words and in those of others, by now."""
        faded = self.weights.fades ** (self.clock - r.sentence)
        return r.own * faded, r.quoted * faded

    def close(self, scene: Scene) -> None:
        """Add the places of a sentence that is over."""
        best: dict[tuple[str, bool], float] = {}
        for p in scene.places:
            place = p.referent.key, p.quoted
            best[place] = max(best.get(place, 0.0), p.weight)
        for key in {k for k, _ in best}:
            r = self.live[key] = self.referents[key]
            own, quoted = self.standing(r)
            r.own = min(self.weights.most, own + best.get((key, False), 0.0))
            r.quoted = min(self.weights.most, quoted + best.get((key, True), 0.0))
            r.sentence = self.clock
        in_marks = bool(scene.places) and all(p.quoted for p in scene.places)
        self.clock += self.weights.in_marks if in_marks else 1.0
        self.live = {k: r for k, r in self.live.items() if sum(self.standing(r)) > _FORGOTTEN}
