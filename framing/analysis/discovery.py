"""What `framing.discover_actors` returns: a registry to edit, with the evidence for it.

Idea: what a program found is a draft. It is written so that a person reads why, moves a line, and gives it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.analysis.actors_file import actors_file
from framing.corpus import Corpus
from framing.errors import ResultError
from framing.registry import Actors
from framing.results import Result, write_file


@dataclass(frozen=True, eq=False, repr=False)  # the repr of Result is short
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

    def write(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the actors as TOML to edit and give back, with the evidence as comments.

        Parameters
        ----------
        path : str | Path
            A ``.toml`` file; its folder is made if missing.
        overwrite : bool
            Whether to replace a file that exists.

        Returns
        -------
        Path
            The file written, which `framing.read_actors` reads.

        Raises
        ------
        ResultError
            If the file exists already or cannot be written.
        """
        path = Path(path)
        if path.suffix.lower() == ".json":
            raise ResultError(f"{path}: actors are written as TOML; name a .toml file")
        if path.exists() and not overwrite:
            raise ResultError(f"{path}: exists already; name another, so that no edited registry is lost")
        return write_file(path, actors_file(self.actors, self.mentions, self.merges, self.corpus))
