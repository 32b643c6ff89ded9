"""What a key may rest on: findings that no careful reader would take for a report, sentences that read as sentences.

A question has one answer, so what is arguable is not asked. A finding is sure if it is the outlet's own, strong and
certain, and of a kind that judges; or if two readings find the same words harsh. A sentence that may report what
somebody says is not the outlet's own, whatever its voice was found to be.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from framing.measure import ASIDE, CHOICE

Row = Mapping[Any, Any]
_SURE = 0.9  # confidence of a finding that a key may rest on
_CLEAR = 2  # a weaker word or aside is open to question
# Words of these kinds may name what happened, what somebody felt, or only how much: whether they judge is arguable.
_ARGUABLE = frozenset({"violence", "crime", "emotion", "fear", "praise", "intensifier", "hyperbole", "controversy"}) | {
    "climate", "conspiracy", "economy", "elections", "euphemism", "gender", "health", "migration",
}  # fmt: skip
_PERSONS = frozenset({"first person", "second person"})
_BOLD, _NEARLY_SURE = 3, 0.8  # an aside this open may be a little less certain
_REPORTS = re.compile(
    r"(?i)\b(?:say|says|said|saying|statement|whether|if|sees|seen|views?|viewed|regard\w*|consider\w*|perceiv\w*|opinion|according|citing|call\w*"
    r"|describ\w*|accus\w*|alleg\w*|designat\w*|claim\w*|argu\w*|think\w*|believ\w*|tells?|told|calls?|fear\w*|worr\w*|stated?)\b"
)
_ADDRESSES = re.compile(r"(?i)\b(?:i|me|my|we|us|our|ours|you|your)\b")
_DATELINE = re.compile(r"(?:[A-Z]{3}[A-Z .,]*|[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+)\s?(?:\([^)]*\) ?)?[–—-]+ ")
_OPENS = re.compile(r"[\"'“‘(]?[A-Z0-9$£€]")
_CLOSES = re.compile(r"[.!?][\"'”’)]*$")
_FOLLOWS = re.compile(r" *(?:[—–,;]|- |[a-z])")
_NEXT = 4  # characters in which one sees how a text goes on
_LITTER = re.compile(
    r"(?i)https?:|www\.|@|\||©|\n|\.\.|…|[a-z][.?!][a-z]{3}"
    r"|\b(?:click|subscribe|newsletter|read more|sign up|advertisement)\b"
)


def is_sure(hit: Row, comments: Collection[str] = ()) -> bool:
    """Tell whether a finding is one that a key may rest on.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.
    comments : Collection[str]
        Adverbs that comment on what is told wherever they stand, and are none of manner.

    Returns
    -------
    bool
        The outlet's own, strong, certain, and of a kind that judges.
    """
    if hit["voice"] != "own" or hit["score"] < _CLEAR:
        return False
    return _is_sure_aside(hit, comments) if hit["measure"] == ASIDE.name else _is_sure_word(hit)


def weighs(hit: Row) -> bool:
    """Tell whether a finding is of the outlet's own strong words.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.

    Returns
    -------
    bool
        Whether it is its own and leans or judges at all.
    """
    return bool(hit["voice"] == "own" and hit["score"] != 0)


def _is_sure_word(hit: Row) -> bool:
    act = hit["category"] == "deception" and str(hit["rule"]).endswith("/verb")  # "deserted" may be what he did
    return bool(hit["confidence"] >= _SURE and hit["category"] not in _ARGUABLE and not act)


def _is_sure_aside(hit: Row, comments: Collection[str]) -> bool:
    """Tell whether an aside is more than an adverb of manner, or a person that a speech may have brought in."""
    anywhere = hit["category"] == "stance adverb" and str(hit["rule"]).endswith("/anywhere")
    manner = anywhere and str(hit["text"]).strip().lower() not in comments
    enough = _NEARLY_SURE if hit["score"] >= _BOLD else _SURE
    return bool(hit["confidence"] >= enough and not manner and hit["category"] not in _PERSONS)


def agree(loaded: Row, choice: Row) -> bool:
    """Tell whether two readings find the same words harsh: as a judgement, and as one side's word for a thing.

    Parameters
    ----------
    loaded : Row
        A row of ``analysis.hits``.
    choice : Row
        Another.

    Returns
    -------
    bool
        Never of words for violence, which may be what happened.
    """
    harsh = choice["measure"] == CHOICE.name and choice["score"] < 0 and loaded["score"] >= _CLEAR
    certain = min(loaded["confidence"], choice["confidence"]) >= _SURE and loaded["category"] != "violence"
    same = loaded["start"] < choice["end"] and choice["start"] < loaded["end"]
    return bool(harsh and certain and same and loaded["voice"] == choice["voice"] == "own")


def says_of_others(text: str) -> bool:
    """Tell whether a sentence may report what somebody says, sees or thinks, whatever its voice was found to be.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    bool
        Whether a word of saying or thinking stands in it.
    """
    return bool(_REPORTS.search(text))


def reads(text: str) -> bool:
    """Tell whether a text reads as whole sentences, with all that it opens closed.

    Parameters
    ----------
    text : str
        A sentence or more.

    Returns
    -------
    bool
        False for fragments and for what was scraped along with a page.
    """
    whole = _OPENS.match(text) and _CLOSES.search(text) and not _LITTER.search(text)
    return bool(whole) and text.count("“") == text.count("”") and text.count('"') % 2 == 0


def goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on behind its end, as where it was cut at "U.S." before a dash or a small letter.

    Parameters
    ----------
    text : str
        An article.
    end : int
        Where the sentence was taken to end.

    Returns
    -------
    bool
        Whether a dash, a comma or a small letter follows on the same line.
    """
    return bool(_FOLLOWS.match(text[end : end + _NEXT]))


def is_spoken_to_reader(text: str) -> bool:
    """Tell whether somebody speaks or is spoken to in a sentence, as in no plain report.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    bool
        Whether "I", "we" or "you" stands in it; the country's "US" is no "us".
    """
    return bool(_ADDRESSES.search(text.replace("US", "")))


def has_dateline(text: str) -> bool:
    """Tell whether a sentence begins with a place and an agency rather than with what it says.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    bool
        Whether it does.
    """
    return bool(_DATELINE.match(text))
