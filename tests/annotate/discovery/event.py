"""What the tests of discovery share: an event made of texts, what is read in it, who is found, and where they are named."""

import framing
from framing.annotate.discovery.discovery import discover, read_event
from framing.annotate.discovery.words import words_of
from framing.records import Article
from tests.annotated import LEXICONS, parser, voiced


class Event:
    """An event made of texts: its articles, what they say together, and what discovery finds."""

    def __init__(self, *texts, parsed=True):
        self.texts = texts
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


class Story(Event):
    """An event with all mentions of its actors, as `framing.discover_actors` gives them."""

    def __init__(self, *texts):
        super().__init__(*texts)
        articles = [Article(f"a{k}", text, "o", event="e") for k, text in enumerate(texts)]
        self.made = framing.discover_actors(framing.Corpus(articles), clean=False, parser=parser())
        self.mentions = list(self.made.mentions.itertuples())

    def called(self, name):
        """What the articles call an actor, in text order."""
        key = self.actors[name].id
        return [self.texts[int(m.article_id[1:])][m.start : m.end] for m in self.mentions if m.actor == key]

    def actor_of(self, phrase, article=0):
        """Names of the actors that a phrase of one article stands for."""
        names = {a.id: a.name for a in self.found.actors}
        here = (m for m in self.mentions if m.article_id == f"a{article}")
        return {names[m.actor] for m in here if self.texts[article][m.start : m.end] == phrase}
