"""The command line: `python -m generator check | build | site`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import build as building
from generator.errors import GeneratorError
from generator.pages.sentences import capital, count

SEEDS = click.option(
    "--seeds",
    envvar="SEEDS",
    default="seeds",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of seeds.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn seeds into an explainer site."""


@main.command()
@SEEDS
def check(seeds: Path) -> None:
    """Read the seeds and report every problem in them."""
    explainer = building.check(seeds)
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
    click.echo(building.site(seeds, out))


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
