"""Who leads the country spoken of, and which leader is spoken to: "the nation's leader", "Mr. President".

Both are read over the article: which country was named last, and which leaders are there beside the one who speaks.
"""

from __future__ import annotations

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.powers.world import World, leader_of
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.weights import SURE
from framing.grammar import Modifier, Phrase
from framing.records import Construction
from framing.registry import Registry

_ADDRESSES = frozenset({"mr.", "mr", "madam", "madame"})
_OF_HIM = frozenset({"his", "her"})
_OF_US = frozenset({"our", "my"})
LEADER = "leader of the country spoken of"
ADDRESSED = "leader who is spoken to"


def is_leaders(r: Reading, n: int, phrase: Phrase) -> bool:
    """Whether an office speaks of the leader of a country that is named before: "the nation's leader"."""
    return r.view.surface(n) in r.words.heads and not phrase.plural and _country_noun(phrase, r) is not None


def is_address(r: Reading, n: int, phrase: Phrase) -> bool:
    """Whether an office stands behind "Mr." or "Madam" as the whole name of somebody."""
    before = r.plain[phrase.start : phrase.head_start].lower().split()
    return r.view.surface(n) in r.words.heads and bool(before) and before[-1] in _ADDRESSES


def _country_noun(phrase: Phrase, r: Reading) -> Modifier | None:
    """Give the owner of a phrase where that is a country without its name."""
    owners = (m for m in phrase.before if m.dep == "poss")
    return next((m for m in owners if r.words.people.get(_last(m)) == "country"), None)


def _last(m: Modifier) -> str:
    """Give the last word of a modifier without 's."""
    words = [w for w in m.text.lower().replace("'s", " ").split() if w[:1].isalpha()]
    return words[-1] if words else ""


def leader(c: Candidate, world: World, registry: Registry) -> Decision | None:
    """Say which leader an office speaks of, or to.

    Parameters
    ----------
    c : Candidate
        The office, with its words.
    world : World
        The countries and leaders spoken of so far.
    registry : Registry
        The actors.

    Returns
    -------
    Decision or None
        The leader, if listed.
    """
    if _ADDRESSES.intersection(c.called):
        other = world.other_leader(c.start)
        return Decision(other, ADDRESSED, SURE.power, Construction.NOMINAL) if other else None
    said = _OF_HIM.intersection(c.called), _OF_US.intersection(c.called)
    country = world.his_country() if said[0] else world.our_country(c.start) if said[1] else world.last
    entry = leader_of(country, registry)
    return Decision(entry.id, LEADER, SURE.power, Construction.NOMINAL) if entry is not None else None


def leader_candidate(r: Reading, n: int, phrase: Phrase) -> Candidate:
    """Make the candidate of an office that the article must give to a leader."""
    return Candidate(
        sort=Sort.LEADER,
        sentence=r.index,
        start=phrase.start,
        end=phrase.end,
        said=r.phrased(phrase),
        role=r.role(n),
        phrase=phrase,
        kinds=frozenset({"person"}),
        heads=frozenset({r.view.surface(n)}),
        called=tuple(sorted(set(r.plain[phrase.start : phrase.head_start].lower().split()))),
    )
