"""Do the readers for which sheets are made open them? A row a file: what opened it, and what it saw or refused.

Run as `python -m benchmarks.formats [FOLDER]`. It draws sheets of the five articles and of the invented event at each
level, with every format, and one of each form of question whose text is full of signs of the formats. What it has no
reader for is told and skipped. Needed beside the extra `exercises` and the tests' own packages:

    pip install anki citolab-qti-convert moodle-xml-parser onyx2moodle
    npm install gift-pegjs @lumieducation/h5p-server acorn          # in FOLDER, so that node finds them
    apt-get install --no-install-recommends libreoffice-writer poppler-utils chromium

It exits with 1 if a reader refuses a file. Word's pages are written as PDF beside it, to be looked at.
"""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import framing
from framing.exercises import LEVELS, Worksheet, make_worksheet, write_exercises
from tests.exercises.items import HOSTILE, one_of_each

ROOT = Path(__file__).parents[1]
WAIT = 300  # seconds for a program
GIFT = """
const { parse } = require("gift-pegjs");
const found = parse(require("fs").readFileSync(process.argv[1], "utf8"));
console.log(found.length + " questions: " + [...new Set(found.map((q) => q.type))].join(", "));
"""
H5P = """
const H5P = require("@lumieducation/h5p-server");
const { default: Validator } = require("@lumieducation/h5p-server/build/src/PackageValidator.js");
const [file, folder] = process.argv.slice(1);
const config = new H5P.H5PConfig(new H5P.fsImplementations.InMemoryStorage());
const libraries = new H5P.LibraryManager(new H5P.fsImplementations.FileLibraryStorage(folder + "/none"));
const validator = new Validator(config, libraries);
validator.validateFileSizes(file)
  .then(() => validator.validateExtractedPackage(folder, true, false))
  .then(() => console.log("valid"), (e) => { console.error(e.message); process.exit(1); });
"""
ACORN = """
const script = require("fs").readFileSync(process.argv[1], "utf8");
console.log(require("acorn").parse(script, { ecmaVersion: 2020 }).body.length + " statements");
"""


class Missing(Exception):
    """There is no such reader here."""


def sheets() -> Iterator[tuple[str, Worksheet]]:
    """Give what is written, by name."""
    seeds = framing.read_articles(ROOT / "seeds"), framing.read_actors(ROOT / "seeds" / "actors.toml")
    example = framing.load_example()
    for name, (corpus, actors, *_) in {"seeds": seeds, "classroom": example}.items():
        comparison = framing.compare(framing.analyze(corpus, actors, progress=False))
        for level in LEVELS:
            yield f"{name}-{level}", make_worksheet(comparison, each=4, seed=7, level=level)
    yield "hostile", one_of_each(HOSTILE, a="{x} = 1", b="~ y # z", c='"q": <b>')


def ran(*command: str | Path, where: Path) -> str:
    """Run a program; what it says if all is well, else an error with what it says."""
    if shutil.which(str(command[0])) is None:
        raise Missing(str(command[0]))
    done = subprocess.run(list(map(str, command)), cwd=where, capture_output=True, text=True, timeout=WAIT, check=False)
    if "Cannot find module" in done.stderr:
        raise Missing("a package of npm")
    if done.returncode:
        raise ValueError((done.stderr or done.stdout).strip().replace("\n", " ")[:300])
    return done.stdout.strip()


def gift(file: Path, work: Path) -> str:
    """Parse it with gift-pegjs."""
    return ran("node", "-e", GIFT, file, where=work)


def h5p(file: Path, work: Path) -> str:
    """Validate it with h5p-server, but for the content types, which it does not carry."""
    with tempfile.TemporaryDirectory() as unpacked, zipfile.ZipFile(file) as packed:
        packed.extractall(unpacked)
        return ran("node", "-e", H5P, file, unpacked, where=work)


def script(file: Path, work: Path) -> str:
    """Parse it with acorn."""
    return ran("node", "-e", ACORN, file, where=work)


