from dataclasses import replace

import pytest

import framing
from framing.errors import ResultError, SettingsError
from framing.exercises import KINDS, make_worksheet
from framing.records import Article
from tests.report import made


def test_items_are_numbered_through_and_stand_in_their_articles(seed_comparison, seed_analysis):
    sheet = make_worksheet(seed_comparison)
    order = list(KINDS)
    assert [i.kind for i in sheet.items] == sorted((i.kind for i in sheet.items), key=order.index)
    assert [i.number for i in sheet.items] == list(range(1, len(sheet.items) + 1))
    assert len({i.kind for i in sheet.items}) >= 7
    for i in sheet.items:
        assert seed_analysis.texts[i.article_id][i.start : i.end] == i.text
        assert all(seed_analysis.texts[p.article_id][p.start : p.end] == p.text for p in i.passages)
        assert i.answer and i.explanation and i.rule and i.discuss and 1 <= i.difficulty <= 3
        assert set(i.answer) <= set(i.options) or i.answer_spans or i.open


def test_a_seed_fixes_the_draw(seed_comparison):
    kinds = ["whose-voice", "who-acts"]
    a, b, c = (make_worksheet(seed_comparison, seed=s, kinds=kinds) for s in (4, 4, 5))
    assert a == b != c


def test_no_sentence_is_asked_twice(seed_comparison):
    items = make_worksheet(seed_comparison, each=20).items
    spans = sorted((i.article_id, i.start, i.end) for i in items)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in zip(spans, spans[1:], strict=False))


def test_no_sheet_shows_whose_a_hidden_sentence_is(seed_comparison):
    items = make_worksheet(seed_comparison, each=20).items
    shown = [(p, i) for i in items for p in i.passages]
    for h in (i for i in items if i.hidden):
        for p, i in shown:
            assert i is h or p.article_id != h.article_id or p.end <= h.start or h.end <= p.start


def test_what_could_not_be_made_is_noted_and_the_balance_said(harbour):
    sheet = make_worksheet(harbour, each=4, kinds=["loaded-words"])
    assert [i.open for i in sheet.of("loaded-words")].count(False) == 2
    assert sheet.notes == ("Mark the loaded words: 2 of 4 items; the articles hold no more that is clear enough",)
    assert (
        sheet.balance
        == "Drawn in turn from each source that has something clear to ask: North 1, South 1. Of these show judging words: North 1, South 1"
    )


def test_only_the_event_that_was_compared_is_asked(harbour):
    with_other = made.analysis([Article(o, f"The {o} rain fell on the old town for a whole long day.\n", o, event=e)
                                for o, e in (("North", "E"), ("South", "E"), ("West", "F"), ("East", "F"))])  # fmt: skip
    sheet = make_worksheet(framing.compare(with_other, event="F"), kinds=["whose-voice"])
    assert {i.event for i in sheet.items} == {"F"}


@pytest.mark.parametrize("wrong", [{"level": "9"}, {"kinds": ["x"]}, {"each": 0}])
def test_a_wrong_choice_is_one_clear_error(harbour, wrong):
    with pytest.raises(SettingsError):
        make_worksheet(harbour, **wrong)


@pytest.mark.parametrize("text", ["Rain fell.\n", "x\n"])
def test_too_little_to_ask_is_said(text):
    with pytest.raises(ResultError, match="no exercise"):
        make_worksheet(framing.compare(made.analysis([Article("a", text, "o")])))


def test_a_rare_kind_gets_its_sentence_before_a_common_one_takes_it():
    from framing.exercises.worksheet import _rounds
    from tests.exercises.items import marking

    def at(start, kind):
        return replace(
            marking(f"sentence {start}", (0, 8)), kind=kind, start=start, end=start + 5, answer=(str(start),)
        )

    pools = {"common": [at(0, "common"), at(10, "common"), at(20, "common")], "rare": [at(0, "rare")]}
    found = _rounds(pools, 3)
    assert [i.start for i in found["rare"]] == [0] and [i.start for i in found["common"]] == [10, 20]


def test_the_same_verb_is_not_pointed_at_twice():
    from framing.exercises.worksheet import _rounds
    from tests.exercises.items import choosing

    options = ("a", "b")
    items = [
        replace(choosing(f"They ordered {who} to leave.", options, "a", focus=((5, 12),)), start=k * 50, end=k * 50 + 9)
        for k, who in enumerate(("us", "them"))
    ]
    assert len(_rounds({"who-acts": items}, 2)["who-acts"]) == 1
