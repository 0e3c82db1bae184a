"""What each page says to machines: its facts as JSON-LD in the vocabulary of schema.org.

One module a kind of thing, each a pure function from the explainer to nodes. Addresses are written from the site's
root as `Local`; `placed` turns them into what one page needs. Nothing is said that no source states: a status that is
disputed or not stated names nobody as attending, and a date is given only as exactly as it is known.
"""

from generator.linked.base import Local, Node, document, placed
from generator.linked.breadcrumbs import breadcrumb_node, steps
from generator.linked.dataset import dataset_node, mention
from generator.linked.events import attended_event_nodes, event_nodes, listed_event_nodes
from generator.linked.explainer import article_nodes, whole_nodes
from generator.linked.members import member_node, organisation_node
from generator.linked.people import person_nodes
from generator.linked.sayings import named_nodes, saying_nodes, spoken_nodes
from generator.linked.sources import source_node, source_nodes
from generator.linked.terms import term_nodes
from generator.linked.web_pages import web_page_node

__all__ = [
    "Local",
    "Node",
    "article_nodes",
    "attended_event_nodes",
    "breadcrumb_node",
    "dataset_node",
    "document",
    "event_nodes",
    "listed_event_nodes",
    "member_node",
    "mention",
    "named_nodes",
    "organisation_node",
    "person_nodes",
    "placed",
    "saying_nodes",
    "source_node",
    "source_nodes",
    "spoken_nodes",
    "steps",
    "term_nodes",
    "web_page_node",
    "whole_nodes",
]
