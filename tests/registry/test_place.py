from framing.registry.place import Place

TEXT = """# a comment with [no_table]
[front]  # seen twice
name = "Front"
aliases = [
  "The Front",
  'Old Front',  # not "Other"
]

["a \\"quoted\\" id"]
"name" = "Q"
['single']
aliases = ["The Front", "New Front"]
"""
PLACE = Place("actors.toml", TEXT)


def test_a_table_and_its_fields_have_their_lines():
    assert PLACE.of("front").line_of() == 2
    assert PLACE.of("front").line_of("name") == 3
    assert PLACE.of('a "quoted" id').line_of("name") == 10
    assert PLACE.of("single").line_of("aliases") == 12


def test_a_text_in_a_list_has_its_own_line_within_its_table():
    front = PLACE.of("front")
    assert front.line_of("aliases", "The Front") == 5
    assert front.line_of("aliases", "Old Front") == 6
    assert front.line_of("aliases", "Other") == 4, "a comment is no text"
    assert front.line_of("aliases", "New Front") == 4, "it stands in the next table"
    assert PLACE.of("single").line_of("aliases", "The Front") == 12


def test_what_has_no_line_goes_by_its_table_or_has_none():
    assert PLACE.of("front").line_of("kind") == 2
    assert PLACE.of("nobody").line_of() == 0
    assert Place("actors").of("front").line_of("name") == 0


def test_a_place_is_said_as_a_person_looks_for_it():
    assert PLACE.of("front").at("name") == "actors.toml, line 3: actor 'front'"
    assert str(Place("actors").of("front")) == "actors: actor 'front'"
    assert str(PLACE) == "actors.toml"


def test_windows_line_ends_change_no_line():
    assert Place("a", TEXT.replace("\n", "\r\n")).of("front").line_of("aliases", "Old Front") == 6
