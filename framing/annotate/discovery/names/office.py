"""An office that a name is given: where it stands beside the name, and whose it is."""

from __future__ import annotations

from typing import NamedTuple


class Office(NamedTuple):
    """An office as a title or an apposition gives it: of which country or body, empty where it is not said."""

    rank: str
    lemma: str
    of: str
    past: bool = False  # "former"
    owned: bool = False  # by somebody, named or not: "the group's president"
    d: int | None = None  # number of the article where an office of a state is said without its country

    @property
    def bare(self) -> bool:
        """Whether it is of a state that is not said."""
        return self.d is not None
