"""Different words for one referent: descriptions of an actor, and the words of a concept of the lexicon of choices.

Idea: what a source calls somebody is seen beside what another calls them. A description is charged by its rung on the
ladder and by judging words before its head. One that goes further than all of another source's is set against that of
them that is farthest from it, in own words where there are any. Of the words of a concept, the places in likest
sentences are shown.

Source: van Leeuwen (2008) for naming as choice; Hamborg (2019) for word choice between outlets.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations, product

from framing.comparison.choices import narrow_words, spelt
from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import CONCEPT, NAMING, Candidate
from framing.comparison.contrasts.held import HELD, NO_COLOUR, Acts, Namings, Silence
from framing.comparison.contrasts.say import Named, Often
from framing.comparison.contrasts.story import Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, LEANS, SCALE, VOICES, WORDINGS
from framing.lexicon import Lexicons, inflections, irregular_forms
from framing.measure import CHOICE, LOADED
from framing.records import Voice
from framing.text import fold, lower, overlap, straighten

_NAMINGS, _WORDS = ("naming", "namings"), ("such wording", "such wordings")  # what is counted, one and many
_ASSERTED, _MARKS = "asserted", "scare"  # quotation marks are told as a voice
_MODIFIER = "modifier"  # rows of the ladder that are no heads
_SAID_OF = frozenset({"copular", "as-complement"})
_AS = 40  # characters between a verb and its "as"
_STEM = 4  # letters by which a word of a row is known again in another form
_BEHIND = re.compile(r" (?:of|in|from|for|at|with|to|by|on|over|who|that|which) ")  # what follows is said of others
_ARTICLE = re.compile(r"^(?:the|an?) ")
_BARE = frozenset({"name", "name modifier"})
_ByTerm = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Label:
    """A description of an actor, and its side: below 0 harsh."""

    row: Row
    place: Place
    side: float

    @property
    def leans(self) -> float:
        """Its side as far as its source stands behind it: what is quoted or reported leans less than own words."""
        return self.side * LEANS[self.row["voice"]]

    @property
    def judges(self) -> bool:
        """Whether it is harsh, or more than mildly kind: "landmark" and "veteran" give a rank."""
        return self.side < 0 or self.side >= SCALE.praise

    @property
    def head(self) -> str:
        """Its head noun."""
        return fold(self.row.get("head") or self.place.text.rpartition(" ")[2])

    @property
    def is_said_of(self) -> bool:
        """Whether it is somebody's judgement on the actor and no name for it: "the speech is destructive"."""
        return self.row["construction"] in _SAID_OF and self.row["voice"] != Voice.OWN


