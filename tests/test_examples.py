"""Examples are executed: what a newcomer copies must run."""

import asyncio
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda p: p.stem)
def test_script_runs(script):
    env = {**os.environ, "PYTHONWARNINGS": "error"}
    done = subprocess.run([sys.executable, script], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("notebook", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda p: p.stem)
def test_notebook_runs_from_top_to_bottom(notebook):
    import nbformat
    from nbclient import NotebookClient

    nb = nbformat.read(notebook, as_version=4)
    source = "\n".join(c.source for c in nb.cells)
    if "seeds" in source:
        assert not any(c.get("outputs") for c in nb.cells), "kept without outputs: they would quote the articles"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the notebook client's own, about event loops and kernels
        loop = asyncio.new_event_loop()
        try:
            client = NotebookClient(nb, timeout=300, resources={"metadata": {"path": str(EXAMPLES)}})
            loop.run_until_complete(client.async_execute())
        finally:
            loop.close()
    shown = [o for c in nb.cells if c.cell_type == "code" for o in c.outputs]
    said = [o for o in shown if o.output_type == "stream" and o.name == "stderr"]
    assert not [o for o in said if "%|" not in o.text], "a bar is shown where a machine is slow; nothing else is said"
    shown = [o for o in shown if o not in said]
    pictures = [o for o in shown if "image/png" in o.get("data", {})]
    assert len(pictures) >= (3 if "charts" in source else 0)
    texts = [o.get("text", "") or "".join(o.get("data", {}).get("text/plain", "")) for o in shown]
    assert len(shown) >= 5 and all(texts)
