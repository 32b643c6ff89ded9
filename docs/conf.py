"""How Sphinx builds the documentation site: `make site`, strictly, without a network.

The source folder is the repository (`sphinx-build -c docs . out/site`), so that a link that works on a code host, such
as ``../README.md`` or ``../examples/01_compare_outlets.ipynb``, works in the site as well, and nothing is rewritten.
`include_patterns` says which files are pages. Why these tools: docs/decisions/0017.
"""

from __future__ import annotations

import sys
from importlib.metadata import version as installed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the checkout that the pages describe, whatever else is installed

project = "framing"
author = "The framing contributors"
project_copyright = "The framing contributors, MIT"
release = installed("media-framing")

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.autosummary", "numpydoc"]
autosummary_generate = (
    False  # only its role is used: a name in single backticks in a docstring becomes a link, if it is one
)
default_role = "autolink"
root_doc = "docs/index"
include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "THIRD_PARTY.md",
    "docs/**.md",
    "docs/**/*.md",
    "examples/*.ipynb",
    "examples/classroom/README.md",
    "seeds/README.md",
    "tests/gold/README.md",
]
# Folders that are never looked into: they are large, or hold copies of pages.
exclude_patterns = [
    ".*",
    "out",
    "dist",
    "build",
    "framing",
    "lexicons",
    "packages",
    "training",
    "node_modules",
    "**/__pycache__",
]

myst_heading_anchors = 3  # links such as architecture.md#where-does-a-line-belong
nb_execution_mode = "off"  # tests/test_examples.py executes the notebooks; here they are shown as they are kept
highlight_language = "text"  # an indented block is what somebody types or sees; fences say their language

nitpicky = True
# Types in signatures are of pandas and others, whose sites are not here; names in single backticks are arguments, too.
nitpick_ignore_regex = [("py:class", r".*"), ("py:obj", r".*")]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
numpydoc_show_class_members = False  # `:members:` in docs/reference/ says which
numpydoc_xref_param_type = False

html_theme = "furo"
html_title = "framing"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"top_of_page_buttons": []}
html_extra_path = ["site"]  # index.html, which leads from the root to docs/index.html
