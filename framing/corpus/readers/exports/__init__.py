"""Files of press databases that hold many articles each: Nexis Uni, LexisNexis and Factiva.

Idea: all write an article as labelled lines, which a text has whether it was saved as text or read out of HTML. The
labels are looked for; a text without them is no export, and is left as it is.
"""

from framing.corpus.readers.exports.factiva import factiva
from framing.corpus.readers.exports.lexis import lexis
from framing.corpus.readers.exports.lines import Found
from framing.corpus.readers.exports.nexis import nexis

__all__ = ["Found", "exported"]


def exported(text: str) -> list[Found]:
    """Take an export apart.

    Parameters
    ----------
    text : str
        A text, or the visible text of a page.

    Returns
    -------
    list of tuple
        Text and facts of each article; empty where the text is no export.
    """
    return next((found for read in (nexis, lexis, factiva) if (found := list(read(text)))), [])
