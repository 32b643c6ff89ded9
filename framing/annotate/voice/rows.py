"""From attributions to rows: one `Quote` a stretch or content, with resolved speaker, act and flags.

Flags: ``vague`` hides who spoke (critics say, it is believed), ``unreal`` was not said (refused to
say), ``unquoted direct`` is direct speech without marks, ``turn`` a speaker's turn in a transcript,
``unmarked`` a block quotation without marks, ``run on`` speech that goes on without a sign;
``unclosed`` and ``continues`` come from the marks.

`confidence` is the share of words that were attributed in human-labelled news, by rule, rounded
(docs/method/voice.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from framing.annotate.voice.attach import Attached
from framing.annotate.voice.attributions import Attribution
from framing.annotate.voice.branches import Branches
from framing.annotate.voice.speakers import Resolver
from framing.records import Annotated, Quote, QuoteKind

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b(?![.])")
_CONFIDENCE = {
    "content": 0.95, "beside": 0.95, "paragraph": 0.9, "joined": 0.9, "sentence": 0.85, "continues": 0.9, "colon": 0.85,
    "dash": 0.95, "label": 0.8, "marks": 0.7, "turn": 0.95, "block": 0.8, "headline": 0.8, "phrase": 0.85,
    "subject": 0.7,
    "verb clause": 0.9, "verb object preposition": 0.85, "verb infinitive": 0.8, "verb object predicate": 0.85,
}  # fmt: skip
_OTHER = 0.75


class Rows:
    """Makes the rows of one article; call it in text order, since pronouns look back."""

    def __init__(
        self, doc: Annotated, trees: Mapping[int, Branches], resolver: Resolver, vague: frozenset[str]
    ) -> None:
        self._doc = doc
        self._trees = trees
        self._resolver = resolver
        self._vague = vague

    def marked(self, a: Attached) -> Quote:
        """Row of a stretch in quotation marks."""
        kind = a.kind
        return self._row(a.stretch.start, a.stretch.end, kind, a.event, a.how or "marks", a.stretch.flags)

    def unmarked(self, e: Attribution, start: int, end: int) -> Quote:
        """Row of one content of an attribution."""
        flags = e.flags
        kind = QuoteKind.DIRECT if {"turn", "unmarked"} & set(flags) else QuoteKind.INDIRECT
        if e.rule == "verb clause" and e.speech and _FIRST_PERSON.match(self._doc.plain, start, end):
            flags = (*flags, "unquoted direct")
        return self._row(start, end, kind, e, e.rule, flags)

    def _row(
        self, start: int, end: int, kind: QuoteKind, e: Attribution | None, rule: str, flags: tuple[str, ...]
    ) -> Quote:
        sure = _CONFIDENCE.get(rule, _OTHER)
        if e is None:
            return Quote(start, end, kind, confidence=sure, rule=rule, flags=flags)
        own = "unreal" in e.flags or e.rule.endswith("topic") or e.source is None
        act = "speech" if kind is not QuoteKind.INDIRECT else "attitude" if own else str(e.row["act"])
        cue = self._doc.text[slice(*e.cue)]
        if e.source is None:
            return Quote(start, end, kind, act, "", None, None, cue, *e.cue, e.row["stance"], sure, rule, flags)
        antecedent, head = _who(e, self._trees.get(e.sentence))
        turn = e.rule == "turn"
        name = self._resolver.turn(*e.source) if turn else self._resolver.name(*e.source, antecedent, head)
        if self._is_vague(e, head) and "vague" not in flags:
            flags = (*flags, "vague")
        return Quote(start, end, kind, act, name, *e.source, cue, *e.cue, e.row["stance"], sure, rule, flags)

    def _is_vague(self, e: Attribution, head: str) -> bool:
        """Whether the source is a bare "critics", "sources", "some"."""
        tree = self._trees.get(e.sentence)
        if tree is None or e.source_head < 0 or head != tree.tokens[e.source_head].text:
            return False
        t = tree.tokens[e.source_head]
        named = any(tree.tokens[k].pos == "PROPN" for k in range(*_widen(tree.noun_phrase(t.i))))
        return not named and (t.lemma.lower() in self._vague or head.lower() in self._vague)


def _widen(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], span[1] + 1


def _who(e: Attribution, tree: Branches | None) -> tuple[tuple[int, int] | None, str]:
    """Where the source is named if not in its own words (a relative pronoun, an apposition), and its head word."""
    if tree is None or e.source_head < 0:
        return None, ""
    t = tree.tokens[e.source_head]
    named = -1
    if t.tag in ("WP", "WDT"):
        verb = tree.tokens[t.head]
        while verb.dep in ("conj", "xcomp", "ccomp"):
            verb = tree.tokens[verb.head]
        named = verb.head if verb.dep == "relcl" else -1
    elif t.pos == "NOUN":
        named = next(
            (k for k in tree.kids[t.i] if k > t.i and tree.tokens[k].dep == "appos" and tree.tokens[k].pos == "PROPN"),
            -1,
        )
    if named < 0:
        return None, t.text
    a, b = tree.noun_phrase(named)
    return (tree.tokens[a].start, tree.tokens[b].end), tree.tokens[named].text
