"""Each number decides something: without it, one small text is read otherwise."""

import dataclasses

import pytest

from framing.annotate.pronouns import find_pronouns
from framing.annotate.pronouns.weights import WEIGHTS
from tests.annotate.pronouns.cast import PEOPLE
from tests.annotated import LEXICONS, annotate

HALE, HOLM, ACME, FRONT = "hale", "holm", "acme", "front"
ROWS = [  # weight, its value without effect, a text, whom its last pronoun stands for, and without the weight
    ("steep", 1.0, "Acme opened a plant. Investors like its shops.", ACME, None),
    ("modifier", 1.0, "Hale supporters met Peter Holm. He left early.", HOLM, HALE),
    ("most", 9.0, "Edward Hale rose. Edward Hale spoke. Edward Hale sat. Peter Holm came. He left.", HOLM, None),
    ("fades", 1.0, "Edward Hale resigned. Peter Holm left. The judge blamed him.", HOLM, None),
    (
        "in_marks",
        1.0,
        "Edward Hale resigned. \u201cThe plant is old. The town is dark.\u201d He left Oslo.",
        HALE,
        None,
    ),
    ("here", 1.0, "Edward Hale met Peter Holm. A neighbour of Peter Holm said he was ill.", HOLM, None),
    ("across", 1.0, "\u201cEdward Hale is a coward,\u201d Peter Holm said. He left early.", HOLM, None),
    ("before", 1.0, "Acme grew. Critics of Norland like its shops.", None, ACME),
    ("own_subject", 1.0, "Peter Holm resigned. Edward Hale met Peter Holm in his office.", HALE, None),
    ("upper", 1.0, "Critics praised Peter Holm. Edward Hale told Peter Holm that he would stay.", HALE, None),
    ("commanded", 1.0, "Peter Holm praised Edward Hale. He said that Peter Holm had lied.", HALE, HOLM),
    ("unknown", 1.0, "Robin Vale, a farmer, praised Edward Hale. He left early.", None, "vale"),
    ("unsure", 1.0, "Globex sued Acme. A neighbour of Peter Holm said he was ill.", HOLM, None),
    ("inert", 1.0, "The Liberation Front held talks with Norland. They withdrew at dawn.", FRONT, None),
    ("one", 1.0, "Globex sued Acme. They withdrew at dawn.", None, ACME),
    ("many", 1.0, "The Liberation Front held talks with Norland. It was big.", FRONT, None),
    ("floor", 1e-9, "Globex sued Acme. They withdrew at dawn.", None, ACME),
    ("person", 0.5, "Robin Vale, a farmer, praised Edward Hale. He left early.", None, "vale"),
    ("neuter", 0.5, "Globex sued Acme. It withdrew at dawn.", None, ACME),
    ("common", 0.5, "The Liberation Front held talks with Norland. \u201cThey lied,\u201d a farmer said.", None, FRONT),
    ("quoted", 0.0, "Edward Hale met Peter Holm. \u201cHe was ill,\u201d a farmer said.", None, HALE),
    (
        "pointed",
        0.0,
        "The Liberation Front held talks with Norland. \u201cThey lied,\u201d a farmer said.",
        None,
        FRONT,
    ),
    ("open", 0.0, "Acme opened a plant. It was big.", None, ACME),
    ("telling", 9.0, "Robin Vale, a farmer, praised Edward Hale. She left early. He stayed.", HALE, "vale"),
]


@pytest.mark.parametrize(("name", "without", "text", "actor", "else_"), ROWS, ids=[r[0] for r in ROWS])
def test_a_weight_decides(name, without, text, actor, else_):
    doc = annotate(text, PEOPLE)
    last = max(i for i in (text.rfind(f) for f in _forms(text)))
    for weights, expected in ((WEIGHTS, actor), (dataclasses.replace(WEIGHTS, **{name: without}), else_)):
        found = {p.start: p.actor for p in find_pronouns(doc, LEXICONS, weights)}
        assert found.get(last) == expected


def _forms(text):
    """Pronouns of a text as written, each with what keeps it apart from the words around it."""
    words = {w.strip(".,\u201c\u201d") for w in text.split()}
    return [w for w in words if w.lower() in {"he", "him", "his", "she", "it", "its", "they", "them", "their"}]


@pytest.mark.parametrize(
    ("name", "text", "parse"),
    [("sure", "Edward Hale blamed himself.", True), ("loose", "Edward Hale resigned. He left.", False)],
)
def test_what_is_not_weighed_has_its_confidence_from_the_table(name, text, parse):
    (found,) = find_pronouns(annotate(text, PEOPLE, parse=parse), LEXICONS, dataclasses.replace(WEIGHTS, **{name: 0.5}))
    assert found.confidence == 0.5 != getattr(WEIGHTS, name)


def test_each_row_of_the_table_has_its_test():
    assert {r[0] for r in ROWS} | {"sure", "loose"} == {f.name for f in dataclasses.fields(WEIGHTS)}
