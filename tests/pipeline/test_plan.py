import pytest

import framing
from framing.errors import SettingsError
from framing.lexicon import open_lexicons
from framing.pipeline.plan import MEASURES, Plan, check_lexicons, narrowed, run_facts, stance_model, wanted_measures
from framing.records import CorpusContext, Settings
from framing.registry import Actors


def test_voice_is_always_measured_first():
    assert wanted_measures("loaded") == wanted_measures(["loaded"]) == {"loaded", "voice"}
    assert {"voice", "labels"} <= wanted_measures(None) < set(MEASURES)


def test_an_unknown_measure_and_one_to_come_are_told_apart():
    with pytest.raises(SettingsError, match="unknown measure 'charm'; the measures are: voice"):
        wanted_measures(["charm"])
    with pytest.raises(NotImplementedError, match="'sentiment' comes with a later release"):
        wanted_measures(["sentiment", "loaded"])


def test_a_lexicon_that_is_none_or_cannot_be_read_stops_the_run(tmp_path):
    check_lexicons(open_lexicons({}))
    with pytest.raises(SettingsError, match="'charms'; the lexicons are:"):
        check_lexicons(open_lexicons({"charms": "x.tsv"}))
    broken = tmp_path / "offices.tsv"
    broken.write_text("no such column\nx\n")
    with pytest.raises(framing.FramingError):
        check_lexicons(open_lexicons({"offices": str(broken)}))


def test_what_ran_is_recorded_with_the_settings_that_were_given():
    actors = Actors.from_dict({"a": {"name": "Acme", "kind": "organisation"}})
    plan = Plan(False, frozenset({"voice", "labels"}), None, open_lexicons({}), actors, CorpusContext())
    facts = run_facts(plan, None, Settings(seed=7), False)
    assert facts["seed"] == 7
    assert facts["measures"] == ["labels", "voice"]
    assert (facts["parser"], facts["clean"], facts["actors"], facts["n_actors"]) == (None, False, "given", 1)


def test_the_model_of_stance_is_the_settings_and_is_loaded_only_where_it_is_needed(monkeypatch):
    encoder, loaded = Settings(stance_model="encoder"), []
    monkeypatch.setattr("framing.pipeline.plan.load_encoder", lambda: loaded.append(1))
    assert stance_model(Settings(), wanted_measures(None)) == "linear"
    assert stance_model(encoder, wanted_measures("loaded")) == "encoder" and not loaded
    assert stance_model(encoder, wanted_measures("stance")) == "encoder" and loaded


def test_a_batch_takes_only_what_its_articles_need_of_the_plan():
    actors = Actors.from_dict({"a": {"name": "Acme", "kind": "organisation"}})
    lines = {"x": frozenset({"sign up"}), "y": frozenset({"log in"})}
    context = CorpusContext(lines, {"1": "0", "2": "0"}, {"2": "3"}, {"e": actors.actors, "f": ()})
    plan = Plan(True, frozenset({"voice"}), None, open_lexicons({}), actors, context)
    few = narrowed(plan, [framing.Article("1", "text", "x", event="e")])
    assert few.context == CorpusContext({"x": lines["x"]}, {"1": "0"}, {}, {"e": actors.actors})
    assert len(few.actors) == 0  # the event's own stand in their place
    assert narrowed(plan, [framing.Article("1", "text", "x", event="g")]).actors is actors
    assert narrowed(few, [framing.Article("1", "text", "x", event="e")]) == few
