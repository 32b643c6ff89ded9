"""The key of a sheet as JSON: what coders must not see, and all that is needed to read their answers.

Format ``framing coding key 1``: name, unit, seed and strata of the draw; the variables; and every unit with article,
span, context, stratum, chance, and the tool's answers.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from framing.coding.files import file_text
from framing.coding.record import Kind, Sheet, Unit, Variable
from framing.errors import SettingsError
from framing.results import write_file

FORMAT = "framing coding key 1"


def write_key(sheet: Sheet, path: str | Path) -> Path:
    """Write the key of a sheet; keep it from the coders.

    Parameters
    ----------
    sheet : Sheet
        From `framing.coding.sheet`.
    path : str | Path
        The file, such as ``out/key.json``.

    Returns
    -------
    Path
        The file.
    """
    facts: dict[str, Any] = {
        f.name: getattr(sheet, f.name) for f in fields(sheet) if f.name not in ("variables", "units")
    }
    parts = {"variables": [asdict(v) for v in sheet.variables], "units": [asdict(u) for u in sheet.units]}
    return write_file(path, json.dumps({"format": FORMAT, **facts, **parts}, ensure_ascii=False, indent=1) + "\n")


def read_key(path: str | Path) -> Sheet:
    """Read the key of a sheet.

    Parameters
    ----------
    path : str | Path
        From `write_key`.

    Returns
    -------
    Sheet
        As it was drawn.

    Raises
    ------
    SettingsError
        If it is no key, or a field of it is wrong.
    """
    remedy = "name the key that was written with the sheet"
    try:
        data = json.loads(file_text(path, "the key of a sheet (JSON)"))
    except (json.JSONDecodeError, RecursionError) as err:
        raise SettingsError(f"{path}: is no JSON ({err}); {remedy}") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise SettingsError(f"{path}: is no key of a sheet ({FORMAT!r}); {remedy}")
    try:
        variables = tuple(_variable(v) for v in data["variables"])
        units = tuple(_unit(u) for u in data["units"])
        return Sheet(
            str(data["name"]), str(data["unit"]), int(data["seed"]), tuple(map(str, data["strata"])), variables, units
        )
    except (KeyError, TypeError, ValueError, AttributeError) as err:
        raise SettingsError(f"{path}: a field is missing or wrong ({err}); {remedy}, unchanged") from None


def _variable(given: dict[str, Any]) -> Variable:
    return Variable(**{**given, "kind": Kind(given["kind"]), "choices": tuple(given["choices"])})


def _unit(given: dict[str, Any]) -> Unit:
    unit = Unit(**{**given, "marked": tuple((str(v), int(a), int(b)) for v, a, b in given["marked"])})
    if not 0 < unit.chance <= 1:
        raise ValueError(f"unit {unit.id}: chance {unit.chance}")
    return unit
