"""Who gets to speak: one row for each distinct speaker of an article.

Idea: selection of sources is framing too (method, part 7): how many voices, of what kind, on whose
side, with how many words. Each speaker that the voice step resolved is counted once, with the
quotations and reported words given to it.

Two names are one speaker where one holds all words of the other and ends like it ("the ministry", "Norland's
ministry", "the Norlandic ministry"). A medium that only relays what another said has not said it.

Conventions: `kind` is that of `framing.measure.sources.context`: official, expert, people, media, organisation,
document, unnamed or other. `side` is the registry's actor the source is or belongs to. `words` counts words of direct,
partial and indirect speech; a word that lies in two quotations of one speaker counts once. Attitudes are the outlet's
own words and do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons, Persons, persons_of
from framing.measure.sources.context import kind_in
from framing.records import Actor, Annotated, Quote, QuoteKind, Role, Source
from framing.registry import speaking_actor
from framing.text import PhraseIndex, fold, phrase_index, wording_of

_ALIKE = 5  # letters in which Norland and Norlandic are one mark
_SAME = 0.8  # of a medium's words that another must have said, so that it only relays them
_IN_MARKS = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A speaker with what was given to it."""

    name: str
    quotes: tuple[Quote, ...]

    def places(self) -> Iterator[tuple[int, int]]:
        """Where the words stand that name the speaker, once a quotation."""
        for q in self.quotes:
            if q.speaker_start is not None and q.speaker_end is not None:
                yield q.speaker_start, q.speaker_end


def sources(doc: Annotated, lexicons: Lexicons) -> tuple[Source, ...]:
    """List the speakers of one article.

    Parameters
    ----------
    doc : Annotated
        The article with its quotes and, where actors are known, its mentions.
    lexicons : Lexicons
        Uses those of `framing.lexicon.Persons`.

    Returns
    -------
    tuple of Source
        Most words first, then by name.
    """
    persons = persons_of(lexicons)
    sides = _sides(doc.actors)
    heard = _speakers(doc.quotes, persons)
    first = sorted(s.quotes[0].start for s in heard)
    last = max((q.end for s in heard for q in s.quotes), default=0)
    rows = []
    for speaker in heard:
        actor = speaking_actor(doc, speaker.name, speaker.places())
        kind = kind_in(doc, speaker.name, speaker.quotes, doc.actors.get(actor), lexicons)
        words, quoted = _words(doc, speaker.quotes), _words(doc, (q for q in speaker.quotes if q.kind in _IN_MARKS))
        row = Source(
            speaker=speaker.name,
            actor=actor,
            kind=kind.kind,
            side=actor or _side(speaker, doc, sides, persons),
            quotes=len(speaker.quotes),
            words=words,
            finer=kind.finer,
            quoted=quoted,
            paraphrased=words - quoted,
            verbs=_verbs(speaker.quotes),
            order=first.index(speaker.quotes[0].start) + 1,
            ends=any(q.end == last for q in speaker.quotes),
            place=_place(doc, speaker.quotes),
        )
        rows.append(row)
    return tuple(sorted(rows, key=lambda r: (-r.words, r.speaker)))


