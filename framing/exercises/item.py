"""What an exercise is: a question about a stretch of an article, with its answer and the place that proves it.

Spans of an item are half-open and index its own text; those of its answer come from the findings, so that a key marks
what was found and never searches the text for a word that may stand elsewhere, or inside another word.
"""

from __future__ import annotations

from dataclasses import dataclass

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Passage:
    """What has to be read for a question, as it stands in an article.

    Parameters
    ----------
    name : str
        How the sheet calls it: its source, or a letter where the source would be the answer.
    source : str
        Who published it.
    article_id : str
        Where it stands.
    start, end : int
        Its span there.
    text : str
        The words at that span.
    """

    name: str
    source: str
    article_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Item:
    """One question with its answer.

    Parameters
    ----------
    kind : str
        A name in `framing.exercises.kind.KINDS`.
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
    event : str
        Which story it is about.
    hidden : bool
        Whether the sheet keeps the source to itself, since it is the answer or would give it away.
    question : str
        What is asked beyond the task of the kind; empty where that says it all.
    passages : tuple of Passage
        What else has to be read; the text is among them where it need not be shown twice.
    rule : str
        The rule or the row of a lexicon that found the answer.
    difficulty : int
        1 easy to 3 hard.
    discuss : str
        A prompt that gives no verdict.
    open : bool
        Whether several answers are good, so that the key holds an example and a rubric.
    """

    kind: str
    number: int
    text: str
    focus: Spans
    options: tuple[str, ...]
    answer: tuple[str, ...]
    answer_spans: Spans
    explanation: str
    source: str
    article_id: str
    start: int
    end: int
    event: str = ""
    hidden: bool = False
    question: str = ""
    passages: tuple[Passage, ...] = ()
    rule: str = ""
    difficulty: int = 1
    discuss: str = ""
    open: bool = False

    @property
    def shown(self) -> bool:
        """Whether the sheet shows the text by itself, since no passage is the same."""
        place = (self.article_id, self.start, self.end)
        return all((p.article_id, p.start, p.end) != place for p in self.passages)


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
    balance : str
        How many items come from each source.
    level : str
        For whom it is.
    """

    title: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()
    balance: str = ""
    level: str = ""

    def of(self, kind: str) -> tuple[Item, ...]:
        """Items of one kind, in order.

        Parameters
        ----------
        kind : str
            A name in `framing.exercises.kind.KINDS`.

        Returns
        -------
        tuple of Item
            Empty where none could be made.
        """
        return tuple(i for i in self.items if i.kind == kind)
