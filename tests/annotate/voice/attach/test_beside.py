import pytest

from framing.annotate.voice.attach.beside import in_sentence
from tests.annotate.voice.reading import around, attached, cut


@pytest.mark.parametrize(
    ("text", "source", "how"),
    [
        ("Lena Hale said she recalled thinking, “It will not hold.”", "Lena Hale", "content"),
        ("“It will hold,” Lena Hale said, according to the Morning Post.", "Lena Hale", "content"),
        ("“It is new. It will hold,” said Lena Hale to the town, the Morning Post reports.", "Lena Hale", "beside"),
        ("Bo Day referred to a letter in which Lena Hale said that “no sane town” would pay.", "Lena Hale", "content"),
        ("Bo Day called for an inquiry into Hale, to which Hale replied: “It will hold.”", "Hale", "content"),
        ("Bo Day rebuked Lena Hale for calling a member who left the board a “farce.”", "Lena Hale", "content"),
        ("Lena Hale called the plan a “farce.”", "Lena Hale", "content"),
        ("The town slept. “It will hold for years.” Lena Hale said.", "Lena Hale", "beside"),
        ("Lena Hale spoke on Monday in the town hall of “a dam that will hold for years.”", "Lena Hale", "beside"),
        ("Lena Hale said the plan and the paper it was written on were “a farce.”", "Lena Hale", "content"),
        ("Lena Hale said the dam was old; the road was “broken.”", "Lena Hale", "sentence"),
        ("The town slept under “a dam that will hold for years.”", None, ""),
    ],
)
def test_the_attribution_of_the_stretch_s_own_sentences(text, source, how):
    event, rule = in_sentence(around(text))
    assert (event and cut(text, event.source), rule) == (source, how)


def test_two_speakers_share_a_sentence_by_nearness():
    text = "Bo Day said: “The road is closed,” and Lena Hale said: “The dam will hold.”"
    assert [cut(text, in_sentence(around(text, n))[0].source) for n in (0, 1)] == ["Bo Day", "Lena Hale"]


def test_a_word_without_a_cue_before_it_is_nobody_s():
    assert in_sentence(around("The “reform” failed, and Lena Hale left the town and the house and said no."))[0] is None


def test_speech_in_a_video_leads_up_to_what_it_says():
    text = "On Sunday, the board warned in a video that Norland is planning to “destroy” the old towns."
    assert cut(text, in_sentence(around(text))[0].source) == "the board"


def test_a_cue_before_a_colon_leads_up_to_what_follows():
    found = attached("“It holds,” Bo Day said. “Until when?” Then Lena Hale added: “Nobody knows.”")
    assert [f[1] for f in found] == ["Bo Day", "Bo Day", "Lena Hale"]
