"""Items made by hand, for the sheets."""

from framing.exercises import Item, Passage, Worksheet

HOSTILE = (
    "A {brace} ~ = # 50% of \\ *stars* _lines_ <b>x</b> & \"quotes\" “curly” 'n' $E=mc^2$ \\(a\\) : [link](x) `code` 1 < 2 "
    "{{c1::x}} [sound:a.mp3] _x0041_ @cmd =1+1 -> ::t:: // ]]> é ß"
)


def marking(text, *spans, why="why", source="o", **more):
    fields = {
        "kind": "loaded-words", "number": 1, "text": text, "focus": (), "options": (), "source": source,
        "answer": tuple(text[a:b] for a, b in spans), "answer_spans": spans, "explanation": why, "article_id": "1",
        "start": 0, "end": len(text), **more,
    }  # fmt: skip
    return Item(**fields)


def choosing(text, options, *answer, kind="whose-voice", focus=(), **more):
    fields = {
        "kind": kind, "number": 2, "text": text, "focus": focus, "options": options, "answer": answer,
        "answer_spans": (), "explanation": "SECRET", "source": "o", "article_id": "1", "start": 0, "end": len(text),
        **more,
    }  # fmt: skip
    return Item(**fields)


def one_of_each(text, a="first", b="second", c="third", title="t"):
    """A question of each form about the same text, with the same options; every part of a key says SECRET."""
    hidden = {"rule": "SECRET-RULE", "discuss": "SECRET-TALK", "explanation": "SECRET-WHY", "difficulty": 3}
    passage = Passage("North", "North", "n", 0, len(text), text)
    start = len(text) - len(text.lstrip())
    end = start + len(text[start:].split(None, 1)[0]) if text.strip() else start
    spans = ((start, end),)
    items = (
        marking(text, *spans, why="SECRET-WHY", number=1, rule="SECRET-RULE", discuss="SECRET-TALK", difficulty=3),
        choosing(text, (a, b, c), a, b, kind="left-out", number=2, passages=(passage,), **hidden),
        choosing(text, (a, b, c), b, number=3, question=text, focus=spans, **hidden),
        choosing(text, (b, c, a), a, b, c, kind="rank-names", number=4, **hidden),
        choosing(text, (), "SECRET-EXAMPLE", kind="rewrite", number=5, open=True, focus=spans, **hidden),
        choosing(text, ("Text A", "Text B"), "Text A", kind="headlines", number=6, hidden=True,
                 **{**hidden, "source": "SECRET-SOURCE"}),
    )  # fmt: skip
    return Worksheet(title, items, notes=("SECRET-NOTE",), balance="SECRET-BALANCE", level="adult")
