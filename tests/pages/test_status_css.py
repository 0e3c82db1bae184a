from generator.pages.status_css import status_css
from tests.factory import VOTES


def test_every_status_has_its_colours_in_both_schemes() -> None:
    css = status_css(VOTES)
    for status in VOTES:
        assert (
            f".st--{status.id} {{ --st-light: {status.light}; --st-dark: {status.dark}; --st: var(--st-light); }}"
            in css
        )
        assert f'[data-md-color-scheme="slate"] .st--{status.id} {{ --st: var(--st-dark); }}' in css
    assert len(css.splitlines()) == 2 * len(list(VOTES))
