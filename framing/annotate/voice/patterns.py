"""Reporting verbs beside a name, by their words alone: where there is no parse, or where the parse missed them.

Idea: a finite form of a reporting verb next to a capitalised name, a pronoun or a short noun phrase is the cue of the
quotation next to it.

Offsets index the normalised text. Verb forms come from the lexicon ``speech_cues``; every pattern is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.cues import Cues
from framing.records import Annotated, Sentence
from framing.text import trim, wording_of

NAME = r"(?:(?:[A-Z][\w'’.-]{0,60}|of|the|for|and|de|al|bin|van|von)[ ]){0,7}[A-Z][\w'’-]{1,60}"
_NAME = re.compile(rf"(?:[Tt]he |[Aa]n? )?{NAME}")
_SPEAKER_BEFORE = re.compile(
    rf"(?:^|[\s(“\"—–-])((?:(?:[Tt]he |[Aa]n? )?{NAME})|[Tt]he (?:[\w-]+ ){{0,3}}[a-z]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
    r"(?:,[^,.;:“”\"]{1,80},)?(?: (?:has|have|had|also|later|then|\w+ly)){0,2} $"
)
_SPEAKER_AFTER = re.compile(rf" ((?:(?:the |an? )?(?:[a-z-]+ ){{0,4}}{NAME})|he|she|they|the [a-z]+(?: [a-z]+)?)\b")
_BEHIND_QUOTE = re.compile(r"[,?!—\"”’–-]\s*$")
_TAIL = re.compile(r"[,—–-]?\s*((?:[^.;:!?\"“”\n]|(?<=[A-Z])\.){3,240})")
_NP_BEHIND = re.compile(
    rf"\s+((?:(?:the|an?|his|her|its|their|one|another) )?(?:[a-z'-]+ ){{0,3}}(?:{NAME}|[a-z]{{3,}})|he|she|they)"
    r"(?=[\s,.;:—–]|$)"
)
_PARTICLES = frozenset({"of", "the", "for", "and"})  # small words that a noun phrase may have inside
_NP_WORDS = 9  # words of a noun phrase before a verb
_WINDOW = 120  # characters before a cue in which its speaker must stand


def cue_behind(doc: Annotated, at: int, number: int, cues: Cues) -> Attribution | None:
    """Find "said X" or "X said" right behind a quotation that ends at `at`, where the parse missed it."""
    m = _TAIL.match(doc.plain, at)
    if not m:
        return None
    for start, end, row in cues.forms.find(wording_of(doc.plain), m.start(1), m.end(1)):
        if start > m.start(1) + 1:
            source = _words_before(doc.plain, m.start(1), start, cues)
        else:
            source = _words_behind(doc.plain, end, m.end(1), cues)
        if source is not None:
            return Attribution(row=row, sentence=number, rule="beside", cue=(start, end), source=source)
    return None


def _words_before(plain: str, start: int, end: int, cues: Cues) -> Span | None:
    """Give the words between a quotation and the verb, if few enough to be a noun phrase."""
    a, b = trim(plain, start, end)
    words = plain[a:b].split()
    while words and words[-1].endswith("ly"):
        b -= len(words.pop()) + 1
    name = _NAME.match(plain, a, b)
    if name and plain[name.end() : name.end() + 1] == ",":  # X, the director of Y, said
        return name.span()
    fits = 0 < len(words) <= _NP_WORDS and (words[0][0].isupper() or words[0] in cues.openers)
    return (a, b) if fits else None


def _words_behind(plain: str, start: int, end: int, cues: Cues) -> Span | None:
    """Give the noun phrase behind a verb, if no small word is in it: puts the onus on lawmakers."""
    m = _NP_BEHIND.match(plain, start, end)
    inner = frozenset(m[1].split()[1:]) if m else frozenset()
    return m.span(1) if m and _PARTICLES.issuperset(inner & cues.persons.small_words) else None


def verbs_without_parse(doc: Annotated, number: int, cues: Cues, skip: Sequence[Span]) -> Iterator[Attribution]:
    """Find reporting verbs beside a name or pronoun in a sentence that has no parse."""
    sentence, plain = doc.sentences[number], doc.plain
    for start, end, row in cues.forms.find(wording_of(plain), sentence.start, sentence.end):
        if any(a <= start < b for a, b in skip):
            continue
        source = _speaker_before(plain, sentence, start) or _speaker_after(plain, sentence, start, end)
        if source:
            yield Attribution(row=row, sentence=number, rule="pattern", cue=(start, end), source=source)


def _speaker_before(plain: str, sentence: Sentence, start: int) -> Span | None:
    at = max(sentence.start, start - _WINDOW)
    m = _SPEAKER_BEFORE.search(plain[at:start])
    return (at + m.start(1), at + m.end(1)) if m else None


def _speaker_after(plain: str, sentence: Sentence, start: int, end: int) -> Span | None:
    """Name behind a verb that follows a quotation."""
    if not _BEHIND_QUOTE.search(plain[max(sentence.start, start - 3) : start]):
        return None
    m = _SPEAKER_AFTER.match(plain, end, sentence.end)
    return m.span(1) if m else None
