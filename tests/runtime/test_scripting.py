"""The sandbox pool as chat and checks use it."""

import asyncio
import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from runtime.errors import SettingsWrong
from runtime.scripting import frames
from runtime.scripting.penalties import FREE_FAILURES, FailureBudgets, Penalties
from runtime.scripting.pool import HELD_BACK_S, SandboxPool
from runtime.scripting.process import HIDDEN_ARGUMENT
from runtime.scripting.values import PoolLimits, Script, ScriptFailed, ScriptValue

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROOT = Path(__file__).resolve().parents[2]
SPIN = "const end = Date.now() + {ms}; while (Date.now() < end); return 'spun'"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[SandboxPool]:
    pool = SandboxPool()
    await pool.start()
    yield pool
    await pool.close()


async def value_of(pool: SandboxPool, source: str, **c: object) -> ScriptValue:
    outcome = await pool.run(Script("bot", "f", source), c, wall_s=3.0)
    assert isinstance(outcome, ScriptValue), outcome
    return outcome


async def failure_of(pool: SandboxPool, source: str, bot_key: str = "bot", **c: object) -> ScriptFailed:
    outcome = await pool.run(Script(bot_key, "f", source), c, wall_s=3.0)
    assert isinstance(outcome, ScriptFailed), outcome
    return outcome


async def test_a_script_gives_a_value_and_the_variables_it_changed(pool: SandboxPool) -> None:
    source = "c.vars.total = c.vars.price * c.vars.count; delete c.vars.old; c.vars.price = 5; return {name: c.input}"
    outcome = await value_of(pool, source, vars={"price": 5, "count": 2, "old": 1}, input="Олена")
    assert outcome.value == {"name": "Олена"}
    assert outcome.variables == {"total": 10, "old": None}
    assert outcome.ms > 0


async def test_a_variable_changed_from_true_to_one_counts_as_changed(pool: SandboxPool) -> None:
    outcome = await value_of(pool, "c.vars.flag = 1", vars={"flag": True})
    assert outcome.variables == {"flag": 1}
    assert outcome.value is None


async def test_changes_inside_a_variable_are_seen(pool: SandboxPool) -> None:
    outcome = await value_of(pool, "c.vars.cart.items.push('tea')", vars={"cart": {"items": []}, "other": [1]})
    assert outcome.variables == {"cart": {"items": ["tea"]}}


async def test_what_is_logged_comes_back_in_order_and_is_cut(pool: SandboxPool) -> None:
    outcome = await value_of(pool, "c.log('a', {b: 1}, [2], null); c.log('x'.repeat(9000)); return 1")
    assert outcome.logs[0] == 'a {"b":1} [2] null'
    assert len(outcome.logs[1]) == 501


async def test_logs_before_a_failure_are_kept(pool: SandboxPool) -> None:
    failed = await failure_of(pool, "c.log('before'); throw new TypeError('no')")
    assert (failed.code, failed.message, failed.logs) == ("threw", "TypeError: no", ["before"])


async def test_the_line_of_a_failure_is_the_authors_line(pool: SandboxPool) -> None:
    failed = await failure_of(pool, "const a = 1;\n// ї\nconst b = null;\nreturn b.name")
    assert failed.line == 4
    assert "Cannot read properties of null" in failed.message


async def test_an_own_error_class_may_have_its_own_name(pool: SandboxPool) -> None:
    source = "class Sold extends Error { constructor(m) { super(m); this.name = 'Sold' } } throw new Sold('out')"
    assert (await failure_of(pool, source)).message == "Sold: out"


async def test_code_that_changed_under_its_name_runs_as_it_is_now(pool: SandboxPool) -> None:
    assert (await value_of(pool, "return 1")).value == 1
    assert (await value_of(pool, "return 2")).value == 2


async def test_half_a_character_in_the_input_does_not_stop_a_script(pool: SandboxPool) -> None:
    assert (await value_of(pool, "return c.input.length", input="\ud800abc")).value == 4


async def test_half_a_character_in_the_code_is_a_syntax_failure(pool: SandboxPool) -> None:
    assert (await failure_of(pool, "return '\ud800'")).code == "syntax"


async def test_the_borders_of_lines_in_texts_survive(pool: SandboxPool) -> None:
    odd = "\u2028\u2029\"'\\</script>`${1}"
    assert (await value_of(pool, "return c.input", input=odd)).value == odd


async def test_a_result_of_250_kb_passes(pool: SandboxPool) -> None:
    assert len(str((await value_of(pool, "return 'x'.repeat(255000)")).value)) == 255_000


async def test_variables_beyond_the_limit_are_too_large(pool: SandboxPool) -> None:
    assert (await failure_of(pool, "return 1", vars={"big": "x" * 600_000})).code == "too_large"


