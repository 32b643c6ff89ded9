"""How far work is: a bar with rate and time left, in a terminal or a notebook, if somebody looks at it.

Idea: what is iterated over says how much each step is worth, so that the rate is one of articles, not of batches.
tqdm (MPL-2.0 and MIT) draws; in a notebook without ipywidgets its bar of letters serves.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

Item = TypeVar("Item")
_SOON = 1.0  # seconds of work for which nobody needs a bar


def in_notebook() -> bool:
    """Whether this is the kernel of a notebook."""
    get = getattr(sys.modules.get("IPython"), "get_ipython", None)
    return get is not None and type(get()).__name__ == "ZMQInteractiveShell"


def is_watched() -> bool:
    """Whether there is a terminal or a notebook in which a bar would be seen."""
    return in_notebook() or bool(sys.stderr and sys.stderr.isatty())


def with_progress(
    done: Iterable[Item],
    total: int,
    progress: bool,
    unit: str,
    worth: Callable[[Item], int] = lambda _: 1,
    *,
    before: int = 0,
) -> Iterator[Item]:
    """Show a bar while something is iterated over.

    Parameters
    ----------
    done : Iterable[Item]
        What is worked through.
    total : int
        Units in all; under two there is no bar.
    progress : bool
        Whether a bar is wanted; it is shown only where somebody looks at it.
    unit : str
        What is counted, such as "article".
    worth : Callable[[Item], int]
        How many units an item is.
    before : int
        Units that were done before, and tell nothing of the rate.

    Yields
    ------
    Item
        The items.
    """
    if not progress or total < 2 or not is_watched():
        yield from done
        return
    with _bar()(total=total, initial=before, unit=unit, dynamic_ncols=True, delay=_SOON) as bar:
        for item in done:
            yield item
            bar.update(worth(item))


def _bar() -> Any:  # noqa: ANN401 - tqdm has no types
    if in_notebook() and importlib.util.find_spec("ipywidgets"):
        from tqdm.notebook import tqdm
    else:
        from tqdm import tqdm
    return tqdm
