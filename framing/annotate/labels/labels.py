"""Labels of the registry's actors: constructions, hedges, operators, and whose label each is.

Takes the namings that `naming.find_mentions` found and gives the complete tuple: old ones
refined (scare quotes, hedge, operator, whose voice), and new ones that a verb or noun gives
("X is a terrorist organization", "called X an ally", "removed X from its list of terrorist
organizations"). A label that a third party gives is attributed, though its words may be the
outlet's own: Russia's list is Russia's label.

Source: method of this project, section 1; van Leeuwen (2008), Hamborg (2019). Offsets index
the normalised text. Without tokens the same constructions are read from word patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from framing.annotate.labels.core import with_core
from framing.annotate.labels.given import ComplementReader
from framing.annotate.labels.operators import modal_above
from framing.annotate.labels.overlaps import without_overlaps
from framing.annotate.labels.patterns import loose_complements
from framing.annotate.labels.record import Complement, Label
from framing.annotate.labels.whose import Whose
from framing.grammar import Tree, partitive, tree_of
from framing.lexicon import Lexicons, Vocabulary
from framing.records import Annotated, Construction, Mention, Operator, Token, Voice
from framing.registry import Registry, compile_registry

_NESTED = 6  # namings before an offset that may reach over it
_MOST = 0.8  # share of a label that another actor's naming may not fill
_SURE = 0.85  # of a label that a verb gives
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "appos", "attr"})
_FIRST = frozenset({"i", "we"})
_ALONE = frozenset({"i"})
_CLAUSE = re.compile(r"\b(?:that|said|says)\b")
_CROWDS = frozenset({"people", "movement", "armed group"})
_MARKS = "\"'“”‘’«»"
_CLOSED = re.compile(r"[,.;)]| [—–-]| who |\Z")  # what may stand behind an apposed noun


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
        self.pronouns = {p.start: p.actor for p in doc.pronouns if p.lemma not in _ALONE}
        # starts of namings that a verb labels: they are its object, not what it reports
        self.labelled: set[int] = set()
        self.whose = Whose(doc, self.words)

    def complete(self) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for k, sentence in enumerate(self.doc.sentences):
            if not self._near(sentence.start, sentence.end, k):
                continue
            if (view := tree_of(self.doc, k)) is not None:
                self._part_individuals(view)
                found.extend(self._parsed(view))
            found.extend(self._loose(k))
        kept = without_overlaps([self._refined(m) for m in self.mentions], found)
        cored = (with_core(self.doc, m, self.words) for m in kept)
        return tuple(sorted(cored, key=lambda m: (m.start, m.end, m.actor)))

    def _refined(self, m: Mention) -> Mention:
        return self.whose.refined(m, object_of_label=m.start in self.labelled)

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
            article = self._one_of(view, m.actor, i) if i is not None else None
            if i is None or article is None:
                continue
            place = self.doc.plain[article.end + 1 : max(view.tokens[i].start - 1, article.end + 1)]
            person = self._only_one_from(place) if article.text.lower() == "the" else None
            if person is None:
                del self.mentions[k], self.starts[k]
            else:
                self.mentions[k] = replace(
                    m, actor=person, start=article.start, head=view.tokens[i].text.lower(), modifiers=(place,),
                    construction=Construction.NOMINAL, rule="place + party", confidence=_SURE,
                )  # fmt: skip

    def _one_of(self, view: Tree, actor: str, i: int) -> Token | None:
        """Article before a party's name in the singular, as in "the Ohio Republican"."""
        t, record = view.tokens[i], self.registry.entries[actor].actor
        sense = self.words.noun(t.text.lower(), False)
        one = t.text + "s" in (record.name, *record.aliases) or (sense is not None and sense.kinds == {"person"})
        if t.dep not in _ARGUMENTS or t.tag not in ("NN", "NNP") or not one:
            return None
        children = (view.tokens[c] for c in view.children[i])
        return next((c for c in children if c.text.lower() in ("the", "a", "an", "another")), None)

    def _only_one_from(self, place: str) -> str | None:
        entries = self.registry.entries.values() if place else ()
        found = [e.id for e in entries if e.person and any(r.of == place for r in e.actor.roles)]
        return found[0] if len(found) == 1 else None

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
            elif self._can_label(view, c, actor) and not self._names_somebody(c, view.tokens[c.head].start, actor):
                if c.rule in ("as-complement", "object complement"):
                    self._own_object(view, c)
                yield self._mention(self._label(view, c, actor))

    def _free(self, view: Tree, c: Complement, actor: str) -> bool:
        """Whether an apposed noun is nobody's naming yet, nor the title of a name behind it; only of persons' names."""
        at = view.tokens[c.head]
        named = self._mention_at(view.tokens[c.of].start) or self._mention_at(
            view.tokens[_with_place(view, c.of)].start
        )
        if self._mention_at(at.start) is not None or named is None or not self._can_label(view, c, actor):
            return False
        if named.construction not in (Construction.NAME, Construction.NOUN_PHRASE, Construction.NOMINAL):
            return False
        return self._of_his_kind(view, c.head, actor) and _CLOSED.match(self.doc.plain, c.end) is not None

    def _of_his_kind(self, view: Tree, i: int, actor: str) -> bool:
        """Whether a noun is for persons as the actor is one; a noun that no list has is for anybody."""
        low = view.tokens[i].text.lower()
        two = self.words.noun(f"{view.tokens[i - 1].text.lower()} {low}", False) if i else None  # "think tank"
        sense = two or self.words.noun(low, False)
        entry = self.registry.entries[actor]
        if sense is None or not sense.kinds:
            return True
        return entry.person == ("person" in sense.kinds) and entry.event == ("event" in sense.kinds)

    def _label(self, view: Tree, c: Complement, actor: str) -> Label:
        phrase = view.phrase(c.head)
        low = phrase.head.lower()
        sense = self.words.noun(low, True)
        giver = None if c.giver is None else view.tokens[c.giver]
        ours = giver is not None and giver.text.lower() in _FIRST
        return Label(
            actor=actor,
            head=low if sense and sense.keeps_plural else phrase.lemma.lower(),
            head_start=phrase.head_start,
            start=c.start,
            end=c.end,
            construction=c.construction,
            operator=c.operator,
            third_party=c.third_party and not ours,
            giver="" if c.giver is None else self._giver_name(view, c.giver),
            modifiers=tuple(t for m in phrase.modifiers if m.end <= c.end and (t := m.text.strip(_MARKS))),
            rule=c.rule,
            hedge=modal_above(view, c.head),
        )

    def _reversed(self, view: Tree, c: Complement) -> Iterator[Mention]:
        """Label by its own name: "identified the suspect as N", "the culprit is N"."""
        name = self._mention_at(view.tokens[c.head].start)
        phrase = view.phrase(c.of)
        low = phrase.head.lower()
        known = self.words.noun(low, False) is not None
        if name is None or name.construction != Construction.NAME or not known or c.operator != Operator.ASSERTED:
            return
        if phrase.plural or not self._of_his_kind(view, c.of, name.actor):
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
            if not self._names_somebody(label, label.head_start, label.actor):
                yield self._mention(label)

    def _mention(self, label: Label) -> Mention:
        """Make a label a mention: in whose voice, with what hedge."""
        start = self.whose.inside_marks(label.start, label.end)
        voice, to = self.whose.voice(start, label.end)
        if label.third_party:
            voice, to = (Voice.ATTRIBUTED, label.giver) if voice == Voice.OWN else (voice, to or label.giver)
        said, cues = [m.lower() for m in label.modifiers], self.words.cues
        past = label.operator == Operator.ASSERTED and not cues["historical"].keys().isdisjoint(said)
        hedge = next(filter(cues["hedge word"].__contains__, said), label.hedge)
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
        if cue is not None and cue <= at < c.start and self._labels_at_once(view, cue, at):
            self.labelled.update(m.start for m in self.mentions if m.start <= at < m.end or at <= m.start < c.start)

    def _labels_at_once(self, view: Tree, cue: int, at: int) -> bool:
        """Whether what is reported is the label, and not a clause in which another verb gives it."""
        verb = any(cue <= t.start < at and t.pos == "VERB" for t in view.tokens)
        return not verb and not _CLAUSE.search(self.doc.plain[cue:at])

    def _actor_of(self, view: Tree, c: Complement) -> str:
        """Actor whose naming a complement labels: the mention at its token, or what a pronoun there stands for."""
        of = self._said_of(view, c)
        if c.rule == "apposition" and self._mention_at(view.tokens[of].start) is None:
            of = _with_place(view, of)
        t = view.tokens[of]
        found = self._mention_at(t.start) or self._many_at(view, of)
        if found is not None:
            return found.actor
        if t.pos == "PRON" and t.tag == "PRP":
            return self.pronouns.get(t.start, "")
        return ""

    def _said_of(self, view: Tree, c: Complement) -> int:
        """Token of whom a label speaks: what most of them are judges all, "most of them are men" names nobody."""
        head = view.tokens[c.head]
        judges = head.tag == "JJ" or head.text.lower() in self.words.judging["head"]
        return partitive(view, c.of) if judges else c.of

    def _many_at(self, view: Tree, i: int) -> Mention | None:
        """Naming of those of whom a token's noun is a group; not of whom "Moreau's leadership of" speaks."""
        t = view.tokens[i]
        of = next((c for c in view.children[i] if view.tokens[c].text == "of"), None)
        sense = self.words.noun(t.text.lower(), t.tag == "NNS")
        crowd = sense is not None and sense.kinds & _CROWDS
        inner = view.child(of, "pobj") if of is not None and crowd and view.child(i, "poss") is None else None
        return None if inner is None else self._mention_at(view.tokens[inner].start)

    def _can_label(self, view: Tree, c: Complement, actor: str) -> bool:
        """Whether the head is an actor noun; a mere name of something else is no label."""
        t = view.tokens[c.head]
        if not c.listed and not (c.third_party or self.registry.entries[actor].event):
            return False
        sense = self.words.noun(t.text.lower(), t.tag in ("NNS", "NNPS"))
        if sense is not None and sense.kinds == {"event"} and "event" not in self.registry.entries[actor].all_kinds:
            return False  # "it was the deadliest attack": another thing
        return t.pos != "PROPN" or t.text.lower() in self.words.forms or t.lemma.lower() in self.words.forms

    def _mention_at(self, at: int) -> Mention | None:
        """Narrowest mention that covers an offset and is a naming, not a name inside another phrase."""
        best = None
        for m in reversed(self.mentions[: bisect_right(self.starts, at)][-_NESTED:]):
            if (
                m.start <= at < m.end
                and m.construction != Construction.NAME_MODIFIER
                and (best is None or m.end - m.start < best.end - best.start)
            ):
                best = m
        return best

    def _names_somebody(self, label: Complement | Label, head: int, actor: str) -> bool:
        """Whether the label's head is the naming of another actor, or a bare name: then it labels nobody."""
        for m in self.mentions[: bisect_right(self.starts, head)][-_NESTED:]:
            if not m.start <= head < m.end or m.construction == Construction.NAME_MODIFIER:
                continue
            if m.construction == Construction.NAME:
                return True
            if m.actor != actor:
                return m.end - m.start > _MOST * (label.end - label.start)
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
        determiner = f"{phrase.determiner} " if phrase.determiner else ""
        said = self.doc.plain[phrase.start : phrase.end].lower().startswith(determiner)
        return self.doc.text[phrase.start + len(determiner) * said : phrase.end]


def _with_place(view: Tree, i: int) -> int:
    """Give the name in front of "of" and a place, "Ann Moreau of Harlow", else the token itself."""
    link = view.tokens[view.tokens[i].head]
    of = view.tokens[i].dep == "pobj" and link.text.lower() == "of" and view.proper(link.head) and view.proper(i)
    return link.head if of else i
