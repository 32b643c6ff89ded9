"""A sheet as tasks for Label Studio, and its export read back.

Idea: counts are marked in the text, choices are clicked. The labelling configuration is written beside the tasks with
the ending ``.xml``. Source: https://labelstud.io/guide/task_format and /guide/export (JSON).

Conventions: offsets count code points of a text with plain line ends; where an export counts UTF-16 units, the words
that it names beside them tell.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from framing.coding.answers import Span, count_of
from framing.coding.files import file_text
from framing.coding.formats.rows import moved
from framing.coding.record import Coded, Kind, Sheet, Unit, Variable, coded
from framing.errors import SettingsError
from framing.results import write_file
from framing.text import PlainLines

_SEEN = ("asked", "before", "text", "after")
_REMEDY = "export the project as JSON"


def write_label_studio_sheet(sheet: Sheet, path: str | Path) -> Path:
    """Write a sheet as tasks for Label Studio, and the labelling configuration beside them.

    Parameters
    ----------
    sheet : Sheet
        From `framing.coding.sheet`.
    path : str | Path
        The file of tasks, such as ``out/tasks.json``.

    Returns
    -------
    Path
        The file of tasks.
    """
    tasks = [
        {"data": {"unit": u.id, **{s: PlainLines(getattr(u, s)).text for s in _SEEN}}} for u in sheet.units
    ]  # fmt: skip
    write_file(Path(path).with_suffix(".xml"), _view(sheet))
    return write_file(path, json.dumps(tasks, ensure_ascii=False, indent=1) + "\n")


def _view(sheet: Sheet) -> str:
    counted = [v for v in sheet.variables if v.kind is not Kind.CHOICE]
    labels = "".join(f"<Label value={quoteattr(v.name)} hint={quoteattr(v.question)}/>" for v in counted)
    asked = "".join(
        f'<Header value={quoteattr(v.question)}/><Choices name={quoteattr(v.name)} toName="text" choice="single">'
        + "".join(f"<Choice value={quoteattr(c)}/>" for c in v.choices)
        + "</Choices>"
        for v in sheet.variables
        if v.kind is Kind.CHOICE
    )
    return (
        '<View><Header value="$asked"/><Text name="before" value="$before"/>'
        + (f'<Labels name="spans" toName="text">{labels}</Labels>' if labels else "")
        + f'<Text name="text" value="$text"/><Text name="after" value="$after"/>{asked}'
        + '<TextArea name="note" toName="text" rows="2"/></View>\n'
    )


def read_label_studio_sheet(path: str | Path, sheet: Sheet, coder: str) -> Coded:
    """Read an export of Label Studio in JSON.

    Parameters
    ----------
    path : str | Path
        The file.
    sheet : Sheet
        The key.
    coder : str
        Who answered; where several people annotated, as the export names one of them (mail or number).

    Returns
    -------
    Coded
        The answers; a task that was annotated without a label has 0 of what is counted.

    Raises
    ------
    SettingsError
        If the file is no export, or a part of it is wrong.
    """
    tasks = _tasks(path)
    known = {u.id: u for u in sheet.units}
    people = _people(tasks)
    if len(people) > 1 and coder not in people:
        raise SettingsError(f"{path}: annotated by {', '.join(people)}; read it once for each, with coder= one of them")
    values: dict[str, Mapping[str, Any]] = {}
    spans: list[tuple[str, Unit, int, int]] = []
    notes: dict[str, str] = {}
    for number, task in enumerate(tasks, 1):
        results = _results(task, coder if len(people) > 1 else None)
        if results is not None:
            unit = _unit_of(task, known, f"{path}, task {number}", sheet.name)
            found = _answers(sheet, unit, results, f"{path}, task {number}")
            values[unit.id], notes[unit.id] = found.values, found.note
            spans.extend((v, unit, *moved(unit, place)) for v, place in found.marked)
    return coded(sheet, coder, values, spans, {k: n for k, n in notes.items() if n})


def _unit_of(task: Mapping[str, Any], known: Mapping[str, Unit], where: str, name: str) -> Unit:
    data = task.get("data")
    key = str(data.get("unit")) if isinstance(data, dict) else ""
    if key not in known:
        raise SettingsError(f"{where}: its unit is not in this key (units begin with {name}-); name its key")
    return known[key]


def _tasks(path: str | Path) -> list[dict[str, Any]]:
    try:
        tasks = json.loads(file_text(path, "an export of Label Studio (JSON)"))
    except (json.JSONDecodeError, RecursionError) as err:
        raise SettingsError(f"{path}: is no JSON ({err}); {_REMEDY}") from None
    if not isinstance(tasks, list) or not all(isinstance(t, dict) for t in tasks):
        raise SettingsError(f"{path}: is no list of tasks; {_REMEDY}")
    return tasks


def _annotations(task: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[Any]]]:
    """Who annotated a task, and with what; an annotation that was cancelled is none."""
    for a in task.get("annotations") or []:
        if isinstance(a, dict) and not a.get("was_cancelled"):
            by = a.get("completed_by")
            who = (by.get("email") or by.get("id")) if isinstance(by, dict) else by
            yield str(who), a.get("result") or []


def _people(tasks: Sequence[Mapping[str, Any]]) -> list[str]:
    return sorted({who for t in tasks for who, _ in _annotations(t)})


def _results(task: Mapping[str, Any], coder: str | None) -> Sequence[Any] | None:
    """Give the last annotation of a task, by this coder where one is named."""
    mine = [result for who, result in _annotations(task) if coder in (None, who)]
    return mine[-1] if mine else None


@dataclass(frozen=True, slots=True)
class Found:
    """What one annotation says: values, marked places by variable, and the note."""

    values: Mapping[str, str | float | None]
    marked: Sequence[tuple[str, Span]]
    note: str


def _answers(sheet: Sheet, unit: Unit, results: Sequence[Any], where: str) -> Found:
    given = [r for r in results if isinstance(r, dict) and isinstance(r.get("value"), dict)]
    chosen, notes = _told(given, "choices", "choices"), _told(given, "textarea", "text")
    marked = list(_marked(given, unit, where))
    values: dict[str, str | float | None] = {}
    for v in sheet.variables:
        places = [p for n, p in marked if n == v.name]
        values[v.name] = _value(v, chosen.get(v.name), places, unit, where)
    return Found(values, [(n, p) for n, p in marked if n in values], " ".join(notes.values()))


def _told(results: Sequence[Mapping[str, Any]], kind: str, field: str) -> dict[str, str]:
    """First thing that each control of a kind says."""
    return {str(r.get("from_name")): _first(r["value"].get(field)) for r in _of_type(results, kind)}


def _of_type(results: Sequence[Mapping[str, Any]], kind: str) -> list[Mapping[str, Any]]:
    return [r for r in results if r.get("type") == kind]


def _marked(results: Sequence[Mapping[str, Any]], unit: Unit, where: str) -> Iterator[tuple[str, Span]]:
    for r in _of_type(results, "labels"):
        place = _place(r["value"], unit, where)
        for label in r["value"].get("labels") or ():
            yield str(label), place


def _first(values: object) -> str:
    return str(values[0]) if isinstance(values, list) and values else ""


def _value(v: Variable, chosen: str | None, places: Sequence[Span], unit: Unit, where: str) -> str | float | None:
    if v.kind is not Kind.CHOICE:
        return count_of(v, places, unit)
    if not chosen:
        return None
    if chosen not in v.choices:
        raise SettingsError(f"{where}, {v.name!r}: {chosen!r} is no answer; one of {', '.join(v.choices)}")
    return chosen


def _place(value: Mapping[str, Any], unit: Unit, where: str) -> Span:
    """Place in the unit's text of what was marked, whichever way it is counted."""
    lines = PlainLines(unit.text)
    try:
        start, end = int(value["start"]), int(value["end"])
    except (KeyError, TypeError, ValueError):
        raise SettingsError(f"{where}: a label without start and end; {_REMEDY}") from None
    named = value.get("text")
    units = lines.text.encode("utf-16-le")
    for a, b in ((start, end), tuple(len(units[: 2 * k].decode("utf-16-le", "ignore")) for k in (start, end))):
        if 0 <= a < b <= len(lines.text) and named in (None, lines.text[a:b]):
            return lines.original(a), lines.original(b)
    raise SettingsError(f"{where}: characters {start} to {end} of its text are not {named!r}; {_REMEDY} again")
