from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.model.look import Look


@pytest.mark.parametrize("logo", ["logo.svg", "pictures/our-logo.png"])
def test_a_logo_is_a_picture_in_the_seeds_folder(logo: str) -> None:
    assert Look(logo=logo).logo == logo


@pytest.mark.parametrize("logo", ["/etc/logo.svg", "logo.jpg", ".hidden.svg", "../logo.exe", "https://a.example/l.svg"])
def test_anything_else_is_none(logo: str) -> None:
    with pytest.raises(ValidationError):
        Look(logo=logo)


@pytest.mark.parametrize("accent", ["red", "#fff", "#GG0000", "#8a1c3b;}"])
def test_an_accent_is_six_digits(accent: str) -> None:
    with pytest.raises(ValidationError):
        Look(accent=accent)
