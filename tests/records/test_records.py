"""All records are frozen and hold no state of their own."""

import dataclasses

import pytest

import framing.records
from framing.records import Annotated

RECORDS = [r for r in vars(framing.records).values() if dataclasses.is_dataclass(r)]


def test_there_are_records_to_look_at():
    assert {"Actor", "Annotated", "Article", "Hit", "Settings"} <= {r.__name__ for r in RECORDS}


@pytest.mark.parametrize("record", RECORDS, ids=lambda c: c.__name__)
def test_records_are_frozen_and_slotted(record):
    assert record.__dataclass_params__.frozen
    assert record is Annotated or "__slots__" in vars(record), "an article remembers where its voices begin"


@pytest.mark.parametrize("record", RECORDS, ids=lambda c: c.__name__)
def test_records_share_no_mutable_default(record):
    for f in dataclasses.fields(record):
        assert not isinstance(f.default, list | dict | set)
