"""What kind of source a phrase names: official, expert, people, media, organisation, document, unnamed or other.

Idea: who gets to speak is a choice of the newsroom, and routine favours officials (Sigal 1973; Gans 1979). What a
source is can be read off the words that introduce it: the noun ("residents"), the office before a name ("Senator
Hale"), the apposition behind it ("Hale, a professor of law"), and the body that a spokesman speaks for.

Rules, the first that says something wins: the noun that heads the phrase; for a name, the body that it is, the office
before it, the appositions, the body in what follows, an age ("Hale, 53," is how news presents ordinary people). Posts
that any body has (director, spokesman) take the kind of the body. Candidates, parties and courts are official;
activists, companies and armed groups are organisations. A bare name says nothing: other.

Source: the lexicon ``source_nouns``; bodies from ``organisation_heads``, ``institutions`` and ``countries``; titles
from ``offices``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.errors import SettingsError
from framing.lexicon import Lexicons, Persons, inflections, irregular_forms, open_lexicons, persons_of
from framing.text import fold, is_capitalised, lower

KINDS = ("official", "expert", "people", "media", "organisation", "document", "unnamed", "other")


class Kind(NamedTuple):
    """Kind and finer kind of a source."""

    kind: str
    finer: str


class _Noun(NamedTuple):
    """What a noun says: its kind, and whether it is a body or asks which body is meant."""

    kind: Kind
    body: str


OTHER = Kind("other", "")
AGENCY = Kind("official", "agency")  # by the last word of a name alone: Board, Commission, Corps
_PARTY, _AGED, _JOURNALIST = Kind("official", "lawmaker"), Kind("people", "person"), Kind("media", "journalist")
_ANYBODY, _UNNAMED = Kind("people", "person"), Kind("unnamed", "unnamed source")
_STATE, _NATIVES, _SHARE = Kind("official", "government"), Kind("people", "resident"), Kind("people", "voter")
_NO_TITLES = ("document", "unnamed")  # such nouns stand before no name as its title
_ACADEMIC = ("expert", "academic")
# kind of a listed body or name to kind of source
_BODIES: Mapping[str, Kind] = {
    "state body": AGENCY, "seat of power": _STATE, "media": Kind("media", "outlet"),
    "company": Kind("organisation", "company"), "party": Kind("official", "party or campaign"),
    "armed group": Kind("organisation", "group"), "movement": Kind("organisation", "group"),
    "organisation": Kind("organisation", "group"),
}  # fmt: skip
# rank of an office to kind of source; a head of a body is what the body is
_RANKS: Mapping[str, Kind] = {
    "head": Kind("official", "head of state or government"), "minister": Kind("official", "minister"),
    "legislator": _PARTY, "judge": Kind("official", "court"), "military": Kind("official", "military"),
    "police": Kind("official", "police"), "governor": Kind("official", "governor or mayor"),
    "envoy": Kind("official", "diplomat"), "candidate": Kind("official", "party or campaign"),
    "clergy": Kind("organisation", "religious body"), "deputy": _PARTY,
}  # fmt: skip
_LONGEST = 4  # words of a noun
_EDGES = " \t\n\"'“”‘’`[](),.;:-–—"
_OPENING = re.compile(r"(?i)^(?:(?:by|from|both|as|and|to|with|according to|either|neither) )+")
_ENDS = (r",(?!\d)", r" \(", "[–—]")  # besides prepositions and relative pronouns, what ends the head of a phrase
_RELATIVES = ("who", "which", "that", "whose", "where", "named")
_APART = re.compile(r"[,()–—]")
_MEMBER = re.compile(r"\b[A-Z]{1,3}-[A-Z][A-Za-z.]+")  # D-Nev., R-Pa, SNP-Fife
_AGE = re.compile(r", (?:aged? )?\d{1,3}(?:,|$)|\b\d{1,3}[- ]years?[- ]old\b")
_PERCENT = re.compile(r"(?i)\d ?(?:%|percent|per cent)")
_VEILED = re.compile(
    r"(?i)\b(?:close to|familiar with|briefed on|knowledge of|anonym|not authori[sz]ed|declined to be)\b"
)
_WORDS = re.compile(r"[\w&.'’-]+")


@dataclass(frozen=True, eq=False)
class _Known:
    """The compiled lists."""

    nouns: Mapping[str, _Noun]
    bodies: Mapping[str, Kind]
    persons: Persons
    peoples: frozenset[str]
    ends: re.Pattern[str]

    def head(self, phrase: str) -> str:
        """Head of a phrase: what stands before its first preposition, relative clause or comma."""
        return self.ends.split(phrase)[0].strip(_EDGES)


def source_kinds(texts: Iterable[str], *, finer: bool = False) -> list[str]:
    """Say what kind of source each phrase names.

    Parameters
    ----------
    texts : Iterable[str]
        Phrases that introduce a source: "Senator Ann Hale", "residents", "a spokesman for the company".
    finer : bool
        Whether to give finer kinds ("lawmaker", "company") instead.

    Returns
    -------
    list of str
        For each one of official, expert, people, media, organisation, document, unnamed, other; or a finer kind, empty
        where none is known.

    Raises
    ------
    SettingsError
        If `texts` is one string or holds something that is none.

    Examples
    --------
    >>> source_kinds(["Senator Ann Hale", "two residents", "a person familiar with the talks"])
    ['official', 'people', 'unnamed']
    """
    given = [texts] if isinstance(texts, str) else list(texts)
    if isinstance(texts, str) or not all(isinstance(text, str) for text in given):
        raise SettingsError('source_kinds takes phrases, ["Senator Ann Hale", "residents"], a list of strings')
    lexicons = open_lexicons({})
    found = (kind_of(text, lexicons) for text in given)
    return [kind.finer if finer else kind.kind for kind in found]


def kind_of(text: str, lexicons: Lexicons) -> Kind:
    """Say what kind of source one phrase names.

    Parameters
    ----------
    text : str
        The phrase, with what stands before and behind a name, if anything.
    lexicons : Lexicons
        Where the lists are read from.

    Returns
    -------
    Kind
        Kind and finer kind; `OTHER` where nothing says.
    """
    known = _compiled(lexicons)
    phrase = _OPENING.sub("", " ".join(text.split()).strip(_EDGES))
    head = known.head(phrase)
    if _PERCENT.search(head):
        return _SHARE
    if _is_name(head, known):
        return _named(phrase, head, known)
    found = _noun(phrase, head, known)
    if found is None or found.kind == "unnamed":  # "many" says nothing yet: many of her aides
        found = _among(phrase, head, known) or found
    if found == _ANYBODY and _VEILED.search(phrase):
        return _UNNAMED
    return found or _body(phrase, known) or OTHER


def is_medium(name: str, lexicons: Lexicons) -> bool:
    """Say whether a name is that of a medium, or of a platform on which others post.

    Parameters
    ----------
    name : str
        The name of a speaker.
    lexicons : Lexicons
        Where the lists are read from.

    Returns
    -------
    bool
        Whether what is given to it is mostly what it hands on.
    """
    return fold(name) in lexicons["post_signs"].words(kind="platform") or kind_of(name, lexicons).kind == "media"


def _is_name(head: str, known: _Known) -> bool:
    """Whether a head ends in a name rather than in a noun; a noun may be written with a capital ("House Speaker")."""
    words = head.split()
    if not words or not is_capitalised(words[-1]):
        return False
    if _is_people(words[-1], known):
        return False
    if len(words) > 1 and _body_of(head, known):
        return True
    return not (_listed(words, len(words), known) and not known.persons.has_first_name(" ".join(words[-2:])))


def _named(phrase: str, head: str, known: _Known) -> Kind:
    """Kind of a name by the body it is, the office before it, and what follows."""
    medium = _medium(head, known)
    if medium:
        return medium
    body = _body_of(head, known)
    if body and not known.persons.has_first_name(head):
        return body
    return _titled(head, phrase, known) or _behind(phrase, head, known) or body or OTHER


def _medium(head: str, known: _Known) -> Kind | None:
    """Kind of a person whom a body with an article has: the Norland Review's Ann Hale."""
    owner, _, owned = head.replace("’", "'").rpartition("'s ")
    if owner.lower().startswith("the ") and is_capitalised(owner.split()[-1]) and known.persons.may_be_person(owned):
        return _body(owner, known) or _JOURNALIST
    return None


