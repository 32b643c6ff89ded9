"""Which language a text is in.

Idea: `py3langid` (naive Bayes over byte sequences, after Lui and Baldwin 2012) knows over a hundred languages from a
model of 4 MB that comes with it and needs no network. It is opened when first asked, which takes a second: whoever can
tell English by cheaper means asks it only in doubt.

Conventions: ISO 639 codes; confidence 0-1, of all languages together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

_READ = 5_000  # characters that tell it
ENGLISH = "en"


class Language(NamedTuple):
    """The likeliest language of a text: its code, how sure that is, and how likely English is (both 0-1)."""

    code: str
    sure: float
    english: float


def language_of(text: str) -> Language:
    """Tell the language of a text.

    Parameters
    ----------
    text : str
        A sentence or more; of a long one the beginning is read.

    Returns
    -------
    Language
        Code "" and English for certain where there are no letters.
    """
    begin = text[:_READ]
    if not any(c.isalpha() for c in begin):
        return Language("", 0.0, 1.0)
    ranked = dict(_identifier().rank(begin))
    code = next(iter(ranked))
    return Language(code, float(ranked[code]), float(ranked.get(ENGLISH, 0.0)))


@lru_cache(maxsize=1)
def _identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
