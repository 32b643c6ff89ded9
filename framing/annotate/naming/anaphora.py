"""What may be referred to in a text, in order: namings of listed actors, strangers, and nouns that point back.

An anaphor ("the group", "these fighters") goes to the most prominent thing before it that it
fits. Prominence falls with distance and rises with grammatical role and with how often the
thing was named, after the salience of Lappin and Leass (1994), with fewer factors. Strangers,
which no registry lists, take part, so that an incomplete registry draws nobody in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log2

from framing.grammar import Phrase
from framing.lexicon import NounSense
from framing.records import Construction
from framing.registry import Entry, Registry

_DISTANCE = (100.0, 50.0, 30.0, 24.0, 20.0, 17.0, 15.0, 13.0)  # by sentences in between
_FLOOR = 12.0
_TOPIC = 3.0
_ONE_OF_ITS_KIND = frozenset({"military"})
_BELONG_ANYWHERE = frozenset(
    {"grouping", "party", "individual", "politics", "business"}
)  # "the Lebanese group": no record says it is not
_LONGEST = 200  # things of one sentence that are looked through
_PERSONAL = frozenset({"business", "crime", "profession"})  # fields in which a person has few other names
_LOOKBACK = 60  # things remembered
_EVENT_NEAR, _EVENT_SURE = 3, 0.65  # sentences


@dataclass(slots=True, eq=False)
class Item:
    """One thing in the text; `actor` is empty for strangers and for what is not yet resolved."""

    start: int
    end: int
    sentence: int
    sort: str  # name, noun, anaphor, owned, stranger, place
    actor: str = ""
    stranger: str = ""
    phrase: Phrase | None = None
    sense: NounSense | None = None
    kinds: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    weight: float = 0.7
    sure: float = 1.0
    construction: Construction = Construction.NAME
    confidence: float = 1.0
    rule: str = ""
    hedge: str = ""
    past: bool = False
    antecedents: tuple[int, ...] = ()  # offsets where the owner of "its" is looked for first
    modifiers: tuple[str, ...] = ()
    head: str = ""
    offices: tuple[str, ...] = ()
    fields: frozenset[str] = frozenset()  # of a stranger's own noun
    compound: bool = False  # a common noun stands before the head
    twin: Item | None = None  # an anaphor that this phrase stands in apposition to
    clause: int = -1
    subject: bool = False


class Resolver:
    """Reads the items in text order and says which actor each anaphor goes to.

    Parameters
    ----------
    registry : Registry
        The actors.
    year : int | None
        The article's year.
    """

    def __init__(self, registry: Registry, year: int | None) -> None:
        self.registry = registry
        self.year = year
        self.seen: list[Item] = []
        self.counts: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.learned: dict[str, set[str]] = defaultdict(set)
        self.bare: dict[str, set[str]] = defaultdict(set)  # office to whom titles give it without a country
        self.by_sentence: dict[int, list[Item]] = defaultdict(list)

    def run(self, items: Iterable[Item]) -> list[Item]:
        """Resolve all anaphors; return the items that name a listed actor, in order."""
        found = []
        items = list(items)
        for item in items:
            self.by_sentence[item.sentence].append(item)
            self._narrow(item)
            self.named[item.actor] += 1
            self._note_title(item)
        for item in items:
            if item.sort == "anaphor":
                self._resolve(item)
            elif item.sort == "owned":
                self._resolve_owner(item)
            elif item.twin is not None and item.twin.actor and item.phrase is not None:
                item.actor, item.rule, item.construction = item.twin.actor, "apposition", Construction.APPOSITIVE
                item.end, item.confidence = item.phrase.full_end, item.twin.confidence
            self._remember(item)
            if item.actor and item.sort != "place":
                found.append(item)
        return found

    def _narrow(self, item: Item) -> None:
        """Give "U.S. forces" to the forces of that country where the registry lists them beside the state."""
        if item.rule != "name + actor noun" or "state" not in item.kinds or "military" in item.kinds:
            return
        noun = self.registry.vocabulary.noun
        senses = [s for h in item.heads for plural in (False, True) if (s := noun(h, plural))]
        if not any("military" in s.kinds and "combat" in s.fields for s in senses):
            return
        owners = self.registry.entries[item.actor].owners
        forces = [e for e in self.registry.by_kind.get("military", ()) if e.owners & owners]
        if len(forces) == 1:
            item.actor, item.kinds, item.rule = forces[0].id, forces[0].all_kinds, "affiliation + actor noun"

    def _note_title(self, item: Item) -> None:
        """Note who bears an office without the name of a country: the president of the home country."""
        if item.sort == "name" and "person" in item.kinds and item.heads:
            foreign = any(self.registry.vocabulary.belonging(m) for m in item.modifiers)
            for office in () if foreign else item.heads:
                self.bare[office].add(item.actor)

    def _remember(self, item: Item) -> None:
        key = item.actor or item.stranger
        if not key:
            return
        self.learned[key] |= item.heads
        if item.sort != "place":
            self.counts[key] += 1
        self.seen.append(item)
        del self.seen[:-_LOOKBACK]

    def _resolve(self, item: Item) -> None:
        best, score = None, 0.0
        for other in reversed(self.seen):
            if other.end > item.start or other.sort == "place" or self._same_clause(item, other):
                continue
            fit = self._fit(item, other)
            if not fit:
                continue
            key = other.actor or other.stranger
            distance = item.sentence - other.sentence
            near = _DISTANCE[distance] if distance < len(_DISTANCE) else 140.0 / (distance + 4)
            value = fit * (near * other.weight * other.sure + _TOPIC * log2(1 + self.counts[key]))
            if value > score:
                best, score = other, value
        if best is not None and score >= _FLOOR:
            item.actor, item.stranger = best.actor, best.stranger
            item.confidence = round(min(0.9, 0.45 + score / 220), 2)
        elif best is None:
            self._by_topic(item)

    def _same_clause(self, item: Item, other: Item) -> bool:
        """Whether both stand in one clause whose subject is `other`: a noun would not point back to it there."""
        return other.subject and other.sentence == item.sentence and other.clause == item.clause

    def _by_topic(self, item: Item) -> None:
        """Take "the war" or "the military" for the one listed actor it can be, though none was named before."""
        sense = item.sense
        if sense is None or item.owners:
            return
        entries = self.registry.entries.values()
        fits = [e for e in entries if sense.noun in e.nouns]
        fits = fits or [e for e in entries if e.all_kinds & sense.kinds & _ONE_OF_ITS_KIND]
        if len(fits) == 1 and (sense.noun in fits[0].nouns or self.named[fits[0].id]):
            item.actor, item.confidence, item.rule = fits[0].id, 0.55, "noun of its own"

    def _fit(self, item: Item, other: Item) -> float:
        """How well an anaphor fits a thing said before, 0 where it cannot be."""
        sense = item.sense
        if sense is None:
            return 0.0
        key = other.actor or other.stranger
        forms = {sense.noun} | item.heads
        learned = bool(forms & self.learned[key])
        if other.actor:
            return self._fit_actor(item, sense, self.registry.entries[other.actor], learned)
        if learned:
            return 1.0
        if sense.kinds & other.kinds:
            if other.fields and not sense.fields & other.fields:
                return 0.3
            return 0.6 if "person" in other.kinds else 1.0
        return 0.0

    def _fit_actor(self, item: Item, sense: NounSense, entry: Entry, learned: bool) -> float:
        if item.owners and not item.owners & entry.owners and (entry.owners or not sense.fields & _BELONG_ANYWHERE):
            return 0.0
        if entry.person:
            if sense.plural:
                return 0.0
            office = any(o == text or o.endswith(" " + text) for o, _, _ in entry.offices for text in item.offices)
            own = office or sense.noun in entry.nouns
            if item.owners and not office and (places := self._places_of(entry)) and not item.owners & places:
                return 0.0  # "the Russian leader" is no senator of Texas, though he leads something
            if office and not item.owners and (bare := self.bare.get(sense.noun, set())):
                return 1.3 if entry.id in bare else 0.4
            same_field = bool(sense.fields & entry.fields & _PERSONAL) and sense.noun not in self.registry.own_nouns
            return 1.3 if own or learned else 0.7 if same_field else 0.55 if "individual" in sense.fields else 0.0
        if item.compound and "business" not in sense.fields:
            return 0.0  # "the trial court" is not the court spoken of, "the sanctions regime" no government
        if sense.noun in entry.nouns:
            return 1.3
        if sense.noun in self.registry.own_nouns and not learned:
            return 0.0  # the record of another actor claims this noun
        kinds = entry.kinds_in(self.year) or entry.all_kinds
        if "event" in kinds:
            return 1.0 if sense.fields & entry.fields else 0.0
        if learned:
            return 1.0 if "grouping" in sense.fields else 1.3  # "the regime" is who was called so; a group is anybody
        other_field = kinds == {"organisation"} and bool(entry.fields) and not sense.fields & entry.fields
        return (0.5 if other_field else 1.0) if sense.kinds & kinds else 0.0

    @staticmethod
    def _places_of(entry: Entry) -> frozenset[str]:
        return entry.owners.union(*(of for _, of, _ in entry.offices))

    def _resolve_owner(self, item: Item) -> None:
        """Resolve "its troops": find whose, then which listed actor has such a noun."""
        if item.sense is not None and self._event_spoken_of(item, item.sense):
            return
        owner = self._owner(item)
        if owner is None or item.sense is None:
            return
        kinds = item.sense.kinds
        if owner.actor and not self.registry.entries[owner.actor].person:
            entry = self.registry.entries[owner.actor]
            if item.sense.plural and kinds & entry.all_kinds:
                item.actor = entry.id
                return
        keys = owner.owners
        if owner.actor:
            entry = self.registry.entries[owner.actor]
            keys = keys | entry.owners if "state" in entry.all_kinds or "government" in entry.all_kinds else keys
            keys = keys | frozenset(k for _, of, _ in entry.offices for k in of)
        fits = [
            e
            for e in self.registry.holders(kinds - {"people"})
            if e.owners & keys
            and kinds & (e.kinds_in(self.year) or e.all_kinds)
            and not e.person
            and e.id != owner.actor
        ]
        if len(fits) == 1:
            item.actor = fits[0].id

    def _event_spoken_of(self, item: Item, sense: NounSense) -> bool:
        """Take "their summit" for the one listed event whose own noun it is, if that was named just before."""
        events = [e for e in self.registry.by_kind.get("event", ()) if sense.noun in e.nouns]
        if sense.plural or len(events) != 1:
            return False
        near = (o for o in reversed(self.seen) if o.actor == events[0].id)
        last = next(near, None)
        if last is None or item.sentence - last.sentence > _EVENT_NEAR:
            return False
        item.actor, item.confidence = events[0].id, _EVENT_SURE
        return True

    def _owner(self, item: Item) -> Item | None:
        near = self.by_sentence[item.sentence][:_LONGEST]
        for at in item.antecedents:  # before it or behind: "after pulling out its troops, the United States froze"
            for other in near:
                if other is not item and other.start <= at < other.end:
                    return other
        before = [o for o in self.seen if o.end <= item.start and item.sentence - o.sentence <= 1 and o.weight >= 0.8]
        return None if item.antecedents or not before else before[-1]
