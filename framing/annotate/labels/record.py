"""What the readers of labels hand on: a label in the grammar of its sentence, and a label given to an actor."""

from __future__ import annotations

from dataclasses import dataclass

from framing.records import Construction, Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """A label found in a tree: token of the naming it labels, token of its own head, span, token of who gives it."""

    of: int
    head: int
    start: int
    end: int
    construction: Construction
    operator: Operator = Operator.ASSERTED
    giver: int | None = None
    third_party: bool = False
    listed: bool = True  # whether its head is a noun for actors; any other noun labels things, or what a verb labels
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label with the actor it is for and the name of who gives it."""

    actor: str
    head: str
    head_start: int
    start: int
    end: int
    construction: Construction
    operator: Operator
    third_party: bool
    giver: str
    modifiers: tuple[str, ...]
    rule: str
    hedge: str = ""
