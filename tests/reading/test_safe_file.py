import os

import pytest

from generator.errors import SeedError
from generator.reading.safe_file import read_bytes, safe_file


@pytest.fixture
def seeds(tmp_path):
    root = tmp_path / "seeds"
    (root / "articles").mkdir(parents=True)
    (root / "articles" / "a.yaml").write_text("a: 1")
    (tmp_path / "secret.yaml").write_text("secret")
    return root


def refusal(root, path):
    with pytest.raises(SeedError) as refused:
        safe_file(root, path)
    return str(refused.value)


def test_an_ordinary_file_is_given_back_absolute_or_relative(seeds):
    path = seeds / "articles" / "a.yaml"
    assert safe_file(seeds, path) == path
    assert safe_file(seeds, path.relative_to(seeds)) == path


def test_the_root_itself_may_be_a_link(seeds, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(seeds)
    assert safe_file(link, link / "articles" / "a.yaml").read_text() == "a: 1"


def test_a_linked_file_is_refused_even_to_the_inside(seeds, tmp_path):
    for target in (tmp_path / "secret.yaml", seeds / "articles" / "a.yaml", tmp_path / "nowhere"):
        link = seeds / f"{target.name}.link"
        link.symlink_to(target)
        assert refusal(seeds, link).startswith(f"{link.name}: symbolic links are not followed")


def test_a_file_in_a_linked_folder_is_refused(seeds, tmp_path):
    (seeds / "more").symlink_to(tmp_path)
    assert "symbolic links" in refusal(seeds, seeds / "more" / "secret.yaml")


def test_no_path_leads_out(seeds, tmp_path):
    assert "leads out" in refusal(seeds, seeds / ".." / "secret.yaml")
    assert "leads out" in refusal(seeds, tmp_path / "secret.yaml")


def test_what_is_missing_or_no_file_is_a_problem_not_a_traceback(seeds):
    os.mkfifo(seeds / "pipe")
    assert refusal(seeds, seeds / "b.yaml") == "b.yaml: the file is missing"
    assert "not an ordinary file" in refusal(seeds, seeds / "articles")
    assert "not an ordinary file" in refusal(seeds, seeds / "pipe")
    assert "cannot be read: File name too long" in refusal(seeds, seeds / ("n" * 300))
    assert "cannot be read" in refusal(seeds, seeds / "a\0b.yaml")


def test_reading_stops_at_the_limit(seeds):
    path = seeds / "articles" / "a.yaml"
    assert read_bytes(path, "a.yaml", 4) == b"a: 1"
    with pytest.raises(SeedError, match=r"a\.yaml: the file is larger than 3 bytes"):
        read_bytes(path, "a.yaml", 3)
    with pytest.raises(SeedError, match="missing"):
        read_bytes(seeds / "b.yaml", "b.yaml", 3)
