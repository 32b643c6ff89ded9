import pytest

from framing.annotate.discovery.case import Case, in_title_case
from framing.annotate.discovery.units import tokens_of
from tests.annotated import voiced


def tokens(text, parsed=True):
    doc = voiced(text, parse=parsed)
    return [tokens_of(doc, s) for s in doc.sentences]


@pytest.mark.parametrize("parsed", [True, False])
def test_a_headline_in_title_case_is_told_from_a_sentence_full_of_names(parsed):
    headline, sentence = "Dockers Storm Harbour After Talks Fail", "French President Marianne Duval met James Otieno."
    assert in_title_case(tokens(headline, parsed)[0])
    assert not in_title_case(tokens(sentence, parsed)[0])


def test_a_word_written_small_elsewhere_is_no_name_at_the_head_of_a_sentence():
    sentences = tokens("Dockers spoke. The dockers were angry with dockers from Mombasa. Mombasa is calm.")
    case = Case(sentences, frozenset())
    assert not case.is_name(sentences[0][0], sure=False, titled=False)
    assert case.is_name(sentences[2][0], sure=False, titled=False)


def test_a_surname_may_be_a_common_word():
    sentences = tokens("They may go, and it may rain, and you may stay. Mrs. May said so. Later May left it.")
    case = Case(sentences, frozenset({"mrs."}))
    assert case.is_name(sentences[-1][1], sure=False, titled=False)
