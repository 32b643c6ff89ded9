"""What holds for any input: the invariants of the design, through the public interface.

Most run without a parser, which is fast, on pages that are put together from pieces that go wrong in practice; those
that a parse could break run with it on the seeds.
"""

import os
import subprocess
import sys
import unicodedata
import warnings

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from tests.counting import calls

ACTORS = framing.Actors.from_dict(
    {
        "north": {
            "name": "Northland",
            "kind": "state",
            "aliases": ["Northland", "Norland"],
            "affiliation": ["Northern"],
        },
        "south": {
            "name": "Southland",
            "kind": "state",
            "aliases": ["Southland", "Sorland"],
            "affiliation": ["Southern"],
        },
        "guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard", "the Old Guard"]},
    }
)
PIECES = [
    "Northland said", "the Guard", "terrorists", "“we will win”", '"no', "”", "’", "‘regime’", "(so-called)", " — ", ", he added.",
    "It should be noted that", "\n\n", "\n", "\r\n", ". ", "ADVERTISEMENT", "Also Read: Six killed", "By Ann Lee", "according to",
    "brutal attack", "Southland’s troops", "Cafe\u0301", "\u200b", "U.S. forces", "??", "…", "claimed", "Photo: AP", "3 Comments", "𝔘",
]  # fmt: skip
PAGES = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join),
    st.text(max_size=300),
).filter(lambda t: any(c.isalnum() for c in t))
SPANS = ("blocks", "sentences", "quotes", "voices", "mentions", "hits", "clauses")


