import re
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.analysis import Discovery
from framing.analysis.actors_file import actors_file
from framing.pipeline.discover import MERGES
from framing.records import Actor, KindSpan, PersonRole
from framing.registry import Actors, shared_names
from framing.registry.record import KINDS
from framing.results import TABLES, make_frame
from tests.analysis.made import found

WIDTH = 80
LETTERS = st.sampled_from(list("aB7é ß\"'\\{}[]#=,.\n\r\t\x00\x1b\x7f\x85\u2028😀“”"))
TEXT = st.one_of(st.text(LETTERS, min_size=1, max_size=12), st.text(max_size=8)).filter(lambda t: re.search(r"\w", t))
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
ACTOR = st.builds(
    Actor,
    id=st.one_of(TEXT, st.text(max_size=4)),
    name=TEXT,
    kinds=st.lists(st.sampled_from(KINDS).map(KindSpan), min_size=1, max_size=2).map(tuple),
    aliases=TEXTS,
    metonyms=TEXTS,
    affiliation=TEXTS,
    nouns=TEXTS,
    roles=st.lists(st.builds(PersonRole, TEXT, st.one_of(st.just(""), TEXT)), max_size=2).map(tuple),
    exclude=TEXTS,
    start=st.one_of(st.none(), st.dates()),
)
REGISTRIES = st.lists(ACTOR, max_size=4, unique_by=lambda a: a.id).map(lambda found: Actors(tuple(found)))


def written(d=None):
    d = d or found()
    return actors_file(d.actors, d.mentions, d.merges, d.corpus)


def table_of(key, text=None):
    """The lines of one table."""
    text = text or written()
    return re.search(rf"^\[{key}\].*?(?=^\[|^# ===|\Z)", text, re.MULTILINE | re.DOTALL)[0].rstrip().split("\n")


def by_hand(actors, texts, forms):
    """A discovery of texts by event: (actor, form, rule, grounds, confidence), each where its words stand."""
    mentions, merges, articles = [], [], []
    empty = {c: "" for c, kind in TABLES["mentions"].items() if kind == "string"}
    for event, text in texts:
        articles.append(framing.Article(f"a{len(articles)}", text, "Out\nlet", event=event or None))
        for actor, form, rule, grounds, sure in forms:
            spans = [m.span() for m in re.finditer(re.escape(form), text)]
            merges += [(event, actor, form, rule, grounds, sure, len(spans))] if spans else []
            for start, end in spans:
                row = {"article_id": articles[-1].id, "start": start, "end": end, "text": form, "actor": actor}
                known = {"construction": "name", "operator": "asserted", "voice": "own", "rule": rule}
                core = {"core_start": start, "core_end": end, "ladder": None, "confidence": sure}
                mentions.append({**empty, **core, **row, **known})
    tables = {"mentions": make_frame(mentions, TABLES["mentions"]), "merges": make_frame(merges, MERGES)}
    return Discovery(tables, {}, framing.Corpus(articles), actors)


def test_every_line_fits_a_narrow_window_and_every_name_has_its_own():
    text = written()
    assert max(map(len, text.split("\n"))) <= WIDTH
    assert '  "demonstrators",' in text
    assert '  "Ministry of Health",  # once, .93\n' in text
    assert "aliases = [\n]" in text, "a table without an alias has an open list to move one to"


def test_an_event_says_its_size_and_who_stands_under_another():
    text = written()
    assert "# treaty: 2 articles (Anchor, Beacon)\n" in text
    talks = text[text.index("# talks: 1 article (Anchor)") : text.index("# treaty:")]
    assert "under another event" in talks
    assert "[ruth_odera]" in talks.split("\n\n")[0]


def test_actors_stand_once_by_the_share_of_articles_then_by_mentions():
    keys = re.findall(r"^\[(\w+)\]", written(), re.MULTILINE)
    assert sorted(keys) == sorted(found().actors)
    assert keys[0] == "daniel_mwangi", "the events in the order of their names"
    both = [key for key in keys if key in ("ruth_odera", "kenya", "coast_liberation_front")]
    assert both == ["ruth_odera", "kenya", "coast_liberation_front"], "named in both articles, the first most often"
    assert keys.index("protesters") > keys.index("coast_liberation_front"), "more mentions, but in one article"


def test_an_actor_stands_under_the_event_most_of_whose_articles_name_it():
    actors = Actors.from_dict({"x": {"name": "Xu", "kind": "person"}})
    texts = [("a", "Xu met Xu and Xu."), ("b", "Xu left."), ("b", "Xu came."), ("b", "Nobody spoke.")]
    text = written(by_hand(actors, texts, [("x", "Xu", "name", "as written", 0.9)]))
    assert text.index("# b: 3 articles") < text.index("[x]  # here 2 of 3 articles, 2 mentions")
    assert "# also in: a (3 times)" in text


