"""Who gets to speak: one row for each distinct speaker of an article.

Idea: selection of sources is framing too (method, part 7): how many voices, of what kind, on whose
side, with how many words. Each speaker that the voice step resolved is counted once, with the
quotations and reported words given to it.

Which names are one speaker says `same`; whose the words are where one tells what another said, `said`.

Conventions: `kind` is that of `framing.measure.sources.context`: official, expert, people, media, organisation,
document, unnamed or other. `side` is the registry's actor the source is or belongs to. `words` counts words of direct,
partial and indirect speech; a word that lies in two quotations of one speaker counts once. Attitudes are the outlet's
own words and do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from framing.lexicon import Lexicons, Persons, persons_of
from framing.measure.sources.context import kind_in
from framing.measure.sources.said import Speaker, speakers_of
from framing.records import Actor, Annotated, Quote, Role, Source
from framing.registry import speaking_actor
from framing.text import PhraseIndex, fold, phrase_index


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
    itself = fold(doc.article.outlet)  # an outlet that cites its own earlier report is no source of itself
    heard = [s for s in speakers_of(doc.plain, doc.quotes, persons) if fold(s.name) != itself]
    first = sorted(s.quotes[0].start for s in heard)
    last = max((q.end for s in heard for q in s.quotes), default=0)
    rows = []
    for speaker in heard:
        actor = speaking_actor(doc, speaker.name, speaker.places())
        kind = kind_in(doc, speaker.name, speaker.quotes, doc.actors.get(actor), lexicons)
        row = Source(
            speaker=speaker.name,
            actor=actor,
            kind=kind.kind,
            side=actor or _side(speaker, doc, sides, persons),
            quotes=len(speaker.quotes),
            words=speaker.words,
            finer=kind.finer,
            quoted=speaker.quoted,
            paraphrased=speaker.words - speaker.quoted,
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


def _side(speaker: Speaker, doc: Annotated, sides: PhraseIndex[str], persons: Persons) -> str:
    """Actor named inside the words that stand for the speaker ("a Taliban spokesman")."""
    for text in (speaker.name, *(doc.plain[a:b] for a, b in speaker.places())):
        if any(persons.nouns.get(w.lower()) == "media" for w in text.split()):
            continue  # the Norland correspondent speaks for no Norland
        for _, _, actor in sides.finditer(text):
            return actor
    return ""
