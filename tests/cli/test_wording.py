"""Messages in the words of the command line."""

import pytest

from framing.cli.wording import in_flags


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a.csv: Name yours with text=, outlet=, id=, fields=", "a.csv: Name yours with --text, --outlet, --id, or --column FIELD=NAME"),
        ("name it with fields= (a, ...)", "name it with --column, such as --column date=NAME (a, ...)"),
        ("fields names 'day'", "--column names 'day'"),
        ("or work without: parser=None", "or work without: --parser none"),
        ("n_jobs=0: give a number", "--jobs 0: give a number"),
        ("settings.lexicons names 'x'", "--lexicon names 'x'"),
        ("unit='line': one of", "--unit 'line': one of"),
        ("n=0: draw", "--n 0: draw"),
        ("strata: 'paper' divides", "--strata: 'paper' divides"),
    ],
)  # fmt: skip
def test_an_argument_has_the_name_that_was_typed(said, shown):
    assert in_flags(said) == shown


def test_what_stands_in_an_article_stays():
    assert in_flags("a.csv: 'fields=x, unit=3' is no day") == "a.csv: 'fields=x, unit=3' is no day"
