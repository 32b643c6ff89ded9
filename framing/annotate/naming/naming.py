"""Every naming of the registry's actors: names, noun phrases, and nouns that point back.

Three steps. Each sentence is read for what stands there (`names`, `nouns`, `strangers`), and what its grammar makes
one thing is joined (`links`); then what points back is resolved over the article (`anaphora`). A noun of a kind is a
naming where its modifiers say whose it is ("US occupation forces") or where, definite, it points back to an actor
("the group"). Pronouns are no namings.

Source: van Leeuwen's categories of naming (2008); the annotation guideline of this project.
Offsets index the normalised text. Without tokens the same rules run on word patterns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from framing.annotate.naming.anaphora import Naming, resolve
from framing.annotate.naming.candidates import Candidate, Sort
from framing.annotate.naming.clues.aged import aged_in
from framing.annotate.naming.clues.trim import trimmed
from framing.annotate.naming.links import link
from framing.annotate.naming.names import names_in
from framing.annotate.naming.nouns import nouns_in
from framing.annotate.naming.powers import joint_in, powers_in
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.strangers import strangers_in
from framing.lexicon import Lexicons
from framing.records import Annotated, Construction, Mention, Operator
from framing.registry import Registry, compile_registry
from framing.text import is_acronym, wording_of

_PART, _NEAR = " of", 16  # characters before a name in which such a word stands
_ARTICLE = "the "


def find_mentions(doc: Annotated, lexicons: Lexicons) -> tuple[Mention, ...]:
    """Find every naming of the actors in ``doc.actors``.

    Parameters
    ----------
    doc : Annotated
        One article with sentences, voices and its registry.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Mention
        In text order, each in the voice of the words it stands in.
    """
    if not doc.actors:
        return ()
    registry = compile_registry(doc.actors, lexicons)
    candidates = [c for k in _worth_reading(doc, registry) for c in candidates_of(Reading(doc, k, registry))]
    return tuple(_mention(doc, found) for found in resolve(candidates, registry, doc.year, doc.quotes))


def _worth_reading(doc: Annotated, registry: Registry) -> Iterator[int]:
    """Numbers of the sentences that may name somebody: parsed ones, where any name counts, or with a listed word."""
    if registry.openings is None or all(s.tokens for s in doc.sentences):
        yield from range(len(doc.sentences))
        return
    places = wording_of(doc.plain).places(registry.openings)
    for k, s in enumerate(doc.sentences):
        at = bisect_left(places, (s.start,))
        if s.tokens or (at < len(places) and places[at][0] < s.end):
            yield k


def candidates_of(r: Reading) -> list[Candidate]:
    """Read all things that one sentence names, in text order."""
    names = names_in(r)
    nouns = [*nouns_in(r, names), *aged_in(r)]
    joint = list(joint_in(r))
    powers = [*_outside(powers_in(r, names, nouns), joint), *joint]
    nouns = [*_outside(nouns, powers), *powers]
    own = [c for c in names.candidates if not any(_within(c, p) for p in powers)]
    found = [*own, *nouns, *strangers_in(r, names, nouns)]
    linked = link(sorted(found, key=lambda c: (c.start, -c.end)), r)
    return list(_no_pieces(list(trimmed(linked, r)), r))


def _no_pieces(linked: Sequence[Candidate], r: Reading) -> Iterator[Candidate]:
    """Leave out the names that are pieces of a naming of the same actor."""
    wholes, ends = _wholes(linked), _ends(linked)
    for c in linked:  # a name may only begin a longer one of the same actor: "Ann" of "Ann B. Moreau"
        if c.sort != Sort.NAME or not (_any_of(wholes, c, r) or c.end < ends[c.actor, c.start]):
            yield c


def _wholes(linked: Iterable[Candidate]) -> Mapping[int, Sequence[Candidate]]:
    """Namings with a noun, by where the phrase before an "of" ends."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for c in linked:
        if c.sort == Sort.NOUN and c.actor and c.phrase is not None:
            found[c.phrase.end].append(c)
    return found


def _ends(linked: Iterable[Candidate]) -> Mapping[tuple[str, int], int]:
    """Where the longest name of an actor that begins at an offset ends."""
    found: dict[tuple[str, int], int] = {}
    for c in linked:
        if c.sort == Sort.NAME:
            found[c.actor, c.start] = max(c.end, found.get((c.actor, c.start), 0))
    return found


def _any_of(wholes: Mapping[int, Sequence[Candidate]], c: Candidate, r: Reading) -> bool:
    """Whether a name is a piece of a naming of the same actor: the council in "members of the council"."""
    at = max(0, c.start - _NEAR)
    before = r.plain[at : c.start].rstrip()
    ended = wholes.get(at + len(before) - len(_PART), ()) if before.endswith(_PART) else ()
    return any(whole.actor == c.actor and c.end <= whole.end for whole in ended)


def _outside(nouns: Iterable[Candidate], powers: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the nouns whose phrases are not read as powers."""
    read = {p.phrase.i for p in powers if p.phrase is not None}
    return (c for c in nouns if c.phrase is None or c.phrase.i not in read)


def _within(c: Candidate, power: Candidate) -> bool:
    """Whether a name is a piece of a naming of the same power."""
    return power.actor == c.actor and power.start <= c.start < power.end


def _bare(doc: Annotated, what: Candidate) -> int:
    """Start of a naming; an acronym stands without its article: "the NLF" is "NLF", as people mark it."""
    short = doc.plain[what.start : what.start + len(_ARTICLE)].lower() == _ARTICLE
    bare = what.start + len(_ARTICLE) * short
    return bare if what.named and is_acronym(doc.plain[bare : what.end]) else what.start


def _mention(doc: Annotated, found: Naming) -> Mention:
    what, by = found.what, found.by
    past = what.said.past and by.construction != Construction.NAME_MODIFIER
    return Mention(
        start=_bare(doc, what), end=what.end, actor=by.actor, head=what.said.head, construction=by.construction,
        modifiers=what.said.modifiers, hedge=what.said.hedge,
        operator=Operator.HISTORICAL if past else Operator.ASSERTED,
        voice=doc.voice_of(what.start, what.end).voice, confidence=by.confidence, rule=by.rule,
    )  # fmt: skip
