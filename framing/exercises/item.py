"""What an exercise is: a question about a stretch of an article, with its answer and the place that proves it.

Spans of an item are half-open and index its own text; those of its answer come from the findings, so that a key marks
what was found and never searches the text for a word that may stand elsewhere, or inside another word.
"""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("mark the loaded words", "whose voice is it", "match the phrase to the outlet")


@dataclass(frozen=True)
class Item:
    """One question with its answer.

    Parameters
    ----------
    kind : str
        One of `KINDS`.
    number : int
        From 1, over the whole worksheet.
    text : str
        The sentence or phrase as it stands in the article; what to look at lies between `focus`.
    focus : tuple of (int, int)
        Spans in `text` that the question points at; empty where the student has to find them.
    options : tuple of str
        What to choose from; empty for marking.
    answer : tuple of str
        The right options; for marking, the words at `answer_spans`, each once.
    answer_spans : tuple of (int, int)
        Spans in `text` that are to be marked; empty where one chooses.
    explanation : str
        Why, for the teacher.
    source : str
        Who published it.
    article_id : str
        Where it stands.
    start, end : int
        Span of `text` in the article.
    """

    kind: str
    number: int
    text: str
    focus: tuple[tuple[int, int], ...]
    options: tuple[str, ...]
    answer: tuple[str, ...]
    answer_spans: tuple[tuple[int, int], ...]
    explanation: str
    source: str
    article_id: str
    start: int
    end: int


@dataclass(frozen=True)
class Worksheet:
    """Exercises of one comparison.

    Parameters
    ----------
    title : str
        Heading of the sheets.
    items : tuple of Item
        Numbered from 1, one kind after the other.
    notes : tuple of str
        What could not be made and why.
    """

    title: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()

    def of(self, kind: str) -> tuple[Item, ...]:
        """Items of one kind, in order.

        Parameters
        ----------
        kind : str
            One of `KINDS`.

        Returns
        -------
        tuple of Item
            Empty where none could be made.
        """
        return tuple(i for i in self.items if i.kind == kind)
