"""Which labels verbs and nouns give, with what operator and in whose voice; and the traps of the seeds."""

import pytest

from framing.records import Construction, Operator, Voice
from tests.annotated import TOWN, WAR, annotate, label, named

AS, COPULAR, APPOSITIVE = Construction.AS_COMPLEMENT, Construction.COPULAR, Construction.APPOSITIVE


@pytest.mark.parametrize(
    ("text", "words", "construction", "operator", "voice", "giver"),
    [
        ("The NLF is a terrorist organization that kills.", "a terrorist organization", COPULAR, Operator.ASSERTED, Voice.OWN, ""),
        ("The NLF is not a terrorist organization.", "a terrorist organization", COPULAR, Operator.NEGATED, Voice.OWN, ""),
        ("France designated the NLF as a terrorist group in 2003.", "a terrorist group", AS, Operator.ASSERTED, Voice.ATTRIBUTED, "France"),
        ("France has designated the NLF a terrorist group.", "a terrorist group", AS, Operator.ASSERTED, Voice.ATTRIBUTED, "France"),
        ("France refuses to recognize the NLF as a partner.", "a partner", AS, Operator.NEGATED, Voice.ATTRIBUTED, "France"),
        ("No country recognizes the NLF as a legitimate authority.", "a legitimate authority", AS, Operator.NEGATED, Voice.ATTRIBUTED, None),
        ("The NLF was labelled a militia by France.", "a militia", AS, Operator.ASSERTED, Voice.ATTRIBUTED, "France"),
        ("The NLF has been listed as a banned organization in France since 2003.", "a banned organization", AS, Operator.ASSERTED, Voice.ATTRIBUTED, "France"),
        ("France removed the NLF from its list of terrorist organizations.", "terrorist organizations", AS, Operator.REVOKED, Voice.ATTRIBUTED, "France"),
        ("France added the NLF to its terrorist list.", "terrorist", AS, Operator.ASSERTED, Voice.ATTRIBUTED, "France"),
        ("A French court revoked the NLF's designation as a terrorist organization.", "a terrorist organization", AS, Operator.REVOKED, Voice.ATTRIBUTED, None),
        ("The NLF, the armed group in power, left.", "the armed group in power", APPOSITIVE, Operator.ASSERTED, Voice.OWN, ""),
    ],
)  # fmt: skip
def test_constructions(text, words, construction, operator, voice, giver):
    m = label(annotate(text, WAR), words)
    assert (m.actor, m.construction, m.operator, m.voice) == ("front", construction, operator, voice)
    assert giver is None or m.attributed_to == giver


def test_several_labels_in_one_complement():
    doc = annotate("France, viewing the NLF as both an economic partner and a potential ally, agreed.", WAR)
    for words in ("an economic partner", "a potential ally"):
        assert label(doc, words).voice == Voice.ATTRIBUTED


def test_what_follows_a_label_belongs_to_it_but_not_when_and_where():
    doc = annotate("France called the NLF an ally of Paris in the fight against piracy.", WAR)
    assert label(doc, "an ally of Paris in the fight against piracy").actor == "front"


def test_complements_that_name_nobody_are_no_labels():
    assert named("The NLF is four days late. The NLF is a matter of time.", WAR) == [("NLF", "front")] * 2


def test_a_label_through_a_pronoun():
    doc = annotate("France fought the NLF before describing it as a liberation movement.", WAR)
    assert label(doc, "a liberation movement").actor == "front"


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("The NLF is a “terrorist” organization.", "a “terrorist” organization", "scare"),
        ("The de facto NLF authorities spoke.", "The de facto NLF authorities", "de facto"),
        ("The NLF-led government spoke.", "The NLF-led government", "-led"),
        ("The so-called Liberation Front spoke.", "The so-called Liberation Front", "so-called"),
        ("It hit the Paris-backed government.", "the Paris-backed government", "-backed"),
    ],
)
def test_hedges(text, words, hedge):
    assert label(annotate(text, WAR), words).hedge == hedge


def test_a_label_in_a_speakers_quotation_is_quoted():
    doc = annotate("“The NLF is a terrorist group,” Orlov said.", WAR)
    assert (label(doc, "a terrorist group").voice, label(doc, "a terrorist group").attributed_to) == (
        Voice.QUOTED,
        "Orlov",
    )


