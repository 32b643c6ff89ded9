"""Which lines of a scraped page are the article.

Every line gets one role; headline, deck, subheading and body are kept, the rest is dropped
with a reason that a person can read. Nothing is rewritten: blocks tile the text.

Idea: boilerplate shows itself by wording (``lexicons/page_furniture.tsv``), by shape (short,
no full stop, mostly capitals), by place (before the headline, after the last paragraph), by
recurrence in an outlet, and a foreign article by hardly naming those whom the article is
about; compare Kohlschütter et al. (2010) on shallow text features.

Conventions: a block is one line with the white space after it; confidence 1 for wording,
less for shape and place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from framing.annotate.page.comments import comments
from framing.annotate.page.lines import Furniture, Line, Verdict, furniture, split_lines
from framing.lexicon import Lexicons
from framing.records import KEPT_ROLES, Block, Role
from framing.text import WORD, fold

_CUT = re.compile(r"(?:\.\.\.|…|\[\.\.\.\])[\"'”’)\]]*$")
_NAME = re.compile(r"\b[A-Z][A-Za-z'-]{2,}")
_BYLINE = re.compile(r"(?:[A-Z][\w'.-]+\s+(?:(?:and|&|de|van|von|bin|al|el)\s+)?){1,4}[A-Z][\w'-]+")

_COMMENT = Verdict(Role.COMMENT, "stands among the readers' comments", 0.85, "comments by shape")
_RECURS = Verdict(Role.BOILERPLATE, "recurs in other articles of this outlet", 0.95, "recurring")


def find_blocks(
    text: str, lexicons: Lexicons, *, title: str | None = None, recurring: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """Give every line of a page its role.

    Parameters
    ----------
    text : str
        Normalised text of the page.
    lexicons : Lexicons
        Uses ``page_furniture``.
    title : str | None
        The headline, where it is known.
    recurring : frozenset[str]
        Folded lines that recur in articles of the outlet.

    Returns
    -------
    tuple of Block
        In text order; together they cover all of `text`.
    """
    lines = split_lines(text)
    if not lines:
        return ()
    verdicts = _by_wording(lines, furniture(lexicons["page_furniture"]).on(text.lower()), recurring)
    if not any(v is None for v in verdicts):
        verdicts = [None if line.prose else v for line, v in zip(lines, verdicts, strict=True)]
    for i in comments(lines, verdicts, _extent(lines, verdicts)[0]):
        verdicts[i] = verdicts[i] or _COMMENT
    first, last = _extent(lines, verdicts)
    first = _after_deck(lines, verdicts, first)
    _head(lines, verdicts, first, title)
    _sections(lines, verdicts, first)
    _middle(lines, verdicts, first, last)
    _tail(lines, verdicts, last)
    _foreign(lines, verdicts, first, last)
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    return tuple(
        Block(starts[i], starts[i + 1], v.role, v.role in KEPT_ROLES, v.reason, v.confidence, v.rule)
        for i, v in enumerate(v or Verdict(Role.BODY, "", 0.9, "running text") for v in verdicts)
    )


def whole(text: str) -> tuple[Block, ...]:
    """Take every line as body, for text that is clean already.

    Parameters
    ----------
    text : str
        Normalised text.

    Returns
    -------
    tuple of Block
        One a line; together they cover all of `text`.
    """
    lines = split_lines(text)
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    return tuple(Block(starts[i], starts[i + 1], Role.BODY, True, rule="clean=False") for i in range(len(lines)))


def _by_wording(lines: Sequence[Line], furniture: Furniture, recurring: frozenset[str]) -> list[Verdict | None]:
    verdicts: list[Verdict | None] = []
    for line in lines:
        if line.words == 0:
            verdicts.append(Verdict(Role.BOILERPLATE, "no words", 1.0, "no words"))
        elif recurring and not line.prose and fold(line.text) in recurring:
            verdicts.append(_RECURS)
        elif line.words > 60:
            verdicts.append(None)
        else:
            verdicts.append(furniture.verdict(line.text))
    # a paragraph that an outlet repeats is its background, and framing too; only at the page's end is it furniture
    for i in range(len(lines) - 1, -1, -1):
        repeats = bool(recurring) and fold(lines[i].text) in recurring
        if lines[i].prose and not repeats:
            break
        if verdicts[i] is None and repeats:
            verdicts[i] = _RECURS
    return verdicts


def _extent(lines: Sequence[Line], verdicts: Sequence[Verdict | None]) -> tuple[int, int]:
    """First and last line of running text; a page without any is one title or note."""
    prose = [i for i, (x, v) in enumerate(zip(lines, verdicts, strict=True)) if v is None and x.prose]
    if not prose:
        loose = [i for i, v in enumerate(verdicts) if v is None]
        return (loose[0], loose[-1]) if loose else (0, len(lines) - 1)
    return prose[0], prose[-1]


def _after_deck(lines: Sequence[Line], verdicts: list[Verdict | None], first: int) -> int:
    """Tell a standfirst from the first paragraph by the byline, date or picture that parts them."""
    following = next((i for i in range(first + 1, len(lines)) if verdicts[i] is None and lines[i].prose), None)
    if following is None or lines[first].words > 45 or following - first > 12:
        return first
    between = [v.role for v in verdicts[first + 1 : following] if v is not None]
    if not {Role.BYLINE, Role.DATELINE, Role.CAPTION} & set(between):
        return first
    verdicts[first] = Verdict(Role.DECK, "", 0.7, "parted from the text")
    return following


def _head(lines: Sequence[Line], verdicts: list[Verdict | None], first: int, title: str | None) -> None:
    """Headline, deck, captions and bylines before the running text."""
    headline = _headline(lines, verdicts, first, title)
    start = first
    if headline is not None:
        key = fold(lines[headline].text)
        verdicts[headline] = Verdict(Role.HEADLINE, "", 0.9, "headline")
        for i in range(headline + 1, len(lines)):
            if lines[i].words == lines[headline].words and fold(lines[i].text) == key:
                verdicts[i] = Verdict(Role.CAPTION, "repeats the headline", 0.95, "repeated headline")
        start = headline + 1
    for i in range(start if headline is not None else 0):
        if verdicts[i] is None and i != headline:
            verdicts[i] = Verdict(Role.BOILERPLATE, "stands before the headline", 0.8, "before headline")
    for i in range(start, first):
        if verdicts[i] is None:
            verdicts[i] = _beside_headline(lines, verdicts, i)
    if headline is None:
        _unheaded_deck(lines, verdicts, first)


def _headline(lines: Sequence[Line], verdicts: Sequence[Verdict | None], first: int, title: str | None) -> int | None:
    body: frozenset[str] | None = None
    best, score = None, 0.0
    for i in range(first + 1):
        line = lines[i]
        role = getattr(verdicts[i], "role", Role.BOILERPLATE)
        if title and fold(line.text) == fold(title) and role == Role.BOILERPLATE:
            return i
        teaser = getattr(verdicts[i], "role", None) == Role.RELATED  # "Opinion | ..." may be the headline itself
        if i == first or not (verdicts[i] is None or teaser) or not 3 <= line.words <= 32 or len(line.text) > 250:
            continue
        body = _stems(lines[first : first + 12]) if body is None else body
        content = [w for w in WORD.findall(line.text) if len(w) > 3]
        shared = sum(w[:5].lower() in body for w in content) / max(1, len(content))
        value = (
            (0.3 + shared) * min(line.words, 8) / 8
            - 0.02 * i
            - 0.25 * (line.text[-1:] in ".:;")
            - 0.2 * (line.words < 4)
            - 0.2 * teaser
        )
        if value > score:
            best, score = i, value
    return best if score >= 0.25 else None


def _stems(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(w[:5].lower() for line in lines for w in WORD.findall(line.text) if len(w) > 3)


def _beside_headline(lines: Sequence[Line], verdicts: Sequence[Verdict | None], i: int) -> Verdict:
    line = lines[i]
    following = lines[i + 1].text if i + 1 < len(lines) else ""
    if line.words <= 5 and _BYLINE.fullmatch(line.text):
        return Verdict(Role.BYLINE, "a name alone beside the headline", 0.7, "name beside headline")
    above = verdicts[i - 1] if i else None
    pictured = above is not None and above.role == Role.CAPTION and above.rule.startswith("page_furniture")
    if pictured and not line.closed:
        return Verdict(Role.CAPTION, "stands beside a picture credit", 0.8, "beside a credit")
    if line.words >= 6 and (line.closed or line.lower >= 0.5) and not following.startswith(line.text):
        return Verdict(Role.DECK, "", 0.7, "beside headline")
    if line.words >= 4:
        return Verdict(Role.CAPTION, "a line without a full stop between headline and text", 0.6, "caption by place")
    return Verdict(Role.BOILERPLATE, "a fragment between headline and text", 0.7, "fragment by place")


def _unheaded_deck(lines: Sequence[Line], verdicts: list[Verdict | None], first: int) -> None:
    """Take a short first line for the standfirst where the page came without its headline."""
    following = next((i for i in range(first + 1, len(lines)) if verdicts[i] is None), None)
    if following is not None and lines[first].words <= 16 and lines[following].words >= 2 * lines[first].words:
        verdicts[first] = Verdict(Role.DECK, "", 0.5, "short first line")


def _sections(lines: Sequence[Line], verdicts: list[Verdict | None], first: int) -> None:
    """Drop what stands under the heading of a list of links or of the comments."""
    role: Role | None = None
    opener = ""
    names: Counter[str] = Counter()
    for i, line in enumerate(lines):
        verdict = verdicts[i]
        if verdict is not None:
            if verdict.section and i > first:
                role = Role.COMMENT if "comment" in verdict.reason else Role.RELATED
                opener = line.text
            continue
        if role is None:
            continue
        follows = i + 1 < len(lines) and verdicts[i + 1] is None and lines[i + 1].prose
        names = names or _names(lines[first : first + 8])
        if role == Role.RELATED and _resumes(line, names, follows):
            role = None
            continue
        verdicts[i] = Verdict(role, f'stands under "{opener[:40]}"', 0.85, "under a heading")


def _resumes(line: Line, names: Counter[str], follows: bool) -> bool:
    """Whether the article goes on with this line after an inset list of links."""
    if not line.prose or _CUT.search(line.text):
        return False
    known = {n for n, _ in names.most_common(12)}
    own = {m.group()[:5].lower() for m in _NAME.finditer(line.text)}
    return len(own & known) >= (1 if follows and line.words >= 15 else 2)


def _names(lines: Sequence[Line]) -> Counter[str]:
    return Counter(m.group()[:5].lower() for line in lines for m in _NAME.finditer(line.text))


def _middle(lines: Sequence[Line], verdicts: list[Verdict | None], first: int, last: int) -> None:
    """Subheadings among the running text, and cut teasers."""
    for i in range(first, last + 1):
        line = lines[i]
        asks = line.text.endswith("?") and line.words <= 10 and i > first and lines[i - 1].closed
        if verdicts[i] is not None or line.prose or (line.closed and not asks):
            continue
        following = next((k for k in range(i + 1, last + 1) if verdicts[k] is None), None)
        heads = (
            following is not None
            and lines[following].words >= 6
            and (lines[following].closed or lines[following].prose)
        )
        if heads and line.words <= 18 and line.text[:1].isupper() and not line.text.startswith(('"', "-", "•", "*")):
            verdicts[i] = Verdict(Role.SUBHEADING, "", 0.7, "short line before running text")


def _tail(lines: Sequence[Line], verdicts: list[Verdict | None], last: int) -> None:
    """Comments between the closing credit and the comment form, and leftovers after the text."""
    credit = max((i for i, v in enumerate(verdicts) if v and v.role == Role.ATTRIBUTION), default=None)
    form = next((i for i, v in enumerate(verdicts) if v and v.section and "comment" in v.reason), None)
    if credit is not None and form is not None and credit < form and sum(v is None for v in verdicts[:credit]) >= 3:
        for i in range(credit + 1, form):
            if verdicts[i] is None:
                verdicts[i] = Verdict(
                    Role.COMMENT, "stands between the closing credit and the comment form", 0.8, "comment by place"
                )
    for i in range(last + 1, len(lines)):
        if verdicts[i] is None and not (lines[i].closed and lines[i].words >= 3 and lines[i].lower >= 0.3):
            verdicts[i] = Verdict(Role.BOILERPLATE, "a fragment after the end of the text", 0.75, "after the text")


def _foreign(lines: Sequence[Line], verdicts: list[Verdict | None], first: int, last: int) -> None:
    """Drop a second article that follows under a headline of its own."""
    for i in range(first + 3, last + 1):
        v = verdicts[i]
        if v is None or v.role != Role.SUBHEADING or lines[i].words < 7:
            continue
        main = [lines[k] for k in range(first, i) if verdicts[k] is None]
        rest = [lines[k] for k in range(i + 1, last + 1) if verdicts[k] is None]
        top = _names(main).most_common(6)
        if len(main) < 3 or len(rest) < 2 or not top:
            continue
        there = set(_names(rest)) | set(_names([lines[i]]))
        covered = sum(n for name, n in top if name in there) / sum(n for _, n in top)
        content = [w[:5].lower() for w in WORD.findall(lines[i].text) if len(w) > 4]
        below = {w[:5].lower() for line in rest[:2] for w in WORD.findall(line.text)}
        if covered < 0.3 and sum(w in below for w in content) * 2 >= len(content):
            reason = "a second article with a headline of its own; it hardly names those whom the first is about"
            for k in range(i, last + 1):
                if verdicts[k] is None or verdicts[k].role == Role.SUBHEADING:  # type: ignore[union-attr]
                    verdicts[k] = Verdict(Role.OTHER_ARTICLE, reason, 0.8, "second article")
            return
