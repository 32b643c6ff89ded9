"""Messages of the library in the words of the command line.

Idea: an error names what mends it as Python writes it (``n_jobs=``); who typed ``--jobs`` has never seen that name. So
one table says each argument that a command passes on, and nothing else of a message changes.
"""

from __future__ import annotations

import re

# As the library writes it, as the shell does; the first that fits a place is taken.
_FLAGS = (
    (r"\btext=, outlet=, id=, fields=", "--text, --outlet, --id, or --column FIELD=NAME"),
    (r"\bfields=(?!\S)", "--column, such as --column date=NAME"),
    (r"^fields names\b", "--column names"),
    (r"\bparser=None\b", "--parser none"),
    (r"\bn_jobs=", "--jobs "),
    (r"\bsettings\.lexicons names\b", "--lexicon names"),
    (r"^(unit|n)=", r"--\1 "),
    (r"^strata: ", "--strata: "),
)
_PATTERNS = tuple((re.compile(pattern), flag) for pattern, flag in _FLAGS)


def in_flags(message: str) -> str:
    """Write a message with the names of the command line.

    Parameters
    ----------
    message : str
        As the library says it.

    Returns
    -------
    str
        The same, with options in place of arguments.
    """
    for pattern, flag in _PATTERNS:
        message = pattern.sub(flag, message)
    return message
