"""One sentence ready to be read, for the tests of the files of naming."""

from framing.annotate.naming.names import PLACE, names_in
from framing.annotate.naming.naming import candidates_of
from framing.annotate.naming.nouns import nouns_in
from framing.annotate.naming.sentence import Reading
from framing.registry import compile_registry
from tests.annotated import LEXICONS, WAR, parsed


def reading(text, actors=WAR, *, k=0, parse=True, year=2024):
    """Sentence `k` of a text."""
    doc = parsed(text, actors=actors, parse=parse, year=year)
    return Reading(doc, k, compile_registry(doc.actors, LEXICONS))


def spans(r, candidates):
    """The text of candidates and the actor that each is given to."""
    return [(r.doc.text[c.start : c.end], c.actor) for c in candidates]


def names(text, actors=WAR, **how):
    """Text and actor of the names of one sentence."""
    r = reading(text, actors, **how)
    return spans(r, [c for c in names_in(r).candidates if c.given.rule != PLACE])


def nouns(text, actors=WAR, **how):
    """Text, sort and actor of the nouns of one sentence."""
    r = reading(text, actors, **how)
    return [(r.doc.text[c.start : c.end], str(c.sort), c.actor) for c in nouns_in(r, names_in(r))]


def phrase_of(text, head, actors=WAR, **how):
    """The sentence, and the noun phrase of a word in it."""
    r = reading(text, actors, **how)
    at = text.index(head)
    return r, r.view.phrase(r.view.head_of(at, at + len(head)))


def all_of(text, actors=WAR, **how):
    """The candidates of a whole text, and its registry."""
    doc = parsed(text, actors=actors, year=how.get("year", 2024), parse=how.get("parse", True))
    registry = compile_registry(doc.actors, LEXICONS)
    found = [c for k in range(len(doc.sentences)) for c in candidates_of(Reading(doc, k, registry))]
    return doc, registry, found