def qti(file: Path, _: Path) -> str:
    """Convert it to QTI 3 with qti-convert."""
    from qti_convert import upgrade_package

    files = upgrade_package(file).files
    items = [name for name, text in files.items() if b"<qti-assessment-item " in _bytes(text)]
    lost = [n for n in items if b"-interaction" not in _bytes(files[n])]
    if lost:
        raise ValueError(f"no interaction in {', '.join(lost)}")
    return f"{len(items)} items of QTI 3"


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def qti_to_moodle(file: Path, work: Path) -> str:
    """Convert it to Moodle's XML with onyx2moodle, which wants a package an item and skips hottext and order."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(file) as package:
        outer, into = Path(folder) / "outer.zip", Path(folder) / "bundle.xml"
        with zipfile.ZipFile(outer, "w") as packed:
            for name in filter(lambda n: n.startswith("items/"), package.namelist()):
                one = io.BytesIO()
                with zipfile.ZipFile(one, "w") as item:
                    item.writestr(Path(name).name, package.read(name))
                packed.writestr(f"{Path(name).stem}.zip", one.getvalue())
        told = ran(
            sys.executable, "-m", "onyx2moodle", "convert", outer, "-o", into, "--work", f"{folder}/work", where=work
        )
        return ", ".join(line.strip() for line in told.splitlines() if line.startswith("Skipped")) + (
            f" {into.read_text(encoding='utf-8').count('<question type=') - 1} questions"
        )


def moodle(file: Path, _: Path) -> str:
    """Load its choices with moodle-xml-parser, which knows no other kind but cloze."""
    from moodle_xml_parser.parser import parse_file

    found = parse_file(str(file))
    if not any(found.values()):
        raise ValueError("no question")
    return ", ".join(f"{len(questions)} {kind}" for kind, questions in found.items() if questions)


def anki(file: Path, work: Path) -> str:
    """Import it into a collection, twice, with Anki's own library."""
    from anki.collection import Collection, ImportAnkiPackageRequest

    home = work / "collection.anki2"
    home.unlink(missing_ok=True)
    cards = Collection(str(home))
    try:
        counts = []
        for _ in range(2):
            cards.import_anki_package(ImportAnkiPackageRequest(package_path=str(file)))
            counts.append(cards.card_count())
        if counts[0] != counts[1] or not counts[0]:
            raise ValueError(f"{counts} cards after two imports")
        return f"{counts[0]} cards, none twice"
    finally:
        cards.close()


def word(file: Path, work: Path) -> str:
    """Open it with python-docx, and draw it with LibreOffice."""
    from docx import Document

    paragraphs = len(Document(str(file)).paragraphs)
    into = work / "word" / file.parent.name
    ran("soffice", "--headless", "--convert-to", "pdf", "--outdir", into, file, where=work)
    return f"{paragraphs} paragraphs, {pages(into / f'{file.stem}.pdf', work)}"


def pages(file: Path, work: Path) -> str:
    """Count the pages of a PDF with poppler, which complains of a broken one."""
    told = ran("pdfinfo", file, where=work)
    return (
        next(line.removeprefix("Pages:").strip() for line in told.splitlines() if line.startswith("Pages:")) + " pages"
    )


def html(file: Path, work: Path) -> str:
    """Print it with Chromium."""
    printed = work / "printed" / file.parent.name / f"{file.stem}.pdf"
    printed.parent.mkdir(parents=True, exist_ok=True)
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    ran("chromium", *options, file, where=work)
    return pages(printed, work)


def workbook(file: Path, _: Path) -> str:
    """Open it with openpyxl."""
    from openpyxl import load_workbook

    return f"{load_workbook(file).active.max_row} rows"


def cards(file: Path, _: Path) -> str:
    """Read two columns with csv."""
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE))
    if {len(r) for r in rows} != {2}:
        raise ValueError("not two columns")
    return f"{len(rows)} cards"


READERS: dict[str, tuple[Callable[[Path, Path], str], ...]] = {
    "*.gift": (gift,), "*.h5p": (h5p,), "*.gs": (script,), "qti21*.zip": (qti, qti_to_moodle), "*.apkg": (anki,),
    "*.xml": (moodle,), "*.docx": (word,), "*.pdf": (pages,), "*.html": (html,), "*.xlsx": (workbook,),
    "*.tsv": (cards,),
}  # fmt: skip


def opened(reader: Callable[[Path, Path], str], file: Path, work: Path) -> tuple[str, bool]:
    """Open a file: what was seen, and whether it was refused."""
    try:
        return reader(file, work), False
    except (Missing, ImportError) as lacking:
        return f"SKIPPED, not here: {lacking}", False
    except Exception as refused:
        return f"REFUSED: {type(refused).__name__}: {refused}", True


def main(work: Path) -> int:
    """Write and open everything."""
    refused = 0
    for name, sheet in sheets():
        folder = work / "sheets" / name
        write_exercises(sheet, folder, formats=("all",))
        for pattern, readers in READERS.items():
            for file in sorted(folder.glob(pattern)):
                for reader in readers:
                    told, bad = opened(reader, file, work)
                    refused += bad
                    sys.stdout.write(f"{name:18} {file.name:32} {reader.__name__:14} {told}\n")
    sys.stdout.write(f"{refused} refused\n")
    return int(refused > 0)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    chosen = sys.argv[1:]
    raise SystemExit(main(Path(chosen[0]).resolve() if chosen else Path(tempfile.mkdtemp())))
