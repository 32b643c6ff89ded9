import framing
from framing.pipeline.discover import MERGES
from framing.records import Settings
from tests.annotated import parser

TEXT = (
    "The Harbour Council rejected the pier. “It is a disaster,” Mayor Ada Bell said. Bell, a lawyer, left. "
    "The Harbour Council called Ada Bell a liar."
)


def discover(**how):
    corpus = framing.Corpus([framing.Article("a", TEXT, "o", event="pier"), framing.Article("b", TEXT, "p")])
    return framing.discover_actors(corpus, clean=False, parser=parser(), **how)


def test_mentions_index_the_article_and_belong_to_a_discovered_actor():
    found = discover()
    ids = {a.id for a in found.actors.actors}
    assert len(found.mentions)
    assert set(found.mentions["actor"]) <= ids
    for row in found.mentions.itertuples():
        assert TEXT[row.start : row.end] == row.text


def test_labels_that_sentences_give_are_added_once():
    found = discover().mentions
    assert set(found["text"]) >= {"a lawyer", "a liar"}
    assert not found.duplicated(["article_id", "start", "end", "actor"]).any()


def test_merges_say_why():
    merges = discover().merges
    assert list(merges.columns) == list(MERGES)
    assert set(merges["event"]) == {"pier", ""}
    assert "last name of a full name" in set(merges["rule"])
    assert merges["n"].sum() == len(discover().mentions)


def merged(*texts):
    """Rows of merges by actor and form."""
    articles = [framing.Article(str(k), text, "o") for k, text in enumerate(texts)]
    made = framing.discover_actors(framing.Corpus(articles), clean=False, parser=parser())
    return {(r.actor, r.form): (r.rule, r.evidence, r.confidence, r.n) for r in made.merges.itertuples()}


def test_a_body_says_why_it_is_its_states():
    rows = merged("KENYA HITS BACK AT HEALTH MINISTRY\n\nKenyan President Ruth Odera spoke. The Health Ministry slept.")
    for form in ("Health Ministry", "HEALTH MINISTRY"):
        assert rows["kenya", form] == ("organisation word of a state", "of 'Kenya', the home country", 0.7, 1)


def test_a_last_name_says_whose_of_two_it_is():
    rows = merged("Ann Moreau met Paul Moreau. Ann Moreau wept. Mrs. Moreau hid.")
    assert rows["ann_moreau", "Mrs. Moreau"] == ("last name of a full name", "of 'Ann Moreau', one of 2", 0.65, 1)
    assert rows["paul_moreau", "Paul Moreau"][:2] == ("name", "as written")


def test_a_form_is_no_surer_than_the_mention_that_has_it():
    rows = merged("Ann Moreau spoke. Moreau hid. Then Ann Moreau, a liar, left.")
    assert rows["ann_moreau", "Moreau"] == ("last name of a full name", "of 'Ann Moreau'", 0.93, 1)  # reason .95
    assert rows["ann_moreau", "liar"][:2] == ("apposition", "label")


def test_the_settings_that_were_given_are_recorded(tmp_path):
    lexicon = framing.lexicon.lexicon.lexicon_folder() / "offices.tsv"
    copy = tmp_path / "offices.tsv"
    copy.write_text(lexicon.read_text(encoding="utf-8"), encoding="utf-8")
    facts = discover(settings=Settings(seed=11, lexicons={"offices": str(copy)})).settings
    assert facts["seed"] == 11
    assert facts["lexicons"] == {"offices": str(copy)}
    assert facts["actors"] == "discovered"


def test_a_country_that_is_only_a_place_and_who_is_named_nowhere_are_left_out():
    text = "Dockers slept in Kenya. The dockers left Kenya’s coast for France, and France was glad. Dockers sang."
    found = framing.discover_actors(framing.Corpus([framing.Article("a", text, "o")]), clean=False, parser=parser())
    assert {a.name for a in found.actors.actors} <= set(found.mentions["actor"].map(lambda i: found.actors[i].name))
