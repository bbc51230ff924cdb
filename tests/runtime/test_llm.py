"""Asking models over a strict server that behaves as badly as real ones."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace

import pytest
import pytest_asyncio

from runtime.errors import OutsideFailed, ProviderBusy, ProviderRefused, ProviderTimeout
from runtime.llm.client import llm_client
from runtime.llm.service import LlmLimits, LlmService
from runtime.outbound.breaker import BreakerPolicy
from runtime.outbound.guard import Guard
from runtime.outbound.limits import OutboundLimits
from runtime.outbound.resilience import Policy, Resilience, World
from runtime.providers.catalogue import find_provider, find_providers
from tests.fakes.http_server import Answer
from tests.fakes.openai_server import OpenAiServer, busy, events, failing, plain, raw, reset, says_then, silence

LIMITS = LlmLimits(first_words_s=1.5, total_s=8.0, chars=2000, prompt_chars=5000)


@dataclass(frozen=True)
class Question:
    settings: Mapping[str, object]
    key: str = "sk-test"
    messages: tuple[Mapping[str, str], ...] = ({"role": "user", "content": "Ви відчинені в неділю?"},)
    temperature: float | None = None
    max_words: int | None = None
    timeout_s: float = 8.0
    org_id: str = "org"
    connection: str = "main"


@dataclass
class Bench:
    server: OpenAiServer
    service: LlmService
    heard: list[str] = field(default_factory=list[str])

    @property
    def question(self) -> Question:
        return Question({"kind": "openai_compatible", "base_url": self.server.base_url, "model": "test-model"})

    async def ask(self, question: Question | None = None) -> str:
        return await self.service.answer(question or self.question, self.heard.append)

    async def fails(self, question: Question | None = None) -> OutsideFailed:
        with pytest.raises(OutsideFailed) as failed:
            await self.ask(question)
        assert failed.value.uk
        return failed.value


@pytest_asyncio.fixture
async def bench() -> AsyncIterator[Bench]:
    async with OpenAiServer() as server:
        http = llm_client(Guard(allowed_private=frozenset({server.http.pair})))
        policy = Policy(attempts=3, first_wait_s=0.01, breaker=BreakerPolicy(5, 10, 60))
        service = LlmService(http, limits=LIMITS, resilience=Resilience(policy, World(time.monotonic)))
        yield Bench(server, service)
        await http.aclose()


async def test_an_answer_is_heard_piece_by_piece_and_given_whole(bench: Bench) -> None:
    answer = await bench.service.ask(bench.question, bench.heard.append)
    assert bench.heard == ["Вітаю! ", "Чим ", "допомогти?"]
    assert answer.text == "Вітаю! Чим допомогти?"
    assert answer.full
    assert answer.usage is not None
    assert (answer.usage.prompt_tokens, answer.usage.answer_tokens) == (4, 3)
    assert 0 < answer.first_ms <= answer.ms


async def test_the_whole_talk_and_the_parameters_are_sent(bench: Bench) -> None:
    messages = (
        {"role": "system", "content": "Ви — кав'ярня."},
        {"role": "user", "content": "Привіт"},
        {"role": "assistant", "content": "Вітаю"},
        {"role": "user", "content": "?"},
    )
    await bench.ask(replace(bench.question, messages=messages, temperature=0.2, max_words=50))
    asked = bench.server.asked[0]
    assert asked["messages"] == list(messages)
    assert (asked["temperature"], asked["max_tokens"], asked["stream"]) == (0.2, 200, True)


async def test_only_the_headers_that_are_needed_are_sent(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-server")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-server")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer secret\nX-Secret: secret")
    await bench.ask()
    headers = bench.server.http.seen[0].headers
    assert set(headers) <= {
        *("host", "accept", "accept-encoding", "connection", "content-type", "content-length", "authorization"),
        "user-agent",
    }
    assert headers["authorization"] == "Bearer sk-test"
    assert headers["user-agent"] == "Rozmova"


async def test_without_a_key_none_is_sent_not_even_the_servers_own(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-server")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-of-the-server")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer secret")
    failed = await bench.fails(replace(bench.question, key=""))
    assert failed.code == "wrong_key"
    assert "authorization" not in bench.server.http.seen[0].headers


async def test_a_parameter_that_the_model_does_not_take_is_renamed_or_left_out(bench: Bench) -> None:
    bench.server.refuses_parameters = ("max_tokens", "temperature", "stream_options")
    question = replace(bench.question, temperature=0.7, max_words=10)
    assert await bench.ask(question) == "Вітаю! Чим допомогти?"
    asked = bench.server.asked[0]
    assert asked["max_completion_tokens"] == 40
    assert not {"max_tokens", "temperature", "stream_options"} & set(asked)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"key": "sk-wrong"}, "wrong_key"),
        ({"settings": {"base_url": "{url}", "model": "no-such"}}, "no_such_model"),
        ({"settings": {"base_url": "{url}/elsewhere", "model": "test-model"}}, "no_such_model"),
        ({"messages": ()}, "no_prompt"),
        ({"messages": ({"role": "user", "content": "а" * 6000},)}, "prompt_too_long"),
        ({"settings": {"base_url": "{url}"}}, "wrong_connection"),
        ({"settings": {"base_url": "http://127.0.0.1:1/v1", "model": "m"}}, "address_refused"),
        ({"settings": {"base_url": "http://169.254.169.254/v1", "model": "m"}}, "address_refused"),
        ({"settings": {"base_url": "ftp://x.example/v1", "model": "m"}}, "wrong_connection"),
        ({"settings": {"base_url": "http://[::/v1", "model": "m"}}, "wrong_connection"),
    ],
)
async def test_what_cannot_be_asked_fails_at_once_and_opens_no_breaker(
    bench: Bench, change: dict[str, object], code: str
) -> None:
    settings = change.get("settings")
    if isinstance(settings, dict):
        change = {"settings": {k: str(v).replace("{url}", bench.server.base_url) for k, v in settings.items()}}
    for _ in range(6):
        assert (await bench.fails(replace(bench.question, **change))).code == code  # type: ignore[arg-type] - fields by name
    assert len(bench.server.http.seen) in (0, 6)
    assert await bench.ask() == "Вітаю! Чим допомогти?"


@pytest.mark.parametrize(
    "broken",
    [
        failing(),
        failing("503 Service Unavailable"),
        busy(),
        busy("0"),
        reset(),
        raw(b""),
        plain(b"<html>Welcome to nginx</html>", content_type="text/html"),
        plain(b'{"choices":[]}', content_type="application/json"),
        events("{not json}"),
        events('{"choices": 5}'),
        events("[1,2,3]"),
        events('{"object":"chat.completion.chunk","choices":[]}'),
        events("[DONE]"),
        raw(b"\x00\xff garbage\r\n\r\n"),
        says_then(end=reset()),
        says_then("  ", "\n", end=reset()),
    ],
    ids=[
        *("500", "503", "429", "429 with a wait", "reset", "nothing", "a page", "not a stream", "bad JSON", "odd JSON"),
        *("a list", "no choices", "only the end", "garbage", "reset at the start", "blanks and a reset"),
    ],
)
async def test_a_failure_before_the_first_words_is_tried_again(bench: Bench, broken: Answer) -> None:
    bench.server.broken = [broken, broken]
    assert await bench.ask() == "Вітаю! Чим допомогти?"
    assert bench.heard == ["Вітаю! ", "Чим ", "допомогти?"]
    assert len(bench.server.asked) == 3


async def test_a_failure_after_the_first_words_is_not_tried_again(bench: Bench) -> None:
    bench.server.broken = [says_then("Ми ", "працюємо", end=reset())]
    failed = await bench.fails()
    assert failed.code == "connect_failed"
    assert bench.heard == ["Ми ", "працюємо"]
    assert len(bench.server.asked) == 1


async def test_a_stream_that_ends_without_the_vendors_word_is_cut_short(bench: Bench) -> None:
    bench.server.finish_reason = None
    failed = await bench.fails()
    assert failed.code == "cut_short"
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize("says", [[], [""], ["  ", "\n"], ["\u0000"]])
async def test_an_empty_answer_is_asked_for_again_and_then_is_a_failure(bench: Bench, says: list[str]) -> None:
    bench.server.says = says
    failed = await bench.fails()
    assert failed.code == "empty_answer"
    assert bench.heard == []
    assert len(bench.server.asked) == 3


async def test_a_refused_content_is_said_so(bench: Bench) -> None:
    bench.server.says = []
    bench.server.finish_reason = "content_filter"
    failed = await bench.fails()
    assert isinstance(failed, ProviderRefused)
    assert failed.code == "content_refused"
    assert len(bench.server.asked) == 1


async def test_the_end_at_the_limit_of_tokens_is_told(bench: Bench) -> None:
    bench.server.finish_reason = "length"
    answer = await bench.service.ask(bench.question, bench.heard.append)
    assert not answer.full


async def test_a_used_up_account_is_no_reason_to_try_again(bench: Bench) -> None:
    body = b'{"error":{"message":"You exceeded your quota","code":"insufficient_quota"}}'
    bench.server.broken = [plain(body, "429 Too Many Requests", content_type="application/json")]
    assert (await bench.fails()).code == "no_quota"


async def test_an_error_inside_the_stream_is_a_failure(bench: Bench) -> None:
    said = '{"error":{"message":"overloaded","type":"overloaded_error"}}'
    bench.server.broken = [events(said), events(said), events(said)]
    assert isinstance(await bench.fails(), ProviderBusy)


async def test_the_wait_that_a_busy_vendor_asks_for_is_kept_or_the_call_given_up(bench: Bench) -> None:
    bench.server.broken = [busy("1")]
    started = time.perf_counter()
    assert await bench.ask()
    assert 0.95 < time.perf_counter() - started < 4

    bench.server.broken = [busy("30")]
    started = time.perf_counter()
    failed = await bench.fails()
    assert isinstance(failed, ProviderBusy)
    assert failed.retry_after_s == 30
    assert time.perf_counter() - started < 4


@pytest.mark.parametrize("slow", [silence(), says_then(end=silence()), says_then(" ", end=silence())])
async def test_the_first_words_have_their_own_time(bench: Bench, slow: Answer) -> None:
    bench.server.broken = [slow]
    started = time.perf_counter()
    assert await bench.ask() == "Вітаю! Чим допомогти?"
    assert 1.4 < time.perf_counter() - started < 4


async def test_a_long_answer_may_take_longer_than_its_first_words(bench: Bench) -> None:
    bench.server.says = ["слово "] * 10
    bench.server.every_s = 0.2
    assert len((await bench.ask()).split()) == 10


async def test_the_whole_time_holds_and_the_connection_is_closed(bench: Bench) -> None:
    bench.server.says = ["ще "] * 10_000
    bench.server.every_s = 0.05
    started = time.perf_counter()
    failed = await bench.fails(replace(bench.question, timeout_s=1.0))
    assert isinstance(failed, ProviderTimeout)
    assert 0.9 < time.perf_counter() - started < 2.5
    async with asyncio.timeout(3):
        await bench.server.gone.wait()


async def test_a_caller_that_gives_up_closes_the_stream_and_blames_nobody(bench: Bench) -> None:
    bench.server.says = ["ще "] * 10_000
    bench.server.every_s = 0.02
    call = asyncio.create_task(bench.ask())
    await asyncio.sleep(0.5)
    assert bench.heard
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    async with asyncio.timeout(3):
        await bench.server.gone.wait()


async def test_an_answer_without_end_is_cut_at_the_limit(bench: Bench) -> None:
    bench.server.says = ["слова " * 20] * 1000
    answer = await bench.service.ask(bench.question, bench.heard.append)
    assert len(answer.text) == 2000
    assert not answer.full
    assert "".join(bench.heard) == answer.text


async def test_a_line_without_end_is_no_way_around_the_limits() -> None:
    async with OpenAiServer() as server:

        async def flood(seen: object, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: ")
            for _ in range(2000):
                writer.write(b"x" * 65536)
                await writer.drain()

        server.broken = [flood]
        limits = OutboundLimits(max_stream_bytes=1_000_000)
        async with llm_client(Guard(allowed_private=frozenset({server.http.pair})), limits) as http:
            service = LlmService(http, limits=LIMITS, resilience=Resilience(Policy(1), World(time.monotonic)))
            failed = await Bench(server, service).fails()
            assert failed.code == "too_large"


async def test_a_model_that_fails_again_and_again_is_left_alone_and_others_are_not(bench: Bench) -> None:
    bench.server.broken = [failing()] * 5
    await bench.fails()
    failed = await bench.fails()
    assert failed.code in {"provider_busy", "paused"}
    paused = await bench.fails()
    assert paused.code == "paused"
    assert len(bench.server.asked) <= 5
    assert await bench.ask(replace(bench.question, org_id="another org")) == "Вітаю! Чим допомогти?"


async def test_half_letters_and_nul_do_not_pass(bench: Bench) -> None:
    chunk = '{"choices":[{"index":0,"delta":{"content":"a\\ud800\\u0000b"},"finish_reason":"stop"}]}'
    bench.server.broken = [events(chunk, "[DONE]")]
    assert await bench.ask() == "ab"


async def test_a_capability_exists_exactly_if_its_file_does() -> None:
    provider = find_provider("openai_compatible")
    assert provider.capabilities == {"llm"}
    for found in find_providers().values():
        assert found.card.uk
        assert found.card.en
        assert found.settings.model_json_schema()["properties"]


async def test_the_catalogue_loads_no_vendor_library() -> None:
    import sys

    program = (
        "import sys; from runtime.providers.catalogue import find_providers; find_providers();"
        "assert 'openai' not in sys.modules"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    assert await process.wait() == 0
