"""A story made by hand: two sources, two sentences each, whatever findings a test needs."""

from typing import Any

from framing.comparison.contrasts.story import Place, Sentence, Story

TEXTS = {
    "a": "The brave rebels took the bridge in the north. Ann Lee spoke to the town about trains.",
    "b": "Fighters took the bridge in the north. Wheat was cheap at the harbour on Friday again.",
}
BY = {"a": "Herald", "b": "Post"}


def row(article: str, text: str, **more: Any) -> dict[str, Any]:
    start = TEXTS[article].index(text)
    return {
        "article_id": article, "start": start, "end": start + len(text), "text": text, "voice": "own", "confidence": 0.9,
        "actor": "", **more,
    }  # fmt: skip


def mention(article: str, text: str, ladder: float = 0.0, **more: Any) -> dict[str, Any]:
    made = {
        "actor": "rebels",
        "ladder": ladder,
        "ladder_row": f"ladder:{text.lower()}/head",
        "head": text.split()[-1].lower(),
    }
    return row(article, text, **{**made, "construction": "noun phrase", **more})


def hit(article: str, text: str, measure: str, score: float = 2.0, **more: Any) -> dict[str, Any]:
    return row(
        article, text, measure=measure, score=score, **{"term": text.lower(), "category": "x", "rule": "", **more}
    )


def quote(article: str, text: str, speaker: str, kind: str = "direct") -> dict[str, Any]:
    return row(article, text, speaker=speaker, kind=kind, act="speech", rule="verb clause", cue="", cue_stance=0)


def clause(article: str, text: str, verb: str, agent: str, patient: str, **more: Any) -> dict[str, Any]:
    """A clause whose agent and patient stand in its text, or are ids of actors."""
    whole = row(article, text)
    found = {"verb": verb, "agent": agent, "patient": patient, "effect": "none", "negated": False}
    for part, words in (("verb", verb), ("agent", agent), ("patient", patient)):
        at = text.find(words) if words else -1
        start = whole["start"] + at if at >= 0 else None
        found |= {f"{part}_start": start, f"{part}_end": None if start is None else start + len(words)}
    return {**whole, **found, **more}


def told(texts: dict[str, str], **tables: Any) -> Story:
    """Some texts, each of a source of its own or of `BY`, cut after full stops."""
    sentences: list[Sentence] = []
    by = {a: BY.get(a, a) for a in texts}
    for article, text in texts.items():
        at = 0
        for n, part in enumerate(text.split(". ")):
            end = min(len(text), at + len(part) + 1)
            place = Place(by[article], article, at, end, text[at:end])
            sentences.append(Sentence(len(sentences), place, len(part.split()), (1.0, 0.9)[min(n, 1)]))
            at = end + 1
    found = {"mentions": [], "pronouns": [], "hits": [], "quotes": [], "clauses": [], **tables}
    return Story("e", texts, by, {"rebels": "the rebels"}, tuple(sentences), found)


def story(**tables: Any) -> Story:
    return told(TEXTS, **tables)
