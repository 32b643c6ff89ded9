import pytest

from framing.measure import CHOICE, FOUND, SUMMED, choices
from framing.profiles import MEASURES
from tests.annotated import LEXICONS, annotate, voiced
from tests.counting import calls

ROWS = LEXICONS["word_choices"].rows


def hits(text, *, parse=True):
    return choices.measure(voiced(text, parse=parse), (), LEXICONS)


def found(text, **how):
    return [(h.category, h.term, h.score) for h in hits(text, **how)]


@pytest.mark.parametrize(
    ("text", "term", "lean"),
    [
        ("Parliament will vote on the estate tax.", "estate tax", 0),
        ("Parliament will vote on the death tax.", "death tax", -1),
        ("The firm calls it rightsizing.", "rightsizing", 1),
        ("Three opponents of abortion spoke.", "opponent of abortion", 0),
        ("The minister lashed out at the press.", "lash out at", -1),
        ("The minister raised concerns.", "raise concerns", 1),
    ],
)
def test_a_variant_is_found_in_every_form_with_its_lean(text, term, lean):
    (hit,) = hits(text)
    assert (hit.measure, hit.term, hit.score) == ("choice", term, lean)
    assert hit.rule == f"word_choices:{hit.category}/{term}" and hit.confidence == 1


def test_variants_of_one_thing_are_of_one_concept():
    kind, plain, harsh = (
        hits(f"The {w} gathered.")[0] for w in ("pro-life activists", "abortion opponents", "anti-choice activists")
    )
    assert kind.category == plain.category == harsh.category
    assert (kind.score, plain.score, harsh.score) == (1, 0, -1)


def test_the_longest_name_wins():
    assert found("He praised the peaceful protesters.") == [("protesters", "peaceful protester", 1)]


def test_words_of_others_are_found_and_belong_to_them():
    text = "“The death tax must go,” Ann Lee said. The estate tax brings in little."
    assert [(h.term, h.voice) for h in hits(text)] == [("death tax", "quoted"), ("estate tax", "own")]


def test_a_word_of_several_concepts_needs_company():
    assert "coup" in [r["term"] for r in ROWS]
    assert not found("It was a coup.")
    assert ("seizure of power by the military", "coup", -1) in found("It was a coup, he said of the military takeover.")
    assert ("impeachment", "coup", -1) in found("It was a coup, he said of the impeachment inquiry.")
    even = "It was a coup, he said of the impeachment inquiry and of the military takeover."
    assert "coup" not in [t for _, t, _ in found(even)], "two concepts have as much company"


def test_a_common_word_needs_company():
    assert not found("The mob met.")
    (common, _) = hits("The mob met the protesters.")
    assert (common.term, common.score, common.confidence) == ("mob", -1, choices.IN_COMPANY)


def test_company_of_the_field_serves_where_the_concept_has_none():
    (common, _) = hits("The fighters agreed on a ceasefire.")
    assert (common.category, common.term) == ("armed groups fighting a state", "fighter")


def test_capitals_are_as_in_the_lexicon():
    assert not found("We saw a dreamer."), "a Dreamer is another matter"
    assert found("We saw a Dreamer.")
    assert not found("She plays for the Rebel Wolves."), "a capital inside a sentence is part of a name"
    assert found("Rebels took the town.") == found("Then rebels took the town.")
    assert found("“Rebels took the town,” he said.")
    assert found("REBELS TAKE TOWN") and found("Rebels Take The Old Town At Dawn")


def test_a_word_inside_a_compound_or_a_name_is_no_choice():
    assert not found("The post-ceasefire talk bored him.") and found("The ceasefire talk bored him.")
    assert not found("He quoted the rebel leader.", parse=False) and found("He quoted the rebels.", parse=False)


def test_the_parse_tells_a_verb_from_a_noun():
    assert ("criticising", "slam", -1) in found("The mayor slammed the plan.")
    assert not found("A grand slam ended the match."), "in tennis"


def test_it_lands_on_the_actor_it_stands_in_and_works_without_a_parse():
    actors = {"league": {"name": "Northern League", "kind": "armed group", "nouns": ["rebels"], "aliases": ["League"]}}
    text = "The League took the town. The League rebels burned it."
    for parse in (True, False):
        doc = annotate(text, actors, parse=parse)
        (hit,) = choices.measure(doc, (), LEXICONS)
        assert (hit.term, hit.actor) == ("rebel", "league")


def test_it_is_listed_and_never_summed(seed_analysis, seed_comparison):
    assert CHOICE in FOUND and CHOICE not in SUMMED and CHOICE.name not in MEASURES
    assert (seed_analysis.hits["measure"] == "choice").any()
    for table in (seed_comparison.rates, seed_comparison.differences):
        assert "choice" not in set(table["measure"])


def test_each_concept_has_a_plain_word_and_one_on_either_side():
    leans = {}
    for row in ROWS:
        leans.setdefault(row["concept"], set()).add(row["lean"])
    assert len(leans) >= 250
    assert sum(found == {-1, 0, 1} for found in leans.values()) >= 250
    assert all(0 in found and len(concept.split()) <= 8 for concept, found in leans.items())


def test_words_for_other_things_are_no_words_for_one():
    """What names an act, people, a doctrine or a rule are things of their own, however near they are."""
    of = {r["term"]: r["concept"] for r in ROWS}
    for a, b in (
        ("illegal immigration", "illegal immigrant"),
        ("zero-tolerance policy", "family separation"),
        ("giveaway to the rich", "tax cut"),
        ("radical Islam", "Islamist party"),
        ("Trump judge", "conservative justice"),
        ("homosexual couple", "homosexual marriage"),
        ("juvenile", "young offender"),
    ):
        narrow = {r["term"] for r in ROWS if r["narrow"] and r["concept"] == of[b]}
        assert of[a] != of[b] or a in narrow, (a, b)
    assert of["illegal immigrant"] == of["undocumented immigrant"] and of["riot"] == of["protest"]


def test_no_concept_has_two_fields():
    assert len({(r["concept"], r["field"]) for r in ROWS}) == len({r["concept"] for r in ROWS})


def test_a_page_twice_as_long_takes_about_twice_the_calls():
    piece = "The rebels met activists after the coup. "
    few, many = (calls(lambda n=n: hits(piece * n, parse=False)) for n in (40, 80))
    assert many < 2.5 * few


def test_no_people_has_a_lean():
    """A nationality by itself is neither kind nor harsh."""
    countries = LEXICONS["countries"].rows
    names = {n.lower() for c in countries for n in (c["name"], *c["spellings"], *c["adjectives"], *c["people"])}
    assert not [r["term"] for r in ROWS if r["lean"] and r["term"].lower() in names]


def test_every_concept_has_a_source_and_its_year():
    concepts = LEXICONS["choice_concepts"]
    assert {r["concept"]: r["field"] for r in concepts.rows} == {r["concept"]: r["field"] for r in ROWS}
    assert len(concepts) >= 250
    references = dict(line.split(": ", 1) for line in concepts.card["references"])
    used = {r["source"]: r["date"] for r in concepts.rows}
    assert used.pop("own") == 2026
    assert used.keys() == references.keys(), "a source without its reference, or one that nobody uses"
    assert not [key for key, year in used.items() if str(year) not in key or str(year) not in references[key]]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders met at a retreat in the hills.",
        "The party pushed out a video.",
        "New rules level the playing field.",
    ],
)
def test_words_of_other_senses_name_nothing(text):
    assert hits(text, parse=False) == ()
