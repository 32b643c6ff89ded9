"""A file as readers get it: its name, its bytes, where it lay; on a disk, in an archive or in a crawl.

Idea: only this module and `framing.corpus.readers.places` touch the disk. What reads a kind of file gets bytes, so
that a page in a zip file is read as one in a folder, and can be tested without either.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from framing.corpus.confined import confined
from framing.errors import CorpusError

LARGEST = 512 * 2**20  # bytes of one file that are read at once; more is no article and seldom a table


@dataclass(frozen=True)
class File:
    """One file to read.

    Parameters
    ----------
    name : str
        As messages call it: its path, and inside an archive its name there.
    stem : str
        Its name without folder and ending; the default id.
    ending : str
        One of the table of readers, in small letters, or what else stands after its last point.
    path : Path, optional
        Where it is on the disk.
    content : bytes, optional
        Its bytes, where it comes out of an archive.
    folder : str
        Name of the folder it lies in, if that may be an outlet's.
    charset : str
        Encoding that its server named.
    url : str
        Where a crawler found it.
    facts : mapping of str to object
        What an ``articles.toml`` says of it.
    several : bool
        Whether other files are read beside it, so that numbers of rows are no ids.
    within : Path, optional
        The folder that is read, where it was found by looking and not named by the user: it may not lead out of it.
    fault : str
        Why it cannot be read, where an archive shows that; else empty.
    packed : bool
        Whether its bytes are packed with gzip, and to be unpacked as they are read.
    """

    name: str
    stem: str
    ending: str
    path: Path | None = None
    content: bytes | None = None
    folder: str = ""
    charset: str = ""
    url: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    several: bool = False
    within: Path | None = None
    fault: str = ""
    packed: bool = False

    def opened(self) -> IO[bytes]:
        """Open it for reading.

        Returns
        -------
        binary file
            To be closed by the caller.

        Raises
        ------
        CorpusError
            If it cannot be.
        """
        if self.fault:
            raise CorpusError(f"{self.name}: {self.fault}")
        source = self._source()
        return cast(IO[bytes], _Unpacked(source)) if self.packed else source

    def _source(self) -> IO[bytes]:
        if self.content is not None or self.path is None:
            return io.BytesIO(self.content or b"")
        if self.within is not None:
            confined(self.within, self.path.relative_to(self.within))
        try:
            return self.path.open("rb")
        except FileNotFoundError:
            raise CorpusError(f"{self.name}: no such file or folder; name one with articles") from None
        except (OSError, ValueError) as err:
            raise CorpusError(f"{self.name}: cannot be read ({getattr(err, 'strerror', None) or err})") from None

    def read(self) -> bytes:
        """Give its bytes.

        Returns
        -------
        bytes
            All of them.

        Raises
        ------
        CorpusError
            If it cannot be read, or is larger than `LARGEST`.
        """
        with self.opened() as source:
            try:
                raw = source.read(LARGEST + 1)
            except OSError as err:
                raise CorpusError(f"{self.name}: cannot be read ({err.strerror or err})") from None
        if len(raw) > LARGEST:
            raise CorpusError(f"{self.name}: larger than {LARGEST // 2**20} MB; split it")
        return raw


class _Unpacked(gzip.GzipFile):
    """A packed file that is unpacked as it is read, and closed with what it is read from."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__(fileobj=source, mode="rb")
        self._source = source

    def close(self) -> None:
        """Close both."""
        super().close()
        self._source.close()
