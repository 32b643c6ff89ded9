"""Every sentence of the seeds' report, read out of the page and held against the tables it speaks of."""

import re

import pytest

import framing
from framing.comparison.choices import narrow_words
from framing.comparison.labels import article_facts
from framing.comparison.speech import in_words, speaker_names
from framing.text import fold
from tests.annotated import LEXICONS
from tests.report.told import sentences, table_rows

VOICES = {
    "own words": "own", "in scare quotes": "scare", "quoted": "quoted", "reported": "attributed", "unclear whose words": "uncertain",
    "in own words": "own", "in quotations": "quoted", "in reported speech": "attributed", "in an unclear voice": "uncertain",
}  # fmt: skip
TIMES = {"once": 1, "twice": 2}
NARROW = narrow_words(LEXICONS)


@pytest.fixture(scope="module")
def told(pages):
    return sentences(pages["seeds"].read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def facts(seed_comparison):
    return Facts(seed_comparison)


def times(said):
    return TIMES.get(said) or int(said.removesuffix(" times"))


class Facts:
    """What the tables know of a source, counted anew."""

    def __init__(self, comparison):
        self.c, self.a = comparison, comparison.analysis
        self.outlets = sorted({x.outlet for x in self.a.corpus}, key=len, reverse=True)
        self.names = {a.name: a.id for a in self.a.actors.actors}

    def ids(self, outlet):
        return [x.id for x in self.a.corpus if x.outlet == outlet]

    def text(self, outlet):
        return bare(" ".join(x.text for x in self.a.corpus if x.outlet == outlet))

    def of(self, table, outlet):
        rows = getattr(self.a, table)
        return rows[rows["article_id"].isin(self.ids(outlet))]

    def spoken(self, outlet):
        """Quotations of a source, each speaker under the name it has over the event."""
        names = speaker_names(self.a, article_facts(self.a, "outlet", set(self.c.events())))
        rows = self.of("quotes", outlet)
        rows = rows[rows["kind"].isin(["direct", "partial", "block"])]
        named = (names.get(x, x[1]) for x in zip(rows["article_id"], rows["speaker"], strict=True))
        return rows.assign(speaker=[in_words(name) for name in named])

    def namings(self, outlet, actor, voice=None):
        rows = self.of("mentions", outlet)
        rows = rows[rows["actor"] == self.names[actor]]
        return rows if voice is None else rows[rows["voice"] == voice]

    def loaded(self, outlet, words):
        rows = self.of("hits", outlet)
        return rows[(rows["measure"] == "loaded") & (rows["term"].isin(self.terms(words)))]

    def terms(self, words, concept=""):
        hits = self.a.hits
        hits = hits[hits["category"] == concept] if concept else hits[hits["measure"] == "loaded"]
        return set(hits.loc[[fold(t) == fold(words) for t in hits["text"]], "term"])


def bare(text):
    """Words alone: a label is told without the quotation marks inside it."""
    return re.sub(r"[“”\"]", "", fold(" ".join(text.split())))


def same(rows, words):
    return sum(fold(" ".join(t.split())) == fold(words) for t in rows["text"])


def listed_rows(f, outlet, concept):
    rows = f.of("hits", outlet)
    return rows[(rows["measure"] == "choice") & (rows["category"] == concept)]


def check_naming(f, said):
    m = re.fullmatch(r"(.+?): (.+?) has “(.+?)” \((.+?)\), (.+?) “(.+?)” \((.+?)\)\.(.*)", said)
    what, first, words_a, share_a, second, words_b, share_b, more = m.groups()
    listed = re.fullmatch(r"For “(.+)”", what)
    for outlet, words, share in ((first, words_a, share_a), (second, words_b, share_b)):
        count, voice, in_all = re.fullmatch(
            r"(once|twice|\d+ times|\d+ of \d+)(?: (?:such )?(?:naming|wording)s found)? (in .+?)(?:, (.+) in all)?",
            share,
        ).groups()
        if listed:
            rows = f.of("hits", outlet)
            rows = rows[
                (rows["measure"] == "choice") & (rows["category"] == listed[1]) & (rows["voice"] == VOICES[voice])
            ]
            rows = rows[[(listed[1], term) not in NARROW for term in rows["term"]]]
            n = int(rows["term"].isin(f.terms(words, listed[1])).sum())
        else:
            rows = f.namings(outlet, what, VOICES[voice])
            n = same(rows, words)
        assert in_all is None or times(in_all) > n, said
        assert (n, len(rows)) == (tuple(map(int, count.split(" of "))) if " of " in count else (times(count),) * 2), (
            said
        )
    for outlet, words, often, voices in re.findall(
        r" ([^.,“”]+) has “([^”]+)” too, (once|twice|\d+ times) \((.+?)\)\.", more
    ):
        rows = listed_rows(f, outlet, listed[1]) if listed else f.namings(outlet, what)
        n = rows["term"].isin(f.terms(words, listed[1])).sum() if listed else same(rows, words)
        assert n == times(often) and {VOICES[v] for v in re.split(r", | and ", voices)} <= set(rows["voice"]), said
    for outlet, words, often in re.findall(r" ([^.,“”]+) has “([^”]+)” too, (once|twice|\d+ times)\.", more):
        assert f.text(outlet).count(re.sub("^(?:the|an?) ", "", bare(words))) >= times(often), said


def check_wording(f, said):
    first, words, voice, lacking = re.fullmatch(r"(.+) has “(.+?)” \((.+?)\); not found in (.+)\.", said).groups()
    hits = f.of("hits", first)
    assert same(hits[hits["voice"] == VOICES[voice]], words), said
    assert bare(words) not in f.text(lacking), said


def check_likewise(f, said):
    first, told, second, there, only, other = re.fullmatch(
        r"(.+?): “(.+)”; (.+?): “(.+)”; only the first has (“.+?”)(?:, only the second (“.+”))?\.", said
    ).groups()
    for outlet, lacking, words, sentence in ((first, second, only, told), (second, first, other or "", there)):
        assert all(bare(part.strip()) in f.text(outlet) for part in sentence.split("…")), said
        for word in re.findall("“(.+?)”", words):
            assert bare(word) in f.text(outlet) and bare(word) not in f.text(lacking), said


def check_hedged(f, said):
    first, words, second, hedges = re.fullmatch(
        r"(.+) has “(.+)” in its own words; (.+) has it only with (.+) before it\.", said
    ).groups()
    before = {bare(h) for h in re.findall("“(.+?)”", hedges)}
    found = re.findall(rf"(\S+) {re.escape(bare(words))}", f.text(second))
    assert bare(words) in f.text(first) and found and set(found) <= before, said


def check_voice(f, said):
    first, words, n, second, only, m = re.fullmatch(
        r"(.+) has “(.+)” in its own words \((.+?)\); (.+) has it only (.+) \((.+?)\)\.", said
    ).groups()
    assert (f.loaded(first, words)["voice"] == "own").sum() == times(n), said
    there = f.loaded(second, words)
    assert len(there) == times(m) and set(there["voice"]) == {VOICES[v] for v in re.split(" or |, ", only)}, said


def check_speaker(f, said):
    first, name, n, words, _, lacking, second, how, other, there = re.fullmatch(
        r"(.+?) quotes (.+?) \((\d+) words?\): “(.+?)”; no quotation of (.+) was found in (.+?)\. (.+?) (quotes|reports) (.+?): “(.+)”\.", said
    ).groups()  # fmt: skip
    assert said_by(f, first)[name] == int(n) and stands(f, first, words) and stands(f, second, there), said
    assert not any(name in said_by(f, o) for o in lacking.split(", nor in ")), said
    told = said_by(f, second) if how == "quotes" else f.of("quotes", second).set_index("speaker").index
    assert other in told, said


def stands(f, outlet, words):
    """Whether words that a sentence cites, cut or whole, stand in a source."""
    return bare(words.removesuffix(" …")) in f.text(outlet)


def said_by(f, outlet):
    """Words that each speaker is quoted with in a source."""
    spoken = f.spoken(outlet)
    return spoken.assign(n=spoken["text"].str.split().str.len()).groupby("speaker")["n"].sum()


def check_reported(f, said):
    first, name, n, words, second, there, _ = re.fullmatch(
        r"(.+?) quotes (.+?) \((\d+) words?\): “(.+?)”; (.+?) reports “(.+)” of (.+), and no quotation was found\.",
        said,
    ).groups()
    assert said_by(f, first)[name] == int(n) and name not in said_by(f, second), said
    assert stands(f, first, words) and stands(f, second, there), said


def check_mute(f, said):
    first, name, n, words, second, _ = re.fullmatch(
        r"(.+?) quotes (.+?) \((\d+) words\): “(.+)”; (.+?) names (.+), and no quotation was found\.", said
    ).groups()
    assert said_by(f, first)[name] == int(n) and name not in set(f.of("quotes", second)["speaker"]), said
    assert stands(f, first, words) and len(f.namings(second, name)), said


def check_at_length(f, said):
    name, first, n, words, second, m, there = re.fullmatch(
        r"Of (.+?): (.+?) quotes (\d+) words, among them “(.+?)”; (.+?) (\d+) words?, “(.+)”\.", said
    ).groups()
    assert said_by(f, first)[name] == int(n) > said_by(f, second)[name] == int(m), said
    assert stands(f, first, words) and stands(f, second, there), said


def check_picked(f, said):
    name, *sides = re.fullmatch(
        r"Of (.+?): (.+?) quotes “(.+)”, (.+?) “(.+)”; neither has the words of the other\.", said
    ).groups()
    for outlet, words in (sides[:2], sides[2:]):
        assert name in said_by(f, outlet) and bare(words.removesuffix(" …")) in f.text(outlet), said


def check_doubted(f, said):
    first, words, cue, second = re.fullmatch(
        r"(.+?) hands on “(.+)”(?:, said by .+?,)? by the word “(.+)”; a similar sentence of (.+?) (?:has “.+” for the like|tells the like in its own words)\.", said
    ).groups()  # fmt: skip
    assert cue in f.text(first) and bare(words.removesuffix(" …")) in f.text(first), said
    assert second in f.outlets, said


def check_omission(f, said):
    if m := re.fullmatch(r"(.+?) (?:has|quotes (.+?):) “(.+)”; no sentence like it was found in (.+)\.", said):
        assert bare(m[3].removeprefix("… ").removesuffix(" …")) in f.text(m[1]), said
        rows = f.c.contrasts[f.c.contrasts["say"] == said]
        assert set(rows["kind"]) == {"omission"} and set(rows["b"]) <= set(re.split(r", | or ", m[4])), said
        assert m[2] is None or m[2] in set(f.of("quotes", m[1])["speaker"]), said
        return
    first, actor, n, lacking = re.fullmatch(
        r"(.+?) names (.+) (once|twice|\d+ times); no mention was found in (.+)\.", said
    ).groups()
    assert times(n) <= len(f.namings(first, actor)), said
    lacks = re.split(r", | or ", lacking)
    assert not any(len(f.namings(o, actor)) or bare(actor) in f.text(o) for o in lacks), said


def check_agency(f, said):
    first, done, agent, second, told = re.fullmatch(
        r"(.+) has “(.+)”, with (.+) as the one who acts; (.+) has “(.+)”, a clause that names nobody who acts\.", said
    ).groups()
    assert all(bare(w.removesuffix(" …")) in f.text(o) for o, w in ((first, done), (second, told))), said
    assert f.names.get(agent, agent) in set(f.of("clauses", first)["agent"]), said
    assert (f.of("clauses", second)["agent"] == "").any(), said


def check_stance(f, said):
    actor, first, words, second = re.fullmatch(
        r"(.+), in own words: (.+) has the judging words? (.+); none was found in (.+)\.", said
    ).groups()
    here, there = (
        rows[(rows["measure"] == "loaded") & (rows["actor"] == f.names[actor])]
        for rows in (f.of("hits", first), f.of("hits", second))
    )
    own = {fold(w) for w in here[here["voice"] == "own"]["text"]}
    assert {fold(w) for w in re.findall("“(.+?)”", words)} <= own and "own" not in set(there["voice"]), said


def check_described(f, said):
    actor, first, words, second, theirs, lacking = re.fullmatch(
        r"(.+): (.+) has “(.+)” \(own words\); (.+) has “(.+?)”(?: \(own words\)\.|, and where it names .+, (.+) was not found\.)", said
    ).groups()  # fmt: skip
    assert same(f.namings(first, actor), words) or bare(words) in f.text(first), said
    assert bare(theirs) in f.text(second), said
    assert all(bare(w) in bare(words) for w in re.findall("“(.+?)”", lacking or "")), said


def check_marked(f, said):
    first, words, second, theirs, lacking = re.fullmatch(
        r"(.+) has “(.+)”(?: \(own words\);| and) (.+?)(?: has)? “(.+?)”(?: \(own words\)\.|, and “(.+)” was not found there\.)", said
    ).groups()  # fmt: skip
    assert bare(words) in f.text(first) and bare(theirs) in f.text(second), said
    assert lacking is None or bare(lacking) not in f.text(second), said


def check_headlines(f, said):
    r = f.c.contrasts[f.c.contrasts["say"] == said].iloc[0]
    heads = f.a.blocks[f.a.blocks["role"] == "headline"]
    assert all(
        ((heads["article_id"] == r[f"article_{s}"]) & (heads["start"] <= r[f"start_{s}"])).any() for s in "ab"
    ), said


CHECKS = {  # what quotes whole sentences first: they may hold any words
    r"^Headline of ": check_headlines,
    r"”; only the first has “": check_likewise,
    r"”; no sentence like it was found in |; no mention was found in ": check_omission,
    r"^Of .+: .+ quotes .+; neither has ": check_picked,
    r" hands on “.+ by the word “": check_doubted,
    r"^Of .+: .+ quotes \d+ words, among them ": check_at_length,
    r"^For “|: .+ has “.+” \(.+ in .+\), .+ “.+” \(": check_naming,
    r"^.+: .+ has “.+” \(own words\); ": check_described,
    r"” was not found there\.$|” and .+ “.+” \(own words\)\.$": check_marked,
    r"; not found in ": check_wording,
    r" has it only with ": check_hedged,
    r" has it only ": check_voice,
    r" no quotation of ": check_speaker,
    r" names [^“”]+, and no quotation was found": check_mute,
    r"and no quotation was found": check_reported,
    r" as the one who acts; ": check_agency,
    r" has the judging words? ": check_stance,
}


def check_contrast(f, said):
    """Hold one sentence of ``comparison.contrasts`` against the tables."""
    check = next((c for pattern, c in CHECKS.items() if re.search(pattern, said)), None)
    assert check, f"a kind of sentence that nobody reads back: {said}"
    check(f, said)


def test_the_page_holds_sentences_of_each_place(told):
    assert {kind for kind, _ in told} >= {"contrast", "words"} and len(told) > 15


def test_contrasts_of_the_table_are_true_and_those_of_the_page_are_among_them(facts, told, seed_comparison):
    said = set(seed_comparison.contrasts["say"])
    for sentence in sorted(said):
        check_contrast(facts, sentence)
    assert {s for kind, s in told if kind == "contrast"} <= said


def test_what_is_quoted_stands_in_the_source_named_before_it(facts, told):
    for kind, sentence in told:
        found = [(m.start(), m[1]) for m in re.finditer(r"(?<!For )“(.+?)”", sentence)]
        for at, words in found:
            before = [o for o in facts.outlets if o in sentence[:at]]
            assert any(bare(re.sub("‘([^’]*)’", r"\1", words.removesuffix(" …"))) in facts.text(o) for o in before), (
                kind,
                sentence,
                words,
            )


def test_namings_are_counted_as_the_tables_have_them(facts, told):
    seen = 0
    for kind, sentence in told:
        for outlets, listing in re.findall(
            r"(?:In this article |; )([^;]+?) writes?(?: in (?:its|their) own words)? (“[^;]+)",
            sentence if kind == "words" else "",
        ):
            names = [o for o in facts.outlets if o in outlets]
            actor = max((n for n in facts.names if sentence.startswith(n)), key=len)
            for words, n, total in re.findall(r"“([^”]+)” \((once|\d+|all) (?:in )?(\d+) namings\)", listing):
                n = {"once": 1, "all": total}.get(n, n)
                own = [facts.namings(o, actor, "own") for o in names]
                own = [rows[rows["operator"] == "asserted"] for rows in own]
                assert sum(map(len, own)) == int(total), sentence
                assert sum(fold(words) in fold(t) for rows in own for t in rows["text"]) >= int(n) > 0, sentence
                seen += 1
    assert seen > 5


def test_numbers_of_the_plain_words_are_those_of_the_tables(facts, told, seed_comparison):
    rates = seed_comparison.rates
    seen = set()
    for kind, s in told:
        if kind == "words" and s.startswith("Loaded words"):
            for outlet, n, low, high in re.findall(r"([^:,]+?) (\d+) \((\d+) to (\d+)\)", s.partition("own: ")[2]):
                r = rates[
                    (rates["by"] == outlet.strip())
                    & (rates["measure"] == "loaded")
                    & (rates["voice"] == "own")
                    & (rates["actor"] == "")
                ].iloc[0]
                assert tuple(map(int, (n, low, high))) == tuple(round(r[c]) for c in ("rate", "low", "high")), s
                seen.add("rates")
        if kind == "words" and s.startswith("Asides"):
            for outlet, n in re.findall(r"(?:reader: |; )(.+?) (\d+)(?:, among them|:) ", s):
                assert (facts.of("hits", outlet)["measure"] == "aside").sum() == int(n), s
                seen.add("asides")
        if kind == "words" and s.startswith("Who gets to speak"):
            for outlet, name, n in re.findall(r"in (.+?), those of (.+?) \((\d+) words\)", s):
                mine = seed_comparison.speakers[
                    (seed_comparison.speakers["by"] == outlet) & (seed_comparison.speakers["speaker"] != "")
                ]
                assert (mine["words"].max(), mine.set_index("speaker")["words"][name]) == (int(n), int(n)), s
                seen.add("speakers")
        if kind == "words" and s.startswith("Harm without"):
            for outlet, k, n, percent in re.findall(r"([^:,]+?) (\d+) of (\d+) \((\d+) %", s.partition("words: ")[2]):
                r = rates[
                    (rates["by"] == outlet.strip())
                    & (rates["measure"] == "agentless")
                    & (rates["voice"] == "own")
                    & (rates["actor"] == "")
                ].iloc[0]
                assert (round(r["score"]), r["n"], round(r["rate"])) == (int(k), int(n), int(percent)), s
                seen.add("acts")
    assert seen == {"rates", "asides", "speakers", "acts"}


def check_distance(c, event, said):
    """Hold one sentence of distance or time against tables made anew."""
    pairs = framing.distances(c).profiles
    pairs = pairs[(pairs["event"] == event) & (pairs["withheld"] == "")]
    above = pairs[pairs["low"] > pairs["noise"]]
    if m := re.fullmatch(
        r"(.+) and (.+) lie (\S+) apart \((\S+) to (\S+)\) on a scale from 0 to 1; two draws of the text of one source, (\S+)\.",
        said,
    ):
        (r,) = above[(above["a"] == m[1]) & (above["b"] == m[2])].to_dict("records")
        assert [f"{r[k]:.2f}" for k in ("distance", "low", "high", "noise")] == list(m.groups()[2:]), said
    elif m := re.fullmatch(
        r"(\d+) of (\d+) pairs? of sources lies? farther apart than two draws of one source do\.", said
    ):
        assert (len(above), len(pairs)) == (int(m[1]), int(m[2])), said
    elif m := re.fullmatch(r"No evidence that two sources lie .+ \((\d+) pairs? of sources\)\.", said):
        assert above.empty and len(pairs) == int(m[1]), said
    else:
        m = re.fullmatch(
            r"Loaded words over time \((\d+) periods with articles, (\S+) to (\S+)(?:; (\d+) without a date left out)?\): "
            r"no outlet has loaded words to compare in two of them\.", said
        )  # fmt: skip
        dates = sorted(d[:7] for d in c.analysis.articles["date"] if d)
        assert (len(set(dates)), dates[0], dates[-1]) == (int(m[1]), m[2], m[3]), said
        assert int(m[4] or 0) == (c.analysis.articles["date"] == "").sum(), said
        assert c.analysis.articles[c.analysis.articles["date"] != ""].groupby("outlet").size().max() == 1, said


def test_distances_are_those_of_the_tables(told, seed_comparison):
    found = [s for kind, s in told if kind == "distance"]
    (event,) = set(seed_comparison.differences["event"])
    assert len(found) >= 2, "whether sources lie apart, and loaded words over time"
    for said in found:
        check_distance(seed_comparison, event, said)
        wrong = re.sub(r"\d+(?!.*\d)", lambda n: str(int(n[0]) + 1), said)  # another last figure
        with pytest.raises((AssertionError, ValueError)):
            check_distance(seed_comparison, event, wrong)


STRONG_PARTS = (  # what may follow the name of a source, and the voice it tells of
    (r"^uses (.+) in its own words$", "own"), (r"^puts in scare quotes (.+)$", "scare"), (r"^quotes (.+?)(?: from .+)?$", "quoted"),
    (r"^reports (.+?)(?: of the words of .+)?$", "attributed"), (r"^has, unclear whose words, (.+)$", "uncertain"),
)  # fmt: skip


def check_strong(f, said):
    """Hold a sentence on strong labels by voice against the mentions; give what it tells of."""
    actor = max((n for n in f.names if said.startswith(n)), key=len)
    m = re.fullmatch(r"Words at rung (−2 or lower|\+2 or higher): (.+)\.", said.removeprefix(actor).strip())
    sign, seen = (-1 if m[1].startswith("−") else 1), []
    for part in m[2].split("; "):
        if lacking := part.removeprefix("none found in ").split(" and ") if part.startswith("none found in ") else []:
            for outlet in lacking:
                assert not (f.namings(outlet, actor)["ladder"] * sign >= 2).any(), said
                seen.append((outlet, "none"))
            continue
        outlet = next(o for o in f.outlets if part.startswith(o + " "))
        rows = f.namings(outlet, actor)
        rows = rows[rows["ladder"] * sign >= 2]
        if lost := re.fullmatch(r"has (.+) only where it is denied, withdrawn or of the past", part[len(outlet) + 1 :]):
            assert len(rows) and not (rows["operator"] == "asserted").any() and "“" in lost[1], said
            seen.append((outlet, "taken back"))
            continue
        for piece in re.split(r", (?=puts |quotes |reports |has, )", part[len(outlet) + 1 :]):
            words, voice = next((re.match(p, piece)[1], v) for p, v in STRONG_PARTS if re.match(p, piece))
            held = rows[(rows["operator"] == "asserted") & (rows["voice"] == voice)]
            for label in re.findall("“([^”]+)”", words):
                assert any(bare(t.replace("“", "").replace("”", "")).find(core(label)) >= 0 for t in held["text"]), said
            seen.append((outlet, voice))
    return seen


def core(label):
    """Words of a label without marks inside it."""
    return fold(re.sub("[‘’]", "", label))


def test_strong_labels_stand_in_the_voice_that_is_told(facts, told):
    said = [s for kind, s in told if kind == "words" and "Words at rung" in s]
    seen = [x for s in said for x in check_strong(facts, s)]
    assert {v for _, v in seen} >= {"own", "scare", "attributed", "taken back"}
    with pytest.raises((AssertionError, StopIteration)):
        check_strong(facts, said[0].replace("puts in scare quotes", "quotes"))


def check_variant(f, outlet, thing, line):
    """Hold one wording of the table of choices against the hits: how often, in whose words, with or without marks."""
    m = re.fullmatch(r"(“?)(.+?)(”?)(?: ×(\d+))? (kinder|plain|harsher) (.+)", line)
    concept, _, actor = thing.partition(": ")
    hits = listed_rows(f, outlet, concept)
    hits = hits[hits["actor"] == f.names.get(actor, actor)]
    hits = hits[hits["term"].isin(f.terms(m[2], concept))]
    assert len(hits) == int(m[4] or 1) and m[2] in {" ".join(t.split()) for t in hits["text"]}, (outlet, thing, line)
    assert bool(m[1]) == bool(m[3]) == set(hits["voice"]).issubset({"quoted", "scare"}), (outlet, thing, line)
    voices = "|".join(VOICES)
    told = re.findall(rf"(?:(\d+) )?({voices})(?= |$)", m[6])
    assert {VOICES[v]: int(n or len(hits)) for n, v in told} == hits["voice"].value_counts().to_dict(), (outlet, line)


def test_wordings_of_one_thing_are_counted_by_voice_and_are_of_one_actor(facts, pages):
    rows = table_rows(pages["seeds"].read_text(encoding="utf-8"), "choices")
    heads, seen = rows[0], 0
    assert len(rows) > 3
    for row in rows[1:]:
        thing = row[0][0].partition(" plain words for it")[0]
        assert not re.search(r"\b(?:in|before|after) \d{4}\b", thing), "a thing of one time would take other times"
        for outlet, cell in zip(heads[1:], row[1:], strict=True):
            for line in () if cell == ["not found"] else cell:
                check_variant(facts, outlet[0], thing, line)
                seen += 1
    assert seen > 10
    with pytest.raises(AssertionError):
        line = next(x for r in rows[1:] for c in r[1:] for x in c if " own words" in x)
        check_variant(facts, heads[1][0], rows[1][0][0], line.replace("own words", "quoted"))


def test_an_estimate_lies_inside_its_interval_and_wide_shares_are_withheld(pages, seed_comparison):
    page = pages["seeds"].read_text(encoding="utf-8")
    shown = [tuple(map(float, x)) for x in re.findall(r"(\d\.\d\d) \((\d\.\d\d) to (\d\.\d\d)\)", page)]
    assert shown and all(low <= value <= high for value, low, high in shown)
    shares = re.findall(r"(\d+) % \((?:interval )?(\d+) to (\d+)\)", page)
    assert shares
    assert all(int(low) <= int(x) <= int(high) and int(high) - int(low) <= 61 for x, low, high in shares)
    d = seed_comparison.diversity
    d = d[d["withheld"] == ""]
    assert len(d) and (d["low"] <= d["diversity"]).all() and (d["diversity"] <= d["high"]).all()


def test_who_is_said_not_to_speak_has_no_statement_and_nobody_of_its_side(pages, facts, seed_comparison):
    page = re.sub(r"<[^>]+>", "", pages["seeds"].read_text(encoding="utf-8"))
    told = re.findall(r"^\W*(.+?) names (.+?) (\d+)×; no statement under that name", page, re.MULTILINE)
    assert told
    for outlet, actor, n in told:
        assert len(facts.namings(outlet, actor)) == int(n)
        spoke = facts.of("sources", outlet)
        assert not (spoke[["actor", "side"]] == facts.names[actor]).any(axis=None), (outlet, actor)
    quiet = seed_comparison.silent
    assert {(o, facts.names[a]) for o, a, _ in told} <= set(zip(quiet["by"], quiet["actor"], strict=True))


@pytest.mark.parametrize(
    "old, new", [("2 of 14", "5 of 14"), ("(own words); not", "(quoted); not"), ("(twice)", "(3 times)")]
)
def test_a_false_sentence_would_be_found(facts, seed_comparison, old, new):
    sentence = next(s for s in seed_comparison.contrasts["say"] if old in s)
    with pytest.raises((AssertionError, AttributeError)):
        check_contrast(facts, sentence.replace(old, new))
