import pytest

from framing.exercises.plain import LEFT_OUT, PlainWords
from framing.lexicon import open_lexicons
from framing.records import Article
from tests.report import made


@pytest.fixture(scope="module")
def plain():
    return PlainWords(made.analysis([Article("a", "Rain fell.\n", "o")]))


def ruled(term, pos):
    rows = open_lexicons({})["loaded_terms"].rows
    return next(r["id"] for r in rows if r["term"] == term and r["pos"] == pos)


def test_a_plain_wording_is_given(plain):
    assert plain.of(ruled("regime", "noun")) == "government"
    assert plain.of("no such row") == ""


def test_no_plain_wording_judges(plain):
    rows = open_lexicons({})["loaded_terms"].rows
    loaded = {r["term"].lower() for r in rows if not r["company"] and not r["only"]}  # "kill" is loaded of bills only
    given = {plain.of(r["id"]).lower() for r in rows} - {""}
    assert len(given) > 500 and not given & loaded


def test_a_deed_is_not_made_smaller(plain):
    rows = {r["id"]: r for r in open_lexicons({})["loaded_terms"].rows}
    assert any(r["plain"] == "enter" for r in rows.values())
    told = {v["verb"] for v in open_lexicons({})["verb_effects"].rows if v["effect"] in ("harm", "force")}
    kept = [r["term"] for i, r in rows.items() if r["pos"] == "verb" and plain.of(i) == "enter"]
    assert not {k.split()[0] for k in kept} & told


def found(text, word, term, pos):
    start = text.index(word)
    return {"text": word, "term": term, "rule": ruled(term, pos), "start": start, "end": start + len(word)}, text


def test_a_finding_of_more_words_than_its_row_has_none(plain):
    text = "They spoke of the regime."
    hit, _ = found(text, "regime", "regime", "noun")
    assert plain.instead_of(hit, text) == "government"
    assert plain.instead_of({**hit, "text": "regime officers"}, text) == ""


@pytest.mark.parametrize(
    ("text", "word", "term", "pos", "given"),
    [
        ("The men seized power at night.", "seized power", "seize power", "verb", "took power"),
        ("The men have seized power at night.", "seized power", "seize power", "verb", "taken power"),
        ("It props up the old council.", "props up", "prop up", "verb", "supports"),
        ("The leeches came.", "leeches", "leech", "noun", "beneficiaries"),
        ("Some regime officers came.", "regime", "regime", "noun", ""),
        ("They spoke of occupation forces.", "occupation forces", "occupation force", "noun", "foreign troops"),
        ("They spoke of US occupation forces.", "occupation forces", "occupation force", "noun", "troops"),
        ("The occupation force left.", "occupation force", "occupation force", "noun", ""),
        ("He spoke to the liars.", "liars", "liar", "noun", ""),
        ("She claimed responsibility.", "claimed", "claim", "verb", ""),
        ("She blurted, “Go home.”", "blurted", "blurt", "verb", "said"),
        ("He slammed the council.", "slammed", "slam", "verb", "criticized"),
        ("The rudderless council met.", "rudderless", "rudderless", "adj", ""),
        ("The council is rudderless.", "rudderless", "rudderless", "adj", "without a leader"),
        ("The talks were nitty-gritty.", "gritty", "gritty", "adj", ""),
        ("Their talks grew fiercer.", "fiercer", "fierce", "adj", ""),
        ("A fierce debate began.", "fierce", "fierce", "adj", "intense"),
        ("It was far more wonderful than that.", "wonderful", "wonderful", "adj", ""),
        ("It was wonderful.", "wonderful", "wonderful", "adj", "very good"),
        ("The numbers ranged wildly.", "wildly", "wildly", "adv", ""),
        ("It was wildly popular.", "wildly", "wildly", "adv", "very"),
        ("They spurned back the offer.", "spurned", "spurn", "verb", ""),
        ("They spurned the offer.", "spurned", "spurn", "verb", "rejected"),
        ("He spoke of his spurned offer.", "spurned", "spurn", "verb", ""),
        ("They sneered openly at the council.", "sneered", "sneer", "verb", ""),
        ("They are caving to the council.", "caving to", "cave to", "verb", "yielding to"),
        ("They are caving to pray.", "caving to", "cave to", "verb", ""),
        ("They ride roughshod over it.", "ride roughshod over", "ride roughshod over", "verb", "disregard"),
        ("They have doctored the truth.", "doctored", "doctored", "adj", ""),
        ("They found a doctored clause.", "doctored", "doctored", "adj", "altered"),
        ("It was a searing speech.", "searing", "searing", "adj", "strong"),
        ("It was a scathing critique.", "scathing", "scathing", "adj", ""),
        ("They seethed at home.", "seethed", "seethe", "verb", ""),
        ("He met the party heavyweights.", "heavyweights", "heavyweight", "noun", ""),
    ],
)
def test_a_plain_wording_takes_the_form_of_what_it_stands_for(plain, text, word, term, pos, given):
    assert plain.instead_of(*found(text, word, term, pos)) == given


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It was a vile attack.", True),
        ("The vile attack came.", True),
        ("Their plan is vile.", False),  # the sentence would end in nothing
        ("It was a cruel, vile attack.", False),
        ("It was a most vile attack.", False),
        ("It was a vile and cruel attack.", False),
    ],
)
def test_a_verdict_can_be_left_out_where_it_stands_alone_before_its_noun(plain, text, left):
    assert plain.instead_of(*found(text, "vile", "vile", "adj")) == (LEFT_OUT if left else "")


def test_no_wording_calls_somebody_accused_or_a_matter_contested(plain):
    """That would be another claim: who is called corrupt need not have been accused of it by anybody."""
    rows = open_lexicons({})["loaded_terms"].rows
    assert not [r["term"] for r in rows if str(r["plain"]).startswith("accused of")]
    clear = (r for r in rows if r["pos"] == "adj" and r["intensity"] > 1)
    assert not [r["term"] for r in clear if r["plain"] in ("contested", "disputed")]


@pytest.mark.parametrize(
    ("text", "word", "pos"), [("They are false.", "false", "adj"), ("A myth ended.", "myth", "noun")]
)
def test_a_word_with_plain_uses_too_has_no_sure_wording(plain, text, word, pos):
    hit, _ = found(text, word, word, pos)
    assert plain.of(hit["rule"]) and plain.instead_of(hit, text) == ""