def _titled(head: str, phrase: str, known: _Known) -> Kind | None:
    """Kind by the last noun before a name: "White House spokesman Josh Hale"."""
    words = head.split()
    for end in range(len(words) - 1, 0, -1):
        noun = None if words[end - 1] in known.persons.first_names else _listed(words, end, known)  # Bill is no bill
        if noun and noun.kind.kind not in _NO_TITLES:
            return _decided(noun, " ".join(words[: end - 1]), phrase[len(head) :], known)
    return None


def _behind(phrase: str, head: str, known: _Known) -> Kind | None:
    """Kind by what follows a name: a member's mark, appositions, a body, an age."""
    rest = phrase[len(head) :]
    if _MEMBER.search(rest):
        return _PARTY
    for part in _APART.split(rest):
        inner = part.strip(_EDGES)
        if inner.partition(" ")[0].lower() not in _RELATIVES and (found := _noun(inner, known.head(inner), known)):
            return found
    return _AGED if _AGE.search(rest) else _body(rest, known)


def _noun(phrase: str, head: str, known: _Known) -> Kind | None:
    """Kind by the last listed noun of a head, or by the people of a state."""
    words = head.split()
    if words and _is_people(words[-1], known):
        noun = _listed(words, len(words), known)
        return noun.kind if noun else _NATIVES
    for end in range(len(words), 0, -1):
        if noun := _listed(words, end, known):
            return _decided(noun, " ".join(words[: end - 1]), phrase[len(head) :], known)
    return None


