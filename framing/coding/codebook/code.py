"""Codes in a tree, as programs for coding know them.

Conventions: a code's id is made of its path (UUID of version 5), so that the same code has the same id everywhere; a
colour is ``#rrggbb``.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

_SPACE = uuid.UUID("5d3b8f6e-2a51-5c0e-9a53-7c1f0e6f3b42")  # of all ids made here


@dataclass(frozen=True, slots=True)
class Code:
    """One code.

    Parameters
    ----------
    name : str
        What it is called.
    description : str
        What it means, and what it does not.
    children : tuple of Code
        Finer codes.
    codable : bool
        Whether text may be coded with it, or only with a finer one.
    color : str
        "#rrggbb", or empty.
    id : str
        A UUID; empty until the code has its place in a codebook.
    """

    name: str
    description: str = ""
    children: tuple[Code, ...] = ()
    codable: bool = True
    color: str = ""
    id: str = field(default="")


def id_of(*path: str) -> str:
    """Give the id that belongs to a path of names.

    Parameters
    ----------
    *path : str
        Names from the top.

    Returns
    -------
    str
        A UUID of version 5.
    """
    return str(uuid.uuid5(_SPACE, "\n".join(path)))


def with_ids(codes: Iterable[Code], path: tuple[str, ...] = ()) -> tuple[Code, ...]:
    """Give each code without an id the one that its path has.

    Parameters
    ----------
    codes : Iterable[Code]
        A codebook.
    path : tuple[str, ...]
        Names of the codes above.

    Returns
    -------
    tuple of Code
        The same with ids.
    """
    made = []
    for c in codes:
        here = (*path, c.name)
        made.append(replace(c, id=c.id or id_of(*here), children=with_ids(c.children, here)))
    return tuple(made)


def walk(codes: Iterable[Code], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Code]]:
    """Go through all codes, each before its children.

    Parameters
    ----------
    codes : Iterable[Code]
        A codebook.
    path : tuple[str, ...]
        Names of the codes above.

    Yields
    ------
    tuple[tuple[str, ...], Code]
        Names from the top to the code, and the code.
    """
    for c in codes:
        here = (*path, c.name)
        yield here, c
        yield from walk(c.children, here)
