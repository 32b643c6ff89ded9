"""The command ``framing``: report, analyze, exercises, actors, inspect, lexicon, doctor, completion.

Everything is computed before anything is written, and written aside before it is put in its
place, so an error leaves what stood there untouched. An error is one line on standard
error.

Conventions: exit status 0 done, 1 a fault of the program, 2 bad input or a wrong argument, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from framing.errors import CorpusError, FramingError, ResultError, SettingsError

# What can be read, and what an exit status means, as --help says; held against the code in tests/test_cli.py.
KINDS = (
    ".txt .html .htm .xhtml .docx .rtf .csv .tsv .jsonl .ndjson .json .xlsx .parquet .rss .atom .xml"
    # and what any of these lie in
    " .zip .warc .warc.gz .gz"
)
_STATUS = "Exit status: 0 done, 1 a fault of the program, 2 bad input or a wrong argument, 130 stopped with Ctrl-C."

if TYPE_CHECKING:  # imports stay inside the commands, so that --help is instant
    from framing.analysis import Analysis
    from framing.corpus import Corpus

_SHOWN = 10  # articles left out that are named


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    argv : Sequence[str] | None
        Arguments; those of the process by default.

    Returns
    -------
    int
        Exit status: 0 done, 1 a fault of the program, 2 bad input, 130 stopped.
    """
    args = _parser().parse_args(argv)
    warnings.showwarning = lambda message, *_, **__: print(f"framing: note: {message}", file=sys.stderr)
    try:
        args.run(args)
        _say_notes(args)
    except (FramingError, NotImplementedError) as err:
        print(f"framing: error: {' '.join(str(err).split())}", file=sys.stderr)
        return 2
    except OSError as err:
        print(f"framing: error: {err.filename or 'file'}: {err.strerror or err}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        kept = getattr(args, "resume", False)
        said = "what is done is kept; the same command goes on" if kept else "nothing was written"
        print(f"framing: stopped; {said}", file=sys.stderr)
        return 130
    except Exception as err:
        if os.environ.get("FRAMING_DEBUG"):
            raise
        print(f"framing: internal error: {type(err).__name__}: {err} (FRAMING_DEBUG=1 shows where)", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="framing", description="How does each outlet describe the same people?", epilog=_STATUS
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, about in (
        ("report", _report, "compare articles: HTML report, charts, tables and exercises"),
        ("analyze", _analyze, "write every finding as tables"),
        ("exercises", _exercises, "write a worksheet and its key"),
        ("actors", _actors, "find the actors that articles share, as TOML to edit and reuse"),
    ):
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        _article_arguments(sub)
        sub.add_argument(
            "-o",
            "--out",
            required=True,
            help="where to write" + (" (a .toml file)" if name == "actors" else " (a folder)"),
        )
        sub.add_argument("--no-clean", action="store_true", help="take every line as text")
        sub.add_argument("--parser", default="auto", help="spaCy model, or 'none'")
        if name != "actors":
            sub.add_argument(
                "--actors",
                help="registry of actors (.toml or .json); default: actors.toml in the folder, else discovered",
            )
            sub.add_argument("--jobs", type=int, default=1, help="processes")
            sub.add_argument("--cache", metavar="FILE", help="keep parses in FILE; later runs read them from there")
            sub.add_argument(
                "--lexicon",
                action="append",
                default=[],
                metavar="NAME=FILE",
                help="use FILE instead of the shipped lexicon NAME",
            )
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
    check.set_defaults(run=_check)
    _service_commands(commands)
    return parser


def _article_arguments(sub: argparse.ArgumentParser) -> None:
    """Say which articles are read, and where tables keep what."""
    sub.add_argument("articles", help=f"folder, file or pattern: {KINDS}")
    sub.add_argument("--text", default="text", help="column with the text, in tables")
    sub.add_argument("--outlet", default="outlet", help="column with the outlet, in tables")
    sub.add_argument("--id", default=None, help="column with ids, in tables")


def _service_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what helps before and beside the work: look at the articles, at the installation, at the shell."""
    about = "show what is read of each article and what is missing, before anything is run"
    sub = commands.add_parser("inspect", help=about, description=about)
    _article_arguments(sub)
    sub.set_defaults(run=_inspect)
    about = "show what is installed, which parser is used and which extras are missing"
    commands.add_parser("doctor", help=about, description=about).set_defaults(run=_doctor)
    about = "print a script that completes commands and options; see docs/command-line.md"
    sub = commands.add_parser("completion", help=about, description=about)
    sub.add_argument("shell", choices=["bash", "zsh"])
    sub.set_defaults(run=_completion)


class _Version(argparse.Action):
    """Print the version; it is looked up only then, since that costs more than all else."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and stop."""
        from importlib.metadata import version

        print(f"framing {version('media-framing')}")
        parser.exit()


def _exercise_arguments(sub: argparse.ArgumentParser) -> None:
    """Say what can be chosen of exercises; the names are checked where they are known, so that --help is instant."""
    sub.add_argument("--kinds", default="all", help="kinds of exercise, with commas between, or 'all'")
    sub.add_argument("--standard", help="only kinds that serve it: RH.6-8.6, RI.8.6, RH.11-12.6, UNESCO, NAMLE, ...")
    sub.add_argument("--level", default="15-18", help="age: 12-14, 15-18 or adult")
    sub.add_argument("--formats", default="html", help="with commas between, or 'all': see docs/exercises.md")
    sub.add_argument("--paper", default="a4", help="of what is printed: a4 or letter")
    sub.add_argument("--each", type=int, default=6, help="items of each kind at most")
    sub.add_argument("--title", default="How do they put it?", help="heading of the sheets")


def _corpus(args: argparse.Namespace) -> Corpus:
    from framing.corpus import read_articles

    corpus = read_articles(args.articles, text=args.text, outlet=args.outlet, id=args.id)
    args.corpus = corpus  # for the notes at the end
    return corpus


def _say_notes(args: argparse.Namespace) -> None:
    """Say what reading took for granted, when all is done: an error stays one line."""
    if not hasattr(args, "corpus"):
        return
    from framing.corpus import noted

    for line in noted(args.corpus):
        print(f"framing: note: {line}", file=sys.stderr)


def _analysis(args: argparse.Namespace) -> Analysis:
    from framing.pipeline import analyze

    _writable(Path(args.out))
    return analyze(_corpus(args), **_options(args))


def _options(args: argparse.Namespace) -> dict[str, Any]:
    """Arguments of an analysis, whether in memory or on disk."""
    from framing.records import Settings
    from framing.registry import read_actors

    beside = Path(args.articles) / "actors.toml"
    registry = args.actors or (beside if beside.is_file() else None)
    return {
        "actors": read_actors(registry, strict=True) if registry else None,
        "clean": not args.no_clean,
        "parser": None if args.parser == "none" else args.parser,
        "n_jobs": args.jobs,
        "settings": Settings(lexicons=dict(_named(pair) for pair in args.lexicon)),
        "cache": args.cache,
    }


def _named(pair: str) -> tuple[str, str]:
    name, sep, file = pair.partition("=")
    if not sep:
        raise CorpusError(f"--lexicon {pair!r}: write NAME=FILE")
    return name, file


def _writable(out: Path) -> None:
    """Refuse a folder that cannot be written, before any work is done."""
    for place in (out, *out.parents):
        if place.is_dir():
            if not os.access(place, os.W_OK | os.X_OK):
                raise ResultError(f"{out}: no right to write into {place}; name another -o")
            return
        if place.exists():
            raise ResultError(f"{place}: is a file, not a folder; name another -o")


def _report(args: argparse.Namespace) -> None:
    from framing import charts, exercises
    from framing.comparison import compare
    from framing.report import write_report

    comparison = compare(_analysis(args), event=args.event)

    def write(folder: Path) -> None:
        charts.write_all(comparison, folder / "charts")  # first: the report then shows the charts as drawn here
        write_report(comparison, folder / "report.html")
        comparison.analysis.to_csv(folder / "tables")
        comparison.to_csv(folder / "tables" / "comparison")
        try:
            exercises.write_exercises(exercises.make_worksheet(comparison, seed=args.seed), folder / "exercises")
        except ResultError as err:
            print(f"framing: note: {err}", file=sys.stderr)

    _replace(Path(args.out), write)
    print(f"{args.out}/report.html, charts/, tables/, exercises/ written: {len(comparison.analysis.articles)} articles")


def _analyze(args: argparse.Namespace) -> None:
    if args.resume:
        _run(args)
        return
    from framing import exports

    analysis = _analysis(args)
    writers: dict[str, Callable[[Path], object]] = {
        "csv": analysis.to_csv,
        "json": analysis.to_json,
        "parquet": analysis.to_parquet,
        "xlsx": lambda folder: exports.write_xlsx(analysis, folder / "tables.xlsx"),
        "brat": lambda folder: exports.write_brat(analysis, folder),
        "label-studio": lambda folder: exports.write_label_studio(analysis, folder / "tasks.json"),
    }
    _replace(Path(args.out), writers[args.format or "csv"])
    print(f"{args.out}: {len(analysis.tables)} tables of {len(analysis.articles)} articles written")


def _run(args: argparse.Namespace) -> None:
    from framing.runs import analyze_to

    if args.format not in (None, "parquet"):
        raise ResultError(f"--resume writes Parquet, not {args.format}; leave --format out")
    _writable(Path(args.out))
    columns = {"text": args.text, "outlet": args.outlet, "id": args.id}
    run = analyze_to(args.articles, args.out, resume=True, columns=columns, **_options(args))
    for article, told in run.errors.head(_SHOWN).itertuples(index=False):
        print(f"framing: note: article {article!r} was left out: {told}", file=sys.stderr)
    print(f"{args.out}: {len(run.articles)} articles in {len(run.parts)} parts, {len(run.errors)} left out")


def _exercises(args: argparse.Namespace) -> None:
    from framing.comparison import compare
    from framing.exercises import (
        check_choice,
        kinds_for,
        make_worksheet,
        notes_of_formats,
        write_exercises,
        write_items,
    )

    kinds, formats = ([n.strip() for n in names.split(",") if n.strip()] for names in (args.kinds, args.formats))
    if args.standard:
        serving = kinds_for(args.standard)
        kinds = [k for k in serving if "all" in kinds or k in kinds]
        if not kinds:
            raise SettingsError(f"none of these kinds serves {args.standard}; those that do: {', '.join(serving)}")
    check_choice(kinds, formats, args.level, args.each, args.paper)  # before the articles are read
    comparison = compare(_analysis(args), event=args.event)
    sheet = make_worksheet(comparison, each=args.each, seed=args.seed, title=args.title, kinds=kinds, level=args.level)

    def write(folder: Path) -> None:
        write_exercises(sheet, folder, formats=formats, paper=args.paper)
        write_items(sheet, folder)

    _replace(Path(args.out), write)
    for note in (*sheet.notes, *notes_of_formats(sheet, formats)):
        print(f"framing: note: {note}", file=sys.stderr)
    print(f"{args.out}: {len(sheet.items)} items written as {', '.join(formats)}, and in items.jsonl")


def _actors(args: argparse.Namespace) -> None:
    from framing.pipeline import discover_actors

    out = Path(args.out)
    if out.suffix.lower() == ".json":
        raise ResultError(f"{out}: actors are written as TOML; name a .toml file")
    if out.exists():
        raise ResultError(f"{out}: exists already; name another -o, so that no edited registry is lost")
    _writable(out.parent)
    parser = None if args.parser == "none" else args.parser
    found = discover_actors(_corpus(args), clean=not args.no_clean, parser=parser)
    found.write(out)
    print(f"{out}: {len(found.actors)} actors written; edit it and give it back with --actors")


def _check(args: argparse.Namespace) -> None:
    from framing.lexicon import Lexicons, read_lexicon

    for name in [args.file] if args.file else Lexicons():
        lexicon = read_lexicon(name, card=args.card)
        print(f"{name}: {len(lexicon)} rows, no fault")


def _inspect(args: argparse.Namespace) -> None:
    from framing.corpus import read_articles, told

    corpus = read_articles(args.articles, text=args.text, outlet=args.outlet, id=args.id, on_error="skip")
    print("\n".join(told(corpus)))


def _doctor(_: argparse.Namespace) -> None:
    from framing.doctor import checks

    for check in checks():
        print(f"{check.name:15}{check.found}{'; ' + check.remedy if check.remedy else ''}")


def _completion(args: argparse.Namespace) -> None:
    import shtab

    print(shtab.complete(_parser(), shell=args.shell))


def _replace(target: Path, write: Callable[[Path], object]) -> None:
    """Write all aside, then put each file in its place."""
    from framing.results import put_into

    with put_into(target) as made:
        write(made)


if __name__ == "__main__":
    sys.exit(main())
