import pytest

import framing
from tests.analysis.read import plain, two


def test_a_line_is_bound_at_its_sentence_and_says_where_it_stands():
    lines = framing.kwic(two(), "murdered")
    (line,) = lines.to_dict("records")
    text = two().texts["n1"]
    assert (line["by"], line["event"], line["date"], line["voice"]) == ("North", "raid", "2026-05-01", "quoted")
    assert text[line["start"] : line["end"]] == line["text"] == "murdered"
    assert line["before"].endswith("The Front") and line["after"].endswith("said Ida Zoll.")
    sentence = text[line["sentence_start"] : line["sentence_end"]]
    assert line["before"] in sentence and "burned" not in sentence and "Norland" not in sentence


def test_a_voice_or_all():
    every = framing.kwic(two(), "front")
    own = framing.kwic(two(), "front", voice="own")
    assert set(own["voice"]) == {"own"} and len(every) == len(own) + 1
    assert len(framing.kwic(two(), "front", voice="scare")) == 0
    assert framing.kwic(two(), "nowhere").dtypes.equals(every.dtypes)


@pytest.mark.parametrize(("sort", "column"), [("place", "article_id"), ("by", "by"), ("date", "date")])
def test_lines_are_sorted_by_a_column(sort, column):
    found = framing.kwic(two(), "the", sort=sort)[column].tolist()
    assert found == sorted(found) and len(found) > 5


def test_lines_are_sorted_by_the_words_beside():
    analysis = plain(["A new mayor came. The old mayor left. The old mayor slept. My mayor sang."], outlets=["A"])
    before = framing.kwic(analysis, "mayor", sort="before")["before"]
    assert [b.split()[-1] for b in before] == ["My", "new", "old", "old"]
    assert [a.split()[0] for a in framing.kwic(analysis, "mayor", sort="after")["after"]] == [
        "came.",
        "left.",
        "sang.",
        "slept.",
    ]


def test_the_width_cuts_both_sides():
    (line,) = framing.kwic(two(), "burned", width=8).to_dict("records")
    assert (line["before"], line["after"]) == ("ighters", "two boa")


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"query": " "}, "give a word"), ({"query": None}, "give a word"), ({"kind": "stem"}, "kind='stem': one of words"), ({"by": "mood"}, "by='mood'"),
        ({"sort": "size"}, "sort='size'"), ({"width": -1}, "width=-1"), ({"voice": "loud"}, "voice='loud'"),
        ({"query": "(", "kind": "regex"}, "no regular expression"),
    ],
)  # fmt: skip
def test_each_wrong_argument_has_one_clear_error(how, said):
    with pytest.raises(framing.SettingsError, match=said):
        framing.kwic(two(), **{"query": "front", **how})


def test_lines_can_be_written_and_read_again(tmp_path):
    import pandas as pd

    lines = framing.kwic(two(), "front")
    lines.to_csv(tmp_path / "lines.csv", index=False)
    assert pd.read_csv(tmp_path / "lines.csv")["text"].tolist() == lines["text"].tolist()
