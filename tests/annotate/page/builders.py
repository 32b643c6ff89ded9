"""Pages of invented lines, counted as the page step counts them."""

from framing.annotate.page.cues import cues_of
from framing.annotate.page.evidence import marks, page_of
from framing.annotate.page.lines import split_lines
from framing.annotate.page.markup import layout_of
from framing.annotate.page.run import find_run
from framing.lexicon import Lexicons

LEXICONS = Lexicons()
HEAD = "Dockers Close Harbour of Strelsau"
BODY = [
    "The harbour of Strelsau was closed on Monday after dockers walked out, the port authority said in a statement.",
    "Ann Lee, who leads the union, told reporters that the dockers had waited long enough for higher pay.",
    "The port authority said that talks would go on through the week, and that ships would wait outside the harbour.",
    "Northland's ministry of trade warned that a long strike of the dockers would cost the country millions each day.",
]
MENU = ["Home", "World", "Sport", "Weather", "Our apps", "Jobs"]
OTHER = [
    "Zenda's Parliament Bans Fishing in the Lake",
    "Lawmakers in Zenda voted late on Thursday to ban all fishing in the lake for two years to let the trout recover.",
    "Environmental groups had asked for the measure since last spring, when thousands of trout were found dead there.",
]


def page(*lines, recurring=frozenset(), markup=()):
    text = "\n".join(lines)
    found = split_lines(text)
    words = frozenset(LEXICONS["function_words"].words("word"))
    layout = layout_of(markup, found, text, LEXICONS["page_markup"])
    worded = cues_of(found, LEXICONS["page_furniture"])
    cues = [said or marked for said, marked in zip(worded, layout.cues, strict=True)]
    return page_of(found, cues, recurring, words, layout)


def around(*elements):
    """One line's markup: the elements around it under those of every page."""
    return ("html", "body", *elements)


def run(made):
    return find_run(made, marks(made))
