from framing.measure.stance.words import NAME, NUMBER, PERSON, PRONOUN
from tests.measure.stance.seen import scene


def test_names_nations_pronouns_and_numbers_are_masked():
    found = scene("Yesterday Hale told 40 Danish men that she would resign.")
    assert found.words == ["yesterday", NAME, "told", NUMBER, NAME, PERSON, "that", PRONOUN, "would", "resign", "."]
    assert found.bearers == [1, 4, 7]


def test_capitals_of_a_headline_show_no_name():
    """What the tagger does not take for a name is read; what it does is masked all the same."""
    words = scene("Critics Say That Hale Has Cruelly Betrayed Her Voters").words
    assert "betrayed" in words and "hale" not in words


def test_a_name_at_the_beginning_is_told_by_the_tagger():
    assert scene("Hale resigned.").words[0] == NAME
    assert scene("Critics resigned.").words[0] == "critics"


def test_a_negation_reaches_six_words_and_stops_at_a_mark():
    found = scene("She did not betray her friends, and she lied.")
    denied = [t.text for t, no in zip(found.tree.tokens, found.denied, strict=True) if no]
    assert "betray" in denied and "friends" in denied
    assert "lied" not in denied
    assert "!betray" in found.lemmas and "lie" in found.lemmas


def test_a_denied_word_is_turned_and_an_unfavourable_one_only_halves():
    plain, denied = scene("They betray her."), scene("They never betray her.")
    (_, bad), (_, turned) = plain.strengths[0], denied.strengths[0]
    assert bad < 0 and turned == -bad / 2
    good, spoilt = scene("They praise her.").strengths[0][1], scene("They never praise her.").strengths[0][1]
    assert good > 0 and spoilt == -good


def test_marks_and_first_persons_are_counted():
    found = scene('"We lost our way," Hale said.')
    assert len(found.marks) == 2 and found.first_persons == 2
