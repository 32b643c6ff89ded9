"""Whether a phrase with an actor's name or country in it speaks of another than the actor: nobody listed, perhaps.

"American and British soldiers" are no one state's (`powers.joint` names them all), and "the former Chadian
government" or "the recognised Chadian government" is told apart, by its very words, from the state that the article
speaks of. Unknown is better than near.
"""

from __future__ import annotations

from framing.annotate.naming.clues.modifiers import Modifiers
from framing.lexicon import NounSense
from framing.registry import Entry, Registry

_GOVERNMENT = "government"
_STATES = frozenset({"military", "state"})
_BODY = frozenset({"organisation"})


def another(m: Modifiers, sense: NounSense, entry: Entry) -> bool:
    """Whether a phrase that holds an actor's name or country is another's.

    Parameters
    ----------
    m : Modifiers
        The phrase, read.
    sense : NounSense
        What its noun can stand for.
    entry : Entry
        The actor.

    Returns
    -------
    bool
        True where the phrase is of several states, or of a government that is not the one in office.
    """
    return of_several(m, sense, entry) or another_government(m, sense, entry)


def of_several(m: Modifiers, sense: NounSense, entry: Entry) -> bool:
    """Whether soldiers are of joined countries, and not all of them are the actor's."""
    forces = "combat" in sense.fields and bool(entry.all_kinds & _STATES)
    return forces and m.joint and bool(m.owners.keys() - entry.owners)


def another_government(m: Modifiers, sense: NounSense, entry: Entry) -> bool:
    """Whether a government is told apart from that of the state: by the past, by who backs it, by "recognised".

    A record of a government says itself when it governed; a state's record does not.
    """
    of_state = "state" in entry.all_kinds and _GOVERNMENT not in entry.all_kinds
    governs = _GOVERNMENT in sense.fields and _GOVERNMENT in sense.kinds
    return of_state and governs and not sense.plural and (m.past or m.contrast or m.disputed or bool(m.backers))


def of_a_person(m: Modifiers, entry: Entry, registry: Registry) -> bool:
    """Whether a phrase is of a person whom a body is not: "Moreau's office" is no agency that the article names.

    Parameters
    ----------
    m : Modifiers
        The phrase, read.
    entry : Entry
        The actor.
    registry : Registry
        The actors.

    Returns
    -------
    bool
        True where a listed person has the thing, and no record ties the body to that person.
    """
    if entry.all_kinds != _BODY or entry.id in m.names or not any(x.dep == "poss" for x in m.phrase.before):
        return False
    if m.phrase.head.lower() in entry.actor.name.lower().split():  # "Moreau's police" are the police
        return False
    persons = [registry.entries[a] for a in m.names if registry.entries[a].person]
    return bool(persons) and not any(p.actor.name.lower() in entry.owners for p in persons)
