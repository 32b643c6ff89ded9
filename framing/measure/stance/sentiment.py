"""Sentiment toward a target in a sentence: negative, neutral or positive, with probabilities.

Idea: the sentiment of a sentence is that of its topic; what an outlet's wording does to somebody shows only if one
asks about this somebody (Hamborg and Donnay 2021). The linear model reads the words around the target and its ties
to them, with all names masked (`framing.measure.stance.features`); the encoder reads the whole sentence, masked
likewise (`framing.measure.stance.encoder`).

Conventions: offsets index the texts as given. A text is taken for one sentence. The target is what is named, so its
own words ("the regime") count nothing here: the ladder rates those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import pandas as pd

from framing.errors import ParserError, SettingsError
from framing.grammar import Tree
from framing.lexicon import Lexicons, open_lexicons
from framing.measure.stance.encoder import load_encoder
from framing.measure.stance.features import features
from framing.measure.stance.masking import blinds_of
from framing.measure.stance.scene import Scene
from framing.measure.stance.target import target_at
from framing.measure.stance.weights import LABELS, Sentiment, weights_of
from framing.measure.stance.words import judged_words
from framing.parsing import Parser, load_parser
from framing.records import STANCE_MODELS, Annotated, Article, Sentence, Token
from framing.results import make_frame
from framing.text import straighten

_COLUMNS = {**dict.fromkeys(LABELS, "float64"), "label": "string"}


def target_sentiment(
    texts: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    *,
    model: str = "linear",
    as_written: bool = False,
) -> pd.DataFrame:
    """Tell the sentiment of sentences toward the words ``text[start:end]`` in each.

    Parameters
    ----------
    texts : Sequence[str]
        Sentences.
    starts : Sequence[int]
        Where the target begins in each.
    ends : Sequence[int]
        Where it ends.
    model : str
        Which model. One of "linear", "encoder"; the latter needs the extra ``media-framing[encoder]`` and no parser.
    as_written : bool
        Whether the encoder may read the names: a little more often right, but a name then carries a score, so that
        actors must not be compared by it.

    Returns
    -------
    DataFrame
        One row a text, in order: negative, neutral, positive (they sum to 1) and label, the likeliest of them.

    Raises
    ------
    SettingsError
        If the arguments do not fit together, or a target lies outside its text or is blank.
    ImportError
        If the encoder is asked for and the extra is not installed.

    Examples
    --------
    >>> found = target_sentiment(["Hale lied to her voters.", "All of them praised Berg."], [0, 20], [4, 24])
    >>> list(found["label"])
    ['negative', 'positive']
    """
    _check_model(model, as_written)
    places = _checked(texts, starts, ends)
    found = _encoded(places, as_written) if model == "encoder" else _sentiments(places)
    return make_frame(({**s._asdict(), "label": s.label} for s in found), _COLUMNS)


def _check_model(model: object, as_written: bool) -> None:
    if model not in STANCE_MODELS:
        raise SettingsError(f"model={model!r}; one of: {', '.join(STANCE_MODELS)}")
    if as_written and model == "linear":
        raise SettingsError('as_written=True is for model="encoder"; the linear model never reads names')


def _checked(texts: object, starts: object, ends: object) -> list[tuple[str, int, int]]:
    """Put texts and targets side by side, and name the first that is wrong."""
    columns = [_listed(given, name) for given, name in ((texts, "texts"), (starts, "starts"), (ends, "ends"))]
    sizes = [len(c) for c in columns]
    if len(set(sizes)) > 1:
        raise SettingsError("texts, starts and ends have {} and {} and {} items; give one target a text".format(*sizes))
    return [_place(k, *given) for k, given in enumerate(zip(*columns, strict=True))]


def _listed(given: object, name: str) -> list[object]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise SettingsError(f"{name} must be a list, not {type(given).__name__}: one item a target")
    return list(given)


def _place(k: int, text: object, start: object, end: object) -> tuple[str, int, int]:
    if not isinstance(text, str):
        raise SettingsError(f"text {k} is a {type(text).__name__}, not text")
    a, b = _whole(k, start), _whole(k, end)
    if not 0 <= a <= b <= len(text):
        raise SettingsError(f"text {k}: the target {a}:{b} lies outside the text of {len(text)} characters")
    if not text[a:b].strip():
        raise SettingsError(f"text {k}: there is no target at {a}:{b}, only {text[a:b]!r}")
    return text, a, b


def _whole(k: int, offset: object) -> int:
    """Read an offset, also one of numpy's; a missing one is none."""
    try:
        whole = int(offset)  # type: ignore[call-overload]
    except (TypeError, ValueError, OverflowError):
        whole = None
    if whole is None or isinstance(offset, str | bool) or whole != offset:
        raise SettingsError(f"text {k}: the offset {offset!r} is not a whole number")
    return int(whole)


def _sentiments(places: Sequence[tuple[str, int, int]]) -> Iterator[Sentiment]:
    lexicons = open_lexicons({})
    if not places:
        return
    weights, scenes = weights_of(lexicons["target_weights"]), scenes_of([text for text, *_ in places], lexicons)
    for text, start, end in places:
        yield weights.sentiment(features(target_at(scenes[text], start, end)))


def _encoded(places: Sequence[tuple[str, int, int]], as_written: bool) -> Iterator[Sentiment]:
    encoder = load_encoder()
    blinds = blinds_of(open_lexicons({}), encoder.ordinary)
    for text, start, end in places:
        yield encoder.score(text, start, end) if as_written else encoder.score_masked(text, start, end, blinds)


def scenes_of(texts: Iterable[str], lexicons: Lexicons, parser: Parser | None = None) -> dict[str, Scene]:
    """Parse sentences and make each ready for asking about any target in it.

    Parameters
    ----------
    texts : Iterable[str]
        Sentences; equal ones are parsed once.
    lexicons : Lexicons
        See `judged_words`.
    parser : Parser | None
        None takes the one that is installed.

    Returns
    -------
    dict of str to Scene
        By sentence.
    """
    distinct = list(dict.fromkeys(texts))
    plain = [straighten(text) for text in distinct]
    parsed = (parser or _parser()).parse(plain)
    judged = judged_words(lexicons)
    docs = (_alone(*given) for given in zip(distinct, plain, parsed, strict=True))
    return {doc.text: Scene(Tree(doc, 0), judged) for doc in docs}


def _alone(text: str, plain: str, tokens: tuple[Token, ...]) -> Annotated:
    """Take a sentence for an article of its own."""
    return Annotated(Article("", text, ""), text, plain, sentences=(Sentence(0, len(text), 0, tokens),))


@lru_cache(maxsize=1)
def _parser() -> Parser:
    found = load_parser("auto")
    if found is None:
        raise ParserError("target_sentiment needs a parser")
    return found