async def test_code_beyond_the_limit_is_too_large(pool: SandboxPool) -> None:
    assert (await failure_of(pool, "//" + "x" * 300_000)).code == "too_large"


async def test_the_code_has_250_ms_unless_more_is_asked_for(pool: SandboxPool) -> None:
    spin = Script("slow", "f", SPIN.format(ms=400))
    failed = await pool.run(spin, {}, wall_s=3.0)
    assert isinstance(failed, ScriptFailed)
    assert failed.code == "timeout"
    assert isinstance(await pool.run(spin, {}, wall_s=4.0, inner_s=2.0), ScriptValue)


async def test_the_checks_compile_and_do_not_run(pool: SandboxPool) -> None:
    assert await pool.check_syntax("while (true) {}") is None
    assert await pool.check_syntax("return c.vars.x ?? 'так'") is None
    failed = await pool.check_syntax("let a = 1;\nlet a = 2;")
    assert failed is not None
    assert (failed.code, failed.line) == ("syntax", 2)
    assert failed.message == "SyntaxError: Identifier 'a' has already been declared"
    assert (await pool.check_syntax("await 1")) is not None
    assert (await pool.check_syntax("} + {")) is not None


async def test_more_bots_than_isolates_are_all_answered(pool: SandboxPool) -> None:
    for round_ in range(2):
        for i in range(40):
            outcome = await pool.run(Script(f"many {i}", "f", f"return {i} + c.n"), {"n": round_}, wall_s=3.0)
            assert isinstance(outcome, ScriptValue)
            assert outcome.value == i + round_
    assert pool.stats().rss_mb < 300


async def test_calls_of_one_bot_run_one_after_another_and_of_others_beside(pool: SandboxPool) -> None:
    running = asyncio.create_task(pool.run(Script("queue", "f", SPIN.format(ms=900)), {}, wall_s=5.0, inner_s=2.0))
    await asyncio.sleep(0.1)
    hurried = await pool.run(Script("queue", "g", "return 1"), {}, wall_s=0.05)
    assert isinstance(hurried, ScriptFailed)
    assert hurried.code == "busy"
    beside = await pool.run(Script("other queue", "g", "return 1"), {}, wall_s=3.0)
    assert isinstance(beside, ScriptValue)
    assert not running.done()
    assert isinstance(await running, ScriptValue)


async def test_a_caller_that_gives_up_leaves_the_bot_usable(pool: SandboxPool) -> None:
    call = asyncio.create_task(pool.run(Script("given up", "f", SPIN.format(ms=200)), {}, wall_s=3.0))
    await asyncio.sleep(0.05)
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    outcome = await pool.run(Script("given up", "f", "return 1"), {}, wall_s=3.0)
    assert isinstance(outcome, ScriptValue)


async def test_a_bot_that_fails_again_and_again_waits_and_is_forgiven(pool: SandboxPool) -> None:
    loop = Script("looping", "f", "while (true) {}")
    codes: list[str] = []
    for wall_s in (3.0, 3.0, 3.0, 0.3):
        outcome = await pool.run(loop, {}, wall_s=wall_s, inner_s=0.05)
        assert isinstance(outcome, ScriptFailed)
        codes.append(outcome.code)
    assert codes == ["timeout", "timeout", "timeout", "busy"]
    await asyncio.sleep(0.6)
    assert isinstance(await pool.run(Script("looping", "g", "return 1"), {}, wall_s=3.0), ScriptValue)


async def test_pauses_double_up_to_a_minute() -> None:
    penalties = Penalties()
    pauses: list[float] = []
    for _ in range(12):
        penalties.strike("bot", 100.0)
        pauses.append(penalties.pause_left_s("bot", 100.0))
    assert pauses[:5] == [0, 0, 0.5, 1.0, 2.0]
    assert pauses[-1] == 60.0
    assert penalties.pause_left_s("other", 100.0) == 0
    assert penalties.pause_left_s("bot", 161.0) == 0


async def test_a_paused_bot_is_refused_only_after_a_wait(pool: SandboxPool) -> None:
    loops = Script("again and again", "f", "while (true);")
    struck = [await pool.run(loops, {}, wall_s=3.0, inner_s=0.05) for _ in range(6)]  # the later ones after a pause
    began = asyncio.get_running_loop().time()
    refused = await pool.run(loops, {}, wall_s=3.0, inner_s=0.05)
    waited_s = asyncio.get_running_loop().time() - began
    assert [outcome.code for outcome in struck if isinstance(outcome, ScriptFailed)] == ["timeout"] * 6
    assert isinstance(refused, ScriptFailed)
    assert "paused" in refused.message
    assert waited_s >= HELD_BACK_S * 0.9
    assert await pool.check_syntax("return 1", bot_key="again and again") is None


