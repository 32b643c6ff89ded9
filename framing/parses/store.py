"""A file of parses that several processes may read and fill at once.

Idea: a row a sentence, under a number made of its text and of the parser's digest; words and dependencies once each, in
tables of their own, numbered in the order in which they came. SQLite (public domain, in Python's library) does the
locking, its log written ahead lets readers go on while one writes, and what was not committed never was.

Conventions: a file that is not ours is refused, never written to. A row that is damaged counts as missing, and is made
again. How many sentences a run read and parsed is summed in the file, since the processes of a run share nothing else.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from framing.errors import CacheError
from framing.parses.packing import MOST_DEPENDENCIES, Word, is_kept, packed, tokens_of
from framing.records import Token

_OURS = 0x46524D50  # the application id in the header of our files
_FORM = 1  # of the tables below; another form is another file
_ASKED = 500  # keys in one question
_HELD = 32_768  # kilobytes of the file that a process holds: the keys of some 50,000 articles
_WAIT = 120.0  # seconds to wait for another process that writes
_PART = "\x1f"
_FINDINGS = "CREATE TABLE IF NOT EXISTS findings (key INTEGER PRIMARY KEY, made TEXT NOT NULL, value BLOB NOT NULL)"
_TABLES = (
    "CREATE TABLE sentences (id INTEGER PRIMARY KEY, key INTEGER NOT NULL UNIQUE, parse BLOB NOT NULL)",
    "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL, sum INTEGER NOT NULL)",
    "CREATE TABLE dependencies (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sum INTEGER NOT NULL)",
    "CREATE TABLE uses (run TEXT PRIMARY KEY, hits INTEGER NOT NULL, misses INTEGER NOT NULL)",
    f"PRAGMA application_id = {_OURS}",
    f"PRAGMA user_version = {_FORM}",
)
Parsed = Mapping[str, tuple[Token, ...]]


class Store:
    """An open file of parses.

    Parameters
    ----------
    path : Path
        The file; made, with its folder, if missing.

    Raises
    ------
    CacheError
        If it is another program's file, damaged, or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._words: list[Word] = []
        self._numbers: dict[Word, int] = {}
        self._dependencies: list[str] = []
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            weakref.finalize(self, self._db.close)
            self._begin()

    def find(self, sentences: Sequence[str], parser: bytes) -> dict[str, tuple[Token, ...]]:
        """Give the parses that are kept.

        Parameters
        ----------
        sentences : Sequence[str]
            What to look for.
        parser : bytes
            The parser's digest, at most 64 bytes.

        Returns
        -------
        dict of str to tuple of Token
            Those sentences that are there, whole and undamaged.
        """
        keys = {_key(s, parser): s for s in sentences}
        with self._lock, self._told():
            rows = [row for part in _parts(list(keys)) for row in self._among("key, parse", "sentences", part)]
            self._learn()
            return {keys[key]: tokens for key, data in rows if (tokens := self._tokens(keys[key], data)) is not None}

    def add(self, parsed: Parsed, parser: bytes) -> None:
        """Keep parses, all or none of them.

        Parameters
        ----------
        parsed : Parsed
            Sentences and their tokens.
        parser : bytes
            The parser's digest.
        """
        with self._lock, self._told(), self._transaction():
            self._learn()
            kept = {s: t for s, t in parsed.items() if is_kept(s, t, self._numbers)}
            self._number_words(dict.fromkeys(_word(t) for tokens in kept.values() for t in tokens))
            deps = self._number_dependencies(dict.fromkeys(t.dep for tokens in kept.values() for t in tokens))
            rows = [(_key(s, parser), self._packed(tokens, deps)) for s, tokens in kept.items()]
            self._db.executemany("INSERT OR REPLACE INTO sentences (key, parse) VALUES (?, ?)", rows)

    def findings(self, keys: Sequence[int]) -> list[tuple[int, str, bytes]]:
        """Give the findings that are kept.

        Parameters
        ----------
        keys : Sequence[int]
            Whose.

        Returns
        -------
        list of tuple of (int, str, bytes)
            Key, digest, value of those that are there.
        """
        with self._lock, self._told():
            return [row for part in _parts(keys) for row in self._among("key, made, value", "findings", part)]

    def keep_findings(self, rows: Iterable[tuple[int, str, bytes]]) -> None:
        """Keep findings, all or none of them, in place of those that their keys have.

        Parameters
        ----------
        rows : Iterable[tuple[int, str, bytes]]
            Key, digest, value.
        """
        with self._lock, self._told(), self._transaction():
            self._db.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?, ?)", rows)

    def count(self, run: str, hits: int, misses: int) -> None:
        """Add to what a run has read and parsed.

        Parameters
        ----------
        run : str
            Name of the run.
        hits : int
            Sentences read.
        misses : int
            Sentences parsed.
        """
        add = "ON CONFLICT (run) DO UPDATE SET hits = hits + excluded.hits, misses = misses + excluded.misses"
        with self._lock, self._told():
            self._db.execute(f"INSERT INTO uses VALUES (?, ?, ?) {add}", (run, hits, misses))

    def counted(self, run: str) -> tuple[int, int]:
        """Take out what a run has read and parsed.

        Parameters
        ----------
        run : str
            Name of the run.

        Returns
        -------
        tuple of int
            Sentences read, sentences parsed.
        """
        with self._lock, self._told():
            row = self._db.execute("DELETE FROM uses WHERE run = ? RETURNING hits, misses", (run,)).fetchone()
        return (int(row[0]), int(row[1])) if row else (0, 0)

    def _begin(self) -> None:
        """Make the tables of a new file, or see that an old one is ours."""
        with self._transaction():
            (ours,) = self._db.execute("PRAGMA application_id").fetchone()
            (form,) = self._db.execute("PRAGMA user_version").fetchone()
            (tables,) = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if not (ours or form or tables):
                for statement in _TABLES:
                    self._db.execute(statement)
            elif ours != _OURS:
                raise CacheError(f"{self.path}: a database of another program, no cache of parses; name another file")
            elif form != _FORM:
                raise CacheError(f"{self.path}: a cache of another version of framing; delete it or name another file")
            self._db.execute(_FINDINGS)  # a file of before they were kept is ours too
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(f"PRAGMA cache_size = -{_HELD}")

    def _among(self, columns: str, table: str, keys: Sequence[int]) -> list[Any]:
        places = ",".join("?" * len(keys))
        return self._db.execute(f"SELECT {columns} FROM {table} WHERE key IN ({places})", keys).fetchall()

    def _tokens(self, sentence: str, data: bytes) -> tuple[Token, ...] | None:
        try:
            return tokens_of(sentence, data, self._words, self._dependencies)
        except (ValueError, LookupError, TypeError):  # damaged, or a number that two sentences share: as if not there
            return None

    def _learn(self) -> None:
        """Read the words that other processes have added."""
        for (word,) in self._checked("words", "word", len(self._words)):
            form, lemma, pos, tag = word.split(_PART)
            self._numbers.setdefault((form, lemma, pos, tag), len(self._words))
            self._words.append((form, lemma, pos, tag))
        self._dependencies += [name for (name,) in self._checked("dependencies", "name", len(self._dependencies))]

    def _checked(self, table: str, column: str, known: int) -> Iterator[tuple[str]]:
        asked = f"SELECT id, {column}, sum FROM {table} WHERE id >= ? ORDER BY id"
        for i, (number, text, told) in enumerate(self._db.execute(asked, (known,)).fetchall(), known):
            if number != i or not isinstance(text, str) or _sum(text) != told:
                raise sqlite3.DatabaseError("malformed")
            yield (text,)

    def _number_words(self, words: Mapping[Word, None]) -> None:
        new = [w for w in words if w not in self._numbers]
        texts = [_PART.join(w) for w in new]
        rows = [(i, text, _sum(text)) for i, text in enumerate(texts, len(self._words))]
        self._db.executemany("INSERT INTO words VALUES (?, ?, ?)", rows)
        self._numbers.update(zip(new, range(len(self._words), len(self._words) + len(new)), strict=True))
        self._words += new

    def _number_dependencies(self, names: Mapping[str, None]) -> dict[str, int]:
        new = [n for n in names if n not in self._dependencies]
        rows = [(i, name, _sum(name)) for i, name in enumerate(new, len(self._dependencies))]
        self._db.executemany("INSERT INTO dependencies VALUES (?, ?, ?)", rows)
        self._dependencies += new
        if len(self._dependencies) > MOST_DEPENDENCIES:
            raise CacheError(f"{self.path}: parsers with over {MOST_DEPENDENCIES} dependencies; name a file for each")
        return {name: i for i, name in enumerate(self._dependencies)}

    def _packed(self, tokens: Sequence[Token], dependencies: Mapping[str, int]) -> bytes:
        words = [self._numbers[_word(t)] for t in tokens]
        return packed(words, [dependencies[t.dep] for t in tokens], [t.head - t.i for t in tokens])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Write all or nothing, and alone."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            self._words, self._numbers, self._dependencies = [], {}, []  # what was numbered is no longer so
            raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what is wrong with the file, and what to do."""
        try:
            yield
        except (sqlite3.Error, OSError) as err:
            raise CacheError(f"{self.path}: {_remedy(err)}") from None


def _remedy(err: Exception) -> str:
    text = str(err)
    for sign, remedy in (
        ("readonly", "a cache of parses that cannot be written; name another file, or copy it"),
        ("unable to open", "cannot be made a cache of parses; name a file in a folder that can be written"),
        ("full", "no room on the disk for more parses; make room, or name a file on another disk"),
        ("locked", "another process does not let go of this cache of parses; wait for it, or name another file"),
        ("not a database", "not a cache of parses; name another file"),
        ("malformed", "a damaged cache of parses; delete it, and the parses are made again"),
    ):
        if sign in text:
            return remedy
    return f"this cache of parses fails ({text}); delete it, and the parses are made again"


def _key(sentence: str, parser: bytes) -> int:
    made = blake2b(sentence.encode("utf-8", "surrogatepass"), key=parser, digest_size=8)
    return int.from_bytes(made.digest(), "little", signed=True)


def _word(t: Token) -> Word:
    return t.text, t.lemma, t.pos, t.tag


def _sum(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _parts(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[i : i + _ASKED] for i in range(0, len(keys), _ASKED))


_open: dict[tuple[int, Path], Store] = {}


def open_store(path: Path) -> Store:
    """Open a file of parses once in each process; what a process inherits by a fork is not used.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    Store
        Ready to use; a new one where the file was deleted since.
    """
    key = os.getpid(), path.absolute()
    if key not in _open or not path.exists():
        _open[key] = Store(path)
    return _open[key]
