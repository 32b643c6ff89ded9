"""Signs of actors: every name, and every noun for people or forces, with the actor that it speaks for by itself.

Signs are counted, to say who is in a story; whom each phrase of an article means is for `naming` to say. So a noun is
read by what stands in its own phrase only: "Kenyan troops", "Moreau's lawyers", "a caravan of migrants".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.annotate.discovery.event import Event, key_of_listed
from framing.annotate.discovery.names import Reason, because
from framing.annotate.discovery.runs import PLACE_WORDS, Run, title
from framing.annotate.discovery.units import Unit, written
from framing.annotate.discovery.weights import WEIGHTS
from framing.annotate.discovery.words import Known, Term

_IN_CROWDS = frozenset({"migrant", "protest", "fighter", "supporter", "worker"})  # what a caravan is of
_IN_GROUPS = frozenset({"migrant", "protest", "supporter"})  # "migrant group"; but a "terrorist group" is a label
_MADE_OF = {"collective": _IN_CROWDS, "group": _IN_GROUPS, "kin": _IN_GROUPS}
_NO_GROUP = frozenset(
    {"state", "country", "administration", "generic", "class", "member", "counterpart", "client", "military", "body"}
    | {"", "group", "team", "office", "collective"}
)  # classes of nouns that are of somebody, or of anybody
_OF_COUNTRIES = frozenset({"police", "people", "worker"})  # "Kenyan residents" are no group beside "residents"
_TEAM_NAMES = {"lawyer": "lawyers", "investigator": "investigators", "team": "team", "office": "team", "aide": "team"}
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD", ""})  # no tag: no parse
_PLURALS = frozenset({"NNS", "NNPS"})
_OF_STATES = frozenset({"state", "administration", "military", "police", "counterpart"})  # classes of who acts for one
_INSIDE = "CDKBPRLjTs-Nn"  # codes of what stands in a noun phrase before its head


class Sign(NamedTuple):
    """One sign of an actor: article, key, the form as written, its head noun in small letters where it has one.

    `place` is a country where something happens, or from where something is; `own` a name, and no noun; `told` where a
    sentence with a verb has it; `why` the reason for which a name has its key, where that is not plain.
    """

    d: int
    key: str
    form: str
    head: str = ""
    place: bool = False
    own: bool = True
    told: bool = True
    why: Reason | None = None


@dataclass(frozen=True, eq=False)
class _Line:
    """A sentence with the names in it by their first and by their last unit."""

    d: int
    units: Sequence[Unit]
    starts: Mapping[int, Run]
    ends: Mapping[int, Run]
    event: Event

    def term(self, k: int) -> Term | None:
        """Word for people or an office at unit `k`."""
        value = self.units[k].value if 0 <= k < len(self.units) else None
        return value if isinstance(value, Term) else None

    def code(self, k: int) -> str:
        """Code of unit `k`."""
        return self.units[k].code if 0 <= k < len(self.units) else ""

    def start_of(self, k: int) -> int:
        """Find the unit where the noun phrase with head `k` begins."""
        floor = max(0, k - WEIGHTS.reach)
        a = k
        while a > floor and self.units[a - 1].code in _INSIDE:
            a -= 1
        return a


def signs_of(event: Event) -> Iterator[Sign]:
    """Read all signs of an event.

    Parameters
    ----------
    event : Event
        What the articles say together.

    Yields
    ------
    Sign
        In text order, article by article.
    """
    for d, reading in enumerate(event.readings):
        for s, units in enumerate(reading):
            runs = event.runs.get((d, s), ())
            yield from _signs(
                _Line(d, units, {r.a: r for r in runs}, {r.b - 1: r for r in runs}, event),
                WEIGHTS.head <= s < len(reading) - WEIGHTS.tail,
            )


def _signs(line: _Line, inside: bool) -> Iterator[Sign]:
    told = inside or any(u.tag in _VERBS for u in line.units)
    k = 0
    while k < len(line.units):
        value = line.units[k].value
        if k in line.starts:
            run = line.starts[k]
            why = line.event.why(run)
            yield from (Sign(line.d, key, run.text, told=told, why=why) for key in line.event.keys_of(run))
            k = run.b
            continue
        if isinstance(value, Known):
            yield from _listed(line, k, value)
        elif isinstance(value, Term) and value.many and not _is_title(line, k):
            yield from _people(line, k, value)
        k += 1


def _listed(line: _Line, k: int, known: Known) -> Iterator[Sign]:
    """Yield the sign of a listed name, and of the forces of a country."""
    if known.code in "RL":
        return
    u = line.units[k]
    governed = line.term(k + 1) or line.term(k + 2)
    head = governed.lemma if governed is not None and line.code(k + 1) in ("T", "s") else ""
    passive = _is_place(line, k, known) or _only_describes(line, k, known)
    why = because("listed body of a state", f"of {known.actor!r}") if known.code == "B" else None
    yield Sign(line.d, key_of_listed(known), u.text, head, place=passive, why=why)
    if known.code in "CDK":
        yield from _forces(line, k, known)


def _forces(line: _Line, k: int, known: Known) -> Iterator[Sign]:
    """Yield the sign of a country's forces: "the Chilean army" is a name, "Chilean troops" is none."""
    forces = _forces_behind(line, k)
    if not forces:
        return
    whole = forces == k + 1 and _whole(line.term(forces))
    form = written(line.units[k : forces + 1]) if whole else ""
    yield Sign(line.d, f"military:{known.actor}", form, line.units[forces].text.lower(), own=whole)


