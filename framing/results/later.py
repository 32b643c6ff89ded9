"""Tables that are made when they are first asked for, and once.

Idea: a comparison has two dozen tables and a reader asks for one or two of them. A mapping of tables that knows how
each is made holds its place among finished ones: looking one up makes it, and going through all makes all.

Conventions: what is there does not change; whoever pickles or copies the mapping gets a plain one with all tables.
Several threads may ask at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import RLock
from typing import Any

import pandas as pd


class Later(Mapping[str, pd.DataFrame]):
    """Tables by name, each made when it is first asked for.

    Parameters
    ----------
    makers : Mapping[str, Callable[[], pd.DataFrame]]
        Makes each table; let go of as soon as it has, with all that it holds.
    """

    def __init__(self, makers: Mapping[str, Callable[[], pd.DataFrame]]) -> None:
        self._names = tuple(makers)
        self._makers = dict(makers)
        self._made: dict[str, pd.DataFrame] = {}
        self._lock = RLock()

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table, made now if nobody asked before."""
        if name not in self._made:
            with self._lock:  # held by one thread, which may ask for other tables on the way
                if name not in self._made:
                    self._made[name] = self._makers[name]()
                    del self._makers[name]
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Give the names, in the order given."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the tables, made or not."""
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        """Whether there is such a table, made or not."""
        return name in self._names

    def __repr__(self) -> str:
        """Say which tables there are and which of them are made."""
        return f"<tables: {', '.join(self._names)}; made: {', '.join(self.made) or 'none'}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy as a plain mapping of all tables."""
        return dict, (dict(self),)

    @property
    def made(self) -> Mapping[str, pd.DataFrame]:
        """The tables that are made, in the order given."""
        return {name: self._made[name] for name in self._names if name in self._made}


def there(tables: Mapping[str, pd.DataFrame]) -> Mapping[str, pd.DataFrame]:
    """Give the tables that cost nothing to look at.

    Parameters
    ----------
    tables : Mapping[str, pd.DataFrame]
        Any.

    Returns
    -------
    mapping of str to DataFrame
        All but those that are made later.
    """
    return tables.made if isinstance(tables, Later) else tables
