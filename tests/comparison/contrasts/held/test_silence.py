from dataclasses import replace

import pytest

from framing.comparison.contrasts.held import HELD, Silence, begun_alike
from framing.comparison.contrasts.story import Place, Sentence
from tests.comparison.contrasts.made import story, told


def _silence(*there, names=None):
    """A statement of the Herald, and sentences of the Post."""
    said = "Farmers of the valley oppose the dam because trout would die."
    texts, rows = {"a": said, "b": " ".join(there)}, [Sentence(0, Place("Herald", "a", 0, len(said), said), 11, 1.0)]
    at = 0
    for k, text in enumerate(there, 1):
        rows.append(Sentence(k, Place("Post", "b", at, at + len(text), text), len(text.split()), 1.0))
        at += len(text) + 1
    return Silence(replace(story(), texts=texts, rows=tuple(rows), names=names or {}))


def test_a_statement_is_told_where_neighbours_have_its_words_between_them():
    spread = _silence("The dam divides the valley.", "Farmers fear for it.", "They say that trout would die.")
    assert spread.told(spread.story.rows[0], "b") >= HELD.told
    far = _silence("The dam divides people.", "Rain fell.", "It was cold.", "Snow came.", "Trout is cheap.")
    assert far.told(far.story.rows[0], "b") < HELD.told


def test_words_that_begin_alike_or_share_a_meaning_meet():
    other = _silence("Farming valleys rejected the damming; trout die.", "Rain fell.")
    plain = _silence("Rain fell in the port.", "Snow came.")
    assert other.told(other.story.rows[0], "b") > plain.told(plain.story.rows[0], "b")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("CARE", "The Clean Air Renewal Effort began.", True),
        ("DORA", "The Defence of Rivers Act passed.", True),
        ("Clean Air Act", "The CAA passed.", True),
        ("Lena Hale", "Ms. Hale spoke.", True),
        ("Lena Hale", "It began to hale.", False),
        ("river levy", "A levy on every river is due.", True),
        ("river levy", "The river rose.", False),
    ],
)
def test_an_actor_is_there_by_its_name_its_letters_or_its_words(name, text, found):
    assert _silence(text, names={"x": name}).names("x", "b") is found


def test_what_is_told_in_pieces_all_over_an_article_stands_there():
    far = _silence("The dam divides people.", "Rain fell.", "It was cold.", "Snow came.", "Trout is cheap.")
    assert far.anywhere[0, 1] > far.shares[0, 1] > 0
    assert far.anywhere[0, 0] == pytest.approx(1) and _silence("Rain fell.").anywhere[0, 1] == 0


def test_how_an_article_begins_is_its_first_sentences():
    early = _silence("Trout would die.", "Rain fell.", "It was cold.", "Snow came.")
    late = _silence("Rain fell.", "It was cold.", "Snow came.", "Wind rose.", "Trout would die.")
    s = early.story.rows[0]
    assert early.first(s, "b") < late.first(s, "b") == 1
    assert "trout" not in early.newly(s, "b") and late.newly(s, "b").endswith("trout would die")


def test_one_new_word_and_names_are_no_stretch():
    other = _silence("The farmers of the valley oppose the dam because many die.")
    assert other.newly(other.story.rows[0], "b") == ""


def test_words_that_begin_alike_are_met():
    assert begun_alike({"fals", "town"}, {"falseli"}) == 1
    assert begun_alike({"massacr"}, {"mass"}) == 0
    assert begun_alike({"cat"}, {"cats", "cathedral"}) == 0 and begun_alike({"cat"}, {"cat"}) == 1


def test_a_source_has_words_in_another_form_and_an_article_begins_with_them():
    s = told({"a": "Rain fell. " * 5 + "The bravery of all was praised.", "b": "Nobody came."})
    silence = Silence(s)
    assert silence.begins(s.by["a"], "brave") and not silence.begins(s.by["b"], "brave")
    assert not silence.opens("a", "brave") and silence.opens("b", "nobody came")


def test_words_that_stand_far_apart_are_no_wording_of_a_source():
    assert _silence("The farmers plan a dam.", "Rain fell.").tells("Post", "dams of farmers")
    apart = _silence("The farmers plan.", "A dam fell.")
    assert apart.begins("Post", "dams of farmers") and not apart.tells("Post", "dams of farmers")
