"""Targets in sentences, parsed as they are in use."""

from framing.lexicon import open_lexicons
from framing.measure.stance import scenes_of, target_at

LEXICONS = open_lexicons({})


def scene(text):
    return scenes_of([text], LEXICONS)[text]


def target(text, words):
    """The target that reads `words`, at its first place."""
    start = text.index(words)
    return target_at(scene(text), start, start + len(words))


def reads(target, tokens):
    """Words of token numbers, in text order."""
    return [target.tree.tokens[i].text for i in sorted(tokens)]
