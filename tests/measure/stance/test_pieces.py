import media_framing_encoder
import pytest
from tokenizers import Tokenizer

from framing.measure.stance.pieces import LONGEST, pieces_of

TOKENIZER = Tokenizer.from_file(str(media_framing_encoder.TOKENIZER))


def read(text, words):
    start = text.index(words)
    return pieces_of(TOKENIZER, text, start, start + len(words))


def told(found):
    """The pieces that are the target's, as text."""
    return TOKENIZER.decode([i for i, x in zip(found.ids, found.inside, strict=True) if x], skip_special_tokens=False)


def test_the_target_is_marked_and_the_ends_are_there():
    found = read("Voters praised Joan Okafor.", "Joan Okafor")
    assert told(found) == "joan okafor"
    assert TOKENIZER.decode(found.ids, skip_special_tokens=False) == "[CLS] voters praised joan okafor. [SEP]"
    assert len(found.ids) == len(found.inside)


def test_a_mask_is_one_piece():
    assert sum(read("Voters praised [MASK].", "[MASK]").inside) == 1


@pytest.mark.parametrize("before", [0, 100, 400])
def test_a_long_text_is_cut_around_the_target(before):
    found = read("well " * before + "Hale" + " well" * (400 - before), "Hale")
    assert len(found.ids) == LONGEST and told(found) == "hale"
    assert TOKENIZER.decode([found.ids[0], found.ids[-1]], skip_special_tokens=False) == "[CLS] [SEP]"
    assert found.inside[0] == found.inside[-1] == 0


def test_a_target_without_a_piece_is_the_sentence():
    assert pieces_of(TOKENIZER, "Hale\u200bwon", 4, 5).inside[0] == 1
