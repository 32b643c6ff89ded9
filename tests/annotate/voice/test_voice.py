"""Who says what: one test a phenomenon, on sentences of our own and the real parser."""

import pytest

from framing.records import QuoteKind, Voice
from tests.annotated import voiced


def rows(text, parsed=True, act=None):
    doc = voiced(text, parse=parsed)
    return [
        (str(q.kind), doc.text[q.start : q.end], q.speaker) for q in doc.quotes if act is None or q.act == act
    ]  # fmt: skip


def voice_at(text, words):
    doc = voiced(text)
    at = doc.text.index(words)
    return doc.voice_of(at, at + len(words)).voice


@pytest.mark.parametrize(
    "text",
    [
        "“The dam will hold,” Lena Hale said.",
        '"The dam will hold," Lena Hale said.',
        "''The dam will hold,'' Lena Hale said.",
        "'The dam will hold,' Lena Hale said.",
        "‘The dam will hold,’ said Lena Hale.",
        "«The dam will hold,» said Lena Hale.",
        "Lena Hale said: “The dam will hold.”",
        "Lena Hale said, “The dam will hold.”",
        "According to Lena Hale, “the dam will hold.”",
        "Lena Hale: “The dam will hold.”",
        "“The dam will hold.”\n— Lena Hale",
        "Lena Hale issued the following statement:\n“The dam will hold.”",
        "As Lena Hale put it, “the dam will hold.”",
    ],
)
def test_a_quotation_has_its_speaker_whatever_marks_and_order(text):
    (row,) = rows(text)
    assert row[0] == "direct"
    assert row[1].lower().rstrip(",.") == "the dam will hold"
    assert row[2] == "Lena Hale"


def test_an_interrupted_quotation_is_direct_on_both_sides():
    assert rows("“The dam,” Lena Hale said, “will hold.”") == [
        ("direct", "The dam,", "Lena Hale"),
        ("direct", "will hold.", "Lena Hale"),
    ]


def test_quotations_run_over_sentences_and_paragraphs():
    found = rows("“The dam will hold for years.\n“It has held since the war,” Lena Hale said. “We will see.”")
    assert [r[2] for r in found] == ["Lena Hale"] * 3
    assert {r[0] for r in found} == {"direct"}


def test_a_paragraph_that_is_a_quotation_goes_on_with_the_speaker_before():
    found = rows("“The dam will hold,” Lena Hale said.\n“It has held since the war, and nobody was ever hurt.”")
    assert [r[2] for r in found] == ["Lena Hale"] * 2


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lena Hale said that the dam was safe.", ["that the dam was safe"]),
        ("The dam was safe, Lena Hale said.", ["The dam was safe"]),
        ("The dam, Lena Hale said on Monday, will hold for years.", ["The dam", "will hold for years"]),
        ("Lena Hale promised to rebuild the dam.", ["to rebuild the dam"]),
        ("Lena Hale accused the board of fraud and left.", ["of fraud"]),
        ("Lena Hale urged the board to act.", ["to act"]),
        ("Lena Hale praised the workers for their courage.", ["for their courage"]),
        ("Lena Hale called for an inquiry.", ["an inquiry"]),
        ("Lena Hale, who said the dam was safe, resigned.", ["the dam was safe"]),
        ("Lena Hale said in a statement that the road was open.", ["that the road was open"]),
        ("Lena Hale's claim that the vote was stolen was rejected.", ["that the vote was stolen"]),
    ],
)
def test_reported_speech_without_marks(text, content):
    assert rows(text, act="speech") == [("indirect", c, "Lena Hale") for c in content]


def test_two_cues_of_one_source_share_the_sentence():
    found = rows("Lena Hale praised the workers and urged the board to act.")
    assert [r[1] for r in found] == ["the workers", "the board", "to act"]


def test_a_relative_clause_of_the_outlet_is_not_reported():
    (row,) = rows("Lena Hale praised the leadership of the town, which was flooded last year.")
    assert row[1] == "the leadership of the town"


def test_wishes_stay_the_words_of_the_outlet():
    text = "Lena Hale wants to close the road."
    assert [q.act for q in voiced(text).quotes] == ["attitude"]
    assert voice_at(text, "close the road") is Voice.OWN
    assert voice_at("Lena Hale said that the road was closed.", "road was closed") is Voice.ATTRIBUTED


def test_a_clause_that_somebody_believes_is_theirs_and_one_that_they_know_is_the_outlet_s():
    assert voice_at("Lena Hale believes that the road will be closed.", "road will") is Voice.ATTRIBUTED
    assert voice_at("Lena Hale knows that the road was closed.", "road was") is Voice.OWN


def test_whom_somebody_accuses_is_named_by_the_outlet():
    text = "Lena Hale accused the timid board of fraud."
    assert voice_at(text, "timid board") is Voice.OWN
    assert voice_at(text, "fraud") is Voice.ATTRIBUTED


