"""Which capitalised words are names: truecasing from the event's own articles.

A word is a name where the event writes it with a capital inside sentences and hardly ever
small, so that title-case headlines and sentence starts need no list of words. A word that
follows a title or a given name ("Mrs. May", "Theresa May") is a name wherever the tagger
agrees, however common the small word is.

Source: the idea is that of truecasing (Lita et al. 2003), with counts of one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from framing.annotate.discovery.weights import WEIGHTS
from framing.records import Token

PROPER = ("NNP", "NNPS")


class Case:
    """How often each word of the event is written small, and capitalised inside a sentence.

    Parameters
    ----------
    sentences : Iterable[Sequence[Token]]
        The sentences of all articles.
    openers : Container[str]
        Honorifics in small letters and given names as written: what follows one is a name.
    """

    def __init__(self, sentences: Iterable[Sequence[Token]], openers: Container[str]) -> None:
        self.small: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.surnames: set[str] = set()
        for tokens in sentences:
            self._count(tokens, openers)

    def _count(self, tokens: Sequence[Token], openers: Container[str]) -> None:
        titled = in_title_case(tokens)
        opening, before = True, ""
        for t in tokens:
            c = t.text[:1]
            if c.islower():
                self.small[t.text] += 1
            elif c.isupper() and not titled:
                if not opening:
                    self.capital[t.text.lower()] += 1
                if before in openers or before.lower() in openers:
                    self.surnames.add(t.text.lower())
            before = t.text
            opening = not c.isalnum() and t.text not in (",", "-", "'s", "(", ")")

    def is_name(self, t: Token, sure: bool, titled: bool) -> bool:
        """Say whether a capitalised token is part of a name.

        Parameters
        ----------
        t : Token
            The token.
        sure : bool
            Whether it stands inside a sentence, where only names are capitalised.
        titled : bool
            Whether its sentence capitalises (nearly) all words.

        Returns
        -------
        bool
            True if it is.
        """
        low = t.text.lower()
        proper = t.tag in PROPER
        small, capital = self.small[low], self.capital[low]
        if low in self.surnames and proper:
            return True
        if _shouted(t.text, small):
            return False
        if titled:
            return capital > small
        if sure:
            return capital >= small or (proper and capital * WEIGHTS.proper_lead >= small)
        return capital > small or (small == 0 and proper)


def _shouted(word: str, small: int) -> bool:
    """Whether a word in capitals is too long for an acronym, and written small too: "the WALL" is a wall."""
    return small > 0 and len(word) >= WEIGHTS.loud and word.isupper()


def in_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a headline capitalises (nearly) every longer word and all its verbs; names alone make no headline."""
    long = [t.text for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    capitals = sum(x[0].isupper() for x in long)
    if len(long) < WEIGHTS.headline_words or capitals < WEIGHTS.headline * len(long):
        return False
    if all(t.tag in ("", "NNP") for t in tokens):  # no parse: a full stop speaks against a headline
        return tokens[-1].text != "."
    return not any(_is_small_verb(t) for t in tokens)


def _is_small_verb(t: Token) -> bool:
    return t.tag.startswith("VB") and t.text.islower() and len(t.text) > 2
