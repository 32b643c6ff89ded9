"""Plainer wordings that are plain: neither judging themselves, nor so mild that the deed is gone.

They come from the lexicon that the analysis ran with. A wording is dropped if it, or a word of it, is a row of that
lexicon; if it is one side's word for a thing (`word_choices`); and if it turns a verb of harm or force into one that
tells of none ("invaded" is not "entered", "oppressed" not "restricted").

It must also fit its place: in number; a quality before its noun must be one that can stand there; a verb that takes
what is said ("say") stands only before what is said, since nobody "says" responsibility. Which verbs do, the lexicon
`speech_cues` knows by their frames. A word is left alone if it is part of another ("nitty-gritty", "chain gangs"), is
compared ("fiercer", "more wonderful"), if a participle stands as a quality ("his threatened run") or a quality as a
participle ("they have perverted it"), or if a particle belongs to the verb ("fight back"). And it is left alone if its
row says that the word has plain uses too (`check`, `company`): its plainer wording is of one use, and which one stands
here is then not sure ("sick" people are not "offensive"). Nor is a wording given that repeats a word beside it ("a
searing critique" is no "critical critique").

What is a verdict and tells nothing else ("vile") has no plainer wording: the plain sentence is the one without it. That
is said only where it can go, as a quality right before its noun that no other quality stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from framing.analysis import Analysis
from framing.errors import LexiconError
from framing.exercises.heads import head_of, stands_alone
from framing.exercises.nouns import Nouns
from framing.lexicon import Lexicons, inflections, irregular_forms, open_lexicons
from framing.measure import LOADED

_AUXILIARY = re.compile(r"(?i)\b(?:have|has|had|having|be|been|being|is|are|was|were)(?: \w+ly)? $")
_TIED = re.compile(
    r" (?:\w+ly )?(?:at|on|over|into|for|against|with|about|to|of|from|as|after|around|through"
    r"|back|up|down|out|off|away|inside|alongside|upon|towards?|home|apart|together|along|across|forth"
    r"|it up|itself|themselves)\b"
)
_JOINED = re.compile(r"[\w’'][-–]$")
_DETERMINED = re.compile(
    r"(?i)(?:\b(?:the|an?|his|her|its|their|this|that|these|those|every|most|more|whose|no|some|any)|['’]s?) $"
)
_COMPARED = re.compile(r"(?i)\b(?:more|most|so|as|very|too|less|how|\w+ly) $")
_VERY = re.compile(r" (?!\w+(?:ed|ing)\b)([a-z]\w+)")  # a quality, perhaps, and no verb
_QUALIFIED = re.compile(r"(?:(?:\w+ly|very|little|well|far|less|more|most|not so) )?[\w-]+$")
_SAID = re.compile(r"[,.:;]|$| that\b| [\"“'‘]")  # behind a verb of saying: what is said, or nothing
_ORIGIN = re.compile(r"(?:foreign|local|national|international) ")  # said already by a country's word before it
_ATTRIBUTE = re.compile(r" [\w\"“‘]")
_PARTICIPLE = re.compile(r"^[a-z]{2,}(?:ed|en|wn)$")
_BESIDE = 24  # characters in which the words next to one stand
_STEM = 5  # letters by which a word is known in another form
_OBJECT = re.compile(r" (?:(?:the|an?|his|her|its|their|this|that|these|those|him|them|it)\b|[A-Z“\"])")
LEFT_OUT = "leave it out, or say who finds so"  # what the plain sentence does with a verdict
_VERDICT = "-"  # how a row of a lexicon says so
_REMOVABLE = re.compile(
    r"(?i)(?:\b(?:the|an?|his|her|its|their|our|this|that|these|those|of|in|with|by|for|as)|['’]s?) $"
)
_FORMLESS = ("be ", "not ")  # wordings that have no other form than this one
_ENDED = re.compile(r"[^\w\s-]|$")
_HARD = frozenset({"harm", "force"})
_SPEECH = frozenset({"reporting", "ridicule"})  # who "slams" or "mocks" only speaks: no deed that could be made smaller


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
            Empty where there is none: where more words were found than those of the row, where the row is a phrase or
            of a word with plain uses, or where it does not fit what stands before or behind.
        """
        term, found, rule = str(hit["term"]), str(hit["text"]).strip(), str(hit["rule"])
        pos = rule.rpartition("/")[2]
        sure = pos != "phrase" and len(found.split()) == len(term.split()) and self.has_one_use(rule)
        plain = self.of(rule) if sure and not _repeats(self.of(rule), hit, text) else ""
        ways = {"noun": self._as_noun, "verb": self._as_verb, "adj": self._as_quality, "adv": self._as_degree}
        fitting = self._gone if plain == _VERDICT else ways.get(pos)
        joined = _JOINED.search(text[: int(hit["start"])][-2:]) or text[int(hit["end"]) :][:1] in ("-", "–")
        return fitting(plain, hit, text) if plain and fitting and not joined else ""

    def has_one_use(self, rule: str) -> bool:
        """Tell whether a row is of a word without plain uses.

        Parameters
        ----------
        rule : str
            Its id, as a finding names it.

        Returns
        -------
        bool
            False of what is no row.
        """
        row = self._rows.get(rule)
        return row is not None and not row.get("check") and not row.get("company")

    def _as_noun(self, plain: str, hit: Mapping[str, Any], text: str) -> str:
        """Put a noun into its number; a noun before another is not replaced, nor a country's word said twice."""
        term, found, start, end = str(hit["term"]), str(hit["text"]), int(hit["start"]), int(hit["end"])
        inflected = found.lower() != term.lower()
        compound = self._nouns.is_second(text, start) or not (inflected or stands_alone(text, end))
        if head_of(plain).endswith("ed") or compound:
            return ""
        if self._nouns.is_of_country(text, start):
            plain = _ORIGIN.sub("", plain)
        return self._nouns.in_number(plain, several=inflected or self._nouns.are_several(term))

    def _as_quality(self, plain: str, hit: Mapping[str, Any], text: str) -> str:
        """Keep a quality out of the place before a noun if it cannot stand there, as "without plan"; compare none."""
        if str(hit["text"]).lower() != str(hit["term"]).lower() or self._is_compared(plain, hit, text):
            return ""
        before = _ATTRIBUTE.match(text[int(hit["end"]) :])
        if _PARTICIPLE.search(str(hit["term"])) and not (before and _DETERMINED.search(text[: int(hit["start"])])):
            return ""
        first, *more = plain.lower().split()
        tied = not _QUALIFIED.match(plain) or not more and self._nouns.is_closed(first)
        return "" if before and tied else plain

    def _gone(self, _: str, hit: Mapping[str, Any], text: str) -> str:
        """Leave a verdict out where it stands alone before its noun, so that the sentence is whole without it."""
        noun = _VERY.match(text[int(hit["end"]) :])
        can_go = noun and _REMOVABLE.search(text[: int(hit["start"])]) and not self._nouns.is_closed(noun[1])
        return LEFT_OUT if can_go else ""

    def _as_degree(self, plain: str, hit: Mapping[str, Any], text: str) -> str:
        """Keep "very" for qualities: nothing ranges very."""
        after = _VERY.match(text[int(hit["end"]) :])
        fits = plain != "very" or after and not self._nouns.is_closed(after[1])
        return plain if fits and not self._is_compared(plain, hit, text) else ""

    def _is_compared(self, plain: str, hit: Mapping[str, Any], text: str) -> bool:
        """Tell whether a wording that says how much already would be said to be more so."""
        return plain.startswith("very") and bool(_COMPARED.search(text[: int(hit["start"])]))

    def _as_verb(self, plain: str, hit: Mapping[str, Any], text: str) -> str:
        """Put a verb into the form of what was found, if it takes what stands behind."""
        term, found = str(hit["term"]), " ".join(str(hit["text"]).split())
        before, after = text[: int(hit["start"])], text[int(hit["end"]) :]
        quality = _DETERMINED.search(before) and not _ENDED.match(after)
        formless = plain.startswith(_FORMLESS) and found.lower() != term.lower()
        unsaid = plain in self._only_saying and not _SAID.match(after)
        misfit = self._is_misfit_of_phrase(plain, term, after) if " " in term else _TIED.match(after)
        if quality or formless or unsaid or misfit:  # tied: "sneered at" is not "commented at"
            return ""
        return self._formed(plain, found.lower(), term.lower(), before)

    def _is_misfit_of_phrase(self, plain: str, term: str, after: str) -> bool:
        """Tell whether one word would lose what a phrase holds, or what it was to do stands behind it."""
        last = term.split()[-1]
        lost = " " not in plain and not self._nouns.is_closed(last)  # "shred the law"
        return lost or last == "to" and not _OBJECT.match(after)  # "kneeling to pray"

    def _formed(self, plain: str, found: str, term: str, before: str) -> str:
        """Put a wording into the form of what was found: the past, the participle."""
        if found == term:
            return plain
        forms, plains = (inflections(w, "verb", self._irregular)[1:] for w in (term, plain))
        s_form, past, participle, ing = plains[0], plains[1], plains[-2], plains[-1]
        told = {forms[0]: s_form, forms[-1]: ing}
        ended = participle if _AUXILIARY.search(before) else past
        return told.get(found, ended if found in forms else "")

    @cached_property
    def _nouns(self) -> Nouns:
        return Nouns(self._lexicons)

    @cached_property
    def _only_saying(self) -> frozenset[str]:
        """Verbs of speech that take what is said, and nobody of whom it is said."""
        rows = self._lexicons["speech_cues"].rows
        found = (r for r in rows if r["pos"] == "verb" and r["act"] == "speech")
        return frozenset(r["term"] for r in found if "quote" in r["frames"] and "target" not in r["frames"])

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
        loaded = {str(r["term"]).lower() for r in self._rows.values() if not r.get("company") and not r.get("only")}
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
        """Tell whether a verb of harm or force would become one that tells of less."""
        if row["pos"] != "verb" or row["category"] in _SPEECH or not plain:
            return False
        told, left = (self._effects.get(words.split()[0].lower(), frozenset()) for words in (row["term"], plain))
        return bool(told & _HARD - left)


def _repeats(plain: str, hit: Mapping[str, Any], text: str) -> bool:
    """Tell whether a wording would stand next to a word of its own stem."""
    start, end = int(hit["start"]), int(hit["end"])
    beside = [
        *text[max(0, start - _BESIDE) : start].lower().split()[-2:],
        *text[end : end + _BESIDE].lower().split()[:2],
    ]
    stems = {w[:_STEM] for w in plain.lower().split() if len(w) >= _STEM}
    return any(w.strip("“\"‘'")[:_STEM] in stems for w in beside)
