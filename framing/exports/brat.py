"""Annotations for brat: a text and a standoff file an article, and the configuration that names the labels.

brat counts characters (code points) of a text with plain line ends; texts are written so, and offsets moved
with them. Format: brat's standoff, https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from framing.analysis import Analysis
from framing.exports.findings import LINE_END, Span, finding_spans
from framing.results import put_into


def write_brat(analysis: Analysis, folder: str | Path) -> list[Path]:
    """Write one ``.txt`` and one ``.ann`` an article for brat, and ``annotation.conf``.

    A finding that runs over a line end is written as a discontinuous one, since brat shows no other. Files
    are named by number and id, in the order of ids; of ids letters, digits, ``-`` and ``_`` are kept.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    folder : str | Path
        Where to; made if missing.

    Returns
    -------
    list of Path
        The files written.
    """
    files: dict[str, str] = {}
    labels: set[str] = set()
    for number, article in enumerate(sorted(analysis.corpus, key=lambda a: a.id), 1):
        text, spans = LINE_END.sub("\n", article.text), list(finding_spans(analysis, article.id))
        labels |= {s.label for s in spans}
        stem = f"{number:04d}-{re.sub(r'[^A-Za-z0-9_-]+', '-', article.id)[:60].strip('-')}".rstrip("-")
        lines = [line for i, s in enumerate(spans, 1) for line in _brat_lines(i, s, text)]
        files |= {f"{stem}.txt": text, f"{stem}.ann": "".join(lines)}
    entities = "\n".join(sorted(labels))
    files["annotation.conf"] = f"[entities]\n{entities}\n\n[relations]\n\n[events]\n\n[attributes]\n"
    with put_into(folder) as made:
        for name, content in files.items():
            (made / name).write_bytes(content.encode("utf-8"))
    return [Path(folder) / name for name in files]


def _brat_lines(number: int, span: Span, text: str) -> Iterator[str]:
    at = span.start
    parts = [(at + m.start(), at + m.end()) for m in re.finditer(r"[^\n]+", text[at : span.end])]
    if not parts:
        return
    places = ";".join(f"{a} {b}" for a, b in parts)
    yield f"T{number}\t{span.label} {places}\t{' '.join(text[a:b] for a, b in parts)}\n"
    facts = "; ".join(f"{k}: {' '.join(v.split())}" for k, v in span.facts if v)
    if facts:
        yield f"#{number}\tAnnotatorNotes T{number}\t{facts}\n"
