"""Who is heard: a speaker whom one source quotes and another does not, and what each lets one speaker say.

Idea: whom one source lacks is set beside whom it quotes most, or beside what it reports of the speaker, the more so
where the event is about that speaker; of a speaker whom both quote, the first words of each are shown where they are
others, and in another light. A speaker has one name over the event (`comparison.speech`). It is missing only where
nobody who may be it is given words of any form, reported ones too; a source whose name says nothing ("some residents")
is nobody's to miss.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product
from math import sqrt

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import SOURCE, Candidate
from framing.comparison.contrasts.held import Silence, Worth
from framing.comparison.contrasts.story import SPOKEN, Place, Row, Story
from framing.comparison.contrasts.weights import KINDS, SCALE
from framing.comparison.speech import in_words, is_vague, may_be_same_speaker
from framing.text import fold, is_capitalised, straighten

_SAID = 5  # words of a speaker that are looked for in other sources
_MISSED, _LONG = 30, 60  # words under which a speaker is the less to be missed, or is not set beside reports
_RUN = 3  # words in a row that two passages have in common where one is cut out of the other
_SPEECH = "speech"
_ONLY = 0.8  # what a speaker who is reported there is less to be missed than one who is not
_MARKED = frozenset({"direct", "partial"})
_EDGES = " .,;:!?"  # marks at the edges of a quotation
_GOES_ON = re.compile(r'[^"\n]{0,2}\n+([^"\n]{1,2000})"(?=\s*(?:\n|$))')
_Said = Mapping[str, Sequence[Row]]  # speaker to quotations


def of_speakers(story: Story) -> Iterator[Candidate]:
    """Set each speaker that only one of two sources quotes against whom the other quotes most."""
    heard = _by_speaker(story, story.tables["quotes"])
    spoken = _by_speaker(story, (q for q in story.tables["quotes"] if q["kind"] in SPOKEN))
    once = _speakers(story, spoken)
    same = _same(story, {name for said in spoken.values() for name in said}, heard.values())
    lacking = {(by, s.name): _lacking(story, s, heard, same[s.name]) for by, said in once.items() for s in said}
    unnamed = _unnamed(story)
    for a, b in permutations(sorted(once), 2):
        yield from _missing(story, once[a], once[b], lacking, unnamed[b])
    for a, b in permutations(sorted(heard), 2):
        yield from _reported(story, once.get(a, ()), same, (heard[b], spoken[b]))
    for a, b in combinations(sorted(once), 2):
        yield from _picks(story, once[a], once[b])


def _by_speaker(story: Story, quotes: Iterable[Row]) -> Mapping[str, Mapping[str, list[Row]]]:
    """Deal quotations to sources and speakers; no source is its own."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for q in quotes:
        by = story.by[q["article_id"]]
        if q["speaker"] and fold(q["speaker"]) != fold(by):
            found[by][q["speaker"]].append(q)
    return found