def _is_place(line: _Line, k: int, known: Known) -> bool:
    before = line.units[k - 1 - (line.code(k - 1) == "d")].text.lower() if k else ""
    return known.code in "CK" and (before in PLACE_WORDS or line.code(k + 1) == "," == line.code(k - 1))


def _only_describes(line: _Line, k: int, known: Known) -> bool:
    """Whether the adjective of a country says where something is from, and nobody of it acts: "a Chilean wine"."""
    if known.code != "D" or line.units[k].tag in _PLURALS:
        return False
    behind = (line.term(j) for j in range(k + 1, min(k + WEIGHTS.reach, len(line.units))) if not _breaks(line, k, j))
    return not any(term is not None and (term.governs or term.rank or term.sort in _OF_STATES) for term in behind)


def _breaks(line: _Line, k: int, j: int) -> bool:
    """Whether a noun phrase that begins at `k` is over before `j`."""
    return any(line.code(i) not in "jTs-CD" for i in range(k + 1, j + 1))


def _forces_behind(line: _Line, k: int) -> int:
    """Find the unit of the forces that a country owns: "U.S. combat troops"; 0 where there are none."""
    for j in range(k + 1, min(k + WEIGHTS.reach, len(line.units))):
        term = line.term(j)
        if term is not None and term.sort == "military" and term.many:
            return j
        if line.code(j) not in "jTs-":
            return 0
    return 0


def _whole(term: Term | None) -> bool:
    """Whether a noun is for forces as one body: "army"."""
    return term is not None and not term.plural and term.many


def _people(line: _Line, k: int, term: Term) -> Iterator[Sign]:
    """Yield the group, the team of a person, or the crowd, that a noun for people stands for."""
    head = line.units[k].text.lower()
    sort = term.sort or ("aide" if term.rank == "adviser" else "")
    a = line.start_of(k)
    person = _person_of(line, a, k) if sort in _TEAM_NAMES else ""
    if person:
        what = "campaign" if term.lemma == "campaign" else _TEAM_NAMES[sort]
        yield Sign(line.d, f"team:{person}:{what}", "", head, own=False)
    elif made_of := _noun_inside(line, a, k, _MADE_OF.get(sort, frozenset())):
        yield Sign(line.d, f"group:{made_of.sort}:{made_of.lemma}", term.lemma, head, own=False)
    elif sort == "collective":
        yield Sign(line.d, f"collective:{term.lemma}", "", head, own=False)
    elif _is_group(line, term, sort) and not _of_a_power(line, a, k, sort):
        yield Sign(line.d, f"group:{sort}:{term.lemma}", "", head, own=False)


def _is_group(line: _Line, term: Term, sort: str) -> bool:
    """Whether a noun is for people of a sort who are in the story, and do not report it."""
    return sort not in _NO_GROUP and term.lemma not in line.event.words.reporters


def _person_of(line: _Line, a: int, k: int) -> str:
    return _person_before(line, a, k) or _person_behind(line, k)


def _person_before(line: _Line, a: int, k: int) -> str:
    """Person who owns a noun: "Moreau's lawyers", "the Moreau campaign"."""
    keys = (key for j in range(k - 1, a - 1, -1) if j in line.ends for key in line.event.keys_of(line.ends[j]))
    return next((key[5:] for key in keys if line.event.is_person(key)), "")


def _person_behind(line: _Line, k: int) -> str:
    """Person of "lawyers for President Moreau"."""
    if line.code(k + 1) not in ("o", "f"):
        return ""
    for j in range(k + 2, min(k + 5, len(line.units))):
        if j in line.starts:
            keys = line.event.keys_of(line.starts[j])
            return next((key[5:] for key in keys if line.event.is_person(key)), "")
        if line.code(j) not in "djTCD":
            return ""
    return ""


def _noun_inside(line: _Line, a: int, k: int, sorts: frozenset[str]) -> Term | None:
    """Noun of one of these classes before the head, "migrant caravan", else after "of": "caravan of migrants"."""
    for j in range(k - 1, a - 1, -1):
        term = line.term(j)
        if term is not None and term.sort in sorts:
            return term
    if line.code(k + 1) != "o":
        return None
    for j in range(k + 2, min(k + 7, len(line.units))):
        term = line.term(j)
        if term is not None:
            return term if term.sort in sorts else None
        if line.code(j) not in "odjCDR":
            return None
    return None


def _of_a_power(line: _Line, a: int, k: int, sort: str) -> bool:
    """Whether a noun's people are those of a body, party or state: "Border Patrol officers", "Kenyan police"."""
    powers = "BPCDK" if sort in _OF_COUNTRIES else "BP"
    return any(u.code in powers for u in line.units[a:k])


def _is_title(line: _Line, k: int) -> bool:
    """Whether the term at `k` stands before a name."""
    while k < len(line.units) and title(line.units[k]) is not None:
        k += 1
        if k in line.starts:
            return True
    return False
