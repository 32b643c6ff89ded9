"""Where a name begins and ends, and whether it is a piece of somebody else's: titles, legal forms, neighbours.

"Trump Tower" and "Anna Moreau" hold a listed name and are nobody listed. One question is asked of each word that
stands beside a name: is it a word that goes with names (a title, a country, a noun of persons), or a name itself?
"""

from __future__ import annotations

import re

from framing.annotate.naming.sentence import Reading, Spot
from framing.registry import Entry
from framing.text import NAME_WORD, sound_key

_NEXT_NAME = re.compile(rf" ({NAME_WORD})(?: (\w+))?")
_NEXT_NAMES = re.compile(rf"(?: {NAME_WORD}){{2,4}}")
_FIRST_NAMES = re.compile(rf"(?:{NAME_WORD} ){{1,3}}$")
_LEGAL_FORM = re.compile(r",? ([A-Z]\w+)\b(?:\.(?=,| [a-z]))?")
_SUFFIX = re.compile(r",? (\w+\.?)")
_BYNAME = re.compile(r"(?<=\s)[\"'“‘](the )?(?:[\w-]+ )?([\w-]+)[\"'”’] $")
_CLOSING = re.compile(r"[\"'”’](?=\s)(?<!s['’])")
_TITLE = re.compile(r"([\w.'-]{1,60}) $")
_BEFORE_HYPHEN = re.compile(r"([\w'-]{1,60})-$")
_OFFICE_OF = re.compile(rf"(?P<office>{NAME_WORD}) of (?:the )?(?P<whose>(?:{NAME_WORD} ){{1,3}})$")
_BODY_OF = re.compile(rf"({NAME_WORD}) of (?:the )?$")
_OTHERS_BODIES = frozenset({"media", "company", "organisation"})  # kinds of bodies that are of no state
_REACH = 24  # characters in front of a name in which one word is looked for
_MOST_TITLES = 4


def before(r: Reading, at: int, reach: int = _REACH) -> str:
    """Give what stands in front of a place in the text, in its sentence."""
    return r.plain[max(r.sentence.start, at - reach) : at]


def inside_word(r: Reading, start: int, end: int) -> bool:
    """Whether a string is a piece of another name: "Tehrik-e-Taliban", "Trump Jr."."""
    if r.plain[start - 1 : start] == "-":
        front = _BEFORE_HYPHEN.search(before(r, start))
        if front and not _joins(r, front.group(1)):
            return True
    suffix = _SUFFIX.match(r.plain, end, r.sentence.end)
    return bool(suffix and suffix.group(1).lower() in r.words.cues["name suffix"])


def _joins(r: Reading, word: str) -> bool:
    """Whether a word is joined to names by a hyphen, and is no part of them: "pro-", "US-"."""
    prefix = word.lower() in r.words.cues["hedge prefix"]
    return prefix or bool(r.words.belonging(word) or r.registry.names.get(word))


def with_legal_form(r: Reading, end: int) -> int:
    """End of a name with the legal form behind it: "Acme Stores Inc."."""
    m = _LEGAL_FORM.match(r.plain, end, r.sentence.end)
    return m.end() if m and m.group(1).lower() in r.words.cues["legal form"] else end


def with_determiner(r: Reading, start: int) -> int:
    """Start of a name with the article before it."""
    return start - 4 if before(r, start, 4) in ("the ", "The ", "THE ") else start


def with_titles(r: Reading, start: int) -> int:
    """Start of a name with the honorifics and offices before it."""
    for _ in range(_MOST_TITLES):
        m = _TITLE.search(before(r, start))
        if m is None or m.group(1).lower() not in r.words.titles or not m.group(1)[0].isupper():
            break
        start -= len(m.group())
    return start


def with_byname(r: Reading, first: int, start: int) -> int:
    """Start of a name with a name in quotation marks before it, "‘the Fox’ Ann Moreau"; no mark is left without one.

    Parameters
    ----------
    r : Reading
        The sentence.
    first : int
        Where the phrase around the name begins.
    start : int
        Where the name begins.

    Returns
    -------
    int
        Where it begins with what is whole.
    """
    m = _BYNAME.search(before(r, start, 40))
    if m is not None and (m.group(1) or _for_a_person(r, m.group(2))):
        return min(first, start - len(m.group()))
    return start if _CLOSING.search(r.plain, first, start) else first


def _for_a_person(r: Reading, word: str) -> bool:
    sense = r.words.noun(word.lower(), False)
    return sense is not None and "person" in sense.kinds


