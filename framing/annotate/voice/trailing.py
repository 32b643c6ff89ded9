"""A participle behind a comma speaks for the source before it: "Hale praised the town, adding that ...".

Idea: what the verb before reports ends where such a participle begins, and the participle's source is the verb's,
whatever the parser hung it on.

Labels are ClearNLP dependencies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.voice.attribution import Attribution
from framing.grammar import Tree


def part_from_trailing(tree: Tree, found: Sequence[Attribution]) -> list[Attribution]:
    """Cut each content where a trailing participle begins, and give that the source of what it trails."""
    kept = list(found)
    for m, other in enumerate(kept):
        start = _trailing(tree, other)
        for n, e in enumerate(kept[:m] if start is not None else ()):
            if start is not None and e.source is not None and e.holds(other.cue[0]):
                kept[n] = replace(e, spans=tuple((a, min(b, start) if a < start else b) for a, b in e.spans))
                if other.source and e.holds(other.source[0]):
                    kept[m] = replace(other, source=e.source, source_head=e.source_head)
    return kept


def _trailing(tree: Tree, e: Attribution) -> int | None:
    """Where the words before a trailing participle end; None for another cue."""
    if not e.rule.startswith("verb") or not e.cue_i or tree.tokens[e.cue_i].tag != "VBG":
        return None
    return tree.tokens[e.cue_i - 2].end if e.cue_i > 1 and tree.tokens[e.cue_i - 1].text == "," else None
