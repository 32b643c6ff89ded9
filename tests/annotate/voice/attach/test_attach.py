from tests.annotate.voice.reading import attached


def test_a_label_is_its_caller_s_or_kept_at_a_distance():
    assert attached("Lena Hale introduced the engineer as a “hero.”") == [("hero.", "Lena Hale", "label", "partial")]
    assert [f[2:] for f in attached("The rule is known as the “dam rule” in the town.")] == [("label", "scare")]


def test_open_paragraphs_have_the_speaker_that_comes_at_the_end():
    found = attached("“It is old.\n“It has held since the war,” Lena Hale said.")
    assert [f[1:] for f in found] == [("Lena Hale", "continues", "direct"), ("Lena Hale", found[1][2], "direct")]


def test_an_interrupted_quotation_is_one():
    assert [f[3] for f in attached("“The dam,” Lena Hale said, “of the town.”")] == ["direct", "direct"]


def test_a_heading_that_is_said_nowhere_stays_at_a_distance():
    found = attached("The town waits.\n“No Water for Years”\nThe council meets.")
    assert [f[1:] for f in found] == [(None, "heading", "scare")]


def test_a_nested_stretch_is_not_attached():
    assert len(attached("“She told me ‘go away’ and left,” Lena Hale said.")) == 1


def test_the_last_paragraph_of_a_quotation_says_whose_it_is():
    text = "Tom Brand said the dam was old.\n“It is new.\nIt has held since the war,” Lena Hale said."
    assert [f[1] for f in attached(text)] == ["Lena Hale", "Lena Hale"]
