from dataclasses import asdict

from framing.comparison.contrasts.weights import KINDS, LATER, ORDER, PROMINENCE, SCALE, VOICES, WORDINGS
from framing.records import Voice


def test_what_is_a_share_is_one():
    assert all(
        0 < w <= 1 for w in (*asdict(KINDS).values(), *VOICES.values(), LATER, ORDER.kind, ORDER.subject, ORDER.place)
    )
    assert 0 < SCALE.alike < SCALE.like < 1


def test_the_lead_weighs_most_and_own_words_weigh_most():
    headline, *body = [w for _, w in PROMINENCE]
    assert body == sorted(body, reverse=True) and headline < LATER < body[-1]
    assert max(VOICES, key=VOICES.get) == Voice.OWN and set(VOICES) == set(Voice)


def test_words_of_others_are_hardly_a_choice_of_words():
    assert WORDINGS[Voice.QUOTED] < WORDINGS[Voice.ATTRIBUTED] < WORDINGS[Voice.OWN] == VOICES[Voice.OWN]
    assert 0.5 < SCALE.steady <= 1
