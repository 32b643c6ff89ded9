import pytest

from framing.errors import SettingsError
from framing.pipeline.correctable import CORRECTABLE, checked, decimal
from framing.pipeline.corrections import Finding
from framing.records import Effect, Hit, QuoteKind, Voice


@pytest.mark.parametrize(
    ("table", "column", "given", "value"),
    [
        ("quotes", "kind", "direct", QuoteKind.DIRECT),
        ("hits", "voice", "own", Voice.OWN),
        ("mentions", "ladder", "-2", -2.0),
        ("quotes", "speaker", "Ada Bell", "Ada Bell"),
        ("pronouns", "drop", "", ""),
        ("clauses", "effect", "harm", Effect.HARM),
        ("clauses", "passive", "True", True),
        ("clauses", "negated", "false", False),
        ("stance", "score", "-0.5", -0.5),
    ],
)
def test_a_value_is_read_as_its_column_wants_it(table, column, given, value):
    assert checked(table, column, given, "row 1") == value


@pytest.mark.parametrize(
    ("table", "column", "given", "says"),
    [
        ("words", "drop", "", "row 1: table 'words'; one of: quotes"),
        ("hits", "ladder", "1", "column 'ladder' of hits cannot be corrected; one of: actor, category, drop"),
        ("quotes", "kind", "shouted", "kind 'shouted'; one of: direct"),
        ("quotes", "cue_stance", "2", "cue_stance '2' is not a number from -1 to 1"),
        ("hits", "score", "nan", "not a number from 0 to 10"),
        ("stance", "score", "-2", "not a number from -1 to 1"),
        ("clauses", "passive", "perhaps", "passive 'perhaps'; one of: true, false"),
    ],
)
def test_a_wrong_value_is_named(table, column, given, says):
    with pytest.raises(SettingsError, match=says):
        checked(table, column, given, "row 1")


def test_every_column_is_one_of_its_findings():
    kinds = dict(zip(CORRECTABLE, (*Finding.__constraints__, Hit), strict=True))
    for table, columns in CORRECTABLE.items():
        assert set(columns) <= set(kinds[table].__dataclass_fields__), table


def test_what_is_no_number_is_none():
    assert decimal("1.5") == 1.5
    assert decimal(None) != decimal(None)
