"""What the words around a target are worth, and which words may not be looked at.

Idea: a word of ``polarity_words`` has its strength; where that lexicon knows nothing, a loaded term has its side
times its intensity, and a word of the ladder its rung. Words that say who somebody is (names, nations, faiths,
gender, pronouns) are masked: no such word has a score of its own, whatever texts say of its bearers.

Units: strengths are -3 to +3, 0 where nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicons
from framing.text import fold
from framing.valence import Words, compile_words, lookup

NAME, PERSON, PRONOUN, SPEAKER, NUMBER = "<name>", "<person>", "<pronoun>", "<we>", "<number>"
_LIMIT = 3.0  # the ends of the scale
_SLOTS = ("head", "modifier")  # slots of the ladder that hold words


@dataclass(frozen=True, eq=False)
class Judged:
    """The lexicons compiled for single words.

    Parameters
    ----------
    polarity : Words
        Favourable and unfavourable words.
    loaded : mapping of str to float
        Loaded terms and words of the ladder with their side.
    masks : mapping of str to str
        Word or lemma in lower case to the mask that stands for it.
    negations : frozenset of str
        Words that deny what follows.
    speech : frozenset of str
        Lemmas of verbs of speech and attitude.
    """

    polarity: Words
    loaded: Mapping[str, float]
    masks: Mapping[str, str]
    negations: frozenset[str]
    speech: frozenset[str]

    def strength(self, word: str) -> float:
        """Strength of a word in lower case that is not masked; 0 where nothing is known."""
        return _strength(self, word)


@lru_cache(maxsize=50_000)
def _strength(judged: Judged, word: str) -> float:
    known = lookup(word, judged.polarity)
    if known is None:
        return judged.loaded.get(word, 0.0)
    return 0.0 if known.effect in ("booster", "negates") else known.strength


@lru_cache(maxsize=4)
def judged_words(lexicons: Lexicons) -> Judged:
    """Compile the lexicons that say what words around a target are worth."""
    pronouns = lexicons["pronouns"].rows
    masks = {fold(r["form"]): SPEAKER if r["person"] == 1 else PRONOUN for r in pronouns}
    masks |= dict.fromkeys(lexicons["gendered_nouns"].words("noun"), PERSON)
    masks |= dict.fromkeys(lexicons["identity_words"].words(), PERSON)
    return Judged(
        polarity=compile_words(lexicons["polarity_words"], lexicons["irregular_forms"]),
        loaded=_loaded(lexicons),
        masks=masks,
        negations=lexicons["context_words"].words(kind="negation"),
        speech=frozenset(fold(r["term"]) for r in lexicons["speech_cues"].rows if r["pos"] == "verb"),
    )


def _loaded(lexicons: Lexicons) -> dict[str, float]:
    """Single words of the ladder and loaded terms that have a side; a loaded term goes before a rung."""
    rungs = [r for r in lexicons["ladder"].rows if r["slot"] in _SLOTS and not r["kinds"]]
    known = {fold(r["term"]): float(r["rung"]) for r in rungs}
    known |= {fold(r["term"]): float(r["polarity"] * r["intensity"]) for r in lexicons["loaded_terms"].rows}
    return {word: max(-_LIMIT, min(_LIMIT, value)) for word, value in known.items() if value and " " not in word}
