from framing.comparison.contrasts.heard.weights import HEARD


def test_judging_words_tell_most_and_a_little_apart_is_alike():
    assert 0 < HEARD.plain + HEARD.first < 1
    assert max(HEARD.later, HEARD.praise, HEARD.camp, HEARD.apart) < 1 < HEARD.whole < HEARD.much
