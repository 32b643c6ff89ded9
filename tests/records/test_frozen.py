"""Records made quickly are frozen records like any other."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from inspect import signature

import pytest

from framing.records import Clause, Hit, Mention, Party, Sentence, VoiceSpan, quick


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    size: int = 3
    tags: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Quick:
    name: str
    size: int = 3
    tags: tuple[str, ...] = ()


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str = ""
    size: int


def test_a_quick_record_is_made_as_the_dataclass_makes_it():
    for given in (("a",), ("a", 5), ("a", 5, ("x",))):
        assert [getattr(Quick(*given), f.name) for f in fields(Quick)] == [
            getattr(Plain(*given), f.name) for f in fields(Plain)
        ]
    assert list(signature(Quick).parameters) == ["name", "size", "tags"]
    assert Quick(name="a", tags=("x",)) == Quick("a", 3, ("x",))


@pytest.mark.parametrize("make", [lambda: Quick(), lambda: Quick("a", 1, (), 4), lambda: Quick("a", colour=1)])
def test_a_wrong_call_is_an_error(make):
    with pytest.raises(TypeError):
        make()


def test_it_is_of_its_class_and_locked():
    made = Quick("a")
    assert type(made) is Quick
    with pytest.raises(FrozenInstanceError):
        made.size = 4
    with pytest.raises(FrozenInstanceError):
        del made.size
    assert made.size == 3


def test_equality_hash_and_words_are_those_of_the_dataclass():
    assert Quick("a") == Quick("a", 3)
    assert Quick("a") != Quick("b")
    assert hash(Quick("a")) == hash(Quick("a", 3))
    assert repr(Quick("a")) == "Quick(name='a', size=3, tags=())"


def test_it_can_be_replaced_copied_and_pickled():
    made = Quick("a", tags=("x",))
    for other in (replace(made, size=9), copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert type(other) is Quick
        assert (other.name, other.tags) == ("a", ("x",))
    assert replace(made, size=9).size == 9


def test_fields_that_must_be_named_may_come_in_any_order():
    assert Named(size=2) == Named(size=2, name="")
    with pytest.raises(TypeError):
        Named("a", 2)


def test_what_an_article_has_most_of_is_made_quickly():
    for kind in (Hit, VoiceSpan, Mention, Party, Clause, Sentence):
        assert "unlocked" in kind.__init__.__globals__
