import framing

ACTORS = framing.Actors.from_dict(
    {
        "guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]},
        "navy": {"name": "Navy", "kind": "military", "aliases": ["Navy"]},
    }
)
A = "The heroic Guard crossed the river Zenda at dawn on Monday. The Navy stayed in harbour."
B = "Before that, nothing. The Guard militants crossed the river Zenda at dawn. The weather was fine."


def pairs(a, b):
    return framing.compare_texts({"A": a, "B": b}, ACTORS).pairs


def test_the_same_act_with_another_word_is_found_both_ways():
    (row,) = pairs(A, B).itertuples()
    assert (row.actor, row.a, row.b) == ("guard", "A", "B")
    assert (row.label_a, row.label_b) == ("heroic Guard", "Guard militants")
    assert A[row.start_a : row.end_a] == "The heroic Guard"
    assert 0.3 < row.similarity <= 1
    (back,) = pairs(B, A).itertuples()
    assert (back.label_a, back.label_b) == (row.label_b, row.label_a)
    assert back.similarity == row.similarity


def test_the_same_word_is_no_pair():
    assert pairs("The Guard crossed the river at dawn.", "The Guard crossed the river at dusk.").empty


def test_another_act_is_no_pair():
    assert pairs("The heroic Guard crossed the river Zenda.", "The Guard militants signed a treaty in Strelsau.").empty


def test_words_of_others_are_not_compared():
    assert pairs(A, "“The Guard militants crossed the river Zenda at dawn,” Ann Lee said.").empty


def test_the_seeds_show_it(seeds_compared):
    rows = seeds_compared.pairs
    found = {frozenset((r.label_a, r.label_b)) for r in rows.itertuples() if r.actor == "us_forces"}
    assert any(any("occupation" in label for label in pair) for pair in found)
