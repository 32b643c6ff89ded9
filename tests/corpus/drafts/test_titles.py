import pytest

from framing.corpus.drafts.titles import plain_title

HEAD = "The town falls at last"


@pytest.mark.parametrize("mark", ["|", "-", "–", "—", "·", "::", "»"])
def test_a_name_of_the_outlet_is_cut_off(mark):
    assert plain_title(f"{HEAD} {mark} The Liberty Post", ["Liberty Post"], []) == HEAD
    assert plain_title(f"{HEAD} {mark} Liberty Post", ["libertypost"], []) == HEAD


def test_a_line_of_the_text_is_the_headline():
    title = f"{HEAD} | World news | The Liberty Post"
    assert plain_title(title, [], ["Menu", "The town falls at last ", "It fell."]) == HEAD
    assert plain_title(title, ["Liberty Post"], []) == f"{HEAD} | World news"


@pytest.mark.parametrize(
    "title", [f"{HEAD} - for now", "Live: the town - minute by minute", "| Post", "Post", "", "A well-known town"]
)
def test_without_evidence_nothing_is_cut(title):
    assert plain_title(title, ["Liberty Post", "Post", ""], ["Post", "Live"]) == title
