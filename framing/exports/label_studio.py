"""Annotations for Label Studio: tasks with predictions as JSON, and the labelling configuration as XML.

Offsets count characters (code points) of the text in the task, which has plain line ends. Format: Label Studio's
import of pre-annotations, https://labelstud.io/guide/predictions
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from framing.analysis import Analysis
from framing.exports.findings import LINE_END, finding_spans
from framing.results import put_into


def write_label_studio(analysis: Analysis, path: str | Path) -> tuple[Path, Path]:
    """Write tasks with predictions for Label Studio, and the labelling configuration beside them.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    path : str | Path
        The file of tasks, such as ``out/tasks.json``; the configuration gets the ending ``.xml``.

    Returns
    -------
    tasks, configuration : Path
        The files written.
    """
    tasks: list[dict[str, Any]] = []
    labels: set[str] = set()
    for article in sorted(analysis.corpus, key=lambda a: a.id):
        text, spans = LINE_END.sub("\n", article.text), list(finding_spans(analysis, article.id))
        labels |= {s.label for s in spans}
        found = [
            {
                "id": f"s{i}",
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": s.start, "end": s.end, "text": text[s.start : s.end], "labels": [s.label]},
                "meta": {"text": [f"{k}: {v}" for k, v in s.facts]},
            }
            for i, s in enumerate(spans, 1)
        ]
        facts = {"article_id": article.id, "outlet": article.outlet, "event": article.event or ""}
        model = f"framing {analysis.settings.get('framing', '')}".strip()
        tasks.append({"data": {"text": text, **facts}, "predictions": [{"model_version": model, "result": found}]})
    choices = "".join(f"<Label value={quoteattr(label)}/>" for label in sorted(labels))
    view = f'<View><Labels name="label" toName="text">{choices}</Labels><Text name="text" value="$text"/></View>\n'
    target = Path(path)
    configuration = target.with_suffix(".xml")
    with put_into(target.parent) as made:
        (made / target.name).write_bytes((json.dumps(tasks, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
        (made / configuration.name).write_bytes(view.encode("utf-8"))
    return target, configuration
