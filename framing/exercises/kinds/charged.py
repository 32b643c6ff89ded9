"""Write the charged version: a plain sentence, to be told so that a reader takes sides.

The key names words of the sentence for which the lexicon of loaded words knows charged ones, of either side where it
has them; others may do as well.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from framing.errors import LexiconError
from framing.exercises.draw import item_of, spread
from framing.exercises.item import Item
from framing.exercises.kind import CHARGED
from framing.exercises.material import Material
from framing.lexicon import open_lexicons
from framing.measure import LOADED
from framing.text import words

_RUBRIC = "good if the fact is the same and a reader would take sides; these are examples, other words may do"
_SHOWN = 3  # charged words that are shown for one
_FEWEST = 2  # words of the sentence that can be charged
_LONG = 4  # letters of a word that carries the sentence


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
    charged = _charged(material)
    for row in spread(material.own, rng):
        if material.hits_in(row):
            continue
        text = str(row["text"])
        found = {text[a:b]: charged[text[a:b]] for a, b in words(text) if text[a:b] in charged}
        if len(found) >= _FEWEST:
            answer = tuple(f"“{word}”: {', '.join(more)}" for word, more in found.items())
            yield item_of(CHARGED, row, answer=answer, explanation=_RUBRIC, rule=LOADED.lexicon, open=True)


def _charged(material: Material) -> Mapping[str, list[str]]:
    """Plain noun to charged ones, the strongest first and both sides before more of one."""
    lexicons = open_lexicons(dict(material.comparison.analysis.settings.get("lexicons", {})))
    try:
        rows = lexicons[LOADED.lexicon].where(pos="noun")
    except LexiconError:
        return {}
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for r in sorted(rows, key=lambda r: (-r["intensity"], r["term"])):
        if re.fullmatch(rf"[a-z]{{{_LONG},}}", str(r["plain"] or "")) and not r["company"] and " " not in r["term"]:
            found[r["plain"]][r["polarity"]].append(r["term"])
    return {plain: _both(sides) for plain, sides in found.items()}


def _both(sides: Mapping[int, list[str]]) -> list[str]:
    first = [terms[0] for _, terms in sorted(sides.items())]
    more = [t for _, terms in sorted(sides.items()) for t in terms[1:]]
    return [*first, *more][:_SHOWN]
