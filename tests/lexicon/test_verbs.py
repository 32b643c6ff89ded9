from framing.lexicon import RATINGS, Lexicons, verb_lexicon, verb_ratings

LEXICONS = Lexicons()
VERBS = verb_lexicon(LEXICONS["verb_effects"], LEXICONS["event_nouns"])


def test_there_are_many_senses_and_each_has_an_effect():
    assert len(LEXICONS["verb_effects"]) >= 1200
    assert {s.effect for rows in VERBS.senses.values() for s in rows} == {
        "harm", "help", "force", "yield", "speak", "move", "none",
    }  # fmt: skip


def test_the_row_that_asks_for_most_of_what_is_there_is_taken():
    assert VERBS.sense("take").name == "take"
    assert VERBS.sense("take", ["into", "custody"]).name == "take into custody"
    assert VERBS.sense("take", ["into"]).name == "take"
    assert VERBS.sense("lose", (), ["life"]).kind == "loss"
    assert VERBS.sense("glorp") is None


def test_a_verb_that_always_asks_for_something_answers_by_itself_if_told_to():
    assert VERBS.sense("abide") is None
    assert VERBS.sense("abide", only=True).name == "abide by"


def test_the_verb_of_every_event_noun_is_rated():
    missing = [n.noun for n in VERBS.nouns.values() if VERBS.sense(n.verb, only=True) is None]
    assert missing == []
    assert VERBS.nouns["withdrawal"].of == "agent"
    assert VERBS.nouns["killing"].of == "patient"


def test_ratings_lie_between_minus_one_and_one_and_verbs_stand_by_themselves():
    ratings = verb_ratings(LEXICONS["verb_effects"])
    assert all(set(r) == set(RATINGS) and all(-1 <= v <= 1 for v in r.values()) for r in ratings.values())
    assert ratings["kill"]["patient_effect"] == -1
    assert ratings["shoot"]["patient_effect"] < ratings["shoot film"]["patient_effect"]


def test_no_sense_names_a_nation_or_a_faith():
    columns = ("adjectives", "people")
    names = {w.lower() for r in LEXICONS["countries"].rows for c in columns for w in r[c]}
    words = {w.lower() for s in VERBS.senses.values() for r in s for w in (*r.beside, *r.objects, r.verb)}
    assert len(names) > 200
    assert not words & names - {"polish"}  # what one does to shoes
