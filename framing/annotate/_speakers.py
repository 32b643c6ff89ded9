"""Who a speaker is: from the words that stand there to one name for each source of an article.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale") and then uses a
last name, a title or a pronoun. Names are collected in one pass; a last name goes back to the full
name, an office noun to the person who bears it or to the fullest phrase with that head, a pronoun to
the nearest earlier person named as subject or speaker that its number allows.

Offsets index the normalised text. Look-ups are by dictionary, so time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from framing.lexicon import Lexicons
from framing.records import Annotated

_PART = r"(?:[A-Z][\w'’-]*[\w]|[A-Z]\.|[A-Z])"
_RUN = re.compile(
    rf"{_PART}(?:\.?[ ](?:(?:al|bin|ben|ibn|de|del|della|der|den|van|von|la|le|el|da|di|dos)[ -])*{_PART})*"
)
_OWNER = re.compile(r"['’]s?$")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
HE, SHE, IT, THEY, WHO = "he", "she", "it", "they", "who"
_PRONOUNS = {
    "he": HE, "him": HE, "his": HE, "himself": HE, "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
    "it": IT, "its": IT, "itself": IT, "they": THEY, "them": THEY, "their": THEY, "who": WHO, "whom": WHO,
    "whose": WHO, "that": WHO, "which": WHO,
}  # fmt: skip


@lru_cache(maxsize=8)
def titles_of(lexicons: Lexicons) -> frozenset[str]:
    """Words that stand before a name: honorifics and the nouns of offices, lower case, last word of each."""
    offices = {t.split()[-1].rstrip(".") for t in lexicons["offices"].words()}
    return offices | {r["term"] for r in lexicons["speaker_nouns"].rows}


@dataclass
class Names:
    """Names of one article: last word to full names in order, bearer of an office, runs by place."""

    full: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    office: dict[str, str] = field(default_factory=dict)
    phrase: dict[str, str] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    runs: list[tuple[int, int, str]] = field(default_factory=list)  # a person-like name of two words or more


def collect_names(doc: Annotated, titles: frozenset[str]) -> Names:
    """Collect capitalised runs of the kept blocks and what they say about persons."""
    names = Names()
    for block in doc.blocks:
        if not block.kept:
            continue
        for m in _RUN.finditer(doc.plain, block.start, block.end):
            words = _OWNER.sub("", m.group()).split()
            cut = max((k + 1 for k, w in enumerate(words) if w.rstrip(".").lower() in titles), default=0)
            name = " ".join(words[cut:])
            if cut and not name:
                continue
            key = words[-1].lower()
            if len(words) - cut >= 2:
                names.full.setdefault(key, []).append((m.start(), name))
                names.runs.append((m.start(), m.end(), name))
                names.starts.append(m.start())
            if cut and name:
                names.office.setdefault(words[cut - 1].rstrip(".").lower(), name)
    return names


def clean_name(text: str) -> str:
    """Strip determiners, possessive endings and spare spaces."""
    text = _SPACE.sub(" ", text.replace("’", "'")).strip(" ,;:\"'“”")
    return _LEADING.sub("", text[:-2] if text.endswith("'s") else text)


class Resolver:
    """Resolves the speakers of one article in text order."""

    def __init__(self, doc: Annotated, lexicons: Lexicons) -> None:
        self._doc = doc
        self._titles = titles_of(lexicons)
        self._names = collect_names(doc, self._titles)
        self._last: dict[str, str] = {}  # pronoun to whom it last meant
        self._person = ""  # the last speaker that is a person
        self._any = ""

    def name(self, start: int, end: int, antecedent: tuple[int, int] | None = None, head: str = "") -> str:
        """Name of the source at ``text[start:end]``; `antecedent` is where it is named, `head` its head word."""
        if antecedent:
            start, end = antecedent
        low = self._doc.text[start:end].lower().strip()
        if low in _PRONOUNS:
            kind = _PRONOUNS[low]
            if kind == WHO:
                return self._person
            name = self._pronoun(kind, start)
        else:
            name = self._phrase(start, end, head)
            if name and _is_name(name):
                self._person = name
        self._any = name or self._any
        return name

    def _pronoun(self, kind: str, start: int) -> str:
        if kind in (IT, THEY):
            return self._any
        if self._person:
            return self._person
        k = bisect_left(self._names.starts, start) - 1
        return self._names.runs[k][2] if k >= 0 else ""

    def _phrase(self, start: int, end: int, head: str) -> str:
        """Name for a noun phrase; `head` is its head word, empty without a parse."""
        names, raw = self._names, self._doc.plain[start:end]
        cleaned = clean_name(raw)
        if head and head.islower():
            fullest = names.phrase.setdefault(head, cleaned)
            if not _DEFINITE.match(raw):
                return cleaned
            return names.office.get(head, "") or fullest
        runs = list(_RUN.finditer(raw))
        if not runs:
            return cleaned
        order = [m for m in runs if m.group().split()[-1] == head] or runs
        name = self._known(order[0].group()) if head else ""
        for m in runs if not name else ():
            name = name or self._known(m.group(), strict=True)
        return name or cleaned

    def _known(self, run: str, *, strict: bool = False) -> str:
        words = _OWNER.sub("", run).split()
        cut = max((k + 1 for k, w in enumerate(words) if w.rstrip(".").lower() in self._titles), default=0)
        if cut == len(words):
            return self._names.office.get(words[-1].lower(), "") if len(words) <= 3 and not strict else ""
        rest = words[cut:]
        if len(rest) >= 2:
            return " ".join(rest)
        known = self._names.full.get(rest[-1].lower())
        if known:
            return known[0][1]
        return rest[0] if cut else ""


def _is_name(name: str) -> bool:
    return name[:1].isupper() and name.split()[-1][:1].isupper()


def speaker_kinds(lexicons: Lexicons) -> Mapping[str, str]:
    """Noun to kind of source."""
    return {r["term"]: r["kind"] for r in lexicons["speaker_nouns"].rows}
