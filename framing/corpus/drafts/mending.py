"""Text whose letters were once decoded wrongly, put right before it is an article.

Idea: UTF-8 that was read as something else leaves traces that no language has ("donâ€™t"); `ftfy` finds and undoes
them. It is told to mend encodings and nothing else: quotation marks, line ends and composed letters stay as they are,
since they are the text. Line by line, so that no line is added or lost and what the markup says of each line still
fits.
"""

from __future__ import annotations

from ftfy import TextFixerConfig, fix_text_segment
from ftfy.badness import is_bad

_ENCODING_ALONE = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)
_LINE = 100_000  # characters: a longer line is no line of an article, and ftfy cuts there


def mended(text: str) -> tuple[str, int]:
    """Undo wrong decodings.

    Parameters
    ----------
    text : str
        As read.

    Returns
    -------
    tuple of str and int
        The text with as many lines, and how many of them were changed.
    """
    if text.isascii():
        return text, 0
    lines = text.split("\n")
    fixed = [_line(line) for line in lines]
    return "\n".join(fixed), sum(a != b for a, b in zip(lines, fixed, strict=True))


def _line(line: str) -> str:
    if line.isascii() or len(line) > _LINE or not is_bad(line):
        return line
    fixed = fix_text_segment(line, _ENCODING_ALONE)
    return line if "\n" in fixed else fixed
