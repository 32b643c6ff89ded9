"""Labels of the registry's actors: constructions, hedges, operators, and whose label each is.

Takes the namings that `actors.find_mentions` found and gives the complete tuple: old ones
refined (scare quotes, hedge, operator, whose voice), and new ones that a verb or noun gives
("X is a terrorist organization", "called X an ally", "removed X from its list of terrorist
organizations"). A label that a third party gives is attributed, though its words may be the
outlet's own: Russia's list is Russia's label.

Source: method of this project, section 1; van Leeuwen (2008), Hamborg (2019). Offsets index
the normalised text. Without tokens the same constructions are read from word patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.annotate.labels.given import Complement, ComplementReader
from framing.annotate.labels.patterns import Label, loose_complements
from framing.grammar import Tree, tree_of
from framing.lexicon import Lexicons, Vocabulary
from framing.records import Annotated, Construction, Mention, Operator, QuoteKind, Voice
from framing.registry import Registry, compile_registry

_SCARE_WORDS = 4
_REACH = 400  # characters a phrase may span
_SURE = 0.8  # of a label that a verb gives
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "appos", "attr"})
_FIRST = frozenset({"i", "we"})
_CLAUSE = re.compile(r"\b(?:that|said|says)\b")
_MARKS = "\"'“”‘’«»"


def find_labels(doc: Annotated, lexicons: Lexicons) -> tuple[Mention, ...]:
    """Complete the namings of an article with the labels that its verbs give.

    Parameters
    ----------
    doc : Annotated
        One article with quotes, voices, the mentions of `find_mentions` and the pronouns of `find_pronouns`.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Mention
        All namings, in text order.
    """
    if not doc.mentions:
        return ()
    registry = compile_registry(doc.actors, lexicons)
    finder = _Finder(doc, registry)
    return finder.complete()


class _Finder:
    """Finds and refines the labels of one article."""

    def __init__(self, doc: Annotated, registry: Registry) -> None:
        self.doc, self.registry = doc, registry
        self.words: Vocabulary = registry.vocabulary
        self.mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]
        self.pronouns = {p.start: p.actor for p in doc.pronouns if p.lemma not in _FIRST}
        self.labelled: set[int] = (
            set()
        )  # starts of namings that a verb labels: they are its object, not what it reports
        marks = (q for q in doc.quotes if q.kind in (QuoteKind.SCARE, QuoteKind.PARTIAL))
        self.marks = sorted(marks, key=lambda q: q.start)

    def complete(self) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for k, sentence in enumerate(self.doc.sentences):
            if not self._near(sentence.start, sentence.end, k):
                continue
            if (view := tree_of(self.doc, k)) is not None:
                self._part_individuals(view)
                found.extend(self._parsed(view))
            found.extend(self._loose(k))
        kept = _without_overlaps([self._refine(m) for m in self.mentions], found)
        return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.actor)))

    def _near(self, start: int, end: int, k: int) -> bool:
        """Whether the sentence or the one before it names an actor."""
        before = self.doc.sentences[k - 1].start if k else start
        at = bisect_left(self.starts, before)
        return at < len(self.starts) and self.starts[at] < end

    def _part_individuals(self, view: Tree) -> None:
        """Take "the Ohio Republican" for a listed person with an office there, and for nobody where there is none."""
        low, high = (bisect_left(self.starts, x) for x in (view.sentence.start, view.sentence.end))
        for k in range(high - 1, low - 1, -1):
            m = self.mentions[k]
            i = view.head_of(m.start, m.end) if m.construction == Construction.NAME else None
            if i is None or view.tokens[i].dep not in _ARGUMENTS or view.tokens[i].tag not in ("NN", "NNP"):
                continue
            t, record = view.tokens[i], self.registry.entries[m.actor].actor
            article = next((c for c in view.children[i] if view.tokens[c].text.lower() in ("the", "a", "an")), None)
            if article is None or t.text + "s" not in (record.name, *record.aliases):
                continue
            place = self.doc.plain[view.tokens[article].end + 1 : max(t.start - 1, view.tokens[article].end + 1)]
            persons = [
                e.id
                for e in self.registry.entries.values()
                if e.person and any(place and r.of == place for r in e.actor.roles)
            ]
            if len(persons) == 1 and view.tokens[article].text.lower() == "the":
                self.mentions[k] = replace(
                    m, actor=persons[0], start=view.tokens[article].start, head=t.text.lower(), modifiers=(place,),
                    construction=Construction.NOMINAL, rule="place + party", confidence=_SURE,
                )  # fmt: skip
            else:
                del self.mentions[k], self.starts[k]

    # --- new labels --------------------------------------------------------------------------
    def _parsed(self, view: Tree) -> Iterator[Mention]:
        """Labels that the parse shows."""
        for c in ComplementReader(view, self.words).read():
            actor = self._actor_of(view, c)
            if c.rule == "apposition":
                if actor and self._free(view, c, actor):
                    yield self._mention(self._label(view, c, actor))
            elif not actor:
                yield from self._reversed(view, c)
            elif not self._names_somebody(c.start, c.end, view.tokens[c.head].start, actor) and self._can_label(
                view, c, actor
            ):
                if c.rule in ("as-complement", "object complement"):
                    self._own_object(view, c)
                yield self._mention(self._label(view, c, actor))

    def _free(self, view: Tree, c: Complement, actor: str) -> bool:
        """Whether an apposed noun is nobody's naming yet, nor the title of a name behind it; only of persons' names."""
        at = view.tokens[c.head]
        named = self._mention_at(view.tokens[c.of].start)
        if self._mention_at(at.start) is not None or named is None or not self._can_label(view, c, actor):
            return False
        if named.construction not in (Construction.NAME, Construction.NOUN_PHRASE):
            return False
        sense = self.words.noun(at.text.lower(), False)
        person = self.registry.entries[actor].person
        if sense is not None and sense.kinds and person != ("person" in sense.kinds):
            return False
        near = self.doc.plain[c.end : c.end + 2]
        who = self.doc.plain[c.end : c.end + 5] == " who "
        return who or near[:1] in (",", ".", ";", ")", "") or near in (" —", " –", " -")

    def _label(self, view: Tree, c: Complement, actor: str) -> Label:
        phrase = view.phrase(c.head)
        low = phrase.head.lower()
        sense = self.words.noun(low, True)
        ours = c.giver >= 0 and view.tokens[c.giver].tag == "PRP" and view.tokens[c.giver].text.lower() in ("we", "i")
        return Label(
            actor=actor,
            head=low if sense and sense.keeps_plural else phrase.lemma.lower(),
            head_start=phrase.head_start,
            start=c.start,
            end=c.end,
            construction=c.construction,
            operator=c.operator,
            third_party=c.third_party and not ours,
            giver=self._giver_name(view, c.giver) if c.giver >= 0 else "",
            modifiers=tuple(t for m in phrase.modifiers if m.end <= c.end and (t := m.text.strip(_MARKS))),
            rule=c.rule,
        )

    def _reversed(self, view: Tree, c: Complement) -> Iterator[Mention]:
        """Label by its own name: "identified the suspect as N", "the culprit is N"."""
        name = self._mention_at(view.tokens[c.head].start)
        phrase = view.phrase(c.of)
        low = phrase.head.lower()
        sense = self.words.noun(low, False)
        if name is None or name.construction != Construction.NAME or sense is None or c.operator != Operator.ASSERTED:
            return
        person = self.registry.entries[name.actor].person
        if phrase.plural or (sense.kinds and person != ("person" in sense.kinds)):
            return
        label = replace(
            self._label(view, c, name.actor), head=low, start=phrase.start, end=phrase.end, head_start=phrase.head_start
        )
        modifiers = tuple(m.text.strip(_MARKS) for m in phrase.before)
        found = replace(label, modifiers=modifiers, construction=Construction.NOUN_PHRASE, third_party=False, giver="")
        yield self._mention(replace(found, rule="identified by name"))

    def _loose(self, k: int) -> Iterator[Mention]:
        """Labels by pattern: in sentences without a parse and in headlines, which parse badly."""
        sentence = self.doc.sentences[k]
        at = bisect_left(self.starts, sentence.start)
        inside = self.mentions[at : bisect_left(self.starts, sentence.end)]
        for label in loose_complements(self.doc, k, self.words, inside):
            if not self._names_somebody(label.start, label.end, label.head_start, label.actor):
                yield self._mention(label)

    def _mention(self, label: Label) -> Mention:
        """Make a label a mention: in whose voice, with what hedge."""
        start = self._inside_marks(label.start, label.end)
        voice, to = self._voice(start, label.end)
        if label.third_party and voice == Voice.OWN:
            voice, to = Voice.ATTRIBUTED, label.giver
        elif label.third_party and not to:
            to = label.giver
        said = [m.lower() for m in label.modifiers]
        past = label.operator == Operator.ASSERTED and any(m in self.words.cues["historical"] for m in said)
        hedge = next((m for m in said if m in self.words.cues["hedge word"]), "")
        return Mention(
            start=start,
            end=label.end,
            actor=label.actor,
            head=label.head,
            construction=label.construction,
            modifiers=label.modifiers,
            hedge="scare" if voice == Voice.SCARE else hedge,
            operator=Operator.HISTORICAL if past else label.operator,
            voice=voice,
            attributed_to=to,
            confidence=_SURE,
            rule=label.rule,
        )

    def _own_object(self, view: Tree, c: Complement) -> None:
        """Note the namings between a labelling verb and its label: "called X, the armed group in power, an ally"."""
        at = view.tokens[c.of].start
        span = self.doc.voice_of(at, at + 1)
        if span.voice != Voice.ATTRIBUTED or not 0 <= span.quote < len(self.doc.quotes):
            return
        cue = self.doc.quotes[span.quote].cue_end
        if cue is not None and cue <= at and not _CLAUSE.search(self.doc.plain[cue:at]) and at < c.start:
            self.labelled.update(m.start for m in self.mentions if m.start <= at < m.end or at <= m.start < c.start)

    def _actor_of(self, view: Tree, c: Complement) -> str:
        """Actor whose naming a complement labels: the mention at its token, or what a pronoun there stands for."""
        t = view.tokens[c.of]
        found = self._mention_at(t.start)
        if found is not None:
            return found.actor
        if t.pos == "PRON" and t.tag == "PRP":
            return self.pronouns.get(t.start, "")
        return ""

    def _can_label(self, view: Tree, c: Complement, actor: str) -> bool:
        """Whether the head is an actor noun; a mere name of something else is no label."""
        t = view.tokens[c.head]
        sense = self.words.noun(t.text.lower(), t.tag in ("NNS", "NNPS"))
        if sense is not None and sense.kinds == {"event"} and "event" not in self.registry.entries[actor].all_kinds:
            return False  # "it was the deadliest attack": another thing
        return t.pos != "PROPN" or t.text.lower() in self.words.forms or t.lemma.lower() in self.words.forms

    def _mention_at(self, at: int) -> Mention | None:
        """Narrowest mention that covers an offset and is a naming, not a name inside another phrase."""
        best = None
        for m in reversed(self.mentions[: bisect_right(self.starts, at)][-6:]):
            if (
                m.start <= at < m.end
                and m.construction != Construction.NAME_MODIFIER
                and (best is None or m.end - m.start < best.end - best.start)
            ):
                best = m
        return best

    def _names_somebody(self, start: int, end: int, head: int, actor: str) -> bool:
        """Whether the label's head is the naming of another actor, or a bare name: then it labels nobody."""
        for m in self.mentions[: bisect_right(self.starts, head)][-6:]:
            if (
                m.start <= head < m.end
                and (m.actor != actor or m.construction == Construction.NAME)
                and m.construction != Construction.NAME_MODIFIER
            ):
                return m.construction == Construction.NAME or m.end - m.start > 0.8 * (end - start)
        return False

    def _giver_name(self, view: Tree, i: int) -> str:
        """Name of who gives a label: the actor's name, or the words that stand there."""
        t = view.tokens[i]
        found = self._mention_at(t.start)
        if found is not None:
            return self.registry.entries[found.actor].actor.name
        if t.pos == "PRON":
            return ""
        phrase = view.phrase(i)
        start = phrase.start + (
            len(phrase.determiner) + 1
            if phrase.determiner
            and self.doc.plain[phrase.start : phrase.end].lower().startswith(phrase.determiner + " ")
            else 0
        )
        return self.doc.text[start : phrase.end]

    # --- whose words -------------------------------------------------------------------------
    def _refine(self, m: Mention) -> Mention:
        labelled = m.start in self.labelled
        start = self._inside_marks(m.start, m.end)
        voice, to = self._voice(start, m.end)
        if labelled and voice == Voice.ATTRIBUTED:
            voice, to = Voice.OWN, ""
        hedge = m.hedge or ("scare" if voice == Voice.SCARE else "")
        before = self.doc.plain[max(0, start - 12) : start].lower()
        if not hedge and before.endswith("so-called "):
            hedge = "so-called"
        return replace(m, start=start, voice=voice, attributed_to=to, hedge=hedge)

    def _inside_marks(self, start: int, end: int) -> int:
        """Leave out a determiner that stands before the marks around all the rest: the "de facto authorities"."""
        plain = self.doc.plain
        mark = plain.find(' "', start, end)
        whole = mark > 0 and plain[end : end + 2].strip(".,").startswith('"') and plain.find('"', mark + 2, end) < 0
        return mark + 2 if whole and plain[start:mark].lower() in self.words.closed else start

    def _voice(self, start: int, end: int) -> tuple[Voice, str]:
        """Voice of a label: scare where marks stand around a loaded word inside it, else that of its words."""
        span = self.doc.voice_of(start, end)
        speaker = self.doc.quotes[span.quote].speaker if 0 <= span.quote < len(self.doc.quotes) else ""
        at = bisect_left(self.marks, start, key=lambda q: q.start)
        for q in self.marks[at : bisect_left(self.marks, end, key=lambda q: q.start)]:
            inside = (
                start <= q.start
                and q.end <= end
                and (q.start > start + 1 or q.end < end - 1 or q.kind == QuoteKind.SCARE)
            )
            if inside and len(self.doc.plain[q.start : q.end].split()) <= _SCARE_WORDS:
                return Voice.SCARE, q.speaker or ""
        return span.voice, speaker if span.voice not in (Voice.OWN,) else ""


def _without_overlaps(old: Sequence[Mention], new: Sequence[Mention]) -> list[Mention]:
    """Keep one mention a phrase: a label replaces the plain phrase of the same actor that it covers."""
    kept = sorted(old, key=lambda m: m.start)
    for m in sorted(new, key=lambda m: (m.start - m.end, m.start, m.rule)):
        low = bisect_left(kept, m.start - _REACH, key=lambda o: o.start)
        high = bisect_left(kept, m.end, key=lambda o: o.start)
        clash = [k for k in range(low, high) if kept[k].end > m.start and kept[k].actor == m.actor]
        if any(kept[k].rule in _NEW for k in clash):
            continue
        names = [kept[k] for k in clash if kept[k].construction == Construction.NAME]
        if any(o.start <= m.start and m.end <= o.end for o in names):
            continue
        for k in reversed(clash):
            if m.start <= kept[k].start and kept[k].end <= m.end and kept[k].construction != Construction.NAME:
                del kept[k]
        insort(kept, m, key=lambda o: o.start)
    return kept


_NEW = frozenset(
    {"identified by name", "copula", "as-complement", "object complement", "designation", "list membership"}
)
