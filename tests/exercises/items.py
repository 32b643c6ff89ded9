"""Items made by hand, for the sheets."""

from framing.exercises import Item

HOSTILE = 'A {brace} ~ = # 50% of \\ *stars* _lines_ <b>x</b> & "quotes" “curly” $E=mc^2$ : [link](x) `code` 1 < 2'


def marking(text, *spans, why="why", source="o"):
    return Item(
        kind="loaded-words", number=1, text=text, focus=(), options=(), answer=tuple(text[a:b] for a, b in spans),
        answer_spans=spans, explanation=why, source=source, article_id="1", start=0, end=len(text),
    )  # fmt: skip


def choosing(text, options, *answer, kind="whose-voice", focus=(), **more):
    return Item(
        kind=kind, number=2, text=text, focus=focus, options=options, answer=answer, answer_spans=(),
        explanation="SECRET", source="o", article_id="1", start=0, end=len(text), **more,
    )  # fmt: skip