def test_an_actor_of_several_events_says_so():
    lines = table_of("ruth_odera")
    assert lines[0] == "[ruth_odera]  # here 2 of 2 articles, 7 mentions"
    assert "# also in: talks (3 times)" in lines
    assert "also in" not in "\n".join(table_of("uganda"))


def test_what_stands_once_comes_last_and_is_read_all_the_same():
    text = written()
    assert text.index("# Named once") > text.rindex("# treaty:")
    assert text.index("[jomo_barasa]") > text.index("# Named once")
    assert "jomo_barasa" in tomllib.loads(text)


def test_a_table_holds_its_evidence_so_that_one_cut_drops_it():
    lines = "\n".join(table_of("kenya"))
    assert re.search(r"# called: Kenya 2, country 2, .*Health Ministry 1", lines)
    assert '# unsure: "country" 2 times (.6, country spoken of)' in lines
    assert "«the country» would keep the harbour open" in lines
    assert "# treaty" not in lines


def test_the_head_says_what_to_look_at_first():
    head = written().split("# talks:")[0]
    assert '"Health Ministry" in [kenya]: once (.7, organisation word of a state)' in head
    assert '"Health Ministry" is [kenya]; "Uganda\'s Ministry of Health" is [uganda]' in " ".join(
        head.replace("#", "").split()
    )
    assert "[front] and [coast_liberation_front]: if they are" in " ".join(head.replace("#", "").split())
    assert '"country" (.6, country spoken of): [kenya] 2 times' in head


def test_a_line_can_be_moved_and_a_table_deleted(tmp_path):
    text = written().replace('  "Health Ministry",  # once, .7: organisation word of a state\n', "")
    start = text.index("\n[front]")
    text = text[:start] + text[text.index("\n[", start + 1) :]
    text = text.replace(
        'name = "Uganda"\nkind = "state"\naliases = [',
        'name = "Uganda"\nkind = "state"\naliases = [\n  "Health Ministry",',
    )
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    actors = framing.read_actors(tmp_path / "a.toml", strict=True)
    assert "front" not in actors
    assert actors["kenya"].aliases == ("Kenya", "Kenyan")
    assert actors["uganda"].aliases == ("Health Ministry", "Uganda", "Ministry of Health")
    assert {k: a for k, a in actors.items() if k not in ("kenya", "uganda")} == {
        k: a for k, a in found().actors.items() if k not in ("kenya", "uganda", "front")
    }


def test_a_name_of_two_actors_is_left_to_one_and_said_in_the_other():
    actors = Actors.from_dict(
        {
            "ann": {"name": "Ann Cole", "kind": "person", "aliases": ["Cole"]},
            "bob": {"name": "Bob Cole", "kind": "person", "aliases": ["Cole", "Bobby"]},
        }
    )
    forms = [("ann", "Ann Cole", "name", "as written", 0.95), ("bob", "Bob Cole", "name", "as written", 0.95)]
    text = written(by_hand(actors, [("e", "Ann Cole met Ann Cole. Bob Cole left.")], forms))
    assert '  # "Cole",  # stands in [ann]' in text
    assert '"Cole" of [bob] is left to [ann]' in text
    read = Actors.from_dict(tomllib.loads(text))
    assert read["ann"] == actors["ann"]
    assert read["bob"].aliases == ("Bobby",)


def test_articles_without_an_event_have_a_heading_too():
    actors = Actors.from_dict({"x": {"name": "Xu", "kind": "person"}})
    text = written(by_hand(actors, [("", "Xu met Xu.")], [("x", "Xu", "name", "as written", 0.9)]))
    assert "# The articles: 1 article (Out let)" in text


@given(REGISTRIES)
@settings(max_examples=60, deadline=None)
def test_any_registry_reads_back_whatever_its_texts_hold(actors):
    if any(shared_names(actors.actors)):
        return
    forms = [(a.id, a.name, "a\nrule", "x", 0.5) for a in actors.actors]
    text = written(by_hand(actors, [("e\x00\nf", "\n".join(a.name for a in actors.actors) + " said.")], forms))
    assert dict(Actors.from_dict(tomllib.loads(text))) == dict(actors)
    assert dict(Actors.from_dict(tomllib.loads(actors.to_toml()))) == dict(actors)


@given(REGISTRIES)
@settings(max_examples=30, deadline=None)
def test_a_shared_name_is_all_that_is_lost(actors):
    d = by_hand(actors, [("e", "Nobody said anything.")], [])
    read = Actors.from_dict(tomllib.loads(written(d)))
    assert not list(shared_names(read.actors))
    shared = {text for text, _, _ in shared_names(actors.actors)}
    for a in actors.actors:
        assert set(a.aliases) - set(read[a.id].aliases) <= shared
