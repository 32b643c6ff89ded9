"""`labels.whose`: whose label it is, and with what hedge."""

import pytest

from framing.annotate.labels.whose import Whose
from framing.lexicon import vocabulary_of
from framing.records import Construction, Mention, Voice
from tests.annotated import LEXICONS, annotate, label, voiced


def whose(text, words):
    doc = voiced(text)
    start = doc.plain.index(words)
    return Whose(doc, vocabulary_of(LEXICONS)), Mention(start, start + len(words), "a", "x", Construction.NOUN_PHRASE)


@pytest.mark.parametrize(
    ("text", "words", "voice", "to"),
    [
        ("The thugs left.", "The thugs", Voice.OWN, ""),
        ("“The thugs left town,” Lena Hale said.", "The thugs", Voice.QUOTED, "Lena Hale"),
        ("Lena Hale said the thugs left.", "the thugs", Voice.ATTRIBUTED, "Lena Hale"),
        ("The “peaceful” marchers left.", 'The "peaceful" marchers', Voice.SCARE, ""),
    ],
)
def test_a_label_has_the_voice_of_its_words_and_marks_inside_are_a_distance(text, words, voice, to):
    reader, m = whose(text, words)
    found = reader.refined(m, object_of_label=False)
    assert (found.voice, found.attributed_to) == (voice, to)
    assert found.hedge == ("scare" if voice == Voice.SCARE else "")


def test_what_a_verb_labels_is_the_outlets_own_word():
    reader, m = whose("Lena Hale said the thugs left.", "the thugs")
    assert reader.refined(m, object_of_label=True).voice == Voice.OWN


def test_so_called_is_a_hedge_and_a_determiner_stays_outside_the_marks():
    reader, m = whose("The so-called patriots left.", "patriots")
    assert reader.refined(m, object_of_label=False).hedge == "so-called"
    reader, m = whose("They met the “de facto authorities” there.", 'the "de facto authorities')
    found = reader.refined(m, object_of_label=False)
    assert reader.doc.plain[found.start : found.end] == "de facto authorities"


def test_a_clause_behind_a_report_is_the_outlets():
    actors = {"front": {"name": "Delta Front", "kind": "armed group"}}
    doc = annotate("Anna Hale said the war began in May, when the Delta Front took the town.", actors)
    assert label(doc, "the Delta Front").voice == "own"
    doc = annotate('She accused them of "a foul trick" after the Delta Front took the town.', actors)
    assert label(doc, "the Delta Front").voice == "own"
    doc = annotate("Anna Hale said the Delta Front took the town.", actors)
    assert label(doc, "the Delta Front").voice == "attributed"
