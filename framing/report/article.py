"""One article as a reader sees it: its text as it stands, with the findings laid over it in layers.

Layers: whose voice, names, loaded words, asides. Each can be switched off, and each differs from
the others in form (tint with a tag, underline, wavy line, dashed frame), never by colour alone. Dropped
lines stay where they were, folded, with the reason.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from framing.measure import SUMMED
from framing.records import Article, Measure
from framing.report.evidence import VOICE_WORDS, language, voice_share, web_address
from framing.report.marks import Mark, cut

_FOUND = {m.name: m for m in SUMMED}
_SET_APART = frozenset({"headline", "deck", "subheading"})
_UNSURE = 0.6  # confidence of a kept line under which a reader is told that it may not be the article's


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
    lines = [{**line, "anchor": f"t{number}-{k}"} for k, line in enumerate(_lines(article, blocks, marks))]
    layers = Counter(m.layer for m in marks)
    return {
        **_head(article, facts),
        **_voices(facts),
        "anchor": f"article-{number}",
        "lines": lines,
        "found": _all_found(article, marks),
        "counts": {layer: layers[layer] for layer in ("name", *_FOUND)},
        "dropped": [d for line in lines if line["kind"] == "dropped" for d in line["parts"]],
        "unsure": sum(line.get("unsure", False) for line in lines),
        "actors": sorted({m.about for m in marks} - {""}),
        "anchors": list(_anchors(lines)),
    }


def _anchors(lines: list[dict[str, Any]]) -> Iterator[str]:
    """Ids of the marks that the page shows."""
    for line in lines:
        for piece in line.get("pieces", ()):
            yield from (m.anchor for m in piece.opening)


def _head(article: Article, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give what stands above the text."""
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title or facts["title"],
        "event": article.event or "",
        "date": str(article.date or ""),
        "url": article.url or "",
        "link": web_address(article.url),
        "lang": language(article),
        "repairs": [note for note in facts["repairs"].split("; ") if note],
        "copy_of": facts["copy_of"],
        "shared_with": facts["shared_with"],
    }


def _voices(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Count the words of each voice that speaks: as shares, and as a bar."""
    total = int(facts["words"])
    counted = [(v, int(facts[f"words_{v}"])) for v in VOICE_WORDS]
    spoken = [(v, n) for v, n in counted if n]
    return {
        "words": total,
        "voices": [voice_share(VOICE_WORDS[v], n, total) for v, n in spoken],
        "bar": _bar(spoken),
    }


def _lines(article: Article, blocks: list[Mapping[str, Any]], marks: list[Mark]) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    number = 1
    for b, inside in zip(blocks, _by_block(blocks, marks), strict=True):
        text = article.text[b["start"] : b["end"]]
        if text.strip() and b["kept"]:
            start = b["start"] + len(text) - len(text.lstrip("\r\n"))
            end = b["start"] + len(text.rstrip("\r\n"))
            kind = b["role"] if b["role"] in _SET_APART else "body"
            unsure = b["confidence"] < _UNSURE
            lines.append(
                {"kind": kind, "start": start, "pieces": cut(article.text, start, end, inside), "unsure": unsure}
            )
        elif text.strip():
            role = b["role"].replace("_", " ")
            _leave_out(lines, {"role": role, "reason": b["reason"], "text": text.strip(), "line": number})
        number += text.count("\n")
    return lines


def _leave_out(lines: list[dict[str, Any]], part: Mapping[str, Any]) -> None:
    """Fold a dropped line together with the dropped ones before it."""
    if lines and lines[-1]["kind"] == "dropped":
        lines[-1]["parts"].append(part)
    else:
        lines.append({"kind": "dropped", "parts": [part]})


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


def _bar(spoken: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """Stretches of a bar of length 100, one a voice."""
    total, at, bar = sum(words for _, words in spoken), 0.0, []
    for voice, words in spoken:
        bar.append({"voice": voice, "x": f"{at:.2f}", "width": f"{100 * words / total:.2f}"})
        at += 100 * words / total
    return bar


def _all_found(article: Article, marks: list[Mark]) -> list[tuple[str, list[dict[str, Any]]]]:
    """List findings and actors with links, the outlet's own words apart from those of others."""
    groups: dict[str, list[Mark]] = {_heading(m, own): [] for own in (True, False) for m in SUMMED}
    for m in sorted(marks, key=lambda m: (m.start, m.end)):
        if m.layer in _FOUND:
            groups[_heading(_FOUND[m.layer], m.spoken == "own")].append(m)
    shown = [(heading, _distinct(article, found)) for heading, found in groups.items() if found]
    who = _named(marks)
    return [*shown, ("Who is named", who)] if who else shown


def _heading(measure: Measure, own: bool) -> str:
    """Name a list of findings; where a measure is of one voice, it is not told apart by voice."""
    many = measure.words.many.capitalize()
    if len(measure.voices) == 1:
        return many
    return f"{many}, own" if own else f"{many} of others"


def _named(marks: list[Mark]) -> list[dict[str, Any]]:
    """List who is named, the most often named first, with the places in the order of the text."""
    places: dict[str, list[str]] = defaultdict(list)
    for m in sorted(marks, key=lambda m: m.start):
        if m.layer == "name":
            places[m.about].append(m.anchor)
    who = [{"text": name, "tag": f"×{len(at)}", "anchors": at} for name, at in places.items()]
    return sorted(who, key=lambda e: -len(e["anchors"]))


def _distinct(article: Article, found: list[Mark]) -> list[dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for m in found:
        shown = " ".join(article.text[m.start : m.end].split())
        entries.setdefault(shown.lower(), {"text": shown, "tag": m.tag, "anchors": []})["anchors"].append(m.anchor)
    return list(entries.values())
