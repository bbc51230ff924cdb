"""The built widget is what its sources make, and stays within its measures."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from runtime.channels.catalogue import channel, channels, static_folder

STATIC = static_folder("web_widget")
SOURCES = STATIC.parent / "widget"
LOADER_BYTES = 2_000
CORE_BYTES = 15_000
ALL_BYTES = 45_000


def packed(*names: str, folder: Path = STATIC) -> int:
    """Give the bytes that travel: gzip for text, a typeface as it is."""
    return sum(
        len(data) if name.endswith(".woff2") else len(gzip.compress(data, 9))
        for name in names
        for data in [(folder / name).read_bytes()]
    )


def too_large(folder: Path) -> list[str]:
    """Name the measures that the files of a folder break."""
    loaded = {file.name for file in folder.iterdir()} - {"page.html", "page.js", "OFL-Onest.txt", "en.js"}
    measures = {
        "loader": (packed("widget.js", folder=folder), LOADER_BYTES),
        "core": (packed("core.js", folder=folder), CORE_BYTES),
        "one customer": (packed(*loaded, folder=folder), ALL_BYTES),
        "all code": (packed(*(file.name for file in folder.glob("*.js")), folder=folder), ALL_BYTES),
    }
    return [name for name, (found, limit) in measures.items() if found > limit]


def digests(folder: Path, names: list[str]) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}


def test_the_widget_keeps_its_measures() -> None:
    assert too_large(STATIC) == []


@pytest.mark.parametrize(
    ("file", "bytes_more", "broken"),
    [
        ("widget.js", 60, ["loader"]),
        ("core.js", 60, ["core"]),
        ("media-planted.js", 1_000, ["one customer"]),
        ("onest-planted.woff2", 1_000, ["one customer"]),
        ("en.js", 14_000, ["all code"]),
    ],
)
def test_a_planted_byte_too_many_is_seen(tmp_path: Path, file: str, bytes_more: int, broken: list[str]) -> None:
    folder = shutil.copytree(STATIC, tmp_path / "static")
    with (folder / file).open("ab") as grown:
        grown.write(random.Random(1).randbytes(bytes_more))
    assert too_large(folder) == broken


def test_what_is_built_is_what_the_sources_make() -> None:
    built = json.loads((SOURCES / "built.json").read_text())
    found = [
        file.relative_to(SOURCES).as_posix()
        for folder in ("src", "fonts")
        for file in (SOURCES / folder).rglob("*")
        if file.is_file()
    ]
    found += ["build.mjs", "package.json", "package-lock.json", "page.html"]
    assert built["sources"] == digests(SOURCES, found), "the sources changed: npm ci && npm run build"
    assert built["made"] == digests(STATIC, [file.name for file in STATIC.iterdir()])


def test_building_again_gives_the_same_bytes() -> None:
    node = shutil.which("node")
    if node is None or not (SOURCES / "node_modules").is_dir():
        return  # the digests above are compared everywhere
    done = subprocess.run([node, "build.mjs", "--check"], cwd=SOURCES, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_nothing_built_can_run_words_as_code() -> None:
    for file in STATIC.glob("*.js"):
        code = file.read_text()
        assert not re.search(r"\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML", code), file.name
        # Lit makes its own templates, constant strings of ours, through one policy; nothing else touches innerHTML.
        assert code.count("innerHTML") == (1 if file.name == "core.js" else 0), file.name


def test_the_page_of_the_full_chat_holds_no_inline_code() -> None:
    page = (STATIC / "page.html").read_text()
    assert "<style" not in page
    assert "style=" not in page
    assert re.findall(r"<script([^>]*)>([^<]*)", page) == [(' defer src="/widget/page.js"', "")]


def test_no_lock_file_names_a_registry() -> None:
    lock = (SOURCES / "package-lock.json").read_text()
    assert "resolved" not in lock
    assert "registry" not in lock


def test_the_widget_is_a_channel_of_its_shelf() -> None:
    assert "web_widget" in channels()
    assert channel("web_widget").abilities.text_limit is None
