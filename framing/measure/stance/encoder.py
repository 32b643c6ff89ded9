"""The encoder: a small fine-tuned language model that reads the sentence with the target and all names masked.

Idea: where the linear model adds up words, an encoder reads them together: "cleared of all charges" is kind, "faces
charges" is not. Its weights are an int8 ONNX file in a package of its own (``media-framing-encoder``), since they
would make this one twenty times as large; fitted by ``training/target_encoder.py``, the only place with torch.

Conventions: sentences are scored one by one on one thread. Numbers of eight bits are scaled over all that is scored
together, so that a score would depend on its neighbours; alone it depends on its sentence only. Nothing is fetched.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from framing.measure.stance.masking import Blinds, masked
from framing.measure.stance.pieces import Pieces, pieces_of
from framing.measure.stance.weights import Sentiment
from framing.text import straighten

_MISSING = (
    'model="encoder" needs the extra media-framing[encoder], and {name} is not installed: run '
    '`pip install "media-framing[encoder]"`, in a checkout `pip install ./packages/media-framing-encoder '
    'onnxruntime tokenizers`; model="linear" needs nothing more'
)


@dataclass(frozen=True, eq=False)
class Encoder:
    """A loaded model; `ordinary` are the words that its masks leave where a capital is expected."""

    session: Any
    tokenizer: Any
    ordinary: frozenset[str]

    def score(self, text: str, start: int, end: int) -> Sentiment:
        """Give the probabilities toward what stands at a place of a text, as it is written."""
        return self._scored(pieces_of(self.tokenizer, straighten(text), start, end))

    def score_masked(self, text: str, start: int, end: int, blinds: Blinds) -> Sentiment:
        """Give them with the target and all names masked."""
        return self.score(*masked(text, start, end, blinds))

    def _scored(self, pieces: Pieces) -> Sentiment:
        given = {"ids": np.array([pieces.ids], dtype=np.int64), "inside": np.array([pieces.inside], dtype=np.float32)}
        odds = self.session.run(None, given)[0][0].tolist()
        sizes = [math.exp(x - max(odds)) for x in odds]
        return Sentiment(*(size / sum(sizes) for size in sizes))


@lru_cache(maxsize=1)
def load_encoder() -> Encoder:
    """Load the model once in each process.

    Returns
    -------
    Encoder
        Ready to use.

    Raises
    ------
    ImportError
        If what the extra brings is not installed; says what to install.
    """
    try:
        import media_framing_encoder as files

        return read_encoder(files.MODEL, files.TOKENIZER, files.ordinary_words())
    except ImportError as err:
        raise ImportError(_MISSING.format(name=err.name or err)) from None


def read_encoder(model: Path, tokenizer: Path, ordinary: frozenset[str]) -> Encoder:
    """Read a model from its files.

    Parameters
    ----------
    model : Path
        ONNX file with the inputs ids and inside.
    tokenizer : Path
        Its word pieces.
    ordinary : frozenset[str]
        Words in small letters that are no names where a capital is expected.

    Returns
    -------
    Encoder
        On one thread, which makes it give the same numbers each time.
    """
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return Encoder(session, Tokenizer.from_file(str(tokenizer)), ordinary)
