"""What the tests of discovery share: articles of an event as the pipeline would hand them over."""

from framing.annotate.discovery import discover
from framing.annotate.discovery.case import Case
from framing.annotate.discovery.names import Names, collect
from framing.annotate.discovery.roles import collect_roles
from framing.annotate.discovery.runs import find_runs
from framing.annotate.discovery.units import Reader, tokens_of, words_of
from tests.annotated import LEXICONS, voiced


class Event:
    """An event made of texts: its articles, its units, its names, its roles and what discovery finds."""

    def __init__(self, *texts, parsed=True):
        self.docs = [voiced(text, f"a{k}", parse=parsed) for k, text in enumerate(texts)]
        self.words = words_of(LEXICONS)
        tokens = (tokens_of(doc, s) for doc in self.docs for s in doc.sentences)
        self.case = Case(tokens, self.words.honorifics | self.words.first.keys())
        self.readings = [Reader(doc, self.words, self.case).read() for doc in self.docs]
        self.runs = find_runs(self.readings, self.words, self.case)
        self.names = Names(self.runs, self.readings, self.words)
        self.entities = collect(self.readings, self.runs, self.names, frozenset())
        self.roles = collect_roles(self.readings, self.runs, self.names, self.entities, self.words)
        self.found = discover(self.docs, LEXICONS)

    @property
    def actors(self):
        """Actors by name."""
        return {a.name: a for a in self.found.actors}

    def called(self, name):
        """What the articles call an actor, in text order."""
        key = self.actors[name].id
        return [d.text[m.start : m.end] for d in self.docs for m in self.found.mentions[d.article.id] if m.actor == key]

    def actor_of(self, phrase, article=0):
        """Names of the actors that a phrase of one article stands for."""
        doc = self.docs[article]
        names = {a.id: a.name for a in self.found.actors}
        return {names[m.actor] for m in self.found.mentions[doc.article.id] if doc.text[m.start : m.end] == phrase}
