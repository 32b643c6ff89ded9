"""The overview in plain words, built from the tables alone.

A sentence says what a source uses, quotes or attributes and what was not found; it never says
why, and judges nobody. Sentences are lists of parts (words of ours, names of sources, labels with
a link to where they stand), so that a page can set each part off and escape it.

Which naming is told first: the one whose rung lies farthest from how the event's other sources
name the same actor in their own words. The other sources' wording is taken from an aligned
sentence where there is one, else from the label with the same head word, else the most frequent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.comparison import Comparison
from framing.report.matrix import signed

Part = Mapping[str, str]
_ENOUGH = 1.0  # a step of the ladder: smaller contrasts are not worth a sentence
_ACTORS = 6  # actors told of in an event
_STRONG = 2.0  # rungs this far from the midpoint are told of by voice
_CHANCE = 0.05


@dataclass(frozen=True)
class Sentence:
    """One sentence of the overview; the greater the contrast, the earlier it comes."""

    parts: tuple[Part, ...]
    contrast: float = 0.0
    lead: str = ""
    named: int = 0  # sources that name the actor themselves


def plain_words(comparison: Comparison, event: str, named: pd.DataFrame) -> list[Sentence]:
    """Tell one event in sentences.

    Parameters
    ----------
    comparison : Comparison
        The result shown.
    event : str
        One of its events.
    named : pd.DataFrame
        From `framing.report.matrix.sourced_mentions`.

    Returns
    -------
    list of Sentence
        Namings first, the widest contrast first; then loaded words, asides and speakers.
    """
    part = named[(named["event"] == event) & (named["operator"] == "asserted")]
    facts = {r.by: int(r.articles) for r in comparison.overview[comparison.overview["event"] == event].itertuples()}
    sources = comparison.sources(event)
    actors = {a.id: a.name for a in comparison.analysis.actors.actors}
    labels = _own_labels(part)
    aligned = _aligned(comparison, event)
    told = [s for actor in sorted(labels) if (s := _naming(actor, labels[actor], sources, facts, aligned, actors))]
    told.sort(key=lambda s: (-round(s.contrast, 6), -s.named, s.lead))
    told = told[:_ACTORS]
    told += list(_by_voice(part, sources, actors)) if len(sources) > 1 else []
    return [*told, *_rates(comparison, event), *_asides(comparison, event), *_speakers(comparison, event, sources)]


def text(words: str) -> Part:
    """Words of ours."""
    return {"kind": "text", "text": words}


def _own_labels(part: pd.DataFrame) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Distinct own-voice labels of each actor and source: text, n, rung, head, place."""
    own = part[part["voice"] == "own"]
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for (actor, by, key), same in own.groupby(["actor", "by", "key"], sort=True):
        first = same.iloc[0]
        label = {
            "key": key,
            "text": first["shown"],
            "n": len(same),
            "rung": float(same["ladder"].mean()),
            "head": str(first["head"]).lower(),
            "bare": first["construction"] == "nominal" and not first["modifiers"],
            "number": int(first["number"]),
            "places": set(same["number"]),
        }
        found.setdefault(actor, {}).setdefault(by, []).append(label)
    return found


