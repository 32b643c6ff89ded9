"""Each weight decides a sentence: a row fails where its number is one that does not."""

import pytest

from framing.annotate.naming.weights import EVIDENCE, FIT, PROMINENCE, STRANGER, SURE
from tests.annotated import annotate

TOWN = {
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
    "cabinet": {"name": "Cabinet", "kind": "government", "affiliation": ["Kenya"]},
}


def last(text, words):
    """Actor of the last naming that reads so, or None."""
    doc = annotate(text, TOWN)
    found = [m for m in doc.mentions if doc.text[m.start : m.end].lower() == words]
    return found[-1].actor if found else None


@pytest.mark.parametrize(
    ("row", "text", "words", "actor"),
    [
        ("evidence.name", "The NLF fighters left.", "the nlf fighters", "front"),
        ("evidence.qualifier", "The internationally recognized Kenyan government left.",
         "the internationally recognized kenyan government", "recognized"),
        ("evidence.backer", "The French-backed militia left.", "the french-backed militia", "guard"),
        ("evidence.office", "The French president left.", "the french president", "moreau"),
        ("evidence.owner", "French troops left.", "french troops", "forces"),
        ("evidence.own_noun", "The summit began.", "the summit", "summit"),
        ("fit.own", "Bolt University rose. Acme fell. The university left.", "the university", "bolt"),
        ("fit.kind", "The NLF rose. The militia left.", "the militia", "front"),
        ("fit.person", "Acme fell. The firm saw Bo Day. The firm left.", "the firm", "acme"),
        ("fit.anybody", "Peter Holm rose. The man left.", "the man", "holm"),
        ("fit.other_field", "Acme and Bolt University rose. The firm left.", "the firm", "acme"),
        ("fit.titled", "President James Otieno saw Ann Moreau. The president left.", "the president", "otieno"),
        ("fit.stranger_field", "Acme rose. A university closed. The firm left.", "the firm", "acme"),
        ("prominence.near", "The NLF rose. The Delta Guard left. The militia fled.", "the militia", "guard"),
        ("prominence.topic", "The NLF rose. The NLF fell. The NLF rose. The NLF met the Delta Guard. The militia left.",
         "the militia", "front"),
        ("prominence.least", "The NLF rose." + " It rained." * 12 + " The group left.", "the group", None),
        ("prominence.owner", "It was the day of France. It moved its troops.", "its troops", None),
        ("prominence.event_near", "The Delta summit began. It rained. It was cold. It rained. They held their summit.",
         "their summit", None),
        ("stranger.told", "The NLF rose. A second militia came. The militia left.", "the militia", None),
        ("stranger.formed", "Acme rose. The OPQ fell. The agency left.", "the agency", None),
    ],
)  # fmt: skip
def test_a_row_decides_its_sentence(row, text, words, actor):
    assert last(text, words) == actor, row


def test_reasons_stand_in_this_order():
    assert EVIDENCE.name > EVIDENCE.qualifier >= EVIDENCE.backer > EVIDENCE.owner > EVIDENCE.own_noun
    assert FIT.own > FIT.kind > FIT.person > FIT.anybody > FIT.titled > FIT.stranger_field > 0
    assert STRANGER.told > STRANGER.guessed > STRANGER.definite
    assert SURE.parsed > SURE.unparsed
    assert SURE.name > SURE.evidence > SURE.own_noun > SURE.by_topic > SURE.least_anaphor
    assert PROMINENCE.least < PROMINENCE.near / 3
