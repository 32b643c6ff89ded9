"""The command ``framing``: report, analyze, exercises, actors, coding, inspect, lexicon, doctor, completion.

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
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.cli.arguments import Command, parser_of
from framing.cli.wording import in_flags
from framing.errors import CorpusError, FramingError, ResultError, SettingsError

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
    args = parser_of(_COMMANDS).parse_args(argv)
    warnings.showwarning = lambda message, *_, **__: print(f"framing: note: {in_flags(str(message))}", file=sys.stderr)
    try:
        args.run(args)
        sys.stdout.flush()
        _say_notes(args)
    except (FramingError, NotImplementedError) as err:
        print(f"framing: error: {in_flags(' '.join(str(err).split()))}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads the output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
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


def _corpus(args: argparse.Namespace) -> Corpus:
    from framing.corpus import read_articles

    corpus = read_articles(args.articles, on_error=args.on_error, **_columns(args))
    args.corpus = corpus  # for the notes at the end
    _has_event(corpus, getattr(args, "event", None))
    return corpus


def _has_event(corpus: Corpus, event: str | None) -> None:
    """Refuse an event that no article names, before the work."""
    known = sorted({a.event for a in corpus if a.event})
    if event is None or event in known:
        return
    there = f"the events are: {', '.join(map(repr, known))}" if known else "no article names its event"
    raise SettingsError(f"no event {event!r}; {there}{'' if known else ' (column or field ' + repr('event') + ')'}")


def _columns(args: argparse.Namespace) -> dict[str, Any]:
    """Give the names of columns, as `read_articles` takes them."""
    fields = dict(_named(pair, "--column", "FIELD=NAME") for pair in args.column)
    return {"text": args.text, "outlet": args.outlet, "id": args.id, "fields": fields}


def _say_notes(args: argparse.Namespace) -> None:
    """Say what reading took for granted, when all is done: an error stays one line."""
    if not hasattr(args, "corpus"):
        return
    from framing.corpus import noted

    for line in noted(args.corpus):
        print(f"framing: note: {in_flags(line)}", file=sys.stderr)


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
        "settings": Settings(lexicons=dict(_named(pair, "--lexicon", "NAME=FILE") for pair in args.lexicon)),
        "cache": args.cache,
    }


def _named(pair: str, flag: str, form: str) -> tuple[str, str]:
    """Take apart what is given as ``name=value``."""
    name, sep, value = pair.partition("=")
    if not sep:
        raise CorpusError(f"{flag} {pair!r}: write {form}")
    return name, value


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
        else:
            made.append("exercises/")

    made = ["report.html", "charts/", "tables/"]
    _replace(Path(args.out), write)
    print(f"{args.out}/{', '.join(made)} written: {len(comparison.analysis.articles)} articles")


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
    if args.on_error == "note":
        raise ResultError("--resume reads all or nothing; leave --on-error out, or --resume")
    _writable(Path(args.out))
    run = analyze_to(args.articles, args.out, resume=True, columns=_columns(args), **_options(args))
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
    print(
        f"{args.out}: {len(sheet.items)} items written as {', '.join(formats)}; key.* and items.jsonl hold the answers"
    )


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


def _has_writer(form: str) -> None:
    """Refuse a workbook that could not be written, before the work."""
    if form == "xlsx" and find_spec("openpyxl") is None:
        raise SettingsError("writing XLSX needs openpyxl; run `pip install 'media-framing[xlsx]'`, or add --format csv")


def _sheet(args: argparse.Namespace) -> None:
    from framing import coding

    names, strata = ([n.strip() for n in given.split(",") if n.strip()] for given in (args.coders, args.strata))
    if not names or len(set(names)) < len(names) or any(Path(n).name != n for n in names):
        raise SettingsError(f"--coders {args.coders!r}: write different names of files, such as ann,ben")
    _has_writer(args.format)
    drawn = coding.sheet(_analysis(args), args.n, args.unit, strata=strata, seed=args.seed)

    def write(folder: Path) -> None:
        coding.write_key(drawn, folder / "key.json")
        for name in names:
            coding.write_sheet(drawn, folder / f"{name}.{args.format}")

    _replace(Path(args.out), write)
    beside = "; what they have to do stands in the .txt beside each sheet" if args.format == "csv" else ""
    print(f"{args.out}: {len(drawn.units)} units for {', '.join(names)}{beside}; keep key.json from them")


def _reliability(args: argparse.Namespace) -> None:
    from framing import coding
    from framing.results import Result

    _writable(Path(args.out))
    key = coding.read_key(args.key)
    coders = [coding.read_sheet(path, key) for path in args.sheets]
    tables = {"reliability": coding.reliability(*coders), "disagreements": coding.disagreements(*coders)}
    _replace(Path(args.out), Result(tables, {}).to_csv)
    whom = "a == ''" if len(coders) > 1 else "a != ''"  # of people; of one alone, with the library
    for r in tables["reliability"].query(f"measure == 'alpha' and {whom}").itertuples():
        value = f"alpha {r.value:.2f} ({r.low:.2f} to {r.high:.2f}), {r.units} units"
        pair = f", {r.a} and {r.b}" if r.a else ""
        print(f"{r.variable}{pair}: {f'no alpha: {r.withheld}' if r.withheld else value}")
    print(f"{args.out}: reliability.csv and disagreements.csv of {', '.join(c.coder for c in coders)} written")


def _inspect(args: argparse.Namespace) -> None:
    from framing.corpus import read_articles, told

    corpus = read_articles(args.articles, on_error=args.on_error, **_columns(args))
    print(in_flags("\n".join(told(corpus))))


def _doctor(_: argparse.Namespace) -> None:
    from framing.doctor import checks

    for check in checks():
        print(f"{check.name:15}{check.found}{'; ' + check.remedy if check.remedy else ''}")


def _completion(args: argparse.Namespace) -> None:
    import shtab

    print(shtab.complete(parser_of(_COMMANDS), shell=args.shell))


def _replace(target: Path, write: Callable[[Path], object]) -> None:
    """Write all aside, then put each file in its place."""
    from framing.results import put_into

    with put_into(target) as made:
        write(made)


_COMMANDS: Mapping[str, Command] = {
    "report": _report,
    "analyze": _analyze,
    "exercises": _exercises,
    "actors": _actors,
    "check": _check,
    "sheet": _sheet,
    "reliability": _reliability,
    "inspect": _inspect,
    "doctor": _doctor,
    "completion": _completion,
}


if __name__ == "__main__":
    sys.exit(main())