def _verbs(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Words that introduce statements, most frequent first."""
    counted = Counter(q.cue.lower() for q in quotes if any(map(str.isalpha, q.cue)))
    return tuple(sorted(counted, key=lambda cue: (-counted[cue], cue)))


def _place(doc: Annotated, quotes: Sequence[Quote]) -> str:
    """Name the most prominent place of some statements."""
    for role, name in ((Role.HEADLINE, "headline"), (Role.BODY, "lead")):
        block = next((b for b in doc.blocks if b.kept and b.role is role), None)
        if block and any(block.start <= q.start < block.end for q in quotes):
            return name
    return "body"


def _speakers(quotes: Iterable[Quote], persons: Persons) -> list[_Speaker]:
    """Group what is said by who says it; scare quotes and attitudes give nobody the floor."""
    said = [q for q in quotes if q.speaker and q.kind is not QuoteKind.SCARE and q.act == "speech"]
    said = _without_relays(said, persons)
    names = same_names(list(dict.fromkeys(q.speaker for q in said)))
    groups: dict[str, list[Quote]] = {}
    for q in said:
        groups.setdefault(fold(names[q.speaker]), []).append(q)
    ordered = (sorted(found, key=lambda q: q.start) for found in groups.values())
    return [_Speaker(names[found[0].speaker], tuple(found)) for found in ordered]


def _without_relays(said: Sequence[Quote], persons: Persons) -> list[Quote]:
    """Drop what a medium reports where another is given the same words."""
    others = [q for q in said if _medium(q.speaker, persons) != "media"]
    return [q for q in said if _medium(q.speaker, persons) != "media" or not any(_is_within(o, q) for o in others)]


def _medium(name: str, persons: Persons) -> str:
    return persons.body(name) or persons.noun(name)


def _is_within(inner: Quote, outer: Quote) -> bool:
    """Whether a medium's words are another's, or tell that this other said them."""
    if inner.speaker_start is not None and outer.start <= inner.speaker_start < outer.end:
        return True
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared >= _SAME * (outer.end - outer.start)


def same_names(names: Sequence[str]) -> dict[str, str]:
    """Give each name the longest of those that hold its words and end like it, if there is only one.

    Parameters
    ----------
    names : Sequence[str]
        Names of the speakers of one article.

    Returns
    -------
    dict of str to str
        Each name to its fullest form, else to itself.
    """
    marks = {name: _marks(name) for name in names}
    return {name: _fullest(name, marks) for name in names}


def _fullest(name: str, marks: Mapping[str, Sequence[str]]) -> str:
    """First of the longest names that hold the words of one and end like it; itself where there are several."""
    mine = set(marks[name])
    holding = {n: frozenset(m) for n, m in marks.items() if m[-1] == marks[name][-1] and mine <= set(m)}
    longest = [n for n, m in holding.items() if not any(m < other for other in holding.values())]
    return longest[0] if len({holding[n] for n in longest}) == 1 else name


def _marks(name: str) -> list[str]:
    """First letters of the words of a name: Norland's and Norlandic are one."""
    plain = (w.removesuffix("'s").removesuffix("’s").lower()[:_ALIKE] for w in name.split())
    return [w for w in plain if w not in ("the", "of")] or [name]


def _words(doc: Annotated, quotes: Iterable[Quote]) -> int:
    """Words in the union of the spans."""
    total, reached = 0, 0
    for q in sorted(quotes, key=lambda q: q.start):
        start = max(q.start, reached)
        if start < q.end:
            total += wording_of(doc.plain).count(start, q.end)
        reached = max(reached, q.end)
    return total


def _sides(actors: Mapping[str, Actor]) -> PhraseIndex[str]:
    """Names and affiliations of the actors to the first actor that has them."""
    sides: dict[str, str] = {}
    for a in actors.values():
        for term in (a.name, *a.aliases, *a.affiliation, *a.metonyms):
            sides.setdefault(term, a.id)
    return _index(tuple(sides.items()))


@lru_cache(maxsize=64)
def _index(sides: tuple[tuple[str, str], ...]) -> PhraseIndex[str]:
    return phrase_index(dict(sides), cased=True)


def _side(speaker: _Speaker, doc: Annotated, sides: PhraseIndex[str], persons: Persons) -> str:
    """Actor named inside the words that stand for the speaker ("a Taliban spokesman")."""
    for text in (speaker.name, *(doc.plain[a:b] for a, b in speaker.places())):
        if any(persons.nouns.get(w.lower()) == "media" for w in text.split()):
            continue  # the Norland correspondent speaks for no Norland
        for _, _, actor in sides.finditer(text):
            return actor
    return ""