async def test_failures_are_free_now_and_then_and_while_as_many_calls_work() -> None:
    budgets = FailureBudgets()
    assert [budgets.failed("bot", 100.0) for _ in range(12)] == [0.0] * 10 + [1.0, 2.0]
    assert budgets.failed("other", 100.0) == 0
    assert [budgets.failed("bot", 103.0 + n) for n in range(20)] == [0.0] * 20
    for _ in range(100):
        budgets.worked("mixed")
        assert budgets.failed("mixed", 100.0) == 0
    assert max(budgets.failed("always", 100.0) for _ in range(1_000)) == FREE_FAILURES
    assert budgets.failed("always", 121.0) == 0


async def test_code_that_fails_more_than_it_works_is_answered_later_until_it_works(pool: SandboxPool) -> None:
    async def seconds(source: str) -> float:
        began = asyncio.get_running_loop().time()
        await pool.run(Script("throwing", "f", source), {}, wall_s=20.0)
        return asyncio.get_running_loop().time() - began

    at_once = [await seconds("throw 1") for _ in range(int(FREE_FAILURES))]
    await asyncio.gather(*(seconds("throw 1") for _ in range(10)))
    assert max(at_once) < HELD_BACK_S * 0.9 <= await seconds("throw 1")
    for _ in range(20):
        assert await seconds("return 1") < HELD_BACK_S * 0.9
    assert await seconds("throw 1") < HELD_BACK_S * 0.9


async def test_a_call_behind_the_one_that_brought_a_pause_is_refused(pool: SandboxPool) -> None:
    loops = Script("many at once", "f", "while (true);")
    outcomes = await asyncio.gather(*(pool.run(loops, {}, wall_s=3.0, inner_s=0.05) for _ in range(8)))
    codes = [outcome.code for outcome in outcomes if isinstance(outcome, ScriptFailed)]
    assert codes.count("timeout") == 3
    assert codes.count("busy") == 5


async def test_code_that_leaves_work_without_end_is_answered_and_then_paused(pool: SandboxPool) -> None:
    endless = Script("endless", "f", "async function f() { await 0; f() }; f(); return 1")
    outcomes = [await pool.run(endless, {}, wall_s=3.0) for _ in range(3)]
    assert [outcome.value for outcome in outcomes if isinstance(outcome, ScriptValue)] == [1, 1, 1]
    refused = await pool.run(endless, {}, wall_s=0.3)
    assert isinstance(refused, ScriptFailed)
    assert "paused" in refused.message


async def test_a_killed_worker_is_replaced_and_its_calls_are_made_again() -> None:
    pool = SandboxPool()
    await pool.start()
    try:
        calls = [
            asyncio.create_task(pool.run(Script(f"b{i}", "f", SPIN.format(ms=300)), {}, wall_s=6.0, inner_s=2.0))
            for i in range(3)
        ]
        await asyncio.sleep(0.15)
        os.kill(pool.stats().pids[0], signal.SIGKILL)
        outcomes = await asyncio.gather(*calls)
        assert all(isinstance(outcome, ScriptValue) for outcome in outcomes), outcomes
        assert isinstance(await pool.run(Script("next", "f", "return 1"), {}, wall_s=6.0), ScriptValue)
        assert pool.stats().restarts == 1
    finally:
        await pool.close()


async def test_of_two_calls_in_a_dying_worker_only_the_one_to_blame_fails() -> None:
    pool = SandboxPool()
    await pool.start()
    try:
        bomb = "const a = []; for (;;) a.push('x'.repeat(2**28).split(''))"
        innocent = asyncio.create_task(
            pool.run(Script("innocent", "f", SPIN.format(ms=1500)), {}, wall_s=9.0, inner_s=6.0)
        )
        blamed = await pool.run(Script("bomb", "f", bomb), {}, wall_s=8.0, inner_s=7.0)
        assert isinstance(blamed, ScriptFailed)
        assert blamed.code == "crashed"
        assert isinstance(await innocent, ScriptValue)
    finally:
        await pool.close()


async def test_a_worker_that_grows_too_large_is_ended_with_the_code_that_did_it() -> None:
    pool = SandboxPool(PoolLimits(kill_rss_mb=150))
    await pool.start()
    try:
        grow = "const a = []; for (;;) a.push(new Array(50000).fill(1.5))"
        failed = await pool.run(Script("b", "f", grow), {}, wall_s=6.0, inner_s=5.0)
        assert isinstance(failed, ScriptFailed)
        assert failed.code in {"crashed", "memory"}
        assert isinstance(await pool.run(Script("c", "f", "return 1"), {}, wall_s=6.0), ScriptValue)
    finally:
        await pool.close()


