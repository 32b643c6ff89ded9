"""The actors of these tests, and what of an article a test of one part of the step starts from."""

from framing.annotate.pronouns.referents import Cast
from framing.annotate.pronouns.scene import SceneReader
from framing.annotate.pronouns.weights import WEIGHTS
from framing.annotate.pronouns.words import pronoun_words
from framing.grammar import tree_of
from framing.registry import compile_registry
from tests.annotated import LEXICONS, annotate

PEOPLE = {
    "hale": {"name": "Edward Hale", "kind": "person"},
    "moreau": {"name": "Claire Moreau", "kind": "person"},
    "holm": {"name": "Peter Holm", "kind": "person"},
    "vale": {"name": "Robin Vale", "kind": "person"},
    "front": {"name": "Liberation Front", "kind": "armed group", "aliases": ["Liberation Front", "LF"]},
    "acme": {"name": "Acme", "kind": "organisation", "nouns": ["company"]},
    "norland": {"name": "Norland", "kind": "state", "aliases": ["Norland"]},
}
WORDS = pronoun_words(LEXICONS)


def cast_of(text, actors=PEOPLE, **how):
    """The cast of an article of which nothing has been read."""
    doc = annotate(text, actors, **how)
    return Cast(doc, compile_registry(doc.actors, LEXICONS), WORDS, WEIGHTS)


def scene_of(text, actors=PEOPLE):
    """The cast of a sentence and its scene."""
    cast = cast_of(text, actors)
    return cast, SceneReader(cast).read(tree_of(cast.doc, 0))


def token(scene, word):
    """The first token of a scene that reads `word`."""
    return next(t for t in scene.view.tokens if t.text == word)
