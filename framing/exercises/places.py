"""Where whole noun phrases stand, and which forms of verbs are of the plain present: what the tables tell of grammar.

A phrase is whole if an actor is named by it, or if it is who acts or suffers in a clause. Spans are half-open and index
the article.
"""

from __future__ import annotations

from functools import cached_property

import pandas as pd

from framing.lexicon import Lexicons, inflections, irregular_forms

_ALIKE = 3  # forms of a verb whose past is its base, as "hit"
_OF_PRESENT = 2  # forms of a verb that are of the present: the base and the one in -s


class Places:
    """Answers what stands at a place.

    Parameters
    ----------
    mentions : pd.DataFrame
        As in ``analysis.tables``.
    clauses : pd.DataFrame
        Likewise.
    lexicons : Lexicons
        Those that the analysis ran with.
    """

    def __init__(self, mentions: pd.DataFrame, clauses: pd.DataFrame, lexicons: Lexicons) -> None:
        self._mentions, self._clauses, self._lexicons = mentions, clauses, lexicons

    def is_phrase(self, article: str, start: int, end: int) -> bool:
        """Tell whether a noun phrase, but for its article, starts and ends at a place.

        Parameters
        ----------
        article : str
            Its id.
        start : int
            Where the place begins.
        end : int
            Where it ends.

        Returns
        -------
        bool
            Whether it does.
        """
        return (article, start, end) in self._phrases

    def ends_name(self, article: str, start: int, end: int) -> bool:
        """Tell whether a phrase ends in a name, so that it is not the rules of somebody who is named first.

        Parameters
        ----------
        article : str
            Its id.
        start : int
            Where the phrase begins.
        end : int
            Where it ends.

        Returns
        -------
        bool
            Whether an actor is named there.
        """
        return any(begin >= start for begin in self._names.get((article, end), ()))

    def is_present(self, verb: str) -> bool:
        """Tell whether a verb is in the plain present, and could not be in the past, as "hit" could.

        Parameters
        ----------
        verb : str
            As it stands in a text.

        Returns
        -------
        bool
            False of verbs that ``verb_effects`` does not list.
        """
        return verb.lower() in self._present

    def lasts(self, sense: str) -> bool:
        """Tell whether a sense of a verb tells of what lasts, and of no act that happens.

        Parameters
        ----------
        sense : str
            As in ``analysis.clauses``.

        Returns
        -------
        bool
            As ``verb_effects`` says.
        """
        return sense in self._lasting

    @cached_property
    def _names(self) -> dict[tuple[str, int], list[int]]:
        found: dict[tuple[str, int], list[int]] = {}
        for article, start, end in self._mentions[["article_id", "start", "end"]].itertuples(index=False):
            found.setdefault((article, end), []).append(start)
        return found

    @cached_property
    def _phrases(self) -> frozenset[tuple[str, int, int]]:
        found = {(article, start, end) for (article, end), starts in self._names.items() for start in starts}
        for role in ("agent", "patient"):
            there = self._clauses[self._clauses[f"{role}_start"].notna()]
            found |= set(zip(there["article_id"], there[f"{role}_start"], there[f"{role}_end"], strict=True))
        return frozenset(found)

    @cached_property
    def _present(self) -> frozenset[str]:
        odd = irregular_forms(self._lexicons["irregular_forms"])
        forms = {inflections(r["verb"], "verb", odd) for r in self._lexicons["verb_effects"].rows}
        past = {f for given in forms for f in (given[_OF_PRESENT:] if len(given) > _ALIKE else given[:1])}
        return frozenset({f for given in forms for f in given[:_OF_PRESENT]} - past)

    @cached_property
    def _lasting(self) -> frozenset[str]:
        return frozenset(r["sense"] for r in self._lexicons["verb_effects"].rows if r.get("state"))
