"""Annotated articles and registries for the tests of steps and measures: real parser, real voices."""

import functools
from dataclasses import replace

from framing.annotate.labels import find_labels
from framing.annotate.naming import PLACE, find_mentions
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


def parsed(text, key="a", *, outlet="x", parse=True, year=0, date=None, actors=None):
    """One article normalised, kept whole, cut into sentences and parsed: what every step may start from."""
    text = normalise(text).text
    plain, blocks = straighten(text), whole(text)
    sentences = split_sentences(text, blocks, LEXICONS)
    if parse:
        trees = parser().parse([plain[s.start : s.end] for s in sentences])
        sentences = tuple(
            replace(s, tokens=tuple(t._replace(start=t.start + s.start, end=t.end + s.start) for t in tree))
            for s, tree in zip(sentences, trees, strict=True)
        )
    known = {} if actors is None else actors if isinstance(actors, Actors) else Actors.from_dict(actors)
    return Annotated(
        Article(key, text, outlet, date=date), text, plain, blocks, tuple(sentences), actors=known, year=year
    )


def voiced(text, key="a", **how):
    """One article with its quotations and voices."""
    doc = parsed(text, key, **how)
    doc = replace(doc, quotes=find_quotes(doc, LEXICONS))
    return replace(doc, voices=voice_spans(doc))


def annotate(text, actors, *, parse=True, year=2024, date=None):
    """One article after all annotating steps, mentions and labels found."""
    doc = voiced(text, actors=actors, parse=parse, year=year, date=date)
    doc = replace(doc, mentions=tuple(m for m in find_mentions(doc, LEXICONS) if m.rule != PLACE))
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
