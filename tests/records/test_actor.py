"""Actors: who they are, between which days."""

import dataclasses
from datetime import date

import pytest

from framing.records import Actor, KindSpan, PersonRole


def test_an_actor_needs_an_id_a_name_and_kinds_only():
    actor = Actor("hale", "Lena Hale", (KindSpan("person"),))
    given = {f.name for f in dataclasses.fields(Actor) if getattr(actor, f.name)}
    assert given == {"id", "name", "kinds"}


def test_spans_of_time_are_open_where_no_day_is_given():
    assert KindSpan("government", start=date(2019, 3, 1)).end is None
    role = PersonRole("president", of="Norland")
    assert (role.start, role.end) == (None, None)


def test_actors_can_be_kept_in_sets_and_never_change():
    one, same = (Actor("a", "A", (KindSpan("state"),), aliases=("B",)) for _ in range(2))
    assert len({one, same}) == 1
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "C"
