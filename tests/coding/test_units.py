import framing
from framing.coding import units
from framing.coding.record import Kind


def test_paragraphs_count_what_the_rates_count(seed_analysis):
    table = units.paragraphs(seed_analysis).table
    rates = framing.profile(seed_analysis).rates
    rates = rates[rates["actor"] == ""]
    for v in units.count_variables():
        mine = rates[(rates["measure"] == v.measure) & (rates["voice"] == v.voice)]
        assert table[v.name].sum() == mine["n"].sum() > 0, v.name
    assert table["words"].sum() == seed_analysis.articles["words"].sum()
    assert not (table["start"].to_numpy()[1:] < table["end"].to_numpy()[:-1])[
        table["article_id"].to_numpy()[1:] == table["article_id"].to_numpy()[:-1]
    ].any()


def test_what_is_marked_lies_in_its_paragraph_and_adds_up(seed_analysis):
    found = units.paragraphs(seed_analysis)
    for row, marked in found.marked.items():
        start, end = found.table.loc[row, ["start", "end"]]
        assert all(start <= a < b <= end for _, a, b in marked)
    own = sum(name == "loaded_own" for marked in found.marked.values() for name, _, _ in marked)
    assert own == found.table["loaded_own"].sum()


def test_copies_are_left_out(small):
    copied = small.articles.assign(copy_of=["art0" if a == "art2" else "" for a in small.articles["article_id"]])
    fewer = framing.Analysis({**small.tables, "articles": copied}, small.settings, small.corpus, small.actors)
    assert set(units.paragraphs(fewer).table["article_id"]) == {"art0", "art1", "art3", "art4", "art5"}


def test_findings_and_namings_ask_for_what_the_tool_says_of_them(seed_analysis):
    found = units.findings(seed_analysis)
    assert set(found.table["asked"]) == {"loaded word", "aside"} and set(found.table["right"]) == {"yes"}
    named = units.mentions(seed_analysis)
    for v in named.variables:
        assert v.kind is Kind.CHOICE and set(named.table[v.name]) <= set(v.choices), v.name
    unrated = seed_analysis.mentions.assign(ladder=float("nan"))
    without = framing.Analysis(
        {**seed_analysis.tables, "mentions": unrated}, {}, seed_analysis.corpus, seed_analysis.actors
    )
    assert set(units.mentions(without).table["rung"]) == {"none"}


def test_context_is_what_stands_around(small):
    text = small.texts["art0"]
    at = text.index("savage")
    before, after = units.context(small, "art0", at, at + 6)
    assert before.startswith("Council meets") and before.endswith("people in a")
    assert after.startswith("massacre, witnesses") and "Mayor Ada Bell" in after
    assert units.context(small, "art0", 0, 22)[0] == ""
