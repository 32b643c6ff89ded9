"""One article through the steps, in their order; pure, so that articles can be read in any process.

Read, voices, names, measures, rows. `Plan` is all that a step may know beside the article. What a person
corrected takes the place of what a step found, before the next step reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from framing import valence
from framing.annotate import clauses, labels, naming, page, pronouns, sentences, voice
from framing.measure import FOUND, STANCE, finders, ladder, readability, sources, wording
from framing.measure.stance import label_of
from framing.parsing import Parser
from framing.pipeline.context import year_of
from framing.pipeline.corrections import correct
from framing.pipeline.headlines import Headlines
from framing.pipeline.plan import POWER, Plan, Reading
from framing.pipeline.rows import Row, Rows, article_rows
from framing.records import Annotated, Article, Hit, Mention, Sentence, Token
from framing.text import Normalised, normalise, straighten

Fix = Callable[[tuple[Any, ...], str], tuple[Any, ...]]
_NO_SCORE = float("nan")
_NOTHING = "no line reads as an article: nothing was kept"


def rows_of(reading: Reading, plan: Plan) -> Rows:
    """Take an article that was read through all other steps, to the rows of every table."""
    mine = [c for c in plan.corrections if c.article_id == reading.doc.article.id]
    used: list[int] = []

    def corrected(found: tuple[Any, ...], table: str) -> tuple[Any, ...]:
        return correct(found, table, mine, reading.norm, used.append)

    fix = corrected if mine else _as_found
    doc = voiced(reading, plan, fix)
    if plan.measures & {"labels", "sources", POWER}:
        doc = named(doc, plan, fix)
    if POWER in plan.measures:
        doc = replace(
            doc,
            clauses=fix(clauses.find_clauses(doc, plan.lexicons), "clauses"),
            ties=clauses.find_ties(doc, plan.lexicons),
        )
    doc, hits = measured(doc, plan)
    spoke = sources.sources(doc, plan.lexicons) if "sources" in plan.measures else ()
    rows = article_rows(doc, _fixed(hits, fix), reading.norm, _facts(doc, plan), spoke)
    return {**rows, "corrections": [{"row": row} for row in used]}


def _fixed(hits: tuple[Hit, ...], fix: Fix) -> tuple[Hit, ...]:
    """Correct hits; a stance has a scale and a table of its own, though its place may be that of another hit."""
    stances = tuple(h for h in hits if h.measure == STANCE.name)
    others = tuple(h for h in hits if h.measure != STANCE.name)
    found: tuple[Hit, ...] = fix(others, "hits")
    return found + tuple(replace(h, category=label_of(h.score)) for h in fix(stances, STANCE.name))


def _as_found(found: tuple[Any, ...], table: str) -> tuple[Any, ...]:
    """Correct nothing."""
    return found


def read(articles: Sequence[Article], plan: Plan, parser: Parser | None) -> Iterator[Reading]:
    """Normalise, clean, split and parse; find what is reported.

    One article after another, so that what is remembered of a text still is when its rows are made.
    """
    docs: Iterable[tuple[Annotated, Normalised]] = (_split(a, plan) for a in articles)
    if parser is not None:
        docs = _parsed(list(docs), parser, Headlines(plan.lexicons))
    for doc, norm in docs:
        yield Reading(doc, norm, voice.find_reports(doc, plan.lexicons))


def _split(article: Article, plan: Plan) -> tuple[Annotated, Normalised]:
    norm = normalise(article.text)
    plain = straighten(norm.text)  # this very string is what all steps look words up in
    if plan.clean:
        recurring = plan.context.recurring.get(article.outlet, frozenset())
        blocks = page.find_blocks(plain, plan.lexicons, title=article.title, recurring=recurring, markup=article.markup)
    else:
        blocks = page.whole(plain)
    blocks = page.leave_foreign(plain, blocks, plan.lexicons)
    found = sentences.split_sentences(norm.text, blocks, plan.lexicons)
    return Annotated(article, norm.text, plain, blocks, found, year=year_of(article)), norm


def _parsed(
    docs: Sequence[tuple[Annotated, Normalised]], parser: Parser, headlines: Headlines
) -> list[tuple[Annotated, Normalised]]:
    """Give every sentence its tokens; all sentences go to the parser at once, headlines written as sentences are."""
    flat = (headlines.as_sentences([d.plain[s.start : s.end] for s in d.sentences]) for d, _ in docs)
    tokens = iter(parser.parse(list(chain.from_iterable(flat))))
    parsed = []
    for d, norm in docs:
        done = tuple(
            Sentence(s.start, s.end, s.paragraph, _placed(next(tokens), s.start, d.plain)) for s in d.sentences
        )
        parsed.append((replace(d, sentences=done), norm))
    return parsed


def _placed(tokens: tuple[Token, ...], at: int, text: str) -> tuple[Token, ...]:
    """Move tokens to where their sentence stands, with the letters that stand there; another name is its own lemma."""
    return tuple(
        Token(i, a + at, b + at, word, lemma if _is_same(read, word) else word, pos, tag, dep, head)
        for i, a, b, read, lemma, pos, tag, dep, head in tokens
        for word in (text[a + at : b + at],)
    )


def _is_same(read: str, word: str) -> bool:
    return read == word or read.lower() == word.lower()


def voiced(reading: Reading, plan: Plan, fix: Fix = _as_found) -> Annotated:
    """Say whose words are whose, knowing the actors of the article's event."""
    actors = plan.context.events.get(reading.doc.article.event or "", plan.actors.actors)
    doc = replace(reading.doc, actors={a.id: a for a in actors})
    doc = replace(doc, quotes=fix(voice.name_speakers(doc, reading.reports, plan.lexicons), "quotes"))
    return replace(doc, voices=voice.voice_spans(doc))