def _aligned(comparison: Comparison, event: str) -> dict[tuple[str, str, str], set[str]]:
    """Labels that stand in aligned sentences: (actor, source, label) to the labels of other sources."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for r in comparison.pairs[comparison.pairs["event"] == event].itertuples():
        found.setdefault((r.actor, r.a, r.label_a), set()).add(r.label_b)
        found.setdefault((r.actor, r.b, r.label_b), set()).add(r.label_a)
    return found


def _naming(
    actor: str,
    by: Mapping[str, list[dict[str, Any]]],
    sources: Sequence[str],
    facts: Mapping[str, int],
    aligned: Mapping[tuple[str, str, str], set[str]],
    actors: Mapping[str, str],
) -> Sentence | None:
    """How one actor is named: the source that stands out, then the others."""
    best: tuple[float, str, dict[str, Any]] | None = None
    for source, mine in by.items():
        others = [x for s, those in by.items() if s != source for x in those]
        elsewhere = {x["key"] for x in others}
        rungs = [x["rung"] for x in others for _ in range(x["n"]) if x["rung"] == x["rung"]]
        level = sum(rungs) / len(rungs) if rungs else 0.0
        for x in mine:
            if x["key"] not in elsewhere and x["rung"] == x["rung"]:
                contrast = abs(x["rung"] - level) * (1.0 if others or len(sources) == 1 else 0.5)
                if best is None or (contrast, x["n"]) > (best[0], best[2]["n"]):
                    best = (contrast, source, x)
    if best is None or best[0] < _ENOUGH:
        return None
    contrast, source, strongest = best
    contrast *= len(by) / len(sources)  # all sources side by side say more than some
    elsewhere = {x["key"] for s, those in by.items() if s != source for x in those}
    alike = [x for x in by[source] if x["key"] not in elsewhere and abs(x["rung"] - strongest["rung"]) < _ENOUGH]
    alike = sorted(alike, key=lambda x: (abs(x["rung"]) != abs(strongest["rung"]), -x["n"], x["number"]))[:3]
    parts = [*_opening(facts.get(source, 1)), {"kind": "source", "text": source}, text(" writes "), *_listed(alike)]
    parts += _the_others(actor, source, alike, by, sources, facts, aligned)
    return Sentence((*parts, text(".")), contrast, actors.get(actor, actor), len(by))


def _opening(articles: int) -> list[Part]:
    return [text("In this article " if articles == 1 else f"In its {articles} articles ")]


def _the_others(
    actor: str,
    source: str,
    told: Sequence[Mapping[str, Any]],
    by: Mapping[str, list[dict[str, Any]]],
    sources: Sequence[str],
    facts: Mapping[str, int],
    aligned: Mapping[tuple[str, str, str], set[str]],
) -> Iterator[Part]:
    heads = {x["head"] for x in told}
    partners = {label for x in told for label in aligned.get((actor, source, x["text"]), ())}

    def fit(x: Mapping[str, Any]) -> tuple[Any, ...]:
        return (x["head"] in heads, x["text"] in partners, not x["bare"], x["n"], -x["number"])

    wording: dict[str, tuple[Mapping[str, Any], list[str]]] = {}
    silent = []
    for other in sources:
        if other == source:
            continue
        if other not in by:
            silent.append(other)
            continue
        chosen = max(by[other], key=fit)
        wording.setdefault(chosen["key"], (chosen, []))[1].append(other)
    for label, those in wording.values():
        yield text("; ")
        yield from _possessives(those)
        yield text(" writes " if len(those) == 1 and facts.get(those[0], 1) == 1 else " write ")
        yield from _listed([label])
    if silent:
        yield text(
            "; no naming in their own words was found in "
            if len(silent) > 1
            else "; no naming in its own words was found in "
        )
        yield from _possessives(silent)


def _possessives(names: Sequence[str]) -> Iterator[Part]:
    for i, name in enumerate(names):
        yield text("" if i == 0 else " and " if i == len(names) - 1 else ", ")
        yield {"kind": "source", "text": name}
        yield text("’s")


def _listed(labels: Iterable[Mapping[str, Any]]) -> Iterator[Part]:
    items = list(labels)
    for i, x in enumerate(items):
        yield text("" if i == 0 else " and " if i == len(items) - 1 else ", ")
        yield {"kind": "label", "text": x["text"], "anchor": f"m{x['number']}"}


def _by_voice(part: pd.DataFrame, sources: Sequence[str], actors: Mapping[str, str]) -> Iterator[Sentence]:
    """Strong labels that one source uses itself and another lets somebody else use."""
    strong = part[part["ladder"].abs() >= _STRONG]
    for actor, rows in strong.groupby("actor", sort=True):
        for low in (True, False):
            side = rows[(rows["ladder"] < 0) == low]
            own = set(side.loc[side["voice"] == "own", "by"])
            lent = set(side.loc[side["voice"] != "own", "by"]) - own
            if own and lent:
                yield _voice_sentence(str(actor), side, sources, "−2 or lower" if low else "+2 or higher", actors)


def _voice_sentence(
    actor: str, side: pd.DataFrame, sources: Sequence[str], rung: str, actors: Mapping[str, str]
) -> Sentence:
    verbs = {
        "own": " uses ",
        "quoted": " quotes ",
        "attributed": " attributes ",
        "scare": " puts in scare quotes ",
        "uncertain": " has, unclear whose words, ",
    }
    parts: list[Part] = [text(f"Words at rung {rung}: ")]
    without = []
    for source in sources:
        mine = side[side["by"] == source]
        if mine.empty:
            without.append(source)
            continue
        voice = "own" if (mine["voice"] == "own").any() else str(mine["voice"].iloc[0])
        rows = mine[mine["voice"] == voice].drop_duplicates("key").head(2)
        parts += [text("; " if len(parts) > 1 else ""), {"kind": "source", "text": source}, text(verbs[voice])]
        parts += _listed({"text": r["shown"], "number": int(r["number"])} for r in rows.to_dict("records"))
        speaker = next((s for s in rows["attributed_to"] if s), "")
        if voice == "own":
            parts.append(text(" in its own words"))
        elif speaker and voice in ("quoted", "attributed"):
            parts += [text(" from " if voice == "quoted" else " to "), {"kind": "source", "text": speaker}]
    if without:
        parts += [text("; none found in "), *_possessives(without)]
    return Sentence((*parts, text(".")), 0.0, actors.get(actor, actor))


def _rates(comparison: Comparison, event: str) -> Iterator[Sentence]:
    rates = comparison.rates
    rates = rates[
        (rates["event"] == event) & (rates["measure"] == "loaded") & (rates["voice"] == "own") & (rates["actor"] == "")
    ]
    rates = rates[rates["withheld"] == ""].sort_values("rate", ascending=False)
    if rates.empty:
        return
    parts: list[Part] = [text("Weight of loaded words per 1,000 of the outlet’s own: ")]
    for i, r in enumerate(rates.head(5).itertuples()):
        parts += [
            text(", " if i else ""),
            {"kind": "source", "text": r.by},
            text(f" {r.rate:.0f} ({r.low:.0f} to {r.high:.0f})"),
        ]
    tests = comparison.differences
    tests = tests[
        (tests["event"] == event) & (tests["measure"] == "loaded") & (tests["voice"] == "own") & (tests["actor"] == "")
    ]
    q = tests["q"].min()
    if len(tests) and q == q:
        clear = int((tests["q"] < _CHANCE).sum())
        chance = (
            "no pair differs more than chance could bring about"
            if not clear
            else f"{clear} of {len(tests)} pairs differ more than chance would bring about"
        )
        parts.append(text(f"; {chance} (smallest q = {q:.2f})"))
    yield Sentence((*parts, text(".")), 0.0, "Loaded words")


def _asides(comparison: Comparison, event: str) -> Iterator[Sentence]:
    hits = comparison.analysis.hits
    articles = comparison.analysis.articles
    articles = articles[(articles["copy_of"] == "") & ((articles["event"] == event) | (comparison.by == "event"))]
    whose = dict(zip(articles["article_id"], articles[comparison.by], strict=True))
    found = hits[(hits["measure"] == "aside") & hits["article_id"].isin(list(whose))]
    if found.empty:
        return
    parts: list[Part] = [text("Asides of the outlet to its reader: ")]
    for i, (source, rows) in enumerate(found.groupby(found["article_id"].map(whose), sort=True)):
        strongest = rows.sort_values(["score", "start"], ascending=[False, True]).iloc[0]
        parts += [text("; " if i else ""), {"kind": "source", "text": str(source)}, text(f" {len(rows)}, among them ")]
        parts.append(
            {"kind": "label", "text": " ".join(str(strongest["text"]).split())[:80], "anchor": f"h{strongest.name}"}
        )
    yield Sentence((*parts, text(".")), 0.0, "Asides")


def _speakers(comparison: Comparison, event: str, sources: Sequence[str]) -> Iterator[Sentence]:
    table = comparison.speakers
    table = table[(table["event"] == event) & (table["speaker"] != "")]
    parts: list[Part] = []
    for source in sources[:5]:
        mine = table[table["by"] == source].sort_values(["words", "speaker"], ascending=[False, True])
        if len(mine):
            r = mine.iloc[0]
            parts += [
                text("; in " if parts else "Most words of others: in "),
                {"kind": "source", "text": source},
                text("’s "),
            ]
            parts += [{"kind": "source", "text": r["speaker"]}, text(f" ({r['words']} words)")]
    if parts:
        yield Sentence((*parts, text(".")), 0.0, "Who gets to speak")


__all__ = ["Sentence", "plain_words", "signed", "text"]
