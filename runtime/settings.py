"""The settings of a process, from `ROZMOVA_*` variables of the environment.

An unknown `ROZMOVA_*` name is an error with a suggestion.
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from runtime.errors import SettingsWrong

PREFIX: Final = "ROZMOVA_"
SERVING: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "loop": "auto" if sys.platform == "win32" else "uvloop",
        "http": "runtime.gateway.request_heads:BoundedHead",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "ws": "runtime.gateway.live_sockets:BoundedWebSocket",
        "ws_max_size": 2_000_000,
        "ws_per_message_deflate": False,
    }
)
"""How uvicorn serves, wherever we serve; an open chat without compression takes a third of the memory."""


class Settings(BaseModel):
    """Everything that can be set; durations in seconds, sizes in bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str = Field("", description="postgresql://… ; empty: SQLite in the data folder (`start` only)")
    redis_url: str = Field("", description="redis://… or unix://… ; empty: inside the process (`start` only)")
    server_url: str = Field("", description="where `builder` finds the server")
    public_url: str = Field("", description="the address people use, when it differs from the one listened on")
    chat_url: str = Field("", description="where browsers find the chat, when `builder` reaches the server elsewhere")
    builder_url: str = Field("", description="where authors find the builder, when it is a process of its own")
    data_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("rozmova", appauthor=False)),
        description="database, files and the key of the embedded default",
    )
    secret_key_file: Path | None = Field(None, description="the key that encrypts secrets; needed outside `start`")
    host: str = "127.0.0.1"
    port: int = Field(8080, ge=0, le=65535)
    operators_port: int = Field(0, ge=0, le=65535, description="where a `worker` answers probes; 0: nowhere")
    slow_turn_s: float = Field(1.0, gt=0, description="a turn that takes longer is one line of the log")
    trusted_hosts: str = Field("", description="host names served beside the listened and public one, by commas")
    sandbox_workers: int = Field(1, ge=1, le=64)
    turn_script_wall_s: float = Field(3.0, gt=0, le=30)
    token_days: int = Field(30, ge=1, le=365, description="how long a customer's token lives")
    max_body_bytes: int = Field(6_000_000, ge=10_000)
    max_upload_bytes: int = Field(10_000_000, ge=10_000)
    allowed_private: str = Field(
        "", description="host:port pairs inside the private network that HTTP and AI blocks may reach, by commas"
    )
    log_level: str = "INFO"
    log_format: str = Field("json", pattern="^(json|plain)$")
    demo: bool = False

    @property
    def private_addresses(self) -> frozenset[str]:
        """Give the allowed `host:port` pairs."""
        return frozenset(part.strip() for part in self.allowed_private.split(",") if part.strip())

    @property
    def hosts(self) -> frozenset[str]:
        """Give the extra trusted host names."""
        return frozenset(part.strip().lower() for part in self.trusted_hosts.split(",") if part.strip())


def read_settings(environment: Mapping[str, str] | None = None, **given: object) -> Settings:
    """Read the settings; `given` (command-line options that are not None) wins over the environment.

    Raises:
        SettingsWrong: an unknown name, or a value that does not fit.
    """
    values: dict[str, object] = {}
    for name, text in (os.environ if environment is None else environment).items():
        if not name.startswith(PREFIX):
            continue
        field = name.removeprefix(PREFIX).lower()
        if field not in Settings.model_fields:
            close = difflib.get_close_matches(field, Settings.model_fields, n=1)
            hint = f" Did you mean {PREFIX}{close[0].upper()}?" if close else ""
            hint_uk = f" Можливо, {PREFIX}{close[0].upper()}?" if close else ""
            raise SettingsWrong(
                "unknown_setting", uk=f"Невідоме налаштування {name}.{hint_uk}", en=f"Unknown setting {name}.{hint}"
            )
        values[field] = text
    values.update({name: value for name, value in given.items() if value is not None})
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        raise SettingsWrong(
            "wrong_setting",
            uk=f"Значення {name} не підходить: {first['msg']}",
            en=f"{name} does not fit: {first['msg']}",
        ) from error
