"""Documents and registries for the tests of actors and labels: real parser, real voices."""

import functools
from dataclasses import replace

from framing.annotate.labels import find_labels
from framing.annotate.naming import find_mentions
from framing.annotate.page import whole
from framing.annotate.pronouns import find_pronouns
from framing.annotate.sentences import split_sentences
from framing.annotate.voice import find_quotes, voice_spans
from framing.lexicon import Lexicons
from framing.parsing import load_parser
from framing.records import Annotated, Article
from framing.registry import Actors
from framing.text import normalise, straighten

LEXICONS = Lexicons()

WAR = {
    "front": {
        "name": "Norland Liberation Front",
        "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2019-03-01"}],
        "aliases": ["NLF", "Liberation Front"],
        "affiliation": ["Nigeria"],
    },
    "old_government": {
        "name": "Government of Nigeria until 2019",
        "kind": "government",
        "affiliation": ["Nigeria"],
        "backers": ["France"],
        "qualifiers": ["internationally recognized"],
        "from": "1999-05-29",
        "until": "2019-03-01",
    },
    "french_forces": {
        "name": "French forces in Nigeria",
        "kind": "military",
        "affiliation": ["France", "foreign", "Western"],
    },
    "brigades": {"name": "Delta Brigades", "kind": "armed group", "aliases": ["DB", "Delta Brigades"]},
    "state": {"name": "Nigeria", "kind": "state", "aliases": ["Federal Republic of Nigeria"], "metonyms": ["Abuja"]},
}
TOWN = {
    "moreau": {
        "name": "Claire Moreau",
        "kind": "person",
        "roles": [{"office": "president", "of": "France", "from": "2017-05-14"}],
    },
    "acme": {"name": "Acme", "kind": "organisation", "nouns": ["company", "retailer"], "aliases": ["Acme Stores"]},
    "protesters": {"name": "protesters", "kind": "movement", "nouns": ["protesters", "demonstrators"]},
    "migrants": {
        "name": "migrants",
        "kind": "people",
        "nouns": ["migrants", "asylum seekers"],
        "affiliation": ["Honduras"],
    },
    "war": {
        "name": "War in Ukraine",
        "kind": "event",
        "nouns": ["war", "invasion"],
        "affiliation": ["Ukraine", "Russia"],
    },
    "suspect": {"name": "Peter Holm", "kind": "person", "nouns": ["suspect"]},
}


@functools.lru_cache(maxsize=1)
def parser():
    return load_parser("auto")


def annotate(text, actors, *, parse=True, year=2024, date=None):
    """One article after all steps, mentions found."""
    text = normalise(text).text
    blocks = whole(text)
    sentences = split_sentences(text, blocks, LEXICONS)
    plain = straighten(text)
    if parse:
        tokens = parser().parse([plain[s.start : s.end] for s in sentences])
        moved = [
            tuple(t._replace(start=t.start + s.start, end=t.end + s.start) for t in ts)
            for s, ts in zip(sentences, tokens, strict=True)
        ]
        sentences = tuple(replace(s, tokens=t) for s, t in zip(sentences, moved, strict=True))
    registry = actors if isinstance(actors, Actors) else Actors.from_dict(actors)
    doc = Annotated(
        Article("a", text, "x", date=date), text, plain, blocks, tuple(sentences), actors=registry, year=year
    )
    doc = replace(doc, quotes=find_quotes(doc, LEXICONS))
    doc = replace(doc, voices=voice_spans(doc))
    doc = replace(doc, mentions=find_mentions(doc, LEXICONS))
    doc = replace(doc, pronouns=find_pronouns(doc, LEXICONS))
    return replace(doc, mentions=find_labels(doc, LEXICONS))


def named(text, actors, **how):
    """(text, actor) of every mention."""
    doc = annotate(text, actors, **how)
    return [(doc.text[m.start : m.end], m.actor) for m in doc.mentions]


def label(doc, words):
    """The one mention that reads `words`."""
    found = [m for m in doc.mentions if doc.text[m.start : m.end] == words]
    assert len(found) == 1, [doc.text[m.start : m.end] for m in doc.mentions]
    return found[0]
