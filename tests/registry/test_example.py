"""What was planted in the class-room corpus is found: examples/classroom/README.md lists it for the teacher."""

import pytest

import framing
from framing.registry import example_folder, load_example
from framing.text import words

COURIER, LANTERN, OPEN, COAST, RADIO = "courier", "lantern", "open-quay", "coastline", "radio-marn"
OUTLETS = {
    COURIER: "Kelmouth Courier",
    LANTERN: "The Daily Lantern",
    OPEN: "The Open Quay",
    COAST: "Coastline Business",
}


@pytest.fixture(scope="module")
def comparison():
    corpus, actors = load_example()
    return framing.compare(framing.analyze(corpus, actors=actors, progress=False))


@pytest.fixture(scope="module")
def analysis(comparison):
    return comparison.analysis


def test_five_articles_of_the_length_of_a_lesson():
    corpus, actors = framing.load_example()
    assert len(corpus) == 5 and len({a.event for a in corpus}) == 1 and len(actors) == 5
    assert all(250 <= len(words(a.text)) <= 350 for a in corpus)
    assert (example_folder() / "README.md").is_file()


def test_nothing_of_it_is_dropped_as_litter(analysis):
    assert set(analysis.blocks["role"]) == {"headline", "body"} and analysis.blocks["kept"].all()


@pytest.mark.parametrize(
    ("article", "name", "side"),
    [
        (LANTERN, "The angry mob", -1), (LANTERN, "the squatters", -1), (LANTERN, "the agitators", -1),
        (OPEN, "the peaceful protesters", 1), (OPEN, "the residents", 0), (COURIER, "the tenants", 0), (RADIO, "the group", 0),
    ],
)  # fmt: skip
def test_naming(analysis, article, name, side):
    m = analysis.mentions
    rungs = m.loc[(m["article_id"] == article) & (m["actor"] == "tenants") & (m["text"] == name), "ladder"]
    assert len(rungs) and ((rungs > 0).astype(int) - (rungs < 0) == side).all()


def test_one_outlet_hardly_names_those_who_were_carried_out(analysis):
    m = analysis.mentions[analysis.mentions["actor"] == "tenants"]
    assert m.loc[m["article_id"] == COAST, "text"].tolist() == ["the occupants"]
    assert (m.loc[m["article_id"] != COAST, "article_id"].value_counts() >= 3).all()


def test_no_plain_report_has_a_harsh_or_kind_name(analysis):
    m = analysis.mentions
    plain = m[m["article_id"].isin([COURIER, RADIO]) & (m["voice"] == "own") & m["ladder"].notna()]
    assert len(plain) > 20 and (plain["ladder"] == 0).all()


@pytest.mark.parametrize(
    ("article", "term"),
    [
        (LANTERN, "filthy camp"),
        (LANTERN, "sneered"),
        (LANTERN, "fanatics"),
        (OPEN, "greedy developer"),
        (OPEN, "shamed"),
        (OPEN, "brushed aside"),
    ],
)
def test_loaded_words(analysis, article, term):
    h = analysis.hits
    assert ((h["article_id"] == article) & (h["measure"] == "loaded") & (h["text"] == term) & (h["score"] >= 2)).any()


@pytest.mark.parametrize(
    ("article", "aside"),
    [
        (LANTERN, "It should be noted"), (LANTERN, "Of course"), (OPEN, "Make no mistake"),
        (OPEN, "Who in Kelmouth will ever sleep in one of them?"),
    ],
)  # fmt: skip
def test_asides(analysis, article, aside):
    h = analysis.hits[analysis.hits["measure"] == "aside"]
    assert ((h["article_id"] == article) & (h["text"] == aside)).any()
    assert not h["article_id"].isin([COURIER, RADIO]).any()


def test_voice(analysis):
    """That stones were thrown is the Lantern's own statement and elsewhere what the police say."""
    told = {}
    for article, text in analysis.texts.items():
        v = analysis.voices[analysis.voices["article_id"] == article]
        at = text.find("stones")
        told[article] = set(v.loc[(v["start"] <= at) & (v["end"] > at), "voice"]) if at >= 0 else None
    assert told == {LANTERN: {"own"}, COURIER: {"attributed"}, RADIO: {"attributed"}, OPEN: None, COAST: None}


def test_agency(analysis):
    """Who hurt the ferryman is said by one, and hidden behind a passive by two."""
    c = analysis.clauses
    hurt = c[c["effect"] == "harm"]
    hidden = hurt[(hurt["verb"] == "injure") & hurt["agent_deleted"]]
    assert set(hidden["article_id"]) == {LANTERN, COAST}
    assert set(c.loc[(c["verb"] == "push") & (c["patient"] == "reve") & (c["voice"] == "own"), "article_id"]) == {OPEN}
    assert set(c.loc[c["verb"].isin(["attack", "storm"]) & (c["agent"] == "police"), "article_id"]) == {OPEN}


@pytest.mark.parametrize(
    ("begins", "tell"),
    [
        ("Engineers hired", {"Kelmouth Courier", "The Open Quay", "Radio Marn"}),
        ("Fire inspectors", {"Kelmouth Courier", "The Daily Lantern", "Coastline Business", "Radio Marn"}),
        ("Rents there", {"Radio Marn"}),
    ],
)
def test_omission(comparison, begins, tell):
    facts = comparison.facts[comparison.facts["statement"].str.startswith(begins)]
    assert set(facts.loc[facts["status"] == "found", "by"]) == tell


def test_sources(analysis):
    s = analysis.sources
    heard = {a: set(s.loc[s["article_id"] == a, "speaker"]) for a in analysis.texts}
    sides = {"Dana Holm", "Mira Solberg"}
    assert sides <= heard[COURIER] and sides <= heard[RADIO]
    assert heard[LANTERN] & sides == {"Dana Holm"} and heard[OPEN] & sides == {"Mira Solberg"}
    assert not heard[COAST] & sides and "Petra Lind" in heard[COAST]


def test_the_strongest_contrasts_are_between_the_sides(comparison):
    first = comparison.contrasts.sort_values("rank").head(10)
    assert {"The Daily Lantern", "The Open Quay"} <= set(first["a"]) | set(first["b"])
