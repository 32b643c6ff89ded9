from framing.comparison.contrasts.heard.weights import HEARD


def test_quoted_judging_words_of_who_is_only_here_tell_most():
    assert 0 < HEARD.plain + HEARD.first < 1
    assert max(HEARD.reported, HEARD.both, HEARD.only, HEARD.praise) < 1
    assert HEARD.part < HEARD.run < HEARD.whole < HEARD.missed < HEARD.long
