"""Plainer wordings that are plain: neither judging themselves, nor so mild that the deed is gone.

They come from the lexicon that the analysis ran with. A wording is dropped if it, or a word of it, is a row of that
lexicon; if it is one side's word for a thing (`word_choices`); and if it turns a verb of harm or force into one that
tells of none ("invaded" is not "entered").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from framing.analysis import Analysis
from framing.errors import LexiconError
from framing.exercises.nouns import stands_alone
from framing.lexicon import Lexicons, inflections, irregular_forms, open_lexicons
from framing.measure import LOADED

_AUXILIARY = re.compile(r"(?i)\b(?:have|has|had|having|be|been|being|is|are|was|were)(?: \w+ly)? $")
_TIED = re.compile(r" (?:at|on|over|into|for|against|with|about)\b")
_HARD = frozenset({"harm", "force"})


class PlainWords:
    """Answers which plainer wording a finding has.

    Parameters
    ----------
    analysis : Analysis
        Its settings name the lexicons.
    """

    def __init__(self, analysis: Analysis) -> None:
        self._lexicons: Lexicons = open_lexicons(dict(analysis.settings.get("lexicons", {})))

    def instead_of(self, hit: Mapping[str, Any], text: str) -> str:
        """Give the plainer wording of a finding, in the form in which it can stand there.

        Parameters
        ----------
        hit : Mapping[str, Any]
            A row of ``analysis.hits``.
        text : str
            The article it stands in.

        Returns
        -------
        str
            Empty where there is none: where more words were found than those of the row, where the row is a phrase,
            or where a noun goes before another.
        """
        term, found, rule = str(hit["term"]), str(hit["text"]), str(hit["rule"])
        pos = rule.rpartition("/")[2]
        tied = (
            pos == "verb" and " " not in term and _TIED.match(text[int(hit["end"]) :])
        )  # "sneered at" is not "commented at"
        alone = pos != "noun" or found.lower() != term.lower() or stands_alone(text, int(hit["end"]))
        fits = not tied and alone and len(found.split()) == len(term.split())
        plain = self.of(rule) if fits and pos != "phrase" else ""
        return self._formed(plain, found.lower(), term.lower(), pos, text[: int(hit["start"])]) if plain else ""

    def _formed(self, plain: str, found: str, term: str, pos: str, before: str) -> str:
        """Put a wording into the form of what was found: the plural, the past, the participle."""
        if found == term or pos not in ("noun", "verb"):
            return plain
        forms, plains = (inflections(w, pos, self._irregular)[1:] for w in (term, plain))
        if pos == "noun":
            return plains[-1] if plains else plain
        s_form, past, participle, ing = plains[0], plains[1], plains[-2], plains[-1]
        told = {forms[0]: s_form, forms[-1]: ing}
        return told.get(found) or (participle if _AUXILIARY.search(before) else past)

    @cached_property
    def _irregular(self) -> Mapping[str, tuple[str, ...]]:
        return irregular_forms(self._lexicons["irregular_forms"])

    def of(self, rule: str) -> str:
        """Give the plainer wording of a row.

        Parameters
        ----------
        rule : str
            Its id, as a finding names it.

        Returns
        -------
        str
            Empty where there is none that is plain.
        """
        row = self._rows.get(rule)
        plain = str(row["plain"] or "") if row else ""
        fits = row is not None and not self._judges(plain) and not self._hides(row, plain)
        return plain if fits else ""

    @cached_property
    def _rows(self) -> Mapping[str, Mapping[str, Any]]:
        try:
            return {r["id"]: r for r in self._lexicons[LOADED.lexicon].rows}
        except LexiconError:  # a replacement that has since been moved: the words stand, the plainer ones are gone
            return {}

    @cached_property
    def _judging(self) -> frozenset[str]:
        loaded = {str(r["term"]).lower() for r in self._rows.values() if not r.get("company")}
        sided = {r["term"].lower() for r in self._lexicons["word_choices"].rows if r["lean"] and not r["company"]}
        return frozenset(loaded | sided)

    def _judges(self, plain: str) -> bool:
        low = plain.lower()
        return low in self._judging or any(w in self._judging for w in low.split())

    @cached_property
    def _effects(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for r in self._lexicons["verb_effects"].rows:
            found.setdefault(r["verb"], set()).add(r["effect"])
        return {verb: frozenset(effects) for verb, effects in found.items()}

    def _hides(self, row: Mapping[str, Any], plain: str) -> bool:
        """Tell whether a verb of harm would become one that tells of none."""
        if row["pos"] != "verb" or not plain:
            return False
        told, left = (self._effects.get(words.split()[0].lower(), frozenset()) for words in (row["term"], plain))
        return bool(told & _HARD) and not left & _HARD
