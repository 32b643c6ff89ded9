"""The vectors that tagger and parser read, as spaCy computes them but at a third of the cost.

Idea: of a parse, two thirds is spaCy's `tok2vec`, most of it one matrix product after another. The vector that a word
starts from depends on its own form alone, so it is computed once for each form; the four layers that look at a word's
neighbours are then matrix products of numpy's BLAS.

Source: Tok2Vec.v2 of MultiHashEmbed.v2 and MaxoutWindowEncoder.v2 (spaCy 3.8, MIT); the weights are the model's own.

Conventions: arrays are float32, a row a token; four empty rows stand between sentences, as in spaCy's padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Ids = NDArray[np.uint64]

_KNOWN: Mapping[str, str] = {
    "": "spacy.Tok2Vec.v2", "embed": "spacy.MultiHashEmbed.v2", "encode": "spacy.MaxoutWindowEncoder.v2",
}  # fmt: skip
_FORMS = 60_000  # forms kept; about 35 MB
_NEAR = 1e-3  # how far a vector may be from spaCy's; rounding makes 1e-5, values are about 1
_CHECK = (
    "The mayor of Hartfield, who had promised a new bridge, resigned on Monday.",
    "“We won’t go back,” she said; the crowd cheered.",
    "Prices rose 3.5% in May-June 2019, to $1,200 a ton.",
    "Who's there?",
    "U.S. officials told Mr. O'Neill that they couldn't comment",
    "No.",
    "WORKERS STRIKE AT TWO PORTS",
    "He was shot by police near the station , according to a witness .",
    "The  two   men\n\nwere not named...",
    "Ministers (most of them new) met in São Paulo; none spoke.",
    "see https://example.org/a_b?c=1 or write to desk@example.org",
    "It is, as the judges wrote in an opinion that nobody read, what the law has said for over a hundred years.",
)


class _Layer:
    """A maxout layer with its normalisation: pieces of one matrix product, the largest of each taken."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights = maxout.get_param("W")  # (out, pieces, in)
        self.width, self.pieces, _ = weights.shape
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
        self._bias = np.ascontiguousarray(maxout.get_param("b").T).ravel()
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, rows: Floats) -> Floats:
        made = rows @ self._weights
        made += self._bias
        best: Floats = made[:, : self.width]
        for piece in range(1, self.pieces):
            best = np.maximum(best, made[:, piece * self.width : (piece + 1) * self.width])
        best -= best.mean(axis=1, keepdims=True)
        best *= (np.einsum("ij,ij->i", best, best) / self.width + 1e-8)[:, None] ** -0.5
        best *= self._scale
        best += self._shift
        return best


class Vectors:
    """Gives documents the vectors of a model's ``tok2vec``.

    Parameters
    ----------
    model : Any
        The model of the component; its architectures are those of the module's source.
    """

    def __init__(self, model: Any) -> None:
        parts = list(model.walk())
        self._columns = next(p.attrs["columns"] for p in parts if p.name == "extract_features")
        self._tables = sorted((p for p in parts if p.name == "hashembed"), key=lambda p: p.attrs["column"])
        maxouts, norms = ([p for p in parts if p.name == name] for name in ("maxout", "layernorm"))
        self._first, *self._layers = map(_Layer, maxouts, norms)
        self._window = next(p.attrs["window_size"] for p in parts if p.name == "expand_window")
        self._pad = self._window * len(self._layers)
        self._places: dict[bytes, int] = {}
        self._known: Floats = np.zeros((0, self._first.width), dtype=np.float32)

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Write the vectors into ``doc.tensor``, where tagger and parser look for them."""
        docs = [doc for doc in docs if len(doc)]
        if docs:
            attributes: list[Any] = [doc.to_array(self._columns) for doc in docs]
            for doc, vectors in zip(docs, self._of(attributes), strict=True):
                doc.tensor = vectors  # type: ignore[assignment]

    def _of(self, sentences: Sequence[Ids]) -> Iterator[Floats]:
        """Vectors of each sentence from the attributes of its tokens."""
        lengths = np.array([len(s) for s in sentences])
        starts = np.cumsum(lengths + self._pad) - lengths
        token = np.arange(lengths.sum()) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        rows = np.zeros((starts[-1] + lengths[-1] + self._pad, self._first.width), dtype=np.float32)
        rows[token] = self._forms(np.concatenate(sentences))
        for layer in self._layers:
            rows += layer(self._with_neighbours(rows))
        return (rows[start : start + n] for start, n in zip(starts, lengths, strict=True))

    def _with_neighbours(self, rows: Floats) -> Floats:
        """Put each row between those before and after it."""
        width, n = self._first.width, self._window
        wide = np.zeros((len(rows), (2 * n + 1) * width), dtype=np.float32)
        for step in range(-n, n + 1):
            at = slice((step + n) * width, (step + n + 1) * width)
            wide[max(0, -step) : len(rows) - max(0, step), at] = rows[max(0, step) : len(rows) + min(0, step)]
        return wide

    def _forms(self, attributes: Ids) -> Floats:
        """Vector that each token starts from; those of new forms are learnt at once."""
        keys = np.ascontiguousarray(attributes).view(f"V{attributes.itemsize * attributes.shape[1]}").ravel().tolist()
        if len(self._places) > _FORMS:
            self._places, self._known = {}, self._known[:0]
        new = {key: i for i, key in enumerate(keys) if key not in self._places}
        if new:
            self._known = np.concatenate([self._known, self._embedded(attributes[list(new.values())])])
            self._places.update(zip(new, range(len(self._places), len(self._known)), strict=True))
        return self._known[[self._places[key] for key in keys]]

    def _embedded(self, attributes: Ids) -> Floats:
        """Vectors of forms, each the sum of four rows of a table for each attribute, through the first layer."""
        found = []
        for table in self._tables:
            weights, ids = table.get_param("E"), np.ascontiguousarray(attributes[:, table.attrs["column"]])
            found.append(weights[table.ops.hash(ids, table.attrs["seed"]) % len(weights)].sum(axis=1))
        return self._first(np.concatenate(found, axis=1))


def vectors_of(nlp: Language) -> Vectors | None:
    """Give what computes a pipeline's vectors faster than it does, and as well.

    Parameters
    ----------
    nlp : Language
        A spaCy pipeline.

    Returns
    -------
    Vectors or None
        None where the pipeline's vectors are made in another way, or do not come out the same.
    """
    if "tok2vec" not in nlp.pipe_names or not _is_known(nlp):
        return None
    own = nlp.get_pipe("tok2vec")
    docs = [nlp.make_doc(text) for text in _CHECK]
    vectors = Vectors(own.model)  # type: ignore[attr-defined]
    vectors(docs)
    same = all(
        np.allclose(doc.tensor, right, atol=_NEAR)
        for doc, right in zip(docs, own.predict(docs), strict=True)  # type: ignore[attr-defined]
    )
    return vectors if same else None


def _is_known(nlp: Language) -> bool:
    """Whether the component is of the architectures that are computed here, on a processor, before who reads it."""
    model: Any = nlp.config["components"]["tok2vec"].get("model", {})
    made = {part: (model.get(part, {}) if part else model).get("@architectures") for part in _KNOWN}
    plain = made == _KNOWN and not model["embed"].get("include_static_vectors")
    return plain and nlp.get_pipe("tok2vec").model.ops.name == "numpy"  # type: ignore[attr-defined]
