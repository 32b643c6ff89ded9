from tests.exercises.kinds.drawn import compared, drawn

FACT = "Engineers closed the northern bridge on Monday after 40 cables broke in the storm."
TOO = "After 40 cables broke in the storm, engineers closed the northern bridge on Monday."
CLAIM = "“The bridge was always a disgrace and nobody ever cared for it,” Ann Lee said on Monday."
OPINION = "Unfortunately, the council of this old town has not learned anything from it."


def answers():
    items = drawn("fact-claim-opinion", compared(A=f"{FACT}\n{CLAIM}\n{OPINION}\n", B=f"{TOO}\n"))
    return {i.text: i.answer[0].split(":")[0] for i in items}


def test_each_kind_of_statement_is_told_apart():
    found = answers()
    assert found[FACT] == "a fact" and found[CLAIM] == "a claim" and found[OPINION] == "an opinion"


def test_a_statement_that_one_source_alone_tells_is_no_fact_to_ask():
    items = drawn("fact-claim-opinion", compared(A=f"{FACT}\n", B="A festival drew large crowds to the market.\n"))
    assert items == []


def test_no_kind_of_statement_is_asked_much_more_often_than_the_next():
    claims = "\n".join(f"“The bridge number {n} was never safe for anybody,” Ann Lee said on Monday." for n in range(5))
    kinds = [i.answer[0] for i in drawn("fact-claim-opinion", compared(A=f"{claims}\n{OPINION}\n"))]
    assert len(kinds) == 3 and sum(k.startswith("a claim") for k in kinds) == 2


def test_what_somebody_would_say_is_no_claim():
    text = "Honest people will ask how long the council may go on wasting the money of this town."
    assert not any(
        i.answer[0].startswith("a claim") for i in drawn("fact-claim-opinion", compared(A=f"{text}\n{OPINION}\n"))
    )


def test_words_that_only_point_and_questions_are_no_opinion():
    for text in (
        "It should be noted that the council of this old town met on Monday.",
        "Who in this old town would ever want to pay for that?",
    ):
        found = drawn("fact-claim-opinion", compared(A=f"{text}\n{CLAIM}\n{OPINION}\n"))
        assert text not in {i.text for i in found} and OPINION in {i.text for i in found}


def test_who_only_insists_gives_no_opinion():
    text = "{}, the new bridge was closed on Monday in the early morning by the town.\n"
    found = {w: drawn("fact-claim-opinion", compared(A=text.format(w))) for w in ("Of course", "Sadly")}
    assert [len(items) for items in found.values()] == [0, 1]


def test_what_is_retold_is_nobodys_claim():
    text = "Ann Lee said some pupils told her that the old school of the town would be shut on Monday.\n"
    assert drawn("fact-claim-opinion", compared(A=text)) == []


def test_a_claim_is_not_asked_where_the_outlet_tells_more_or_nobody_speaks():
    said = "Ann Lee said that the northern bridge of the town was never safe for anybody who crossed it{}.\n"
    hanging = "Ann Lee left, maintaining that the northern bridge was never safe for anybody who crossed it.\n"
    poll = "A poll found that most people of the town favoured a new bridge over an old one this year.\n"
    texts = (said.format(""), said.format(", an oddly gloomy view from one who built it"), hanging, poll)
    assert [len(drawn("fact-claim-opinion", compared(A=text))) for text in texts] == [1, 0, 0, 0]


def test_what_may_have_happened_is_no_opinion():
    text = "The mayors of the coast became bolder in their plans for the old harbour.\n"
    assert drawn("fact-claim-opinion", compared(A=text)) == []


def test_where_the_outlet_may_go_on_behind_a_paraphrase_there_is_no_claim():
    said = "Ann Lee says the northern bridge of the town was never safe for anybody{}.\n"
    counts = [len(drawn("fact-claim-opinion", compared(A=said.format(t)))) for t in ("", ", and scolds the council")]
    assert counts == [1, 0]


def test_what_is_the_most_of_its_sort_is_no_fact():
    text = "Engineers closed the most famous bridge on Monday after 40 cables broke in the storm.\n"
    assert drawn("fact-claim-opinion", compared(A=text, B=text.replace("after", "since"))) == []


def test_a_question_and_what_the_outlet_takes_for_a_fact_are_no_claims():
    says = "Ann Lee {} that the northern bridge of the town was never safe for anybody who crossed it.\n"
    assert len(drawn("fact-claim-opinion", compared(A=says.format("argued")))) == 1
    for verb in ("noted", "found", "determined"):
        assert drawn("fact-claim-opinion", compared(A=says.format(verb))) == [], verb
    asked = "“Has anybody in this town ever felt safe on the old bridge?” Ann Lee asked on Monday.\n"
    assert drawn("fact-claim-opinion", compared(A=asked)) == []


def test_a_sentence_in_which_the_outlet_tells_more_than_the_speech_is_no_claim():
    said = "Ann Lee {} that the northern bridge of the town was never safe for anybody{}.\n"
    assert len(drawn("fact-claim-opinion", compared(A=said.format("argued", "")))) == 1
    for verb, tail in (("spent her time arguing", ""), ("argued", " — yet it stood for a hundred years")):
        assert drawn("fact-claim-opinion", compared(A=said.format(verb, tail))) == [], (verb, tail)