def _unnamed(story: Story) -> Counter[str]:
    """Count the characters that each source quotes of nobody known."""
    found: Counter[str] = Counter()
    for q in story.tables["quotes"]:
        if q["kind"] in SPOKEN and not q["speaker"]:
            found[story.by[q["article_id"]]] += _length([q])
    return found


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whom a source quotes: name, words, characters, what is shown, and what else could be."""

    name: str
    words: int
    length: int
    shown: Place
    confidence: float
    said: Sequence[str]
    told: Sequence[Place]


def _speakers(story: Story, spoken: Mapping[str, _Said]) -> Mapping[str, Sequence[_Speaker]]:
    """Whom each source quotes, by name."""
    return {by: [_speaker(story, name, rows) for name, rows in sorted(said.items())] for by, said in spoken.items()}


def _speaker(story: Story, name: str, rows: Sequence[Row]) -> _Speaker:
    said, sure = _once(story, rows), min(q["confidence"] for q in rows)
    begins = [_begins(story.place(q)) for q in said]
    known = [words for words in begins if words.count(" ") >= _SAID - 1]
    told = _told(story, said)
    return _Speaker(name, _words(story, said), _length(said), told[0], sure, known, told)


def _once(story: Story, rows: Sequence[Row]) -> list[Row]:
    """Quotations of one speaker without those whose words come again in a longer one."""
    kept: list[tuple[Row, str]] = []
    for q in sorted(rows, key=lambda q: -_length([q])):
        words = " ".join(fold(story.place(q).text).strip(_EDGES).split())
        if not any(words in longer for _, longer in kept):
            kept.append((q, words))
    return [q for q, _ in kept]


def _missing(
    story: Story,
    ours: Sequence[_Speaker],
    theirs: Sequence[_Speaker],
    silent: Mapping[tuple[str, str], Sequence[str]],
    unnamed: int,
) -> Iterator[Candidate]:
    """Find whom only one of two sources quotes; whom the other quotes most is not known where others may be it."""
    most, shares = max(theirs, key=lambda s: s.length), _shares(ours)
    for s in ours:
        lacking = silent[s.shown.by, s.name]
        if most.shown.by not in lacking or not (_is_somebody(s) and _is_somebody(most)):
            continue
        yield Candidate(
            kind=SOURCE, subject=f"speaker: {fold(s.name)}", a=s.shown, b=most.shown, b_by=most.shown.by,
            strength=KINDS.source * shares[s.name] * min(1.0, s.words / _MISSED)
            * _standing(story, s.name, most.shown.article),
            confidence=s.confidence,
            say=say.speaker(
                (in_words(s.name), s.shown.by, s.words), (in_words(most.name), most.shown.by, most.words),
                is_most=most.length > unnamed, lacking=lacking,
            ),
        )  # fmt: skip


def _is_somebody(s: _Speaker) -> bool:
    """Whether a speaker has a name and is heard: "lawyers of the city" may be those of one who is missed."""
    return s.words >= SCALE.quoted and is_capitalised(in_words(s.name))


def _standing(story: Story, name: str, there: str) -> float:
    """Say what is left of a missing speaker: a passer-by is missed less, and who is not named there either."""
    ids = _ids(story, name)
    central = max((story.central.get(a, 0.0) for a in ids), default=0.0)
    named = any(story.read_by(Silence).names(a, there) for a in ids)
    return (SCALE.apart + (1 - SCALE.apart) * central) * (1.0 if named else SCALE.unnamed)


def _reported(
    story: Story, ours: Sequence[_Speaker], same: Mapping[str, Collection[str]], there: tuple[_Said, _Said]
) -> Iterator[Candidate]:
    """Set who is quoted at some length in one source beside what another reports of them; it has all and own words."""
    shares, (heard, spoken) = _shares(ours), there
    for s in (s for s in ours if _is_only_reported(s, same[s.name], heard, spoken)):
        first = _first_reported(story, heard[s.name])
        if first is None:
            continue
        b = story.place(first)
        if story.may_tell(s.shown.article, b.article) and not (
            _stands(story, s, b.by) or _may_speak(story, s.name, b.by)
        ):
            yield Candidate(
                kind=SOURCE, subject=f"speaker: {fold(s.name)}", a=s.shown, b=b, b_by=b.by,
                strength=KINDS.source * _ONLY * shares[s.name],
                confidence=min(s.confidence, first["confidence"]),
                say=say.reported(in_words(s.name), s.shown.by, s.words, b.by),
            )  # fmt: skip


def _first_reported(story: Story, rows: Iterable[Row]) -> Row | None:
    """Give the most prominent of what a speaker is reported to say at some length."""
    said = (q for q in rows if q["act"] == _SPEECH and _words(story, [q]) >= SCALE.told)
    return min(said, key=lambda q: (-story.prominence(q), q["article_id"], int(q["start"])), default=None)


def _same(story: Story, names: Iterable[str], heard: Iterable[Collection[str]]) -> Mapping[str, Collection[str]]:
    """Which of all that are given words may be each speaker."""
    known = sorted({x for said in heard for x in said})
    return {name: frozenset(x for x in known if may_be_same_speaker(name, x, story.lexicons)) for name in names}


def _is_only_reported(s: _Speaker, same: Collection[str], heard: Collection[str], spoken: Collection[str]) -> bool:
    """Whether another source gives a speaker of some words some, but no own ones, nor to one who may be the same."""
    if s.words < _LONG or s.name not in heard or s.name in spoken or is_vague(s.name):
        return False
    return not any(x in heard for x in same if x != s.name)


def _picks(story: Story, ours: Sequence[_Speaker], theirs: Sequence[_Speaker]) -> Iterator[Candidate]:
    mine, other = _shares(ours), _shares(theirs)
    for x, y in product(ours, theirs):
        if x.name != y.name or is_vague(x.name) or min(x.words, y.words) < SCALE.picked:
            continue
        a, b = _only_there(story, x, y.shown.by), _only_there(story, y, x.shown.by)
        if a is not None and b is not None and _are_apart(story, a, b):
            yield Candidate(
                kind=SOURCE, subject=f"picked: {fold(x.name)}", a=a, b=b, b_by=b.by,
                strength=KINDS.picked * sqrt(mine[x.name] * other[y.name]) * story.read_by(Worth).apart(a.text, b.text),
                confidence=min(x.confidence, y.confidence), say=say.picked(in_words(x.name), a, b),
            )  # fmt: skip


def _only_there(story: Story, s: _Speaker, by: str) -> Place | None:
    """First passage of a speaker that does not stand in another source."""
    return next((p for p in s.told if not any(story.times(by, run) for run in _runs(p))), None)


def _runs(p: Place) -> Iterator[str]:
    """Yield each few words in a row of a passage; all of a short one."""
    said = fold(p.text).strip(_EDGES).split()
    return (" ".join(said[k : k + _RUN]) for k in range(max(1, len(said) - _RUN + 1)))


def _begins(p: Place) -> str:
    return " ".join(fold(p.text).strip(_EDGES).split()[:_SAID])


def _are_apart(story: Story, a: Place, b: Place) -> bool:
    """Whether two passages of one speaker may be of the same days and are quite different."""
    said = [s for p in (a, b) if (s := story.at(p.article, p.start)) is not None and not s.headline]
    if len(said) < 2 or not story.same_time(a.article, b.article):
        return False
    return float(story.similarity[said[0].k, said[1].k]) <= SCALE.like


def _shares(speakers: Sequence[_Speaker]) -> Mapping[str, float]:
    """Say what each speaker of a source weighs, by the share of all that it quotes."""
    total = max(1, sum(s.length for s in speakers))
    return {s.name: SCALE.heard + (1 - SCALE.heard) * s.length / total for s in speakers}


def _lacking(story: Story, s: _Speaker, heard: Mapping[str, Collection[str]], same: Collection[str]) -> list[str]:
    """Other sources that could quote a speaker, by when they wrote, and give nobody who may be one any words."""
    later = {story.by[a] for a in story.others(s.shown.article) if story.may_tell(s.shown.article, a)}
    silent = (by for by in later if not any(x in heard.get(by, ()) for x in same))
    return sorted(by for by in silent if not _stands(story, s, by) and not _may_speak(story, s.name, by))


class _Called:
    """Whom the names of an event stand for, and who is named where a source quotes somebody.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        ids: dict[str, set[str]] = defaultdict(set)
        for a, name in story.names.items():
            ids[fold(name)].add(a)
        self.ids: Mapping[str, Collection[str]] = ids
        self.beside: dict[str, set[str]] = defaultdict(set)
        for q in story.tables["quotes"]:
            s = story.sentence(q) if q["kind"] in SPOKEN else None
            if s is not None:
                self.beside[story.by[q["article_id"]]] |= story.named_in(s.k)


