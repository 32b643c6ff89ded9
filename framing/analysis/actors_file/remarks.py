"""What stands beside each name of an actor: how often it was found, how sure, and whose it is where two have it.

Idea: a line that is moved takes its evidence along. A name belongs to one table; where discovery gave it to two, it
stays with the one whose name it is, else with the one who is mentioned more, and is a comment in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.analysis.actors_file.evidence import Evidence, number, times
from framing.analysis.actors_file.names import Listed
from framing.registry import Actors, Remark, shared_names


def remarks_of(
    actors: Actors, names: Mapping[str, Sequence[Listed]], evidence: Mapping[str, Evidence]
) -> Mapping[str, Mapping[tuple[str, str], Remark]]:
    """Say what is known of every name.

    Parameters
    ----------
    actors : Actors
        The actors.
    names : Mapping[str, Sequence[Listed]]
        The names of each actor's table.
    evidence : Mapping[str, Evidence]
        What is known of the actors.

    Returns
    -------
    mapping of str to mapping
        By actor id, then by field and text.
    """
    made = {key: {(x.field, x.text): Remark(_said(x)) for x in found if x.n} for key, found in names.items()}
    for text, loser, keeper in given_away(actors, evidence):
        made[loser]["aliases", text] = Remark(f"stands in [{keeper}]", off=True)
    return made


def given_away(actors: Actors, evidence: Mapping[str, Evidence]) -> Iterator[tuple[str, str, str]]:
    """Yield names that two actors have, who loses it, and who keeps it."""
    for text, first, second in shared_names(actors.actors):
        loser, keeper = sorted((first, second), key=lambda a: (text not in a.aliases, evidence[a.id].n, a.id))
        yield text, loser.id, keeper.id


def _said(x: Listed) -> str:
    return f"{times(x.n)}, {number(x.sure)}" + (f": {x.rule}" if x.rule else "")
