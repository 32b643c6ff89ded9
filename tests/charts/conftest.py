"""What the chart tests share: comparisons made by hand, and the check against a baseline picture."""

import io
import os
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from tests.charts import asked_for, made

BASELINES = Path(__file__).parent / "baseline"
FIVE = ["The Daily Post", "North Star", "Weekly", "Harbour Times", "Valley Gazette"]
EVENTS = ("The ceasefire", "The strike of the miners")


@pytest.fixture(scope="session")
def five():
    """Five sources, two events."""
    return made.many(FIVE, events=EVENTS)


@pytest.fixture(scope="session")
def two():
    return made.many(["The Daily Post", "North Star"])


@pytest.fixture(scope="session")
def forty():
    return made.many([f"Outlet number {i:02d}" for i in range(40)])


@pytest.fixture(scope="session")
def hostile():
    return made.many(made.HOSTILE, events=("<i>Event</i> $x$ \u202edrow",))


@pytest.fixture(scope="session")
def empty():
    return made.comparison()


@pytest.fixture(autouse=True)
def _no_figure_stays():
    yield
    plt.close("all")


@pytest.fixture(scope="session")
def drawn(request):
    """Draw a chart of one of these sets, once for all tests."""
    kept = {}

    def draw(name, which, result):
        if (name, which) not in kept:
            kept[name, which] = asked_for.chart(name)(asked_for.result_for(name, result))
        return kept[name, which]

    return draw


def distance(first, second):
    """How far two pictures are apart, 0-255: the mean over the tenth that differs most, after blurring to a quarter."""
    if abs(first.width - second.width) > 4 or abs(first.height - second.height) > 4:
        return 255.0
    size = (first.width // 4, first.height // 4)
    a, b = (np.asarray(i.convert("L").resize(size, Image.Resampling.BOX), dtype=float) for i in (first, second))
    apart = np.sort(np.abs(a - b).ravel())
    return float(apart[-len(apart) // 10 :].mean())


@pytest.fixture
def looks_like():
    """Compare a chart with its baseline; FRAMING_UPDATE_BASELINES=1 writes it anew (then look at it)."""
    from framing import charts

    def check(ax, name):
        made_now = Image.open(io.BytesIO(charts.to_png(ax, dpi=72)))
        path = BASELINES / f"{name}.png"
        if os.environ.get("FRAMING_UPDATE_BASELINES") == "1":
            BASELINES.mkdir(exist_ok=True)
            made_now.convert("L").quantize(16).save(path, optimize=True)
        with Image.open(path) as kept:
            return distance(made_now, kept)

    return check