def test_both_orders_of_apposition_and_known_as():
    assert named("They fought a rival militia, the Delta Brigades.", WAR) == [
        ("a rival militia", "brigades"),
        ("the Delta Brigades", "brigades"),
    ]
    doc = annotate("They armed radical extremists, known as the Delta Brigades, in May.", WAR)
    assert label(doc, "radical extremists").actor == "brigades"
    assert (
        label(
            annotate("They fought the militant group Delta Brigades.", WAR), "the militant group Delta Brigades"
        ).actor
        == "brigades"
    )


def test_persons_get_labels_too():
    doc = annotate("Moreau, a former banker, is a liar, critics said.", TOWN)
    assert label(doc, "a former banker").operator == Operator.HISTORICAL
    assert label(doc, "a liar").actor == "moreau"


def test_a_judgement_of_most_is_of_them_and_a_plain_word_is_not():
    actors = {"kestans": {"name": "Kestans", "kind": "people", "aliases": ["Kestans"]}}
    assert ("thugs", "kestans") in named("Most of the Kestans are thugs.", actors)
    assert "men" not in [w for w, _ in named("Most of the Kestans are men.", actors)]


def test_negating_moves_the_operator_and_nothing_else():
    plain = annotate("The NLF is a terrorist group.", WAR)
    negated = annotate("The NLF is not a terrorist group.", WAR)
    a, b = label(plain, "a terrorist group"), label(negated, "a terrorist group")
    assert (a.head, a.modifiers, a.actor) == (b.head, b.modifiers, b.actor)
    assert (a.operator, b.operator) == (Operator.ASSERTED, Operator.NEGATED)


@pytest.mark.parametrize(
    ("curly", "straight"),
    [("France called the NLF a “terrorist” group.", 'France called the NLF a "terrorist" group.')],
)
def test_marks_of_either_kind_give_the_same(curly, straight):
    a, b = annotate(curly, WAR), annotate(straight, WAR)
    assert [(m.start, m.end, m.voice, m.hedge) for m in a.mentions] == [
        (m.start, m.end, m.voice, m.hedge) for m in b.mentions
    ]


# --- the traps of docs/method/traps.md that concern labels, on the passages themselves ----------------------------------
@pytest.fixture(scope="module")
def seed(seed_analysis):
    table, texts = seed_analysis.mentions, {a.id: a.text for a in seed_analysis.corpus}

    def find(article, words, after=""):
        text = texts[article]
        at = text.index(words, text.index(after) if after else 0)
        t = table[(table["article_id"] == article) & (table["start"] == at) & (table["end"] == at + len(words))]
        assert len(t) == 1, f"{len(t)} mentions on {words!r}"
        return t.iloc[0]

    find.count = lambda article, actor, head: len(
        table[(table["article_id"] == article) & (table["actor"] == actor) & (table["head"] == head)]
    )
    return find


CRADLE, MINA, VOZ, JULY, NOVEMBER = "cradle", "mina", "voz", "unnamed-2024-07", "unnamed-2024-11"


@pytest.mark.parametrize(
    ("article", "words", "after", "actor", "construction", "operator", "voice"),
    [
        (VOZ, "an Islamist terrorist organization", "", "taliban", "copular", "asserted", "own"),  # 1
        (CRADLE, "US occupation forces", "", "us_forces", "noun phrase", "asserted", "own"),  # 3
        (CRADLE, "the Washington-backed government", "", "former_government", "noun phrase", "asserted", "own"),  # 3
        (CRADLE, "the current regime", "", "taliban", "nominal", "asserted", "quoted"),  # 4
        (MINA, "a “terrorist” organization", "revoked", "taliban", "as-complement", "revoked", "scare"),  # 5
        (MINA, "the group", "Supreme Court revoked", "taliban", "nominal", "asserted", "own"),  # 5
        (CRADLE, "terrorist organizations", "", "taliban", "as-complement", "revoked", "attributed"),  # 6
        (MINA, "de facto Taliban authorities", "", "taliban", "as-complement", "asserted", "quoted"),  # 7
        (NOVEMBER, "the group", "noting that", "isis_k", "nominal", "asserted", "attributed"),  # 10
        (NOVEMBER, "the group", "ties with", "taliban", "nominal", "asserted", "own"),  # 10
        (CRADLE, "the Islamic Republic of Afghanistan", "", "afghan_state", "name", "asserted", "own"),  # 11
        (MINA, "the Islamic Emirate of Afghanistan", "", "afghan_state", "name", "asserted", "quoted"),  # 11
        (JULY, "the armed group in power in Afghanistan", "", "taliban", "appositive", "asserted", "own"),  # 13
        (JULY, "an ally of Moscow in the fight against terrorism", "", "taliban", "as-complement", "asserted", "attributed"),  # 13
        (NOVEMBER, "a pro-Moscow regime", "", "dra_government", "noun phrase", "asserted", "own"),  # 14
        (VOZ, "the Afghan regime", "", "taliban", "noun phrase", "asserted", "own"),  # 14
        (NOVEMBER, "Afghanistan’s legitimate authority", "", "taliban", "as-complement", "negated", "attributed"),  # 15
    ],
)  # fmt: skip
def test_traps(seed, article, words, after, actor, construction, operator, voice):
    m = seed(article, words, after)
    assert (m.actor, m.construction, m.operator, m.voice) == (actor, construction, operator, voice)


