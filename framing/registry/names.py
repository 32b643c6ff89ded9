"""The strings that an actor is found by: its names as written, their spellings, a person's last name.

Names are never compared by similarity: a string is listed, or derived by these rules, or it is not found. A long last
name is found in other spellings of the same sounds, where it is the one listed person's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from framing.lexicon import Vocabulary
from framing.records import Actor
from framing.registry.entry import kinds_of
from framing.text import is_acronym, sound_key, straighten

_PLACED_KINDS = frozenset({"state", "government", "military"})
_DASHES = (" - ", "–", " – ")
_SHORTEST = 3  # letters of a last name
_LONG = 6  # letters of a last name that is found in other spellings: short ones are several names


@dataclass(frozen=True, slots=True)
class Name:
    """What a string found in a text may be: a name of `actor`, a metonym, a last name, or excluded."""

    actor: str
    sort: str  # name, metonym, last name, excluded


def names_of(actors: Iterable[Actor], words: Vocabulary) -> Mapping[str, tuple[Name, ...]]:
    """Give every string to look for, with what it may name.

    Parameters
    ----------
    actors : Iterable[Actor]
        The records.
    words : Vocabulary
        The lexicons.

    Returns
    -------
    mapping of str to tuple of Name
        As written.
    """
    actors = tuple(actors)
    names: dict[str, dict[Name, None]] = defaultdict(dict)
    for a in actors:
        for text, name in _listed(a, words):
            for form in spellings(text):
                names[form][name] = None
    for last, actor in _last_names(actors, words).items():
        if last not in names and not words.belonging(last):
            names[last][Name(actor, "last name")] = None
    return {k: tuple(v) for k, v in names.items()}


def _listed(a: Actor, words: Vocabulary) -> Iterator[tuple[str, Name]]:
    """Yield the strings of a record."""
    for text in (a.name, *a.aliases):
        if text == text.lower() and text in a.nouns:
            continue  # "lawyers" is read as a noun: not all are these
        placed = bool(words.belonging(text)) and bool(kinds_of(a) & _PLACED_KINDS)
        if not placed or not bare_state(a, text, words):
            yield text, Name(a.id, "metonym" if placed else "name")  # places are held against place phrases
    for text in a.metonyms:
        yield text, Name(a.id, "metonym")
    for text in a.exclude:
        yield text, Name(a.id, "excluded")


def bare_state(a: Actor, text: str, words: Vocabulary) -> bool:
    """Whether a text is the bare name of a state that is listed by bodies or a title alone: where things happen."""
    return text == a.name and bool(a.aliases) and not any(words.places.get(x) for x in a.aliases)


def _with_and_without_article(text: str) -> tuple[str, ...]:
    first, _, rest = text.partition(" ")
    return (text, rest.strip()) if rest.strip() and first in ("the", "The") else (text,)


def spellings(text: str) -> Iterator[str]:
    """Yield a string as written and its variants: article, dashes, hyphens and spaces, a capital at the start, dots."""
    text = " ".join(straighten(text).replace("–", "-").replace("—", "-").replace(" - ", "-").split())
    for bare in _with_and_without_article(text):
        for form in {bare, bare.replace("-", " "), *(bare.replace("-", dash) for dash in _DASHES), *_dotted(bare)}:
            yield form
            if form[:1].islower() or form[:3].lower() == "al-":
                yield form[:1].upper() + form[1:]
            if form[:3] in ("Al-", "Al "):
                yield form[:1].lower() + form[1:]


def _dotted(text: str) -> tuple[str, ...]:
    """Give an acronym with dots for one without, and the other way round."""
    if is_acronym(text) and "." not in text:
        return (".".join(text) + ".",)
    return (text.replace(".", ""),) if is_acronym(text) else ()


def _last_names(actors: Iterable[Actor], words: Vocabulary) -> dict[str, str]:
    """Give the last names of persons that no other listed person shares, and whose they are."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for a in actors:
        for full in (a.name, *a.aliases) if "person" in kinds_of(a) else ():
            bearers[_last_name(full, words)].add(a.id)
    bearers.pop("", None)
    return {last: min(ids) for last, ids in bearers.items() if len(ids) == 1}


def sounds_of(actors: Iterable[Actor], words: Vocabulary) -> dict[str, Name]:
    """Give the long last names of persons by their sound, where it is one person's."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for a in actors:
        for full in (a.name, *a.aliases) if "person" in kinds_of(a) else ():
            last = _last_name(full, words)
            if len(last) >= _LONG:
                bearers[sound_key(last)].add(a.id)
    return {key: Name(min(ids), "last name") for key, ids in bearers.items() if len(ids) == 1}


def _last_name(full: str, words: Vocabulary) -> str:
    parts = [p for p in full.replace(",", " ").split() if p.lower() not in words.cues["name suffix"]]
    found = len(parts) > 1 and len(parts[-1]) >= _SHORTEST and parts[-1][0].isupper()
    return parts[-1] if found else ""
