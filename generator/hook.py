"""The seam to MkDocs: generates before each build, watches while serving, shows mistakes as a page."""

from __future__ import annotations

import calendar
import logging
import os
import sys
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.generator")

PROJECT = Path(__file__).resolve().parent.parent
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

_state: dict[str, Any] = {"serving": False, "sources": None}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a person is watching."""
    _state["serving"] = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Generate the pages; while serving, a mistake in the seeds becomes the page that is shown."""
    _forget_changed_generator()
    from generator import build
    from generator.errors import GeneratorError

    docs = Path(config.docs_dir)
    try:
        built = build.build(_seeds(), docs)
    except GeneratorError as error:
        for line in str(error).splitlines():
            log.error(line)
        if not _state["serving"]:
            raise Abort("the site was not built; what is wrong is listed above") from None
        build.write_tree(build.problem_page(error), docs)
        return _without_navigation(config)
    for notice in built.notices:
        log.info(notice)
    log.info("generated %s", built)
    return _named(config, built.explainer)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what people edit and not what is generated from it, so that one edit is one build."""
    server.unwatch(config.docs_dir)
    for folder in (_seeds(), PROJECT / "docs", PROJECT / "generator"):
        server.watch(str(folder))
    return server


def _seeds() -> Path:
    return Path(os.environ.get("SEEDS", PROJECT / "seeds"))


def _named(config: MkDocsConfig, explainer: Any) -> MkDocsConfig:
    """What the dataset says of itself; the day of the sitemap is the data's, so that a build can be repeated."""
    editorial = explainer.editorial
    config.site_name = editorial.title
    config.site_description = editorial.description
    config.theme["language"] = editorial.language
    day = editorial.as_of.latest
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(calendar.timegm(day.timetuple())))
    return config


def _without_navigation(config: MkDocsConfig) -> MkDocsConfig:
    """The page of problems is the only page, so the navigation has nothing to lead to."""
    config.nav = None
    return config


def _forget_changed_generator() -> None:
    """Import the generator anew when its files have changed, so that edits to it show while serving."""
    sources = {path: path.stat().st_mtime_ns for path in (PROJECT / "generator").rglob("*") if path.is_file()}
    code = {path: changed for path, changed in sources.items() if path.suffix in {".py", ".jinja"}}
    if _state["sources"] not in (None, code):
        for name in [name for name in sys.modules if name.split(".")[0] == "generator"]:
            del sys.modules[name]
    _state["sources"] = code
