"""Every pronoun that stands for an actor, counted apart: a pronoun is no label.

Third-person pronouns and possessives go to the thing spoken of that agrees in gender and number, that the
sentence does not rule out (binding) and that is far more prominent than the next; where that cannot be
told, nothing is found. In quotation marks "I" is the speaker, and "we" a speaker that is a body.

Source: Lappin and Leass (1994) for prominence and the empty "it", Chomsky (1981) for binding; see
docs/method/pronouns.md. Offsets index the normalised text. Without tokens only he and she are read, from
names beside them (`_pronoun_loose`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.pronouns.binding import case_of, reflexive, says
from framing.annotate.pronouns.choice import Chooser, Verdict, fits
from framing.annotate.pronouns.empty import is_empty
from framing.annotate.pronouns.patterns import LooseReader
from framing.annotate.pronouns.referents import Cast, Place, Referent, Scene
from framing.annotate.pronouns.scene import SceneReader
from framing.annotate.pronouns.words import BODY, PERSON, Form, PronounWords, pronoun_words
from framing.grammar import tree_of
from framing.lexicon import Lexicons
from framing.records import Annotated, Pronoun, Quote, QuoteKind, Token, Voice
from framing.registry import compile_registry

_SURE_REFLEXIVE = 0.9
_SURE_SPEAKER = 0.9
_LOOSE = 0.6  # without a parse
_PERSONS, _ALL = 1, 2
_TAGS = frozenset({"PRP", "PRP$"})
_NO_PRONOUNS = frozenset({"US", "IT"})
_BACK = 3  # sentences that a pronoun looks back
_AGAIN = 1.1  # weight of a subject pronoun: what it stands for is the topic


def find_pronouns(doc: Annotated, lexicons: Lexicons) -> tuple[Pronoun, ...]:
    """Find every pronoun that stands for one of ``doc.actors``.

    Parameters
    ----------
    doc : Annotated
        One article with quotes, voices and mentions.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Pronoun
        In text order; pronouns that stand for nobody listed, or of which it cannot be told, are not there.
    """
    if not doc.mentions:
        return ()
    words = pronoun_words(lexicons)
    registry = compile_registry(doc.actors, lexicons)
    parsed = any(s.tokens for s in doc.sentences)
    if not parsed and not any(registry.entries[a].person for a in {m.actor for m in doc.mentions}):
        return ()
    reader = _Reader(doc, Cast(doc, registry, words), words)
    return tuple(reader.run())


@dataclass(frozen=True, slots=True)
class _Said:
    """Whose words a pronoun stands in."""

    voice: Voice
    quote: Quote | None

    @property
    def quoted(self) -> bool:
        return self.voice == Voice.QUOTED


class _Reader:
    """Reads one article from its first sentence to its last."""

    def __init__(self, doc: Annotated, cast: Cast, words: PronounWords) -> None:
        self.doc, self.cast, self.words = doc, cast, words
        self.chooser = Chooser(cast, words)
        self.scenes = SceneReader(doc, cast, words)
        self.loose = LooseReader(doc, cast, words)

    def run(self) -> Iterator[Pronoun]:
        needed = self._needed()
        for k in range(len(self.doc.sentences)):
            tree = tree_of(self.doc, k)
            if tree is None:
                yield from self._loose(k)
                continue
            if not needed[k]:
                self.cast.clock += 1.0
                yield from self._speakers(tree.tokens)
                continue
            scene = self.scenes.read(tree, things=needed[k] == _ALL)
            for t in scene.pronouns:
                yield from self._pronoun(scene, t, self.words.forms[t.text.lower()])
            for i in scene.sayers:
                scene.at[i].spoke = self.cast.clock
            self.cast.close(scene, 0.5 if scene.mixed else 1.0)
            self.chooser.turn(scene)

    def _speakers(self, tokens: tuple[Token, ...]) -> Iterator[Pronoun]:
        """Read a sentence that no third person stands in or is looked for in: only "I" and "we"."""
        forms = self.words.forms
        for t in tokens:
            if t.tag in _TAGS and t.text not in _NO_PRONOUNS and (form := forms.get(t.text.lower())):
                said = self._said(t.start, t.end)
                found = self._first_person(form, said)
                if found.referent is not None and found.referent.actor:
                    yield self._row((t.start, t.end), form, case_of(t, form.cases), found, said)

    def _loose(self, k: int) -> Iterator[Pronoun]:
        if k not in self.loose.forms:
            return
        for f in self.loose.read(k):
            said = self._said(f.start, f.end)
            found = Verdict(f.referent, _LOOSE, "only person")
            yield self._row((f.start, f.end), f.form, f.case, found, said)

    def _needed(self) -> list[int]:
        """Give what of each sentence a pronoun in it or soon after it may ask for: nothing, persons or all."""
        needed = [0] * len(self.doc.sentences)
        forms = self.words.forms
        for k, sentence in enumerate(self.doc.sentences):
            wants = 0
            for t in sentence.tokens:
                if t.tag in _TAGS and (form := forms.get(t.text.lower())) and form.person == 3:
                    wants = max(wants, _ALL if form.lemma in ("it", "they") else _PERSONS)
            for n in range(max(0, k - _BACK) if wants else k, k + 1):
                needed[n] = max(needed[n], wants)
        return needed

    def _said(self, start: int, end: int) -> _Said:
        span = self.doc.voice_of(start, end)
        inside = 0 <= span.quote < len(self.doc.quotes)
        return _Said(span.voice, self.doc.quotes[span.quote] if inside else None)

    def _pronoun(self, scene: Scene, t: Token, form: Form) -> Iterator[Pronoun]:
        said = self._said(t.start, t.end)
        case = case_of(t, form.cases)
        if form.person != 3:
            found = self._first_person(form, said)
        elif form.lemma == "it" and case != "possessive" and is_empty(scene.view, t, self.words):
            return
        else:
            found = self._third_person(scene, t, form, case, said)
        r = found.referent
        if r is None:
            return
        if form.person == 3:
            weight = _AGAIN if case == "subject" else 0.7
            place = Place(t.i, t.start, t.end, r, weight, said.quoted)
            at = next((n for n, p in enumerate(scene.places) if p.start > t.start), len(scene.places))
            scene.places.insert(at, place)
            scene.at[t.i] = r
            if says(scene.view, t, self.words):
                r.spoke = self.cast.clock
        if r.actor:
            yield self._row((t.start, t.end), form, case, found, said)

    def _row(self, span: tuple[int, int], form: Form, case: str, found: Verdict, said: _Said) -> Pronoun:
        r = found.referent
        assert r is not None
        alone = form.lemma == "they" and r.sort == PERSON
        return Pronoun(
            *span, r.actor, form.lemma, form.gender, "singular" if alone else form.number, case,
            voice=said.voice, attributed_to=said.quote.speaker if said.quote and said.voice != Voice.OWN else "",
            confidence=round(min(0.95, found.share), 2), rule=found.rule,
        )  # fmt: skip

    def _third_person(self, scene: Scene, t: Token, form: Form, case: str, said: _Said) -> Verdict:
        if case == "reflexive":
            r = reflexive(scene, t)
            if r is not None and fits(r, form.lemma, False):
                return Verdict(r, _SURE_REFLEXIVE, "reflexive")
            return Verdict(None)
        if self.doc.plain[t.end : t.end + 2] in (" (", " ["):  # an editor's "he (Ivo Hale)"
            for p in scene.places:
                if p.start == t.end + 2 and fits(p.referent, form.lemma, False):
                    return Verdict(p.referent, _SURE_REFLEXIVE, "named in brackets")
        speaker = self._speaker(said.quote) if said.quoted else None
        key = speaker.key if speaker is not None else ""
        return self.chooser.choose(scene, t, form, case, quoted=said.quoted, speaker=key)

    # --- speakers ----------------------------------------------------------------------------
    def _first_person(self, form: Form, said: _Said) -> Verdict:
        """Give the speaker for "I", and for "we" where the speaker is a body."""
        direct = said.quoted and said.quote is not None and said.quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)
        speaker = self._speaker(said.quote) if direct else None
        wanted = PERSON if form.lemma == "i" else BODY
        if speaker is None or speaker.sort != wanted:
            return Verdict(None)
        return Verdict(speaker, _SURE_SPEAKER, "speaker")

    def _speaker(self, q: Quote | None) -> Referent | None:
        """Who speaks: the actor named where the speaker's words stand, or by the speaker's name."""
        if q is None or q.speaker_start is None or q.speaker_end is None:
            return None
        for m in self.cast.named_in(q.speaker_start, q.speaker_end):
            return self.cast.actor(m.actor)
        names = self.cast.registry.names.get(q.speaker) or ()
        for name in names:
            if name.sort != "excluded":
                return self.cast.actor(name.actor)
        last = q.speaker.rpartition(" ")[2]
        return self.cast.referents.get(self.cast.persons.get(last, ""))
