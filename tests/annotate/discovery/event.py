"""What the tests of discovery share: articles of an event as the pipeline would hand them over."""

from framing.annotate.discovery import discover
from framing.annotate.discovery.discovery import read_event
from framing.annotate.discovery.words import words_of
from tests.annotated import LEXICONS, voiced


class Event:
    """An event made of texts: its articles, what they say together, and what discovery finds."""

    def __init__(self, *texts, parsed=True):
        self.docs = [voiced(text, f"a{k}", parse=parsed) for k, text in enumerate(texts)]
        self.facts = read_event(self.docs, words_of(LEXICONS))
        self.found = discover(self.docs, LEXICONS)

    @property
    def readings(self):
        """Units of each article's sentences."""
        return self.facts.readings

    @property
    def names(self):
        """Clusters of name forms."""
        return self.facts.names

    @property
    def roles(self):
        """Offices and their holders."""
        return self.facts.roles

    @property
    def runs(self):
        """Names where they stand, in text order."""
        return [r for at in sorted(self.facts.runs) for r in self.facts.runs[at]]

    @property
    def actors(self):
        """Actors by name."""
        return {a.name: a for a in self.found.actors}

    def called(self, name):
        """What the articles call an actor, in text order."""
        key = self.actors[name].id
        return [d.text[m.start : m.end] for d in self.docs for m in self.found.mentions[d.article.id] if m.actor == key]

    def mentions(self, phrase, article=0):
        """Mentions of a phrase in one article."""
        doc = self.docs[article]
        return [m for m in self.found.mentions[doc.article.id] if doc.text[m.start : m.end] == phrase]

    def actor_of(self, phrase, article=0):
        """Names of the actors that a phrase of one article stands for."""
        names = {a.id: a.name for a in self.found.actors}
        return {names[m.actor] for m in self.mentions(phrase, article)}
