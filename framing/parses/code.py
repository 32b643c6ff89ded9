"""The library's own code as a short name: what is kept was found by it, and a checkout changes without a release.

Conventions: BLAKE2 over the paths and bytes of all modules; read once in a process.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

_ROOT = Path(__file__).parents[1]


@lru_cache(maxsize=1)
def code_digest() -> str:
    """Give a name to the code.

    Returns
    -------
    str
        Sixteen letters.
    """
    made = blake2b(digest_size=8)
    for path in sorted(_ROOT.rglob("*.py")):
        made.update(path.relative_to(_ROOT).as_posix().encode() + path.read_bytes())
    return made.hexdigest()
