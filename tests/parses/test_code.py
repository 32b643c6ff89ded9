from pathlib import Path

from framing.parses import code


def test_the_name_changes_with_a_byte_a_path_or_a_module(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "_ROOT", tmp_path)
    names = [_name(tmp_path, {}), _name(tmp_path, {"a.py": "1"}), _name(tmp_path, {"a.py": "2"})]
    names += [_name(tmp_path, {"b.py": "2"}), _name(tmp_path, {"b.py": "2", "c/d.py": ""})]
    assert len(set(names)) == 5
    assert _name(tmp_path, {"b.py": "2", "c/d.py": "", "notes.md": "x"}) == names[-1]


def _name(folder, files):
    for old in [p for p in folder.rglob("*") if p.is_file()]:
        old.unlink()
    for path, text in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    return code.code_digest.__wrapped__()


def test_it_is_of_this_code():
    assert len(code.code_digest()) == 16
    assert Path(code._ROOT, "parses", "code.py").is_file()
