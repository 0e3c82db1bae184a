"""Words of the data as attacks on Markdown and HTML: each must come out verbatim, as text and nothing else."""

import html
import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.escape import text, url

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "admonition",
    "def_list",
    "tables",
    "toc",
    "abbr",
    "footnotes",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.emoji",
    "pymdownx.mark",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.keys",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.magiclink",
]
CONTEXTS = {
    "paragraph": "Before {} after",
    "line": "{}",
    "continued": "First line\n{}\nthird line",
    "heading": "## {}",
    "setext heading": "{}\n====",
    "item": "- {}\n- other",
    "quotation": "> {}",
    "emphasis": "**{}**",
    "label": "[{}](https://example.org/)",
    "image": "![{}](a.png)",
    "cell": "| a | b |\n|---|---|\n| {} | c |",
    "definition": "Term\n:   {}",
    "admonition": '!!! note "{}"\n    Words',
    "details": '??? note "{}"\n    Words',
    "raw cell": "<table><tr><td>{}</td></tr></table>",
    "raw block": "<div>\n{}\n</div>",
    "raw inline": "Words <span>{}</span> words",
    "markdown in a cell": '<table><tr><td markdown="span">{}</td></tr></table>',
    "markdown in a block": '<div markdown="1">\n\n{}\n\n</div>',
    "attribute": '<p title="{}">Words</p>',
    "inline attribute": 'Words <span title="{}">words</span>',
    "attribute in Markdown": '<div markdown="1" title="{}">\nWords\n</div>',
}
ATTACKS = [
    "{: onclick=alert(1) }",
    "{: #id .class style=position:fixed }",
    "{ onmouseover=alert(1) }",
    "x{: href=javascript:alert(1) }",
    "# Heading {: onclick=alert(1) }",
    "[x](javascript:alert(1))",
    "[x](https://evil.example/ 'title')",
    "[x](<javascript:alert(1)>)",
    "[x][1]",
    "[1]: javascript:alert(1)",
    "[x](http://[::1)",
    "<javascript:alert(1)>",
    "<https://evil.example/>",
    "<a@evil.example>",
    "https://evil.example/",
    "www.evil.example",
    "a@evil.example",
    "@user and owner/name#1",
    "![x](https://evil.example/pixel.png)",
    "![x](x){: onerror=alert(1) }",
    "![][1]",
    ":smile: :material-home:{ .x }",
    "```python\nimport os\n```",
    "~~~ { .x onclick=alert(1) }\nx\n~~~",
    "``` mermaid\ngraph LR\n```",
    "`code`",
    "`<b>`{ .x }",
    "    indented code",
    "\tindented code",
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</td></tr></table><script>alert(1)</script>",
    "</p></div><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>*{display:none}</style>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0>",
    "<div markdown='1'># x</div>",
    "<details open ontoggle=alert(1)>",
    "<template><b>",
    "<plaintext>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '"><script>alert(1)</script>',
    "&lt;b&gt; &#60;b&#62; &#x3c;b&#x3e;",
    "&amp;amp; &copy; &nbsp;",
    "&#0; &#x202e;",
    "*[HTML]: attack",
    "*[Words]: attack",
    "# Heading",
    "Heading\n=======",
    "Heading\n-------",
    "###### x ######",
    "<!-- comment -->",
    "<!-- never closed",
    "--> x <!--",
    "<![CDATA[ x ]]>",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "{{ config }}",
    "{% raw %}{{ 7 * 7 }}{% endraw %}",
    "{# comment #}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "*emphasis* **strong** _a_ __b__ ***c***",
    "~~deleted~~ ^sup^ ~sub~ ==mark== ++ctrl+alt++",
    "- item\n- item",
    "1. item\n2. item",
    "1) item",
    "- [x] task",
    "> quotation",
    "---",
    "***",
    "| a | b |\n|---|---|\n| c | d |",
    "a | b",
    "|",
    "Term\n: definition",
    '!!! danger "x"\n    y',
    '???+ note "x"\n    y',
    '=== "Tab"\n    y',
    "[TOC]",
    "[^1]\n\n[^1]: footnote",
    '--8<-- "/etc/passwd"',
    "line  \nbreak\\\nbreak",
    "\\*escaped\\* \\<b\\>",
    "a\n\n\nb",
    "\r\n\r\n# x",
    "a\u2028# b\u2029# c\x0b# d\x0c# e",
    "wzxhzdk:0 klzzwxh:0000 amp",
    "$x$ \\(x\\) $$x$$ \\[x\\]",
    "Հայաստան <b>“x”</b> 日本 👩‍👩‍👧",
    "[" * 200,
    "(" * 200,
    "*" * 200,
    "`" * 201,
    "<" * 200,
    "&" * 200,
    "",
]
CONVERTER = markdown.Markdown(extensions=EXTENSIONS)
HARMLESS = "harmless"


