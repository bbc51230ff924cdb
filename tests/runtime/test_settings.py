"""Settings come from the environment; a wrong one is told with its name."""

from __future__ import annotations

import pytest

from runtime.errors import SettingsWrong
from runtime.settings import read_settings


def test_a_value_of_the_environment_is_read() -> None:
    settings = read_settings({"ROZMOVA_PORT": "9000", "OTHER": "x", "ROZMOVA_ALLOWED_PRIVATE": "127.0.0.1:8099, db:80"})
    assert settings.port == 9000
    assert settings.private_addresses == {"127.0.0.1:8099", "db:80"}


def test_an_option_of_the_command_line_wins() -> None:
    assert read_settings({"ROZMOVA_PORT": "9000"}, port=9100, host=None).port == 9100


def test_an_unknown_name_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(SettingsWrong) as caught:
        read_settings({"ROZMOVA_DATABASE_URI": "postgresql://x"})
    assert caught.value.code == "unknown_setting"
    assert "ROZMOVA_DATABASE_URL" in caught.value.en
    assert "ROZMOVA_DATABASE_URL" in caught.value.uk


def test_a_value_that_does_not_fit_is_an_error_with_its_name() -> None:
    with pytest.raises(SettingsWrong) as caught:
        read_settings({"ROZMOVA_PORT": "many"})
    assert caught.value.code == "wrong_setting"
    assert "ROZMOVA_PORT" in caught.value.en
