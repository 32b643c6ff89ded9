"""What each source lets each speaker say, cut into sentences, and what a passage is worth to be pointed out.

Idea: an editor shows the strongest words of a speaker, not the first; a judging word tells more than a good or bad
one, and a whole clause more than a few words. A speaker has one name over the event (`comparison.speech`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from framing.comparison.contrasts.heard.weights import HEARD
from framing.comparison.contrasts.held import Worth
from framing.comparison.contrasts.story import SPOKEN, Place, Row, Story
from framing.comparison.contrasts.weights import NO_JUDGEMENT, SCALE
from framing.lexicon import Lexicons, inflections, persons_of
from framing.measure import LOADED, STANCE
from framing.measure.sources import is_medium
from framing.text import fold, is_capitalised

_EDGES = " .,;:!?\"“”'‘’"  # marks at the edges of a quotation


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a speaker inside one sentence: where, its number, and what they are worth."""

    place: Place
    k: int
    worth: float


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source quotes: name, words, and the passages."""

    name: str
    words: int
    confidence: float
    told: Sequence[Passage]


class Heard:
    """Who is given words in each source of an event.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.worth = story.read_by(Worth)
        self._lights: dict[Place, Mapping[str, float]] = {}
        self._spoken = self._by_speaker(q for q in story.tables["quotes"] if q["kind"] in SPOKEN)

    def _by_speaker(self, quotes: Iterable[Row]) -> Mapping[str, Mapping[str, list[Row]]]:
        """Deal quotations to sources and speakers; no source is its own, and a medium hands on what others say."""
        found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for q in quotes:
            by = self.story.by[q["article_id"]]
            if q["speaker"] and fold(q["speaker"]) != fold(by) and q["speaker"] not in self._media:
                found[by][q["speaker"]].append(q)
        return found

    @cached_property
    def _media(self) -> Set[str]:
        """Names of media, known ones and names of one word that are said to report."""
        names = {q["speaker"] for q in self.story.tables["quotes"]}
        return self._reporting | {name for name in names if is_medium(name, self.story.lexicons)}

    @cached_property
    def _reporting(self) -> Set[str]:
        """Names of one word, of no listed body, that are said to report."""
        lexicons, said = self.story.lexicons, self.story.tables["quotes"]
        forms = _relaying(lexicons)
        names = {q["speaker"] for q in said if q["cue"].lower() in forms}
        single = filter(is_capitalised, (name for name in names if " " not in name))
        return {name for name in single if not persons_of(lexicons).body(name)}

    @cached_property
    def speakers(self) -> Mapping[str, Sequence[Speaker]]:
        """Whom each source quotes, by name."""
        return {
            by: [self._speaker(name, rows) for name, rows in sorted(said.items())] for by, said in self._spoken.items()
        }

    def words(self, by: str) -> int:
        """Words that a source quotes, whoever says them."""
        said = [q for q in self.story.tables["quotes"] if q["kind"] in SPOKEN and self.story.by[q["article_id"]] == by]
        return self._count(self._once(said))

    def _count(self, said: Sequence[Row]) -> int:
        return sum(len(self.story.place(q).text.split()) for q in said)

    def _speaker(self, name: str, rows: Sequence[Row]) -> Speaker:
        said = self._once(rows)
        return Speaker(name, self._count(said), min(q["confidence"] for q in rows), list(self._passages(said)))

    def _once(self, rows: Sequence[Row]) -> list[Row]:
        """Quotations of one speaker without those whose words come again in a longer one."""
        kept: list[tuple[Row, str]] = []
        for q in sorted(rows, key=lambda q: -_length(q)):
            words = " ".join(_words(self.story.place(q).text))
            if not any(words in longer for _, longer in kept):
                kept.append((q, words))
        return [q for q, _ in kept]

    def _passages(self, rows: Iterable[Row]) -> Iterator[Passage]:
        """Yield what stands of each quotation in each sentence; few words only where they judge."""
        n = 0
        for q in sorted(rows, key=lambda q: (q["article_id"], int(q["start"]))):
            start, end = int(q["start"]), int(q["end"])
            for s in self.story.sentences_of(q["article_id"]):
                first, last = max(start, s.place.start), min(end, s.place.end)
                if first < last:
                    place = self.story.within(q["article_id"], first, last)
                    judged = self._judged(s.k, first, last)
                    if judged or len(place.text.split()) >= SCALE.picked:
                        yield Passage(place, s.k, self._worth(place, judged, n))
                        n += 1

    def _judged(self, k: int, start: int, end: int) -> float:
        """Strength of the judging words in a stretch of a sentence."""
        hits = (h for h in self.story.hits_in.get(k, ()) if h["measure"] == LOADED.name)
        return sum(
            abs(float(h["score"]))
            for h in hits
            if h["category"] not in NO_JUDGEMENT and start <= int(h["start"]) and int(h["end"]) <= end
        )

    def _worth(self, p: Place, judged: float, n: int) -> float:
        felt, light = self.worth.feels(p.text), self.worth.light(p.text)
        bad, good = (felt - light) / 2, (felt + light) / 2
        told = min(1.0, (judged + HEARD.felt * (bad + HEARD.praise * good)) / HEARD.judged)
        whole = min(1.0, len(p.text.split()) / HEARD.whole)
        plain = HEARD.plain + HEARD.first / (1 + n)
        early = 1 - HEARD.later * n / (1 + n)
        return (plain + (1 - plain) * told) * early * float(whole**0.5)

    def fit(self, p: Passage, q: Passage) -> float:
        """How much two passages are on one matter, 0-1: by whom they name, and by how like they are."""
        shared = self.story.named_in(p.k) & self.story.named_in(q.k)
        central = max((self.story.central.get(a, 0.0) for a in shared), default=0.0)
        like = min(1.0, float(self.story.similarity[p.k, q.k]) / SCALE.like)
        return (1 + HEARD.fits * max(central, like)) / (1 + HEARD.fits)

    def sides(self, p: Passage, q: Passage) -> float:
        """Say what is left of two passages that put somebody in the same light: two of one camp are no contrast."""
        ours, theirs = self._light(p), self._light(q)
        return HEARD.camp if any(ours[a] * theirs[a] > 0 for a in ours.keys() & theirs.keys()) else 1.0

    def _light(self, p: Passage) -> Mapping[str, float]:
        """In which light a passage puts each actor."""
        if p.place not in self._lights:
            found: dict[str, float] = defaultdict(float)
            for h in self.story.hits_in.get(p.k, ()):
                if h["measure"] == STANCE.name and p.place.start <= int(h["start"]) < p.place.end:
                    found[h["actor"]] += float(h["score"])
            self._lights[p.place] = found
        return self._lights[p.place]


def _relaying(lexicons: Lexicons) -> Set[str]:
    """Forms of the verbs that hand on what others said."""
    verbs = (r["term"] for r in lexicons["speech_cues"].where(pos="verb") if "relay" in r["frames"])
    return {form for verb in verbs for form in inflections(verb, "verb")}


def _words(text: str) -> list[str]:
    return fold(text).strip(_EDGES).split()


def _length(q: Row) -> int:
    return int(q["end"]) - int(q["start"])
