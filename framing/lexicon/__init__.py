"""Words as data: reading lexicons with their cards, and the vocabularies compiled from them."""

from framing.lexicon.inflection import inflections, irregular_forms
from framing.lexicon.lexicon import Lexicon, Lexicons, Row, lexicon_folder, lexicons_of, open_lexicons, read_lexicon
from framing.lexicon.persons import (
    Persons,
    Signs,
    leads_of,
    persons_of,
    relations_of,
    turned_of,
)
from framing.lexicon.published import Ratings, read_ratings
from framing.lexicon.terms import WORD, Shields, term_index, words_of_kind
from framing.lexicon.verbs import RATINGS, EventNoun, Sense, VerbLexicon, verb_lexicon, verb_ratings
from framing.lexicon.vocabulary import ADJECTIVE_ENDINGS, NounSense, Vocabulary, vocabulary_of

__all__ = [
    "ADJECTIVE_ENDINGS",
    "EventNoun",
    "RATINGS",
    "Ratings",
    "Sense",
    "VerbLexicon",
    "WORD",
    "Lexicon",
    "Lexicons",
    "NounSense",
    "Persons",
    "Row",
    "Shields",
    "Signs",
    "Vocabulary",
    "inflections",
    "irregular_forms",
    "leads_of",
    "lexicon_folder",
    "lexicons_of",
    "open_lexicons",
    "persons_of",
    "read_lexicon",
    "relations_of",
    "read_ratings",
    "term_index",
    "turned_of",
    "verb_lexicon",
    "verb_ratings",
    "vocabulary_of",
    "words_of_kind",
]
