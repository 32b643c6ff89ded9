"""See how much a result hangs on one row of the ladder: replace the lexicon and compare.

Run from the root of a clone: python examples/03_replace_a_lexicon.py
"""

import tempfile
from pathlib import Path

import framing

PHRASES = ["the regime", "the government", "an armed group", "freedom fighters"]

shipped = framing.read_lexicon("ladder")
print("Shipped ladder:", dict(zip(PHRASES, framing.rate_labels(PHRASES), strict=True)))

with tempfile.TemporaryDirectory() as folder:
    mine = Path(folder) / "ladder.tsv"
    lines = shipped.path.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if not line.startswith("#")).split("\t")
    # Without the rows of one head noun: what was rated by them becomes unknown, and is said to be.
    kept = [line for line in lines if line.split("\t")[0] != "regime"]
    mine.write_text("\n".join(kept) + "\n", encoding="utf-8")

    corpus = framing.read_articles("seeds")
    actors = framing.read_actors("seeds/actors.toml")
    for name, settings in (("shipped", framing.Settings()), ("mine", framing.Settings(lexicons={"ladder": str(mine)}))):
        analysis = framing.analyze(corpus, actors, parser=None, progress=False, settings=settings)
        unknown = analysis.mentions["ladder"].isna().mean()
        print(f"{name:8s} {len(lines)} -> {len(kept)} lines, {unknown:.0%} of mentions without a rung")
