"""Files made for tests of readers."""

from pathlib import PurePosixPath

from framing.corpus.drafts import Columns
from framing.corpus.readers.file import File
from framing.corpus.readers.kinds import READERS, ending_of

TEXT = "The army said on Monday that the town had fallen."
PAGE = (
    '<html lang="en"><head><meta charset="{charset}"><title>The town falls at last | The Liberty Post</title>'
    '<meta property="og:site_name" content="Liberty Post"></head>'
    "<body><h1>The town falls at last</h1><p>The army said on Monday — “so” — that the town had fallen.</p></body></html>"
)


def file(name, content, **more):
    raw = content if isinstance(content, bytes) else content.encode()
    ending = ending_of(name)
    return File(name, PurePosixPath(name).name.removesuffix(ending), ending, content=raw, **more)


def drafts(name, content, columns=None, **more):
    made = file(name, content, **more)
    return list(READERS[made.ending](made, columns or Columns()))
