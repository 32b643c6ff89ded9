"""The audit of symmetry: the same sentence about another actor of the kind gets the same rungs and counts.

Templates and actors stand in ``symmetry.toml``. The lexicons must be blind to the name without exception. The reading of
names is not quite: the share of template and actor that differs from the most frequent outcome of its template is held
below a bound, and ``python -m tests.test_symmetry`` prints it as the table of docs/method/symmetry.md.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.measure.ladder import rate_labels

AUDIT = tomllib.loads((Path(__file__).parent / "symmetry.toml").read_text(encoding="utf-8"))
KINDS = tuple(AUDIT["templates"])
MOST = {None: 0.02, "auto": 0.03}  # share of template x actor that may differ, without and with a parser

Outcome = tuple[Any, ...]


def filled(template: str, actor: dict[str, str]) -> str:
    return template.format(name=actor["name"], adj=actor.get("adj", ""), last=actor["name"].split()[-1])


def of_kind(kind: str) -> list[dict[str, str]]:
    return [a for a in AUDIT["actors"] if a["kind"] == kind]


def registry(actor: dict[str, str]) -> framing.Actors:
    record: dict[str, Any] = {"name": actor["name"], "kind": actor["kind"], "aliases": [actor["name"]]}
    if "adj" in actor:
        record["affiliation"] = [actor["name"], actor["adj"]]
    if actor["kind"] == "person":
        record["aliases"] = [actor["name"], actor["name"].split()[-1]]
    return framing.Actors.from_dict({"it": record})


def outcomes(kind: str, parser: str | None) -> dict[str, dict[str, Outcome]]:
    """Template to actor to what was found: rungs and constructions of its mentions, loaded hits, asides."""
    found: dict[str, dict[str, Outcome]] = defaultdict(dict)
    for actor in of_kind(kind):
        templates = AUDIT["templates"][kind]
        articles = [
            framing.Article(id=str(i), text=filled(t, actor), outlet="A", date="2024-05-01", event=str(i))
            for i, t in enumerate(templates)
        ]
        analysis = framing.analyze(
            framing.Corpus(articles), actors=registry(actor), clean=False, parser=parser, progress=False
        )
        mentions, hits = analysis.mentions, analysis.hits
        for i, template in enumerate(templates):
            mine = mentions[(mentions["article_id"] == str(i)) & (mentions["actor"] == "it")]
            scored = hits[(hits["article_id"] == str(i)) & hits["measure"].isin(["loaded", "aside"])]
            labels = tuple(zip(mine["construction"], mine["operator"], mine["ladder"].fillna(-9.0), strict=True))
            found[template][actor["name"]] = (labels, tuple(zip(scored["measure"], scored["score"], strict=True)))
    return found


def odd_ones(found: dict[str, dict[str, Outcome]]) -> list[tuple[str, str, Outcome, Outcome]]:
    """List (template, actor, outcome, usual outcome) where an actor fares otherwise than most."""
    odd = []
    for template, by_actor in found.items():
        usual = Counter(by_actor.values()).most_common(1)[0][0]
        odd += [(template, name, o, usual) for name, o in by_actor.items() if o != usual]
    return odd


def test_the_audit_has_actors_of_all_regions() -> None:
    assert len(KINDS) == 3
    assert all(len(of_kind(k)) >= 12 for k in KINDS)


@pytest.mark.parametrize("parser", MOST)
@pytest.mark.parametrize("kind", KINDS)
def test_every_actor_fares_alike(kind: str, parser: str | None) -> None:
    found = outcomes(kind, parser)
    odd = odd_ones(found)
    assert len(odd) <= MOST[parser] * sum(map(len, found.values())), odd
    rungs = {rung for by_actor in found.values() for labels, _ in by_actor.values() for *_, rung in labels}
    assert {-1.0, 0.0, 1.0} & rungs and min(rungs) <= -2, rungs


@pytest.mark.parametrize("kind", KINDS)
def test_plain_phrases_are_blind_to_the_name(kind: str) -> None:
    phrases = [
        "the {} regime", "a {} crackdown", "{} terrorists", "brave {} rescuers", "the {} government",
        "did not want to meet {}", "praised by {}", "the {} delegation",
    ]  # fmt: skip
    by_actor = {tuple(rate_labels([p.format(a.get("adj", a["name"])) for p in phrases])) for a in of_kind(kind)}
    assert len(by_actor) == 1, by_actor


def main() -> None:
    """Print the table of docs/method/symmetry.md."""
    for kind in KINDS:
        for parser in (None, "auto"):
            found = outcomes(kind, parser)
            odd, n = odd_ones(found), sum(map(len, found.values()))
            print(f"| {kind} | {len(of_kind(kind))} | {len(found)} | {parser or 'none'} | {len(odd)} of {n} |")  # noqa: T201
            for template, name, outcome, usual in odd:
                print("   ", template, "|", name, outcome, "usual", usual)  # noqa: T201


if __name__ == "__main__":
    main()
