"""The seam to MkDocs: generates before each build, watches while serving, shows mistakes as a page."""

from __future__ import annotations

import calendar
import logging
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

log = logging.getLogger("mkdocs.generator")

PROJECT = Path(__file__).resolve().parent.parent
GENERATOR, HAND_WRITTEN = PROJECT / "generator", PROJECT / "docs"
FIRST_FONT = "assets/fonts/source-serif-4-latin-wght-normal.woff2"
"""The letters of the first view; every page asks for them at once, where npm has installed them."""

CONVERTED = ("content", "toc", "present_anchor_ids", "links_to_anchors", "_title_from_render")
"""What MkDocs notes at a page when it converts its Markdown."""


@dataclass
class _State:
    """What is remembered from one build to the next while a person is watching."""

    serving: bool = False
    stopped: bool = False
    sources: dict[Path, int] | None = None
    builder: ModuleType | None = None
    settings: tuple[int, ...] = ()
    environment: Any = None
    converted: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    indexed: dict[str, tuple[Any, list[Any]]] = field(default_factory=dict)
    rendered: dict[str, tuple[Any, str]] = field(default_factory=dict)


_state = _State()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a person is watching."""
    _state.serving = command == "serve"
    if _state.serving:
        # Compiled modules beside their sources would be one more change to the folders that are watched.
        sys.dont_write_bytecode = True


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Generate the pages; while serving, a mistake becomes the page that is shown.

    Raises Abort with the problems logged where a build is to end, and whatever else went wrong as it is.
    """
    docs = Path(os.environ.get("GENERATED_DOCS", config.docs_dir))
    config.docs_dir = str(docs)
    try:
        _state.builder = _generator()
        built = _state.builder.build(_seeds(), docs, draw=not _state.serving)
    except Exception as error:
        return _stopped(error, config, docs)
    for line in (*built.notices, f"generated {built}"):
        log.info(line)
    _state.stopped = False
    _forget_after_new_settings(config)
    return _named(config, built.explainer)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what people edit and not what is generated from it, so that one edit is one build."""
    server.unwatch(config.docs_dir)
    for folder in filter(Path.exists, (_seeds(), HAND_WRITTEN, GENERATOR)):
        server.watch(str(folder))
    return server


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """While serving, keep the theme's compiled templates, which follow their files, and the entries of the search."""
    if not _state.serving:
        return env
    if _state.environment is None:
        _state.environment = env
        env.auto_reload = True
        env.get_template = _rendering_once(env.get_template)
    if not _state.stopped:
        _keep_search(config)
    return _state.environment


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """While serving, take a generated page that has not changed as it was converted before."""
    before, fields = _state.converted.get(page.file.src_uri, ("", {}))
    if _state.serving and fields and before == markdown:
        page.render = lambda config, files: vars(page).update(fields)  # type: ignore[method-assign]
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """While serving, remember how a generated page was converted; those that people write may link to others."""
    if _state.serving and not _state.stopped and not (HAND_WRITTEN / page.file.src_uri).exists():
        fields = {name: value for name, value in vars(page).items() if name in CONVERTED}
        _state.converted[page.file.src_uri] = (page.markdown or "", fields)
    return html


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Tell the search, which has just read the page, the names of its parts; a hidden list of contents is left out."""
    from generator.pages.kit.finding import add_names

    if "toc" in page.meta.get("hide", ()):
        page.toc = TableOfContents([])

    index = getattr(config.plugins.get("material/search"), "search_index", None)
    add_names(getattr(index, "entries", ()), page.url, page.meta)


def _seeds() -> Path:
    return Path(os.environ.get("SEEDS", PROJECT / "seeds"))


def _generator() -> ModuleType:
    """The module that builds, imported anew when files of the generator have changed, so that edits to it show."""
    if str(PROJECT) not in sys.path:
        sys.path.insert(0, str(PROJECT))
    code = {path: path.stat().st_mtime_ns for path in GENERATOR.rglob("*") if path.suffix in {".py", ".jinja"}}
    if _state.sources not in (None, code):
        for name in [name for name in sys.modules if name.split(".")[0] == "generator"]:
            del sys.modules[name]
    _state.sources = code
    from generator import build

    return build


def _stopped(error: Exception, config: MkDocsConfig, docs: Path) -> MkDocsConfig:
    """Say what is wrong; go on with a site that says it too where somebody is watching."""
    builder = _state.builder
    foreseen = builder is not None and isinstance(error, builder.GeneratorError)
    if builder is None or not (foreseen or _state.serving):
        raise error
    problems = str(error).splitlines() if foreseen else [_unforeseen(error)]
    for line in problems:
        log.error(line)
    if not _state.serving:
        raise Abort("the site was not built; what is wrong is listed above") from None
    _state.stopped = True
    builder.write_problems(problems, docs)
    # Every page says the same, so the navigation has nothing to lead to.
    config.nav = ["index.md"]
    return config


def _unforeseen(error: Exception) -> str:
    """A mistake in the generator itself in one line; the terminal shows how it came about."""
    traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = (error.filename, error.lineno) if isinstance(error, SyntaxError) else (last.filename, last.lineno)
    return " ".join(f"{place[0]}:{place[1]}: {type(error).__name__}: {error}".split())


def _named(config: MkDocsConfig, explainer: Any) -> MkDocsConfig:
    """What the dataset says of itself; the day of the sitemap is the data's, so that a build can be repeated."""
    editorial = explainer.editorial
    config.site_name, config.site_description = editorial.title, editorial.description
    if _is_known(editorial.language, config):
        config.theme["language"] = editorial.language
    config.extra["fonts"] = (Path(config.docs_dir) / FIRST_FONT).is_file()
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(calendar.timegm(editorial.as_of.latest.timetuple())))
    return config


