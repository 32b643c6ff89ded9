"""The kind of a speaker in its article: what its name says, and what stands around the places that name it.

Idea: an article says once who somebody is ("Ann Hale, a professor of law") and then goes by the name. So the phrases
around all namings are asked, the phrase of the quotation first; the registry's actor decides where its kind is no
person's; a name that nothing is said of is told a body or a person by its form and context, as
`framing.lexicon.Persons` weighs it.

Conventions: kinds are those of `framing.measure.sources.kinds`; the finer kind of a person nothing is known of is
"person".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from framing.lexicon import Lexicons, Persons, Signs, persons_of
from framing.measure.sources.kinds import AGENCY, OTHER, Kind, kind_of
from framing.records import Actor, Annotated, Quote
from framing.text import is_capitalised, words

_BEFORE = re.compile(r"([\w.-]{1,60}) $")
_TITLE = re.compile(r"(?:[\w.'-]{1,60} ){1,6}$")
_APPOSITION = re.compile(
    r"(?:'s)?,? \([^)\n]{2,20}\)|, (?!(?:\w+ing|\w+ed|who|which|whose|and|but)\b)[^,;:.\n\"]{2,90}(?=,|\.\s|\.$)"
)
_NAMINGS = 20  # places of a name that are looked at
_WINDOW = 60  # characters around a name
# kind of an actor to kind of source; a person's own kind is in the text
_ACTORS: Mapping[str, Kind] = {
    "state": Kind("official", "government"), "government": Kind("official", "government"),
    "military": Kind("official", "military"), "party": Kind("official", "party or campaign"),
    "armed group": Kind("organisation", "group"), "organisation": Kind("organisation", "group"),
    "movement": Kind("organisation", "group"), "people": Kind("people", "person"),
}  # fmt: skip
_PERSON, _BODY = Kind("other", "person"), Kind("organisation", "group")


def kind_in(doc: Annotated, name: str, quotes: Sequence[Quote], actor: Actor | None, lexicons: Lexicons) -> Kind:
    """Say what kind of source a speaker is.

    Parameters
    ----------
    doc : Annotated
        The article.
    name : str
        The speaker as it was resolved.
    quotes : Sequence[Quote]
        What it says.
    actor : Actor | None
        The registry's actor that it is, if any.
    lexicons : Lexicons
        Uses those of `kinds` and of `framing.lexicon.Persons`.

    Returns
    -------
    Kind
        Kind and finer kind.
    """
    listed = _ACTORS.get(actor.kinds[0].kind) if actor is not None and actor.kinds else None
    if listed and listed.kind != "organisation":
        return listed
    for phrase in _phrases(doc, name, quotes):
        found = kind_of(phrase, lexicons)
        if found not in ((OTHER, AGENCY) if listed else (OTHER,)):
            return found
    return listed or _by_form(doc, name, quotes, persons_of(lexicons))


def _phrases(doc: Annotated, name: str, quotes: Sequence[Quote]) -> Iterator[str]:
    """Phrases that name a speaker: as resolved, where it speaks, where it is named."""
    yield name
    for q in quotes:
        if q.speaker_start is not None and q.speaker_end is not None:
            yield _around(doc.plain, q.speaker_start, q.speaker_end)
    if is_capitalised(name):
        for at in _namings(doc.plain, name):
            yield _around(doc.plain, at, at + len(name))


def _namings(plain: str, name: str) -> Iterator[int]:
    """Places of a name, the first of them."""
    at = plain.find(name)
    for _ in range(_NAMINGS):
        if at < 0:
            return
        yield at
        at = plain.find(name, at + 1)


def _around(plain: str, start: int, end: int) -> str:
    """Give a naming with the title before it and the apposition behind it."""
    title = _TITLE.search(plain, max(0, start - _WINDOW), start)
    behind = _APPOSITION.match(plain, end)
    before = _title_words(title.group().split()) if title else ""
    return f"{before}{plain[start:end]}{behind.group() if behind else ''}"


def _title_words(before: Sequence[str]) -> str:
    """Give the words right before a name that may be its title: the last one and the capitals before it."""
    kept = list(before[-1:])
    for word in reversed(before[:-1]):
        if not is_capitalised(word):
            break
        kept.insert(0, word)
    return " ".join(kept) + " "


def _by_form(doc: Annotated, name: str, quotes: Sequence[Quote], persons: Persons) -> Kind:
    """Say what form and text tell of a name that is not listed: a body, a person, or nothing."""
    if not (is_capitalised(name) and is_capitalised(name.split()[-1])):
        return OTHER
    weight = persons.weigh(name, _signs(name, quotes, doc.plain, persons))
    if weight > 0:
        return _BODY
    return _PERSON if weight < 0 or " " in name else OTHER


def _signs(name: str, quotes: Sequence[Quote], plain: str, persons: Persons) -> Signs:
    """Count what stands around the namings of a speaker."""
    spans = [(q.speaker_start, q.speaker_end) for q in quotes if q.speaker_start is not None]
    namings = [at for a, b in spans if (at := plain.find(name, a, b)) >= 0][:_NAMINGS]
    before = [_word_before(plain, at) for at in namings]
    behind = Counter(_pronoun_behind(plain, at + len(name), persons.pronouns) for at in namings)
    return Signs(
        namings=len(namings),
        articles=before.count("the"),
        titles=sum(map(persons.is_title, before)),
        persons=behind["person"],
        things=behind["thing"],
        reports=any(q.cue.lower().startswith("report") for q in quotes),
        label=any(q.cue == ":" for q in quotes),
    )


def _word_before(plain: str, at: int) -> str:
    """Word right before a place, in small letters; empty where none is."""
    found = _BEFORE.search(plain, max(0, at - _WINDOW), at)
    return found.group(1).lower() if found else ""


def _pronoun_behind(plain: str, at: int, pronouns: Mapping[str, str]) -> str:
    """Say what the first pronoun behind a place stands for, person or thing; empty where its clause has none."""
    near = plain[at : at + _WINDOW].partition(".")[0].partition("\n")[0]
    found = (pronouns.get(near[a:b].lower(), "") for a, b in words(near))
    return next(filter(None, found), "")
