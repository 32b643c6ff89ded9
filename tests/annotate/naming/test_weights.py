"""Each weight decides a sentence: a row fails where its number is one that does not."""

import pytest

from framing.annotate.naming import weights
from framing.annotate.naming.weights import EVIDENCE, FIT, STRANGER, SURE
from tests.annotated import annotate

TOWN = {
    "cabinet": {"name": "Cabinet", "kind": "government", "affiliation": ["Kenya"]},
    "acme": {"name": "Acme", "kind": "organisation", "nouns": ["company"]},
    "bolt": {"name": "Bolt University", "kind": "organisation", "nouns": ["university"]},
    "front": {"name": "NLF", "kind": "armed group", "affiliation": ["Nigeria"]},
    "guard": {"name": "Delta Guard", "kind": "armed group", "affiliation": ["Nigeria"], "backers": ["France"]},
    "moreau": {"name": "Ann Moreau", "kind": "person", "roles": [{"office": "president", "of": "France"}]},
    "otieno": {"name": "James Otieno", "kind": "person", "roles": [{"office": "president", "of": "Kenya"}]},
    "holm": {"name": "Peter Holm", "kind": "person", "nouns": ["suspect"]},
    "forces": {"name": "French forces", "kind": "military", "affiliation": ["France"]},
    "summit": {"name": "Delta summit", "kind": "event", "nouns": ["summit"]},
    "recognized": {
        "name": "Council",
        "kind": "government",
        "affiliation": ["Kenya"],
        "qualifiers": ["internationally recognized"],
    },
}


def last(text, words):
    """Actor of the last naming that reads so, or None."""
    doc = annotate(text, TOWN)
    found = [m for m in doc.mentions if doc.text[m.start : m.end].lower() == words]
    return found[-1].actor if found else None


ROWS = [  # row, another number, sentence, naming in it, its actor, its actor with the other number
    ("EVIDENCE.said", 0.0, "The fighters of the NLF left.", "the fighters of the nlf", "front", None),
    ("EVIDENCE.said", 0.0, "The internationally recognized Kenyan government left.",
     "the internationally recognized kenyan government", "recognized", "cabinet"),
    ("EVIDENCE.said", 3.0, "The French-backed militia left.", "the french-backed militia", "guard", None),
    ("EVIDENCE.owner", 0.0, "The French occupation fell.", "the french occupation", "forces", None),
    ("EVIDENCE.own_noun", 4.0, "Nigerian fighters left.", "nigerian fighters", None, "front"),
    ("FIT.own", 1.0, "The Delta Guard met the NLF, a militia. The militia left.", "the militia", "front", "guard"),
    ("FIT.kind", 1.5, "The Delta Guard met the NLF, a militia. The militia left.", "the militia", "front", "guard"),
    ("FIT.weak", 3.0, "President James Otieno saw Ann Moreau. The president left.", "the president", "otieno", "moreau"),
    ("PROMINENCE.near", 0.0, "The NLF rose. The NLF fell. The Delta Guard left. The militia fled.", "the militia",
     "guard", "front"),
    ("PROMINENCE.topic", 20.0, "The NLF rose. The NLF fell. The NLF rose. The Delta Guard met the NLF. The militia left.",
     "the militia", "guard", "front"),
    ("PROMINENCE.owner", 0.0, "It was the day of France. Its troops left.", "its troops", None, "forces"),
    ("STRANGER.told", 0.1, "The NLF rose. A second militia came. The militia left.", "the militia", None, "front"),
    ("STRANGER.guessed", 1.0, "Peter Holm rose. Bo Day came. The man left.", "the man", "holm", None),
]  # fmt: skip


@pytest.mark.parametrize(("row", "other", "text", "words", "actor", "then"), ROWS)
def test_a_row_decides_its_sentence(row, other, text, words, actor, then):
    table, name = row.split(".")
    table = getattr(weights, table)
    kept = getattr(table, name)
    assert last(text, words) == actor
    try:
        object.__setattr__(table, name, other)  # frozen: for this test alone
        assert last(text, words) == then
    finally:
        object.__setattr__(table, name, kept)


def test_reasons_stand_in_this_order():
    assert EVIDENCE.said > EVIDENCE.owner > EVIDENCE.own_noun
    assert FIT.own > FIT.kind > FIT.weak > 0
    assert STRANGER.told > STRANGER.guessed
    assert SURE.parsed > SURE.unparsed
    assert SURE.name > SURE.evidence > SURE.own_noun > SURE.by_topic > SURE.least_anaphor
