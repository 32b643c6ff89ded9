"""The names that stand in an actor's table, with the forms that each accounts for.

Idea: a name is as common and as sure as the forms that hold it and no longer name of the same actor: "President Bell"
is of "Bell", "Mayor Ada Bell" of "Ada Bell". What a name rests on decides whether a person should look at its line.

Conventions: capitals do not count; labels that sentences give ("called X a Y") account for no name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.analysis.actors_file.evidence import LABEL, SURE, Evidence, Form, holds, mean
from framing.records import Actor

_FIELDS = ("aliases", "metonyms", "nouns")


@dataclass(frozen=True)
class Listed:
    """One name of a table.

    Parameters
    ----------
    field : str
        The list it stands in.
    text : str
        As written.
    n : int
        How often it stands.
    sure : float
        From 0 to 1.
    rule : str
        The rule that joined it; empty where it is sure, or joined like the actor's own name.
    """

    field: str
    text: str
    n: int
    sure: float
    rule: str


def listed(a: Actor, e: Evidence) -> Sequence[Listed]:
    """Give the names of an actor's table with what they rest on.

    Parameters
    ----------
    a : Actor
        The record.
    e : Evidence
        What is known of it.

    Returns
    -------
    sequence of Listed
        In the order of the table.
    """
    texts = [(name, text) for name in _FIELDS for text in getattr(a, name)]
    forms = _by_name(e, (a.name, *(text for name, text in texts if name != "nouns")), a.nouns)
    own = {f.rule for f in forms.get(a.name.casefold(), ())}
    return [_listed(name, text, forms.get(text.casefold(), ()), own) for name, text in texts]


def _by_name(e: Evidence, names: Sequence[str], nouns: Sequence[str]) -> Mapping[str, Sequence[Form]]:
    """Give each form to the longest name that it holds, or else the longest noun."""
    longest = [t.casefold() for texts in (names, nouns) for t in sorted(texts, key=lambda t: (-len(t), t))]
    found: dict[str, list[Form]] = defaultdict(list)
    for f in e.forms:
        held = next((t for t in longest if holds(f.text, t)), None) if f.grounds != LABEL else None
        if held is not None:
            found[held].append(f)
    return found


def _listed(name: str, text: str, forms: Sequence[Form], own: set[str]) -> Listed:
    sure = mean((f.sure, f.n) for f in forms)
    weak = sure < SURE and forms and forms[0].rule not in own
    return Listed(field=name, text=text, n=sum(f.n for f in forms), sure=sure, rule=forms[0].rule if weak else "")