def test_words_of_a_claim_that_nobody_is_named_for_are_not_the_outlet_s():
    assert voice_at("The vote went on despite claims that it was stolen.", "it was stolen") is Voice.ATTRIBUTED


def test_what_was_not_said_is_no_speech():
    doc = voiced("Lena Hale did not mention the dam. The board refused to say whether it agreed.")
    assert all(q.act == "attitude" for q in doc.quotes)
    assert {v.voice for v in doc.voices} == {Voice.OWN}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Hale said the dam was safe.", 0),
        ("Hale claimed the dam was safe.", -1),
        ("Hale pointed out that the dam was safe.", 1),
    ],
)
def test_the_cue_has_a_stance(text, stance):
    (q,) = voiced(text).quotes
    assert q.cue_stance == stance


def test_claimed_responsibility_is_no_doubt():
    assert rows("The group claimed responsibility for the blast. The raid was claimed by the Red Front.") == []


def test_vague_sources_are_flagged():
    critics, believed = voiced("Critics say the dam is unsafe. It is believed that the mayor knew.").quotes
    assert "vague" in critics.flags and critics.speaker == "critics"
    assert "vague" in believed.flags and believed.speaker == ""
    assert voice_at("It is believed that the mayor knew.", "mayor knew") is Voice.OWN
    (named,) = voiced("Lena Hale said the dam is unsafe.").quotes
    assert "vague" not in named.flags


def test_an_aside_to_the_reader_has_no_source():
    assert rows("Lena Hale spoke in Kabul. It is important to remember, however, that the town was flooded.") == []


def test_scare_quotes():
    assert rows("The so-called “reform” failed last year.") == [("scare", "reform", "")]
    assert voice_at("The so-called “reform” failed last year.", "reform") is Voice.SCARE
    (label,) = [
        q for q in voiced("Norland listed the league as a “terrorist” group.").quotes if q.kind is QuoteKind.SCARE
    ]
    assert label.speaker == "Norland"


def test_a_label_with_a_speaker_is_a_partial_quotation():
    assert ("partial", "farce", "Lena Hale") in rows("Lena Hale called the plan a “farce” and left.")
    assert [r for r in rows("Lena Hale called it a “farce” and a “joke” on Monday.") if r[0] == "partial"] == [
        ("partial", "farce", "Lena Hale"),
        ("partial", "joke", "Lena Hale"),
    ]


def test_titles_nicknames_and_addresses_are_no_speech():
    assert rows("She read the book “Hard Road” on the train.") == []
    assert rows("Joe “Lucky” Hale won the race.") == []
    assert rows('He put a link, <a href="https://example.org">, into the text.') == []


def test_an_insertion_of_the_editor_is_not_the_speaker_s():
    text = "“They [the rebels] left the town,” Lena Hale said."
    assert voice_at(text, "the rebels") is Voice.OWN
    assert voice_at(text, "left the town") is Voice.QUOTED
    assert voice_at("“[T]hey left the town,” Lena Hale said.", "hey left") is Voice.QUOTED


def test_unquoted_direct_speech_and_speech_that_runs_on():
    (said, *_) = voiced("He said, I am sure that the dam will hold.").quotes
    assert "unquoted direct" in said.flags
    text = "“The dam will hold,” Lena Hale said. And in this sense we are safe. The town lies on a river."
    assert voice_at(text, "in this sense we are safe") is Voice.UNCERTAIN
    assert voice_at(text, "lies on a river") is Voice.OWN


def test_articles_in_the_first_person_keep_their_voice():
    text = "We went there. I saw the dam. “It will hold,” Lena Hale said. And we left."
    assert voice_at(text, "And we left") is Voice.OWN


def test_posts_turns_and_headlines_without_marks():
    post = "Lena Hale wrote on Monday:\nOur town deserves better than this old dam.\nThe council meets today."
    assert rows(post) == [("block", "Our town deserves better than this old dam.", "Lena Hale")]
    turns = "MODERATOR: Is the dam safe?\nHALE: He says it is.\nMODERATOR: Thank you."
    assert [r[2] for r in rows(turns)] == ["MODERATOR", "HALE", "MODERATOR"]
    assert rows("Minister: Dam will hold\nThe council meets today.") == [("indirect", "Dam will hold", "Minister")]
    assert rows("Floods: Dam will hold\nThe council meets today.") == []


def test_speakers_are_resolved_within_the_article():
    text = (
        "Foreign Minister Lena Hale arrived on Monday. The minister said that talks went well. "
        "She said that the host was kind. Hale said that the road was long. "
        "Peter Zoll disagreed. He said that the road was short. Ms. Hale said that it was not."
    )
    assert [r[2] for r in rows(text, act="speech")] == ["Lena Hale"] * 3 + ["Peter Zoll", "Lena Hale"]


