"""The shape of a sentence, for all steps that read it: tree, phrases, ties, chunks, surroundings."""

from framing.grammar.around import Place, Surroundings
from framing.grammar.chunks import Chunks, is_loud
from framing.grammar.phrases import NOUNS, SUBJECTS, Modifier, Phrase
from framing.grammar.shape import Shape
from framing.grammar.ties import all_of_list, appositions, copulas, in_front, partitive
from framing.grammar.tree import Tree, tree_of

__all__ = [
    "Chunks",
    "Modifier",
    "NOUNS",
    "Phrase",
    "Place",
    "SUBJECTS",
    "Shape",
    "Surroundings",
    "Tree",
    "tree_of",
    "all_of_list",
    "appositions",
    "copulas",
    "in_front",
    "is_loud",
    "partitive",
]
