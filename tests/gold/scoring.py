"""Accuracy of an analysis on the gold of the five seed articles, through the public interface only.

Definitions. A line is kept rightly if the block that covers most of it is kept as the gold keeps it. A quotation is
found if its span, trimmed of marks and spaces, is the gold's; a speaker is right if one name holds the other or they
share the last name. A label is found if a mention of the same actor covers it with an intersection over union of at
least one half, each mention serving once. A loaded term or an aside is found if a hit touches it. Findings in dropped
lines count neither for nor against. The annotation and its agreement are described in README.md beside this file.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

GOLD = Path(__file__).parent
SEEDS = GOLD.parents[1] / "seeds"
KEPT = {"headline", "deck", "subheading", "body"}
TRIM = " ,.;:!?-—–“”\"'‘’\n\t\xa0"

Row = dict[str, Any]
Span = tuple[int, int]


def gold_articles() -> dict[str, Row]:
    """File name to what the annotators marked in it."""
    return json.loads((GOLD / "gold.json").read_text(encoding="utf-8"))


def seed_text(name: str) -> str:
    """Read one seed with its line ends as they are."""
    return (SEEDS / name).read_bytes().decode("utf-8")


def overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def span(row: Mapping[str, Any]) -> Span:
    """Span of a finding, or of a gold mark, whose text is always there."""
    return (row["start"], row["start"] + len(row["text"])) if "text" in row else (row["start"], row["end"])


def trimmed(text: str, at: Span) -> Span:
    start, end = at
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return start, end


def prf(tp: int, fp: int, fn: int) -> tuple[float, float, float]:
    precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def by_article(frame: pd.DataFrame) -> dict[str, list[Row]]:
    out: dict[str, list[Row]] = defaultdict(list)
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        out[str(row["article_id"])].append({k: v for k, v in row.items() if k != "text"})
    return out


def line_spans(text: str) -> dict[int, Span]:
    """Line number, from 1, to its span without the line end."""
    spans, at = {}, 0
    for number, line in enumerate(text.split("\n"), 1):
        spans[number] = (at, at + len(line))
        at += len(line) + 1
    return spans


def score(analysis: Any, registry: Iterable[str]) -> dict[str, float]:
    """Figures of an analysis whose article ids are the seeds' file names."""
    found = {name: by_article(getattr(analysis, name)) for name in ("blocks", "quotes", "mentions", "hits")}
    n: Counter[str] = Counter()
    known = set(registry)
    for name, marks in gold_articles().items():
        text = seed_text(name)
        lines = line_spans(text)
        dropped = [lines[line["line"]] for line in marks["lines"] if line["role"] not in KEPT]
        dropped += [tuple(s) for s in marks.get("ignore", [])]

        def outside(row: Row, dropped: list[Span] = dropped) -> bool:
            return not any(overlap(span(row), d) for d in dropped)

        _count_lines(n, marks["lines"], lines, found["blocks"][name])
        _count_quotes(n, text, marks["quotes"], found["quotes"][name], outside)
        _count_labels(n, marks["labels"], found["mentions"][name], known, outside)
        for measure, key in (("loaded", "loaded"), ("aside", "asides")):
            hits = [h for h in found["hits"][name] if h["measure"] == measure and outside(h)]
            _count_hits(n, measure, marks[key], hits)
    return _figures(n)


def _count_lines(n: Counter[str], gold: list[Row], lines: dict[int, Span], blocks: list[Row]) -> None:
    for line in gold:
        cover: Counter[tuple[bool, str]] = Counter()
        for b in blocks:
            cover[(bool(b["kept"]), b["role"])] += overlap(lines[line["line"]], span(b))
        kept, role = cover.most_common(1)[0][0] if cover else (False, "none")
        n["line"] += 1
        n["line_ok"] += kept == (line["role"] in KEPT)
        n["role_ok"] += role == line["role"]


def _count_quotes(
    n: Counter[str], text: str, gold: list[Row], quotes: list[Row], outside: Callable[[Row], bool]
) -> None:
    candidates = [q for q in quotes if q["kind"] != "indirect"]
    used: set[int] = set()
    for want in gold:
        runs_on = want["kind"].endswith("-start")
        at = trimmed(text, span(want))
        k = next(
            (
                i
                for i, q in enumerate(candidates)
                if i not in used and (abs(q["start"] - want["start"]) <= 1 if runs_on else trimmed(text, span(q)) == at)
            ),
            None,
        )
        if k is None:
            n["quote_fn"] += 1
            continue
        used.add(k)
        n["quote_tp"] += 1
        n["quote_kind_ok"] += candidates[k]["kind"] == want["kind"].removesuffix("-start")
        if want["speaker"]:
            said = str(candidates[k]["speaker"] or "").replace("’", "'").lower()
            full = want["speaker"].replace("’", "'").lower()
            n["speaker"] += 1
            n["speaker_ok"] += bool(said) and (full in said or said in full or full.split()[-1] in said.split())
    n["quote_fp"] += sum(i not in used and outside(q) for i, q in enumerate(candidates))


