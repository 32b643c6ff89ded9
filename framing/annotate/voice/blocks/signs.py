"""The signs of a post, compiled once: how its author signs, what stands above and below it.

Idea: an embedded post ends with its author ("— Lena Hale (@lenahale) May 3, 2019", "A post shared by Lena Hale
(@lenahale)", "Posted by Lena Hale on Friday, May 3, 2019", "— Lena Hale, Telegram") or begins with one ("Lena Hale ✔
@lenahale · 3h"). A handle alone is no sign: prose and bylines have handles too. A date, the end of the line or a mark
of the page must stand beside it.

Words come from the lexicon ``post_signs``; patterns are bounded and fit the text with straight quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, words_of_kind

_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.?,? (?:de )?\d{4}"
    r"|[^\W\d_]{3,12}\.? \d{1,2},? \d{4})"
)
_TIME = r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4}\b)?"
_WHEN = rf"(?:{_TIME}[ ,·•-]{{0,3}})?{_DATE}(?:(?:,| at| [-·•])? ?{_TIME})?"
_HANDLE = r"@[\w.-]{1,60}(?:@[\w.-]{1,60})?"
_DASH = r"(?:[—–―]|--|-(?= ))"
_NAME = r"[^\n()—–―]{1,60}?"
_AGO = (
    r"(?:\d{1,3} ?(?:s|m|min|mins|h|hr|hrs|d|w)\b\.?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)"
)
_STARTS = r"(?:(?<=\s)|^)"
_SHOWN = rf"(?P<name>{_NAME})"
_GAP = r"[ ,·•|-]{0,3}"


@dataclass(frozen=True, slots=True)
class PostSigns:
    """Patterns of the signs; those that sign or head a post have a group ``name``."""

    signatures: tuple[re.Pattern[str], ...]  # behind the text of a post
    shared: re.Pattern[str]  # likewise; with ``when`` or under `opening`
    opening: re.Pattern[str]  # a line above a post
    head: re.Pattern[str]  # the author above the text; its group ``sure`` is a mark of the page
    verified: re.Pattern[str]  # a line that holds the mark behind a name and no more
    foot: re.Pattern[str]  # a line below a post
    document: re.Pattern[str]  # a line that leads up to what is printed in full
    closing: re.Pattern[str]  # the line that ends a letter


@lru_cache(maxsize=8)
def post_signs(lexicon: Lexicon) -> PostSigns:
    """Compile the lexicon ``post_signs``."""
    words = {kind: _any(terms) for kind, terms in words_of_kind(lexicon).items()}
    return PostSigns(
        signatures=tuple(
            re.compile(pattern, re.MULTILINE)
            for pattern in (
                rf"{_STARTS}{_DASH} ?{_SHOWN} ?\({_HANDLE}\)(?:{_GAP}{_WHEN}| *$)",
                rf"^{_SHOWN} ?\({_HANDLE}\){_GAP}{_WHEN} *$",
                rf"{_STARTS}{_DASH} ?{_SHOWN}(?:,| on| via| \|) ?(?i:{words['platform']})(?:{_GAP}{_WHEN})? *$",
                rf"{_STARTS}(?i:{words['signed']}) {_SHOWN} on [A-Z][a-z]{{2,5}}day,? {_WHEN} *$",
            )
        ),
        shared=re.compile(
            rf"{_STARTS}(?i:{words['shared']}) {_SHOWN}(?: ?\({_HANDLE}\))?(?: on (?P<when>{_WHEN}))? *$", re.MULTILINE
        ),
        opening=re.compile(rf"\W*(?i:{words['opening']})\b"),
        head=re.compile(
            rf"(?P<name>[^\W\d_][^\n@()·]{{1,50}}?) *(?P<sure>(?i:{words['verified']})\W*)? {_HANDLE}"
            rf"(?: *[·•] *(?P<ago>{_AGO}))?(?= |\n|$)",
        ),
        verified=re.compile(rf" *(?:(?i:{words['verified']})\W*)"),
        foot=re.compile(rf" *(?:{_TIME} ?[-·•,] ?{_DATE}.{{0,60}}|.{{0,40}}(?i:{words['foot']}).{{0,40}})"),
        document=re.compile(rf"\b(?i:{words['document']})s?\b"),
        closing=re.compile(rf"(?i:{words['closing']})[,.!]?"),
    )  # fmt: skip


def _any(terms: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(t) for t in sorted(terms, key=lambda t: (-len(t), t))) + ")"