def _is_people(word: str, known: _Known) -> bool:
    """Whether a word names the people of a state: Germans."""
    return word in known.peoples


def _among(phrase: str, head: str, known: _Known) -> Kind | None:
    """Kind by what a head without meaning is of: "a number of readers"."""
    rest = phrase[len(head) :].strip(_EDGES)
    if not rest.lower().startswith("of "):
        return None
    inner = rest[3:].strip(_EDGES)
    return _noun(inner, known.head(inner), known)


def _decided(noun: _Noun, before: str, behind: str, known: _Known) -> Kind:
    """Kind of a noun; of a post that any body has, that of the body before or behind it."""
    if noun.body != "decides":
        return noun.kind
    return _body(before, known) or _body(behind, known) or noun.kind


def _listed(words: Sequence[str], end: int, known: _Known) -> _Noun | None:
    """Longest listed noun that ends at a word."""
    for size in range(min(_LONGEST, end), 0, -1):
        term = lower(" ".join(words[end - size : end])).strip(_EDGES)
        term = term.removesuffix("'s").removesuffix("’s")
        if term in known.nouns:
            return known.nouns[term]
    return None


def _body(text: str, known: _Known) -> Kind | None:
    """Kind of the body in a stretch; a place of learning before all others, else the first."""
    found = list(_bodies(_WORDS.findall(text), known))
    return next((k for k in found if k[:2] == _ACADEMIC), found[0] if found else None)


def _bodies(words: Sequence[str], known: _Known) -> Iterator[Kind]:
    """Bodies in a stretch, a run of capitals as one."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and is_capitalised(words[end]):
            end += 1
        found = _body_of(" ".join(words[at:end]), known) if end > at else None
        end = max(end, at + 1)
        noun = None if found else _listed(words, end, known)
        if found or (noun and noun.body == "is"):
            yield found or noun.kind  # type: ignore[union-attr]
        at = end


def _body_of(name: str, known: _Known) -> Kind | None:
    """Kind of a listed body, or by the last word of its name."""
    words = [w.removesuffix("'s").removesuffix("’s").strip(_EDGES) for w in name.split()]
    plain = words[1:] if words and words[0].lower() == "the" else words
    noun = _listed(words, len(words), known)
    if noun and noun.body == "is":
        return noun.kind
    return next((found for k in range(len(plain)) if (found := known.bodies.get(" ".join(plain[k:])))), None)


@lru_cache(maxsize=4)
def _compiled(lexicons: Lexicons) -> _Known:
    irregular = irregular_forms(lexicons["irregular_forms"])
    nouns: dict[str, _Noun] = {}
    for r in lexicons["offices"].rows:
        if r["rank"] in _RANKS:
            nouns[lower(r["term"]).strip(_EDGES)] = _Noun(_RANKS[r["rank"]], "")
    own = {r["term"]: _Noun(Kind(r["kind"], r["finer"]), r["body"] or "") for r in lexicons["source_nouns"].rows}
    for term, noun in own.items():
        for form in inflections(term, "noun", irregular):
            nouns[form] = noun
    peoples = {w for r in lexicons["countries"].rows for w in r["people"] if w.endswith("s")}
    small = lexicons["function_words"].words("word", **{"class": "preposition"}).union(_RELATIVES)
    ends = re.compile(f"(?i){'|'.join(_ENDS)}| (?:{'|'.join(sorted(small))})(?!\\w)")
    return _Known({**nouns, **own}, _names(lexicons), persons_of(lexicons), frozenset(peoples), ends)


def _names(lexicons: Lexicons) -> dict[str, Kind]:
    """Names of bodies and words that such names end in, to kinds."""
    heads = {r["head"]: _BODIES[r["kind"]] for r in lexicons["organisation_heads"].rows if r["kind"] in _BODIES}
    for r in lexicons["institutions"].rows:
        heads.update(dict.fromkeys((r["name"], *r["aliases"]), _BODIES.get(r["kind"], _BODIES["organisation"])))
    for r in lexicons["countries"].rows:
        heads.update(dict.fromkeys((r["name"], *r["spellings"], *r["capitals"], *r["seats"]), _STATE))
    return heads
