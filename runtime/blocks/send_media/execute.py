"""Says an image, a video, a sound or a file; where its address is no good, the description instead."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from runtime.blocks.contract import Block, Go, Outcome, Turn
from runtime.blocks.send_media.schema import Config
from runtime.dialog.links import safe_link
from runtime.dialog.messages import Audio, File, Image, Part, Text, Video


def start(block: Block[Config], turn: Turn) -> Outcome:
    config = block.config
    alt, caption = turn.render(config.alt).strip(), turn.render(config.caption).strip()
    url = safe_link(turn.render(config.address).strip())
    if url is None or not url.startswith(("http://", "https://")):
        words = caption or alt
        if words:
            turn.say(Text(words))
        return Go()
    turn.say(*_parts(config, turn, url, alt, caption))
    return Go()


def _parts(config: Config, turn: Turn, url: str, alt: str, caption: str) -> list[Part]:
    match config.kind:
        case "image":
            return [Image(url, alt=alt or caption, caption=caption)]
        case "video":
            return [Video(url, caption=caption or alt)]
        case "audio":
            return [Audio(url, voice=config.voice)]
        case "file":
            return [File(name=turn.render(config.name).strip() or alt or _last_name(url), url=url)]


def _last_name(url: str) -> str:
    parts = urlsplit(url)
    return unquote(parts.path.rsplit("/", 1)[-1]) or parts.netloc