def with_office_of(r: Reading, start: int) -> int:
    """Start of a name with an office and whose it is before it: "President of Chad Idris Abo"."""
    m = _OFFICE_OF.search(before(r, start, 60)) if r.cased else None
    if m is None or m.group("office").lower() not in r.words.titles:
        return start
    held = start - len(m.group())
    whose = m.group("whose").strip()
    return with_titles(r, held) if r.words.belonging(whose) or r.registry.names.get(whose) else start


def goes_with_names(r: Reading, word: str) -> bool:
    """Whether a capitalised word may stand beside a name and leaves it the name that it is."""
    low = word.lower()
    if low in r.words.titles or low in r.words.closed or r.words.belonging(word) or r.registry.names.get(word):
        return True
    sense = r.words.noun(low, False)
    return sense is not None and "person" in sense.kinds


def runs_on(r: Reading, end: int) -> bool:
    """Whether a name runs on into another one: "Trump Tower", "Clinton Foundation"."""
    m = _NEXT_NAME.match(r.plain, end) if r.cased else None
    if m is None or _office_follows(r, end) or _person_follows(r, m):
        return False
    word = m.group(1).removesuffix("'s")
    return not goes_with_names(r, word) and not r.words.belonging(f"{word} {m.group(2)}")


def _office_follows(r: Reading, end: int) -> bool:
    """Whether capitals behind a name are those of an office: "Coast Guard Press Secretary"."""
    m = _NEXT_NAMES.match(r.plain, end)
    return m is not None and any(w.lower() in r.words.offices for w in m.group().split()[1:])


def _person_follows(r: Reading, m: re.Match[str]) -> bool:
    """Whether the words behind a name are a person's own: "Head of the Coast Guard John Abo"."""
    return m.group(1) in r.words.first_names and (m.group(2) or "")[:1].isupper()


def names_a_body(r: Reading, start: int) -> bool:
    """Whether a country's word is the end of the name of a body that is not its own: "the Bank of Chad"."""
    m = _BODY_OF.search(before(r, start)) if r.cased else None
    return m is not None and r.words.body_heads.get(m.group(1)) in _OTHERS_BODIES


def another_bearer(r: Reading, s: Spot) -> bool:
    """Whether a last name follows a first name that is not the listed person's."""
    front = before(r, s.start, 40)
    m = _FIRST_NAMES.search(front) if r.cased else None
    if m is None or not (r.view.parsed or len(m.group()) < len(front.lstrip())):
        return False
    words = m.group().split()
    if not _own_beginnings(s.entry).isdisjoint(map(_beginning, words[-2:])):
        return False  # with a middle name: "Quentin Lamar Smith"
    return _a_first_name(r, next((w for w in reversed(words) if len(w.rstrip(".")) > 1), words[-1]))


def _a_first_name(r: Reading, word: str) -> bool:
    """Whether a capitalised word before a last name can be a first name."""
    return "-" not in word and not word.endswith("'s") and not goes_with_names(r, word)


def anothers_first_name(r: Reading, s: Spot) -> bool:
    """Whether a given name that is not the listed person's stands before a listed name of one word."""
    word = before(r, s.start, 40).rpartition(" ")[0].rpartition(" ")[2]
    return word in r.words.first_names and not own_first_name(word, s.entry)


def another_follows(r: Reading, s: Spot) -> bool:
    """Whether a listed first name stands before a last name that is not the listed person's: "Ann Bell" for "Ann"."""
    m = _NEXT_NAME.match(r.plain, s.end) if r.cased else None
    first = r.plain[s.start : s.end] in _own_first_names(s.entry)
    return m is not None and first and m.group(1).removesuffix("'s").lower() not in s.entry.words


def _beginning(name: str) -> str:
    """Beginning of a first name by its sound: "Mykhailo" and "Mikhail" are one, as "Aleksandr" and "Alexander"."""
    return sound_key(name.lower().replace("x", "ks"))[:4]


def own_first_name(word: str, person: Entry) -> bool:
    """Whether a word is a person's first name, as the record or the sound has it."""
    return _beginning(word) in _own_beginnings(person)


def _own_beginnings(entry: Entry) -> set[str]:
    return {_beginning(w) for w in _own_first_names(entry)}


def _own_first_names(entry: Entry) -> set[str]:
    return {w for n in (entry.actor.name, *entry.actor.aliases) for w in n.split()[:-1]}
