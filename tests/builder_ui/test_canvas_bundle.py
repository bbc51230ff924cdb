"""The committed bundle of the canvas is what its sources build."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

CANVAS = Path(__file__).parents[2] / "builder_ui/designer/canvas"
FRONTEND = CANVAS / "frontend"
DIST = CANVAS / "dist"
ROOT_FILES = ("package-lock.json", "package.json", "sources_mark.js", "third_party.js", "vite.config.js")
BUILD_TIMEOUT_S = 120


def mark_of_sources() -> str:
    inside = [path.relative_to(FRONTEND).as_posix() for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for name in sorted([*ROOT_FILES, *inside]):
        digest.update(name.encode() + b"\0" + (FRONTEND / name).read_bytes() + b"\0")
    return digest.hexdigest()


def test_the_bundle_was_built_from_the_sources_as_they_are() -> None:
    assert (DIST / "sources.sha256").read_text().strip() == mark_of_sources(), "run: npm ci && npm run build"


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    node = shutil.which("node")
    vite = FRONTEND / "node_modules/vite/bin/vite.js"
    if node and vite.exists():  # where the tools are not installed, the mark of the sources above has to do
        environment = {**os.environ, "CANVAS_OUT_DIR": str(tmp_path)}
        subprocess.run(
            [node, str(vite), "build", "--logLevel", "error"],
            cwd=FRONTEND,
            env=environment,
            check=True,
            timeout=BUILD_TIMEOUT_S,
        )
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
            path.name: path.read_bytes() for path in DIST.iterdir()
        }


def test_the_bundle_brings_no_second_vue_and_asks_nobody_outside() -> None:
    bundle = (DIST / "index.js").read_text(encoding="utf-8")
    assert 'from"vue"' in bundle.replace(" ", "")
    assert "createRenderer" not in bundle
    assert "https://" not in bundle.replace("https://vueflow.dev", "").replace("http://www.w3.org", "")


def test_the_licences_of_what_is_bundled_lie_beside_it() -> None:
    licences = (DIST / "licences.txt").read_text(encoding="utf-8")
    for name in ("@vue-flow/core", "@dagrejs/dagre", "@tabler/icons", "d3-zoom"):
        assert f"\n{name} " in f"\n{licences}"
    assert licences.count("Permission") > 8
