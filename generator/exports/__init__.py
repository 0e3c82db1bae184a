"""Downloads: the explainer's data as files that other programs read."""

from collections.abc import Mapping

from generator.exports import annotations, bibtex, csl, datapackage, popolo
from generator.exports.atom import PATH as FEED
from generator.exports.atom import feed
from generator.exports.base import File
from generator.exports.chart_files import chart_files
from generator.exports.citations import citations
from generator.exports.explainer_json import PATH as JSON_PATH
from generator.exports.explainer_json import explainer_json
from generator.exports.tables import TABLES
from generator.model.explainer import Explainer

__all__ = ["FEED", "FILES", "JSON_PATH", "PACKAGE", "TABLES", "build_exports", "chart_files", "feed"]

FILES = (
    File(
        JSON_PATH,
        "Every record of this explainer as one JSON document, with the reports behind each cell.",
        "application/json",
        explainer_json,
    ),
    File(
        popolo.PATH,
        "The people, the organisations, who belongs to what, and the events, in the form of the Popolo specification.",
        "application/json",
        popolo.popolo,
    ),
    File(bibtex.PATH, "The sources as a bibliography in BibTeX.", "application/x-bibtex", bibtex.bibtex),
    File(
        csl.PATH,
        "The sources as a bibliography in CSL-JSON, for reference managers.",
        "application/vnd.citationstyles.csl+json",
        csl.csl,
    ),
    File(
        annotations.PATH,
        "Every piece of evidence as an annotation of its source, in the W3C Web Annotation Data Model.",
        "application/ld+json",
        annotations.web_annotations,
    ),
)
"""The downloads that are not tables."""

PACKAGE = datapackage.PATH
"""The description of all tables and files, for programs."""


def build_exports(explainer: Explainer) -> Mapping[str, str]:
    """Every download by its path from the root of the site."""
    written = {table.path: table.csv(explainer) for table in TABLES}
    written |= {file.path: file.write(explainer) for file in FILES}
    package = datapackage.data_package(explainer, TABLES, FILES, written)
    return {**written, **citations(explainer), PACKAGE: package}