def named(doc: Annotated, plan: Plan, fix: Fix = _as_found) -> Annotated:
    """Find namings, then the pronouns that stand for them, then the labels that are given to either."""
    namings, _ = namings_and_places(doc, plan)
    return labelled(replace(doc, mentions=namings), plan, fix)


def namings_and_places(doc: Annotated, plan: Plan) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Find what names the actors, and where a country is only the place where something happens."""
    found = naming.find_mentions(doc, plan.lexicons)
    return (
        tuple(m for m in found if m.rule != naming.PLACE),
        tuple(m for m in found if m.rule == naming.PLACE),
    )


def labelled(doc: Annotated, plan: Plan, fix: Fix = _as_found) -> Annotated:
    """Find the pronouns that stand for the namings, then the labels that are given to either."""
    doc = replace(doc, pronouns=pronouns.find_pronouns(doc, plan.lexicons))
    doc = replace(doc, mentions=fix(labels.find_labels(doc, plan.lexicons), "mentions"))
    if fix is not _as_found:  # pronouns follow what they stand for
        doc = replace(doc, pronouns=pronouns.find_pronouns(doc, plan.lexicons))
    return replace(doc, pronouns=fix(doc.pronouns, "pronouns"))


def measured(doc: Annotated, plan: Plan) -> tuple[Annotated, tuple[Hit, ...]]:
    """Rate the mentions, let each measure find what it finds, a later one with the hits of earlier ones, then flag."""
    hits: tuple[Hit, ...] = ()
    if "labels" in plan.measures:
        rated = {(h.start, h.end, h.actor): h for h in ladder.measure(doc, hits, plan.lexicons)}
        doc = replace(doc, mentions=tuple(_rated(m, rated.get((m.start, m.end, m.actor))) for m in doc.mentions))
    wanted = plan.measures.union(*(m.needs for m in FOUND if m.name in plan.measures))
    for m, find in finders(plan.stance_model).items():
        if m.name in wanted:
            hits += find(doc, hits, plan.lexicons)
    doc, hits = wording.flag(doc, hits, plan.lexicons)
    return doc, tuple(h for h in hits if h.measure in plan.measures)


def _rated(mention: Mention, hit: Hit | None) -> Mention:
    """Write the rung into the mention, unless a person has set it."""
    if hit is None or mention.ladder is not None:
        return mention
    return replace(mention, ladder=hit.score, ladder_row=hit.rule)


def foreign(doc: Annotated) -> str:
    """Say in which language an article is that was left out for it; empty if it was not."""
    return next((b.reason for b in doc.blocks if page.is_foreign(b.reason)), "")


def _nothing(doc: Annotated) -> str:
    """Say why nothing was kept of an article."""
    other = foreign(doc)
    return f"{other}: nothing was kept, and nothing is counted" if other else _NOTHING


def _facts(doc: Annotated, plan: Plan) -> Row:
    """Columns that belong to the article as a whole."""
    key, wanted = doc.article.id, "readability" in plan.measures
    kept = "\n".join(doc.plain[b.start : b.end].strip() for b in doc.blocks if b.kept)
    scores = readability.readability(doc) if wanted else readability.Readability(*(_NO_SCORE,) * 3)
    return {
        **scores._asdict(),
        "vader_compound": valence.compound(kept),  # under a millisecond an article, and of no measure: always there
        "copy_of": plan.context.copies.get(key, ""),
        "shared_with": plan.context.shared.get(key, ""),
        "repairs": "; ".join((*doc.article.repairs, *doc.article.notes, *(() if kept else (_nothing(doc),)))),
    }
