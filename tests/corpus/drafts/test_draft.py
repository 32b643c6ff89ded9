import dataclasses

import pytest

from framing.corpus.drafts import Draft, Said


def test_a_draft_says_nothing_that_was_not_found_and_is_frozen():
    draft = Draft("text", "a.txt", "a")
    assert draft.page == Said() and not any(dataclasses.astuple(draft.page))
    assert (draft.given, draft.fault, draft.notes) == ({}, "", ())
    with pytest.raises(dataclasses.FrozenInstanceError):
        draft.text = "other"
