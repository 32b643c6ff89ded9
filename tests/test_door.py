"""The door: every name that other programs call is there, and opening it costs next to nothing."""

import subprocess
import sys

import pytest

import framing

CONTRACT = {
    "Actors", "Article", "Corpus", "FramingFeatures", "analyze", "charts", "compare", "compare_texts", "discover_actors", "dtm",
    "exercises", "explain", "keyness", "kwic", "load_example", "profile", "rate_labels", "read_actors", "read_articles", "sentence_bias_pipeline",
    "show", "sketch", "target_sentiment", "write_report",
}  # fmt: skip
TABLES = {
    "articles": [
        "article_id", "outlet", "event", "date", "title", "words", "words_own", "words_quoted", "words_attributed",
        "words_scare", "words_uncertain", "vader_compound",
    ],
    "blocks": ["article_id", "start", "end", "role", "kept", "reason", "confidence"],
    "sentences": [
        "article_id", "start", "end", "words", "words_own", "words_quoted", "words_attributed", "words_scare", "words_uncertain",
    ],
    "sources": ["article_id", "speaker", "actor", "kind", "side", "quotes", "words"],
    "quotes": [
        "article_id", "start", "end", "kind", "act", "speaker", "speaker_start", "speaker_end", "cue", "cue_stance", "confidence",
    ],
    "mentions": [
        "article_id", "start", "end", "text", "core_start", "core_end", "actor", "head", "modifiers", "construction", "hedge",
        "operator", "voice",
        "attributed_to", "ladder", "ladder_row", "confidence", "rule",
    ],
    "hits": [
        "article_id", "measure", "start", "end", "text", "term", "category", "score", "voice", "actor", "rule", "confidence",
    ],
    "clauses": [
        "article_id", "start", "end", "verb", "verb_start", "verb_end", "agent", "patient", "agent_start", "agent_end",
        "patient_start", "patient_end", "passive", "agent_deleted", "nominal", "negated", "modality", "voice", "effect",
    ],
    "ties": ["article_id", "start", "end", "actor", "relation", "word", "other", "word_start", "word_end", "voice"],
    "stance": ["article_id", "actor", "voice", "n", "score", "label"],
    "exposure": ["article_id", "voice", "words"],
}  # fmt: skip
RATES = ["by", "event", "actor", "measure", "voice", "n", "words", "rate", "low", "high", "withheld"]


def run(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_names_are_sorted_complete_and_real():
    assert framing.__all__ == sorted(framing.__all__)
    assert set(framing.__all__) >= CONTRACT
    for name in framing.__all__:
        assert getattr(framing, name) is not None
    assert dir(framing) == framing.__all__
    assert framing.__version__.count(".") == 2


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="bias_score"):
        _ = framing.bias_score


ALONE = """
import os, sys
import numpy, pandas, framing
assert not [m for m in sys.modules if m.startswith("framing.")], "opening the door loads no room"
homes = {}
for name in framing.__all__:
    homes.setdefault(framing._HOME[name] or name, []).append(name)
for home, names in homes.items():
    child = os.fork()
    if not child:
        try:
            for name in names:
                exec(f"from framing import {name}")
        except BaseException as err:
            print(f"{home}:{type(err).__name__}:{err}".replace(" ", "_"), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
print(len(homes))
"""


def test_every_name_can_be_imported_alone():
    """No name works only after another: each home is entered first in a process of its own.

    All names of a home are one import, so one process shows it for all of them. The processes are forks of one
    that has loaded numpy and pandas, which nearly every home needs, and nothing of ours but the door.
    """
    *failed, homes = run(ALONE)
    assert failed == []
    assert int(homes) > 10


def test_opening_the_door_loads_nothing_heavy():
    heavy = run("import sys, framing; print(*sorted({m.split('.')[0] for m in sys.modules}))")
    assert not set(heavy) & {
        "spacy",
        "sklearn",
        "scipy",
        "matplotlib",
        "vaderSentiment",
        "textstat",
        "jinja2",
        "pandas",
        "numpy",
    }


def test_opening_the_door_adds_next_to_nothing_to_pandas():
    """Modules are counted, not seconds: a speed guard is never a timed test."""
    before, after = run("import sys, pandas; a = len(sys.modules); import framing; print(a, len(sys.modules))")
    assert int(after) - int(before) <= 5


@pytest.mark.parametrize("name", sorted(TABLES))
def test_table_has_the_columns_of_the_contract(seed_analysis, name):
    assert set(TABLES[name]) <= set(getattr(seed_analysis, name).columns)


def test_rates_have_the_columns_of_the_contract(seed_analysis):
    assert set(RATES) <= set(framing.profile(seed_analysis).rates.columns)


def test_readability_scores_are_there_for_every_article(seed_analysis):
    scores = seed_analysis.articles[["flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "vader_compound"]]
    assert scores.notna().all(axis=None)


@pytest.mark.parametrize("measure", ["sentiment"])
def test_what_comes_later_says_so(seeds, measure):
    with pytest.raises(NotImplementedError, match=measure):
        framing.analyze(seeds[:1], actors=framing.Actors(), measures=[measure], progress=False)