class Reader(HTMLParser):
    """What a browser would make of the page: its elements with their attributes, and its words."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.words = []
        self.values = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, [name for name, _ in attrs]))
        self.values += [(name, value) for name, value in attrs if name != "id"]

    def handle_endtag(self, tag):
        self.elements.append(("/", tag))

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.elements.append(("comment", data))

    handle_decl = unknown_decl = handle_pi = handle_comment


def page(context, words):
    CONVERTER.reset()
    reader = Reader()
    reader.feed(CONVERTER.convert(CONTEXTS[context].replace("{}", words)))
    reader.close()
    return reader


HARMLESS_PAGES = {context: page(context, HARMLESS) for context in CONTEXTS}


def collapsed(attack):
    return re.sub(r"[ \t\n\r\x0b\x0c\u2028\u2029]+", " ", attack).strip(" ")


def check(context, attack):
    """The page is the harmless one with other words."""
    shown = collapsed(attack)
    found, expected = page(context, text(attack)), HARMLESS_PAGES[context]
    assert found.elements == expected.elements
    assert "".join(found.words) == "".join(expected.words).replace(HARMLESS, shown)
    if context == "attribute in Markdown":  # md_in_html reads the entities once and a browser once more
        shown = html.unescape(shown)
    assert found.values == [(name, (value or "").replace(HARMLESS, shown)) for name, value in expected.values]


@pytest.mark.parametrize("context", CONTEXTS)
def test_attacks_come_out_as_text(context):
    for attack in filter(None, ATTACKS):
        check(context, attack)


@pytest.mark.parametrize("context", ["paragraph", "raw cell", "attribute"])
def test_no_words_at_all_add_nothing(context):
    check(context, "")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["paragraph", "line", "heading", "cell", "raw cell", "attribute", "markdown in a cell"]),
    st.text(st.sampled_from("ab1 \n\t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~é’"), min_size=1, max_size=30).filter(str.strip),
)
def test_any_words_come_out_as_text(context, words):
    check(context, words)


def test_headings_keep_plain_identifiers():
    CONVERTER.reset()
    written = CONVERTER.convert("## {}".format(text('Who "left" & <why>? {: #x onclick=y }')))
    assert re.fullmatch(r'<h2 id="[a-z0-9-]+">.*</h2>', written)
    assert "who-left-why" in written


@pytest.mark.parametrize("link", ["[words]({})", '<a href="{}">words</a>', "[words]({} 'title')"])
def test_addresses_come_out_as_one_attribute(link):
    for address in (
        "https://example.org/a_(b)_*c*",
        "https://example.org/?a=1&copy=2&lt=3",
        "https://example.org/'\"><script>alert(1)</script>",
        "https://example.org/) {: onclick=alert(1) }",
        "https://example.org/{: onclick=alert(1) }:smile:",
        "https://example.org/`x` ![x](y)",
        "https://example.org/\\\\x",
        "http://[::1]/",
    ):
        CONVERTER.reset()
        reader = Reader()
        reader.feed(CONVERTER.convert(link.replace("{}", url(address))))
        (element,) = [each for each in reader.elements if each[0] == "a"]
        assert set(element[1]) <= {"href", "title"}
        assert [each for each in reader.elements if each[0] not in ("a", "p", "/")] == []
        assert "".join(reader.words).strip() == "words"
        href = dict(reader.values)["href"]
        assert href.startswith(("https://example.org/", "http://[::1]/"))
        assert url(href) == url(address)
