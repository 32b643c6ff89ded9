import numpy as np
import pytest

from framing.parsing import load_parser, vectors
from framing.parsing.vectors import Vectors, vectors_of

TEXTS = (
    "The harbour master of Brightsea resigned on Friday, his lawyer said.",
    "“Nobody asked us,” Ms. Orme said; it’s not over.",
    "No.",
    "Rents rose 4.2% in 2021 -- see p. 12 .",
    "A  line\nwith breaks",
)


@pytest.fixture(scope="module")
def nlp():
    return load_parser()._nlp


@pytest.fixture(scope="module")
def own(nlp):
    return nlp.get_pipe("tok2vec")


def test_vectors_are_those_of_the_model(nlp, own):
    docs = [nlp.make_doc(text) for text in TEXTS]
    vectors_of(nlp)(docs)
    for doc, right in zip(docs, own.predict(docs), strict=True):
        assert doc.tensor.shape == right.shape
        np.testing.assert_allclose(doc.tensor, right, atol=1e-4)


def test_a_sentence_has_the_same_vectors_whatever_stands_beside_it(nlp, own):
    alone, among = nlp.make_doc(TEXTS[0]), [nlp.make_doc(text) for text in TEXTS[::-1]]
    Vectors(own.model)([alone])
    Vectors(own.model)(among)
    np.testing.assert_allclose(alone.tensor, among[-1].tensor, atol=1e-5)


def test_each_form_is_embedded_once_and_all_are_forgotten_when_there_are_too_many(nlp, own, monkeypatch):
    made, embedded = Vectors(own.model), []
    real = Vectors._embedded
    monkeypatch.setattr(Vectors, "_embedded", lambda self, new: embedded.append(len(new)) or real(self, new))
    for _ in range(2):
        made([nlp.make_doc("the dog saw the dog and the cat")])
    assert embedded == [5]
    monkeypatch.setattr(vectors, "_FORMS", 2)
    doc = nlp.make_doc("the dog")
    made([doc])
    assert embedded == [5, 2]
    np.testing.assert_allclose(doc.tensor, own.predict([doc])[0], atol=1e-4)


def test_documents_without_a_token_are_left_alone(nlp, own):
    Vectors(own.model)([nlp.make_doc("")])


def test_a_model_of_another_make_keeps_its_own(nlp, monkeypatch):
    import spacy

    assert vectors_of(spacy.blank("en")) is None
    monkeypatch.setattr(vectors, "_KNOWN", {**vectors._KNOWN, "encode": "spacy.MishWindowEncoder.v2"})
    assert vectors_of(nlp) is None


def test_a_model_whose_vectors_come_out_otherwise_keeps_its_own(nlp, own, monkeypatch):
    monkeypatch.setattr(vectors._Layer, "__call__", lambda self, rows: np.zeros((len(rows), self.width), np.float32))
    assert vectors_of(nlp) is None
