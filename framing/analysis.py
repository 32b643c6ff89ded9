"""What `framing.analyze` and `framing.discover_actors` return, and how spans become table rows.

Steps work on normalised text; here, and only here, their spans are mapped back to
``Article.text``, so that ``article.text[start:end]`` is what was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.corpus import Corpus
from framing.errors import ResultError
from framing.records import Article
from framing.registry import Actors
from framing.results import Result


@dataclass(frozen=True, eq=False)
class Analysis(Result):
    """All findings in a corpus, a table a kind; see docs/tables.md for every column.

    Parameters
    ----------
    corpus : Corpus
        The articles that the offsets index.
    actors : Actors
        The actors that were looked for.
    """

    corpus: Corpus
    actors: Actors

    def article(self, article_id: str) -> Article:
        """Return one article.

        Parameters
        ----------
        article_id : str
            Its id.

        Returns
        -------
        Article
            With the text that offsets index.

        Raises
        ------
        ResultError
            If there is none with this id.
        """
        for a in self.corpus:
            if a.id == article_id:
                return a
        known = ", ".join(a.id for a in self.corpus[:5])
        raise ResultError(f"no article {article_id!r} in this analysis; its ids begin with: {known}")

    @property
    def texts(self) -> Mapping[str, str]:
        """Article id to text."""
        return {a.id: a.text for a in self.corpus}


@dataclass(frozen=True, eq=False)
class Discovery(Result):
    """Actors that the articles share, to edit and reuse, with all their mentions and why forms were merged.

    Parameters
    ----------
    corpus : Corpus
        The articles.
    actors : Actors
        The actors found.
    """

    corpus: Corpus
    actors: Actors
