"""One article as a reader sees it: its text as it stands, with the findings laid over it in layers.

Layers: whose voice, names, loaded words, asides. Each can be switched off, and each differs from
the others in form (tint with a tag, underline, wavy line, dashed frame), never by colour alone. Dropped
lines stay where they were, folded, with the reason.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from framing.analysis import Analysis
from framing.measure import FOUND
from framing.records import Article, Measure
from framing.report.evidence import VOICE_WORDS, language, voice_share, web_address
from framing.report.marks import Mark, cut
from framing.report.matrix import signed

_FOUND = {m.name: m for m in FOUND}
_SET_APART = frozenset({"headline", "deck", "subheading"})


def all_marks(analysis: Analysis) -> dict[str, list[Mark]]:
    """Collect the marks of every article from the tables of voices, mentions and hits."""
    names = {a.id: a.name for a in analysis.actors.actors}
    found: dict[str, list[Mark]] = defaultdict(list)
    for i, r in enumerate(analysis.voices.itertuples()):
        if r.voice != "own":
            who = f": {r.speaker}" if r.speaker else ""
            tag = VOICE_WORDS[r.voice] + (f": {_short(r.speaker)}" if r.speaker else "")
            found[r.article_id].append(
                Mark(r.start, r.end, "voice", f"fr-v-{r.voice}", tag, VOICE_WORDS[r.voice] + who, f"v{i}")
            )
    for i, r in enumerate(analysis.mentions.itertuples()):
        rung = signed(r.ladder)
        known = "no rung known" if rung == "·" else f"rung {rung}"
        who = names.get(r.actor, r.actor)
        note = f"names {who} ({r.construction}, {VOICE_WORDS[r.voice]}, {known})"
        tag = "" if rung in "0·" else rung
        found[r.article_id].append(Mark(r.start, r.end, "name", "fr-n", tag, note, f"m{i}", who))
    for i, r in enumerate(analysis.hits.itertuples()):
        if r.measure in _FOUND:
            letter = _FOUND[r.measure].words.letter
            note = f"{r.measure}, {VOICE_WORDS[r.voice]}: {r.category}, weight {_number(r.score)}"
            found[r.article_id].append(
                Mark(r.start, r.end, r.measure, f"fr-{letter.lower()}", letter + _number(r.score), note, f"h{i}")
            )
    return found


def article_view(
    article: Article, facts: Mapping[str, Any], blocks: list[Mapping[str, Any]], marks: list[Mark], number: int
) -> dict[str, Any]:
    """Everything a template needs to show one article.

    Parameters
    ----------
    article : Article
        The article.
    facts : Mapping[str, Any]
        Its row of ``analysis.articles``.
    blocks : list[Mapping[str, Any]]
        Its rows of ``analysis.blocks``.
    marks : list[Mark]
        Its findings.
    number : int
        Its place in the report.

    Returns
    -------
    dict
        Plain data.
    """
    lines = _lines(article, blocks, marks)
    spoken = [(VOICE_WORDS[v], int(facts[f"words_{v}"])) for v in VOICE_WORDS]
    total = int(facts["words"])
    return {
        "id": article.id,
        "anchor": f"article-{number}",
        "outlet": article.outlet,
        "title": article.title or facts["title"],
        "event": article.event or "",
        "date": str(article.date or ""),
        "url": article.url or "",
        "link": web_address(article.url),
        "lang": language(article),
        "words": total,
        "lines": lines,
        "repairs": list(article.repairs),
        "copy_of": facts["copy_of"],
        "shared_with": facts["shared_with"],
        "voices": [voice_share(n, w, total) for n, w in spoken if w],
        "bar": _bar([int(facts[f"words_{v}"]) for v in VOICE_WORDS], list(VOICE_WORDS)),
        "found": _all_found(article, marks),
        "counts": {layer: sum(m.layer == layer for m in marks) for layer in ("name", *_FOUND)},
        "dropped": [d for line in lines if line["kind"] == "dropped" for d in line["parts"]],
    }


def _lines(article: Article, blocks: list[Mapping[str, Any]], marks: list[Mark]) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    on_block, number = _by_block(blocks, marks), 1
    for b, inside in zip(blocks, on_block, strict=True):
        text = article.text[b["start"] : b["end"]]
        body = text.strip("\r\n")
        start = b["start"] + len(text) - len(text.lstrip("\r\n"))
        if body.strip() and b["kept"]:
            pieces = cut(article.text, start, start + len(body), inside)
            lines.append({"kind": b["role"] if b["role"] in _SET_APART else "body", "pieces": pieces})
        elif body.strip():
            role = b["role"].replace("_", " ")
            part = {"role": role, "reason": b["reason"], "text": body.strip(), "line": number}
            if lines and lines[-1]["kind"] == "dropped":
                lines[-1]["parts"].append(part)
            else:
                lines.append({"kind": "dropped", "parts": [part]})
        number += text.count("\n")
    return lines


def _by_block(blocks: list[Mapping[str, Any]], marks: list[Mark]) -> list[list[Mark]]:
    """Sort marks into blocks; one that runs over several is in each."""
    found: list[list[Mark]] = [[] for _ in blocks]
    starts = [b["start"] for b in blocks]
    for m in marks:
        k = max(0, bisect_right(starts, m.start) - 1)
        while k < len(blocks) and starts[k] < m.end:
            found[k].append(m)
            k += 1
    return found


def _bar(parts: list[int], names: list[str]) -> list[dict[str, Any]]:
    """Stretches of a bar of length 100, one a voice."""
    total, at, bar = sum(parts), 0.0, []
    for words, name in zip(parts, names, strict=True):
        if words:
            bar.append({"voice": name, "x": f"{at:.2f}", "width": f"{100 * words / total:.2f}"})
            at += 100 * words / total
    return bar


def _all_found(article: Article, marks: list[Mark]) -> list[tuple[str, list[dict[str, Any]]]]:
    """List findings and actors with links, the outlet's own words apart from those of others."""
    hits = sorted((m for m in marks if m.layer in _FOUND), key=lambda m: (m.start, m.end))
    groups: dict[str, list[Mark]] = {_heading(m, own): [] for own in (True, False) for m in FOUND}
    for m in hits:
        own = m.note.startswith(f"{m.layer}, {VOICE_WORDS['own']}")
        groups[_heading(_FOUND[m.layer], own)].append(m)
    shown = [(heading, _distinct(article, found)) for heading, found in groups.items() if found]
    named: dict[str, list[str]] = {}
    for m in sorted((m for m in marks if m.layer == "name"), key=lambda m: m.start):
        named.setdefault(m.about, []).append(m.anchor)
    who = [{"text": name, "tag": f"×{len(at)}", "anchors": at} for name, at in named.items()]
    return [*shown, *([("Who is named", sorted(who, key=lambda e: -len(e["anchors"])))] if who else [])]


def _heading(measure: Measure, own: bool) -> str:
    """Name a list of findings; where a measure is of one voice, it is not told apart by voice."""
    many = measure.words.many.capitalize()
    if len(measure.voices) == 1:
        return many
    return f"{many}, own" if own else f"{many} of others"


def _distinct(article: Article, found: list[Mark]) -> list[dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for m in found:
        shown = " ".join(article.text[m.start : m.end].split())
        entries.setdefault(shown.lower(), {"text": shown, "tag": m.tag, "anchors": []})["anchors"].append(m.anchor)
    return list(entries.values())


def _short(name: str) -> str:
    return name if len(name) <= 28 else name[:27] + "…"


def _number(score: float) -> str:
    return f"{score:.1f}".removesuffix(".0")
