import re
from pathlib import Path

import pytest

import framing
from framing.errors import ResultError
from tests.analysis import made
from tests.analysis.made import found
from tests.annotated import parser


def test_the_file_reads_back_as_what_was_found(tmp_path):
    path = found().write(tmp_path / "deeper" / "actors.toml")
    assert dict(framing.read_actors(path, strict=True)) == dict(found().actors)


def test_an_edited_file_is_replaced_on_demand_only(tmp_path):
    path = tmp_path / "actors.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ResultError, match="exists already"):
        found().write(path)
    assert path.read_text(encoding="utf-8") == "mine"
    assert "[kenya]" in found().write(path, overwrite=True).read_text(encoding="utf-8")


def test_what_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(ResultError, match=r"name a \.toml file"):
        found().write(tmp_path / "actors.json")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ResultError, match="cannot be written"):
        found().write(tmp_path / "file" / "actors.toml")
    with pytest.raises(ResultError, match="cannot be written"):
        (tmp_path / "folder.toml").mkdir()
        found().write(tmp_path / "folder.toml", overwrite=True)


KENYA = "Kenyan President Ruth Odera spoke. Kenya's Health Ministry sent doctors. "
UGANDA = "Ugandan President Ada Okello spoke. Uganda's Health Ministry sent nurses. "
OFTEN = "The Health Ministry said nine were hurt. The Health Ministry closed a road. "


@pytest.mark.parametrize(
    ("texts", "holders"),
    [
        ((KENYA, UGANDA), {"kenya", "uganda"}),
        ((KENYA + OFTEN, UGANDA), {"health_ministry", "uganda"}),
    ],
)
def test_a_file_with_one_body_of_two_states_can_be_read(tmp_path, texts, holders):
    articles = [framing.Article(f"a{k}", text, "o", event="e") for k, text in enumerate(texts)]
    d = framing.discover_actors(framing.Corpus(articles), clean=False, parser=parser())
    assert {a.id for a in d.actors.actors if "Health Ministry" in (a.name, *a.aliases)} == holders
    path = d.write(tmp_path / "actors.toml")
    read = framing.read_actors(path, strict=True)
    assert set(read) == set(d.actors)
    assert len([a for a in read.actors if "Health Ministry" in (a.name, *a.aliases)]) == 1
    assert '# "Health Ministry",  # stands in [' in path.read_text(encoding="utf-8")


def test_a_discovery_is_still_a_result():
    assert set(found().tables) == {"mentions", "merges"}
    assert found().corpus[0].id == "anchor-1"


def test_the_worked_example_of_the_docs_is_what_is_written(tmp_path):
    texts = (("anchor", made.ANCHOR), ("beacon", made.BEACON))
    for name, text in texts:
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    d = framing.discover_actors(framing.read_articles(tmp_path), parser=parser())
    lines = d.write(tmp_path / "actors.toml").read_text(encoding="utf-8")
    page = (Path(__file__).parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)[1]
    for block in shown.rstrip().split("\n\n"):
        assert block in lines
