from framing.comparison.contrasts.beside.weights import BESIDE, OPINIONS


def test_a_remark_is_stronger_than_what_may_answer_it():
    assert 0 < BESIDE.answer < BESIDE.remark
    assert 0 < BESIDE.near < BESIDE.central < 1
    assert "directive" in OPINIONS
