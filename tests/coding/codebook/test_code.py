import uuid

from framing.coding.codebook.code import Code, id_of, walk, with_ids

BOOK = (
    Code("a", children=(Code("x"), Code("y", id="5d3b8f6e-2a51-5c0e-9a53-000000000000"))),
    Code("b", children=(Code("x"),)),
)


def test_ids_are_made_of_paths_and_given_ones_stay():
    made, again = with_ids(BOOK), with_ids(BOOK)
    assert made == again
    ids = {path: c.id for path, c in walk(made)}
    assert len(set(ids.values())) == 5 and ids["a", "x"] == id_of("a", "x") != ids["b", "x"]
    assert ids["a", "y"].endswith("000000000000") and all(uuid.UUID(i) for i in ids.values())


def test_the_walk_has_each_code_before_its_children():
    assert [p for p, _ in walk(BOOK)] == [("a",), ("a", "x"), ("a", "y"), ("b",), ("b", "x")]
