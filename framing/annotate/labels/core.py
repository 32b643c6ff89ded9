"""The core of a naming: without a quantity in front, and without what hangs behind its noun but for "of ...".

"more than two hundred angry men who shouted" has the core "angry men", "the fall of the town in May" the core "the
fall of the town". So namings of unlike length can be compared word for word.

Source: the annotation guideline of this project. The words of quantity are cues of `label_cues`, type "quantity word";
a quantity behind a determiner stays ("the five men"). Offsets index the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from framing.grammar import NOUNS, Phrase, tree_of
from framing.lexicon import Vocabulary
from framing.records import Annotated, Construction, Mention

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"[$£€]?\d[\d.,]*(?:m|bn|k|%)?")
_NAMES = frozenset({Construction.NAME, Construction.NAME_MODIFIER})


def with_core(doc: Annotated, m: Mention, words: Vocabulary) -> Mention:
    """Give a naming the offsets of its core.

    Parameters
    ----------
    doc : Annotated
        The article.
    m : Mention
        The naming.
    words : Vocabulary
        The lexicons.

    Returns
    -------
    Mention
        The same with `core_start` and `core_end`.
    """
    start = _behind_quantity(doc.plain, m, words)
    end = m.end if m.construction in _NAMES else _end(doc, m)
    return replace(m, core_start=start, core_end=end if end > start else m.end)


def _behind_quantity(plain: str, m: Mention, words: Vocabulary) -> int:
    """Start of a naming behind the quantity that it begins with."""
    said = list(_WORD.finditer(plain, m.start, m.end))
    counted = 0
    while counted < len(said) - 1 and _is_quantity(said[counted].group(), words):
        counted += 1
    of = counted and said[counted].group().lower() == "of" and counted < len(said) - 1
    return said[counted + 1 if of else counted].start() if said else m.start


def _is_quantity(word: str, words: Vocabulary) -> bool:
    return word.lower() in words.cues["quantity word"] or _NUMBER.fullmatch(word) is not None


def _end(doc: Annotated, m: Mention) -> int:
    """End of the noun with what it is of; where no noun is told, or nouns are joined, the end of the naming."""
    tree = tree_of(doc, bisect_right(doc.sentences, m.start, key=lambda s: s.start) - 1)
    i = None if tree is None else tree.head_of(m.start, m.end)
    if tree is None or i is None or tree.tokens[i].pos not in NOUNS or tree.child(i, "conj") is not None:
        return m.end
    end = _with_of(tree.phrase(i), m.end)
    return end if m.start < end < m.end else m.end


def _with_of(phrase: Phrase, last: int) -> int:
    end = phrase.end
    for m in phrase.after:
        if m.start > end + 1 or m.end > last or not m.text.lower().startswith("of "):
            break
        end = m.end
    return end
