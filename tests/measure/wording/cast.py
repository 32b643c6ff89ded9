"""People and bodies of a small town, and articles about them with rated mentions and loaded words."""

from dataclasses import replace

from framing.measure import ladder, loaded, wording
from tests.annotated import LEXICONS, annotate

ACTORS = {
    "hale": {"name": "Ruth Hale", "kind": "person", "aliases": ["Hale"], "pronouns": ["she"]},
    "berg": {"name": "Ivan Berg", "kind": "person", "aliases": ["Berg"], "pronouns": ["he"]},
    "front": {"name": "Delta Front", "kind": "armed group", "aliases": ["Front"]},
    "marchers": {"name": "marchers", "kind": "movement", "nouns": ["marchers", "protesters", "mob"]},
}


def measured(text, *, actors=ACTORS, parse=True):
    """An article with its rated mentions, and its loaded words."""
    doc = annotate(text, actors, parse=parse)
    rated = {(h.start, h.end, h.actor): h for h in ladder.measure(doc, (), LEXICONS)}
    mentions = tuple(
        replace(m, ladder=h.score, ladder_row=h.rule) if (h := rated.get((m.start, m.end, m.actor))) else m
        for m in doc.mentions
    )
    doc = replace(doc, mentions=mentions)
    return doc, loaded.measure(doc, (), LEXICONS)


def flagged(text, **how):
    """Words of hits, and of labels, that carry the flag."""
    doc, hits = wording.flag(*measured(text, **how), LEXICONS)
    return [[doc.text[x.start : x.end] for x in found if wording.FLAG in x.flags] for found in (hits, doc.mentions)]
