"""Files of the encoder of `framing.target_sentiment(model="encoder")`, and nothing that computes.

``model.onnx`` holds the weights as int8, ``tokenizer.json`` the word pieces, ``ordinary.txt`` the words that are no
names where a capital is expected, ``card.toml`` what the model is, how it was made, its figures, digests and faults.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

__all__ = ["CARD", "MODEL", "ORDINARY", "TOKENIZER", "card", "damaged", "ordinary_words"]

_HERE = Path(__file__).parent
MODEL, TOKENIZER, ORDINARY, CARD = (
    _HERE / name for name in ("model.onnx", "tokenizer.json", "ordinary.txt", "card.toml")
)


def card() -> dict[str, Any]:
    """Read what the model is."""
    return tomllib.loads(CARD.read_text(encoding="utf-8"))


def ordinary_words() -> frozenset[str]:
    """Read the words in small letters that are no names where a capital is expected."""
    return frozenset(ORDINARY.read_text(encoding="utf-8").split())


def damaged() -> list[str]:
    """Name the files that are not those of the card."""
    digests = card()["digests"]
    return [name for name, digest in digests.items() if digest != _digest(_HERE / name)]


def _digest(path: Path) -> str:
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
