"""What a finding depends on, as a short name: equal names, equal findings.

Idea: an article's rows depend on the article, on its part of the context, and on what all articles have in common: the
measures, the lexicons, the parser, the actors, the library itself. Each is plain data, put into one text and hashed.

Conventions: digests are BLAKE2, 64 bits in hexadecimal; the library counts by its release and by the bytes of its code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import blake2b
from importlib import metadata
from typing import Any

from framing.parses import code_digest
from framing.pipeline.plan import Plan
from framing.records import Article, CorpusContext

_SIZE = 8  # bytes of a digest


def digest(*parts: object) -> str:
    """Give a short name to plain data, the same for equal data.

    Parameters
    ----------
    *parts : object
        Mappings, sequences, texts and numbers; days as their texts.

    Returns
    -------
    str
        Sixteen letters.
    """
    text = json.dumps(parts, sort_keys=True, default=str)
    return blake2b(text.encode(), digest_size=_SIZE).hexdigest()


def plan_digest(plan: Plan, parser: object) -> str:
    """Give a name to what all articles of a run have in common.

    Parameters
    ----------
    plan : Plan
        What the run is told.
    parser : object
        The parser that is loaded, or None.

    Returns
    -------
    str
        Sixteen letters.
    """
    told_by = getattr(parser, "digest", None) or getattr(parser, "name", None)
    return digest(
        metadata.version("media-framing"), code_digest(), told_by, plan.clean, sorted(plan.measures), plan.stance_model,
        plan.max_chars, plan.lexicons.digest(), plan.actors.to_dict(),
    )  # fmt: skip


def context_record(context: CorpusContext) -> Mapping[str, Any]:
    """Give a context as plain data.

    Parameters
    ----------
    context : CorpusContext
        Of some articles.

    Returns
    -------
    Mapping
        For `digest`.
    """
    return {
        "recurring": {outlet: sorted(lines) for outlet, lines in context.recurring.items()},
        "copies": dict(context.copies),
        "shared": dict(context.shared),
        "events": {event: [asdict(a) for a in actors] for event, actors in context.events.items()},
    }


def name_of(articles: Sequence[Article], context: CorpusContext, common: str) -> str:
    """Give a name to what depends on these articles and this context.

    Parameters
    ----------
    articles : Sequence[Article]
        Those that are read together.
    context : CorpusContext
        What they need of the whole.
    common : str
        From `plan_digest`.

    Returns
    -------
    str
        Sixteen letters.
    """
    return digest(common, [asdict(a) for a in articles], context_record(context))
