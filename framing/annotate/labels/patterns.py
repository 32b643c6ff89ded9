"""Labels by word patterns, for sentences without a parse and for headlines, which parse badly.

The constructions are those of `given`, read from cues that stand between a naming and
the label: "X are our allies", "X from terrorist list", "designates X as a terrorist group".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.annotate.labels.record import Label
from framing.grammar import Chunks, is_loud
from framing.lexicon import Vocabulary
from framing.records import Annotated, Construction, Mention, Operator

_WINDOW = 90  # characters beside a naming that are looked at
_WORDS = 6  # words a label may have
_CAUSE = re.compile(r"(?: of [A-Z]\w+)? (?:in|against) (?:the )?(\w+)(?: (?:against|for|on) \w+)?")


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
    if copula := patterns.copula.match(after):
        yield from _label(m, m.end + copula.end(), chunks, Construction.COPULAR, _denied(copula), "copula")
    if (as_cue := patterns.as_cue.match(after)) and (verb := patterns.as_verb.search(before)):
        start = m.end + as_cue.end()
        yield from _label(m, start, chunks, Construction.AS_COMPLEMENT, _denied(verb), "as-complement")
    if listed := patterns.listed.match(after):
        name = "label" if listed.group("label") else "label2"
        gone = any(listed.group("from", "from2")) or patterns.removal.search(before)
        operator = Operator.REVOKED if gone else Operator.ASSERTED
        start, stop = (m.end + x for x in listed.span(name))
        yield from _label(m, start, chunks, Construction.AS_COMPLEMENT, operator, "list membership", stop)


def _denied(cue: re.Match[str]) -> Operator:
    return Operator.NEGATED if cue.group("no") else Operator.ASSERTED


def _label(  # noqa: PLR0913 - the fields of a label that differ
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
    head = _head(chunks, first, len(chunks.doc.plain) if stop is None else stop)
    if head is None:
        return
    head_start, end = chunks.spans[head]
    cause = _CAUSE.match(chunks.doc.plain, end)
    if cause and cause.group(1).lower() in chunks.words.cues["shared cause"]:
        end = cause.end()
    begin = first + 1 if chunks.words.closed.get(chunks.lower[first]) == "determiner" else first
    yield Label(
        actor=m.actor,
        head=chunks.lower[head],
        head_start=head_start,
        start=chunks.spans[first][0],
        end=end,
        construction=construction,
        operator=operator,
        third_party=construction == Construction.AS_COMPLEMENT,
        giver="",
        modifiers=tuple(chunks.texts[begin:head]),
        rule=rule,
    )


def _head(chunks: Chunks, first: int, stop: int) -> int | None:
    """Last actor noun of the words that begin at `first`, up to a closed-class word or a mark."""
    head = None
    for k in range(first, min(first + _WORDS, len(chunks.spans))):
        start, low = chunks.spans[k][0], chunks.lower[k]
        gap = chunks.doc.plain[chunks.spans[k - 1][1] : start] if k > first else ""
        closed = chunks.words.closed.get(low)
        if gap.strip("\"' -") or start >= stop or (closed and not (closed == "determiner" and k == first)):
            break
        if low in chunks.words.forms:
            head = k
    return head


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
    whose = r"(?:(?:its|the|their|an?|[A-Z][\w.]+(?:'s)?) )?(?!(?:its|the|their|an?) )"
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
