"""What each mark is worth: the one table of the page step.

Idea: log-odds, fitted by logistic regression on lines of pages whose article was marked by hand, every page counting
once and every line by its words; only these numbers were fitted, no text. What the markup weighs was set by trial on
the same pages; the other weights stayed as they were, for a new fit on one half did no better on the other.
Names are those of ``evidence.marks`` and ``headline.headline_marks``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LINE: Mapping[str, float] = MappingProxyType(
    {
        "any line": -2.8,  # a page is mostly no article; fitted -4.1, and 1.3 added: when unsure, keep
        "closed": 2.1,  # ends like a sentence
        "cut off": -3.9,  # ends in dots: a teaser
        "personal": -5.5,  # share of "I", "you", "our": comments and offers
        "repeated": -1.5,  # stands on the page twice: a menu, a teaser
        "topic": 2.3,  # share of its words that running text near it uses
        "text around": 3.9,  # share of running text among the words around
        "comments opened": -2.2,  # stands below a heading of comments
        "cue": -1.2,  # wording of the lexicon
        "home": 3.0,  # the markup says that the running text stands here
        "away": -1.0,  # or elsewhere
        "recurs": -3.3,  # stands in other articles of the outlet
    }
)
HEADLINE: Mapping[str, float] = MappingProxyType(
    {
        "length": 2.4,  # words, up to eight
        "told below": 6.8,  # share of its words that the text takes up again, times length
        "fragment": -2.8,  # one or two words
        "long": -5.2,  # more words than a headline has
        "full stop": -8.9,
        "title": 5.0,  # the markup says that it is one
        "cue": -3.6,  # wording of the lexicon
        "teaser": -3.7,  # the same, but such as a headline may begin with
        "path": -3.9,  # a path through the menu, an address
        "repeated": 1.2,  # a headline stands in the path and in the list of the latest as well
        "byline below": 1.8,  # a byline or a date stands right below
        "distance": -0.2,  # lines to the text, logarithm
    }
)
DOUBTS = (0.0, 1.5, 3.0)  # what is granted to every line of a page on which nothing convinces
CLEAN = 2.0  # log-odds of a line of a page on which nothing bears a cue and nothing is repeated
LEAST_HEADLINE = 3.0  # what a headline must weigh: a menu above a text that has none says nothing of it
RIVAL = 2.0  # how much less another line may weigh that may be the headline as well
OPEN = 0.5  # confidence of a line that might as well have been judged the other way
BY_PLACE = 0.7  # of a line judged by where it stands and how it looks
BY_LEFT = 0.6  # of a line between headline and text that is nothing else
BY_END = 0.8  # of a line below an ending that says what begins
BY_MATCH = 0.9  # of a line that repeats another, recurs in the outlet, or is the headline
SURE = 0.95  # the highest confidence of what was judged by evidence
BELOW_END = 0.7  # words below the end of an article, as a share of its own, at most
COVERED = 0.25  # share of the words that an article uses most which another article uses, at most
RESUMED = 0.2  # share of a paragraph's words that other running text uses, where an article goes on after a list
