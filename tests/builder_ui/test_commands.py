"""`rozmova` as people type it: real processes, what they print, how they end, and what they cost."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest

from tests.journeys.programs import Program, free_port, run

EXAMPLES = Path(__file__).resolve().parents[2] / "scenarios_examples"
MB = 1_000_000
MAIN_MB, ALL_MB = 250, 450
SANE_S = 60
"""Times are printed, not promised: the machines that test are busy. Over a minute something is broken."""


@dataclass(slots=True)
class Home:
    """A data folder, the program that runs on it, and a browser that only notes what it was asked to open."""

    data_dir: Path
    program: Program
    busy_port: int
    browser: dict[str, str]
    opened: Path
    first_line_s: float

    @property
    def url(self) -> str:
        return (self.data_dir / "running.url").read_text()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """The first evening: nothing there yet, the wanted port is busy, the examples are asked for."""
    folder = tmp_path_factory.mktemp("home")
    opened = folder / "opened"
    script = folder / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" >> {opened}\n')
    script.chmod(0o755)
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        arguments = ("start", "--demo", "--port", str(port), "--data-dir", str(folder / "data"), "--no-browser")
        program = Program(arguments, {}, folder / "log", ready_words="Ctrl+C", environment={"BROWSER": str(script)})
        began = time.monotonic()
        program.begin()
        while not program.printed():
            time.sleep(0.01)
        first_line_s = time.monotonic() - began
        try:
            program.wait_ready()
            yield Home(folder / "data", program, port, {"BROWSER": str(script)}, opened, first_line_s)
        finally:
            program.kill()


def test_help_lists_every_command_and_a_slip_is_answered_with_a_guess() -> None:
    told = run("--help")
    assert told.returncode == 0
    commands = ("start", "desktop", "builder", "serve", "worker", "migrate", "token", "login-link", "check", "play")
    for command in commands:
        assert f"rozmova {command} " in told.stdout
    slip = run("strat")
    assert (slip.returncode, "Did you mean start?" in slip.stderr) == (2, True)
    assert run("--version").stdout.startswith("rozmova ")
    options = run("start", "--help").stdout
    for option in ("--host", "--port", "--data-dir", "--demo", "--no-browser"):
        assert option in options


def test_start_tells_what_it_does_from_the_first_moment(home: Home) -> None:
    print(f"\nthe first line of rozmova start came after {home.first_line_s:.2f} s")
    printed = home.program.printed()
    lines = printed.splitlines()
    assert lines[0] == "Rozmova запускається… · Rozmova is starting…"
    assert any("migrating from nothing to" in line for line in lines)
    assert f"Port {home.busy_port} is busy, taking " in printed
    assert re.search(r"http://127\.0\.0\.1:\d+/login/\S{40,}", printed)
    assert str(home.data_dir) in printed
    assert "Example bots published: 5." in printed
    assert home.first_line_s < SANE_S / 6


def test_a_busy_port_is_left_alone_and_the_next_free_one_is_taken(home: Home) -> None:
    port = int(home.url.rsplit(":", 1)[1])
    assert home.busy_port < port <= home.busy_port + 20
    assert httpx2.get(f"{home.url}/healthz", trust_env=False).status_code == 200


def test_the_examples_talk_and_ask_their_delivery_service(home: Home) -> None:
    token = run("token", "--data-dir", str(home.data_dir)).stdout.strip()
    with httpx2.Client(base_url=home.url, timeout=60, trust_env=False) as http:
        bots = http.get("/api/v1/bots", headers={"authorization": f"Bearer {token}"}).json()["items"]
        assert len(bots) == 5
        assert all(bot["live_release"]["number"] == 1 for bot in bots)
        if "no demo deliveries" in home.program.printed():
            return  # somebody else has its port on this machine
        bot = next(bot["id"] for bot in bots if bot["name"] == "Статус доставки")
        answer = say(http, open_dialog(http, bot), text="204871")
        assert "Полтава" in json.dumps(answer, ensure_ascii=False)


def test_a_second_start_on_the_same_data_opens_the_one_that_runs(home: Home) -> None:
    assert not home.opened.exists()  # the first one was told --no-browser
    quiet = run("start", "--data-dir", str(home.data_dir), "--no-browser", environment=home.browser)
    assert quiet.returncode == 0
    assert "already runs" in quiet.stdout
    assert not home.opened.exists()
    second = run("start", "--data-dir", str(home.data_dir), environment=home.browser)
    link = re.search(r"http://\S+/login/\S+", second.stdout)
    assert link is not None
    assert link.group().startswith(f"{home.url}/login/")
    wait_for(home.opened.exists)
    assert home.opened.read_text().strip() == link.group()
    assert "_session" not in signed_in(link.group()).text  # it is a page, and the link has worked


def test_a_token_is_for_scripts_with_the_role_asked_for(home: Home) -> None:
    def token(*options: str) -> dict[str, str]:
        done = run("token", "--data-dir", str(home.data_dir), *options)
        assert done.returncode == 0, done.stderr
        assert re.fullmatch(r"rz_\S{40,}\n", done.stdout)
        return {"authorization": f"Bearer {done.stdout.strip()}"}

    with httpx2.Client(base_url=f"{home.url}/api/v1", timeout=60, trust_env=False) as http:
        assert http.get("/people/me", headers=token()).json()["role"] == "owner"
        viewer = token("--role", "viewer", "--ttl", "5m")
        assert http.get("/bots", headers=viewer).status_code == 200
        bot = {"name": "a", "default_language": "uk", "languages": ["uk"]}
        assert http.post("/bots", json=bot, headers=viewer).status_code == 403
    assert run("token", "--ttl", "soon").returncode == 2


def test_a_login_link_works_once(home: Home) -> None:
    link = run("login-link", "--data-dir", str(home.data_dir)).stdout.strip()
    assert link.startswith(f"{home.url}/login/")
    assert signed_in(link).status_code == 200
    with httpx2.Client(timeout=60, trust_env=False) as browser:
        browser.get(link)
        again = browser.post(link, data={"form_token": browser.cookies["rozmova_form"]}, headers={"origin": "null"})
        assert again.status_code == 401


def test_a_warm_start_is_quick_and_small(home: Home) -> None:
    """Stop the program, start it again on its data, open the first page and run JavaScript in a dialog."""
    assert home.program.stop() == 0
    assert not (home.data_dir / "running.url").exists()
    port = free_port()
    home.program.arguments = ("start", "--port", str(port), "--data-dir", str(home.data_dir), "--no-browser")
    began = time.monotonic()
    home.program.begin()
    url = f"http://127.0.0.1:{port}"
    wait_for(lambda: listens(port))
    assert httpx2.get(f"{url}/login", timeout=SANE_S, trust_env=False).status_code == 200
    login_s = time.monotonic() - began
    home.program.wait_ready()
    link = re.search(r"http://\S+/login/\S+", home.program.printed())
    assert link is not None
    page = signed_in(link.group(), f"{url}/bots")
    assert page.status_code == 200
    page_s = time.monotonic() - began
    cpu = psutil.Process(home.program.pid).cpu_times()
    with httpx2.Client(base_url=url, timeout=60, trust_env=False) as http:
        token = run("token", "--data-dir", str(home.data_dir)).stdout.strip()
        bots = http.get("/api/v1/bots", headers={"authorization": f"Bearer {token}"}).json()["items"]
        dialog = open_dialog(http, next(bot["id"] for bot in bots if bot["name"] == "Замовлення кави"))
        for answer in ({"choice": "cappuccino"}, {"choice": "Великий"}, {"choice": ["cinnamon"]}):
            events = say(http, dialog, **answer)
        assert events[-1]["type"] == "expects"
    main_mb, all_mb = resident_mb(home.program.pid)
    print(
        f"\nwarm start: sign-in page after {login_s:.1f} s, first page after {page_s:.1f} s, "
        f"for which {cpu.user + cpu.system:.1f} s were computed; "
        f"after a dialog with JavaScript {main_mb:.0f} MB the program, {all_mb:.0f} MB with its sandbox"
    )
    assert page_s < SANE_S
    assert main_mb <= MAIN_MB
    assert all_mb <= ALL_MB
    assert "migrating" not in home.program.printed()


def test_a_program_that_is_told_to_end_takes_its_sandbox_along(home: Home) -> None:
    assert home.program.process is not None
    family = psutil.Process(home.program.pid).children(recursive=True)
    home.program.process.send_signal(signal.SIGTERM)
    assert home.program.process.wait(30) == 0
    assert not (home.data_dir / "running.url").exists()
    psutil.wait_procs(family, timeout=10)
    assert not [child for child in family if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]


def test_migrate_tells_whether_it_is_needed_and_does_it(tmp_path: Path) -> None:
    here = ("--data-dir", str(tmp_path / "data"))
    needed = run("migrate", "--check", *here)
    assert (needed.returncode, "needs" in needed.stdout) == (1, True)
    done = run("migrate", *here)
    assert (done.returncode, "migrating from nothing" in done.stdout) == (0, True)
    assert run("migrate", "--check", *here).returncode == 0
    assert "current" in run("migrate", *here).stdout


def test_commands_without_data_say_what_to_do_first(tmp_path: Path) -> None:
    for command in ("token", "login-link"):
        done = run(command, "--data-dir", str(tmp_path))
        assert done.returncode == 1
        assert "Run rozmova start first." in done.stderr
        assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_another_machines_address_wants_a_password_first(tmp_path: Path) -> None:
    done = run("start", "--host", "0.0.0.0", "--port", "0", "--data-dir", str(tmp_path / "data"), "--no-browser")
    assert done.returncode == 1
    assert "set a password" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_tells_problems_and_ends_with_one_when_there_are_errors(tmp_path: Path) -> None:
    sound = sorted(str(path) for path in EXAMPLES.glob("*/scenario.json"))
    well = run("check", *sound)
    assert (well.returncode, "5 checked, 0 errors" in well.stdout) == (0, True)
    document = json.loads((EXAMPLES / "quiz" / "scenario.json").read_text("utf-8"))
    document["groups"][0]["blocks"][0]["type"] = "teleport"
    broken, no_document = tmp_path / "broken.json", tmp_path / "no.json"
    broken.write_text(json.dumps(document), "utf-8")
    no_document.write_text('{"groups": 5}', "utf-8")
    wrong = run("check", str(broken), str(no_document), str(tmp_path / "missing.json"), "--json", "--lang", "en")
    assert wrong.returncode == 1
    found = json.loads(wrong.stdout)["problems"]
    codes = {(Path(problem["file"]).name, problem["code"]) for problem in found if problem["severity"] == "error"}
    assert {("broken.json", "unknown_block"), ("missing.json", "no_file")} <= codes
    assert any(file == "no.json" for file, _ in codes)
    unknown = next(problem for problem in found if problem["code"] == "unknown_block")
    assert {"group", "block", "field", "sentence"} <= set(unknown)
    assert "teleport" in run("check", str(broken)).stdout


def test_play_replays_a_conversation_and_sees_a_difference(tmp_path: Path) -> None:
    quiz = EXAMPLES / "quiz"
    well = run("play", str(quiz / "scenario.json"), "--script", str(quiz / "conversation.txt"))
    assert (well.returncode, well.stdout.startswith("ok, ")) == (0, True), well.stderr
    script = tmp_path / "conversation.txt"
    lines = (quiz / "conversation.txt").read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("< "))
    script.write_text("\n".join([*lines[:at], "< Зовсім не те", *lines[at + 1 :]]), "utf-8")
    other = run("play", str(quiz / "scenario.json"), "--script", str(script), "--json")
    told = json.loads(other.stdout)
    assert (other.returncode, told["ok"]) == (1, False)
    assert "Зовсім не те" in told["difference"]


def test_play_walks_by_chance_and_talks_by_hand(tmp_path: Path) -> None:
    walked = run("play", str(EXAMPLES / "appointment" / "scenario.json"), "--random", "7", "--json")
    assert (walked.returncode, json.loads(walked.stdout)["ok"]) == (0, True), walked.stdout
    again = run("play", str(EXAMPLES / "appointment" / "scenario.json"), "--random", "7", "--json")
    assert again.stdout == walked.stdout
    spoken = run("play", str(EXAMPLES / "quiz" / "scenario.json"), "--lang", "en")
    assert (spoken.returncode, bool(spoken.stdout.strip())) == (0, True)
    missing = run("play", str(tmp_path / "none.json"))
    assert (missing.returncode, "Can't read" in missing.stderr) == (1, True)


def test_the_servers_own_program_knows_everything_but_the_builder() -> None:
    from runtime.__main__ import SERVER_COMMANDS

    told = subprocess.run(
        [sys.executable, "-m", "runtime", "--help"], capture_output=True, text=True, timeout=60, check=True
    )
    assert all(command in told.stdout for command in SERVER_COMMANDS)
    assert "desktop" not in told.stdout


def signed_in(link: str, page: str = "") -> httpx2.Response:
    """Open a login link in a browser of its own, press its button, and give the page wanted after it."""
    with httpx2.Client(timeout=90, trust_env=False) as browser:
        browser.get(link)
        sent = browser.post(link, data={"form_token": browser.cookies["rozmova_form"]}, headers={"origin": "null"})
        assert sent.status_code == 303, sent.text[:300]
        return browser.get(page or str(httpx2.URL(link).join(sent.headers["location"])))


def open_dialog(http: httpx2.Client, bot: str) -> dict[str, Any]:
    opened = http.post(f"/chat/v1/bots/{bot}/dialogs", json={"lang": "uk"})
    assert opened.status_code == 201, opened.text
    return opened.json()


def say(http: httpx2.Client, dialog: dict[str, Any], **answer: Any) -> list[dict[str, Any]]:
    headers = {"authorization": f"Bearer {dialog['token']}"}
    body = {"client_id": os.urandom(8).hex(), **answer}
    sent = http.post(f"/chat/v1/dialogs/{dialog['dialog_id']}/messages", json=body, headers=headers)
    assert sent.status_code == 200, sent.text
    return sent.json()["events"]


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    except OSError:
        return False
    return True


def wait_for(true: Any) -> None:
    deadline = time.monotonic() + SANE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def resident_mb(pid: int) -> tuple[float, float]:
    """Give the resident memory of a process, and of it with all below it."""
    main = psutil.Process(pid)
    own = main.memory_info().rss
    return own / MB, (own + sum(child.memory_info().rss for child in main.children(recursive=True))) / MB
