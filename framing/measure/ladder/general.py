"""What the ladder has no row for: judging words of the general lexicons, and the plain nouns for actors.

Idea: a label is judged by its judging word, and no list of labels holds them all. Words that judge legitimacy,
character or competence are in ``loaded_terms``, by what they do and how hard; how much they may say of an actor's
standing is bounded by `CATEGORIES`. Words of feeling, topic and size ("wounded", "dead", "poor") are in no category
of the table and judge nobody. What a thing is worth (a vague plan, a bold reform, a fiasco) is in ``polarity_words``,
and counts for things only. A noun for an office or a group of people that judges nothing is plain: 0.

Conventions: rows look like those of ``ladder`` (id, term, rung, kinds, effect). They are asked last, after every row
and affix of the ladder. Units: rungs, at most two steps from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from framing.lexicon import Lexicon, Lexicons, Row, inflections
from framing.text import fold

# How far from 0 a word of a category of loaded_terms may take a label, and why no further.
CATEGORIES: Mapping[str, int] = MappingProxyType({
    "legitimacy": 2,  # puts outside lawful politics
    "extremism": 2,  # puts outside lawful politics
    "crime": 2,  # puts outside the law
    "morality": 2,  # puts outside decency
    "deception": 2,  # puts outside decency
    "dysphemism": 2,  # the harsh word where a plain one is common
    "migration": 2,  # the harsh word where a plain one is common
    "economy": 1,  # the harsh word where a plain one is common
    "elections": 1,
    "climate": 1,
    "health": 1,
    "gender": 1,
    "praise": 1,  # character or work, not a right
    "competence": 1,  # contests what it can do, not what it may
    "controversy": 1,  # says that others contest it
    "ridicule": 1,  # contests that it is to be taken seriously
    "conspiracy": 1,  # contests that it is open
    "reporting": 1,  # contests the manner of what was said
})  # fmt: skip
STRONG = 3  # intensity in loaded_terms from which a word goes the whole way; below it one step
_CLEAR = 2  # intensity or strength from which a word judges that is a topic or a manner as often
# fields of polarity_words that say what a thing is worth; others say how it is ("tough", "costly", "simple")
_VERDICTS = frozenset({"deceit", "honesty", "reason", "unreason", "praise", "danger"})
_WORTH = _VERDICTS | {"quality"}
_POWERS = frozenset({"affection", "confidence"})  # what it can or gives: worth where a word is clear
_THING = "event"  # kind of what is no actor: a bill, a deal, a protest
COLLECTIVE = "collective"  # class of nouns for what is made of others: a band, a crowd
_SLOTS: Mapping[str, str] = MappingProxyType({"adj": "modifier", "noun": "head"})
General = Mapping[str, Mapping[str, Row]]


class Words(NamedTuple):
    """The lexicons that are asked after the ladder."""

    loaded_terms: Lexicon
    offices: Lexicon
    people_nouns: Lexicon
    polarity_words: Lexicon


def general_words(lexicons: Lexicons) -> Words:
    """Take the general lexicons out of all."""
    return Words(*(lexicons[name] for name in Words._fields))


def compile_general(words: Words, irregular: Mapping[str, tuple[str, ...]]) -> General:
    """Compile what may be asked after the ladder.

    Parameters
    ----------
    words : Words
        The general lexicons.
    irregular : Mapping[str, tuple[str, ...]]
        Irregular plurals.

    Returns
    -------
    mapping of str to mapping of str to mapping
        Slot (head, modifier) to form to its row.
    """
    found: dict[str, dict[str, Row]] = {slot: {} for slot in _SLOTS.values()}
    for pos, row in (*_judging(words.loaded_terms.rows), *_favouring(words.polarity_words.rows)):
        for form in _numbers(row["term"], irregular) if pos == "noun" else (row["term"],):
            found[_SLOTS[pos]].setdefault(form, row)
    for row in _plain(words):
        for form in _numbers(row["term"], irregular):
            found["head"].setdefault(form, row)
    return found


def _numbers(term: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Both numbers of a noun; a phrase listed in the plural ("bad guys") is looked up by its lemma, too."""
    forms = inflections(term, "noun", irregular)
    return (*forms, term.removesuffix("s")) if " " in term else forms


def _judging(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    for row in rows:
        if row["category"] in CATEGORIES and row["polarity"] and not _is_common(row):
            steps = CATEGORIES[row["category"]] if row["intensity"] >= STRONG else 1
            yield row["pos"], _row(row["id"], row["term"], row["polarity"] * steps)


def _favouring(rows: Iterable[Row]) -> Iterator[tuple[str, Row]]:
    """Words of favour: of a thing they say what it is worth ("vague plan", "farce"), of people often how they fare."""
    for row in rows:
        if _says_worth(row):
            side = 1 if row["strength"] > 0 else -1
            yield row["pos"], {**_row(row["id"], row["term"], side), "kinds": (_THING,)}


def _says_worth(row: Row) -> bool:
    clear = abs(row["strength"]) >= _CLEAR
    if row["pos"] == "noun":  # milder and kinder ones are topics: "doubt", "trust"
        return row["strength"] <= -_CLEAR and row["field"] in _VERDICTS
    if row["pos"] != "adj":
        return False
    return (row["field"] in _WORTH and (clear or row["strength"] < 0)) or (row["field"] in _POWERS and clear)


def _is_common(row: Row) -> bool:
    """Whether a term is no label by itself: another part of speech, or a noun that is a topic as often."""
    return row["pos"] not in _SLOTS or (row["pos"] == "noun" and row["company"] and row["intensity"] < _CLEAR)


def _plain(words: Words) -> Iterator[Row]:
    for row in words.offices.rows:
        yield _row(row["id"], row["term"], 0)
    for row in words.people_nouns.rows:
        yield _row(row["id"], row["noun"], 0, "members" if row["class"] == COLLECTIVE else "")


def _row(key: str, term: str, rung: int, effect: str = "") -> Row:
    return {"id": key, "term": fold(term), "rung": rung, "kinds": (), "effect": effect}
