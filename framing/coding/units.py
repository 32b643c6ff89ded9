"""What can be coded: paragraphs, findings and namings, each with its questions and the tool's own answers.

Idea: paragraphs show what the tool misses as well as what it makes up, so rates can be corrected by them; findings and
namings show how right each one is. A question says nothing of what the tool answered.

Conventions: paragraphs are those of the kept text, copies of an article left out. Counts are numbers of findings, not
their weights. Scales: counts are interval, rungs ordinal, all else nominal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from framing.analysis import Analysis
from framing.coding.record import Kind, Variable
from framing.measure import FOUND, SUMMED
from framing.records import Operator, Voice

PARAGRAPH, FINDING, MENTION = "paragraph", "finding", "mention"
_OTHERS = (Voice.QUOTED, Voice.ATTRIBUTED)
_ASKED: Mapping[Voice, str] = {
    Voice.QUOTED: "Words inside quotation marks, or in a block quotation, of somebody who is named or meant",
    Voice.ATTRIBUTED: "Words of reported speech without marks (he said that ...), the reporting words left out",
}
_VOICES = tuple(v.value for v in Voice)
_NOBODY, _NO_RUNG = "nobody listed", "none"
_RUNGS = tuple(f"{r}" for r in range(-3, 4))
_VOICE = "Whose words are they: the outlet's own, quoted, reported without marks, in scare quotes, or not to be told?"
_OPERATOR = "Is the name asserted of the actor, denied, withdrawn or of former times?"
_RUNG = (
    "How does the wording alone treat the actor: -3 denies any standing, 0 is plain, 3 praises, none cannot be said?"
)
_PLACES = "Give the number, or the words themselves with | between them; 0 where there are none."


@dataclass(frozen=True, eq=False)
class Population:
    """All units of one kind.

    Parameters
    ----------
    variables : tuple of Variable
        What is asked of each.
    table : DataFrame
        A row a unit: article_id, start, end, asked, and a column a variable with the tool's answer.
    marked : mapping of int to list of (str, int, int)
        Row to variable, start and end of what the tool counted.
    """

    variables: tuple[Variable, ...]
    table: pd.DataFrame
    marked: Mapping[int, list[tuple[str, int, int]]]


def count_variables() -> tuple[Variable, ...]:
    """List what is counted in a paragraph.

    Returns
    -------
    tuple of Variable
        The summed measures in the outlet's own voice, and the words of others.
    """
    own = Voice.OWN.value
    found = [
        Variable(
            name=f"{m.name}_{own}", kind=Kind.COUNT, scale="interval", measure=m.name, voice=own,
            question=f"How many {m.words.many} does the text have in the outlet's own voice? {_PLACES}",
        )
        for m in SUMMED
    ]  # fmt: skip
    spoken = [
        Variable(
            name=f"words_{v.value}", kind=Kind.WORDS, scale="interval", measure="voice", voice=v.value,
            question=f"{_ASKED[v]}: how many words? Give the number, or the passages themselves with | between them.",
        )
        for v in _OTHERS
    ]  # fmt: skip
    return (*found, *spoken)


def paragraphs(analysis: Analysis) -> Population:
    """Give every paragraph with what the tool counts in it.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    Population
        Its table has ``words``, the words of the paragraph, too; sorted by article and place.
    """
    kept = analysis.articles.loc[analysis.articles["copy_of"] == "", "article_id"]
    sentences = analysis.sentences[analysis.sentences["article_id"].isin(kept)]
    spoken = {f"words_{v.value}": (f"words_{v.value}", "sum") for v in _OTHERS}
    table = sentences.groupby(["article_id", "paragraph"], as_index=False).agg(
        start=("start", "min"), end=("end", "max"), words=("words", "sum"), **spoken
    )
    table = table[table["words"] > 0].reset_index(drop=True)
    variables = count_variables()
    marked: dict[int, list[tuple[str, int, int]]] = {}
    for v in variables:
        rows = analysis.voices if v.kind is Kind.WORDS else analysis.hits[analysis.hits["measure"] == v.measure]
        parts = list(_parts(rows[rows["voice"] == v.voice], table))
        for k, start, end, _ in parts:
            marked.setdefault(k, []).append((v.name, start, end))
        if v.kind is Kind.COUNT:
            begun = np.array([k for k, _, _, whole in parts if whole], dtype=np.intp)
            table[v.name] = np.bincount(begun, minlength=len(table))
        table[v.name] = table[v.name].astype(float)
    return Population(variables, table.assign(asked=""), marked)


def _parts(rows: pd.DataFrame, table: pd.DataFrame) -> Iterator[tuple[int, int, int, bool]]:
    """Cut spans at the borders of paragraphs: row of `table`, start, end, and whether the span begins there."""
    starts, ends = table["start"].to_numpy(), table["end"].to_numpy()
    places = {str(a): (int(p.index[0]), int(p.index[-1]) + 1) for a, p in table.groupby("article_id", sort=False)}
    for article, start, end in zip(rows["article_id"], rows["start"], rows["end"], strict=True):
        first, after = places.get(article, (0, 0))
        k = first + max(0, int(np.searchsorted(starts[first:after], start, "right")) - 1)
        while k < after and starts[k] < end:
            low, high = max(start, int(starts[k])), min(end, int(ends[k]))
            if low < high:
                yield k, int(low), int(high), low == start
            k += 1


def findings(analysis: Analysis) -> Population:
    """Give every finding of a measure, asking whether it is one and whose words it is in.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    Population
        The tool's answer to the first question is yes throughout: the share of yes among coders is its precision.
    """
    asked = {m.name: m.words.one for m in FOUND if m in SUMMED}
    hits = analysis.hits[analysis.hits["measure"].isin(list(asked))].reset_index(drop=True)
    variables = (
        _choice("right", "Is the text what is asked for?", ("yes", "no")),
        _voice_asked(),
    )
    table = hits[["article_id", "start", "end", "voice"]].assign(asked=hits["measure"].map(asked), right="yes")
    return Population(variables, table, {})


def mentions(analysis: Analysis) -> Population:
    """Give every naming, asking who is meant, in whose voice, and how kind the name is.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.

    Returns
    -------
    Population
        The tool's answers as they stand in the table of mentions.
    """
    found = analysis.mentions.reset_index(drop=True)
    actors = sorted({a.id for a in analysis.actors.actors} | set(found["actor"]) - {""})
    rungs = [_NO_RUNG if r != r else f"{r:g}" for r in found["ladder"]]
    variables = (
        _choice("actor", "Whom does the text name or describe?", (*actors, _NOBODY)),
        _voice_asked(),
        _choice("operator", _OPERATOR, tuple(o.value for o in Operator)),
        _choice("rung", _RUNG, (*_RUNGS, _NO_RUNG), "ordinal"),
    )
    table = found[["article_id", "start", "end", "actor", "voice", "operator"]].assign(asked="", rung=rungs)
    return Population(variables, table, {})


def _voice_asked() -> Variable:
    return _choice("voice", _VOICE, _VOICES)


def _choice(name: str, question: str, choices: tuple[str, ...], scale: str = "nominal") -> Variable:
    return Variable(name=name, question=question, kind=Kind.CHOICE, scale=scale, choices=choices)


def context(analysis: Analysis, article_id: str, start: int, end: int) -> tuple[str, str]:
    """Give the sentence before and the rest of the sentence behind a span, or the sentences next to a whole one.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    article_id : str
        The article.
    start : int
        Where the span begins.
    end : int
        Where it ends.

    Returns
    -------
    before, after : str
        Parts of the article's text, without the span; empty at its ends.
    """
    text = analysis.article(article_id).text
    own = analysis.sentence(article_id, start, end)
    spans = list(_neighbours(analysis.sentences[analysis.sentences["article_id"] == article_id], own))
    first, last = min([own[0], *(s for s, _ in spans)]), max([own[1], *(e for _, e in spans)])
    return text[first:start].strip(), text[end:last].strip()


def _neighbours(sentences: pd.DataFrame, own: Sequence[int]) -> Iterator[tuple[int, int]]:
    before, after = sentences[sentences["end"] <= own[0]].tail(1), sentences[sentences["start"] >= own[1]].head(1)
    for row in (*before.itertuples(), *after.itertuples()):
        yield int(row.start), int(row.end)
