"""Who does what to whom, and toward whom: sentences and a table, with the passages they rest on.

Each sentence quotes both passages or gives a count with its n, says whose words they are, and claims nothing beyond
them: that a sentence does not name an actor, not that a source hides it. Mean stances stand in a table with intervals
or with the reason why there is none; one article never ranks outlets, and the page says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.report._words import Part, Sentence, source, text
from framing.report.evidence import VOICE_WORDS, Evidence
from framing.results import as_records
from framing.uncertainty import says_little

_PAIRS, _SOURCES, _ROWS = 6, 5, 40  # pairs of passages, sources of a sentence, rows of the table
_OFTEN = 3  # acts between two actors from which they are told of; fewer may be a slip of the parse
_OWN = "own"
_EFFECTS = {"harm": "Harm to", "help": "Help to", "force": "Force upon"}


def treatment(comparison: Comparison, event: str, evidence: Evidence) -> dict[str, Any]:
    """Tell of one event who is said to act on whom, and how actors are treated.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    evidence : Evidence
        Finds sentences.

    Returns
    -------
    dict
        ``shown``, whether there is anything; ``sentences``; ``pairs``, each with ``said`` and ``evidence``; ``more``,
        how many further pairs; ``stances``, rows of a table.
    """
    names = {a.id: a.name for a in comparison.analysis.actors.actors}
    found = comparison.agency[comparison.agency["event"] == event]
    distinct = found.drop_duplicates(["article_b", "start_b", "end_b"])
    pairs = [{"said": _pair(r, names), "evidence": _passages(r, evidence)} for r in as_records(distinct.head(_PAIRS))]
    kinds = (_agentless(comparison, event), _most_told(comparison, event, names))
    sentences, stances = [s for kind in kinds for s in kind], _stances(comparison, event, names)
    return {
        "shown": bool(sentences or pairs or stances["rows"]),
        "sentences": sentences,
        "pairs": pairs,
        "more": len(distinct) - len(pairs),
        "stances": stances,
    }


def _pair(r: Mapping[str, Any], names: Mapping[str, str]) -> Sentence:
    """Say that a source tells such an act with who does it, and that another's sentence does not name it."""
    agent, patient = names.get(r["agent_a"], r["agent_a"]), names.get(r["patient"], r["patient"])
    parts = [
        *_quoted(r, "a"), text(", with "), source(agent), text(" as the one who acts; "),
        *_quoted(r, "b"), text(", in a sentence that does not name "), source(agent),
    ]  # fmt: skip
    if r["elsewhere_b"]:
        parts += [
            text(". Elsewhere "),
            source(r["b"]),
            text(f" tells such an act with who did it ({r['elsewhere_b']}×)"),
        ]
    return Sentence((*parts, text(".")), 0.0, f"{_EFFECTS[r['effect']]} {patient}")


def _quoted(r: Mapping[str, Any], side: str) -> list[Part]:
    """Quote the passage of one source, and say whose words it is in where they are not its own."""
    line, voice = " ".join(r[f"text_{side}"].split()), r[f"voice_{side}"]
    whose = "" if voice == _OWN else f" ({VOICE_WORDS[voice]})"
    return [source(r[side]), text(" has “"), source(line), text(f"”{whose}")]


def _passages(r: Mapping[str, Any], evidence: Evidence) -> dict[str, Any]:
    """Both sentences with the clause marked."""
    shown = [evidence.snippet(r[f"article_{s}"], r[f"start_{s}"], r[f"end_{s}"], notes=_notes(r, s)) for s in "ab"]
    return {"shown": shown, "links": [], "more": 0}


def _notes(r: Mapping[str, Any], side: str) -> tuple[str, str]:
    return r[f"kind_{side}"], VOICE_WORDS[r[f"voice_{side}"]]


