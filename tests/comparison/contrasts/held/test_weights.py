from dataclasses import asdict

from framing.comparison.contrasts.held import HELD, WORTH

SHARES = ("near", "alike", "aligned", "told", "fit", "loose", "again", "least_new", "first", "repeated")


def test_thresholds_and_what_is_kept_are_shares():
    assert all(0 < getattr(HELD, name) <= 1 for name in SHARES)
    assert HELD.near < HELD.alike < HELD.aligned < HELD.told


def test_what_says_nothing_special_is_worth_least():
    parts = asdict(WORTH)
    assert all(
        0 < parts[name] < 1 for name in ("least", "judged", "handed_on", "felt", "harm", "voice", "treated", "leaning")
    )
    assert WORTH.judged + WORTH.felt > WORTH.harm > WORTH.least and WORTH.clear < WORTH.many


def test_a_run_of_sentences_is_short_and_words_begin_alike_by_some_letters():
    assert HELD.new >= 1 >= HELD.room and HELD.only >= 1 and HELD.beside > 20
    assert 1 < HELD.run < 6 and HELD.letters >= 4 and HELD.words > 1
