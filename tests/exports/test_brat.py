"""What brat reads back is what was found."""

import re
from dataclasses import replace

import pandas as pd
from hypothesis import given

from framing.corpus import Corpus
from framing.exports import write_brat
from tests.exports.made import KEYS, MANY_WITH_SPANS, PROJECTS, analysis, analysis_of


def read_brat(ann, text):
    """What brat reads: label and covered text of each T line, checked against the text as brat checks it."""
    found = []
    for line in ann.splitlines():
        if line.startswith("T"):
            _, where, covered = line.split("\t")
            label, places = where.split(" ", 1)
            parts = [tuple(map(int, p.split())) for p in places.split(";")]
            assert " ".join(text[a:b] for a, b in parts) == covered
            assert all("\n" not in text[a:b] for a, b in parts)
            found.append((label, parts[0][0], parts[-1][1]))
    return found


@PROJECTS
@given(MANY_WITH_SPANS)
def test_offsets_survive_the_way_out(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("out")
    write_brat(analysis_of({k: (text, [span]) for k, (text, span) in zip(KEYS, texts, strict=True)}), folder)
    for i, (key, (text, (a, b))) in enumerate(zip(KEYS, texts, strict=True), 1):
        ann, txt = ((folder / f"{i:04d}-{key}.{e}").read_bytes().decode("utf-8") for e in ("ann", "txt"))
        assert txt == re.sub("\r\n?", "\n", text)
        named = [f for f in read_brat(ann, txt) if f[0] == "name"]
        assert len(named) == (1 if text[a:b].strip("\r\n") else 0)


def test_the_seeds_come_back_from_brat(tmp_path, seed_analysis):
    write_brat(seed_analysis, tmp_path)
    labels = set((tmp_path / "annotation.conf").read_text().split("[relations]")[0].split()[1:])
    for i, article in enumerate(sorted(seed_analysis.corpus, key=lambda a: a.id), 1):
        (ann,) = tmp_path.glob(f"{i:04d}-*.ann")
        found = read_brat(ann.read_text(encoding="utf-8"), ann.with_suffix(".txt").read_text(encoding="utf-8"))
        names = seed_analysis.mentions[seed_analysis.mentions["article_id"] == article.id]
        assert sum(f[0] == "name" for f in found) == len(names) > 0
        assert {f[0] for f in found} <= labels


def test_no_id_leads_out_of_the_folder(tmp_path):
    paths = write_brat(analysis("One two.", [(0, 3)], key="../../etc/<b>"), tmp_path / "brat")
    assert {p.parent for p in paths} == {tmp_path / "brat"}


def test_facts_stand_on_one_line_and_empty_ones_nowhere(tmp_path):
    write_brat(analysis("One two.", [(0, 3)]), tmp_path)
    notes = [x for x in (tmp_path / "0001-a.ann").read_text(encoding="utf-8").splitlines() if x.startswith("#")]
    assert any(x.endswith("actor: x; construction: name; voice: own; rung: -1") for x in notes)


def test_the_order_of_articles_does_not_matter(tmp_path):
    one, two = (analysis("One two.", [(0, 3)], key=k) for k in "ab")
    tables = {n: pd.concat([one.tables[n], two.tables[n]], ignore_index=True) for n in one.tables}
    for name, order in (("x", [0, 1]), ("y", [1, 0])):
        corpus = Corpus([[*one.corpus, *two.corpus][i] for i in order])
        write_brat(replace(one, tables=tables, corpus=corpus), tmp_path / name)
    found = [{f.name: f.read_bytes() for f in (tmp_path / n).iterdir()} for n in "xy"]
    assert found[0] == found[1]
    assert len(found[0]) == 5
