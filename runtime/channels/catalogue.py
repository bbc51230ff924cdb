"""How channels are found: every folder of this shelf with a `channel.py` is one."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from runtime.channels.contract import Channel
from runtime.errors import NotFound

_SHELF = Path(__file__).parent


@cache
def channels() -> dict[str, Channel]:
    """Load every channel, by name."""
    names = sorted(file.parent.name for file in _SHELF.glob("*/channel.py"))
    return {name: import_module(f"{__package__}.{name}.channel").CHANNEL for name in names}


def channel(name: str) -> Channel:
    """Give the channel.

    Raises:
        NotFound: there is no such channel.
    """
    try:
        return channels()[name]
    except KeyError:
        raise NotFound(uk=f"Каналу {name} немає", en=f"There is no channel {name}") from None


def static_folder(name: str) -> Path:
    """Give the folder of files a channel serves to browsers as they are.

    Raises:
        NotFound: the channel is unknown or serves none.
    """
    folder = _SHELF / name / "static"
    if "/" in name or not folder.is_dir():
        raise NotFound(uk=f"Канал {name} не має файлів", en=f"The channel {name} has no files")
    return folder