def _count_labels(
    n: Counter[str], gold: list[Row], mentions: list[Row], known: set[str], outside: Callable[[Row], bool]
) -> None:
    used: set[int] = set()
    for want in gold:
        at = span(want)
        best, share = -1, 0.0
        for i, m in enumerate(mentions):
            if i in used or m["actor"] != want["actor"]:
                continue
            common = overlap(at, span(m))
            iou = common / (at[1] - at[0] + m["end"] - m["start"] - common)
            if iou > share:
                best, share = i, iou
        if share < 0.5:
            n["label_fn"] += 1
            continue
        used.add(best)
        m = mentions[best]
        n["label_tp"] += 1
        runs_on = "note" in want and m["voice"] in ("quoted", "attributed", "uncertain")
        n["label_voice_ok"] += runs_on or {"own": "outlet"}.get(m["voice"], m["voice"]) == want["voice"]
        n["ladder_error"] += abs(max(-2, min(2, m["ladder"] or 0)) - want["stance"])
    n["label_fp"] += sum(i not in used and m["actor"] in known and outside(m) for i, m in enumerate(mentions))


def _count_hits(n: Counter[str], measure: str, gold: list[Row], hits: list[Row]) -> None:
    found = [g for g in gold if any(overlap(span(g), span(h)) for h in hits)]
    n[f"{measure}_gold"] += len(gold)
    n[f"{measure}_found"] += len(found)
    n[f"{measure}_hits"] += len(hits)
    n[f"{measure}_right"] += sum(any(overlap(span(g), span(h)) for g in gold) for h in hits)
    if measure == "loaded":
        for g in found:
            h = max(hits, key=lambda h: overlap(span(g), span(h)))
            n["loaded_voice_ok"] += {"own": "outlet"}.get(h["voice"], h["voice"]) == g["voice"]


def _figures(n: Counter[str]) -> dict[str, float]:
    figures = {
        "lines kept or dropped rightly": n["line_ok"] / n["line"],
        "line roles right": n["role_ok"] / n["line"],
        "quote spans F1": prf(n["quote_tp"], n["quote_fp"], n["quote_fn"])[2],
        "quote kind right": n["quote_kind_ok"] / max(1, n["quote_tp"]),
        "speaker right": n["speaker_ok"] / max(1, n["speaker"]),
        "label mentions F1": prf(n["label_tp"], n["label_fp"], n["label_fn"])[2],
        "label voice right": n["label_voice_ok"] / max(1, n["label_tp"]),
        "label ladder mean abs error": n["ladder_error"] / max(1, n["label_tp"]),
        "loaded voice right": n["loaded_voice_ok"] / max(1, n["loaded_found"]),
    }
    for measure in ("loaded", "aside"):
        figures[f"{measure} recall"] = n[f"{measure}_found"] / max(1, n[f"{measure}_gold"])
        figures[f"{measure} precision"] = n[f"{measure}_right"] / max(1, n[f"{measure}_hits"])
    return figures


def pronoun_actors() -> Any:
    """Registry of the pronouns' gold: that of the labels, with persons and states."""
    import framing

    given = json.loads((GOLD / "actors.json").read_text(encoding="utf-8"))
    return framing.Actors.from_dict(given | json.loads((GOLD / "pronouns.json").read_text(encoding="utf-8"))["actors"])


def score_pronouns(analysis: Any) -> dict[str, float]:
    """Figures of the third person; a pronoun whose actor the annotator left open ("?") counts neither way."""
    gold = json.loads((GOLD / "pronouns.json").read_text(encoding="utf-8"))["articles"]
    found = by_article(analysis.pronouns)
    tp = fp = fn = 0
    for name, rows in gold.items():
        said = {r["start"]: r["actor"] for r in found[name] if r["lemma"] not in ("i", "we")}
        for g in rows:
            actor = said.get(g["start"], "")
            if g["actor"] == "?":
                continue
            tp += bool(actor) and actor == g["actor"]
            fp += bool(actor) and actor != g["actor"]
            fn += bool(g["actor"]) and actor != g["actor"]
    precision, recall, _ = prf(tp, fp, fn)
    return {"pronoun precision": precision, "pronoun recall": recall}


def main() -> None:
    """Print the figures of the installed package."""
    import framing

    actors = framing.read_actors(GOLD / "actors.json")
    figures = score(analyze_gold(actors), actors) | score_pronouns(analyze_gold(pronoun_actors()))
    print(*(f"{value:7.3f}  {name}" for name, value in figures.items()), sep="\n")


def analyze_gold(actors: Any) -> Any:
    """Analyse the gold's articles as the annotators saw them."""
    import framing

    articles = [
        framing.Article(name, seed_text(name), g["outlet"] or name, date=g["date"], event=g["event"])
        for name, g in gold_articles().items()
    ]
    return framing.analyze(framing.Corpus(articles), actors=actors, progress=False)


if __name__ == "__main__":
    main()