async def test_a_frozen_worker_costs_its_call_a_timeout_and_is_replaced() -> None:
    pool = SandboxPool()
    await pool.start()
    try:
        os.kill(pool.stats().pids[0], signal.SIGSTOP)
        started = time.perf_counter()
        failed = await pool.run(Script("b", "f", "return 1"), {}, wall_s=0.5)
        assert isinstance(failed, ScriptFailed)
        assert failed.code == "timeout"
        assert time.perf_counter() - started < 1.5
        assert isinstance(await pool.run(Script("b", "f", "return 1"), {}, wall_s=6.0), ScriptValue)
    finally:
        await pool.close()


async def test_a_spare_comes_with_trouble_and_goes_with_peace() -> None:
    pool = SandboxPool(PoolLimits(spare_idle_s=0.3))
    await pool.start()
    try:
        assert not pool.stats().spare
        await pool.run(Script("b", "f", "while (true) {}"), {}, wall_s=3.0)
        for _ in range(100):
            if pool.stats().spare:
                break
            await asyncio.sleep(0.05)
        assert pool.stats().spare
        for _ in range(100):
            if not pool.stats().spare:
                break
            await asyncio.sleep(0.05)
        assert not pool.stats().spare
    finally:
        await pool.close()


async def test_a_closed_pool_leaves_no_process_and_answers_with_a_failure() -> None:
    pool = SandboxPool(PoolLimits(workers=2, warm_spare=True))
    await pool.start()
    pids = pool.stats().pids
    await pool.close()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    outcome = await pool.run(Script("b", "f", "return 1"), {}, wall_s=1.0)
    assert isinstance(outcome, ScriptFailed)
    assert outcome.code == "crashed"


async def test_a_sandbox_that_does_not_start_says_so() -> None:
    pool = SandboxPool(PoolLimits(start_s=0.001))
    with pytest.raises(SettingsWrong) as said:
        await pool.start()
    assert said.value.code == "sandbox_broken"
    await pool.close()


async def test_everything_that_ends_is_told_to_the_observer() -> None:
    seen: list[tuple[str, str]] = []
    pool = SandboxPool(observe=lambda bot_key, outcome, ms: seen.append((bot_key, outcome)))
    await pool.start()
    try:
        await pool.run(Script("b", "f", "return 1"), {}, wall_s=3.0)
        await pool.run(Script("b", "f", "throw 1"), {}, wall_s=3.0)
        assert seen == [("b", "value"), ("b", "threw")]
        assert pool.stats().failures == {"threw": 1}
    finally:
        await pool.close()


async def test_a_worker_dies_with_its_parent() -> None:
    program = (
        "import asyncio\n"
        "from runtime.scripting.pool import SandboxPool\n"
        "async def main():\n"
        "    pool = SandboxPool()\n"
        "    await pool.start()\n"
        "    print(pool.stats().pids[0], flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", program, cwd=ROOT, stdout=subprocess.PIPE)
    try:
        assert parent.stdout is not None
        pid = int(await parent.stdout.readline())
        os.kill(pid, 0)
        parent.kill()
        await parent.wait()
        for _ in range(100):
            if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                break
            await asyncio.sleep(0.05)
        else:
            pytest.fail("the worker outlived its parent")
    finally:
        with contextlib.suppress(ProcessLookupError):
            parent.kill()
        await parent.wait()


async def test_a_frozen_program_starts_workers_by_its_hidden_argument() -> None:
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "builder_ui", HIDDEN_ARGUMENT, str(os.getpid())),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={},
    )
    assert worker.stdout is not None
    assert worker.stdin is not None
    async with asyncio.timeout(20):
        head = frames.unpack_answer_head(await worker.stdout.readexactly(frames.ANSWER_HEAD_BYTES))
        assert await worker.stdout.readexactly(head[0]) == b"sound"
        worker.stdin.write(frames.Request(1, frames.RUN, 1.0, "b", "f", "return c.n + 1", b'{"n": 1}').pack())
        head = frames.unpack_answer_head(await worker.stdout.readexactly(frames.ANSWER_HEAD_BYTES))
        assert b'"value":2' in await worker.stdout.readexactly(head[0])
        worker.stdin.close()
        assert await worker.wait() == 0


async def test_the_examples_of_the_guide_run(pool: SandboxPool) -> None:
    guide = (ROOT / "runtime" / "scripting" / "guide.md").read_text(encoding="utf-8")
    examples = re.findall(r"```js\n(.*?)```", guide, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        outcome = await value_of(pool, example, vars={"cart": [{"price": 600, "count": 2}]})
        assert outcome.variables == {"total": 1200}
        assert outcome.logs[0].endswith(" 1200")
