import sys

import pytest

from framing.cli.arguments import KINDS, STATUS, parser_of

NAMES = ("report", "analyze", "exercises", "actors", "check", "sheet", "reliability", "inspect", "doctor", "completion")
COMMANDS = {name: (lambda _args, name=name: name) for name in NAMES}


@pytest.mark.parametrize(
    ("argv", "name"),
    [
        (["report", "x", "-o", "y"], "report"),
        (["analyze", "x", "-o", "y", "--resume"], "analyze"),
        (["exercises", "x", "-o", "y"], "exercises"),
        (["actors", "x", "-o", "y"], "actors"),
        (["lexicon", "check"], "check"),
        (["coding", "sheet", "x", "-o", "y", "--coders", "ann,ben"], "sheet"),
        (["coding", "reliability", "key.json", "ann.csv", "-o", "y"], "reliability"),
        (["inspect", "x"], "inspect"),
        (["doctor"], "doctor"),
        (["completion", "bash"], "completion"),
    ],
)
def test_each_command_runs_what_it_is_given(argv, name):
    args = parser_of(COMMANDS).parse_args(argv)
    assert args.run(args) == name


def test_help_says_kinds_of_files_and_statuses(capsys):
    with pytest.raises(SystemExit):
        parser_of(COMMANDS).parse_args(["--help"])
    assert STATUS.split(",")[0] in " ".join(capsys.readouterr().out.split())
    with pytest.raises(SystemExit):
        parser_of(COMMANDS).parse_args(["inspect", "--help"])
    assert KINDS.split()[0] in capsys.readouterr().out


def test_arguments_alone_load_nothing_heavy():
    import subprocess

    code = "import sys, framing.cli.arguments; print(sorted({'pandas', 'spacy', 'numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
