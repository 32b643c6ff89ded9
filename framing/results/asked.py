"""A result of the wrong kind, answered with the line that makes the right one.

Idea: corpus, analysis and comparison follow one another, and everybody once gives the one where another is wanted.
What leads from the kind given to the kind wanted is known, so it is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from framing.errors import SettingsError

# From the kind given to the kind wanted: what to write, `it` being what was given.
_WAYS: Mapping[tuple[str, str], str] = {
    ("Corpus", "Analysis"): "framing.analyze(it)",
    ("DataFrame", "Analysis"): "framing.analyze(it)",
    ("str", "Analysis"): "framing.analyze(framing.read_articles(it))",
    ("Discovery", "Analysis"): "framing.analyze(it.corpus, it.actors)",
    ("Comparison", "Analysis"): "it.analysis",
    ("Corpus", "Comparison"): "framing.compare(framing.analyze(it))",
    ("DataFrame", "Comparison"): "framing.compare(framing.analyze(it))",
    ("str", "Comparison"): "framing.compare(framing.analyze(framing.read_articles(it)))",
    ("Analysis", "Comparison"): "framing.compare(it)",
    ("dict", "Comparison"): "framing.compare_texts(it)",
}
_MADE = {"Analysis": "framing.analyze", "Comparison": "framing.compare"}


def check_kind(given: object, wanted: str, call: str) -> None:
    """Stop at a result of the wrong kind.

    Parameters
    ----------
    given : object
        What was given.
    wanted : str
        Name of the kind that is taken: a floor below cannot import it.
    call : str
        The function, as the user writes it.

    Raises
    ------
    SettingsError
        If it is of another kind, with what to write instead.
    """
    if wanted in (kind.__name__ for kind in type(given).__mro__):
        return
    have = type(given).__name__
    way = _WAYS.get((have, wanted))
    remedy = f"write {call}({way}), `it` being your {have}" if way else f"{_MADE[wanted]} makes one"
    raise SettingsError(f"{call} takes {_a(wanted)}, not {_a(have)}: {remedy}")


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'AEIOUaeiou' else 'a'} {kind}"
