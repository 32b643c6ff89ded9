"""One name and one kind for each speaker of an event, whatever its articles call it.

Idea: an article resolves its own short names; over an event "Trump" here and "Donald Trump" there are one speaker, as
are two names of one listed actor, a body and its letters, and a state under its name, its capital, its government and,
where one body of government alone speaks for it, that body. What a name leaves open stays apart: "officials" of two
articles are only one where both say no more.

The kind is the one that most articles give it, what says nothing ("other") aside; so are actor and side.

Conventions: names are compared as `framing.text.fold` gives them; a common noun is a name whose last word is in small
letters.
"""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from framing.analysis import Analysis
from framing.comparison.speech.states import States, states_of
from framing.lexicon import Persons, lexicons_of, persons_of
from framing.measure.sources import same_names
from framing.text import fold, is_acronym, is_capitalised

Names = Mapping[tuple[str, str], str]  # article and name there to the name over the event
_NOTHING = ("other", "")  # kinds and finer kinds that say nothing
_LISTED = ("actor", "side")
_SINGLE = frozenset({"person", "organisation", "armed group"})  # kinds of actor that are one person or body


def speaker_names(analysis: Analysis, facts: pd.DataFrame) -> Names:
    """Give each speaker of an event one name.

    Parameters
    ----------
    analysis : Analysis
        The findings.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.

    Returns
    -------
    mapping of (str, str) to str
        Article and the name of a speaker in it, as ``quotes`` or ``sources`` have it, to the name over the event.
    """
    event_of = dict(zip(facts["article_id"].tolist(), facts["event"].tolist(), strict=True))
    given = _given(analysis)
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for article, names in given.items():
        if article in event_of:
            used[event_of[article]].update(sorted(set(names.values())))
    lexicons = lexicons_of(analysis.settings)
    lists, states = persons_of(lexicons), states_of(lexicons)
    found = _described(analysis, event_of, used)
    one = {event: _one(names, found[event], lists, states) for event, names in used.items()}
    return {
        (article, name): one[event_of[article]][full]
        for article, names in given.items()
        if article in event_of
        for name, full in names.items()
    }


def _given(analysis: Analysis) -> Mapping[str, dict[str, str]]:
    """Each article to the names of its speakers to their fullest form in it."""
    given: dict[str, dict[str, str]] = defaultdict(dict)
    quotes = analysis.quotes
    said = quotes[(quotes["speaker"] != "") & (quotes["act"] == "speech") & (quotes["kind"] != "scare")]
    for article, part in said.groupby("article_id"):
        given[str(article)] = same_names(list(dict.fromkeys(part["speaker"])))
    for r in analysis.sources.itertuples():
        given[r.article_id].setdefault(r.speaker, r.speaker)
    return given


def _described(
    analysis: Analysis, event_of: Mapping[str, str], events: Iterable[str]
) -> Mapping[str, Mapping[str, str]]:
    """By event: names of listed actors to their ids, with what its speakers are called that are one person or body."""
    listed = _listed(analysis)
    single = {a.id for a in analysis.actors.actors if a.kinds and all(k.kind in _SINGLE for k in a.kinds)}
    called: dict[str, dict[str, str]] = {event: {} for event in events}
    for r in analysis.sources.itertuples():
        if r.actor in single and r.article_id in event_of:
            called[event_of[r.article_id]].setdefault(fold(r.speaker), r.actor)
    return {event: ChainMap(listed, own) for event, own in called.items()}


def _listed(analysis: Analysis) -> dict[str, str]:
    """Names of listed actors to their ids; of two with one name, the first."""
    listed: dict[str, str] = {}
    for a in analysis.actors.actors:
        for name in (a.name, *a.aliases, *a.metonyms):
            listed.setdefault(fold(name), a.id)
    return listed


