from __future__ import annotations

import pytest

from generator.reading.logo import MAX_BYTES, PNG

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="url(#a)"/></svg>'


def with_logo(seeds, name="logo.svg", content: str | bytes = PLAIN):
    seeds.change("explainer.yaml", "  lead: gazette\n", f"  lead: gazette\n  look: {{logo: {name}}}\n")
    return seeds.write(name, content)


def test_a_plain_svg_and_a_png_are_taken_as_they_are(seeds) -> None:
    logo = with_logo(seeds).read().logo
    assert (logo.kind, logo.content) == ("svg", PLAIN.encode())


def test_a_png_is_known_by_its_first_bytes(seeds) -> None:
    logo = with_logo(seeds, "logo.png", PNG + b"rest").read().logo
    assert (logo.kind, logo.content) == ("png", PNG + b"rest")


def test_without_a_look_there_is_none(seeds) -> None:
    assert seeds.read().logo is None


def test_a_missing_file_is_a_problem_of_the_field(seeds) -> None:
    with_logo(seeds)
    (seeds.root / "logo.svg").unlink()
    [line] = seeds.problems()
    assert line.startswith("seeds/explainer.yaml:9:") and "there is no file 'logo.svg' in the seeds" in line


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (PLAIN.replace("<rect", "<script>alert(1)</script><rect"), "holds an element 'script'"),
        (PLAIN.replace("<rect", "<foreignObject/><rect"), "holds an element 'foreignObject'"),
        (PLAIN.replace("<rect", '<rect onclick="alert(1)"'), "runs a script: 'onclick'"),
        (PLAIN.replace("<rect", '<rect OnLoad="alert(1)"'), "runs a script: 'OnLoad'"),
        (PLAIN.replace("url(#a)", "url(https://a.example/x)"), "loads another file"),
        (PLAIN.replace("<rect", "<style>@import 'x.css'</style><rect"), "loads another file"),
        (PLAIN.replace("<rect", '<image href="https://a.example/x.png"/><rect'), "loads another file"),
        (PLAIN.replace("<rect", '<a href="javascript:alert(1)"/><rect'), "loads another file"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + PLAIN, "declares a document type"),
        ("<html/>", "is no SVG picture"),
        ("<svg", "cannot be read"),
        (PLAIN + " " * MAX_BYTES, "larger than"),
    ],
)
def test_an_svg_that_does_more_than_show_a_picture_is_refused(seeds, content: str, wrong: str) -> None:
    assert wrong in with_logo(seeds, content=content).problems()[0]


def test_a_png_that_is_none_is_refused(seeds) -> None:
    assert "is no PNG picture" in with_logo(seeds, "logo.png", "GIF89a").problems()[0]


def test_a_link_to_a_file_elsewhere_is_refused(seeds, tmp_path) -> None:
    (tmp_path / "else.svg").write_text(PLAIN)
    with_logo(seeds)
    (seeds.root / "logo.svg").unlink()
    (seeds.root / "logo.svg").symlink_to(tmp_path / "else.svg")
    assert "symbolic link" in seeds.problems()[0]
