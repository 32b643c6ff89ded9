import numpy as np
import pytest

from framing.comparison.coverage.likeness import Likeness
from framing.errors import SettingsError

MEANINGS = {"quake": frozenset({"earthquake"}), "tremor": frozenset({"earthquake"})}
TERMS = [("quake", "town"), ("tremor", "town"), ("wheat", "price"), ("recognition", "town"), ("recognise", "town"), ()]


def test_a_statement_is_like_itself_and_all_is_between_0_and_1():
    near = Likeness(TERMS, MEANINGS).block(slice(None), slice(None))
    assert near.diagonal()[:5] == pytest.approx(1)
    assert (near >= 0).all() and (near <= 1).all() and np.allclose(near, near.T)
    assert (near[5] == 0).all()


def test_shared_meanings_and_letters_make_words_alike():
    near = Likeness(TERMS, MEANINGS).block(slice(None), slice(None))
    without = Likeness(TERMS, {}).block(slice(None), slice(None))
    assert near[0, 1] > without[0, 1] > near[0, 2] == 0
    assert near[3, 4] > near[3, 1]


def test_ids_of_actors_and_numbers_are_alike_only_if_the_same():
    near = Likeness([("actor:northern_guard",), ("actor:southern_guard",), ("1127",), ("1126",)], {})
    assert near.block(slice(0, 1), slice(1, 2)) == 0
    assert near.block(slice(2, 3), slice(3, 4)) == 0


def test_pairs_are_the_diagonal_of_the_block():
    likeness = Likeness(TERMS, MEANINGS)
    first, second = np.array([0, 2]), np.array([1, 2])
    assert likeness.pairs(first, second) == pytest.approx([likeness.block(slice(0, 1), slice(1, 2))[0, 0], 1])


def test_an_embedder_makes_most_of_it():
    texts = ["a", "b"]
    likeness = Likeness([("wheat",), ("barley",)], {}, texts, lambda t: np.ones((len(t), 3)))
    assert likeness.block(slice(0, 1), slice(1, 2))[0, 0] > 0.7


@pytest.mark.parametrize("wrong", [np.ones(2), np.ones((3, 2)), np.full((2, 2), np.nan)])
def test_an_embedder_that_gives_no_vectors_is_named(wrong):
    with pytest.raises(SettingsError, match="embedder="):
        Likeness([("wheat",), ("barley",)], {}, ["a", "b"], lambda t: wrong)


def test_no_words_at_all():
    assert (Likeness([(), ()], {}).block(slice(None), slice(None)) == 0).all()
