"""Names of persons in an article: capitalised runs, without the titles before them.

Idea: the article introduces a person once in full ("Foreign Minister Lena Hale"); every run of capitalised words is
cut behind its last title, and what is left is a name if it has two words or more. Names are collected in one pass,
and found again by their last word or by the office before them.

Offsets index the normalised text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from framing.records import Annotated

_PART = r"(?:[A-Z][\w'’-]*[\w]|[A-Z]\.|[A-Z])"
_PARTICLE = r"(?:al|bin|ben|ibn|de|del|della|der|den|van|von|la|le|el|da|di|dos)"
RUN = re.compile(rf"{_PART}(?:\.?[ ](?:{_PARTICLE}[ -])*{_PART})*")
IS_PARTICLE = re.compile(_PARTICLE)
_OWNER = re.compile(r"['’]s?$")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_LONG = 4  # a capitalised run of more words is a headline


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run: the name in it, and the word of an office before that in small letters."""

    words: tuple[str, ...]
    office: str

    @property
    def name(self) -> str:
        """The name without titles; empty where all words are titles."""
        return " ".join(self.words)


@dataclass(frozen=True)
class Names:
    """Names of one article."""

    full: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))  # by last word
    office: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # run and its name
    starts: list[int] = field(default_factory=list)
    runs: list[tuple[int, int, str]] = field(default_factory=list)  # names of two words or more, by place


def collect_names(doc: Annotated, titles: frozenset[str], leads: frozenset[str]) -> Names:
    """Collect the names of the kept blocks; `leads` are words that begin a sentence before a name."""
    names = Names()
    for sentence in doc.sentences:  # a name does not run over the end of one: "the war in Syria. Hale said"
        for m in RUN.finditer(doc.plain, sentence.start, sentence.end):
            run = read_run(m.group(), titles, leads)
            if 2 <= len(run.words) <= _LONG:
                names.full[run.words[-1].lower()].append((m.start(), run.name))
                names.runs.append((m.start(), m.end(), run.name))
                names.starts.append(m.start())
            if run.office and run.words:
                names.office[run.office].append((m.group().lower(), run.name))
    return names


@lru_cache(maxsize=20_000)
def read_run(run: str, titles: frozenset[str], leads: frozenset[str]) -> Run:
    """Cut a capitalised run behind its last title."""
    words = bare(run, leads)
    plain = [w.rstrip(".").lower() for w in words]
    cut = max((k + 1 for k, w in enumerate(plain) if w in titles), default=0)
    return Run(tuple(words[cut:]), plain[cut - 1] if cut else "")


def bare(run: str, leads: frozenset[str]) -> list[str]:
    """Words of a capitalised run without owner ("Norland's Lena Hale"), owner's ending and a first "As" or "The"."""
    words = _OWNER.sub("", run).split()
    first = next((k for k, w in enumerate(words) if w.lower() not in leads), len(words) - 1)
    owner = max((k + 1 for k, w in enumerate(words[:-2]) if w.endswith(("'s", "’s"))), default=0)
    return words[max(first, owner) :]


def clean_name(text: str) -> str:
    """Strip determiners, possessive endings and spare spaces."""
    text = _SPACE.sub(" ", text.replace("’", "'")).strip(" ,;:\"'“”")
    return _LEADING.sub("", text.removesuffix("'s"))


def holds(text: str, marks: Sequence[str]) -> bool:
    """Whether all marks begin a word of a text."""
    return all(any(word.startswith(mark) for word in text.split()) for mark in marks)
