"""Framing measures as scikit-learn features.

Idea: a lexicon locates loaded wording and cannot decide whether a sentence is biased; with a
few thousand labelled sentences a linear model can weigh it together with the words themselves
(Recasens et al. 2013; Spinde et al. 2021, whose experts agree with each other at .75-.77).
`FramingFeatures` turns texts into the named numbers that such a model weighs.

Conventions: features are counts, sums of scores and shares per text; names tell which:
``loaded.ridicule`` is the sum of the scores of ridiculing terms, ``tag.JJ`` the share of
adjectives. What does not occur in a text is 0. Saved as JSON, never as a pickle.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.errors import SettingsError
from framing.lexicon import Lexicons, open_lexicons
from framing.measure import asides, loaded
from framing.pipeline import read_texts
from framing.records import Annotated, Token
from framing.text import words

Sums = defaultdict[str, float]

FORMAT = "framing features 1"
_MARKS = '!?,;:—-"()…$%'


class FramingFeatures(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn ships no types
    """Turn texts into named framing features.

    Fitting learns which features occur, no weights. Texts that are equal are read once a call.

    Parameters
    ----------
    parser : object
        See `framing.parsing.load_parser`; with None there are no tag features and no indirect speech. Takes
        "auto", str, Path, spacy Language or None.
    min_texts : int
        Features seen in fewer texts are left out.

    Examples
    --------
    >>> features = FramingFeatures(parser=None, min_texts=1).fit(["A harsh regime.", "Talks go on."])
    >>> row = features.set_output(transform="pandas").transform(["A harsh regime."])
    >>> float(row["loaded.hits"].iloc[0])
    2.0
    """

    def __init__(self, parser: object = "auto", min_texts: int = 3) -> None:
        self.parser = parser
        self.min_texts = min_texts

    def fit(self, X: Sequence[str], y: object = None) -> FramingFeatures:  # noqa: N803 - scikit-learn's name
        """Learn which features occur.

        Parameters
        ----------
        X : Sequence[str]
            The texts.
        y : object
            Not used.

        Returns
        -------
        FramingFeatures
            Itself.

        Raises
        ------
        SettingsError
            If `X` is one string, is empty or holds something else than text.
        """
        seen = Counter(name for row in self._rows(X) for name, value in row.items() if value)
        self.names_ = tuple(sorted(name for name, n in seen.items() if n >= self.min_texts))
        if not self.names_:
            raise SettingsError(
                f"no feature occurs in {self.min_texts} of {len(X)} texts; lower min_texts or give more"
            )
        return self

    def transform(self, X: Sequence[str]) -> npt.NDArray[np.float64]:  # noqa: N803
        """Compute the features.

        Parameters
        ----------
        X : Sequence[str]
            The texts.

        Returns
        -------
        ndarray
            One row a text, one column a feature, in the order of `get_feature_names_out`.
        """
        check_is_fitted(self, "names_")
        return np.array([[row.get(name, 0.0) for name in self.names_] for row in self._rows(X)], dtype=np.float64)

    def get_feature_names_out(self, input_features: object = None) -> npt.NDArray[np.object_]:
        """Names of the columns.

        Parameters
        ----------
        input_features : object
            Not used.

        Returns
        -------
        ndarray of str
            The names, sorted.
        """
        check_is_fitted(self, "names_")
        return np.array(self.names_, dtype=object)

    def to_json(self) -> str:
        """Write the fitted transformer as JSON, to be read by `from_json`; no pickle.

        Returns
        -------
        str
            Format, settings and feature names.

        Raises
        ------
        SettingsError
            If the parser is an object: give it by name to save it.
        """
        check_is_fitted(self, "names_")
        if not (self.parser is None or isinstance(self.parser, str)):
            raise SettingsError("a parser given as an object cannot be saved; give it by name")
        return json.dumps(
            {"format": FORMAT, "parser": self.parser, "min_texts": self.min_texts, "names": list(self.names_)}
        )

    @classmethod
    def from_json(cls, text: str) -> FramingFeatures:
        """Read what `to_json` wrote.

        Parameters
        ----------
        text : str
            The JSON.

        Returns
        -------
        FramingFeatures
            Fitted as it was.

        Raises
        ------
        SettingsError
            If the text is not what `to_json` writes.
        """
        try:
            data = json.loads(text)
            wrong = data["format"] != FORMAT
            made = cls(parser=data["parser"], min_texts=data["min_texts"])
            made.names_ = tuple(map(str, data["names"]))
        except (json.JSONDecodeError, KeyError, TypeError) as err:
            raise SettingsError(f"not JSON that FramingFeatures.to_json wrote ({err!r})") from None
        if wrong:
            raise SettingsError(f"format {data['format']!r} is unknown; this version reads {FORMAT!r}")
        return made

    def __sklearn_is_fitted__(self) -> bool:
        return hasattr(self, "names_")

    def _rows(self, texts: Sequence[str]) -> list[dict[str, float]]:
        checked = checked_texts(texts)
        distinct = list(dict.fromkeys(checked))
        lexicons = open_lexicons({})
        docs = read_texts(distinct, parser=self.parser, lexicons=lexicons)
        rows = {text: _features(doc, lexicons) for text, doc in zip(distinct, docs, strict=True)}
        return [rows[text] for text in checked]


def checked_texts(given: Sequence[str]) -> list[str]:
    """Give the texts as a list, and name the first that is no text."""
    if isinstance(given, str):
        raise SettingsError("give a list of texts, not one text: [text]")
    texts = list(given)
    for i, text in enumerate(texts):
        if not isinstance(text, str):
            raise SettingsError(f"text {i} is a {type(text).__name__}, not text; leave it out or repair it")
    return texts


def _features(doc: Annotated, lexicons: Lexicons) -> dict[str, float]:
    """All features of one text; what is absent is 0 and may be left out."""
    found: Sums = defaultdict(float)
    tokens = [t for s in doc.sentences for t in s.tokens]
    spoken = [doc.plain[a:b] for a, b in words(doc.plain)]
    _surface(doc, spoken, found)
    _wording(doc, lexicons, found, len(spoken))
    _speech(doc, found)
    _grammar(tokens, found, len(spoken))
    return found


def _add(found: Sums, sums: dict[str, float]) -> None:
    for name, value in sums.items():
        found[name] += value


def _surface(doc: Annotated, spoken: list[str], found: Sums) -> None:
    n = max(1, len(spoken))
    found["text.words"] += len(spoken)
    found["text.log_words"] += math.log1p(len(spoken))
    found["text.sentences"] += len(doc.sentences)
    found["text.word_length"] += sum(map(len, spoken)) / n
    found["text.capitalised"] += sum(w[0].isupper() for w in spoken) / n
    found["text.shouted"] += sum(w.isupper() and len(w) > 3 for w in spoken)
    found["text.numbers"] += sum(w[0].isdigit() for w in spoken)
    for mark in _MARKS:
        found[f"mark.{mark}"] += doc.plain.count(mark)


def _wording(doc: Annotated, lexicons: Lexicons, found: Sums, n: int) -> None:
    rows = {r["id"]: r for r in lexicons["loaded_terms"].rows}
    hits = []
    for hit, counts in loaded.candidates(doc, lexicons):
        sums = {
            "maybe.score": hit.score,
            "maybe.hits": 1.0,
            f"maybe.{hit.category}": hit.score,
            f"maybe.{hit.voice}": hit.score,
        }
        row = rows.get(hit.rule)
        if row is not None:
            sums |= {f"maybe.polarity{row['polarity']:+d}": hit.score, f"maybe.{row['pos']}": hit.score}
        if counts:
            hits.append(hit)
            sums |= {"loaded.score": hit.score, "loaded.hits": 1.0, f"loaded.{hit.category}": hit.score}
            sums |= {f"loaded.{hit.voice}": hit.score, "loaded.strong": float(hit.score >= 3)}
        _add(found, sums)
    for kind in ("loaded", "maybe"):
        found[f"{kind}.root"] = math.sqrt(found[f"{kind}.score"])
        found[f"{kind}.density"] = found[f"{kind}.score"] / max(5, n)
    found["loaded.strongest"] = max((h.score for h in hits), default=0.0)
    found["loaded.any"] = int(bool(hits))
    for aside in asides.measure(doc, tuple(hits), lexicons):
        _add(found, {"aside.score": aside.score, f"aside.{aside.category}": aside.score})


def _speech(doc: Annotated, found: Sums) -> None:
    for span in doc.voices:
        found[f"voice.{span.voice}"] += (span.end - span.start) / max(1, len(doc.text))
    for quote in doc.quotes:
        _add(found, {f"quote.{quote.kind}": 1.0, f"cue.{quote.cue_stance:+d}": 1.0})


def _grammar(tokens: list[Token], found: Sums, n: int) -> None:
    for t in tokens:
        found[f"tag.{t.tag}"] += 1 / max(1, n)
        found[f"dep.{t.dep}"] += 1 / max(1, n)
