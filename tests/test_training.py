"""How the shipped weights were made, on sentences of our own."""

import hashlib
import json

import pytest

from training import target_sentiment as training

PLAN = {
    "negative": ["{n} betrayed the loyal crowd and lied again.", "The cruel {n} robbed an honest clerk."],
    "neutral": ["{n} said that the bus leaves at noon.", "A letter for {n} lay on the table."],
    "positive": ["{n} won praise for her honest work.", "The generous {n} helped the poor clerk."],
}
NAMES = ["Hale", "Berg", "Okafor", "Lindqvist", "Moreau", "Tanaka"]


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    path = tmp_path_factory.mktemp("rows") / "rows.jsonl"
    made = []
    for k, name in enumerate(NAMES):
        for label, templates in PLAN.items():
            for template in templates:
                text = template.format(n=name)
                at = text.index(name)
                made.append(
                    {
                        "subset": "train",
                        "article": f"a{k}",
                        "sentence": text,
                        "start": at,
                        "end": at + len(name),
                        "label": label,
                    }
                )
    made.append({**made[0], "subset": "test", "sentence": "Hale never came.", "label": "positive"})
    path.write_text("\n".join(map(json.dumps, made)), encoding="utf-8")
    return training.training_rows(path)


@pytest.fixture(scope="module")
def found(rows):
    return training.features_of(rows)


def fitted(rows, found):
    columns = training.vocabulary(found, rows, training.names_in(rows))
    return training.fit(found, [r["label"] for r in rows], columns)


def test_only_training_rows_are_read(rows):
    assert len(rows) == 36 and not [r for r in rows if "never" in r["sentence"]]


def test_the_same_rows_give_the_same_weights(rows, found):
    assert fitted(rows, found).rows == fitted(rows, training.features_of(rows)).rows


def test_what_it_learns_decides(rows, found):
    weights = fitted(rows, found)
    right = [weights.sentiment(f).label == r["label"] for f, r in zip(found, rows, strict=True)]
    assert sum(right) > 0.9 * len(right)


def test_rare_features_and_names_are_left_out(rows, found):
    columns = training.vocabulary(found, rows, {"crowd"})
    assert "word betray" not in columns and "word betrayed" in columns  # words as written, lemmas elsewhere
    assert not [c for c in columns if "crowd" in c]
    few = training.vocabulary(found[:4], rows[:4], set())
    assert few == []


def test_words_that_stand_with_a_capital_are_names(rows):
    names = training.names_in([{"sentence": "They saw Zxqv and the Rose, a rose, one rose."}])
    assert "zxqv" in names and "rose" not in names and "germany" in names


def test_table_and_digest_are_written(rows, found, tmp_path):
    card = tmp_path / "target_weights.toml"
    card.write_text('what = "x"\ndigest = "sha256:old"\n', encoding="utf-8")
    training.write(fitted(rows, found), tmp_path)
    table = tmp_path / "target_weights.tsv"
    assert table.read_text(encoding="utf-8").startswith("feature\tnegative\tneutral\tpositive\nbias\t")
    assert hashlib.sha256(table.read_bytes()).hexdigest() in card.read_text(encoding="utf-8")
