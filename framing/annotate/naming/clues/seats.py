"""Whether a capital or a country is a place where it stands, or the government that sits there.

"France restored its ties with Abuja" names a government; "an embassy in Abuja" names a town. The grammar around the
name decides: its preposition, its verb, what it owns, whether it opens a report ("ABUJA, Reuters -").
"""

from __future__ import annotations

import re

from framing.annotate.naming.clues.borders import before
from framing.annotate.naming.sentence import Reading, Spot
from framing.grammar import Tree

_TOWN = re.compile(r"([A-Z][\w.'-]{1,60}), $")
_CLOSED = re.compile(r"[,.;:)]|$")
_DATELINE = re.compile(r",? \(|, [A-Z][\w.]+(?:,| -| \()")
_OWNED = re.compile(r"'s? [\"'“‘]?(\w+)(?: (\w+))?(?: (\w+))?")
_PAIRED = re.compile(r"(?<=[A-Z.])-$|(?<=\w)[-/]$")
_ACTING = frozenset({"state", "military"})  # classes of nouns
_PARTNER = re.compile(r"[-/][A-Z]")


def is_place(r: Reading, s: Spot) -> bool:
    """Whether a name is a place.

    Parameters
    ----------
    r : Reading
        The sentence.
    s : Spot
        Where the name stands in it.

    Returns
    -------
    bool
        False where a government is spoken of.
    """
    seat = bool(r.words.seats.get(r.plain[s.start : s.end]))
    link, over = r.view.preposition(s.i), _over(r.tree, s.i)
    if _in_a_place(r, s, link, over):
        return True
    if link == "from" and over in r.words.cues["act noun"]:
        return False
    if link == "to":
        return _reached(r, s, over, seat=seat)
    if link in r.words.cues["place preposition"]:
        return seat or link != "at"  # nobody is at a country: "anger at Chad"
    verb = r.view.verb(s.i)
    if verb in r.words.cues["place verb"]:
        return seat or verb not in r.words.cues["onslaught verb"]  # "invaded Chad" is done to Chad
    return _stands_as_place(r, s, seat=seat, streets=link == "of" and over not in r.words.cues["act noun"])


def _reached(r: Reading, s: Spot, over: str, *, seat: bool) -> bool:
    """Whether something goes to a place; what is said and given to it makes it a government: "weapons to Kyiv"."""
    if over in r.words.cues["addressee word"] or _receives(r, s):
        return False
    return seat or over in r.words.cues["motion word"]


def _receives(r: Reading, s: Spot) -> bool:
    """Whether a thing is sent: "sends arms to Abuja", and not "sends troops to Abuja"."""
    if r.tree is None:
        return False
    i = r.tree.tokens[r.tree.tokens[r.tree.first_conjunct(s.i)].head].head
    sent = r.tree.child(i, "dobj") if r.tree.tokens[i].lemma.lower() in r.words.cues["transfer verb"] else None
    return sent is not None and r.view.surface(sent) in r.words.cues["transferred thing"]


def of_persons(r: Reading, i: int) -> bool:
    """Whether a word modifies a noun for persons, who do not stand for their country: "a French tourist"."""
    nouns = [n for n, owner in r.view.governors(i) if not owner]
    return any(_for_persons(r, n) for n in nouns)


def _for_persons(r: Reading, n: int) -> bool:
    low = r.view.surface(n)
    sense = r.words.noun(low, False) or r.words.noun(r.view.phrase(n).lemma, False)
    return low in r.words.titles or (sense is not None and "person" in sense.kinds)


def _over(tree: Tree | None, i: int) -> str:
    """Lemma of the word that the preposition before word `i` hangs on."""
    if tree is None:
        return ""
    preposition = tree.tokens[tree.tokens[tree.first_conjunct(i)].head]
    return tree.tokens[preposition.head].lemma.lower()


def _in_a_place(r: Reading, s: Spot, link: str, over: str) -> bool:
    """Whether a name says where a place is: "Tijuana, Mexico", "parts of Mexico", "Mexico's border"."""
    nouns = r.words.cues["place noun"]
    owned = _OWNED.match(r.plain, s.end)
    if (link == "of" and over in nouns) or (owned and any(g and g.lower() in nouns for g in owned.groups()[:2])):
        return True
    town = _TOWN.search(before(r, s.start))
    return bool(town and not r.words.belonging(town.group(1)) and _CLOSED.match(r.plain, s.end))


def _stands_as_place(r: Reading, s: Spot, *, seat: bool, streets: bool) -> bool:
    """Whether a name with no preposition of place is a place for what it owns, modifies or opens."""
    if seat and streets:
        return True  # "the streets of Tehran"
    if seat and r.plain[s.end : s.end + 1] == "'":
        return not (r.plain[s.start : s.end] in r.words.palaces or _acts(r, s.end))
    governors = r.view.governors(s.i)
    if governors and not governors[0][1]:
        return not (r.plain[s.start : s.end] in r.words.palaces or _paired(r, s))
    return s.start <= r.sentence.start + 4 and _DATELINE.match(r.plain, s.end) is not None


def _paired(r: Reading, s: Spot) -> bool:
    """Whether two countries joined by a hyphen do something together: "the Chad-Niger talks", but for a border."""
    joined = _PAIRED.search(before(r, s.start, 2)) or _PARTNER.match(r.plain, s.end)
    nouns = {r.view.surface(n) for n, _ in r.view.governors(s.i)}
    return bool(joined) and nouns.isdisjoint(r.words.cues["place noun"])


def _acts(r: Reading, end: int) -> bool:
    """Whether what is owned is an act or a stance, or people who act, so that the owner is a government."""
    m = _OWNED.match(r.plain, end)
    return bool(
        m and any(g and (g.lower() in r.words.cues["act noun"] or _for_forces(r, g.lower())) for g in m.groups())
    )


def _for_forces(r: Reading, noun: str) -> bool:
    """Whether a noun is for those who act for a state: "Abuja's troops"."""
    return r.words.people.get(noun.removesuffix("s")) in _ACTING