def _is_known(language: str, config: MkDocsConfig) -> bool:
    """Whether the theme has its own words in this language; with another one it would not build."""
    return any((Path(folder) / "partials/languages" / f"{language}.html").is_file() for folder in config.theme.dirs)


def _forget_after_new_settings(config: MkDocsConfig) -> None:
    """Forget what was made of pages when mkdocs.yml or the theme, which say how, have changed."""
    overrides = sorted((GENERATOR / "theme" / "overrides").rglob("*.html"))
    settings = tuple(path.stat().st_mtime_ns for path in (Path(config.config_file_path), *overrides))
    if settings != _state.settings:
        for kept in (_state.converted, _state.indexed, _state.rendered):
            kept.clear()
    _state.settings = settings


def _keep_search(config: MkDocsConfig) -> None:
    """Let Material's search plugin index a page again only when its content has changed."""
    index: Any = getattr(config.plugins.get("material/search"), "search_index", None)
    if hasattr(index, "add_entry_from_context") and hasattr(index, "entries"):
        index.add_entry_from_context = _remembering(index, index.add_entry_from_context)


def _remembering(index: Any, add: Callable[[Page], None]) -> Callable[[Page], None]:
    def add_entry(page: Page) -> None:
        made_of = (page.content, page.title, page.meta)
        before, entries = _state.indexed.get(page.url, (None, []))
        if before == made_of:
            index.entries.extend(entries)
            return
        start = len(index.entries)
        add(page)
        _state.indexed[page.url] = (made_of, index.entries[start:])

    return add_entry


@dataclass(frozen=True)
class _PageTemplate:
    """A template that renders a page anew only when what the page shows has changed."""

    template: Any

    def render(self, context: dict[str, Any]) -> str:
        """The page, or a file of the theme, in HTML."""
        page = context.get("page")
        if page is None:
            return str(self.template.render(context))
        made_of = _shown(page, context["config"])
        before, output = _state.rendered.get(page.url, (None, ""))
        if before != made_of:
            output = str(self.template.render(context))
            _state.rendered[page.url] = (made_of, output)
        return output


def _rendering_once(find: Callable[..., Any]) -> Callable[..., Any]:
    """The function that finds templates; Jinja itself, which names the template that asks, gets them as they are."""

    def get_template(name: str, *asking: Any) -> Any:
        return find(name, *asking) if asking else _PageTemplate(find(name))

    return get_template


def _shown(page: Page, config: MkDocsConfig) -> tuple[Any, ...]:
    """All that goes into a rendered page besides the theme and mkdocs.yml."""
    beside = [(other.title, other.url) for other in (page.previous_page, page.next_page) if other]
    site = (config.site_name, config.site_description, config.theme["language"], str(config.nav))
    return page.content, page.title, dict(page.meta), beside, site, os.environ.get("SOURCE_DATE_EPOCH")
