"""The arguments of the command line, and what --help says of them. Nothing here is slow to import."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import NoReturn

Command = Callable[[argparse.Namespace], None]
# What can be read, and what an exit status means, as --help says; held against the code in tests/test_cli.py.
KINDS = (
    ".txt .html .htm .xhtml .docx .rtf .csv .tsv .jsonl .ndjson .json .xlsx .parquet .rss .atom .xml"
    # and what any of these lie in
    " .zip .warc .warc.gz .gz"
)
STATUS = "Exit status: 0 done, 1 a fault of the program, 2 bad input or a wrong argument, 130 stopped with Ctrl-C."


def parser_of(run: Mapping[str, Command]) -> argparse.ArgumentParser:
    """Make the parser of the command line.

    Parameters
    ----------
    run : Mapping[str, Command]
        What each command does: report, analyze, exercises, actors, check, sheet, reliability, inspect, doctor,
        completion.

    Returns
    -------
    argparse.ArgumentParser
        Its arguments carry what is to be run as ``run``.
    """
    parser = argparse.ArgumentParser(
        prog="framing", description="How does each outlet describe the same people?", epilog=STATUS
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, about in (
        ("report", "compare articles: HTML report, charts, tables and exercises"),
        ("analyze", "write every finding as tables"),
        ("exercises", "write a worksheet and its key"),
        ("actors", "find the actors that articles share, as TOML to edit and reuse"),
    ):
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run[name])
        _analysis_arguments(sub, name)
        if name == "analyze":
            sub.add_argument(
                "--format", choices=["csv", "json", "parquet", "xlsx", "brat", "label-studio"], help="default: csv"
            )
            sub.add_argument(
                "--resume",
                action="store_true",
                help="write a run part by part as Parquet, with flat memory; go on where an earlier one stopped",
            )
        if name in ("report", "exercises"):
            sub.add_argument("--event", help="only this event")
            sub.add_argument("--seed", type=int, default=0, help="which exercises are drawn")
        if name == "exercises":
            _exercise_arguments(sub)
    lexicon = commands.add_parser("lexicon", help="check a lexicon against its card").add_subparsers(
        required=True, metavar="action"
    )
    check = lexicon.add_parser("check", help="check the shipped lexicons, or one file")
    check.add_argument("file", nargs="?", help="a .tsv file; default: all shipped")
    check.add_argument("--card", help="name of the shipped lexicon whose card checks the file")
    check.set_defaults(run=run["check"])
    _coding_commands(commands, run)
    _service_commands(commands, run)
    return parser


def _analysis_arguments(sub: argparse.ArgumentParser, name: str) -> None:
    """Say which articles are read, how they are analysed, and where to."""
    _article_arguments(sub, name)
    where = "where to write" + (" (a .toml file)" if name == "actors" else " (a folder)")
    sub.add_argument("-o", "--out", required=True, help=where)
    sub.add_argument("--no-clean", action="store_true", help="take every line as text")
    sub.add_argument("--parser", default="auto", help="spaCy model, or 'none'")
    if name == "actors":
        return
    sub.add_argument(
        "--actors",
        help="registry of actors (.toml or .json); default: actors.toml in the folder, else discovered",
    )
    sub.add_argument("--jobs", type=int, default=1, help="processes, -1 for one a core; default: %(default)s")
    sub.add_argument("--cache", metavar="FILE", help="keep parses and findings in FILE, for later runs")
    sub.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="use FILE instead of the shipped lexicon NAME",
    )


def _coding_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Mapping[str, Command]) -> None:
    """Add what people code by hand; see docs/coding.md."""
    about = "draw blind sheets for people to code, and see how far they agree"
    coding = commands.add_parser("coding", help=about, description=about).add_subparsers(
        required=True, metavar="action"
    )
    about = "draw a sheet for each coder, and the key that they must not see"
    sub = coding.add_parser("sheet", help=about, description=about)
    _analysis_arguments(sub, "sheet")
    sub.add_argument("--n", type=int, default=100, help="units to draw; default: %(default)s")
    sub.add_argument("--unit", default="paragraph", help="paragraph, finding or mention; default: %(default)s")
    sub.add_argument(
        "--strata", default="outlet", help="what the corpus is divided by, with commas between; default: %(default)s"
    )
    sub.add_argument("--coders", default="sheet", help="names of the files, with commas between")
    sub.add_argument(
        "--format",
        choices=["xlsx", "csv", "json"],
        default="xlsx",
        help="json is for Label Studio; default: %(default)s",
    )
    sub.add_argument("--seed", type=int, default=0, help="which units are drawn")
    sub.set_defaults(run=run["sheet"])
    about = "measure how far coders agree, with each other and with the tool, and list where they differ"
    sub = coding.add_parser("reliability", help=about, description=about)
    sub.add_argument("key", help="the key that was written with the sheets")
    sub.add_argument("sheets", nargs="+", help="sheets that came back; each file is named by its coder")
    sub.add_argument("-o", "--out", required=True, help="where to write (a folder)")
    sub.set_defaults(run=run["reliability"])


def _article_arguments(sub: argparse.ArgumentParser, name: str) -> None:
    """Say which articles are read, and where tables keep what."""
    sub.add_argument("articles", help=f"folder, file or pattern: {KINDS}")
    sub.add_argument("--text", default="text", help="column with the text, in tables; default: %(default)s")
    sub.add_argument("--outlet", default="outlet", help="column with the outlet, in tables; default: %(default)s")
    sub.add_argument("--id", default=None, help="column with ids, in tables")
    sub.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="column with a further field, in tables: date, event, title, url or language; may be given several times",
    )
    sub.add_argument(
        "--on-error",
        choices=["raise", "note"],
        default="note" if name == "inspect" else "raise",
        help="what cannot be read stops the run (raise), or is left out and named (note); default: %(default)s",
    )


def _service_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Mapping[str, Command]
) -> None:
    """Add what helps before and beside the work: look at the articles, at the installation, at the shell."""
    about = "show what is read of each article and what is missing, before anything is run"
    sub = commands.add_parser("inspect", help=about, description=about)
    _article_arguments(sub, "inspect")
    sub.set_defaults(run=run["inspect"])
    about = "show what is installed, which parser is used and which extras are missing"
    commands.add_parser("doctor", help=about, description=about).set_defaults(run=run["doctor"])
    about = "print a script that completes commands and options; see docs/command-line.md"
    sub = commands.add_parser("completion", help=about, description=about)
    sub.add_argument("shell", choices=["bash", "zsh"])
    sub.set_defaults(run=run["completion"])


class _Version(argparse.Action):
    """Print the version; it is looked up only then, since that costs more than all else."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and stop."""
        from importlib.metadata import version

        print(f"framing {version('media-framing')}")
        parser.exit()


def _exercise_arguments(sub: argparse.ArgumentParser) -> None:
    """Say what can be chosen of exercises; the names are checked where they are known, so that --help is instant."""
    sub.add_argument("--kinds", default="all", help="kinds of exercise, with commas between; default: %(default)s")
    sub.add_argument("--standard", help="only kinds that serve it: RH.6-8.6, RI.8.6, RH.11-12.6, UNESCO, NAMLE, ...")
    sub.add_argument("--level", default="15-18", help="age: 12-14, 15-18 or adult; default: %(default)s")
    sub.add_argument(
        "--formats", default="html", help="with commas between, or 'all': see docs/exercises.md; default: %(default)s"
    )
    sub.add_argument("--paper", default="a4", help="of what is printed: a4 or letter; default: %(default)s")
    sub.add_argument("--each", type=int, default=6, help="items of each kind at most; default: %(default)s")
    sub.add_argument("--title", default="How do they put it?", help="heading of the sheets")
