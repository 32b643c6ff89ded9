import random

from framing.exercises import make_worksheet
from framing.exercises.kinds import headline_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.records import Article
from tests.report import made

HARSH = "The reckless thugs took the bridge and left the town in shame.\n"
PLAIN = "The builders of the bridge came home on Monday in the evening.\n"


def drawn(other=PLAIN):
    c = made.comparison(
        [Article("n", HARSH, "North", event="E"), Article("s", other, "South", event="E")],
        hits=[("n", "reckless thugs", "loaded", "own", 3.0)],
    )
    return list(headline_items(Material(c, LEVELS["adult"]), random.Random(0)))


def test_the_opening_with_the_stronger_words_is_the_answer_and_no_outlet_shows():
    (item,) = drawn()
    right = next(p for p in item.passages if p.name == item.answer[0])
    assert right.text == HARSH.strip() == item.text and item.hidden and not item.shown
    assert item.options == ("Text A", "Text B")
    assert "reckless thugs" in item.explanation


def test_an_opening_that_quotes_is_no_plain_one():
    assert drawn("The “builders” of the bridge came home on Monday in the evening.\n") == []


def test_a_weak_word_leaves_an_opening_the_weaker_one_if_the_other_is_far_ahead():
    def with_weak(score):
        c = made.comparison(
            [Article("n", HARSH, "North", event="E"), Article("s", PLAIN, "South", event="E")],
            hits=[("n", "reckless thugs", "loaded", "own", 3.0), ("s", "builders", "loaded", "own", score)],
        )
        return list(headline_items(Material(c, LEVELS["adult"]), random.Random(0)))

    (item,) = with_weak(1.0)
    assert "the other has only “builders”" in item.explanation
    assert with_weak(2.0) == []


def test_a_word_that_both_have_decides_nothing():
    strong = "The vicious gang of the harbour took the money of the town on Monday.\n"
    weak = "A vicious man of the harbour took the money of the town on Monday.\n"
    from framing.exercises.kinds.headlines import _is_ahead
    from tests.exercises.kinds.drawn import compared

    m = Material(compared(A=strong, B=weak), LEVELS["adult"])
    a, b = m.every_sentence.sort_values("article_id").to_dict("records")
    hits = [h for h in m.findings.hits_in(a) if h["score"]]
    assert hits and not _is_ahead(m, a, b)
    assert _is_ahead(m, a, {**b, "article_id": "", "text": "A man of the harbour took the money."})


def test_praise_alone_makes_no_opening_the_stronger_one():
    from tests.exercises.kinds.drawn import compared, drawn

    text = "The {} bridge was opened again on Monday by the mayor of the old town.\n"
    plain = "The mayor of the old town opened the bridge again on Monday.\n"
    counts = [
        len(drawn("headlines", compared(A=text.format(w), B=plain))) for w in ("landmark", "gargantuan", "disgraceful")
    ]
    assert counts == [0, 0, 1]


def test_what_leans_on_something_before_is_no_opening():
    from tests.exercises.kinds.drawn import compared, drawn

    plain = "The mayor of the old town opened the bridge again on Monday.\n"
    for text, n in (
        ("That disgraceful bridge is the word of the mayor.\n", 0),
        ("A disgraceful bridge was opened.\n", 1),
    ):
        assert len(drawn("headlines", compared(A=text, B=plain))) == n, text


def test_no_two_openings_are_compared_twice_in_whatever_order():
    texts = [HARSH, HARSH.replace("bridge", "ferry"), PLAIN, PLAIN.replace("bridge", "tower")]
    articles = [Article(f"a{n}", text, f"O{n}", event="E") for n, text in enumerate(texts)]
    hits = [(f"a{n}", "reckless thugs", "loaded", "own", 3.0) for n in (0, 1)]
    c = made.comparison(articles, hits=hits)
    for seed in range(6):
        pool = list(headline_items(Material(c, LEVELS["adult"]), random.Random(seed)))
        pairs = [frozenset(p.article_id for p in i.passages) for i in pool]
        assert len(pairs) == len(set(pairs)) == 4
        asked = make_worksheet(c, each=4, seed=seed, kinds=["headlines"]).items
        assert len(asked) == len({i.article_id for i in asked}) == 2


def test_a_question_as_an_opening_is_no_stronger_one():
    c = made.comparison(
        [Article("n", HARSH.replace(".", "?"), "North", event="E"), Article("s", PLAIN, "South", event="E")],
        hits=[("n", "reckless thugs", "loaded", "own", 3.0)],
    )
    assert list(headline_items(Material(c, LEVELS["adult"]), random.Random(0))) == []
