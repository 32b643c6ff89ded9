"""What each speaker of an article said: every word once, and with whoever said it first.

Idea: news hands words on. What a medium, or a source named as where words come from ("as reported by"), is given is
nobody's statement but the first speaker's, where that one is given the same words or is told of in them. Of what one
speaker reports of another, the words are the other's. A quotation that comes again, such as a post shown below the
sentence that quotes it, counts once.

Conventions: offsets index the normalised text; words are numbered as `framing.text.wording_of` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from framing.lexicon import Persons
from framing.measure.sources.same import same_names
from framing.records import Quote, QuoteKind
from framing.text import Wording, fold, wording_of

_SAME = 0.8  # of a medium's words that another must have said, so that it only relays them
_MOST, _TOLD = 0.5, 0.0  # of its words, where they tell that another said so: of any source; of a medium
_AGAIN = 4  # words from which a quotation may be the same one come again; "no" may be said twice
_ORIGIN = "phrase"  # rule of "according to" and "as reported by"
_BORROWED = "block"  # rule of whole paragraphs of another medium, in which others speak as in any article
_IN_MARKS = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with what was given to it, and how many words of that are its own, and of these in marks."""

    name: str
    quotes: tuple[Quote, ...]
    words: int
    quoted: int

    def places(self) -> Iterator[tuple[int, int]]:
        """Where the words stand that name the speaker, once a quotation."""
        for q in self.quotes:
            if q.speaker_start is not None and q.speaker_end is not None:
                yield q.speaker_start, q.speaker_end


def speakers_of(plain: str, quotes: Iterable[Quote], persons: Persons) -> list[Speaker]:
    """Group what is said in an article by who says it; scare quotes and attitudes give nobody the floor.

    Parameters
    ----------
    plain : str
        Text of the article with straight marks.
    quotes : Iterable[Quote]
        Its quotations and reported speech.
    persons : Persons
        Which names are media.

    Returns
    -------
    list of Speaker
        In the order in which they are first given words.
    """
    said = [q for q in quotes if q.speaker and q.kind is not QuoteKind.SCARE and q.act == "speech"]
    names = same_names(list(dict.fromkeys(q.speaker for q in said)))
    wording = wording_of(plain)
    kept = _kept(said, {name: fold(full) for name, full in names.items()}, persons, wording)
    told = _told(q for mine in kept.values() for q in mine)
    return [_speaker(names[mine[0].speaker], mine, told, names, wording) for mine in kept.values()]


def _kept(said: Sequence[Quote], key: dict[str, str], persons: Persons, wording: Wording) -> dict[str, list[Quote]]:
    """Give what counts, by speaker: nothing that is only handed on, nothing twice."""
    groups: dict[str, list[Quote]] = {}
    for q in said:
        if not _is_relay(q, said, key, persons):
            groups.setdefault(key[q.speaker], []).append(q)
    return {who: sorted(_once(mine, wording), key=lambda q: q.start) for who, mine in groups.items()}


def _speaker(
    name: str, mine: Sequence[Quote], told: dict[Quote, list[Quote]], names: dict[str, str], wording: Wording
) -> Speaker:
    others = (q for m in mine for q in told[m] if fold(names[q.speaker]) != fold(name))
    own = _numbers(mine, wording) - _numbers(others, wording)
    marked = own & _numbers((q for q in mine if q.kind in _IN_MARKS), wording)
    return Speaker(name, tuple(mine), len(own), len(marked))


def _is_relay(q: Quote, said: Sequence[Quote], key: dict[str, str], persons: Persons) -> bool:
    """Whether words are only handed on by whom they are given to: another, who is no medium, has said them."""
    medium = _is_medium(q.speaker, persons)
    if not medium and q.rule != _ORIGIN:
        return False
    least = _TOLD if medium else _MOST
    others = (o for o in said if key[o.speaker] != key[q.speaker] and not _is_medium(o.speaker, persons))
    return any(_is_within(o, q, least) for o in others)


def _is_medium(name: str, persons: Persons) -> bool:
    return "media" in (persons.body(name), persons.noun(name))


def _is_within(inner: Quote, outer: Quote, least: float) -> bool:
    """Whether the outer words are another's, or tell that this other said them, which then are at least a share."""
    share = (min(inner.end, outer.end) - max(inner.start, outer.start)) / max(1, outer.end - outer.start)
    told = inner.speaker_start is not None and outer.start <= inner.speaker_start < outer.end
    return share >= (least if told and outer.rule != _BORROWED else _SAME)


def _once(mine: Sequence[Quote], wording: Wording) -> list[Quote]:
    """Quotations without those that come again elsewhere, the longest of them kept."""
    kept: list[Quote] = []
    seen: dict[tuple[str, ...], list[tuple[Quote, str]]] = defaultdict(list)  # by each few words in a row
    for q in sorted(mine, key=lambda q: (q.start - q.end, q.start)):
        words = wording.inside(q.start, q.end)
        text, first = f" {' '.join(words)} ", tuple(words[:_AGAIN])
        if len(words) >= _AGAIN and any(text in t and not _meet(q, o) for o, t in seen[first]):
            continue
        kept.append(q)
        for few in {tuple(words[k : k + _AGAIN]) for k in range(len(words) - _AGAIN + 1)}:
            seen[few].append((q, text))
    return kept


def _meet(a: Quote, b: Quote) -> bool:
    return a.start < b.end and b.start < a.end


def _told(quotes: Iterable[Quote]) -> dict[Quote, list[Quote]]:
    """Each quotation to the shorter ones that lie inside it."""
    inside: dict[Quote, list[Quote]] = defaultdict(list)
    around: list[Quote] = []
    for q in sorted(quotes, key=lambda q: (q.start, -q.end)):
        around = [o for o in around if o.end > q.start]
        for o in around:
            if q.end <= o.end and q.end - q.start < o.end - o.start:
                inside[o].append(q)
        around.append(q)
    return inside


def _numbers(quotes: Iterable[Quote], wording: Wording) -> set[int]:
    """Numbers of the words in the union of some quotations."""
    return {k for q in quotes for k in wording.numbers(q.start, q.end)}