def analyze(*texts, actors=ACTORS, outlets=None, parser=None, **how):
    articles = [framing.Article(f"a{i}", t, outlets[i] if outlets else f"o{i}", event="e") for i, t in enumerate(texts)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # copies are announced; not what is tested here
        return framing.analyze(framing.Corpus(articles), actors=actors, parser=parser, progress=False, **how)


def same(a, b, *, but=()):
    for name, table in a.tables.items():
        left, right = (t.drop(columns=[c for c in but if c in t]) for t in (table, b.tables[name]))
        pd.testing.assert_frame_equal(left, right, obj=name)


def check_spans(analysis):
    for article in analysis.corpus:
        for name in SPANS:
            table = getattr(analysis, name)
            for row in table[table["article_id"] == article.id].to_dict("records"):
                assert 0 <= row["start"] < row["end"] <= len(article.text), (name, row)
                if "text" in row:
                    assert article.text[row["start"] : row["end"]] == row["text"]
        blocks = analysis.blocks[analysis.blocks["article_id"] == article.id]
        edges = [0, *blocks["end"]]
        assert list(blocks["start"]) == edges[:-1], "blocks tile the text"
        assert edges[-1] == len(article.text)


def check_words(analysis):
    for table in (analysis.articles, analysis.sentences):
        parts = table[[c for c in table if c.startswith("words_")]].sum(axis=1)
        assert (parts == table["words"]).all()
    totals = analysis.sentences.groupby("article_id")["words"].sum()
    for row in analysis.articles.itertuples():
        assert totals.get(row.article_id, 0) == row.words
    exposed = analysis.exposure.groupby("article_id")["words"].sum()
    assert list(exposed.sort_index()) == list(analysis.articles.sort_values("article_id")["words"])


@given(PAGES, st.booleans())
def test_every_row_stands_in_the_text_and_voices_partition_the_words(text, clean):
    analysis = analyze(text, clean=clean)
    check_spans(analysis)
    check_words(analysis)


@settings(max_examples=25)
@given(PAGES)
def test_with_a_parser_too(text):
    analysis = analyze(text, parser="auto")
    check_spans(analysis)
    check_words(analysis)


@given(PAGES)
def test_no_finding_outside_the_kept_blocks(text):
    analysis = analyze(text)
    dropped = analysis.blocks[~analysis.blocks["kept"]]
    assert (dropped["reason"] != "").all(), "what is dropped says why"
    for name in ("sentences", "quotes", "voices", "mentions", "hits"):
        for row in getattr(analysis, name).itertuples():
            assert not ((dropped["start"] < row.end) & (dropped["end"] > row.start)).any(), name


@given(PAGES)
def test_quote_marks_line_ends_and_unicode_forms_do_not_matter(text):
    plain = "".join(c for c in text if ord(c) < 0x250 and c not in "`´\u00ad«»") + " end"
    analysis = analyze(plain)
    straight = plain.translate(str.maketrans("“”‘’", "\"\"''"))
    crlf = plain.replace("\r\n", "\n").replace("\n", "\r\n")
    decomposed = unicodedata.normalize("NFD", plain)
    for other in (crlf, decomposed):
        again = analyze(other)
        for name in ("mentions", "hits", "quotes", "sentences"):
            columns = [c for c in getattr(analysis, name) if c != "text" and not c.endswith(("start", "end"))]
            mine, theirs = (getattr(a, name)[columns].map(_composed) for a in (analysis, again))
            pd.testing.assert_frame_equal(mine, theirs, obj=name)
    if straight == plain:
        same(analysis, analyze(straight))


def _composed(value):
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


SPEECH = (
    "Northland said “the Guard are brutal terrorists” on Monday. “We will not yield,” said Ann Lee. The ‘regime’ fell."
)


def test_curly_and_straight_quotes_give_the_same_findings():
    straight = SPEECH.translate(str.maketrans("“”‘’", "\"\"''"))
    same(analyze(SPEECH, clean=False), analyze(straight, clean=False), but=("text",))


def test_the_same_input_gives_the_same_bytes(seeds, seed_actors, seed_analysis):
    """Whatever the order of the articles and the number of processes."""
    turned = framing.Corpus(reversed(list(seeds)))
    same(seed_analysis, framing.analyze(turned, actors=seed_actors, progress=False))
    many = framing.Corpus(
        framing.Article(f"{k:02d}-{a.id}", a.text, f"{a.outlet} {k}") for k in range(7) for a in seeds
    )  # more than one batch
    one, two = (framing.analyze(many, actors=seed_actors, parser=None, progress=False, n_jobs=n) for n in (1, 2))
    same(one, two)


def test_hash_seed_and_locale_do_not_matter(tmp_path):
    script = (
        "import framing, hashlib\n"
        "a = framing.read_actors('seeds/actors.toml')\n"
        "an = framing.analyze(framing.read_articles('seeds'), actors=a, parser=None, progress=False)\n"
        "c = framing.compare(an)\n"
        "print(hashlib.sha256(''.join(t.to_csv() for r in (an, c) for t in r.tables.values()).encode()).hexdigest())\n"
    )
    running = []
    for seed, locale in (("1", "C"), ("2", "C.UTF-8")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONUTF8": "0"}
        running.append(subprocess.Popen([sys.executable, "-c", script], env=env, stdout=subprocess.PIPE, text=True))
    seen = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [0, 0]
    assert len(seen) == 1


SWAPPABLE = (
    "{A} invaded {B} in May. The {A} government called {B} a threat. “{B} is a brutal regime,” the {A} president said.\n\n"
    "{B}, a rogue state, denied it. {A} and {B} signed a deal. The so-called {B} authorities were outraged."
)


@pytest.mark.parametrize("parser", [None, "auto"])
def test_swapping_two_actors_swaps_their_findings(parser):
    """Each name has a twin of the same shape, so that the parse has no reason to differ."""
    text = SWAPPABLE.format(A="Northland", B="Southland")
    turned = SWAPPABLE.format(A="Southland", B="Northland")
    a, b = (analyze(t, parser=parser, clean=False).mentions for t in (text, turned))
    columns = ["actor", "head", "construction", "voice", "operator", "ladder"]
    swap = {"north": "south", "south": "north", "Northland": "Southland", "Southland": "Northland"}
    mine, theirs = a[columns].sort_values(columns), b[columns].replace(swap).sort_values(columns)
    assert len(mine) >= 6
    pd.testing.assert_frame_equal(mine.reset_index(drop=True), theirs.reset_index(drop=True))


def test_an_alias_that_nobody_uses_changes_nothing(seeds, seed_actors):
    record = seed_actors.to_dict()
    record["taliban"]["aliases"] = [*record["taliban"]["aliases"], "Qwzx"]
    a, b = (
        framing.analyze(seeds, actors=x, parser=None, progress=False)
        for x in (seed_actors, framing.Actors.from_dict(record))
    )
    same(a, b)


@pytest.mark.parametrize(
    "clause", ["the brutal regime massacred innocent villagers", "the vicious mob ransacked the holy shrine"]
)
def test_quoting_a_clause_moves_its_hits_to_the_speaker(clause):
    own = analyze(f"{clause.capitalize()} on Monday.", clean=False, parser="auto").hits
    quoted = analyze(f"“{clause.capitalize()} on Monday,” Ann Lee said.", clean=False, parser="auto").hits
    own, quoted = (h[h["measure"] == "loaded"] for h in (own, quoted))
    assert len(own) > 0
    assert set(own["voice"]) == {"own"}
    assert set(quoted["voice"]) == {"quoted"}
    assert list(own["term"]) == list(quoted["term"])
    assert own["score"].sum() == quoted["score"].sum()


FURNITURE = [
    "ADVERTISEMENT",
    "Also Read: Storm Kills Nine",
    "Leave a comment",
    "Back to top button",
    "SCROLL TO CONTINUE WITH CONTENT",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_appended_furniture_changes_nothing(seeds, seed_actors, line):
    article = seeds[3]
    longer = framing.Article(article.id, f"{article.text}\n\n{line}\n", article.outlet, date=article.date)
    shorter = framing.Article(article.id, article.text, article.outlet, date=article.date)
    a, b = (
        framing.analyze(framing.Corpus([x]), actors=seed_actors, parser=None, progress=False) for x in (shorter, longer)
    )
    for name in ("sentences", "quotes", "mentions", "hits"):
        pd.testing.assert_frame_equal(getattr(a, name), getattr(b, name))


def test_a_duplicate_counts_once_with_a_warning(seeds, seed_actors):
    one = seeds[2]
    twice = [one, framing.Article("again", one.text, one.outlet, event=one.event, title=one.title)]
    with pytest.warns(UserWarning, match="count once"):
        doubled = framing.analyze(framing.Corpus(twice), actors=seed_actors, parser=None, progress=False)
    single = framing.analyze(framing.Corpus([one]), actors=seed_actors, parser=None, progress=False)
    a, b = (framing.profile(x).rates for x in (single, doubled))
    keys = ["actor", "measure", "voice"]
    merged = a.merge(b, on=keys, suffixes=("", "_2"))
    assert len(merged) == len(a) == len(b)
    pd.testing.assert_series_equal(merged["rate"], merged["rate_2"], check_names=False)
    narrower = (merged["high_2"] - merged["low_2"]) < (merged["high"] - merged["low"]) - 1e-9
    assert not narrower.any()


def test_the_same_text_under_two_outlets_differs_by_nothing(seeds, seed_actors):
    text = seeds[2].text
    comparison = framing.compare(analyze(text, text, actors=seed_actors))
    shown = comparison.differences[comparison.differences["withheld"] == ""]
    assert len(shown)
    assert (shown["difference"] == 0).all()
    assert (shown["p"] == 1).all()


def test_comparing_the_other_way_round_turns_the_sign(seeds, seed_actors):
    a, b = seeds[1].text, seeds[2].text
    there = framing.compare(analyze(a, b, actors=seed_actors, outlets=["A", "B"])).differences
    back = framing.compare(analyze(b, a, actors=seed_actors, outlets=["A", "B"])).differences
    keys = ["actor", "measure", "voice"]
    merged = there.merge(back, on=keys, suffixes=("", "_back"))
    assert len(merged) == len(there) > 0
    pd.testing.assert_series_equal(
        merged["difference"], -merged["difference_back"], check_names=False, check_exact=False
    )


def test_empty_tables_have_the_columns_and_dtypes_of_full_ones(seed_analysis):
    empty = analyze("Nothing.", actors=framing.Actors())
    for name, table in seed_analysis.tables.items():
        assert dict(table.dtypes) == dict(empty.tables[name].dtypes), name
        for t in (table, empty.tables[name]):
            assert list(t.index) == list(range(len(t)))


def test_a_lexicon_row_that_hits_nothing_changes_nothing(seeds, seed_actors, tmp_path):
    shipped = framing.Settings()
    from framing.lexicon.lexicon import lexicon_folder

    source = lexicon_folder() / "ladder.tsv"
    lines = source.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line.strip() and not line.startswith("#")).split("\t")
    last = dict(zip(header, lines[-1].split("\t"), strict=False))
    last[header[0]] = "qwzxqwzx"
    mine = tmp_path / "ladder.tsv"
    mine.write_text("\n".join([*lines, "\t".join(last.get(c, "") for c in header)]) + "\n", encoding="utf-8")
    a, b = (
        framing.analyze(seeds[:2], actors=seed_actors, parser=None, progress=False, settings=s)
        for s in (shipped, framing.Settings(lexicons={"ladder": str(mine)}))
    )
    same(a, b)


HARD = [
    '"', "“a ”", "‘", "'", "said, ", "he said: ", "the Guard ", "The Guard said the terrorists ", ". ", "Mr. ", "A.", "U.S. ",
    "\n", "Also Read: x\n\n", "a" * 40 + "-", "1", "a", "A ", "-", "(", ", and the ", "“", "not a ", "http://", "_", "…",
]  # fmt: skip


@pytest.mark.parametrize("piece", HARD)
def test_hard_pages_stay_linear(piece):
    """Twice the page takes about twice the calls: a speed guard counts, it never reads a clock.

    The large page is for patterns, whose steps nobody counts: a quadratic one would not come back.
    """
    few, many = (calls(lambda n=n: analyze(piece * (n // len(piece)) + " end", clean=False)) for n in (3_000, 6_000))
    assert many < 2.5 * few + 2_000
    check_spans(analyze(piece * (50_000 // len(piece)) + " end"))
