"""Speech that runs on without a mark or cue: free indirect and unmarked direct speech.

Idea: after "...," the minister said, a sentence such as "And in this sense they are our allies" is
still the minister's, though nothing says so. Where a sentence follows reported speech in its
paragraph and speaks in the first person, is a mere fragment ("Because they rule it.") or keeps the
backshifted tense of a report ("He would not resign."), its voice is uncertain: it is neither
counted as the outlet's nor as the speaker's. Articles that speak in the first person themselves
are left alone.

Source: free indirect discourse as in Banfield (1982) and Semino and Short (2004). Offsets index the
normalised text; tokens are needed for all but the first person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from framing.annotate.voice.branches import Branches
from framing.records import Annotated, Quote, QuoteKind
from framing.text import phrase_index, trim, wording_of

_FIRST = re.compile(r"\b(?:we|our|ours|us|I|my)\b(?![.’'])|^(?:We|Our|My)\b(?! [A-Z])")
_FIRST_WORDS = phrase_index(dict.fromkeys(("we", "our", "ours", "us", "i", "my"), True))
_TAIL = 30  # characters that may follow the speech in its sentence ("he said on Monday")
_OWN_FIRST = 2  # sentences of the outlet's own in the first person from which the rule is off
_BACKSHIFTED = frozenset({"would", "could", "might", "'d"})
_PERSONAL = frozenset({"he", "she"})
_CLAUSES = frozenset({"verb clause", "run on"})


def run_on(doc: Annotated, quotes: Sequence[Quote], trees: Mapping[int, Branches]) -> list[Quote]:
    """Find sentences in which reported speech runs on.

    Parameters
    ----------
    doc : Annotated
        The article.
    quotes : Sequence[Quote]
        What was found so far, in text order.
    trees : Mapping[int, Branches]
        Parsed sentences by number.

    Returns
    -------
    list of Quote
        Indirect, flagged ``run on``, with the speaker of the speech they follow.
    """
    touched, ending = _places(doc, quotes)
    first = {k for k in _with_first_person(doc) if k not in touched}
    speaks = sum(1 for k in first if k - 1 not in ending) >= _OWN_FIRST
    found: list[Quote] = []
    for k in range(1, len(doc.sentences)):
        before = ending.get(k - 1)
        same = doc.sentences[k].paragraph == doc.sentences[k - 1].paragraph
        if before is None or not same or k in touched:
            continue
        if (k in first and not speaks) or _is_fragment(trees.get(k)) or _is_backshifted(trees.get(k), doc, before):
            start, end = trim(doc.text, doc.sentences[k].start, doc.sentences[k].end, " \n.")
            one = Quote(
                start, end, QuoteKind.INDIRECT, "speech", before.speaker, before.speaker_start, before.speaker_end,
                before.cue, before.cue_start, before.cue_end, before.cue_stance, 0.5, "run on", ("run on",),
            )  # fmt: skip
            found.append(one)
            ending[k] = one
    return found


def _with_first_person(doc: Annotated) -> Iterator[int]:
    """Numbers of the sentences that speak in the first person."""
    found = [start for start, _, _ in _FIRST_WORDS.find(wording_of(doc.plain))]
    for k, s in enumerate(doc.sentences) if found else ():
        at = bisect_left(found, s.start)
        if at < len(found) and found[at] < s.end and _FIRST.search(doc.plain[s.start : s.end]):
            yield k


def _places(doc: Annotated, quotes: Sequence[Quote]) -> tuple[set[int], dict[int, Quote]]:
    """Sentences that hold a quote of any kind, and the last speech in each sentence that has a speaker."""
    touched: set[int] = set()
    ending: dict[int, Quote] = {}
    at = 0
    spans = doc.sentences
    for q in quotes:
        while at < len(spans) and spans[at].end <= q.start:
            at += 1
        k = at
        while k < len(spans) and spans[k].start < q.end:
            touched.add(k)
            whole = q.kind is QuoteKind.DIRECT or q.rule in _CLAUSES
            if (
                whole
                and q.act == "speech"
                and q.speaker_start is not None
                and not q.flags
                and q.end >= spans[k].end - _TAIL
            ):
                ending[k] = q
            k += 1
    return touched, ending


def _is_fragment(tree: Branches | None) -> bool:
    """Whether a sentence is a mere "because ..." clause."""
    if tree is None or not tree.tokens:
        return False
    first = tree.tokens[0]
    return first.text == "Because" and first.dep == "mark" and tree.tokens[first.head].dep == "ROOT"


def _is_backshifted(tree: Branches | None, doc: Annotated, before: Quote) -> bool:
    """Whether the main clause is "he would ..." behind indirect speech."""
    if tree is None or before.rule != "verb clause" or not before.cue.endswith(("ed", "id", "ld")):
        return False
    root = next((t for t in tree.tokens if t.dep == "ROOT"), None)
    if root is None:
        return False
    kids = [tree.tokens[k] for k in tree.kids[root.i]]
    return any(k.dep == "aux" and k.text.lower() in _BACKSHIFTED for k in kids) and any(
        k.dep == "nsubj" and k.text.lower() in _PERSONAL for k in kids
    )
