"""A small corpus and sheets made by hand for the tests of coding: own sentences, odd characters, known answers."""

import framing
from framing.coding.record import Kind, Sheet, Unit, Variable, coded

LOADED = Variable(
    name="loaded_own", question="How many?", kind=Kind.COUNT, scale="interval", measure="loaded", voice="own"
)
QUOTED = Variable(
    name="words_quoted", question="How many words?", kind=Kind.WORDS, scale="interval", measure="voice", voice="quoted"
)
VOICE = Variable(name="voice", question="Whose?", kind=Kind.CHOICE, scale="nominal", choices=("own", "quoted"))
RUNG = Variable(name="rung", question="How kind?", kind=Kind.CHOICE, scale="ordinal", choices=("-1", "0", "1", "none"))
RIGHT = Variable(name="right", question="Is it?", kind=Kind.CHOICE, scale="nominal", choices=("yes", "no"))
ALL = (LOADED, QUOTED, VOICE, RUNG, RIGHT)

# A formula, line ends of two kinds, a character beyond the first plane, quote marks that turn.
TEXTS = (
    "=2+2 is what the brutal regime paid,\r\nsaid 😀 nobody. The brutal regime fell.",
    "“We will not bow,” the mayor said on Tuesday.",
    "The harbour opened at noon & closed at six.",
)


def unit(number, text, *, article="a", start=0, tool=None, marked=(), stratum="s", chance=0.5):
    return Unit(
        id=f"abcd-{number:04d}", article_id=article, start=start, end=start + len(text), before="Before.", text=text, after="After.",
        stratum=stratum, chance=chance, tool=tool or {}, marked=marked,
    )  # fmt: skip


def sheet(variables=ALL, texts=TEXTS, kind="paragraph", **facts):
    """One unit a text; each is an article of its own and begins at 10."""
    units = tuple(unit(i, t, article=f"a{i}", start=10, **facts) for i, t in enumerate(texts, 1))
    return Sheet("abcd", kind, 0, ("outlet",), tuple(variables), units)


def answers(made, coder, variable, values, spans=()):
    """A coder's values of one variable, in the order of the units."""
    given = {u.id: {variable: v} for u, v in zip(made.units, values, strict=True)}
    return coded(made, coder, given, [(variable, *s) for s in spans])


def corpus(articles=6, line_end="\n"):
    """Articles of two outlets with loaded words, quotations and a formula, analysed without a parser."""
    return framing.analyze(
        framing.Corpus([_article(k, line_end) for k in range(articles)]), actors=framing.Actors(), parser=None, clean=False,
        progress=False,
    )  # fmt: skip


def _article(k, line_end):
    paragraphs = (
        f"Council meets on day {k}",
        "The thugs of the brutal regime slaughtered innocent people in a savage massacre, witnesses of the shameful day recalled.",
        "“We will never bow to these butchers,” said Mayor Ada Bell. “They are liars,” she added.",
        f"=SUM({k}) was what the clerk wrote on the board in the hall while 😀 people waited for the vote to begin.",
        "The council votes on Thursday, and the result is expected on Friday in the town hall near the harbour.",
    )
    return framing.Article(f"art{k}", line_end.join(paragraphs), f"Outlet {'AB'[k % 2]}", event="vote")
