"""Whose voice is it: words of a sentence that are the outlet's own, quoted, or paraphrased by it.

Voices are drawn evenly, so that guessing does not pay. Speech needs a named speaker and five words; a paraphrase with a
quotation in the same sentence is left out, since both answers would be right, and so is what the outlet says of itself
by name, and a question, which somebody may be heard to ask. A paraphrase must be all of one source: not "she said that
it rained, according to the mayor".
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from typing import Any

from framing.exercises.draw import Row, choosing_item, spread
from framing.exercises.item import Item
from framing.exercises.kind import VOICE
from framing.exercises.material import Material
from framing.exercises.speakers import is_retold, said_by
from framing.exercises.sure import is_finding, is_outlet, is_spoken_to_reader, names_source
from framing.text import words

_VOICE_NAMES: Mapping[str, str] = {
    "own": "the outlet's own words",
    "quoted": "words quoted from somebody",
    "attributed": "somebody's words, paraphrased by the outlet",
}  # fmt: skip
_WHY = {
    "own": "no quotation marks, and nobody is named as saying it: the outlet states it",
    "quoted": "in quotation marks; said by {}",
    "attributed": "no quotation marks, but a word of saying: it is told as the words of {}",
}
_VOICE_OF = {"direct": "quoted", "indirect": "attributed"}  # kind of quotation to the voice it is asked as
_FEWEST = 5  # words of speech that can be told apart
_GREATER = 0.5  # part of a sentence that a paraphrase fills
_OWNER = re.compile(r"['’]s?”")
_MARKS = "\"“”„«»‘’'"
_I = re.compile(r"\b(?:I|I['’]\w+|[Mm]y)\b")
_TAIL = re.compile(r", (?:\w+ly )?\w+ing\b")  # what may be the outlet's remark on it
_NEAR = 3  # sentences around one in which somebody says "I" that may be of the same post
_SURE = 0.75  # confidence of the speech and its speaker


def voice_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw stretches of one voice.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered.
    """
    posts = _spoken_near(material)
    own = [
        {**row, "voice": "own", "speaker": "", "from_": row["start"], "to": row["end"], "rule": "own voice"}
        for row in spread(material.own, rng)
        if not material.tells_of_speech(row["text"])
        and "?" not in row["text"]
        and not is_spoken_to_reader(row["text"])
        and (row["article_id"], row["start"]) not in posts
        and not any(h["category"] in ("vague attribution", "hearsay") for h in material.findings.hits_in(row))
    ]
    for row in spread([*own, *spread(_spoken(material), rng)], rng, by="voice"):
        answer = _VOICE_NAMES[str(row["voice"])]
        why = _WHY[str(row["voice"])].format(row["speaker"])
        focus = [(int(row["from_"]), int(row["to"]))]
        yield choosing_item(VOICE, row, tuple(_VOICE_NAMES.values()), answer, why, focus, rule=str(row["rule"]))


def _spoken(material: Material) -> list[dict[Any, Any]]:
    """Give the speech of named speakers inside one sentence that suits, with that sentence."""
    frame, quotes = material.sentences, material.table("quotes")
    sure = (quotes["act"] == "speech") & (quotes["speaker"] != "") & (quotes["confidence"] >= _SURE)
    found = []
    for q in quotes[sure].to_dict("records"):
        voice = _VOICE_OF.get(q["kind"])
        there = frame[(frame["article_id"] == q["article_id"])]
        there = there[(there["start"] <= q["start"]) & (there["end"] >= q["end"])]
        if voice is None or there.empty or len(words(q["text"])) < _FEWEST:
            continue
        row = there.iloc[0].to_dict()
        if (
            not _mixed(voice, row)
            and _is_plain(material, q, row)
            and (voice == "quoted" or _is_clause(material, q, row))
        ):
            span = {"from_": q["start"], "to": q["end"], "speaker": said_by(material, q, row)}
            found.append({**row, **span, "voice": voice, "rule": q["rule"]})
    return found


def _is_plain(material: Material, quote: Row, row: Row) -> bool:
    """Tell whether one other than the outlet says it, and a reader sees that it is said."""
    itself = is_retold(material, quote, row) or is_outlet(str(quote["speaker"]), str(quote["outlet"]))
    return not itself and _shows_marks(material, quote, row) and not is_finding(said_by(material, quote, row))


def _shows_marks(material: Material, quote: Row, row: Row) -> bool:
    """Tell whether a reader sees a mark at what is quoted; a sentence amid a longer quotation has none.

    A straight mark inside may have opened another one, so that what is quoted is not plain.
    """
    if quote["kind"] != "direct":
        return True
    text, start, end = material.texts[quote["article_id"]], int(quote["start"]), int(quote["end"])
    before, behind = text[max(int(row["start"]), start - 1) : start], text[end : min(int(row["end"]), end + 1)]
    return '"' not in text[start:end] and bool(before and before in _MARKS or behind and behind in _MARKS)


def _spoken_near(material: Material) -> set[tuple[str, int]]:
    """Give the sentences near which "I" speaks without marks: a post or a letter that a page shows, or a column."""
    found: set[tuple[str, int]] = set()
    for article, rows in material.every_sentence.sort_values("start").groupby("article_id"):
        starts = rows["start"].tolist()
        own = zip(rows["text"], rows["words_own"] > 0, strict=True)
        speaks = [k for k, (text, mine) in enumerate(own) if mine and _I.search(text)]
        near = {n for k in speaks for n in range(max(0, k - _NEAR), min(len(starts), k + _NEAR + 1))}
        found |= {(str(article), int(starts[n])) for n in near}
    return found


def _is_clause(material: Material, quote: Row, row: Row) -> bool:
    """Tell whether a paraphrase is a clause, to its end, that fills the greater part of its sentence."""
    ended = not row["text"][int(quote["end"]) - int(row["start"]) :][:2].strip(" ").isalnum()
    one = (
        not _TAIL.search(str(quote["text"]))
        and not names_source(row["text"])
        and not material.tells_of_speech(str(quote["text"]))
    )
    ended = ended and one and not _OWNER.search(said_by(material, quote, row))  # "her decision leaves open whether"
    return bool(ended and quote["rule"] == "verb clause" and len(words(quote["text"])) >= _GREATER * row["words"])


def _mixed(voice: str, row: Row) -> bool:
    """Tell whether a paraphrase stands beside a quotation, or is one without its marks ("He said, I am")."""
    return voice == "attributed" and (row["words_quoted"] > 0 or is_spoken_to_reader(row["text"]))
