"""Holes on the way outward: shops and models that fail, hang, drip, ask for rest."""

from __future__ import annotations

from tests.planted import Edit, Hole

SERVICES = "tests/faults/test_chat_services.py::"
BAD_SHOP = SERVICES + "test_a_shop_that_answers_badly_takes_the_error_exit_in_time"
OUTSIDE_HTTP = "tests/faults/test_outside_http.py::"
SHOP = OUTSIDE_HTTP + "test_a_shop_that_fails_takes_the_error_exit_and_another_shop_works_on"
OUTSIDE_AI = "tests/faults/test_outside_ai.py::"
MODEL = OUTSIDE_AI + "test_a_model_that_fails_is_covered_by_the_fallback_and_another_model_works_on"
PASSES = OUTSIDE_AI + "test_a_failure_that_passes_is_tried_again_and_nobody_hears_of_it"

# A lane keeps the time of its call, and so does who makes it.
OWN_TIME = Edit(
    "runtime/chat/calls.py",
    "            async with asyncio.timeout(left_s + OWN_TIMEOUT_S):\n",
    "            async with asyncio.timeout(None):\n",
)

HOLES = (
    Hole(
        "a failed call is told to nobody",
        "runtime/chat/calls.py",
        "            return _failed(call, error.code, error.en)",
        "            raise",
        (
            BAD_SHOP + "[no HTTP]",
            SERVICES + "test_a_model_that_fails_says_the_fallback_and_the_dialog_goes_on[500]",
        ),
    ),
    Hole(
        "a transaction stays open while a call is made",
        "runtime/chat/calls.py",
        '                    return await lane.run(trying, f"{call.dialog_id}:{call.call_id}", deltas)',
        """                    async with self._parts.outbox._database.write():
                        return await lane.run(trying, f"{call.dialog_id}:{call.call_id}", deltas)""",
        (SERVICES + "test_one_hung_service_slows_no_other_dialog",),
    ),
    Hole(
        "a request has no key of its own",
        "runtime/chat/lanes.py",
        "            headers[IDEMPOTENCY_HEADER] = key\n",
        "            pass\n",
        (SERVICES + "test_a_good_shop_is_asked_once_with_the_secret[sqlite]",),
    ),
    Hole(
        "what a model says is heard at its end only",
        "runtime/chat/lanes.py",
        "deltas.add if request.say else _unsaid",
        "_unsaid",
        (
            SERVICES + "test_a_real_model_streams_through_to_the_page[sqlite]",
            "tests/faults/test_chat_worker.py::test_a_worker_streams_for_a_server_and_drains_on_sigterm",
        ),
    ),
    Hole(
        "a failure of a shop is an answer",
        "runtime/blocks/http_request/execute.py",
        """        if config.only_ok and isinstance(status, int) and status >= 400:
            return _failed(config, turn, f"{status} {_text(answer)}".strip())
""",
        "",
        (SHOP + "[500-dose0]",),
    ),
    Hole(
        "what is no JSON is an answer",
        "runtime/blocks/http_request/execute.py",
        """        if _is_no_json(answer) and any(read_path(saved.path) for saved in config.saves):
            return _failed(config, turn, f"the answer is no JSON: {_text(answer)}")
""",
        "",
        (SHOP + "[wrong JSON-dose0]", SHOP + "[200 with HTML-dose0]"),
    ),
    Hole(
        "an answer may be as long as it likes",
        "runtime/outbound/fetch.py",
        """        if size > max_bytes:
            raise AnswerTooLarge(max_bytes)
""",
        "",
        (SHOP + "[50 MB-dose0]",),
        # What a shop says of its length is looked at before.
        also=(
            Edit(
                "runtime/outbound/fetch.py",
                """    if declared.isdigit() and int(declared) > max_bytes and answer.request.method != "HEAD":
        raise AnswerTooLarge(max_bytes)
""",
                "",
            ),
        ),
    ),
    Hole(
        "a connection that breaks is a bug",
        "runtime/outbound/fetch.py",
        """        except httpx2.TransportError as error:
            raise ConnectFailed(type(error).__name__) from error
""",
        "",
        (SHOP + "[cut in the middle-dose0]",),
    ),
    Hole(
        "nobody keeps the time of a request",
        "runtime/outbound/fetch.py",
        "                async with asyncio.timeout(deadline - time.monotonic()):\n",
        "                async with asyncio.timeout(None):\n",
        (
            BAD_SHOP + "[drips]",
            SHOP + "[one byte a second-dose0]",
            OUTSIDE_HTTP + "test_a_shop_that_hangs_for_thirty_seconds[one byte a second]",
        ),
        also=(OWN_TIME,),
    ),
    Hole(
        "nobody keeps the time of a question",
        "runtime/llm/service.py",
        "                asyncio.timeout(min(self._limits.first_words_s, deadline - started)) as patience,",
        "                asyncio.timeout(None) as patience,",
        (
            MODEL + "[one byte a second-dose0]",
            OUTSIDE_AI + "test_a_model_that_hangs_for_thirty_seconds[one byte a second]",
        ),
        also=(OWN_TIME,),
    ),
    Hole(
        "a place that fails is asked on and on",
        "runtime/outbound/breaker.py",
        "        if self._failures >= self._policy.failures:\n",
        "        if False:\n",
        (SHOP + "[500-dose0]",),
    ),
    Hole(
        "a place that asks for rest gets none",
        "runtime/outbound/resilience.py",
        "            verdict.failed(failure.retry_after_s or 0.0)",
        "            verdict.failed()",
        (
            SHOP + "[429 with Retry-After-dose0]",
            SHOP + "[429 with a date-dose0]",
            MODEL + "[429 with Retry-After-dose0]",
            MODEL + "[429 with a date-dose0]",
        ),
    ),
    Hole(
        "a model is asked again at once",
        "runtime/outbound/resilience.py",
        "            verdict.failed(failure.retry_after_s or 0.0)",
        "            verdict.failed()",
        (PASSES + "[answer-1.0]",),
        # The call that met the wish for rest waits as long itself.
        also=(Edit("runtime/outbound/resilience.py", "return (failure.retry_after_s or 0.0) + self", "return self"),),
    ),
    Hole(
        "a failure that passes is final",
        "runtime/outbound/resilience.py",
        "                    judge(failure) is not Fault.PASSING\n",
        "                    True\n",
        (PASSES + "[answer-1.0]", PASSES + "[answer-0.0]"),
    ),
    Hole(
        "all shops of a bot share one breaker",
        "runtime/outbound/fetch.py",
        'f"{request.lane} {_place(url)}"',
        "request.lane",
        (SHOP + "[500-dose0]",),
    ),
    Hole(
        "all models of an organisation share one breaker",
        "runtime/llm/service.py",
        'return f"llm {ask.org_id} {ask.connection} {hashlib.sha256(present.encode()).hexdigest()[:12]}"',
        'return f"llm {ask.org_id}"',
        (MODEL + "[500-dose0]",),
    ),
)
