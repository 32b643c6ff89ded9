"""Who is named: names, whose-it-is phrases, anaphors. Sentences are the tests' own."""

import pickle
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate.labels import find_labels
from framing.annotate.naming import find_mentions
from framing.garbage import uncollected
from framing.registry import Actors
from tests.annotated import LEXICONS, TOWN, WAR, annotate, named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name grows to the phrase it modifies only if the head can stand for the actor
        ("The NLF regime arrested him.", [("The NLF regime", "front")]),
        ("They lived under NLF rule.", [("NLF", "front")]),
        ("Several senior NLF leaders fled.", [("Several senior NLF leaders", "front")]),
        ("The NLF spokesman Ali Bello left.", [("NLF", "front")]),
        ("The NLF-led government fell.", [("The NLF-led government", "front")]),
        # whose it is + a noun of the kind
        ("The withdrawal of French occupation forces began.", [("French occupation forces", "french_forces")]),
        ("Western military forces left the port.", [("Western military forces", "french_forces")]),
        ("Soldiers fought against foreign troops.", [("foreign troops", "french_forces")]),
        ("Chadian troops crossed the river.", []),
        ("France pulled out its troops in May.", [("its troops", "french_forces")]),
        ("After it pulled out its troops, France closed the base.", [("its troops", "french_forces")]),
        # backers and qualifiers
        ("It led to the fall of the Paris-backed government.", [("the Paris-backed government", "old_government")]),
        ("They toppled a pro-French regime.", [("a pro-French regime", "old_government")]),
        ("The Moscow-backed government of Chad fell.", []),
        # an official title is a name, and no other one
        ("The Federal Republic of Nigeria sent an envoy.", [("The Federal Republic of Nigeria", "state")]),
        ("The Federal Republic of Germany sent an envoy.", []),
        # a capital is a government, or a place
        ("France restored its ties with Abuja.", [("Abuja", "state")]),
        ("France opened an embassy in Abuja.", []),
        ("The streets of Abuja were calm.", []),
        # pieces of other names
        ("The DB Bank opened.", []),
        ("The Sons of the NLF-Unity split.", [("NLF", "front")]),
    ],
)
def test_names_and_phrases(text, expected):
    assert named(text, WAR) == expected


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Nigerian government signed the treaty in 2023.", "front"),
        ("The Nigerian government signed the treaty in 2005.", "old_government"),
        ("The internationally recognized Nigerian government fled in 2019.", "old_government"),
        ("The Nigerian government signed the treaty.", "front"),
    ],
)
def test_what_an_actor_is_depends_on_the_year_of_the_sentence_then_of_the_article(text, actor):
    assert [a for _, a in named(text, WAR)] == [actor]
    assert [a for _, a in named("The Nigerian government signed it.", WAR, year=2010)] == ["old_government"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The NLF took the town. The group burned the bridge.", "front"),
        ("The NLF took the town. These fighters burned the bridge.", "front"),
        ("The NLF took the town. The Delta Brigades left. The group burned the bridge.", "brigades"),
        ("The NLF took the town. Boko Haram, a rival militia, left. The militia burned the bridge.", None),
        ("The NLF spoke to a human rights group. The court of Lagos sat. The committee of the court left.", None),
        ("French forces left. The group burned the bridge.", None),
    ],
)
def test_an_anaphor_goes_back_to_the_nearest_thing_it_fits_listed_or_not(text, actor):
    last = annotate(text, WAR)
    found = [m for m in last.mentions if m.rule == "anaphor"]
    assert [m.actor for m in found] == ([actor] if actor else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Claire Moreau spoke.", [("President Claire Moreau", "moreau")]),
        ("Moreau spoke. The president left.", [("Moreau", "moreau"), ("The president", "moreau")]),
        ("The French president spoke.", [("The French president", "moreau")]),
        ("The Turkish president spoke.", []),
        ("Anna Moreau, her sister, spoke.", []),
        ("The Moreau Foundation gave money.", []),
        ("Acme Stores Inc. fell. The company said so.", [("Acme Stores Inc.", "acme"), ("The company", "acme")]),
        ("Acme rose. The trial court sat.", [("Acme", "acme")]),
        ("Angry demonstrators filled the square.", [("Angry demonstrators", "protesters")]),
        ("A caravan of undocumented migrants left.", [("A caravan of undocumented migrants", "migrants")]),
        ("The Russian invasion of Ukraine began.", [("The Russian invasion of Ukraine", "war")]),
        ("The war goes on.", [("The war", "war")]),
        ("The invasion of Iraq ended.", []),
        ("Police named the suspect as Peter Holm.", [("the suspect", "suspect"), ("Peter Holm", "suspect")]),
    ],
)
def test_persons_companies_people_and_events(text, expected):
    assert named(text, TOWN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police met anti-war activists.", [("anti-war activists", "walk")]),
        ("Police met the loud anti-war activists.", [("the loud anti-war activists", "walk")]),
        ("Police met animal-rights activists.", []),
    ],
)
def test_a_record_may_list_nouns_of_several_words(text, expected):
    actors = {"walk": {"name": "Peace Walk", "kind": "movement", "nouns": ["anti-war activists"]}}
    assert named(text, actors) == expected


