"""How actors are referred to: every mention and every pronoun is counted once, by form and voice."""

import pandas as pd
import pytest

import framing
from framing.comparison.references import REFERENCES, references
from framing.results import make_frame

TEXT = (
    "Edward Hale criticized the plan on Monday. He said he would resign.\n"
    "President Hale spoke in Oslo. \u201cI did my best,\u201d he said. The president left with his wife."
)
ACTORS = framing.Actors.from_dict(
    {"hale": {"name": "Edward Hale", "kind": "person", "roles": [{"office": "president", "of": "Norway"}]}}
)


@pytest.fixture(scope="module")
def compared():
    articles = [framing.Article(o, TEXT, o, event="e") for o in ("A", "B")]
    return framing.compare(framing.analyze(framing.Corpus(articles), ACTORS, clean=False, progress=False))


def test_forms_add_up_to_mentions_and_pronouns(compared):
    table, analysis = compared.references, compared.analysis
    sums = table.groupby("form")["n"].sum()
    assert sums["pronoun"] == len(analysis.pronouns) > 0
    assert sums["name"] + sums["description"] == len(analysis.mentions)
    assert (table[["own", "quoted", "attributed", "scare", "uncertain"]].sum(axis=1) == table["n"]).all()
    assert table.groupby(["event", "actor", "by"])["share"].sum().round(9).eq(1).all()


def test_two_sources_of_one_text_are_alike(compared):
    a, b = (compared.references[compared.references["by"] == s].drop(columns="by").reset_index(drop=True) for s in "AB")
    assert a.equals(b)


def test_pronouns_count_nowhere_else(compared):
    assert compared.labels["n"].sum() == len(compared.analysis.mentions)
    assert not set(compared.labels["label"].str.lower()) & {"he", "his", "i", "my"}
    named = compared.rates[compared.rates["measure"] == "named"]
    assert named.empty or named["n"].sum() == len(compared.analysis.mentions)


def test_nothing_gives_the_columns():
    columns = ["event", "actor", "by", "voice"]
    mentions = make_frame([], dict.fromkeys([*columns, "construction"], "string"))
    empty = references(mentions, make_frame([], dict.fromkeys(columns, "string")))
    assert list(empty.columns) == list(REFERENCES) and isinstance(empty, pd.DataFrame)