def of_actors(story: Story) -> Iterator[Candidate]:
    """Set the charged descriptions of each actor against those of other sources."""
    inside, namings = _inside(story), Namings(story.read_by(Acts))
    labels: dict[str, dict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    named: dict[str, dict[str, Counter[tuple[Hashable, str]]]] = defaultdict(lambda: defaultdict(Counter))
    for m in story.tables["mentions"]:
        by = story.by[m["article_id"]]
        named[m["actor"]][by][fold(story.place(m).text), m["voice"]] += 1
        if m["construction"] not in _BARE and m["confidence"] >= SCALE.sure and _is_meant(m):
            labels[m["actor"]][by].append(_label(story, m, inside[m["article_id"]]))
    for actor, found in sorted(labels.items()):
        for a, b in permutations(sorted(found), 2):
            yield from _pairs(namings, actor, found[a], found[b], InAll(named[actor], _NAMINGS, story.times))


def _is_meant(m: Row) -> bool:
    """Whether a description is a naming that is given, not denied, taken back, or hedged by a word it does not show."""
    hedge = m.get("hedge", "")
    shown = not hedge or hedge == _MARKS or hedge in fold(m.get("text", ""))
    return bool(m.get("operator", _ASSERTED) == _ASSERTED and shown and not _is_adjective(m))


def _is_adjective(m: Row) -> bool:
    """Whether a description has an adjective for its head: "the vaccine is effective" names nothing."""
    term, _, place = str(m.get("ladder_row") or "").partition(":")[2].rpartition("/")
    return place == _MODIFIER and fold(term) == fold(str(m.get("head") or ""))


def _inside(story: Story) -> Mapping[str, list[Row]]:
    """Judging words of each article."""
    found: dict[str, list[Row]] = defaultdict(list)
    for h in story.tables["hits"]:
        if h["measure"] == LOADED.name and h["category"] not in NO_COLOUR:
            found[h["article_id"]].append(h)
    return found


def _label(story: Story, m: Row, hits: Iterable[Row]) -> Label:
    place = story.place(m)
    own = _BEHIND.split(place.text, maxsplit=1)[0]
    span = (place.start, place.start + len(own))
    judged = min(SCALE.widest, sum(h["score"] for h in hits if overlap(span, (int(h["start"]), int(h["end"])))))
    rung = float(m["ladder"]) if m["ladder"] == m["ladder"] and _stands_in(m["ladder_row"], own) else 0.0
    return Label(m, place, rung - judged / 2)


def _stands_in(row: str, text: str) -> bool:
    """Whether the words of a row of the ladder stand in a description; some stand in a clause beside it."""
    words = row.partition(":")[2].partition("/")[0].split()
    return any(fold(w)[:_STEM] in fold(text) for w in words if w.isalpha() and len(w) >= _STEM)


def _named(x: Label) -> Named:
    return Named(x.place, fold(x.place.text), x.row["voice"])


def _pairs(
    namings: Namings, actor: str, ours: Sequence[Label], theirs: Sequence[Label], often: Often
) -> Iterator[Candidate]:
    for x in (x for x in ours if _is_shown(namings, x, theirs)):
        fair = [y for y in theirs if _is_fair(namings, actor, x, y, often)]
        own = [y for y in fair if y.row["voice"] == Voice.OWN] or fair
        if own:
            yield _pair(namings, actor, x, max(own, key=lambda y: (_far(namings, x, y), -y.place.start)), often)


def _pair(namings: Namings, actor: str, x: Label, y: Label, often: Often) -> Candidate:
    story, apart = namings.story, min(1.0, _apart(x, y) / SCALE.farthest)
    prominence = story.prominence(x.row)
    both = SCALE.both if _shared(story.read_by(Silence), x, y, often) else 1
    return Candidate(
        kind=NAMING, subject=f"{actor}: {fold(x.place.text)}", actor=actor,
        a=x.place, b=y.place, b_by=y.place.by, confidence=min(x.row["confidence"], y.row["confidence"]),
        strength=KINDS.label * apart**SCALE.distant * prominence * both * _alike(namings, x.place, y.place),
        say=say.naming(story.names.get(actor, actor), _named(x), _named(y), often),
    )  # fmt: skip


def _is_shown(namings: Namings, x: Label, theirs: Iterable[Label]) -> bool:
    """Whether a description is a judging name for an actor, and goes further than those of another source."""
    return x.judges and not x.is_said_of and namings.is_whole(x.place) and _is_beyond(x, theirs)


def _is_beyond(x: Label, theirs: Iterable[Label]) -> bool:
    """Whether a description goes further than any that another source has: one of many is else picked at will."""
    return all(x.leans < y.leans for y in theirs) if x.side < 0 else all(x.leans > y.leans for y in theirs)


def _is_fair(namings: Namings, actor: str, x: Label, y: Label, often: Often) -> bool:
    """Whether two descriptions are of one thing, and each its source's word for it: not what another is quoted with."""
    if y.is_said_of or y.row["voice"] == Voice.QUOTED or namings.is_same(x.place, y.place):
        return False
    if not namings.is_whole(y.place) or not namings.is_one(actor, x.place, y.place):
        return False
    ours = often.ends(x.place.by)
    return x.head == y.head or ours[y.head] <= ours[x.head]


def _alike(namings: Namings, a: Place, b: Place) -> float:
    """Say what a pair keeps by whether its words stand in like sentences."""
    return 1.0 if namings.is_near(a, b) else HELD.loose


def _far(namings: Namings, x: Label, y: Label) -> float:
    """How far a description is from another, how prominent and in how like a sentence."""
    return _apart(x, y) * namings.story.prominence(y.row) * _alike(namings, x.place, y.place)


def _apart(x: Label, y: Label) -> float:
    """How far two descriptions are apart."""
    return abs(x.leans - y.leans)


def _shared(silence: Silence, x: Label, y: Label, often: Often) -> bool:
    """Whether one of two sources has the other's wording as well, or all its words in a sentence, or its noun."""
    if often.stand(y.place.by, x.place.text) or often.too(x.place.by, fold(y.place.text)):
        return True
    if silence.tells(y.place.by, x.place.text):
        return True
    return x.head != y.head and often.ends(y.place.by)[x.head] > 0


@dataclass(frozen=True)
class InAll(Often):
    """How often each source has each wording: told of a voice, and of all of the text where that is more."""

    def of(self, by: str, wording: Hashable, voice: str) -> str:
        """Say how many of a source's words in a voice are this one, and how often it stands there in all."""
        words = str(wording)
        told, n = super().of(by, wording, voice), self.too(by, words)
        if " " in words:
            n = max(n, self.stand(by, _ARTICLE.sub("", words)))
        return told if n <= self.uses[by][wording, voice] else f"{told}, {say.times(n)} in all"

    def all(self, by: str, wording: str) -> int:
        """Count a word in a source, in any voice; a single one may stand inside another word, or for another thing."""
        return max(self.too(by, wording), self.stand(by, wording))

    def is_apart(self, x: Named, other: Named) -> bool:
        """Whether a charged word tells its source from that of another word.

        A source's own word does where the other source only hands it on, and not more often. One that is handed on
        does where the other source lacks it, and its own has it more often than the other word.
        """
        (here, mine), (there, theirs) = ((w.place.by, str(w.key)) for w in (x, other))
        if x.voice == Voice.OWN:
            return not self.uses[there][x.key, Voice.OWN] and self.all(there, mine) <= self.all(here, mine)
        return not self.all(there, mine) and self.all(here, theirs) < self.all(here, mine)


def of_concepts(story: Story) -> Iterator[Candidate]:
    """Set the words of one concept against each other where two sources choose differently."""
    namings = Namings(story.read_by(Acts))
    chosen: dict[str, dict[str, dict[str, list[Row]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    used: dict[str, dict[str, Counter[tuple[Hashable, str]]]] = defaultdict(lambda: defaultdict(Counter))
    narrow = narrow_words(story.lexicons)
    for h in story.tables["hits"]:
        if h["measure"] == CHOICE.name and (h["category"], h["term"]) not in narrow:
            by = story.by[h["article_id"]]
            used[h["category"]][by][spelt(h["term"]), h["voice"]] += 1
            place = story.place(h)
            if namings.is_whole(place, known=namings.is_matter(h["category"])) and not _is_held_for(story, place):
                chosen[h["category"]][by][spelt(h["term"])].append(h)
    for concept, found in sorted(chosen.items()):
        for a, b in combinations(sorted(found), 2):
            yield from _choices(namings, concept, found[a], found[b], InAll(used[concept], _WORDS, story.times))


def _is_held_for(story: Story, p: Place) -> bool:
    """Whether words are what somebody takes a thing for, and no name for it: "seen by critics as a giveaway"."""
    s = story.at(p.article, p.start)
    before = lower(straighten(s.place.text))[: p.start - s.place.start] if s else ""
    return bool(_held_for(story.lexicons).search(before))


@lru_cache(maxsize=4)
def _held_for(lexicons: Lexicons) -> re.Pattern[str]:
    odd = irregular_forms(lexicons["irregular_forms"])
    verbs = [r["cue"] for r in lexicons["label_cues"].rows if r["type"] == "as verb"]
    forms = "|".join(re.escape(form) for verb in verbs for form in inflections(verb, "verb", odd))
    return re.compile(rf"\b(?:{forms})\b[^.;:]{{0,{_AS}}} as (?:\w+ ){{0,2}}$")


def _choices(namings: Namings, concept: str, ours: _ByTerm, theirs: _ByTerm, often: InAll) -> Iterator[Candidate]:
    story = namings.story
    for xs, ys in product(ours.values(), theirs.values()):
        if xs[0]["score"] == ys[0]["score"]:
            continue
        steady = _is_steady(xs[0], ours) and _is_steady(ys[0], theirs)
        pairs = ((x, y) for x, y in product(xs, ys) if _may_be_one(namings, concept, x, y, steady))
        fair = [(x, y) for x, y in pairs if _are_apart(story, often, x, y)]
        if not fair:
            continue
        x, y = max(fair, key=lambda pair: _tells(namings, *pair))
        a, b = _word(story, x), _word(story, y)
        gap = min(1.0, abs(x["score"] - y["score"]) / SCALE.widest)
        strength = (
            KINDS.concept * (SCALE.plain + (1 - SCALE.plain) * gap)
            * WORDINGS[x["voice"]] * WORDINGS[y["voice"]] * max(story.prominence(x), story.prominence(y))
            * (_leaning(x, ours) * _leaning(y, theirs)) ** SCALE.usual * _alike(namings, a.place, b.place)
        )  # fmt: skip
        yield Candidate(
            kind=NAMING, subject=f"{CONCEPT}{concept}", a=a.place, b=b.place, b_by=b.place.by, strength=strength,
            confidence=min(x["confidence"], y["confidence"]),
            say=say.naming(f"For “{concept}”", a, b, often), times=min(_times(x, ours), _times(y, theirs)),
        )  # fmt: skip


def _are_apart(story: Story, often: InAll, x: Row, y: Row) -> bool:
    """Whether the charged ones of two words tell their sources apart."""
    a, b = _word(story, x), _word(story, y)
    return (not x["score"] or often.is_apart(a, b)) and (not y["score"] or often.is_apart(b, a))


def _word(story: Story, x: Row) -> Named:
    return Named(story.place(x), spelt(x["term"]), x["voice"])


def _times(x: Row, used: _ByTerm) -> int:
    """How many of a source's words for a thing lean as one of them does."""
    return sum(h["score"] == x["score"] for rows in used.values() for h in rows)


def _leaning(x: Row, used: _ByTerm) -> float:
    """Share of a source's words for a thing that lean as one of them does."""
    return _times(x, used) / sum(map(len, used.values()))


def _is_steady(x: Row, used: _ByTerm) -> bool:
    """Whether a source has a thing more than once and nearly always in words that lean like this one."""
    return sum(map(len, used.values())) > 1 and _leaning(x, used) >= SCALE.steady


def _may_be_one(namings: Namings, concept: str, x: Row, y: Row, steady: bool) -> bool:
    """Whether two words that lean otherwise are for one thing: not for two actors, and for acts, for one act."""
    actors = {x["actor"], y["actor"]} - {"", None}
    if len(actors) > 1:
        return False
    a, b = namings.story.place(x), namings.story.place(y)
    if namings.is_act(concept):
        return namings.acts.shares_party(a, b) and namings.is_near(a, b)
    if namings.is_near(a, b) or (actors and x["actor"] == y["actor"]):
        return True
    return not _are_vague(namings, x, y) and (steady or _own(namings, concept, x, y))


def _are_vague(namings: Namings, *words: Row) -> bool:
    """Whether single words for people may be for others: there are fighters on either side."""
    return any(" " not in spelt(h["term"]) and namings.is_people(namings.story.place(h)) for h in words)


def _own(namings: Namings, concept: str, *words: Row) -> bool:
    """Whether two words are for people or each a source's own, for a matter that an event has once."""
    people = all(namings.is_people(namings.story.place(h)) for h in words)
    return namings.is_matter(concept) and (people or all(h["voice"] == Voice.OWN for h in words))


def _tells(namings: Namings, x: Row, y: Row) -> tuple[float, ...]:
    """How well two places show the choice of two words: in whose voice, in how like sentences, early."""
    a, b = map(namings.story.place, (x, y))
    voices = VOICES[x["voice"]] * VOICES[y["voice"]]
    return voices * _alike(namings, a, b), namings.likeness(a, b), -float(x["start"] + y["start"])