def test_excluded_strings_are_not_found():
    actors = {"front": WAR["front"] | {"exclude": ["NLF Radio"]}}
    assert named("NLF Radio was silent. The NLF spoke.", actors) == [("NLF", "front")]


def test_pronouns_are_no_namings():
    assert named("The NLF left. It returned, they said, by itself.", WAR) == [("NLF", "front")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NLF regime fell after French occupation forces left.", {"front", "french_forces"}),
        ("The NLF, an armed group, left.", {"front"}),
        ("France designated the NLF as a terrorist group.", {"front"}),
    ],
)
def test_without_a_parser_patterns_find_the_same(text, expected):
    with_parser, without = named(text, WAR), named(text, WAR, parse=False)
    assert with_parser == without
    assert {a for _, a in without} == expected


def test_a_headline_in_capitals_names_the_same_actors():
    title = "French occupation forces leave as NLF government promises peace"

    def folded(text):
        return [(t.lower(), a) for t, a in named(text, WAR, parse=False)]

    assert folded(title) == folded(title.upper())
    assert {a for _, a in named(title.upper(), WAR)} == {"front", "french_forces"}


TEMPLATES = (
    "{name} took the city. The group said that {name} fighters had won.",
    "{name}, an armed group, fought {other}. The militants withdrew.",
    "Officials designated {name} as a terrorist organization. {name} is not a terrorist group, they said.",
    "The {name} regime fell. The so-called {name} government fled.",
    "{owner} troops attacked {name}. The {owner} occupation forces left.",
)
GROUPS = ("Hamas", "Taliban", "Hezbollah", "Azov", "Irgun", "Farc", "Provos", "Wagner")
PEOPLES = ("American", "Russian", "Israeli", "Iranian", "Chinese", "Nigerian", "French", "Syrian")


def audit(name, owner):
    actors = {
        "group": {"name": name, "kind": [{"kind": "armed group"}, {"kind": "government"}]},
        "other": {"name": "Zzyx", "kind": "armed group"},
        "army": {"name": f"{owner} army", "kind": "military", "affiliation": [owner]},
    }
    text = "\n".join(t.format(name=name, other="Zzyx", owner=owner) for t in TEMPLATES)
    doc = annotate(text, actors, parse=False)
    return Counter((m.actor, m.construction.value, m.operator.value, m.hedge, m.rule) for m in doc.mentions)


def test_symmetry_swapping_actors_of_all_regions_changes_no_finding():
    expected = audit(GROUPS[0], PEOPLES[0])
    assert expected.total() >= 14
    for name, owner in zip(GROUPS[1:], PEOPLES[1:], strict=True):
        assert audit(name, owner) == expected, (name, owner)


def test_symmetry_with_the_parser_differs_only_where_the_parse_does():
    def counts(name, owner):
        actors = {
            "group": {"name": name, "kind": "armed group"},
            "army": {"name": "Army", "kind": "military", "affiliation": [owner]},
        }
        text = f"{owner} troops attacked the {name}. The group is a terrorist organization, {owner} soldiers said."
        return Counter((m.actor, m.construction.value) for m in annotate(text, actors).mentions)

    found = [
        counts(n, o)
        for n, o in zip(("Rebels Union", "Free Front", "Unity Guard", "Land League"), PEOPLES, strict=False)
    ]
    assert all(c == found[0] for c in found), found


def test_equal_registries_are_compiled_once_and_any_mapping_serves():
    doc = annotate("The NLF regime fell.", WAR)
    again = annotate("The NLF regime fell.", pickle.loads(pickle.dumps(Actors.from_dict(WAR))))
    assert doc.mentions == again.mentions


def test_no_actors_no_mentions():
    assert annotate("The NLF regime fell.", {}).mentions == ()


