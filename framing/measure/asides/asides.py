"""Editorial asides: where the outlet, in its own voice, turns to the reader.

Idea: a report says what happened and who said what. An aside says what to think of it:
"It should be noted that", "unsurprisingly", a question that wants no answer, a subheading that
judges, a forecast or a view that nobody is named for. Hyland (2005) calls such wording
metadiscourse; Biber et al. (1999) describe stance adverbials.

Rules: markers of the lexicon ``asides`` (`markers`, `places`), shapes on the page (`shapes`), judgements
(`judgements`, `appraisals`), chances (`forecasts`, `likelihoods`), sources that are nobody (`sources`), readings
of acts (`verdicts`) and what is set in (`insets`). Glosses ("Sharia (Islamic law)"),
acronyms and back-references ("as previously noted") are none. Only the outlet's own voice counts: nothing inside a
quotation, reported speech or a post.

Units: score = strength (1-3) x (1 + 0.5 where loaded wording stands in the scope + 0.5 with a connective of contrast);
the scope is the sentence from the marker on. `confidence`: 1 for what is said openly, less for what only reads so; ask
for the firm ones with ``confidence >= .8``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.grammar import tree_of
from framing.lexicon import Lexicons, persons_of
from framing.measure.asides.appraisals import appraised
from framing.measure.asides.doubts import doubted
from framing.measure.asides.forecasts import weighed
from framing.measure.asides.insets import inset
from framing.measure.asides.judgements import judged, ranked, scarce
from framing.measure.asides.likelihoods import likely
from framing.measure.asides.markers import Found, Mark, Markers, compile_markers, in_full
from framing.measure.asides.places import marked
from framing.measure.asides.scene import Aside, Scene
from framing.measure.asides.shapes import headed, shaped
from framing.measure.asides.sources import unnamed
from framing.measure.asides.verdicts import concluded
from framing.records import Annotated, Hit, Measure, Role, Voice, Wording
from framing.text import wording_of

ASIDE = Measure(
    name="aside",
    words=Wording("aside", "asides", "asides", "asides", "per 1,000 own words", "A"),
    voices=(Voice.OWN,),
    lexicon="asides",
    needs=("loaded",),
)

_RAISED = 0.5  # what loaded wording, and a connective of contrast, each add to an aside's strength

_IN_HEADLINES = frozenset({"directive", "imperative", "stance adverb"})  # kinds of markers that count there


def measure(doc: Annotated, hits: tuple[Hit, ...], lexicons: Lexicons) -> tuple[Hit, ...]:
    """Find editorial asides in the outlet's own voice.

    Parameters
    ----------
    doc : Annotated
        The article with its sentences, blocks and voices.
    hits : tuple[Hit, ...]
        Hits of earlier measures; those of "loaded" raise the score and make predicates, subheadings and
        whole sentences judge.
    lexicons : Lexicons
        Uses ``asides``, and the lists by which persons are told from things.

    Returns
    -------
    tuple of Hit
        One an aside, in text order, not overlapping.
    """
    markers = compile_markers(lexicons["asides"])
    loaded = sorted((h for h in hits if h.measure in ASIDE.needs), key=lambda h: h.start)
    marks = list(markers.index.find_low(wording_of(doc.plain)))
    found: list[Hit] = []
    for scene in _scenes(doc, loaded, persons_of(lexicons).speaking):
        first, last = (bisect_left(marks, (at,)) for at in (scene.sentence.start, scene.sentence.end))
        found.extend(_in_sentence(scene, marks[first:last], markers))
    return tuple(found)


def _scenes(doc: Annotated, loaded: Sequence[Hit], somebody: frozenset[str]) -> Iterator[Scene]:
    """Sentences with the loaded wording in them."""
    low = wording_of(doc.plain).low
    starts = [h.start for h in loaded]
    for k, sentence in enumerate(doc.sentences):
        first, last = (bisect_left(starts, at) for at in (sentence.start, sentence.end))
        tree = tree_of(doc, k)
        surfaces = () if tree is None else tree.surfaces
        yield Scene(doc, low, sentence, [h for h in loaded[first:last] if h.end <= sentence.end], surfaces, somebody)


def _in_sentence(scene: Scene, marks: Sequence[Mark], markers: Markers) -> Iterator[Hit]:
    """Asides of one sentence that are the outlet's own."""
    found = list(in_full(scene, marks))
    contrast = any(row["where"] == "connective" for _, _, row in found)
    asides = _in_headline(scene, found, markers) if scene.role is Role.HEADLINE else _in_text(scene, found, markers)
    own = [a for a in asides if _own(scene.doc, a)]
    if not own or scene.is_post():
        return iter(())
    return (_hit(a, scene, contrast) for a in _apart(own))


def _in_text(scene: Scene, found: Sequence[Found], markers: Markers) -> Iterator[Aside]:
    """All that may be an aside below a headline."""
    yield from marked(scene, found, markers.planned)
    yield from shaped(scene)
    yield from judged(scene)
    yield from ranked(scene, markers)
    yield from scarce(scene)
    yield from unnamed(scene, markers)
    yield from weighed(scene, markers)
    yield from concluded(scene, markers)
    yield from inset(scene, markers)
    yield from doubted(scene, markers)
    yield from appraised(scene, markers)
    yield from likely(scene, markers)


def _in_headline(scene: Scene, found: Sequence[Found], markers: Markers) -> Iterator[Aside]:
    """All that may be an aside in a headline: what it reports is news, so only what it asks, tells readers or holds."""
    yield from headed(scene)
    yield from (a for a in marked(scene, found, markers.planned) if a.kind in _IN_HEADLINES)
    yield from judged(scene)
    yield from appraised(scene, markers)
    yield from likely(scene, markers)


def _own(doc: Annotated, aside: Aside) -> bool:
    """Whether the aside is the outlet's own voice."""
    voice = doc.voice_of(aside.start, aside.end).voice
    return voice is Voice.OWN or (aside.of_reported and voice is Voice.ATTRIBUTED)


def _apart(asides: Sequence[Aside]) -> list[Aside]:
    """Keep the strongest, then the surest, then the longest, of asides that overlap."""
    kept: list[Aside] = []
    for a in sorted(asides, key=lambda a: (-a.strength, -a.confidence, a.start - a.end, a.start)):
        if not any(a.start < k.end and k.start < a.end for k in kept):
            kept.append(a)
    return sorted(kept, key=lambda a: a.start)


def _hit(aside: Aside, scene: Scene, contrast: bool) -> Hit:
    """Score an aside by its strength, the loaded wording after it and a contrast anywhere in its sentence."""
    raised = any(h.start >= aside.start for h in scene.loaded)
    return Hit(
        measure=ASIDE.name,
        start=aside.start,
        end=aside.end,
        term=scene.low[aside.start : aside.end],
        category=aside.kind,
        score=aside.strength * (1 + _RAISED * raised + _RAISED * contrast),
        voice=Voice.OWN,
        rule=aside.rule,
        confidence=aside.confidence,
    )
