"""Whose label it is: inside scare quotes, in somebody's mouth, or the outlet's own; and with what hedge.

A label's voice is that of its words, except that marks around a loaded word inside it make it a scare quote, and that
an object named between a labelling verb and its label is not what the verb reports: it is the outlet's own word.
Offsets index the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from framing.lexicon import Vocabulary
from framing.records import Annotated, Mention, Quote, QuoteKind, Voice

_SCARE_WORDS = 4  # words between marks that are no quotation but a distance
_ASIDE = re.compile(
    r'(?:, (?:when|though|although|even though|whereas)|" (?:after|as|before|while|when|following))\b[^,;:"]*\Z'
)  # a clause of the outlet's behind a report
_BEFORE = len("so-called ")


class Whose:
    """Tells the voice and hedge of labels in one article.

    Parameters
    ----------
    doc : Annotated
        The article with quotes and voices.
    words : Vocabulary
        The lexicons.
    """

    def __init__(self, doc: Annotated, words: Vocabulary) -> None:
        self.doc, self.words = doc, words
        marks = (q for q in doc.quotes if q.kind in (QuoteKind.SCARE, QuoteKind.PARTIAL))
        self.marks = sorted(marks, key=lambda q: q.start)

    def refined(self, m: Mention, *, object_of_label: bool) -> Mention:
        """Give a naming its voice and hedge.

        Parameters
        ----------
        m : Mention
            The naming.
        object_of_label : bool
            Whether a verb labels it, so that it is no part of what the verb reports.

        Returns
        -------
        Mention
            The same naming, without a determiner that stands before marks around the rest.
        """
        start = self.inside_marks(m.start, m.end)
        voice, to = self.voice(start, m.end)
        if object_of_label and voice == Voice.ATTRIBUTED:
            voice, to = Voice.OWN, ""
        hedge = m.hedge or ("scare" if voice == Voice.SCARE else "")
        if not hedge and self.doc.plain[max(0, start - _BEFORE) : start].lower() == "so-called ":
            hedge = "so-called"
        return replace(m, start=start, voice=voice, attributed_to=to, hedge=hedge)

    def inside_marks(self, start: int, end: int) -> int:
        """Leave out a determiner that stands before the marks around all the rest: the "de facto authorities"."""
        plain = self.doc.plain
        mark = plain.find(' "', start, end)
        whole = mark > 0 and plain[end : end + 2].strip(".,").startswith('"') and plain.find('"', mark + 2, end) < 0
        return mark + 2 if whole and plain[start:mark].lower() in self.words.closed else start

    def voice(self, start: int, end: int) -> tuple[Voice, str]:
        """Voice of a label and who speaks: scare where marks stand around a loaded word inside it."""
        at, to = (bisect_left(self.marks, x, key=lambda q: q.start) for x in (start, end))
        scare = next((q for q in self.marks[at:to] if self._distances(q, start, end)), None)
        if scare is not None:
            return Voice.SCARE, scare.speaker or ""
        span = self.doc.voice_of(start, end)
        if span.voice == Voice.ATTRIBUTED and _ASIDE.search(self.doc.plain, span.start, start):
            return Voice.OWN, ""
        if span.voice == Voice.OWN or not 0 <= span.quote < len(self.doc.quotes):
            return span.voice, ""
        return span.voice, self.doc.quotes[span.quote].speaker

    def _distances(self, q: Quote, start: int, end: int) -> bool:
        """Whether marks of few words lie inside a label, and are not the quotation that the whole label is."""
        if not (start <= q.start and q.end <= end) or len(self.doc.plain[q.start : q.end].split()) > _SCARE_WORDS:
            return False
        return q.kind == QuoteKind.SCARE or q.start > start + 1 or q.end < end - 1
