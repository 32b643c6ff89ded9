"""Who bears a last name that stands alone, the same all through the article.

Idea: a person whom the registry lists under that name; else whoever is named in full with it. Of several, the one whose
gender the pronouns behind the last name have, else the first who is not brought in as another's wife or son.

Offsets index the normalised text; a bounded number of namings is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from framing.annotate.voice.speakers.names import Names, plain_name
from framing.lexicon import Persons
from framing.records import Actor, Annotated

_KIN = re.compile(r"(?:\b(?:his|her|their)|['’]s?) (?:[\w-]+ ){0,2}?([a-z-]+),? $")
_PAIR = re.compile(r"(?:^|\b[a-z][\w'’-]{0,30} |[,(—–-] ?)([A-Z][\w'’-]{1,30}) and $")
_GIVEN = re.compile(r"[A-Z][\w.'’-]{0,60} $")
_MASCULINE = {"he": 1, "his": 1, "him": 1, "she": -1, "her": -1}
_NEXT_PRONOUN = re.compile(r"\b(he|his|him|she|her)\b", re.IGNORECASE)
_BEFORE = 40  # characters before a name that tell how it is brought in
_BEHIND = 90  # characters behind a last name in which a pronoun may go back to it
_OFTEN = 100  # namings that are looked at


class Bearers:
    """Bearers of last names in one article."""

    def __init__(self, doc: Annotated, names: Names, persons: Persons, relations: frozenset[str]) -> None:
        self._doc = doc
        self._names = names
        self._persons = persons
        self._relations = relations
        self._known: dict[str, str] = {}

    def bearer(self, last: str, gender: str = "") -> str:
        """Full name that a last name alone stands for, of this gender if any; empty where none is given."""
        key = plain_name(last)
        if gender:
            alike = (full for _, full in self._names.full.get(key, ()) if self._persons.gender(full) == gender)
            found = next(alike, "") or self.bearer(last)
            return found if self._persons.gender(found) in ("", gender) else ""
        if key not in self._known:
            self._known[key] = self._find(last)
        return self._known[key]

    def _find(self, last: str) -> str:
        listed = [a.name for a in self._doc.actors.values() if _is_listed(a, last)]
        if len(listed) == 1:
            return listed[0]
        if last in self._persons.belonging or last.removesuffix("s") in self._persons.belonging:
            return ""  # Democrats bear no name
        places = self._names.full.get(plain_name(last), ())
        candidates = self._able(last, dict.fromkeys(full for _, full in places))
        if not candidates:
            return ""
        return self._by_gender(last, candidates) or self._by_kin(candidates, places)

    def _able(self, last: str, named: Iterable[str]) -> list[str]:
        """Names that a last name may stand for: America is no Latin America."""
        body = self._persons.body(last)
        return [full for full in named if not body or self._persons.has_first_name(full)]

    def _by_gender(self, last: str, candidates: Sequence[str]) -> str:
        """Whoever has the gender of the pronouns behind the last name, where both genders bear it."""
        genders = {c: self._persons.gender(c) for c in candidates}
        if not {"m", "f"} <= set(genders.values()) or len(self._known) >= _OFTEN:
            return ""
        wanted = gender_behind(self._doc.plain, last)
        return next((c for c in candidates if genders[c] == wanted), "") if wanted else ""

    def _by_kin(self, candidates: Sequence[str], places: Sequence[tuple[int, str]]) -> str:
        """Whoever is named first and not as another's kin; a single relative is not taken for the bearer."""
        first = {full: at for at, full in reversed(places)}
        alone = {full for at, full in places[:_OFTEN] if not self._is_one_of_two(at)}
        own = next((c for c in candidates if c in alone and not self._is_kin(first[c])), "")
        return own or (candidates[0] if len(candidates) > 1 else "")

    def _is_one_of_two(self, at: int) -> bool:
        """Whether the name at `at` is given to two: Anna and Lena Hale."""
        pair = _PAIR.search(self._doc.plain, max(0, at - _BEFORE), at)
        word = pair.group(1) if pair else ""
        other = self._persons.body(word) or word in self._persons.belonging or plain_name(word) in self._names.full
        return bool(word) and not other

    def _is_kin(self, at: int) -> bool:
        """Whether the name at `at` is brought in as somebody's wife, son, ..."""
        m = _KIN.search(self._doc.plain, max(0, at - _BEFORE), at)
        return m is not None and m.group(1) in self._relations


def _is_listed(actor: Actor, last: str) -> bool:
    """Whether a listed person goes by this last name."""
    person = bool(actor.kinds) and actor.kinds[0].kind == "person"
    return person and last in (*actor.aliases, actor.name.split()[-1])


def gender_behind(plain: str, last: str) -> str:
    """Gender of most pronouns that come next after a last name alone; empty if there are as many of either."""
    score = 0
    for m in islice(re.finditer(rf"(?<![\w-]){re.escape(last)}\b(?!['’]s? [A-Z])", plain), _OFTEN):
        if not _GIVEN.search(plain, max(0, m.start() - _BEFORE), m.start()):
            found = _NEXT_PRONOUN.search(plain, m.end(), m.end() + _BEHIND)
            score += _MASCULINE[found.group(1).lower()] if found else 0
    return "" if score == 0 else "m" if score > 0 else "f"
