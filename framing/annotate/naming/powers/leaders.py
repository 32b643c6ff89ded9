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


def leader_candidate(r: Reading, n: int) -> Candidate | None:
    """Make the candidate of an office that the article must give to a leader.

    Parameters
    ----------
    r : Reading
        The sentence.
    n : int
        The word that may be an office of a leader.

    Returns
    -------
    Candidate or None
        None for any other office.
    """
    phrase = r.view.phrase(n)
    words = r.plain[phrase.start : phrase.head_start].lower().split()
    of_leader = r.view.surface(n) in r.words.heads and not phrase.plural
    if not of_leader or not (_ADDRESSES.intersection(words[-1:]) or of_a_country(phrase, r)):
        return None
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
        called=tuple(sorted(set(words))),
    )


def of_a_country(phrase: Phrase, r: Reading) -> bool:
    """Whether the owner of a phrase is a country without its name: "the nation's leader".

    Parameters
    ----------
    phrase : Phrase
        The phrase.
    r : Reading
        Its sentence.

    Returns
    -------
    bool
        False where a country is named.
    """
    return any(m.dep == "poss" and r.words.people.get(_last(m)) == "country" for m in phrase.before)


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
