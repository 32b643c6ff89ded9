import framing
from framing.comparison.coverage import without_shared
from tests.comparison.coverage.conftest import AGENCY, A, C, analysed

OWN = "Rain fell on the hills of the brutal valley all night, and nobody slept in the town below."


def test_what_is_shared_is_gone_and_words_are_counted_again():
    whole = analysed(A + "\n\n" + AGENCY, OWN + "\n\n" + AGENCY)
    apart = without_shared(whole)
    assert len(apart.sentences) == len(whole.sentences) - 6
    shared = len(AGENCY.split())
    assert (whole.articles["words"] - apart.articles["words"]).tolist() == [shared, shared]
    assert apart.exposure["words"].sum() == apart.articles["words"].sum() == apart.sentences["words"].sum()
    assert apart.articles["flesch_reading_ease"].isna().all()
    assert dict(apart.articles.dtypes) == dict(whole.articles.dtypes)


def test_without_copies_nothing_changes():
    whole = analysed(A, C)
    apart = without_shared(whole)
    for name, table in whole.tables.items():
        assert table.equals(apart.tables[name]), name


def test_compare_takes_the_choice():
    whole = analysed(OWN + "\n\n" + AGENCY, AGENCY + "\n\n" + A)
    assert len(framing.compare(whole).copies) == 1
    assert len(framing.compare(whole, shared=False).copies) == 0
    words = [framing.compare(whole, shared=s).overview["words"].sum() for s in (True, False)]
    assert words[0] - words[1] == 2 * len(AGENCY.split())
