"""Every pronoun that stands for an actor, counted apart: a pronoun is no label.

Third-person pronouns and possessives go to the thing spoken of that agrees in gender and number, that the
sentence does not rule out (binding) and that is far more prominent than the next; where that cannot be
told, nothing is found. In quotation marks "I" is the speaker, and "we" a speaker that is a body.

Source: Lappin and Leass (1994) for prominence and the empty "it", Chomsky (1981) for binding; see
docs/method/pronouns.md. Offsets index the normalised text. Without tokens only he and she are read, from
names beside them (`patterns`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.pronouns.binding import acts, case_of, reflexive
from framing.annotate.pronouns.choice import GENDER, NOBODY, Asked, Verdict, choose, fits
from framing.annotate.pronouns.empty import is_empty
from framing.annotate.pronouns.patterns import find_loose
from framing.annotate.pronouns.referents import Cast, Referent, Scene
from framing.annotate.pronouns.scene import SceneReader
from framing.annotate.pronouns.weights import WEIGHTS, Weights
from framing.annotate.pronouns.words import BODY, PERSON, Form, pronoun_words
from framing.grammar import tree_of
from framing.lexicon import Lexicons
from framing.records import Annotated, Pronoun, Quote, QuoteKind, Token, Voice
from framing.registry import compile_registry

_REPORTED = frozenset({QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.BLOCK})


def find_pronouns(doc: Annotated, lexicons: Lexicons, weights: Weights = WEIGHTS) -> tuple[Pronoun, ...]:
    """Find every pronoun that stands for one of ``doc.actors``.

    Parameters
    ----------
    doc : Annotated
        One article with quotes, voices and mentions.
    lexicons : Lexicons
        The word lists.
    weights : Weights
        The numbers.

    Returns
    -------
    tuple of Pronoun
        In text order; pronouns that stand for nobody listed, or of which it cannot be told, are not there.
    """
    if not doc.mentions:
        return ()
    cast = Cast(doc, compile_registry(doc.actors, lexicons), pronoun_words(lexicons), weights)
    found = list(_Reader(cast).run())
    if not all(s.tokens for s in doc.sentences) and any(cast.actor(m.actor).sort == PERSON for m in doc.mentions):
        for f in (f for f in find_loose(cast) if f.referent.actor):
            verdict = Verdict(f.referent, weights.loose, "only person")
            found.append(_row(f.start, f.end, f.form, f.form.cases[-1], verdict, _said(doc, f.start, f.end)))
    return tuple(sorted(found, key=lambda p: p.start))


@dataclass(frozen=True, slots=True)
class _Said:
    """Whose words a pronoun stands in."""

    voice: Voice
    quote: Quote | None
    quoted: bool


def _said(doc: Annotated, start: int, end: int) -> _Said:
    span = doc.voice_of(start, end)
    quote = doc.quotes[span.quote] if 0 <= span.quote < len(doc.quotes) else None
    return _Said(span.voice, quote, span.voice == Voice.QUOTED)


def _row(start: int, end: int, form: Form, case: str, found: Verdict, said: _Said) -> Pronoun:
    r = found.referent
    assert r is not None
    alone = form.lemma == "they" and r.sort == PERSON and not r.several
    return Pronoun(
        start=start, end=end, actor=r.actor, lemma=form.lemma, gender=form.gender,
        number="singular" if alone else form.number, case=case, voice=said.voice,
        attributed_to=said.quote.speaker if said.quote and said.voice != Voice.OWN else "",
        confidence=round(min(0.95, found.share), 2), rule=found.rule,
    )  # fmt: skip


class _Reader:
    """Reads the parsed sentences of one article from the first to the last."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.doc, self.forms = cast, cast.doc, cast.words.forms
        self.scenes = SceneReader(cast)

    def run(self) -> Iterator[Pronoun]:
        for k in range(len(self.doc.sentences)):
            tree = tree_of(self.doc, k)
            if tree is None:
                continue
            scene = self.scenes.read(tree)
            for t in scene.pronouns:
                yield from self._pronoun(scene, t, self.forms[t.text.lower()])
            self.cast.close(scene)

    def _pronoun(self, scene: Scene, t: Token, form: Form) -> Iterator[Pronoun]:
        said, case = _said(self.doc, t.start, t.end), case_of(t, form.cases)
        if form.person == 3:
            found = self._third_person(scene, t, form, case, said)
            self.scenes.put(scene, t, found.referent)
        else:
            found = self._first_person(form, said)
        if found.referent is not None and found.referent.actor:
            yield _row(t.start, t.end, form, case, found, said)

    def _third_person(self, scene: Scene, t: Token, form: Form, case: str, said: _Said) -> Verdict:
        if form.lemma == "it" and case in ("subject", "object") and is_empty(scene.view, t, self.cast.words):
            return NOBODY
        agent = form.lemma not in GENDER and acts(scene.view, t, case, self.cast.words)
        asked = Asked(form.lemma, case, said.quoted, agent)
        if case == "reflexive":
            r = reflexive(scene, t)
            return (
                Verdict(r, self.cast.weights.sure, "reflexive") if r and fits(r, asked, self.cast.weights) else NOBODY
            )
        speaker = self._speaker(said.quote) if said.quoted else None
        return choose(self.cast, scene, t, asked, speaker.key if speaker is not None else "")

    def _first_person(self, form: Form, said: _Said) -> Verdict:
        """Give the speaker for "I", and for "we" where the speaker is a body."""
        speaker = self._speaker(said.quote) if said.quoted and said.quote and said.quote.kind in _REPORTED else None
        if speaker is None or speaker.sort != (PERSON if form.lemma == "i" else BODY):
            return NOBODY
        return Verdict(speaker, self.cast.weights.sure, "speaker")

    def _speaker(self, q: Quote | None) -> Referent | None:
        """Who speaks: the actor named where the speaker's words stand, or by the speaker's name."""
        if q is None or q.speaker_start is None or q.speaker_end is None:
            return None
        if (m := self.cast.named_in(q.speaker_start, q.speaker_end)) is not None:
            return self.cast.actor(m.actor)
        if names := self.cast.registry.names.get(q.speaker):
            return self.cast.actor(names[0].actor)
        return self.cast.referents.get("person:" + q.speaker.rpartition(" ")[2])
