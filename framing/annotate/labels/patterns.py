"""Labels by word patterns, for sentences without a parse and for headlines, which parse badly.

The constructions are those of `_given`, read from cues that stand between a naming and
the label: "X are our allies", "X from terrorist list", "designates X as a terrorist group".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.grammar import Chunks, is_loud
from framing.lexicon import Vocabulary
from framing.records import Annotated, Construction, Mention, Operator

_WINDOW = 90
_CAUSE = re.compile(r"(?: of [A-Z]\w+)? (?:in|against) (?:the )?(\w+)(?: (?:against|for|on) \w+)?")


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the actor it is for and the name of who gives it."""

    actor: str
    head: str
    head_start: int
    start: int
    end: int
    construction: Construction
    operator: Operator
    third_party: bool
    giver: str
    modifiers: tuple[str, ...]
    rule: str


def loose_complements(doc: Annotated, index: int, words: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Label]:
    """Yield the labels that patterns find in one sentence.

    Parameters
    ----------
    doc : Annotated
        The article.
    index : int
        Number of the sentence.
    words : Vocabulary
        The lexicons.
    mentions : Sequence[Mention]
        The namings in the sentence.

    Yields
    ------
    Label
        One a label.
    """
    sentence = doc.sentences[index]
    text = doc.plain[sentence.start : sentence.end]
    if not mentions or (sentence.tokens and not _headline(text)):
        return
    chunks = Chunks(doc, index, words, loud=is_loud(text))
    patterns = _patterns(words)
    for m in mentions:
        after = doc.plain[m.end : min(sentence.end, m.end + _WINDOW)]
        before = doc.plain[max(sentence.start, m.start - _WINDOW) : m.start]
        yield from _one(m, after, before, chunks, patterns)


def _one(m: Mention, after: str, before: str, chunks: Chunks, patterns: _Patterns) -> Iterator[Label]:
    copula = patterns.copula.match(after)
    if copula:
        negated = bool(copula.group("no"))
        yield from _label(
            m,
            m.end + copula.end(),
            chunks,
            Construction.COPULAR,
            Operator.NEGATED if negated else Operator.ASSERTED,
            "copula",
        )
    as_cue = patterns.as_cue.match(after)
    verb = patterns.as_verb.search(before) if as_cue else None
    if as_cue and verb:
        operator = Operator.NEGATED if verb.group("no") else Operator.ASSERTED
        yield from _label(m, m.end + as_cue.end(), chunks, Construction.AS_COMPLEMENT, operator, "as-complement")
    listed = patterns.listed.match(after)
    if listed:
        name = "label" if listed.group("label") else "label2"
        gone = listed.group("from") or listed.group("from2") or patterns.removal.search(before)
        operator = Operator.REVOKED if gone else Operator.ASSERTED
        stop = m.end + listed.end(name)
        yield from _label(
            m, m.end + listed.start(name), chunks, Construction.AS_COMPLEMENT, operator, "list membership", stop
        )


def _label(
    m: Mention,
    at: int,
    chunks: Chunks,
    construction: Construction,
    operator: Operator,
    rule: str,
    stop: int | None = None,
) -> Iterator[Label]:
    """Yield the noun phrase that begins at an offset, if an actor noun heads it."""
    first = bisect_left(chunks.starts, at)
    head = None
    for k in range(first, min(first + 6, len(chunks.spans))):
        gap = chunks.doc.plain[chunks.spans[k - 1][1] : chunks.spans[k][0]] if k > first else " "
        if gap.strip("\"' -") or (stop is not None and chunks.spans[k][0] >= stop):
            break
        low = chunks.lower[k]
        closed = chunks.words.closed.get(low)
        if closed and not (closed == "determiner" and k == first):
            break
        if low in chunks.words.forms:
            head = k
    if head is None:
        return
    start, (head_start, end) = chunks.spans[first][0], chunks.spans[head]
    cause = _CAUSE.match(chunks.doc.plain, end)
    if cause and cause.group(1).lower() in chunks.words.cues["shared cause"]:
        end = cause.end()
    begin = first + 1 if chunks.words.closed.get(chunks.lower[first]) == "determiner" else first
    yield Label(
        actor=m.actor,
        head=chunks.lower[head],
        head_start=head_start,
        start=start,
        end=end,
        construction=construction,
        operator=operator,
        third_party=construction == Construction.AS_COMPLEMENT,
        giver="",
        modifiers=tuple(chunks.texts[begin:head]),
        rule=rule,
    )


@dataclass(frozen=True)
class _Patterns:
    copula: re.Pattern[str]
    as_cue: re.Pattern[str]
    as_verb: re.Pattern[str]
    listed: re.Pattern[str]
    removal: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(words: Vocabulary) -> _Patterns:
    def forms(kind: str) -> str:
        return "|".join(sorted(map(re.escape, words.verb_forms[kind]), key=lambda f: (-len(f), f)))

    lists = "|".join(sorted(map(re.escape, words.cues["list noun"]), key=lambda f: (-len(f), f)))
    ignore = re.IGNORECASE
    name = r"[\w'-]+"
    into = r"(?:(?P<{0}>from|off)|to|on|in)"
    whose = r"(?:(?:its|the|their|an?|[A-Z][\w.]+(?:'s)?) )?"
    before = rf"(?: {name}){{0,3}}? {into.format('from')} {whose}(?P<label>{name}(?: {name})?) (?:{lists})\b"
    behind = rf"(?: {name}){{0,3}}? {into.format('from2')} {whose}(?:{lists}) of (?P<label2>{name}(?: {name}){{0,2}})"
    denial = r"(?:(?P<no>not|no longer|never) )?"
    refusal = r"(?P<no>\b(?:not|never|refus\w+ to|declin\w+ to) )?"
    return _Patterns(
        copula=re.compile(
            rf" (?:is|are|was|were|remains?|(?:has |have )?becomes?|became) {denial}(?:\w+ly |now |still )?", ignore
        ),
        as_cue=re.compile(r" as (?:both )?", ignore),
        as_verb=re.compile(rf"{refusal}\b(?:{forms('as verb')})(?: to)? (?:the )?$", ignore),
        listed=re.compile(f"{before}|{behind}", ignore),
        removal=re.compile(rf"\b(?:{forms('removal verb')})\b", ignore),
    )


def _headline(text: str) -> bool:
    """Whether a sentence is written like a headline, or has no full stop."""
    return not text.rstrip("\"' ").endswith((".", "!", "?", ":", ";")) or text == text.upper()
