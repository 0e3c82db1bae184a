"""The command line: `python -m generator check | verify | build | site`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import build as building
from generator import site as publishing
from generator.errors import GeneratorError
from generator.pages.kit.sentences import capital, count
from generator.reading import absent_texts, disputed_prose, read, read_texts, unused
from generator.verify.report import verify as compare

SEEDS = click.option(
    "--seeds",
    envvar="SEEDS",
    default="seeds",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of seeds.",
)


class TextFile(click.ParamType[tuple[str, Path]]):
    """The id of an article and the file that has its text: `ID=FILE`."""

    name = "ID=FILE"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path]:
        """The two halves; a usage error where one is missing."""
        article, _, path = value.partition("=")
        if not article or not path:
            self.fail(f"{value!r} is not of the form ID=FILE", param, ctx)
        return article, Path(path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn seeds into an explainer site."""


@main.command()
@SEEDS
@click.option("--verbose", is_flag=True, help="List every claim and statement that nothing uses.")
def check(seeds: Path, verbose: bool) -> None:
    """Read the seeds and report every problem in them."""
    explainer = building.check(seeds)
    for notice in (*absent_texts(seeds, explainer), *disputed_prose(explainer), *unused(seeds, verbose)):
        click.echo(f"note: {notice}", err=True)
    numbers = {
        "source": len(explainer.articles),
        "event": len(explainer.events),
        "member": len(explainer.own_members),
        "statement": len(explainer.statements),
        "claim": len(explainer.claims),
    }
    click.echo(capital(", ".join(count(n, what) for what, n in numbers.items())) + ": no problems")


@main.command()
@SEEDS
@click.option(
    "texts",
    "--text",
    multiple=True,
    type=TextFile(),
    help="An article's id and the file with its text. Can be given several times.  [default: the texts in the seeds]",
)
@click.option("as_json", "--json", is_flag=True, help="Print one JSON document.")
@click.pass_context
def verify(context: click.Context, seeds: Path, texts: tuple[tuple[str, Path], ...], as_json: bool) -> None:
    """Look up every quotation, anchor and speaker in the text of its article.

    One line each, the worst first; the exit status is 1 where any is MISSING or UNATTRIBUTED.
    """
    if len(dict(texts)) < len(texts):
        raise click.BadParameter("an article has one text", param_hint="--text")
    explainer = read(seeds, check_texts=False)
    report = compare(explainer, read_texts(seeds, explainer, dict(texts)))
    for line in [report.as_json()] if as_json else report.lines():
        click.echo(line)
    context.exit(1 if report.failed else 0)


@main.command()
@SEEDS
@click.option(
    "--out", default=".build/docs", show_default=True, type=click.Path(path_type=Path), help="Where to write."
)
def build(seeds: Path, out: Path) -> None:
    """Write the Markdown, the data and the assets that MkDocs reads."""
    built = building.build(seeds, out)
    for notice in built.notices:
        click.echo(f"note: {notice}", err=True)
    click.echo(str(built))


@main.command()
@SEEDS
@click.option(
    "--out", default="site", show_default=True, type=click.Path(path_type=Path), help="Where to put the site."
)
def site(seeds: Path, out: Path) -> None:
    """Build the finished site; the old one stays in place until the new one is whole."""
    click.echo(publishing.site(seeds, out))


def run() -> None:
    """Run the command line; problems go to standard error, one a line, with exit status 1."""
    try:
        main()
    except GeneratorError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{error.filename or 'the system'}: {error.strerror or error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    run()