WORDS = st.sampled_from(
    ["the", "NLF", "group", "regime", "forces", "French", "of", "Nigeria", "in", "Abuja", "as", "a", "terrorist", "called", "is", "its",
     ",", ".", '"', "“", "”", "-led", "(", "DB", "so-called", "\n", "'s", "US", "—", "list", "from", "removed", "not", "former", "2005"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40), st.booleans())
def test_any_text_gives_spans_inside_it_in_order(words, parse):
    doc = annotate(" ".join(words), WAR, parse=parse)
    spans = [(m.start, m.end) for m in doc.mentions]
    assert spans == sorted(spans)
    for m in doc.mentions:
        assert 0 <= m.start < m.end <= len(doc.text)
        assert doc.text[m.start : m.end].strip() == doc.text[m.start : m.end]
        assert m.actor in WAR
        assert m.rule
        assert 0 < m.confidence <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "the NLF group of the NLF ",
        "NLF-",
        "the ",
        '"NLF" is a "group" ',
        "(NLF ",
        "NLF and the group of the NLF is a terror group ",
    ],
)
def test_time_grows_with_length_only(piece):
    import time

    def cost(n):
        doc = annotate(piece * n, WAR, parse=False)
        with uncollected():  # as in a batch; a look for garbage takes as long as the other tests' objects make it
            start = time.process_time()
            find_labels(doc, LEXICONS)
            find_mentions(doc, LEXICONS)
            return time.process_time() - start

    cost(50)
    small, large = cost(400), cost(3200)
    assert large < 24 * small + 0.3, (small, large)


POLITICS = {
    "moreau": {"name": "Ann Moreau", "kind": "person", "roles": [{"office": "president", "of": "France"}]},
    "otieno": {"name": "James Otieno", "kind": "person", "roles": [{"office": "president", "of": "Kenya"}]},
    "achieng": {"name": "Joan Achieng", "kind": "person", "roles": [{"office": "special counsel", "of": "Kenya"}]},
    "ruiz": {"name": "Eva Ruiz", "kind": "person", "roles": [{"office": "senator", "of": "Texas"}]},
    "bell": {"name": "Tom Bell", "kind": "person"},
    "kenya": {"name": "Kenya", "kind": "state", "aliases": ["Kenya"], "nouns": ["parliament"]},
    "forces": {"name": "Kenyan forces", "kind": "military", "affiliation": ["Kenya"]},
    "french": {"name": "French government", "kind": "government", "affiliation": ["France"]},
    "labour": {"name": "Labour Party", "kind": "party"},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya’s forces left, and Kenyan troops came.", {"Kenya’s forces": "forces", "Kenyan troops": "forces"}),
        ("The Kenyan parliament met.", {"The Kenyan parliament": "kenya"}),
        ("Moreau’s government fell.", {"Moreau’s government": "french"}),
        ("Eva Ruiz spoke. Ann Moreau left. The French leader was late.", {"The French leader": "moreau"}),
        ("Joan Achieng spoke. The special counsel was late.", {"The special counsel": "achieng"}),
        (
            "President James Otieno saw French President Ann Moreau. The president left.",
            {"The president": "otieno"},
        ),
        ("Ann Moreau, Senator Eva Ruiz and Tom Bell left.", {"Senator Eva Ruiz": "ruiz"}),
    ],
)
def test_offices_forces_and_parties_go_to_whom_they_belong(text, expected):
    found = dict(named(text, POLITICS))
    assert {k: found.get(k) for k in expected} == expected
    assert "Senator" not in found


def test_what_stands_before_a_name_with_an_owner_inside_belongs_to_it():
    """In "the militant Dockers' Union" the parse hangs the epithet on the dockers."""
    actors = {"union": {"name": "Dockers' Union", "kind": "organisation"}}
    for text in ("The militant Dockers' Union closed the port.", "They met the militant Dockers’ Union in May."):
        assert [m.modifiers for m in annotate(text, actors).mentions] == [("militant",)]


def test_a_name_inside_a_naming_of_the_same_actor_is_no_naming():
    actors = {"council": {"name": "Kenya Council", "kind": "organisation"}}
    assert named("Members of the Kenya Council left.", actors) == [("Members of the Kenya Council", "council")]


def test_a_thing_that_a_name_modifies_is_another_thing():
    actors = {"wall": {"name": "sea wall", "kind": "event", "nouns": ["wall"]}}
    assert named("They approved the sea wall funding.", actors) == [("sea wall", "wall")]
