from framing.annotate.clauses.bodies import nouns_of
from tests.annotated import LEXICONS

NOUNS = nouns_of(LEXICONS)


def test_bodies_are_persons_and_groups_and_no_events_or_things():
    assert {"teacher", "company", "rebel"} <= NOUNS.bodies
    assert NOUNS.bodies.isdisjoint({"release", "sale", "deal", "video"})


def test_members_belong_to_a_body_and_its_critics_do_not():
    assert {"official", "lawmakers", "employee"} <= NOUNS.members
    assert NOUNS.members.isdisjoint({"critic", "activist", "brother"})


def test_acts_and_what_tells_of_somebody():
    assert "killing" in NOUNS.events
    assert {"video", "footage"} <= NOUNS.tellings
    assert "law" not in NOUNS.tellings