def _agentless(comparison: Comparison, event: str) -> Iterator[Sentence]:
    """Give the share of harm that each source tells without who did it."""
    rates = comparison.rates
    own = (rates["event"] == event) & (rates["measure"] == "agentless") & (rates["voice"] == _OWN)
    part = rates[own & (rates["actor"] == "")]
    told = (part["withheld"] == "") & ~says_little(part["low"].to_numpy(), part["high"].to_numpy())
    known = part[told].sort_values(["rate", "by"], ascending=[False, True])
    if known.empty:
        return
    parts: list[Part] = [text("Acts of harm in which nobody is named as acting, in the source’s own words: ")]
    for i, r in enumerate(known.head(_SOURCES).itertuples()):
        said = f" {round(r.score)} of {r.n} ({r.rate:.0f} %, interval {r.low:.0f} to {r.high:.0f})"
        parts += [text(", " if i else ""), source(r.by), text(said)]
    parts += _more(len(known))
    few = part[~told & (part["n"] > 0)]
    if len(few):
        parts.append(text(f"; in {len(few)} more, acts are too few for a share or its interval is too wide"))
    yield Sentence((*parts, text(".")), 0.0, "Harm without who did it")


def _most_told(comparison: Comparison, event: str, names: Mapping[str, str]) -> Iterator[Sentence]:
    """Give the harm between known actors that each source tells most often."""
    acts = comparison.acts
    harm = acts[(acts["event"] == event) & (acts["effect"] == "harm") & (acts["voice"] == _OWN) & (acts["n"] > 0)]
    known = harm["agent"].isin(list(names)) & harm["patient"].isin(list(names))
    told = harm[known & (harm["n"] >= _OFTEN) & (harm["agent"] != harm["patient"])]
    if told.empty:
        return
    parts: list[Part] = [text("The harm between listed actors that is told most often, in the source’s own words: ")]
    groups = list(told.groupby("by", sort=True))
    for i, (by, rows) in enumerate(groups[:_SOURCES]):
        r = rows.sort_values(["n", "agent", "patient"], ascending=[False, True, True]).iloc[0]
        total = int(harm.loc[harm["by"] == by, "n"].sum())
        parts += [text("; in " if i else "in "), source(str(by)), text(", by "), source(names[r["agent"]])]
        parts += [
            text(" to "),
            source(names[r["patient"]]),
            text(f" ({r['n']} of {total} acts of harm that a listed actor has part in)"),
        ]
    parts += _more(len(groups))
    yield Sentence((*parts, text(".")), 0.0, "Who is said to harm whom")


def _more(sources: int) -> list[Part]:
    """Say how many sources a sentence leaves to the tables."""
    return [text(f"; {sources - _SOURCES} more in the tables")] if sources > _SOURCES else []


def _stances(comparison: Comparison, event: str, names: Mapping[str, str]) -> dict[str, Any]:
    """Rows of the table of stances: actors of whom some source has a value."""
    table = comparison.stances[comparison.stances["event"] == event]
    own, theirs = (table[table["voice"] == v].set_index(["actor", "by"]) for v in (_OWN, "quoted"))
    valued = set(table.loc[table["withheld"] == "", "actor"])
    keys = sorted({k for k in (*own.index, *theirs.index) if k[0] in valued})
    rows = [
        {
            "actor": names.get(actor, actor), "source": by, "own": _value(own, (actor, by), ""),
            "quoted": _value(theirs, (actor, by), ""), "residual": _value(own, (actor, by), "residual_"),
        }
        for actor, by in keys
    ]  # fmt: skip
    return {"rows": rows[:_ROWS], "more": max(0, len(rows) - _ROWS)}


def _value(table: pd.DataFrame, key: tuple[str, str], which: str) -> dict[str, str]:
    """Give a mean with its interval and n, or why there is none."""
    if key not in table.index:
        return {"value": "", "note": "no reference"}
    r = table.loc[key]
    if r[f"{which}withheld"]:
        return {"value": "", "note": r[f"{which}withheld"]}
    mean, n = (r["residual"], r["aligned"]) if which else (r["score"], r["n"])
    return {"value": _signed(mean), "note": f"{_signed(r[f'{which}low'])} to {_signed(r[f'{which}high'])}, n {n}"}


def _signed(value: float) -> str:
    shown = f"{abs(value):.2f}"
    return ("" if float(shown) == 0 else "−" if value < 0 else "+") + shown