def test_trap_08_speech_that_runs_on_is_not_the_outlets(seed):
    assert seed(JULY, "our allies in the fight against terrorism").voice in ("quoted", "attributed", "uncertain")


def test_trap_12_other_articles_on_the_page_name_nobody(seed_analysis):
    voz = seed_analysis.mentions[seed_analysis.mentions["article_id"] == VOZ]
    assert "Maduro’s regime" not in set(voz["text"])
    comment = next(a.text for a in seed_analysis.corpus if a.id == CRADLE).index("It’s funny how")
    assert (seed_analysis.mentions.query("article_id == @CRADLE")["end"] <= comment).all()


def test_trap_14_a_name_before_a_noun_that_is_no_actor_is_the_name_only(seed):
    assert seed(VOZ, "Taliban", after="Allah’s help").construction == "name modifier"


def test_there_is_says_nothing_of_the_subject_above_it():
    assert named("The NLF promised peace unless there is a threat.", WAR) == [("NLF", "front")]


_HALE = {"hale": {"name": "Edward Hale", "kind": "person", "roles": [{"office": "senator", "of": "Ohio"}]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A former soldier, Edward Hale left.", ["A former soldier", "Edward Hale"]),
        ("Edward Hale, now a lobbyist, met them.", ["Edward Hale", "a lobbyist"]),
        ("Critics call Edward Hale a bully, a racist and a liar.", ["Edward Hale", "a bully", "a racist", "a liar"]),
        ("Edward Hale proved a loyal ally.", ["Edward Hale", "a loyal ally"]),
        ("A month ago, Edward Hale said no.", ["Edward Hale"]),
    ],
)
def test_a_predicate_before_or_far_behind_its_subject_is_found(text, expected):
    assert [words for words, _ in named(text, _HALE)] == expected


def test_a_party_and_a_place_name_who_holds_an_office_there_and_no_party():
    actors = _HALE | {"gop": {"name": "Republican Party", "kind": "party", "aliases": ["Republicans", "Republican"]}}
    assert named("The Ohio Republican said no.", actors) == [("The Ohio Republican", "hale")]
    assert named("The Utah Republican said no.", actors) == []
    assert named("Republicans said no.", actors) == [("Republicans", "gop")]


def test_a_meeting_that_somebody_owns_is_the_event_named_just_before():
    actors = _HALE | {"summit": {"name": "Lima summit", "kind": "event", "nouns": ["summit", "meeting"]}}
    assert ("His meeting", "summit") in named("The Lima summit began. His meeting with them was short.", actors)
    assert ("His meeting", "summit") not in named("Edward Hale left. His meeting with them was short.", actors)


def test_any_noun_labels_a_thing_and_what_a_verb_labels():
    actors = _HALE | {"plan": {"name": "peace plan", "kind": "event", "nouns": ["plan"]}}
    assert ("a disgrace", "plan") in named("The plan is a disgrace.", actors)
    assert ("a matter of time", "plan") not in named("The plan is a matter of time.", actors)
    assert ("a puzzle", "hale") not in named("Edward Hale is a puzzle.", actors)
    assert ("a puzzle", "hale") in named("Critics called Edward Hale a puzzle.", actors)


def test_what_somebodys_leadership_is_says_nothing_of_who_is_led():
    actors = {"union": {"name": "Dockers' Union", "kind": "organisation", "nouns": ["union"]}}
    assert ("a disgrace", "union") not in named("Lee’s leadership of the union has become a disgrace.", actors)
