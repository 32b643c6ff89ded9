"""Write the parts of the documentation that come from the code: tables, lexicons and the pictures of the charts.

Run by `make docs`; tests/test_docs.py fails when what is written is no longer what the code says.
"""

from __future__ import annotations

import io
import tomllib
import warnings
from collections.abc import Mapping
from pathlib import Path

from matplotlib.axes import Axes
from PIL import Image

from framing.coding import COMPARED_SPANS, DISAGREEMENTS, ONLY, RELIABILITY
from framing.comparison import COMPARED
from framing.comparison.comparison import OVERVIEW
from framing.comparison.distance import LABEL_DISTANCES, PLACES, PROFILE_DISTANCES
from framing.comparison.trends import CHANGES, TREND_LABELS, TREND_RATES
from framing.lexicon import Lexicons
from framing.profiles import ACTS, CORRECTED, POOLED, RATES
from framing.results import TABLES

DOCS = Path(__file__).parent
ROOT = DOCS.parent
NOTE = "<!-- Written by `make docs`; change docs/columns.toml, a card in lexicons/ or the code instead. -->\n\n"


def schemas() -> dict[str, Mapping[str, str]]:
    """Table name to its columns and dtypes, in the order of the documentation."""
    return {**TABLES, "rates": RATES, "pooled_rates": POOLED, "acts": ACTS, **COMPARED, **BESIDE}


BESIDE: Mapping[str, Mapping[str, str]] = {  # tables of results that are asked for by a call of their own
    "trends_rates": TREND_RATES,
    "trends_changes": CHANGES,
    "trends_labels": TREND_LABELS,
    "distances_labels": LABEL_DISTANCES,
    "distances_profiles": PROFILE_DISTANCES,
    "distances_places": PLACES,
    "corrected": CORRECTED,
    "reliability": RELIABILITY,
    "disagreements": DISAGREEMENTS,
    "compared_spans": COMPARED_SPANS,
    "only_library": ONLY,
    "distances_overview": OVERVIEW,
}


def tables_page() -> str:
    """Every table with every column, its dtype and what it holds."""
    about = tomllib.loads((DOCS / "columns.toml").read_text(encoding="utf-8"))
    page = [
        "# Tables\n",
        NOTE,
        "All tables are pandas frames with these columns and dtypes, one row a finding, sorted, with an index of\n"
        "0..n-1. An empty table has the same columns. Text is never missing but empty; a missing number comes with\n"
        "its reason.\n",
    ]
    for table, columns in schemas().items():
        said = {**about["everywhere"], **about[table]}
        page.append(f"\n## {table}\n\n{said['']}\n\n| column | dtype | |\n|---|---|---|\n")
        page.extend(f"| {c} | {dtype} | {said[c]} |\n" for c, dtype in columns.items())
    return "".join(page)


def lexicons_page() -> str:
    """Every lexicon with its card."""
    page = [
        "# Lexicons\n",
        NOTE,
        "Words are data: each list is a tab-separated file in `lexicons/` with a card beside it. Replace one with a\n"
        'file of the same columns: `framing.Settings(lexicons={"ladder": "mine.tsv"})`. The shipped card checks it,\n'
        "and a wrong row is named.\n",
    ]
    lexicons = Lexicons()
    for name in lexicons:
        lexicon = lexicons[name]
        card = lexicon.card
        page.append(f"\n## {name}\n\n{card['what']}\n\n")
        page.append(f"Scale: {_plain(card['scale'])}. Midpoint: {_plain(card['midpoint'])}.\n\n")
        page.append(f"Source: {_plain(card['source'])}. Licence: {_plain(card['licence'])}. Date: {card['date']}.\n\n")
        page.extend(f"- `{c}`: {spec['about']}\n" for c, spec in card["columns"].items())
        faults = card["known_faults"]
        page.append(
            "\nKnown faults:\n" + "".join(f"- {f}\n" for f in ([faults] if isinstance(faults, str) else faults))
        )
    return "".join(page)


def _plain(text: object) -> str:
    return str(text).rstrip(".")


PAGES = {"tables.md": tables_page, "lexicons.md": lexicons_page}


def pictures(folder: Path) -> None:
    """Draw every chart of the seeds, as the README and the gallery show them."""
    import framing

    analysis = framing.analyze(
        framing.read_articles(ROOT / "seeds"), framing.read_actors(ROOT / "seeds" / "actors.toml"), progress=False
    )
    comparison = framing.compare(analysis)
    folder.mkdir(exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # three of the seeds have no date, as the chart says
        over, apart = framing.trends(analysis), framing.distances(comparison)
    results = {"timeline": over, **dict.fromkeys(("distance_map", "label_distances"), apart)}
    for name, chart in {**framing.charts.CHARTS, **framing.charts.BESIDE}.items():
        _save(chart(results.get(name, comparison)), folder / f"{name}.png")
    corpus, actors = framing.load_example()
    classroom = framing.compare(framing.analyze(corpus, actors, progress=False))
    with framing.charts.theme("slide"):
        _save(framing.charts.label_matrix(classroom, actors="tenants"), folder / "classroom_names.png")


def _save(ax: Axes, path: Path) -> None:
    """Write a chart as a small PNG and close it."""
    import framing

    drawn = Image.open(io.BytesIO(framing.charts.to_png(ax, dpi=110))).convert("RGB")
    drawn.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    framing.charts.close(ax)


def main() -> None:
    """Write every page and the pictures."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
    pictures(DOCS / "images")


if __name__ == "__main__":
    main()
