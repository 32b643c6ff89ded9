"""Files of press databases that hold many articles each: Nexis Uni and Factiva.

Idea: both write an article as labelled lines, which a text has whether it was saved as text, or read out of HTML. The labels are
looked for; a text without them is no export, and is left as it is.

Sources: Nexis Uni: an article ends with the line "End of Document"; headline, source and date are the first lines, then labels
(Section, Length, Byline), the line "Body", and behind the body "Load-Date" or "Classification": as the R package `LexisNexisTools`
(Gruber) and `nexis-uni-parser` read them. LexisNexis before 2018: "N of M DOCUMENTS" before each, "LENGTH:" and "LOAD-DATE:" or
"LANGUAGE:" around the body (`LexisNexisTools`, its documentation of `lnt_read`). Factiva, "Full article plus indexing": the codes HD, SN, PD,
LP, TD and AN, as the R package `tm.plugin.factiva` (Bouchet-Valat) reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from framing.corpus.drafts import day_of

Found = tuple[str, Mapping[str, Any]]  # the text of an article, and what the export says of it

_NEXIS_END = re.compile(r"^\s*End of Document\s*$", re.MULTILINE)
_NEXIS_AFTER = re.compile(r"^\s*(?:Load-Date:|Classification\s*$|Graphic\s*$|Notes\s*$)")
_NEXIS_LABEL = re.compile(r"^\s*(?:Section|Length|Byline|Dateline|Highlight|Copyright)\b", re.IGNORECASE)
_LEXIS_START = re.compile(r"^\s*\d+ of \d+ DOCUMENTS?\s*$", re.MULTILINE)
_LEXIS_LENGTH = re.compile(r"^\s*LENGTH:\s*\d+")
_LEXIS_LABEL = re.compile(r"^\s*([A-Z][A-Z-]+):\s*(.*)$")
_LEXIS_AFTER = ("LOAD-DATE", "LANGUAGE", "GRAPHIC", "PUBLICATION-TYPE", "SUBJECT")
_HEAD_LINES = 12  # of an article in which its date stands
_FACTIVA = frozenset("SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN".split())
_FACTIVA_LINE = re.compile(r"^\s*([A-Z]{2,3})(?:[\t ]+(.*))?$")
_FACTIVA_NEEDS = frozenset({"HD", "PD", "SN"})


def exported(text: str) -> list[Found]:
    """Take an export apart.

    Parameters
    ----------
    text : str
        A text, or the visible text of a page.

    Returns
    -------
    list of tuple
        Text and facts of each article; empty where the text is no export.
    """
    for read in (_nexis, _lexis, _factiva):
        found = list(read(text))
        if found:
            return found
    return []


def _nexis(text: str) -> Iterator[Found]:
    *articles, _ = _NEXIS_END.split(text)
    for article in articles:
        lines = [line.strip() for line in article.splitlines()]
        at = next((i for i, line in enumerate(lines) if line == "Body"), None)
        head = [line for line in lines[:at] if line] if at is not None else []
        when = next((i for i, line in enumerate(head[:_HEAD_LINES]) if i > 1 and day_of(line)[0]), None)
        if at is None or when is None:
            continue
        end = next((i for i in range(at + 1, len(lines)) if _NEXIS_AFTER.match(lines[i])), len(lines))
        head = [line for line in head[:when] if not _NEXIS_LABEL.match(line)]
        if len(head) > 1:
            yield _body(lines[at + 1 : end]), {"title": head[-2], "outlet": head[-1], "date": day_of(_when(article, lines))[0]}


def _when(article: str, lines: Sequence[str]) -> str:
    said = [line for line in lines if line]
    return next(line for line in said[2:_HEAD_LINES] if day_of(line)[0])


def _lexis(text: str) -> Iterator[Found]:
    _, *articles = _LEXIS_START.split(text)
    for article in articles:
        lines = [line.strip() for line in article.splitlines()]
        at = next((i for i, line in enumerate(lines) if _LEXIS_LENGTH.match(line)), None)
        head = [line for line in lines[:at] if line] if at is not None else []
        when = next((i for i, line in enumerate(head) if i > 0 and day_of(_no_weekday(line))[0]), None)
        if at is None or when is None:
            continue
        after = (i for i in range(at + 1, len(lines)) if _label(lines[i]) in _LEXIS_AFTER)
        titles = [line for line in head[when + 1 :] if not _label(line)]
        yield _body(lines[at + 1 : next(after, len(lines))]), {
            "outlet": head[0],
            "date": day_of(_no_weekday(head[when]))[0],
            "title": " ".join(titles) or None,
        }


def _label(line: str) -> str:
    m = _LEXIS_LABEL.match(line)
    return m[1] if m else ""


def _no_weekday(line: str) -> str:
    """Leave out what stands behind the year: a weekday, an edition."""
    m = re.match(r".{3,20}?\b(?:19|20)\d\d\b", line)
    return m[0] if m else line


def _body(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip()


def _factiva(text: str) -> Iterator[Found]:
    fields: dict[str, list[str]] = {}
    code = ""
    for line in text.splitlines():
        m = _FACTIVA_LINE.match(line)
        if m and m[1] in _FACTIVA:
            code = m[1]
            if code in ("SE", "HD") and "AN" in fields:
                yield from _factiva_article(fields)
                fields = {}
            fields.setdefault(code, [])
            line = m[2] or ""
        if code and line.strip():
            fields[code].append(line.strip())
    yield from _factiva_article(fields)


def _factiva_article(fields: Mapping[str, Sequence[str]]) -> Iterator[Found]:
    body = [*fields.get("LP", ()), *fields.get("TD", ())]
    if _FACTIVA_NEEDS.issubset(fields) and body:
        given = {"title": " ".join(fields["HD"]), "outlet": " ".join(fields["SN"]), "date": " ".join(fields["PD"])}
        yield "\n".join(body), given | {"language": " ".join(fields.get("LA", ())) or None}
