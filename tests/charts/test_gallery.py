"""The gallery shows every chart, and its code runs."""

import re
from pathlib import Path

import pytest
from matplotlib.axes import Axes

import framing
from framing import charts

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "charts.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.parametrize("name", sorted([*charts.CHARTS, *charts.BESIDE]))
@pytest.mark.filterwarnings("ignore:3 of 5 articles have no date")
def test_each_chart_has_its_picture_and_its_lines(name, seed_comparison):
    assert f"(images/{name}.png)" in PAGE and (DOCS / "images" / f"{name}.png").stat().st_size > 5000
    (block,) = [b for b in BLOCKS[1:] if f"charts.{name}(" in b]
    lines = block.strip().splitlines()
    assert len(lines) <= 5 and lines[:-1] == BLOCKS[1].strip().splitlines()[:-1]
    ax = eval(lines[-1], {"framing": framing, "comparison": seed_comparison, "analysis": seed_comparison.analysis})
    assert isinstance(ax, Axes) and charts.title_of(ax)


def test_the_recipe_is_code_that_works(seed_comparison):
    page = (DOCS / "adding-a-chart.md").read_text(encoding="utf-8")
    recipe = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)[0]
    for there, here in (('"stance"', '"aside"'), ("-1, 1)", "0, 150)"), ("at(-1)", "at(0)")):
        recipe = recipe.replace(there, here)
    names: dict = {}
    exec(compile(recipe, "recipe", "exec"), names)
    ax = names["stance"](seed_comparison)
    assert charts.title_of(ax).startswith("Stance runs from")
