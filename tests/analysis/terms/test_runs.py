import numpy as np

from framing.analysis.terms.runs import phrases

WORDS = ("sea", "old", "port")
NUMBER = np.array([1, 2, 0, 1, 2])  # old port | sea old port
FOLLOWS = np.array([False, True, False, True, True])


def told(longest, least=1):
    vocabulary, first, more, term = phrases(WORDS, NUMBER, FOLLOWS, longest, least)
    return vocabulary, list(zip(first.tolist(), more.tolist(), [vocabulary[t] for t in term], strict=True))


def test_runs_are_terms_up_to_a_length_in_order_of_their_places():
    vocabulary, uses = told(2)
    assert vocabulary == ("old", "old port", "port", "sea", "sea old")
    assert uses == [
        (0, 0, "old"), (0, 1, "old port"), (1, 0, "port"), (2, 0, "sea"), (2, 1, "sea old"), (3, 0, "old"),
        (3, 1, "old port"), (4, 0, "port"),
    ]  # fmt: skip
    assert "sea old port" in told(3)[0] and told(1)[0] == ("old", "port", "sea")


def test_what_is_rare_is_no_term_and_nor_is_what_it_is_part_of():
    assert told(3, least=2)[0] == ("old", "old port", "port")
    assert told(3, least=2)[1] == [u for u in told(3)[1] if "sea" not in u[2]]


def test_nothing_has_no_terms():
    none = np.zeros(0, dtype=np.int64)
    vocabulary, *uses = phrases((), none, none.astype(bool), 3, 1)
    assert vocabulary == () and [len(u) for u in uses] == [0, 0, 0]