def _may_speak(story: Story, name: str, by: str) -> bool:
    """Whether a speaker is named, by any words, where another source quotes somebody: "in a tweet, the president"."""
    return not story.read_by(_Called).beside.get(by, set()).isdisjoint(_ids(story, name))


def _ids(story: Story, name: str) -> Collection[str]:
    """Find the actors that have a speaker's name."""
    return story.read_by(_Called).ids.get(fold(name), ())


def _stands(story: Story, s: _Speaker, by: str) -> bool:
    """Whether words of a speaker stand in another source, whoever is thought to say them there."""
    return any(story.times(by, words) for words in s.said)


def _length(rows: Sequence[Row]) -> int:
    return sum(int(q["end"]) - int(q["start"]) for q in rows)


def _words(story: Story, rows: Sequence[Row]) -> int:
    return sum(len(story.place(q).text.split()) + len(_runs_on(story, q).split()) for q in rows)


def _runs_on(story: Story, q: Row) -> str:
    """Words of the next paragraph in which a quotation goes on whose mark is closed there alone."""
    if q["kind"] not in _MARKED:
        return ""
    found = _GOES_ON.match(straighten(story.texts[q["article_id"]]), int(q["end"]))
    return found[1] if found else ""


def _told(story: Story, rows: Sequence[Row]) -> list[Place]:
    """Quotations of more than a few words, as a source lets a speaker say them; the longest where none is."""
    told = [q for q in rows if _words(story, [q]) >= SCALE.quoted] or [max(rows, key=lambda q: _length([q]))]
    told.sort(key=lambda q: (q["article_id"], int(q["start"])))
    return [story.within(q["article_id"], int(q["start"]), int(q["end"])) for q in told]
