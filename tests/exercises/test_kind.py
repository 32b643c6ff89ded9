import pytest

from framing.errors import SettingsError
from framing.exercises.kind import KINDS, kinds_named


def test_there_are_eleven_and_each_has_a_maker():
    from framing.exercises.kinds import MAKERS

    assert len(KINDS) == 11 and list(MAKERS) == list(KINDS)


def test_kinds_come_in_the_order_of_the_sheet():
    assert [k.name for k in kinds_named(["whose-voice", "loaded-words"])] == ["loaded-words", "whose-voice"]
    assert kinds_named(None) == kinds_named(["all"]) == tuple(KINDS.values())


def test_an_unknown_kind_is_told_with_those_there_are():
    with pytest.raises(SettingsError, match="no kind of exercise 'essay'; the kinds are: all, loaded-words"):
        kinds_named(["essay"])


def test_prompts_ask_and_give_no_verdict():
    assert all("?" in k.discuss for k in KINDS.values())
    assert not any(w in k.discuss + k.task for k in KINDS.values() for w in ("bias", "lie ", "propaganda"))
