"""What a key may rest on: findings that no careful reader would take for a report, sentences that read as sentences.

A question has one answer, so what is arguable is not asked. A finding is sure if it is the outlet's own, strong and
certain, and of a kind that judges; or if two readings find the same words harsh. A word that is only part of a name or
of a set phrase judges nothing. A sentence that may report what
somebody says is not the outlet's own, whatever its voice was found to be.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from framing.measure import ASIDE, CHOICE
from framing.text import fold

Row = Mapping[Any, Any]
_SURE = 0.9  # confidence of a finding that a key may rest on
_CLEAR = 2  # a weaker word or aside is open to question
# Words of these kinds may name what happened, what somebody felt, or only how much: whether they judge is arguable.
_ARGUABLE = frozenset({"violence", "crime", "emotion", "fear", "praise", "intensifier", "hyperbole", "controversy"}) | {
    "identity", "climate", "conspiracy", "economy", "elections", "euphemism", "gender", "health", "migration",
}  # fmt: skip
_LEANS_BACK = re.compile(
    r"(?i)\A[\"“]?(?:he|she|it|they|this|that|these|those|additionally|also)\b|\A[\"“]?that['’]s\b|\b(?:it|this|that|them)[.!]"
)
_FOUND = re.compile(r"(?i)\b(?:polls?|surveys?|stud(?:y|ies)|data|figures|records?|analysis|research)\W*$")
_SOURCE = re.compile(r"(?i)\b(?:according to|in the words of)\b")
_MARKS = re.compile(r"['’]s\b|[^a-z0-9]")
_SHORTEST = 3  # letters of the name of an outlet
_PERSONS = frozenset({"first person", "second person"})
_BOLD, _NEARLY_SURE = 3, 0.8  # an aside this open may be a little less certain
_REPORTS = re.compile(
    r"(?i)\b(?:say|says|said|saying|statement|whether|if|sees|seen|views?|viewed|regard\w*|consider\w*|perceiv\w*|opinion|according|citing|call\w*"
    r"|describ\w*|portray\w*|depict\w*|to (?:show|prove) that"
    r"|accus\w*|alleg\w*|designat\w*|claim\w*|argu\w*|think\w*|believ\w*|tells?|told|calls?|fear\w*|worr\w*|stated?)\b"
)
_ADDRESSES = re.compile(r"(?i)\b(?:i|me|my|we|us|our|ours|you|your)\b")
_DATELINE = re.compile(r"(?:[A-Z]{3}[A-Z .,]*|[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+)\s?(?:\([^)]*\) ?)?[–—-]+ ")
_TIED_BEFORE, _TIED_BEHIND, _AMID = re.compile(r"\w[-–]$"), re.compile(r"[-–]\w"), re.compile(r"(?:[a-z,]|\b[A-Z]\.) $")
_INITIAL = 4  # characters of an initial with what stands around it
_OPENS = re.compile(r"[\"'“‘(]?[A-Z0-9$£€]")
_CLOSES = re.compile(r"[.!?][\"'”’)]*$")
_FOLLOWS = re.compile(r" *(?:[—–,;]|- |[a-z])")
_NEXT = 4  # characters in which one sees how a text goes on
_LITTER = re.compile(
    r"(?i)\A[A-Z]{1,3}: |\A(?:[\w’'-]+,? ){0,3}[\w’'-]+: (?-i:[A-Z])"
    r"|https?:|www\.|@|\||©|\n|\.\.|…|[a-z][.?!][a-z]{3}| w/|[a-z] & [a-z]"
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
        Whether it is its own and leans or judges at all; "you" and "we" are no strong words.
    """
    return bool(hit["voice"] == "own" and hit["score"] != 0 and hit["category"] not in _PERSONS)


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


def names_source(text: str) -> bool:
    """Tell whether a text says by "according to" whose words these are, beside whatever verb of saying there is.

    Parameters
    ----------
    text : str
        A sentence or a part of it.

    Returns
    -------
    bool
        Whether a source is named so.
    """
    return bool(_SOURCE.search(text))


def is_outlet(speaker: str, outlet: str) -> bool:
    """Tell whether the one who speaks is the outlet itself, so that its words are its own as well.

    Parameters
    ----------
    speaker : str
        As named in the article: "The Daily Lantern", "the Lantern's reporter".
    outlet : str
        As the corpus has it, perhaps in one word: "dailylantern".

    Returns
    -------
    bool
        Whether words of the speaker are the outlet's name, or its end; articles, spaces and marks do not count.
    """
    parts = [p for p in (_MARKS.sub("", w) for w in fold(speaker).removesuffix("'s").split()) if p not in ("", "the")]
    own = _MARKS.sub("", fold(outlet)).removeprefix("the")
    runs = {"".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}
    return len(own) >= _SHORTEST and (own in runs or bool(parts) and own.endswith("".join(parts)))


def leans_back(text: str) -> bool:
    """Tell whether a sentence says too little by itself, since it speaks of something named before.

    Parameters
    ----------
    text : str
        One sentence.

    Returns
    -------
    bool
        Whether it begins with a pronoun or with "also", or ends with a pronoun.
    """
    return bool(_LEANS_BACK.search(text))


def is_finding(speaker: str) -> bool:
    """Tell whether what speaks is a poll or a study, so that what it says is found rather than said.

    Parameters
    ----------
    speaker : str
        As a key names it.

    Returns
    -------
    bool
        Whether its last word is of that kind.
    """
    return bool(_FOUND.search(speaker))


def is_in_phrase(hit: Row, others: Iterable[Row], text: str) -> bool:
    """Tell whether a word is only a part of a name, of a longer word, or of a plain phrase for a matter.

    Parameters
    ----------
    hit : Row
        A row of ``analysis.hits``.
    others : Iterable[Row]
        Those of the same sentence.
    text : str
        The article.

    Returns
    -------
    bool
        Whether a hyphen ties it, it is written as a name amid a sentence, or a plain wording is longer and holds it.
    """
    start, end = int(hit["start"]), int(hit["end"])
    tied = _TIED_BEFORE.search(text[max(0, start - 2) : start]) or _TIED_BEHIND.match(text[end : end + 2])
    named = text[start].isupper() and _AMID.search(text[max(0, start - _INITIAL) : start])
    return bool(tied or named or any(_holds(o, start, end) for o in others))


def _holds(other: Row, start: int, end: int) -> bool:
    plain = other["measure"] == CHOICE.name and not other["score"]
    return bool(
        plain and other["start"] <= start and end <= other["end"] and other["end"] - other["start"] > end - start
    )


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
