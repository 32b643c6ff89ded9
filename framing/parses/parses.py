"""A parser that remembers on disk what it parsed; it stands behind the protocol `framing.parsing.Parser`.

Idea: a parse depends on the sentence and on the parser alone, not on lexicons, actors or settings. Kept by the text of
the sentence, it serves every run over the same articles, and what an edited article has in common with its earlier
state.

Conventions: the digest is that of the model's weights and rules, of spaCy's version and of `framing.parsing.PARSES`.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from framing.errors import SettingsError
from framing.parses.findings import Findings
from framing.parses.store import open_store
from framing.parsing import load_parser
from framing.records import Token


class Counts(NamedTuple):
    """Distinct sentences of the batches of a run: read from the file, and parsed."""

    hits: int
    misses: int


class CachedParser:
    """A parser with a file of what it parsed. Sent to another process, it opens both there.

    Parameters
    ----------
    parser : object
        See `framing.parsing.load_parser`. Takes "auto", str, Path, spacy Language or Parser.
    path : str | Path
        The file; made if missing.
    run : str
        Under which name to count; a new one if empty.

    Raises
    ------
    CacheError
        If the file is not a cache of parses, or cannot be written.
    SettingsError
        If there is no parser, or one that cannot say what its parses depend on.
    """

    def __init__(self, parser: object, path: str | Path, run: str = "") -> None:
        loaded = load_parser(parser)
        told = getattr(loaded, "digest", None)
        if loaded is None or not isinstance(told, str):
            raise SettingsError(
                "cache= keeps the parses of a spaCy model; without one, or with a parser of your own that has no text "
                "`digest` of what its parses depend on, leave cache= out"
            )
        self._given, self._loaded, self._path, self._run = parser, loaded, Path(path), run or uuid4().hex
        self.name, self.digest = loaded.name, told
        self._key = blake2b(told.encode(), digest_size=32).digest()
        self.findings = Findings(self._path)
        open_store(self._path)

    def __reduce__(self) -> tuple[type[CachedParser], tuple[object, Path, str]]:
        """Send what was given, not what was loaded."""
        return CachedParser, (self._given, self._path.absolute(), self._run)

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        """Give the tokens of each sentence; parse those that the file has not.

        Parameters
        ----------
        sentences : Sequence[str]
            In straight quotes.

        Returns
        -------
        list of tuple of Token
            In order.
        """
        distinct = list(dict.fromkeys(sentences))
        store = open_store(self._path)
        found = store.find(distinct, self._key)
        new = [s for s in distinct if s not in found]
        if new:
            made = dict(zip(new, self._loaded.parse(new), strict=True))
            store.add(made, self._key)
            found.update(made)
        store.count(self._run, len(distinct) - len(new), len(new))
        return [found[s] for s in sentences]

    def counts(self) -> Counts:
        """Give what this run has read and parsed since it was last asked, in all its processes.

        Returns
        -------
        Counts
            Sentences.
        """
        return Counts(*open_store(self._path).counted(self._run))
