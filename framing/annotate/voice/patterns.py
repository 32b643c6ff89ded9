"""Attributions that show in the words and marks themselves, with or without a parse.

Idea: "according to X", "in the words of X", "Mayor: Bridge to close", "ANCHOR: Good evening" and a
dash with a name under a quotation need no tree. Where there is no parse at all, a reporting verb
beside a capitalised name or a pronoun is the cue of the quotation next to it.

Offsets index the normalised text. Phrases come from the lexicon ``speech_cues``; every pattern runs
once over the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from framing.annotate.voice.attributions import Attribution
from framing.annotate.voice.branches import Branches
from framing.annotate.voice.holders import subject_attribution
from framing.lexicon import Lexicon, Row, inflections
from framing.records import Annotated, Sentence
from framing.text import PhraseIndex, phrase_index, trim, wording_of

NAME = r"(?:(?:[A-Z][\w'’.-]*|of|the|for|and|de|al|bin|van|von)[ ]){0,7}[A-Z][\w'’-]+"
_NAME = re.compile(rf"(?:[Tt]he |[Aa]n? )?{NAME}")
_SPEAKER_BEFORE = re.compile(
    rf"(?:^|[\s(“\"—–-])((?:(?:[Tt]he |[Aa]n? )?{NAME})|[Tt]he (?:[\w-]+ ){{0,3}}[a-z]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
    r"(?:,[^,.;:“”\"]{1,80},)?(?: (?:has|have|had|also|later|then|\w+ly)){0,2} $"
)
_SPEAKER_AFTER = re.compile(rf" ((?:(?:the |an? )?(?:[a-z-]+ ){{0,4}}{NAME})|he|she|they|the [a-z]+(?: [a-z]+)?)\b")
_DASH = re.compile(rf"\s*(?:[—–―]|--?)\s*({NAME})")
_TAIL = re.compile(r"[,—–-]?\s*((?:[^.;:!?\"“”\n]|(?<=[A-Z])\.){3,240})")
_NP_BEHIND = re.compile(
    rf"\s+((?:(?:the|an?|his|her|its|their|one|another) )?(?:[a-z'-]+ ){{0,3}}(?:{NAME}|[a-z]{{3,}})|he|she|they)"
    r"(?=[\s,.;:—–]|$)"
)
_NP_START = re.compile(
    r"(?:[A-Z]|(?:the|an?|his|her|its|their|our|my|one|another|he|she|they|it|we|some|many|two|three|this|that|both)\b)"
)
_NP_WORDS = 9
_LEAD = 40  # characters from the cue to its colon ("she wrote on Monday:")
_BLOCK = 1500  # characters; a longer paragraph is no post or block quotation
_LIST_OR_QUOTE = frozenset({"", '"', "'", "-", "•", "*", "—", "–", "1", "<"})
_NAMED = re.compile(rf"(?:^|[.!?/\n\"”’*•—–-] ?|[Ff]rom )((?:[Tt]he )?{NAME}|the [a-z]+)\s?: ?$")
_SIGNED = re.compile(r" *(?:$|[\n,.(])")
_SIGNATURE = 80  # characters of a signature behind a dash
_WINDOW = 120  # characters before a cue in which its speaker must stand


@lru_cache(maxsize=8)
def phrases(lexicon: Lexicon) -> PhraseIndex[Row]:
    """Phrases that take their source behind them."""
    return phrase_index({r["term"]: r for r in lexicon.where(pos="phrase")})


@lru_cache(maxsize=8)
def verb_forms(lexicon: Lexicon) -> PhraseIndex[Row]:
    """Finite forms of the verbs that go with quotation marks."""
    forms: dict[str, Row] = {}
    for row in lexicon.where(pos="verb"):
        if "quote" in row["frames"]:
            head = row["term"].partition(" ")[0]
            for form in row["forms"] or inflections(head, "verb")[1:]:
                if not form.endswith("ing"):
                    forms.setdefault(form, row)
    return phrase_index(forms)


@lru_cache(maxsize=8)
def mark_rows(lexicon: Lexicon) -> Mapping[str, Row]:
    """Rows of marks that stand for a cue: a colon, a dash."""
    return {r["term"]: r for r in lexicon.where(pos="mark")}


def phrase_attributions(
    doc: Annotated, trees: Mapping[int, Branches], lexicon: Lexicon, skip: list[tuple[int, int]]
) -> list[Attribution]:
    """Find "according to X" and its kin."""
    starts = [s.start for s in doc.sentences]
    quoted = [a for a, _ in skip]
    found = []
    for start, end, row in phrases(lexicon).find(wording_of(doc.plain)):
        k = bisect_right(starts, start) - 1
        q = bisect_right(quoted, start) - 1
        if k < 0 or doc.sentences[k].end < end or (q >= 0 and skip[q][1] > start):
            continue
        one = _from_phrase(doc, k, (start, end), row, trees.get(k))
        if one:
            found.append(one)
    return found


def _from_phrase(
    doc: Annotated, number: int, cue: tuple[int, int], row: Row, tree: Branches | None
) -> Attribution | None:
    sentence, plain = doc.sentences[number], doc.plain
    opens = not plain[sentence.start : cue[0]].strip(" \"'“‘(")
    if "cite" in row["frames"] or (
        row["term"] == "per" and not (opens or plain[max(0, cue[0] - 4) : cue[0]].rstrip()[-1:] == ",")
    ):
        return None
    source, head = _phrase_source(doc, sentence, cue, tree)
    if source is None:
        return None
    hull = (cue[0], source[1])
    spans = []
    before = trim(plain, sentence.start, cue[0], ' ,;:—–-(\n"')
    after = trim(plain, _after(plain, source[1], sentence.end, tree, head), sentence.end, ' ,;:.—–-)\n"')
    if before[0] < before[1]:
        spans.append(before)
    if after[0] < after[1] and (opens or plain[source[1] : source[1] + 1] == ","):
        spans.append(after)
    if not spans:
        return None
    return Attribution(tuple(spans), source, head, cue, -1, hull, row, number, "phrase")


def _after(plain: str, at: int, end: int, tree: Branches | None, head: int) -> int:
    """Where content goes on behind the source: behind its appositions and relative clauses."""
    if tree is None or head < 0:
        return at
    last = tree.tokens[tree.right(head)].end
    return last if last < end and plain[last : last + 1] == "," else at


def _phrase_source(
    doc: Annotated, sentence: Sentence, cue: tuple[int, int], tree: Branches | None
) -> tuple[tuple[int, int] | None, int]:
    if tree is not None:
        last = next((t.i for t in tree.tokens if t.end >= cue[1]), -1)
        head = tree.kid(last, "pobj", "pcomp", "dobj") if last >= 0 else -1
        if head < 0 and 0 <= last < len(tree.tokens) - 1:
            head = last + 1
            while (
                tree.tokens[head].dep in ("det", "compound", "amod", "nummod", "poss") and tree.tokens[head].head > head
            ):
                head = tree.tokens[head].head
        if head >= 0:
            a, b = tree.noun_phrase(head)
            a = max(a, last + 1)
            return (tree.tokens[a].start, tree.tokens[b].end), head
    m = re.compile(r"[^,.;:()“”\"\n]{2,120}").match(doc.plain, cue[1], sentence.end)
    span = trim(doc.plain, m.start(), m.end()) if m else None
    return (span if span and span[0] < span[1] else None), -1


def block_attributions(doc: Annotated, events: list[Attribution]) -> list[Attribution]:
    """Find block quotations and posts without marks: the paragraph behind one that ends with "X wrote:"."""
    found = []
    kept = [b for b in doc.blocks if b.kept]
    following = {a.end: b for a, b in pairwise(kept)}
    last = {}
    for e in events:
        tokens = doc.sentences[e.sentence].tokens
        main = not tokens or (e.cue_i >= 0 and tokens[e.cue_i].dep in ("ROOT", "conj"))
        if main and e.source and e.speech and not e.spans and "quote" in e.row["frames"] and not e.flags:
            last[e.sentence] = e
    for k, e in last.items():
        sentence = doc.sentences[k]
        block = following.get(doc.blocks[sentence.paragraph].end)
        if block is None or not doc.plain[sentence.start : doc.blocks[sentence.paragraph].end].rstrip().endswith(":"):
            continue
        start, end = trim(doc.plain, block.start, block.end)
        if sentence.end - e.group[1] > _LEAD or end - start > _BLOCK or doc.plain[start : start + 1] in _LIST_OR_QUOTE:
            continue
        found.append(replace(e, spans=((start, end),), rule="block", flags=("unmarked",)))
    return sorted(found, key=lambda e: e.spans)


def colon_attribution(
    doc: Annotated, at: int, number: int, tree: Branches | None, events: list[Attribution], row: Row
) -> Attribution | None:
    """Find who leads up to the quotation at `at` with a colon: a bare name, a speech cue, the subject."""
    m = _NAMED.search(doc.plain, max(0, at - _WINDOW), at)
    if m:
        return Attribution((), m.span(1), -1, (m.end(1), m.end(1) + 1), -1, m.span(1), row, number, "colon")
    k = bisect_left(events, number, key=lambda e: e.sentence)
    said = [
        e
        for e in takewhile(lambda e: e.sentence == number, events[k : k + 20])
        if e.source and e.speech and e.source[0] < at
    ]
    return said[-1] if said else subject_attribution(number, tree, row, at)


def dash_attribution(doc: Annotated, at: int, number: int, lexicon: Lexicon) -> Attribution | None:
    """Find the name behind a dash that follows a quotation ending at `at`."""
    m = _DASH.match(doc.plain, at)
    if not m or m.end() - at > _SIGNATURE:
        return None
    if not _SIGNED.match(doc.plain, m.end()):
        return None
    rest = doc.plain[m.end() : m.end() + _SIGNATURE + 1]
    if len(rest.split("\n", 1)[0]) > _SIGNATURE:
        return None
    row = mark_rows(lexicon)["—"]
    return Attribution((), m.span(1), -1, trim(doc.plain, at, m.start(1)), -1, m.span(1), row, number, "dash")


def cue_behind(doc: Annotated, at: int, number: int, lexicon: Lexicon) -> Attribution | None:
    """Find "said X" or "X said" right behind a quotation that ends at `at`, where the parse missed it."""
    m = _TAIL.match(doc.plain, at)
    if not m:
        return None
    forms = verb_forms(lexicon)
    for start, end, row in forms.find(wording_of(doc.plain), m.start(1), m.end(1)):
        source = (
            _words_before(doc.plain, m.start(1), start)
            if start > m.start(1) + 1
            else _words_behind(doc.plain, end, m.end(1))
        )
        if source is None:
            continue
        group = (min(start, source[0]), max(end, source[1]))
        return Attribution((), source, -1, (start, end), -1, group, row, number, "beside")
    return None


def _words_before(plain: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the words between a quotation and the verb, if few enough to be a noun phrase."""
    a, b = trim(plain, start, end)
    if b - a > _WINDOW * 2:
        return None
    words = plain[a:b].split()
    while words and words[-1].endswith("ly") and words[-1].islower():
        b -= len(words.pop()) + 1
    name = _NAME.match(plain, a, b)
    if name and plain[name.end() : name.end() + 1] == "," and plain[b - 1] == ",":  # X, the director of Y, said
        return name.span()
    if not 0 < len(words) <= _NP_WORDS or not _NP_START.match(words[0]):
        return None
    return a, b


def _words_behind(plain: str, start: int, end: int) -> tuple[int, int] | None:
    m = _NP_BEHIND.match(plain, start, end)
    return m.span(1) if m else None


def verbs_without_parse(
    doc: Annotated, number: int, lexicon: Lexicon, skip: list[tuple[int, int]]
) -> Iterator[Attribution]:
    """Find reporting verbs beside a name or pronoun in a sentence that has no parse."""
    sentence, plain = doc.sentences[number], doc.plain
    for start, end, row in verb_forms(lexicon).find(wording_of(plain), sentence.start, sentence.end):
        if any(a <= start < b for a, b in skip):
            continue
        before = _SPEAKER_BEFORE.search(plain[max(sentence.start, start - _WINDOW) : start])
        if before:
            at = max(sentence.start, start - _WINDOW)
            span = (at + before.start(1), at + before.end(1))
        else:
            after = _SPEAKER_AFTER.match(plain, end, sentence.end)
            if not after or not re.search(r"[,?!—\"”’–-]\s*$", plain[max(sentence.start, start - 3) : start]):
                continue
            span = after.span(1)
        group = (min(start, span[0]), max(end, span[1]))
        yield Attribution((), span, -1, (start, end), -1, group, row, number, "pattern")
