"""Frozen records that are made as fast as others.

Idea: a frozen dataclass sets each field by a call that goes around its own lock, which makes it three to five times
as slow to make as one that is not frozen, and an article takes some two thousand of them. Here a record is unlocked
once, filled as any object is, and locked again: it is of a class without the lock for as long as its ``__init__`` runs.

Source: the code that `dataclasses` writes for ``__init__`` (Python's library); the class of an object may be set where
both classes have the same slots.

Conventions: for records with slots, no base and no ``__post_init__``, whose defaults are values. Equality, hash,
``replace`` and pickles are those of the dataclass.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """Give a frozen dataclass an ``__init__`` that takes as long as that of one that is not frozen.

    Parameters
    ----------
    cls : type[T]
        A class under ``@dataclass(frozen=True, slots=True)``.

    Returns
    -------
    type[T]
        The same class.
    """
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    asked = fields(cls)  # type: ignore[arg-type]
    lines = [
        f"def __init__(self, {', '.join(_parameters(asked))}):",
        "    unlock(self, '__class__', unlocked)",
        *(f"    self.{f.name} = {f.name}" for f in asked),
        "    self.__class__ = locked",
    ]
    names: dict[str, Any] = {f"_{f.name}": f.default for f in asked}
    names |= {"unlock": object.__setattr__, "unlocked": type(cls.__name__, (cls,), free), "locked": cls}
    exec("\n".join(lines), names)
    made = names["__init__"]
    made.__qualname__, made.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    made.__annotations__ = cls.__init__.__annotations__
    cls.__init__ = made  # type: ignore[method-assign]
    return cls


def _parameters(asked: tuple[Field[Any], ...]) -> list[str]:
    """Parameters in the order of the fields, those that must be named behind a star."""
    written = [(f, f.name if f.default is MISSING else f"{f.name}=_{f.name}") for f in asked]
    named = [text for f, text in written if f.kw_only]
    return [*(text for f, text in written if not f.kw_only), *(["*"] if named else []), *named]
