"""Write the charged version: a plain sentence, to be told so that a reader takes sides.

The key names words of the sentence for which sides of a public quarrel have words of their own, harsher and kinder (see
the lexicon `word_choices`), so that it can be charged one way and the other. Only words are shown that can stand in
the same place (`framing.exercises.nouns`) and in the same number, that bring in nobody who is not named there, and
that are not `narrow`, as what tells of some only, or of more.
Other words may do as well.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from framing.errors import LexiconError
from framing.exercises.draw import Row, item_of, rules_of, spread
from framing.exercises.heads import stands_alone
from framing.exercises.item import Item
from framing.exercises.kind import CHARGED
from framing.exercises.material import Material
from framing.exercises.nouns import PERSONS, Nouns
from framing.lexicon import open_lexicons
from framing.measure import CHOICE
from framing.text import fold

_RUBRIC = "good if the fact is the same and a reader would take sides; these are words that some use, others may do"
_SHOWN = 2  # charged words of a side that are shown for one
_ALIKE = 0.9  # likeness of letters from which two terms are one
_ARTICLE = re.compile(r"(?i)(?:\b(?:an?|the|this|that|each|every|one|no|his|her|its|their|our|my)|['’]s?) $")
_LONGEST = 8  # characters of an article, with a space on either side
_NAME = re.compile(r"[A-Z]")
_AMID = re.compile(r"[a-z,] $")  # what stands before a word that opens no sentence
_SURE = 0.9  # confidence that a word names the concept


def charged_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw plain sentences.

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
    lexicons = open_lexicons(dict(material.comparison.analysis.settings.get("lexicons", {})))
    try:
        variants = {r["id"]: r for r in lexicons[CHOICE.lexicon].rows if not r.get("narrow")}
    except LexiconError:  # a replacement that has since been moved
        return
    nouns = material.nouns
    for row in spread(material.own, rng):
        hits = material.findings.hits_in(row)
        named = _named(material, hits, variants)
        answer = _example(named, tuple(variants.values()), nouns)
        if answer:
            yield item_of(CHARGED, row, answer=answer, explanation=_RUBRIC, rule=rules_of(named), open=True)


def _named(material: Material, hits: Sequence[Row], variants: Mapping[str, Any]) -> tuple[Row, ...]:
    """Give the words that are sure to name a matter; none where something judges already."""
    judged = any(h["score"] for h in hits)
    return () if judged else tuple(h for h in hits if h["rule"] in variants and _is_noun(material, h))


def _is_noun(material: Material, hit: Row) -> bool:
    """Tell whether a word is sure to name the matter, and is the whole phrase that does so."""
    text, start, end = material.texts[hit["article_id"]], int(hit["start"]), int(hit["end"])
    plural = _is_inflected(hit)
    whole = material.nouns.opens(text, start) or material.places.is_phrase(hit["article_id"], start, end)
    whole = whole and (
        plural or stands_alone(text, end) and not _is_bare(material.nouns, str(hit["term"]), text, start)
    )
    return bool(hit["confidence"] >= _SURE and whole and not _is_in_name(hit, text))


def _is_in_name(hit: Row, text: str) -> bool:
    """Tell whether the noun is written as in a name ("the Gun Owners of the North"), which nobody may change."""
    *before, noun = str(hit["text"]).split()
    written = noun[0].isupper() and not str(hit["term"]).split()[-1][0].isupper()
    return written and bool(before or _AMID.search(text[: int(hit["start"])][-_LONGEST:]))


def _is_bare(nouns: Nouns, term: str, text: str, start: int) -> bool:
    """Tell whether one person is named without an article, so that the noun is but a part: "immigrant and native"."""
    one = PERSONS in nouns.sorts(term) and not nouns.are_several(term)
    return one and not _ARTICLE.search(text[max(0, start - _LONGEST) : start])


def _example(hits: Sequence[Row], variants: Sequence[Mapping[str, Any]], nouns: Nouns) -> tuple[str, ...]:
    found = {h["text"]: _sides(h, variants, nouns) for h in hits}
    return tuple(f"“{word}”: {sides}" for word, sides in found.items() if sides)


def _sides(hit: Row, variants: Sequence[Mapping[str, Any]], nouns: Nouns) -> str:
    """Name words for the same concept that are harsher and kinder; empty where one side has none."""
    term = str(hit["term"])
    several = _is_inflected(hit) or nouns.are_several(term)
    fitting = [r for r in variants if _fits(nouns, hit, r)]
    fitting.sort(key=lambda r: bool(r["company"]))  # what is never meant otherwise comes first
    harsh, kind = (_formed(nouns, (r["term"] for r in fitting if r["lean"] == lean), several) for lean in (-1, 1))
    return f"harsher: {', '.join(harsh)}; kinder: {', '.join(kind)}" if harsh and kind else ""


def _formed(nouns: Nouns, terms: Iterable[str], several: bool) -> list[str]:
    """Give the first words of a side in the number of what they stand for."""
    return _apart(filter(None, (nouns.in_number(t, several=several) for t in terms)))


def _is_inflected(hit: Row) -> bool:
    """Tell whether a word stands in another form than its row, and not only with another apostrophe."""
    return fold(str(hit["text"])) != fold(str(hit["term"]))


def _fits(nouns: Nouns, hit: Row, variant: Mapping[str, Any]) -> bool:
    same = variant["concept"] == hit["category"] and variant["pos"] == "noun"
    brings_in = _NAME.search(variant["term"]) and not _NAME.search(str(hit["term"]))
    return bool(same and not brings_in and nouns.fit(str(hit["term"]), variant["term"]))


def _apart(terms: Iterable[str]) -> list[str]:
    """Take the first terms that are not one word in two spellings."""
    found: list[str] = []
    for term in terms:
        if all(SequenceMatcher(None, term, f).ratio() < _ALIKE for f in found):
            found.append(term)
    return found[:_SHOWN]
