"""The report: one HTML file that a newsroom can publish, and one article inline in a notebook.

It describes: what a source uses, quotes, attributes, and what was not found. It judges nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.analysis import Analysis
from framing.comparison import Comparison
from framing.garbage import uncollected
from framing.report.article import article_view
from framing.report.context import report_context
from framing.report.html import render_article, render_report
from framing.report.layers import all_marks
from framing.results import as_records, check_kind, write_file

__all__ = ["Shown", "show", "write_report"]


@dataclass(frozen=True)
class Shown:
    """One marked article; a notebook shows it, ``str()`` gives its HTML.

    Parameters
    ----------
    html : str
        A self-contained fragment.
    """

    html: str

    def _repr_html_(self) -> str:
        return self.html

    def __str__(self) -> str:
        """Give the HTML."""
        return self.html


@uncollected()
def write_report(comparison: Comparison, path: str | Path, *, progress: bool = True) -> Path:
    """Write the report as one self-contained HTML file.

    Parameters
    ----------
    comparison : Comparison
        From `framing.compare`.
    path : str | Path
        The file, such as ``out/report.html``; its folder is made if missing.
    progress : bool
        Whether to show a progress bar.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ResultError
        If there is nothing to show or the file cannot be written.
    SettingsError
        If something else than a comparison is given.
    """
    check_kind(comparison, "Comparison", "framing.write_report")
    return write_file(path, render_report(report_context(comparison, progress=progress)))


def show(analysis: Analysis, article_id: str) -> Shown:
    """Show one article with its findings marked, inline in a notebook.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    article_id : str
        Which article.

    Returns
    -------
    Shown
        Rendered by notebooks.

    Raises
    ------
    SettingsError
        If something else than an analysis is given.
    """
    check_kind(analysis, "Analysis", "framing.show")
    article = analysis.article(article_id)
    facts = as_records(analysis.articles[analysis.articles["article_id"] == article_id])[0]
    blocks = as_records(analysis.blocks[analysis.blocks["article_id"] == article_id])
    return Shown(render_article(article_view(article, facts, blocks, all_marks(analysis, [article_id])[article_id], 1)))
