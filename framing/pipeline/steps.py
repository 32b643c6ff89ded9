"""One article through the steps, in their order; pure, so that articles can be read in any process.

Read, voices, names, measures, rows. `Plan` is all that a step may know beside the article. What a person
corrected takes the place of what a step found, before the next step reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from framing import valence
from framing.annotate import labels, naming, page, pronouns, sentences, voice
from framing.measure import FOUND, ladder, readability, sources
from framing.parsing import Parser
from framing.pipeline.context import year_of
from framing.pipeline.corrections import correct
from framing.pipeline.plan import Doc, Plan
from framing.pipeline.rows import Rows, article_rows
from framing.records import Annotated, Article, Block, Hit, Mention
from framing.text import Normalised, normalise, straighten

Fix = Callable[[tuple[Any, ...], str], tuple[Any, ...]]


def rows_of(doc: Annotated, norm: Normalised, plan: Plan) -> Rows:
    """Take an article that was read through all other steps, to the rows of every table."""
    mine = [c for c in plan.corrections if c.article_id == doc.article.id]
    used: list[int] = []

    def corrected(found: tuple[Any, ...], table: str) -> tuple[Any, ...]:
        return correct(found, table, mine, norm, used.append)

    fix = corrected if mine else _as_found
    doc = voiced(doc, plan, fix)
    if plan.measures & {"labels", "sources"}:
        doc = named(doc, plan, fix)
    doc, hits = measured(doc, plan)
    rows = article_rows(doc, fix(hits, "hits"), norm, _extra(doc, plan), doc.article.text)
    rows["corrections"] = [(row,) for row in used]
    return rows


def _as_found(found: tuple[Any, ...], table: str) -> tuple[Any, ...]:
    """Correct nothing."""
    return found


def read(articles: Sequence[Article], plan: Plan, parser: Parser | None) -> Iterable[Doc]:
    """Normalise, clean, split and parse."""
    if parser is None:
        return (_split(a, plan) for a in articles)
    docs = [_split(a, plan) for a in articles]
    flat = [d.plain[s.start : s.end] for d, _ in docs for s in d.sentences]
    tokens = iter(parser.parse(flat))
    parsed = []
    for d, norm in docs:
        done = tuple(
            replace(s, tokens=tuple(t._replace(start=t.start + s.start, end=t.end + s.start) for t in next(tokens)))
            for s in d.sentences
        )
        parsed.append((replace(d, sentences=done), norm))
    return parsed


def _split(article: Article, plan: Plan) -> Doc:
    norm = normalise(article.text)
    text = norm.text
    plain = straighten(text)  # this very string is what all steps look words up in
    recurring = plan.context.recurring.get(article.outlet, frozenset())
    blocks: tuple[Block, ...] = (
        page.find_blocks(plain, plan.lexicons, title=article.title, recurring=recurring)
        if plan.clean
        else page.whole(plain)
    )
    found = sentences.split_sentences(text, blocks, plan.lexicons)
    return knowing(Annotated(article, text, plain, blocks, found, year=year_of(article)), plan), norm


def knowing(doc: Annotated, plan: Plan) -> Annotated:
    """Give an article the actors of its event."""
    actors = plan.context.events.get(doc.article.event or "", plan.actors.actors)
    return replace(doc, actors={a.id: a for a in actors})


def voiced(doc: Annotated, plan: Plan, fix: Fix = _as_found) -> Annotated:
    """Find whose words are whose."""
    doc = replace(doc, quotes=fix(voice.find_quotes(doc, plan.lexicons), "quotes"))
    return replace(doc, voices=voice.voice_spans(doc))


def named(doc: Annotated, plan: Plan, fix: Fix = _as_found) -> Annotated:
    """Find namings, then the pronouns that stand for them, then the labels that are given to either."""
    doc = replace(doc, mentions=naming.find_mentions(doc, plan.lexicons))
    doc = replace(doc, pronouns=pronouns.find_pronouns(doc, plan.lexicons))
    doc = replace(doc, mentions=fix(labels.find_labels(doc, plan.lexicons), "mentions"))
    if fix is not _as_found:  # pronouns follow what they stand for
        doc = replace(doc, pronouns=pronouns.find_pronouns(doc, plan.lexicons))
    return replace(doc, pronouns=fix(doc.pronouns, "pronouns"))


def measured(doc: Annotated, plan: Plan) -> tuple[Annotated, tuple[Hit, ...]]:
    """Rate the mentions, then let each measure find what it finds; a later one may need the hits of an earlier one."""
    hits: tuple[Hit, ...] = ()
    if "labels" in plan.measures:
        rated = {(h.start, h.end, h.actor): h for h in ladder.measure(doc, hits, plan.lexicons)}
        placed = ((m, rated.get((m.start, m.end, m.actor))) for m in doc.mentions)
        doc = replace(doc, mentions=tuple(_rated(m, h) for m, h in placed))
    wanted = plan.measures.union(*(m.needs for m in FOUND if m.name in plan.measures))
    for m, find in FOUND.items():
        if m.name in wanted:
            hits += find(doc, hits, plan.lexicons)
    return doc, tuple(h for h in hits if h.measure in plan.measures)


def _rated(mention: Mention, hit: Hit | None) -> Mention:
    """Write the rung into the mention, unless a person has set it."""
    if hit is None or mention.ladder is not None:
        return mention
    return replace(mention, ladder=hit.score, ladder_row=hit.rule)


def _extra(doc: Annotated, plan: Plan) -> dict[str, tuple[Any, ...]]:
    """Columns that belong to the article as a whole."""
    key = doc.article.id
    kept = "\n".join(doc.plain[b.start : b.end].strip() for b in doc.blocks if b.kept)
    ease: tuple[float, ...] = (float("nan"),) * 3
    if "readability" in plan.measures:
        ease = tuple(readability.readability(doc))
    baseline = valence.compound(kept)  # under a millisecond an article, and of no measure: always there
    copies = plan.context.copies.get(key, ""), plan.context.shared.get(key, ""), "; ".join(doc.article.repairs)
    spoke = sources.sources(doc, plan.lexicons) if "sources" in plan.measures else ()
    return {
        "articles": (*ease, baseline, *copies),
        "sources": tuple((s.speaker, s.actor, s.kind, s.side, s.quotes, s.words) for s in spoke),
    }
