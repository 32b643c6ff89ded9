"""What was spoken of."""

from framing.annotate.naming.candidates import Candidate, Role, Sort
from framing.annotate.naming.memory import Memory, Seen
from framing.lexicon import vocabulary_of
from tests.annotated import LEXICONS

WORDS = vocabulary_of(LEXICONS)


def candidate(start, sentence=0, **more):
    return Candidate(sort=more.pop("sort", Sort.NAME), sentence=sentence, start=start, end=start + 3, **more)


def memory_of(*seen):
    memory = Memory([s.what for s in seen], WORDS)
    for s in seen:
        memory.add(s)
    return memory


def test_near_things_subjects_and_topics_are_present():
    far, near = Seen(candidate(0), "far", ""), Seen(candidate(10, 2), "near", "")
    weak = Seen(candidate(20, 2, role=Role(0.3)), "weak", "")
    memory, here = memory_of(far, near, weak), candidate(90, 3)
    assert memory.prominence(near, here) > memory.prominence(far, here)
    assert memory.prominence(near, here) > memory.prominence(weak, here)
    often = memory_of(far, near, weak, far, far)
    assert often.prominence(far, here) > memory.prominence(far, here)


def test_nothing_points_to_a_place_to_what_follows_or_to_the_subject_of_its_own_clause():
    place = Seen(candidate(0, sort=Sort.PLACE), "", "place:Kenya")
    subject = Seen(candidate(10, role=Role(1.0, 5, subject=True)), "subject", "")
    thing, later = Seen(candidate(20), "thing", ""), Seen(candidate(50), "later", "")
    memory = memory_of(place, subject, thing, later)
    assert [s.actor for s in memory.before(candidate(40, role=Role(0.8, 5)))] == ["thing"]
    assert [s.actor for s in memory.before(candidate(40, role=Role(0.8, 6)))] == ["thing", "subject"]


def test_what_is_nobody_is_not_remembered_and_old_things_are_forgotten():
    assert memory_of(Seen(candidate(0), "", "")).seen == []
    assert len(memory_of(*(Seen(candidate(k), "x", "") for k in range(99))).seen) < 99


def test_what_a_thing_was_called_is_learned():
    assert memory_of(Seen(candidate(0, heads=frozenset({"militia"})), "x", "")).called["x"] == {"militia"}


def test_the_last_subject_owns_before_an_object_behind_it():
    memory = Memory([], WORDS)
    subject, thing = (
        Candidate(sort=Sort.NAME, sentence=0, start=a, end=a + 1, role=Role(1.0, 1, subject=a == 0)) for a in (0, 5)
    )
    for c in (subject, thing):
        memory.add(Seen(c, f"a{c.start}", ""))
    assert memory.salient(Candidate(sort=Sort.OWNED, sentence=1, start=9, end=10)) is subject


def test_no_subject_over_a_noun_is_meant_by_it():
    subject = Seen(candidate(10, kinds=frozenset({"person"})), "subject", "")
    memory = memory_of(subject)
    assert list(memory.before(candidate(40, below=(11,)))) == []
    body = memory_of(Seen(candidate(10, kinds=frozenset({"party"})), "body", ""))
    assert [s.actor for s in body.before(candidate(40, below=(11,)))] == ["body"], "the party said the group would stay"
    assert [s.actor for s in memory.before(candidate(40, 1, below=(11,)))] == ["subject"]