def test_the_outermost_speaker_counts():
    (direct,) = [
        q for q in voiced("Lena Hale said she recalled thinking, “The dam will not hold.”").quotes if q.kind == "direct"
    ]
    assert direct.speaker == "Lena Hale"
    relayed = "“The dam will hold,” Lena Hale said, according to the Morning Post."
    assert ("direct", "The dam will hold,", "Lena Hale") in rows(relayed)


def test_a_nested_quotation_is_part_of_the_outer_one():
    assert rows("“She told me ‘go away’ and left,” Lena Hale said.") == [
        ("direct", "She told me ‘go away’ and left,", "Lena Hale")
    ]


def test_apostrophes_are_no_marks():
    assert rows("The workers’ union and the miners’ league met in the ’90s. It’s the board’s dam.") == []
    assert rows("The workers' union and the miners' league met in the '90s. It's the board's dam.") == []


def test_unbalanced_marks_are_flagged_not_fatal():
    (q,) = voiced("“The dam will hold and nobody was hurt.\nThe council meets today.").quotes
    assert q.flags == ("unclosed",)
    assert voice_at("The dam” will hold.", "will hold") is Voice.OWN


def test_without_a_parse_quotations_still_have_speakers():
    assert rows("“The dam will hold,” Lena Hale said. The minister said that the road was open.", parsed=False) == [
        ("direct", "The dam will hold,", "Lena Hale")
    ]
    assert rows("“The dam will hold,” said Lena Hale.", parsed=False)[0][2] == "Lena Hale"
    assert rows("According to the board, the dam will hold.", parsed=False)[0][1] == "the dam will hold"


def test_offsets_of_cue_and_speaker():
    doc = voiced("The dam, Lena Hale said on Monday, will hold for years.")
    q = doc.quotes[0]
    assert doc.text[q.speaker_start : q.speaker_end] == "Lena Hale"
    assert doc.text[q.cue_start : q.cue_end] == q.cue == "said"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a letter to the board, its director, Lena Hale, said: “The dam will hold for years.”", "Lena Hale"),
        ("The film uses footage of Lena Hale asking, “Why should we leave the town?”", "Lena Hale"),
        ("Lena Hale attacked “the hateful lies of a board that never came to see the dam.”", "Lena Hale"),
        ("Lena Hale hailed the old engineer as a “true hero.”", "Lena Hale"),
    ],
)
def test_a_quotation_without_a_cue_goes_to_whom_the_grammar_names(text, speaker):
    (row,) = [r for r in rows(text) if r[0] in ("direct", "partial")]
    assert row[2] == speaker


def test_what_nobody_calls_another_stays_at_a_distance():
    assert [r[0] for r in rows("The rule is known as the “dam rule” in the town.")] == ["scare"]


def test_titles_in_lists_and_behind_on_are_no_speech():
    assert rows("Lena Hale starred in the films “Hard Road,” “Cold Water” and “The Dam,” and left.") == []
    assert rows("Lena Hale appeared on “The Morning Show” last week.") == []
    assert rows("Lena Hale praised the documentary “13th Street” at length.")[0][0] == "indirect"


def test_turns_of_a_transcript_may_stand_in_marks():
    found = rows("“BRAND: Will the dam hold?\n“HALE: It will hold for years.\n“We have seen worse.”")
    assert [(r[1], r[2]) for r in found] == [
        ("Will the dam hold?", "BRAND"),
        ("It will hold for years.", "HALE"),
        ("We have seen worse.", "HALE"),
    ]


def test_a_heading_that_quotes_has_the_speaker_of_the_text():
    found = rows(
        "“The dam is old,” Peter Zoll said.\n“No Water for Years”\nThe town waits. “There will be no water for years,” Lena Hale said."
    )
    assert [r[2] for r in found] == ["Peter Zoll", "Lena Hale", "Lena Hale"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Olga Hale, his wife, and Peter Hale came. Hale said he was glad.", ["Peter Hale"]),
        ("With his wife, Olga Hale, came the mayor, Peter Hale. Hale said that the town was safe.", ["Peter Hale"]),
        ("Peter Zoll spoke of the war in Norland. Hale said that the town was safe.", ["Hale"]),
        ("The Norland Post's Lena Hale said that the town was safe.", ["Lena Hale"]),
    ],
)
def test_a_last_name_goes_to_its_bearer(text, speakers):
    assert [r[2] for r in rows(text, act="speech")][-1:] == speakers


@pytest.mark.parametrize(
    "intro",
    [
        "Lena Hale, the mayor, spoke to our reporter Tom Brand.",
        "Tom Brand interviewed the mayor, Lena Hale, on Monday.",
    ],
)
def test_questions_and_answers_have_names(intro):
    found = rows(f"{intro}\nQ: Will the dam hold?\nA: It will hold for years.\nQ: Who pays?\nA: The town.")
    assert [r[2] for r in found] == ["Tom Brand", "Lena Hale"] * 2


