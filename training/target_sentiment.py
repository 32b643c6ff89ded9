"""Fit the weights of sentiment toward a target, and write them with their digest into the lexicon's card.

    python training/target_sentiment.py newsmtsc.jsonl              fits and writes lexicons/target_weights.tsv
    python training/target_sentiment.py newsmtsc.jsonl --check      five folds on the training rows, writes nothing

The rows are those of NewsMTSC (Hamborg and Donnay 2021, MIT): one JSON object a line with subset, article, sentence,
start, end, label. Rows whose subset is "train" are fitted on, no others are read. The same rows give the same file,
byte for byte, with the versions that the card names.

What may become a feature: single words that stand in at least MIN_ROWS rows of MIN_ARTICLES articles, so that no
sentence of the set can be told from the weights. What is written with a capital more often than not, and what the
library's lists of names know, may not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from framing.lexicon import lexicon_folder, open_lexicons
from framing.measure.stance import BIAS, LABELS, Weights, features, scenes_of, target_at

MIN_ROWS, MIN_ARTICLES = 5, 3
STRENGTH = 0.3  # inverse strength of regularisation, by cross-validation
DIGITS = 4  # of a weight
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
WORDLESS = ("sum ", "frame ", "path ")  # families of features that hold no word
NAMES = {"countries": ("name",), "places": ("place",), "first_names": ("name",)}


def training_rows(path: Path) -> list[dict]:
    """Read the rows to fit on."""
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [row for row in found if row["subset"] == "train"]


def features_of(rows: list[dict]) -> list[dict[str, float]]:
    """Give the features of each row's target."""
    scenes = scenes_of([row["sentence"] for row in rows], open_lexicons({}))
    return [features(target_at(scenes[r["sentence"]], int(r["start"]), int(r["end"]))) for r in rows]


def names_in(rows: list[dict]) -> set[str]:
    """Words that stand with a capital more often than not, where no sentence begins, and names that lexicons list."""
    upper, lower = Counter(), Counter()
    for sentence in {row["sentence"] for row in rows}:
        for word in list(_WORD.finditer(sentence))[1:]:
            (upper if word.group()[0].isupper() else lower)[word.group().lower()] += 1
    capital = {w for w, n in upper.items() if n > lower[w]}
    lexicons = open_lexicons({})
    listed = {w for name, columns in NAMES.items() for c in columns for w in lexicons[name].words(c)}
    return capital | {w for w in listed if not lower[w] > upper[w]}


def vocabulary(found: list[dict[str, float]], rows: list[dict], names: set[str]) -> list[str]:
    """Features common enough to be weighed, none of them with a name in it."""
    count, articles = Counter(), defaultdict(set)
    for row, given in zip(rows, found, strict=True):
        count.update(given.keys())
        for name in given:
            articles[name].add(row["article"])
    common = {f for f, n in count.items() if n >= MIN_ROWS and len(articles[f]) >= MIN_ARTICLES}
    return sorted(f for f in common if f.startswith(WORDLESS) or f.rpartition(" ")[2].lstrip("!") not in names)


def matrix(found: list[dict[str, float]], columns: list[str]) -> csr_matrix:
    """One row a target, one column a feature."""
    at = {name: k for k, name in enumerate(columns)}
    cells = [(i, at[f], x) for i, given in enumerate(found) for f, x in sorted(given.items()) if f in at]
    i, j, x = zip(*cells, strict=True)
    return csr_matrix((x, (i, j)), shape=(len(found), len(columns)))


def fit(found: list[dict[str, float]], labels: list[str], columns: list[str]) -> Weights:
    """Fit a multinomial logistic regression."""
    model = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-5).fit(matrix(found, columns), labels)
    if list(model.classes_) != list(LABELS):
        raise SystemExit(f"the rows have the labels {list(model.classes_)}; needed are {list(LABELS)}")
    table = np.round(np.column_stack([model.intercept_, model.coef_]).T, DIGITS) + 0.0  # no -0.0
    return Weights({name: tuple(row) for name, row in zip([BIAS, *columns], table.tolist(), strict=True) if any(row)})


def check(found: list[dict[str, float]], rows: list[dict], names: set[str]) -> None:
    """Print macro-F1 over five folds of articles, and what the signed rows give."""
    labels = np.array([row["label"] for row in rows])
    guessed = np.empty(len(rows), dtype=object)
    for train, test in GroupKFold(5).split(rows, groups=[row["article"] for row in rows]):
        part, mine = [found[i] for i in train], [rows[i] for i in train]
        weights = fit(part, list(labels[train]), vocabulary(part, mine, names))
        guessed[test] = [weights.sentiment(found[i]).label for i in test]
    print(f"macro-F1, five folds of articles: {f1_score(labels, list(guessed), average='macro'):.4f} (n = {len(rows)})")  # noqa: T201


def write(weights: Weights, folder: Path) -> None:
    """Write the table, and its digest into the card beside it."""
    lines = ["feature\tnegative\tneutral\tpositive"]
    lines += [f"{name}\t" + "\t".join(f"{x:.{DIGITS}f}" for x in row) for name, row in weights.rows.items()]
    table, card = folder / "target_weights.tsv", folder / "target_weights.toml"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    digest = hashlib.sha256(table.read_bytes()).hexdigest()
    said = re.sub(r'(?m)^digest = ".*"$', f'digest = "sha256:{digest}"', card.read_text(encoding="utf-8"))
    card.write_text(said, encoding="utf-8", newline="\n")


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--into", type=Path, default=lexicon_folder())
    given = parser.parse_args()
    rows = training_rows(given.rows)
    found, names = features_of(rows), names_in(rows)
    if given.check:
        check(found, rows, names)
        return
    weights = fit(found, [row["label"] for row in rows], vocabulary(found, rows, names))
    write(weights, given.into)
    print(f"{len(weights.rows)} features from {len(rows)} rows")  # noqa: T201


if __name__ == "__main__":
    main()
