"""Run what stands in a page of the documentation, from top to bottom, as a reader would.

A fence of Python is run in the page's one namespace; where a fence `text` follows it at once, what was printed must
be just that. A fence behind "as `name`:" is written to that file. In a fence `sh`, `framing` is run; `make`, `pip` and
the like are held against the Makefile and pyproject.toml instead.
"""

import contextlib
import io
import re
import shlex
import tomllib
from pathlib import Path

from framing.cli import main

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^( *)```(\w+)?\n(.*?)^\1```$", flags=re.DOTALL | re.MULTILINE)
FILE = re.compile(r"\bas `([\w./-]+)`[^`\n]*:\s*$")
INDENTED = re.compile(r"^    (framing .+)$", flags=re.MULTILINE)


def run_page(text, where, *, before="", skip=(), meanwhile=None):
    """Run a page in the folder `where`, after the code `before`; return how many blocks there were.

    `meanwhile` is what others do before a block, such as people who fill in a sheet: words of the block to code.
    """
    names, printed, done, behind = {"__name__": "page"}, "", 0, 0
    exec(before, names)
    for fence in FENCE.finditer(text):
        kind, code = fence[2] or "", fence[3]
        between = text[behind : fence.start()].strip()
        name = FILE.search(between)
        for words, work in (meanwhile or {}).items():
            if words in code:
                exec(work, names)
        if any(word in code for word in skip):
            pass
        elif name:
            target = where / name[1]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(code, encoding="utf-8")
        elif kind == "python":
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(code, "page", "exec"), names)
            printed = out.getvalue()
        elif kind == "sh":
            for line in code.splitlines():
                run_line(line)
        elif kind == "text" and not between and printed:
            assert code.split() == printed.split(), f"the page shows\n{code}\nand the code prints\n{printed}"
        elif kind == "toml":
            tomllib.loads(code)
        done, behind = done + 1, fence.end()
    return done


def run_line(line):
    """Run a command of the shell, or hold it against what it asks for."""
    words = shlex.split(line, comments=True)
    if not words:
        return
    if words[0] == "framing":
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            assert main(words[1:]) == 0, f"{line}\n{out.getvalue()}"
    elif words[0] == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert all(re.search(rf"^{w}:", makefile, flags=re.MULTILINE) for w in words[1:]), line
    elif words[:2] == ["pip", "install"]:
        check_extras(line)
    else:
        assert words[0] in ("cd", "git", "python"), f"a command that nobody checks: {line}"


def check_extras(line):
    """Every extra that is named is one of pyproject.toml."""
    known = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for extras in re.findall(r"\[([\w,]+)\]", line):
        assert set(extras.split(",")) <= set(known), line