def under_one_name(spoke: pd.DataFrame, names: Names) -> pd.DataFrame:
    """Give the rows of one speaker one name, kind, actor and side over its event.

    Parameters
    ----------
    spoke : pd.DataFrame
        Rows of ``sources`` with ``event`` and ``by``.
    names : Names
        What `speaker_names` gave.

    Returns
    -------
    pd.DataFrame
        The same rows.
    """
    if spoke.empty:
        return spoke
    full = [names.get(key, key[1]) for key in zip(spoke["article_id"], spoke["speaker"], strict=True)]
    found = spoke.assign(speaker=pd.array(full, dtype="string"))
    keys = list(zip(found["event"], found["speaker"], strict=True))
    kinds = _most(zip(keys, zip(found["kind"], found["finer"], strict=True), strict=True))
    found = found.assign(kind=[kinds[k][0] for k in keys], finer=[kinds[k][1] for k in keys])
    for column in _LISTED:
        most = _most(zip(keys, ((x,) for x in found[column]), strict=True))
        found = found.assign(**{column: [most[k][0] for k in keys]})
    return found.astype(dict(spoke.dtypes))


def _most(given: Iterable[tuple[tuple[str, str], tuple[str, ...]]]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Find what most rows of a key give it, the first of several; what says nothing only where all do."""
    counted: dict[tuple[str, str], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for key, value in given:
        counted[key][value] += 1
    return {key: max(values, key=lambda v: (v[0] not in _NOTHING, values[v])) for key, values in counted.items()}


def _one(used: Counter[str], listed: Mapping[str, str], lists: Persons, states: States) -> Mapping[str, str]:
    """Each name of an event to the name that its speaker goes by."""
    groups: dict[str, list[str]] = defaultdict(list)
    for full, names in _alike(used, lists).items():
        actor = next((listed[n] for n in map(fold, (full, *names)) if n in listed), "")
        groups[f"actor {actor}" if actor else fold(full)] += names
    shown = {name: _shown(group, used, states) for group in groups.values() for name in group}
    one = _of_states(set(shown.values()), states)
    return {name: one.get(full, full) for name, full in shown.items()}


def _alike(used: Iterable[str], lists: Persons) -> Mapping[str, list[str]]:
    """Fullest names to the names that are short for them, by words or by letters."""
    fullest = {name: name for name in used} | same_names([name for name in used if _is_name(name, lists)])
    bodies = sorted(n for n in set(fullest.values()) if " " in n and not lists.has_first_name(n))
    letters = {_letters(full): full for full in bodies}
    alike: dict[str, list[str]] = defaultdict(list)
    for name, full in sorted(fullest.items()):
        alike[letters.get(full, full) if is_acronym(full) else full].append(name)
    return alike


def _is_name(name: str, lists: Persons) -> bool:
    """Whether a name says whom it means in every article: no common noun, but for a body's."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    return (is_capitalised(first) and is_capitalised(last)) or (" " in name and bool(lists.body(last.capitalize())))


def _letters(name: str) -> str:
    return "".join(w[0] for w in name.split() if is_capitalised(w))


def _shown(group: Sequence[str], used: Counter[str], states: States) -> str:
    """Name of several: the state if one stands for it, else the one that most articles use, a full one if any is."""
    state = next(filter(None, map(states.whole, group)), "")
    if state and len(group) > 1:
        return state
    full = [n for n in group if " " in n and is_capitalised(n.rpartition(" ")[2])] or group
    return min(full, key=lambda n: (-used[n], len(n), n))


def _of_states(shown: Iterable[str], states: States) -> Mapping[str, str]:
    """Names of a state, and of the one body that speaks for it, to the state's."""
    whole: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for name in shown:
        whole[states.whole(name)].add(name)
        bodies[states.body(name)].add(name)
    one: dict[str, str] = {}
    for state, names in whole.items():
        body = bodies[state] if len(bodies[state]) == 1 else set()
        if state and len(names | body) > 1:
            one |= dict.fromkeys(names | body, state)
    return one
