import math

import pytest

from framing.comparison import shown_label
from framing.comparison.labels import LABELS, label_rows, named_mentions
from framing.results import TABLES, make_frame
from framing.text import fold


def named(*rows):
    """Mentions with label, source and what else is given; article and event are one."""
    none = {"string": "", "int64": 0, "float64": math.nan}
    columns = {**TABLES["mentions"], "event": "string", "by": "string", "shown": "string", "key": "string"}
    filled = []
    for i, (by, shown, given) in enumerate(rows):
        base = {c: none[t] for c, t in columns.items()}
        base |= {"event": "e", "by": by, "shown": shown, "key": fold(shown), "actor": "guard", "voice": "own"}
        filled.append({**base, "article_id": by, "start": 10 * i, "end": 10 * i + 5, **given})
    return make_frame(filled, columns)


def test_a_label_is_counted_by_voice_and_leads_to_its_first_place():
    rows = (("A", "Guard", {"start": 90}), ("A", "guard", {"voice": "quoted"}), ("A", "Guard", {}), ("A", "gang", {}))
    first, second = label_rows(named(*rows)).itertuples()
    assert (first.label, first.n, first.own, first.quoted, first.scare) == ("Guard", 3, 2, 1, 0)
    assert (first.start, first.end) == (10, 15)
    assert (second.label, second.n) == ("gang", 1)


def test_a_rung_is_the_wording_s_whatever_is_done_with_it():
    rows = [("A", "gang", {"ladder": -2.0, "operator": "negated"}), ("A", "gang", {"ladder": -2.0}), ("A", "it", {})]
    table = label_rows(named(*rows)).set_index("label")
    assert table.loc["gang", "ladder"] == -2 and math.isnan(table.loc["it", "ladder"])


@pytest.mark.parametrize(("other", "only"), [("Guard", False), ("gang", True)])
def test_only_here_is_told_where_another_source_could_have_used_it(other, only):
    table = label_rows(named(("A", "Guard", {}), ("B", other, {})))
    assert table.loc[table["by"] == "A", "only_here"].item() is only
    assert not label_rows(named(("A", "Guard", {})))["only_here"].any(), "one source alone is compared with none"


def test_nothing_gives_the_columns():
    assert list(label_rows(named()).columns) == list(LABELS)


def test_articles_that_do_not_count_have_no_mentions(seed_analysis):
    facts = make_frame(
        [{"article_id": "voz", "by": "Voz", "event": "e"}], dict.fromkeys(("article_id", "by", "event"), "string")
    )
    assert set(named_mentions(seed_analysis, facts)["article_id"]) == {"voz"}


def test_labels_add_up_to_mentions_and_lead_back_to_the_text(seeds_compared, seed_analysis):
    labels = seeds_compared.labels
    assert labels["n"].sum() == len(seed_analysis.mentions)
    assert (labels[["own", "quoted", "attributed", "scare", "uncertain"]].sum(axis=1) == labels["n"]).all()
    for row in labels.itertuples():
        assert shown_label(seed_analysis.texts[row.article_id][row.start : row.end]).lower() == row.label.lower()


def test_only_here_means_no_other_source_of_the_event(seeds_compared):
    labels = seeds_compared.labels
    for (event, actor, label), part in labels.groupby(["event", "actor", labels["label"].map(fold)]):
        compared = len(seeds_compared.sources(event)) > 1
        assert part["only_here"].tolist() == [compared and len(part) == 1] * len(part), (actor, label)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the “de facto” authorities", "de facto authorities"),
        ("its\n  troops", "troops"),
        ("the", "the"),
        ("Theirs", "Theirs"),
    ],
)
def test_a_label_is_shown_without_determiner_and_marks(text, shown):
    assert shown_label(text) == shown
