"""The shipped example: an invented event, told by five invented outlets, with the registry of its actors.

It serves where articles of real outlets cannot be handed out or run: in a class, in a first try, in a test. What
differs between the five was planted, and is listed in ``examples/classroom/README.md``.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from framing.corpus import Corpus, read_articles
from framing.registry.actors import Actors
from framing.registry.reading import read_actors


class Example(NamedTuple):
    """Five articles of one event, and who acts in it.

    Parameters
    ----------
    corpus : Corpus
        The articles, with outlet, date, event and title.
    actors : Actors
        The registry.
    """

    corpus: Corpus
    actors: Actors


def load_example() -> Example:
    """Read the shipped example: one invented event as five invented outlets tell it.

    Returns
    -------
    Example
        ``corpus`` and ``actors``, for `framing.analyze`.

    Examples
    --------
    >>> corpus, actors = load_example()
    >>> [article.outlet for article in corpus][0], len(corpus), len(actors)
    ('Kelmouth Courier', 5, 5)
    """
    folder = example_folder()
    return Example(read_articles(folder), read_actors(folder / "actors.toml"))


def example_folder() -> Path:
    """Folder of the shipped example: inside an installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parents[1]
    inside = here / "classroom"
    return inside if inside.is_dir() else here.parent / "examples" / "classroom"
