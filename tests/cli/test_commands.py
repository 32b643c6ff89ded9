"""The command line: what it writes, and one clear line for bad input."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import framing
from framing.cli import main
from framing.registry import example_folder

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = "The Harbour Council rejected the pier on Monday. “The pier is a disaster,” Mayor Ada Bell said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "anchor.txt").write_text(TEXT, encoding="utf-8")
    (made / "beacon.txt").write_text(TEXT.replace("rejected", "buried"), encoding="utf-8")
    return made


def fail(capsys: pytest.CaptureFixture[str], *args: object) -> str:
    assert main([str(a) for a in args]) == 2
    out = capsys.readouterr()
    assert "Traceback" not in out.err
    assert out.err.count("\n") == 1
    return out.err


def test_report_of_the_seeds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["report", str(SEEDS), "-o", str(out)]) == 0
    assert "5 articles" in capsys.readouterr().out
    for made in (
        "report.html",
        "charts",
        "tables/mentions.csv",
        "tables/comparison/labels.csv",
        "exercises/worksheet.html",
    ):
        assert (out / made).exists(), made
    assert "US occupation forces" in (out / "report.html").read_text(encoding="utf-8")
    key = (out / "exercises" / "key.html").read_text(encoding="utf-8")
    sheet = (out / "exercises" / "worksheet.html").read_text(encoding="utf-8")
    assert "found by: " in key
    assert "found by: " not in sheet
    assert not list(tmp_path.glob(".framing-*"))


def test_exercises_of_some_kinds_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    wanted = ["--kinds", "whose-voice, who-acts", "--level", "adult", "--formats", "all", "--each", "2", "--seed", "7"]
    wanted += ["--paper", "letter"]
    assert main(["exercises", str(SEEDS), "-o", str(out), *wanted]) == 0
    made = {p.name for p in out.iterdir()}
    assert (
        len(made) == 19
        and {"items.jsonl", "worksheet.pdf", "key.docx", "selfcheck.html", "canvas-instructor.zip"} <= made
    )
    assert "size: letter" in (out / "worksheet.html").read_text(encoding="utf-8")
    items = [json.loads(line) for line in (out / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [i["kind"] for i in items] == ["whose-voice"] * 2 + ["who-acts"]
    said = capsys.readouterr()
    assert "3 items written as all" in said.out and "1 of 2 items; the articles hold no more" in said.err


def test_exercises_that_serve_a_standard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    wanted = ["--standard", "rh.6-8.8", "--each", "1", "--level", "adult", "--kinds", "whose-voice,who-acts"]
    assert main(["exercises", str(example_folder()), "-o", str(out), *wanted]) == 0
    items = [json.loads(line) for line in (out / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [i["kind"] for i in items] == ["whose-voice"]
    capsys.readouterr()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--standard", "X.1"),
        ("--standard=RH.6-8.8", "--kinds=rewrite"),
        ("--kinds", "essay"),
        ("--level", "9"),
        ("--formats", "papyrus"),
        ("--each", "0"),
        ("--paper", "a5"),
    ],
)
def test_exercises_that_there_are_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str]
) -> None:
    fail(capsys, "exercises", folder, "-o", tmp_path / "out", *wrong)
    assert not (tmp_path / "out").exists()


def test_analyze_in_each_format(folder: Path, tmp_path: Path) -> None:
    for kind in ("csv", "json", "parquet"):
        assert main(["analyze", str(folder), "-o", str(tmp_path / kind), "--format", kind, "--parser", "none"]) == 0
        assert (tmp_path / kind / f"quotes.{kind}").stat().st_size > 0
    for kind, made in (("xlsx", "tables.xlsx"), ("brat", "annotation.conf"), ("label-studio", "tasks.json")):
        assert main(["analyze", str(folder), "-o", str(tmp_path / kind), "--format", kind, "--parser", "none"]) == 0
        assert (tmp_path / kind / made).stat().st_size > 0


def test_actors_are_written_and_read_back(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "actors.toml"
    assert main(["actors", str(SEEDS), "-o", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert "\n[taliban]  # here " in text
    assert max(map(len, text.split("\n"))) <= 80
    assert main(["analyze", str(folder), "-o", str(tmp_path / "t"), "--actors", str(out)]) == 0


def test_actors_are_not_written_as_json(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "name a .toml file" in fail(capsys, "actors", folder, "-o", tmp_path / "actors.json")


def test_an_alias_of_two_actors_stops_the_report(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    actors = '[bell]\nname = "Ada Bell"\nkind = "person"\n\n[board]\nname = "Board"\nkind = "party"\naliases = ["Ada Bell"]\n'
    for place, given in ((tmp_path / "edited.toml", True), (folder / "actors.toml", False)):
        place.write_text(actors, encoding="utf-8")
        said = fail(capsys, "report", folder, "-o", tmp_path / "out", *(("--actors", place) if given else ()))
        assert f"{place}, line 8: actor 'board': 'aliases' holds 'Ada Bell'" in said
        assert not (tmp_path / "out").exists()


def test_an_edited_registry_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "actors.toml"
    out.write_text("mine", encoding="utf-8")
    assert "exists already" in fail(capsys, "actors", SEEDS, "-o", out)
    assert out.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", r"empty\.txt.*empty"),
        ("binary.txt", b"\x00\x01\x02PK", r"binary\.txt.*binary"),
        ("rows.csv", b"id,body\n1,hello\n", r"rows\.csv.*no column 'text'.*id, body"),
        ("twice.csv", b"id,text,outlet\n1,one word,a\n1,two words,b\n", r"'1'.*twice"),
        ("page.docx", b"x", r"page\.docx"),
    ],
)
def test_a_wrong_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    said = fail(capsys, "analyze", tmp_path / name, "-o", tmp_path / "out", "--parser", "none")
    assert re.search(says, said)
    assert not (tmp_path / "out").exists()


def test_bad_input_leaves_what_stood_there(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    actors = tmp_path / "wrong.toml"
    actors.write_text('[a]\nname = "A"\nkind = "colour"\n', encoding="utf-8")
    lexicon = tmp_path / "loaded_terms.tsv"
    lexicon.write_text("term\tcategory\nregime\tcolour\n", encoding="utf-8")
    out = tmp_path / "out"
    assert "no articles" in fail(capsys, "report", tmp_path / "nothing", "-o", out)
    assert "no such file" in fail(capsys, "report", tmp_path / "gone.csv", "-o", out).lower()
    assert "a file, not a folder" in fail(capsys, "analyze", folder, "-o", tmp_path / "file")
    assert "'colour'" in fail(capsys, "analyze", folder, "-o", out, "--actors", actors)
    assert "loaded_terms.tsv" in fail(capsys, "analyze", folder, "-o", out, "--lexicon", f"loaded_terms={lexicon}")
    assert "NAME=FILE" in fail(capsys, "analyze", folder, "-o", out, "--lexicon", "loaded_terms")
    assert "no_model" in fail(capsys, "analyze", folder, "-o", out, "--parser", "no_model")
    assert "no event" in fail(capsys, "report", folder, "-o", out, "--event", "fog", "--parser", "none")
    assert not out.exists()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_lexicons_are_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["lexicon", "check"]) == 0
    assert "loaded_terms" in capsys.readouterr().out
    wrong = tmp_path / "wrong.tsv"
    wrong.write_text("term\nregime\n", encoding="utf-8")
    assert "no column" in fail(capsys, "lexicon", "check", wrong, "--card", "loaded_terms")
    assert "name the shipped lexicon whose card" in fail(capsys, "lexicon", "check", wrong)
    assert "no card nothing.toml" in fail(capsys, "lexicon", "check", wrong, "--card", "nothing")
    table = tmp_path / "mine.csv"
    table.write_text("term\n", encoding="utf-8")
    assert "mine.csv: a lexicon is a tab-separated file" in fail(capsys, "lexicon", "check", table)


def test_a_place_that_cannot_be_written_is_refused_before_the_work(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    monkeypatch.setattr("framing.cli.commands._corpus", lambda _: pytest.fail("the articles were read"))
    said = "file: is a file, not a folder"
    assert said in fail(capsys, "report", folder, "-o", tmp_path / "file" / "deeper" / "out")
    assert said in fail(capsys, "actors", folder, "-o", tmp_path / "file" / "actors.toml")


def test_actors_without_a_parser_say_that_they_need_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = fail(capsys, "actors", folder, "-o", tmp_path / "actors.toml", "--parser", "none")
    assert "needs a parser" in said


def test_a_missing_model_or_event_comes_with_what_there_is(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = fail(capsys, "analyze", folder, "-o", tmp_path / "out", "--parser", "no_model")
    assert re.search(r"installed ones are: .*en_core_web", said)
    said = fail(capsys, "report", folder, "-o", tmp_path / "out", "--event", "fog", "--parser", "none")
    assert "no article names its event" in said


@pytest.mark.filterwarnings("default")  # the command prints them
def test_what_is_read_is_shown_before_anything_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "c.html").write_text(
        '<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2025-07-03">'
        "<h1>Der Pier</h1><p>Der Rat hat den Pier am Montag abgelehnt, sagte die Bürgermeisterin, und alle waren dagegen.</p>",
        encoding="utf-8",
    )
    (folder / "empty.txt").write_text(" ", encoding="utf-8")
    assert main(["inspect", str(folder)]) == 0
    out = capsys.readouterr()
    assert re.search(r"^c +Harbour Post +2025-07-03 +de +\d+$", out.out, re.MULTILINE)
    assert "3 articles of 3 outlets can be read" in out.out and "2 of 3 without date" in out.out
    assert "2 of 3: outlet taken from the name of its file (anchor, ...)" in out.out
    assert "1 of 3 may not be in English (c)" in out.out
    assert "left out" in out.err and "empty.txt" in out.err


def test_a_folder_of_nothing_to_read_ends_as_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no articles in this folder" in fail(capsys, "inspect", tmp_path)


def test_the_version_and_what_is_installed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0 and re.fullmatch(r"framing \d+\.\d+\.\d+\n", capsys.readouterr().out)
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "parser" in out and "[xlsx]" in out


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_shell_completes_commands_and_options(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert "inspect" in out and "--lexicon" in out


def test_a_completed_command_line_in_a_real_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", "bash"])
    script = tmp_path / "framing.bash"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    asked = f'source {script}; COMP_WORDS=(framing ins); COMP_CWORD=1; COMP_LINE="framing ins"; _shtab_framing; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "inspect"


@pytest.mark.parametrize(("argv", "code"), [(["--help"], 0), (["nonsense"], 2), (["report"], 2)])
def test_exit_statuses_are_those_that_help_names(
    argv: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)
    assert stopped.value.code == code
    assert code or "2 bad input" in " ".join(capsys.readouterr().out.split())


@pytest.mark.filterwarnings("default")  # the command prints them
def test_articles_in_another_language_have_no_figures_and_it_is_said(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    german = "Der Rat hat den Pier am Montag abgelehnt, sagte die Bürgermeisterin, und alle waren dagegen, weil er zu teuer war und niemand ihn wollte."
    (folder / "german.txt").write_text(german, encoding="utf-8")
    assert main(["analyze", str(folder), "-o", str(tmp_path / "out"), "--parser", "none"]) == 0
    said = capsys.readouterr().err
    assert "1 article(s) are not in English alone and have no figures ('german': not English (de))" in said
    assert "framing: note: 3 of 3: outlet taken from the name of its file (anchor, ...)" in said
    table = pd.read_csv(tmp_path / "out" / "articles.csv").set_index("article_id")
    assert table.loc["german", "words"] == 0 and table.loc["anchor", "words"] > 0
    assert "not English (de): nothing was kept" in table.loc["german", "repairs"]
    sentences = pd.read_csv(tmp_path / "out" / "sentences.csv")
    assert set(sentences["article_id"]) == {"anchor", "beacon"}


def test_a_run_is_written_resumed_and_read(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["analyze", str(folder), "-o", str(tmp_path / "run"), "--resume", "--parser", "none"]
    assert main(args) == 0
    assert "2 articles in 1 parts, 0 left out" in capsys.readouterr().out
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "run" / "parts").rglob("*.parquet")}
    assert main(args) == 0
    assert before == {p: p.stat().st_mtime_ns for p in (tmp_path / "run" / "parts").rglob("*.parquet")}
    assert list(framing.open_run(tmp_path / "run").articles["outlet"]) == ["anchor", "beacon"]


def test_an_article_left_out_is_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no luck")

    monkeypatch.setattr("framing.pipeline.unit.rows_of", broken)
    assert main(["analyze", str(folder), "-o", str(tmp_path / "run"), "--resume", "--parser", "none"]) == 0
    out = capsys.readouterr()
    assert "article 'anchor' was left out: ValueError: no luck" in out.err
    assert "2 left out" in out.out


def test_a_run_refuses_other_formats_and_other_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--resume writes Parquet" in fail(
        capsys, "analyze", folder, "-o", folder / "out", "--resume", "--format", "csv"
    )
    assert "no run" in fail(capsys, "analyze", folder, "-o", folder, "--resume", "--parser", "none")


def test_a_cache_that_is_none_is_one_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = fail(capsys, "analyze", folder, "-o", tmp_path / "out", "--cache", folder / "anchor.txt")
    assert "not a cache of parses" in said
    assert not (tmp_path / "out").exists()


def test_sheets_are_drawn_and_their_agreement_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, back = tmp_path / "out", tmp_path / "back"
    drawn = ["coding", "sheet", str(SEEDS), "-o", str(out), "--n", "20", "--coders", "ann, ben", "--format", "csv"]
    assert main(drawn) == 0
    assert (
        "20 units for ann, ben; what they have to do stands in the .txt beside each sheet; keep key.json"
        in capsys.readouterr().out
    )
    key = framing.coding.read_key(out / "key.json")
    for coder, more in (("ann", 0), ("ben", 1)):
        table = pd.read_csv(out / f"{coder}.csv", dtype="string", keep_default_na=False)
        for v in key.variables:
            table[v.name] = [str(int(u.tool[v.name])) for u in key.units]
        table.loc[3, "loaded_own"] = str(5 + more)
        table["aside_own"] = "0"
        table.to_csv(out / f"{coder}.csv", index=False)
    sheets = [str(out / f"{coder}.csv") for coder in ("ann", "ben")]
    assert main(["coding", "reliability", str(out / "key.json"), *sheets, "-o", str(back)]) == 0
    said = capsys.readouterr().out
    assert "aside_own: no alpha: all values are the same" in said
    assert "words_quoted: alpha 1.00 (1.00 to 1.00), 20 units" in said and "of ann, ben written" in said
    assert len(pd.read_csv(back / "disagreements.csv")) == 1
    assert {"ann", "ben", "framing"} <= set(pd.read_csv(back / "reliability.csv")["a"].dropna()) | {"ben"}


def test_a_workbook_that_cannot_be_written_is_refused_before_the_work(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("framing.cli.commands.find_spec", lambda _: None)
    monkeypatch.setattr("framing.cli.commands._corpus", lambda _: pytest.fail("the articles were read"))
    assert "--format csv" in fail(capsys, "coding", "sheet", folder, "-o", tmp_path / "o")


def test_a_sheet_that_cannot_be_drawn_or_read_is_one_line(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = ["coding", "sheet", folder, "-o", tmp_path / "o", "--parser", "none"]
    assert "write different names of files" in fail(capsys, *sheet, "--coders", "ann,ann")
    assert "write different names of files" in fail(capsys, *sheet, "--coders", "../ann")
    assert "--unit 'page': one of paragraph" in fail(capsys, *sheet, "--unit", "page")
    assert "cannot be read" in fail(
        capsys, "coding", "reliability", tmp_path / "none.json", "a.csv", "-o", tmp_path / "o"
    )
    assert not (tmp_path / "o").exists()


def test_who_reads_no_further_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "framing", "completion", "bash"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None and run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
        assert run.wait() == 0


OWN = "paper,day,about,body\nAnchor,2026-05-04,The pier,The council rejected the pier.\nBeacon,2026-05-05,The pier,The council buried the pier.\n"
NAMES = ("--text", "body", "--outlet", "paper")
FIELDS = ("--column", "date=day", "--column", "event=about")


def test_a_table_with_names_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "own.csv"
    table.write_text(OWN, encoding="utf-8")
    said = fail(capsys, "inspect", table)
    assert (
        "the table has: paper, day, about, body. Name yours with --text, --outlet" in said
        and said.count("own.csv") == 1
    )
    assert main(["inspect", str(table), *NAMES]) == 0
    assert "not read: day, about. Name what is one of them with --column" in capsys.readouterr().out
    assert main(["inspect", str(table), *NAMES, *FIELDS]) == 0
    out = capsys.readouterr().out
    assert "2026-05-05  The pier" in out and "not read" not in out
    assert (
        main(["analyze", str(table), "-o", str(tmp_path / "t"), *NAMES, *FIELDS, "--parser", "none", "--resume"]) == 0
    )
    assert "FIELD=NAME" in fail(capsys, "inspect", table, *NAMES, "--column", "date")
    assert "--column names 'day'" in fail(capsys, "inspect", table, *NAMES, "--column", "day=day")


def test_an_event_that_there_is_not_stops_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "own.csv"
    table.write_text(OWN, encoding="utf-8")
    monkeypatch.setattr("framing.pipeline.analyze", lambda *_, **__: pytest.fail("the work began"))
    said = fail(capsys, "report", table, *NAMES, *FIELDS, "-o", tmp_path / "out", "--event", "fog")
    assert "the events are: 'The pier'" in said
