"""Speech that runs on without a mark or cue: unmarked direct speech.

Idea: after "...," the minister said, a sentence such as "And in this sense they are our allies" is
still the minister's, though nothing says so. Where a sentence follows reported speech in its
paragraph and speaks in the first person or is a mere fragment ("Because they rule it."), its voice is uncertain: it is
neither counted as the outlet's nor as the speaker's. Articles that speak in the first person themselves
are left alone.

Source: free indirect discourse as in Banfield (1982) and Semino and Short (2004). Offsets index the
normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.annotate.voice.report import Report
from framing.grammar import Tree, tree_of
from framing.records import Annotated, QuoteKind
from framing.text import trim

_FIRST = re.compile(r"\b(?:we|our|ours|us|I|my)\b(?![.’'])|^(?:We|Our|My)\b(?! [A-Z])")
_TAIL = 30  # characters that may follow the speech in its sentence ("he said on Monday")
_OWN_FIRST = 2  # sentences of the outlet's own in the first person from which the rule is off


def run_on(doc: Annotated, reports: Sequence[Report]) -> list[Report]:
    """Find sentences in which reported speech runs on.

    Parameters
    ----------
    doc : Annotated
        The article.
    reports : Sequence[Report]
        What was found so far, in text order.

    Returns
    -------
    list of Report
        Indirect, flagged ``run on``, with the source of the speech they follow.
    """
    touched, ending = _places(doc, reports)
    numbers = sorted(set(range(len(doc.sentences))) - touched)
    first = [k for k in numbers if _FIRST.search(doc.plain[doc.sentences[k].start : doc.sentences[k].end])]
    if sum(k - 1 not in ending for k in first) >= _OWN_FIRST:
        first = []
    found: list[Report] = []
    for k in numbers:
        before = _before(doc, k, ending)
        if before and (k in first or _is_fragment(tree_of(doc, k))):
            ending[k] = _following(doc, k, before)
            found.append(ending[k])
    return found


def _before(doc: Annotated, number: int, ending: Mapping[int, Report]) -> Report | None:
    """Speech that ends the sentence before, in the same paragraph."""
    before = ending.get(number - 1)
    same = before is not None and doc.sentences[number - 1].paragraph == doc.sentences[number].paragraph
    return before if same else None


def _is_fragment(tree: Tree | None) -> bool:
    """Whether a sentence is a mere "because ..." clause."""
    if tree is None:
        return False
    first = tree.tokens[0]
    return first.text == "Because" and tree.tokens[first.head].dep == "ROOT"


def _following(doc: Annotated, number: int, before: Report) -> Report:
    start, end = trim(doc.text, doc.sentences[number].start, doc.sentences[number].end, " \n.")
    return replace(before, start=start, end=end, kind=QuoteKind.INDIRECT, rule="run on", flags=("run on",))


def _places(doc: Annotated, reports: Sequence[Report]) -> tuple[set[int], dict[int, Report]]:
    """Sentences that hold a report of any kind, and the last speech in each sentence that ends with it."""
    touched: set[int] = set()
    ending: dict[int, Report] = {}
    spans, at = doc.sentences, 0
    for r in reports:
        while spans[at].end <= r.start:
            at += 1
        k = at
        while k < len(spans) and spans[k].start < r.end:
            touched.add(k)
            if _is_plain_speech(r) and r.end >= spans[k].end - _TAIL:
                ending[k] = r
            k += 1
    return touched, ending


def _is_plain_speech(r: Report) -> bool:
    whole = r.kind is QuoteKind.DIRECT or r.rule == "verb clause"
    return whole and r.act == "speech" and r.source is not None and not r.flags