def test_questions_and_answers_keep_their_letters_where_nobody_is_named():
    found = rows("The dam is old.\nQ: Will it hold?\nA: It will.\nQ: Who pays?\nA: The town.")
    assert [r[2] for r in found] == ["Q", "A"] * 2


def test_without_a_parse_the_opening_name_answers_for_a_quotation():
    text = "Lena Hale was bitter about “the hateful lies of a board that never came.”"
    assert rows(text, parsed=False)[0][2] == "Lena Hale"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norland's Foreign Minister Ada Bell met Eastland Foreign Minister Bo Day. The Eastland foreign minister said that "
            "the talks went well.",
            "Bo Day",
        ),
        (
            "Foreign Minister Ada Bell spoke first. The Eastlander foreign minister said that the talks went well.",
            "Eastlander foreign minister",
        ),
        ("Foreign Minister Ada Bell spoke first. The foreign minister said that the talks went well.", "Ada Bell"),
    ],
)
def test_an_office_goes_to_nobody_of_another_country(text, speaker):
    assert voiced(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lena Hale brushed off the disastrous leak.", "disastrous leak"),
        ("Lena Hale downplayed the growing scandal.", "growing scandal"),
        ("Lena Hale tried to justify the brutal raid.", "brutal raid"),
        ("Lena Hale criticized the generous offer.", "generous offer"),
        ("Lena Hale praised the reckless raid.", "reckless raid"),
        ("Lena Hale dismissed the mounting evidence.", "mounting evidence"),
    ],
)
def test_what_is_judged_is_named_by_the_outlet(text, words):
    assert voice_at(text, words) is Voice.OWN
    assert voice_at("Lena Hale called the raid a brutal crime.", "brutal crime") is Voice.ATTRIBUTED


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("The mayor says the law is fair, and Democrats say it is a farce.", "the law is fair", "mayor"),
        ("The mayor says the law is fair, and Democrats say it is a farce.", "it is a farce", "Democrats"),
        ("Lena Hale said the dam would hold; the engineers left.", "the engineers left", ""),
        ("Lena Hale said the dam would hold, but Peter Zoll walked out.", "Peter Zoll walked out", ""),
        ("Norfield is a poor town; the mayor said it would grow.", "Norfield is a poor town", ""),
    ],
)
def test_a_second_clause_is_not_swallowed(text, words, voice):
    doc = voiced(text)
    at = doc.text.index(words)
    span = doc.voice_of(at, at + len(words))
    assert (doc.quotes[span.quote].speaker if span.quote >= 0 else "") == voice


def test_an_open_quotation_is_followed_by_more_of_it():
    found = rows(
        "A judge is accused\n\nMayor Lena Hale tweeted: “The judge was wrong. ...\nThis is bad.\nShe never wrote when she called me a ‘fake’.\n"
        "Both should go.”"
    )
    assert [r[2] for r in found if r[0] in ("direct", "partial")] == ["Lena Hale"] * 4


def test_a_mark_at_the_end_of_a_paragraph_opens_the_next():
    found = rows(
        "“Farmers tried it often.\nMembers should work together,” Lena Hale wrote in a letter. “\nIt has earned my veto.”"
    )
    assert [r[2] for r in found] == ["Lena Hale"] * 3


def test_a_pronoun_between_of_and_a_participle_speaks():
    found = rows("Peter Zoll resigned after a video emerged of him saying that “the dam is a joke” at a dinner.")
    assert ("partial", "the dam is a joke", "Peter Zoll") in found or (
        "direct",
        "the dam is a joke",
        "Peter Zoll",
    ) in found


def test_what_somebody_should_do_is_not_their_word():
    assert all(
        r[2] != "Lena Hale" for r in rows("The board met and Lena Hale should “quit the harbour board at once”.")
    )


def test_words_that_somebody_cites_are_not_the_citers():
    found = rows("Lena Hale cited a show on the radio: “‘The judge is biased.’”\n“Nobody on the bench should talk so.”")
    assert [r[2] for r in found if r[0] == "direct"] == ["", "Lena Hale"]


def test_a_heading_names_who_speaks_on_what():
    assert rows("Hale on the town's boats: “They are not ours”\n\nBoats left on Monday.")[0][2] == "Hale"


def test_a_turned_verb_is_no_part_of_a_name():
    assert rows("Mayor Lena Hale spoke.\nAdded Hale: “The dam will hold.”")[-1][2] == "Lena Hale"


def test_a_cue_with_its_source_in_marks_is_quoted_too():
    found = rows("“I never said that,” Lena Hale said, after Tom Brand called.")
    assert [r[2] for r in found] == ["Lena Hale"]
