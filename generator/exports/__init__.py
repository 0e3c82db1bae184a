"""Downloads: the explainer's data as files that other programs read."""

from collections.abc import Mapping

from generator.exports.chart_files import chart_files
from generator.exports.explainer_json import PATH as JSON_PATH
from generator.exports.explainer_json import explainer_json
from generator.exports.tables import TABLES
from generator.model.explainer import Explainer

__all__ = ["JSON_PATH", "TABLES", "build_exports", "chart_files"]


def build_exports(explainer: Explainer) -> Mapping[str, str]:
    """Every download by its path from the root of the site."""
    return {table.path: table.csv(explainer) for table in TABLES} | {JSON_PATH: explainer_json(explainer)}
