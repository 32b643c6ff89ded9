"""Every pattern of the package and of the lexicons is pumped: none takes more than linear work on any string tried.

Steps are counted (`framing.text.effort`), no clock is read. A pattern is taken to be searched in a text unless all that its
module, or whoever uses the field it is kept in, ever does is match it at a place.
"""

import ast
import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import framing
from framing.corpus import Corpus
from framing.lexicon import lexicon
from framing.records import Article
from framing.text import effort_of, phrase_index

PACKAGE = Path(framing.__file__).parent
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "sub", "subn"}  # not split, which texts have too
ANCHORED = {"match", "fullmatch"}
LONGEST = 6000  # characters of a pattern: longer are word lists, which are tested by their form
TEXT = """The mayor opens a bridge

By Lena Hale

"We waited for years," Mayor Ada Brook said on Friday. Critics have long said that the old bridge was dangerous, and its
notorious defenders, known as the Friends of the River, reportedly paid for a campaign against the new one.

The council, which is expected to meet on Monday, killed the plan twice. He wrote on Telegram:

— Ada Brook (@adabrook) May 3, 2019
"""


@cache
def trees():
    return {p: ast.parse(p.read_text(encoding="utf-8")) for p in sorted(PACKAGE.rglob("*.py"))}


def is_compile(node):
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def handles(tree):
    """Lines of each `re.compile` to the name or the field that keeps it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            kept, value = ast.unparse(node.targets[0]), node.value
        elif isinstance(node, ast.keyword):
            kept, value = node.arg, node.value
        else:
            continue
        for inner in ast.walk(value):
            if is_compile(inner):
                yield range(inner.lineno, inner.end_lineno + 1), kept


def uses(tree):
    """Name or field to the methods called on it."""
    found = defaultdict(set)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            found[getattr(node.value, "attr", None) or ast.unparse(node.value)].add(node.attr)
    return found


@cache
def known():
    """Of each module: its patterns by the name that keeps them, and what is done with each name."""
    return {p: list(handles(t)) for p, t in trees().items()}, {p: uses(t) for p, t in trees().items()}


def is_searched(path, line):
    """Whether a pattern made in a line may be searched rather than matched."""
    names, used = known()
    kept = next((name for lines, name in names[path] if line in lines), None)
    everywhere = [u[kept] for u in used.values() if u.get(kept)] if kept and not kept.startswith("_") else []
    called = set().union(*everywhere, used[path].get(kept, ()))
    if not called:  # kept in a tuple, or handed on: all that the module does with patterns
        called = set().union(*used[path].values())
    return not called or not called <= ANCHORED


def compiled_in_a_run():
    """Patterns that a run compiles, those of the lexicons among them, with the place where each is made."""
    made, code = {}, trees()
    compile_it = re.compile

    def noted(pattern, flags=0):
        caller = sys._getframe(1)
        found = compile_it(pattern, flags)
        path = Path(caller.f_code.co_filename)
        if path in code and isinstance(found.pattern, str):
            made[found] = (path, caller.f_lineno)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(re, "compile", noted)
        # Nothing is open yet, so that what the lexicons are compiled to is compiled here; other tests keep what they have.
        patch.setattr(lexicon, "_opened", cache(lexicon._opened.__wrapped__))
        articles = [Article(str(i), TEXT, f"Paper {i}", event="bridge") for i in range(2)]
        framing.compare(framing.analyze(Corpus(articles), progress=False))
    return made


def written_in_the_code():
    """Patterns that stand in the code as text: constants of modules, and what `re.search` and its like are given."""
    made = {}
    for path, tree in trees().items():
        module = sys.modules.get(".".join(("framing", *path.relative_to(PACKAGE).with_suffix("").parts)))
        lines = {ast.unparse(n.targets[0]): n.lineno for n in tree.body if isinstance(n, ast.Assign)}
        for name, value in vars(module).items() if module else ():
            if isinstance(value, re.Pattern) and name in lines:
                made[value] = (path, lines[name])
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {f"re.{m}" for m in METHODS} and node.args:
                if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                    made[re.compile(node.args[0].value)] = (path, 0 if node.func.attr not in ANCHORED else -1)
    return made


@pytest.fixture(scope="module")
def patterns():
    return compiled_in_a_run() | written_in_the_code()


def test_every_pattern_is_linear(patterns):
    assert len(patterns) > 300
    assert sum(path.name == "cues.py" for path, _ in patterns.values()) >= 60  # the rows of page_furniture
    slow = []
    for pattern, (path, line) in patterns.items():
        if len(pattern.pattern) > LONGEST or path.name == "phrases.py":
            continue
        if found := effort_of(pattern, searched=line == 0 or (line > 0 and is_searched(path, line))):
            where = f"{path.relative_to(PACKAGE)}:{line}"
            slow.append(f"{where}: {pattern.pattern[:80]} on {found.pump.long(9)!r}: {found.steps} steps")
    assert not slow, "\n".join(slow)


def test_an_index_of_phrases_is_linear():
    index = phrase_index({"prime minister": 1, "prime": 2, "prime time": 3, "new york city": 4, "a a b": 5})
    assert effort_of(index._pattern) is None


def test_it_is_known_how_a_pattern_is_used():
    cues = PACKAGE / "annotate/page/cues.py"
    line = next(n.lineno for n in ast.walk(trees()[cues]) if is_compile(n))
    assert not is_searched(cues, line)
    sentences = PACKAGE / "annotate/sentences.py"
    assert is_searched(sentences, next(n.lineno for n in trees()[sentences].body if isinstance(n, ast.Assign)))
