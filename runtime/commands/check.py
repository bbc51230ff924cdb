"""`check`: tell the problems of scenario documents."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from runtime.errors import BadInput, RozmovaError
from runtime.scenarios.checks.find import find_problems
from runtime.scenarios.document import parse_document

_MARKS: Final = {"error": "✗", "warning": "!", "hint": "·"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="scenario documents")
    parser.add_argument("--json", action="store_true", help="print one JSON object with all problems")
    parser.add_argument("--lang", default="uk", choices=("uk", "en"), help="language of the sentences")


def run(options: argparse.Namespace) -> int:
    """Print the problems; 1 when one of them is an error."""
    found: list[dict[str, object]] = []
    for file in options.files:
        found.extend({"file": str(file), **problem} for problem in problems_of(file, options.lang))
    if options.json:
        print(json.dumps({"problems": found}, ensure_ascii=False, indent=1))
    else:
        for problem in found:
            place = "/".join(str(problem[step]) for step in ("group", "block", "field") if problem.get(step))
            mark = _MARKS[str(problem["severity"])]
            print(f"{mark} {problem['file']} {place} [{problem['code']}] {problem['sentence']}")
        errors = sum(problem["severity"] == "error" for problem in found)
        print(f"{len(options.files)} checked, {errors} errors, {len(found) - errors} other remarks")
    return 1 if any(problem["severity"] == "error" for problem in found) else 0


def problems_of(file: Path, lang: str) -> list[dict[str, object]]:
    """Give the problems of one file; a file that can't be read as a document is one problem with its place."""
    try:
        document = parse_document(file.read_bytes())
    except OSError:
        return [_broken(BadInput("no_file", uk=f"Не вдалося прочитати {file}.", en=f"Can't read {file}."), lang)]
    except RozmovaError as error:
        return [_broken(error, lang)]
    return [problem.said(lang) for problem in find_problems(document, None)]


def _broken(error: RozmovaError, lang: str) -> dict[str, object]:
    return {
        "code": error.code,
        "severity": "error",
        "group": None,
        "block": None,
        "field": error.extra.get("path"),
        "sentence": error.sentence(lang),
    }
