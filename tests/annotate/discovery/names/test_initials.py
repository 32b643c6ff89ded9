from framing.annotate.discovery.names.initials import by_initials, has_initials
from tests.annotate.discovery.event import Event


def test_initials_are_of_the_capitals_or_of_all_words():
    units = Event("The Harbour Dockers Union on Strike left.").readings[0][0][1:6]
    assert has_initials("HDUS", units)
    assert has_initials("H.D.U.O.S.", units)
    assert not has_initials("HDX", units)
    assert not has_initials("H", units)


def test_names_of_three_words_have_initials():
    event = Event("The Harbour Dockers Union spoke. Ann Moreau left.")
    assert {letters for letters, _ in by_initials(event.runs, event.readings)} == {"HDU"}
