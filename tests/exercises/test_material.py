import framing
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made


def material(*args, level="adult", **kwargs):
    return Material(made.comparison(*args, **kwargs), LEVELS[level])


def test_sentences_are_neither_fragments_nor_endless_and_stand_in_the_body():
    lines = [
        "Too short.",
        "This one has just enough words to be asked about.",
        "Word " + "word " * 50 + "end.",
        "This line was left out of the page by the rules.",
        "Read more of this and sign up for our newsletter today.",
    ]
    m = material([Article("a", "\n".join(lines) + "\n", "o")], dropped={("a", 4)})
    assert list(m.sentences["text"]) == [lines[1]]


def test_only_the_compared_event_is_drawn_from():
    text = "The town took the money and built the bridge at last.\n"
    corpus = [Article(f"{e}{o}", text, o, event=e) for e in ("E", "F") for o in ("North", "South")]
    m = Material(framing.compare(made.analysis(corpus), event="E"), LEVELS["adult"])
    assert set(m.sentences["article_id"]) == {"ENorth", "ESouth"} == set(m.texts)


def test_a_passage_is_cut_to_length_and_stays_in_its_paragraph():
    first, second = "The town took the money and built the bridge.", "Nobody came to see it on that day."
    m = material([Article("a", f"{first} {second}\nAnother line that is of no use to it.\n", "o")], level="12-14")
    (row,) = m.every_sentence.head(1).to_dict("records")
    p = m.passage("A", "a", row["start"], row["end"])
    assert p.text == m.texts["a"][p.start : p.end] and "Another" not in p.text


def test_a_passage_of_a_last_sentence_takes_what_goes_before_it():
    first, second = "The town took the money and built the bridge.", "Nobody came to see it on that day."
    m = material([Article("a", f"{first} {second}\n", "o")])
    row = m.every_sentence.iloc[-1]
    assert m.passage("A", "a", row["start"], row["end"]).text == f"{first} {second}"


def test_words_that_two_readings_find_are_charged_once():
    text = "The reckless gang of the old town took the money.\n"
    hits = [
        ("a", "reckless gang", "loaded", "own", 2.0),
        ("a", "gang", "loaded", "own", 2.0),
        ("a", "old", "loaded", "own", 1.0),
    ]
    m = material([Article("a", text, "o")], hits=hits)
    assert m.findings.charge({"article_id": "a", "start": 0, "end": len(text)}) == 3.0


def test_verbs_of_saying_are_those_of_the_lexicon():
    m = material([Article("a", "Rain fell.\n", "o")])
    assert m.tells_of_speech("The mayor condemned the plan.") and not m.tells_of_speech("The mayor closed the bridge.")


def test_a_sentence_that_goes_on_behind_its_end_is_none():
    text = "The men of the north were trained and armed by the U.S. — and lost many of their own in that war.\n"
    m = material([Article("a", text, "o")])
    assert all(s in (text.strip(),) for s in m.sentences["text"])
