from tests.report.made import naming, told


def of_x(comparison):
    return dict(told(comparison)).get("Group X")


def test_the_source_that_stands_out_comes_first_then_the_others_together():
    c = naming(
        ("N", "the occupation forces", "own", -2.0), ("N", "the occupation troops", "own", -2.0),
        ("S", "U.S. forces", "own", 0.0), ("W", "U.S. forces", "own", 0.0),
    )  # fmt: skip
    assert of_x(c) == (
        "In this article North writes in its own words “occupation forces” (once in 2 namings) and "
        "“occupation troops” (once in 2 namings); "
        "South and West write “U.S. forces” (all 2 namings)."
    )


def test_who_does_not_name_the_actor_is_said_without_a_verdict():
    c = naming(("N", "the regime", "own", -1.0), ("S", "the government", "own", 1.0))
    assert of_x(c).endswith("; no naming in its own words was found in West.")


def test_several_articles_are_counted():
    c = naming(("N", "the regime", "own", -1.0), ("S", "the government", "own", 0.5), articles=2, sources="NS")
    assert (
        of_x(c)
        == "In its 2 articles North writes in its own words “regime” (all 2 namings); South writes “government” (all 2 namings)."
    )


def test_less_than_a_step_is_not_worth_a_sentence():
    assert of_x(naming(("N", "the group", "own", 0.0), ("S", "the movement", "own", 0.5))) is None


def test_a_word_that_many_share_is_told_of_all_of_them():
    rows = [(s, "the regime", "own", -1.0) for s in "ABCDEF"] + [(s, "the government", "own", 0.5) for s in "GHIJ"]
    assert of_x(naming(*rows, sources="ABCDEFGHIJ")) == (
        "In their articles A, B, C and 3 more write in their own words “regime” (all 6 namings); G, H, I and J write “government” (all 4 namings)."
    )


def test_a_word_that_all_use_sets_nobody_apart():
    assert of_x(naming(*((s, "the terrorists", "own", -3.0) for s in "NSW"))) is None


def test_words_of_others_are_not_the_outlets_naming():
    assert of_x(naming(("N", "the terrorists", "quoted", -3.0), ("S", "the group", "own", 0.0))) is None


def test_the_same_head_word_is_compared_first():
    c = naming(
        ("N", "the occupation forces", "own", -2.0), ("S", "the army", "own", 0.0), ("S", "the foreign forces", "own", 0.0),
        sources="NS",
    )  # fmt: skip
    assert "South writes “foreign forces” (once in 2 namings)" in of_x(c)


def test_many_wordings_are_cut():
    rows = [
        ("N", "the regime", "own", -3.0),
        *(
            (s, f"the {w}", "own", 0.0)
            for s, w in zip("ABCDEF", ("one", "two", "three", "four", "five", "six"), strict=True)
        ),
    ]
    assert of_x(naming(*rows, sources="NABCDEF")).endswith("; 3 more use other words.")


def test_an_actor_without_a_rung_has_no_sentence():
    assert of_x(naming(("N", "the x", "own", float("nan")), ("S", "the y", "own", float("nan")))) is None


def test_the_marked_name_is_told_before_the_plain_one():
    c = naming(("N", "Smith", "own", 0.0), ("S", "President Smith", "own", 1.0), sources="NS")
    assert (
        of_x(c)
        == "In this article South writes in its own words “President Smith” (its only naming); North writes “Smith” (its only naming)."
    )
