"""Holes in the sandbox, and in what keeps documents and texts small."""

from __future__ import annotations

from tests.planted import Edit, Hole

BOX = "tests/attacks/test_sandbox.py::"
OUT = "tests/attacks/test_escapes.py::"
FLOOD = "tests/attacks/test_flood.py::"
DOCUMENT = "tests/attacks/test_documents.py::"
TEXT = "tests/attacks/test_texts.py::"
PRELUDE = "runtime/scripting/prelude.js"

SCRIPTS = (
    Hole(
        "code may take ten times its time",
        "runtime/scripting/isolate.py",
        "async with asyncio.timeout(request.inner_s):",
        "async with asyncio.timeout(10 + request.inner_s):",
        (BOX + "test_a_bomb_ends_within_its_time_and_the_neighbour_is_answered[an endless loop]",),
        also=(
            Edit(
                "runtime/scripting/process.py",
                "async with asyncio.timeout_at(deadline):",
                "async with asyncio.timeout_at(deadline + 10):",
            ),
        ),
    ),
    Hole(
        "a text with NUL leaves",
        PRELUDE,
        "      if (value.includes('\\u0000')) throw new Unfit('threw', `${where}: a text with a NUL character`);\n",
        "",
        (BOX + "test_what_scripts_may_not_do_is_a_clear_failure[NUL]",),
    ),
    Hole(
        "built-ins can be written to",
        PRELUDE,
        "    freeze(thing);\n",
        "",
        (
            BOX + "test_nothing_of_one_customer_reaches_the_next[the array prototype]",
            OUT + "test_no_channel_carries_words_to_the_next_customer_or_to_another_bot[a symbol on a built-in]",
        ),
    ),
    Hole(
        "new globals can be made",
        PRELUDE,
        "  preventExtensions(G);\n",
        "",
        (BOX + "test_nothing_of_one_customer_reaches_the_next[a global]",),
    ),
    Hole(
        "a way to a promise without the words",
        PRELUDE,
        "  delete Array.fromAsync;\n",
        "",
        (BOX + "test_no_promise_can_be_reached_without_the_words_the_worker_looks_for",),
    ),
    Hole(
        "the compiled text is named by the token",
        "runtime/scripting/isolate.py",
        "//# sourceURL=script",
        "//# sourceURL=__host-{self._token}",
        (BOX + "test_the_stack_tells_neither_the_token_nor_other_texts",),
    ),
    Hole(
        "bots share an isolate, and a function is known by its id",
        "runtime/scripting/worker.py",
        "        key = request.bot_key\n",
        '        key = "of everybody"\n',
        (BOX + "test_a_bot_sees_nothing_of_another", OUT + "test_more_bots_than_isolates_keep_apart"),
        also=(
            Edit(
                "runtime/scripting/isolate.py",
                "if self._sources.get(function_id) != source:",
                "if function_id not in self._sources:",
            ),
        ),
    ),
    Hole(
        "a worker is given the server's environment",
        "runtime/scripting/process.py",
        'return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}',
        "return dict(os.environ)",
        (BOX + "test_a_worker_knows_nothing_of_the_server",),
    ),
    Hole(
        "a call that was answered is counted on",
        "runtime/scripting/process.py",
        "                waiting = self._pending.pop(number, None)\n",
        "                waiting = self._pending.get(number)\n",
        (BOX + "test_the_pool_is_whole_after_all_of_this",),
    ),
    Hole(
        "a source may close its own braces",
        PRELUDE,
        "sourceOf(made).length !== wanted.length",
        "false",
        (
            OUT + "test_nothing_runs_behind_braces_that_the_source_closed_itself[a statement behind]",
            OUT + "test_no_name_outlives_the_source_that_closed_its_braces[a lexical name]",
        ),
    ),
    Hole(
        "all organisations' checks are one bot's",
        "runtime/scripting/pool.py",
        'script = Script(f"syntax {bot_key}", ',
        'script = Script("syntax of one", ',
        (OUT + "test_one_organisations_code_does_not_hold_up_the_checks_of_another",),
    ),
    Hole(
        "the last match is remembered",
        PRELUDE,
        "    if (typeof name === 'string' && 'get' in own) delete RegExp[name];\n",
        "",
        (OUT + "test_no_way_leads_out_of_the_function[RegExp.$1]",),
    ),
    Hole(
        "functions can be made of words",
        PRELUDE,
        "defineProperty(getPrototypeOf(kind), 'constructor', {",
        "void (kind, {",
        (OUT + "test_no_way_leads_out_of_the_function[Function through a class]",),
        also=(
            Edit("runtime/scripting/isolate.py", ', "--disallow-code-generation-from-strings")', ")"),
            Edit("runtime/scripting/isolate.py", "return 'eval works'; }", "}"),
        ),
    ),
    Hole(
        "a name of prototypes leaves",
        PRELUDE,
        "      if (name === '__proto__') throw new Unfit('threw', `${where}: the name __proto__ is not allowed`);\n",
        "",
        (
            OUT + "test_a_tricky_value_is_plain_or_refused[an own __proto__]",
            BOX + "test_what_scripts_may_not_do_is_a_clear_failure[the name __proto__]",
        ),
    ),
    Hole(
        "who waits together gets the first one's words",
        PRELUDE,
        "      const call = calls[i];\n      calls[i] = null;\n",
        "      const call = calls[0];\n",
        (OUT + "test_customers_whose_calls_wait_together_see_nothing_of_each_other",),
    ),
    Hole(
        "bad scripts take what they like, among their neighbours and without a pause",
        "runtime/scripting/pool.py",
        "return self._crew.apart if self._penalties.struck(bot_key) else self._crew.seat_of(bot_key)",
        "return self._crew.seat_of(bot_key)",
        (FLOOD + "test_bad_scripts_of_many_bots_do_not_slow_another_organisation[200]",),
        also=(
            Edit("runtime/scripting/penalties.py", "FREE_STRIKES: Final = 2", "FREE_STRIKES: Final = 1_000_000"),
            Edit("runtime/chat/sandbox.py", "INNER_S = 0.25", "INNER_S = 2.0"),
        ),
    ),
)

DOCUMENTS = (
    Hole(
        "any character stands in a document",
        "runtime/scenarios/shape.py",
        "            if _BAD_CHARACTERS.search(held):\n",
        "            if False:\n",
        (
            DOCUMENT + "test_a_document_of_any_size_and_shape_is_judged_soon[NUL in a name]",
            DOCUMENT + "test_every_door_for_documents_refuses_them_and_goes_on[PUT draft]",
        ),
    ),
    Hole(
        "true is a number",
        "runtime/scenarios/document.py",
        "    Annotated[int, Strict(), Field(ge=-10_000_000, le=10_000_000)]",
        "    Annotated[int, Field(ge=-10_000_000, le=10_000_000)]",
        (DOCUMENT + "test_a_document_of_any_size_and_shape_is_judged_soon[true as a number]",),
    ),
    Hole(
        "a way is walked again and again",
        "runtime/scenarios/checks/flow.py",
        "    while waiting:\n        block_id = waiting.pop()\n        if block_id in reached:\n            continue\n",
        "    for _ in range(200_000):  # else it would never end\n        block_id = waiting.pop()\n",
        (DOCUMENT + "test_a_graph_of_every_way_to_every_group_is_checked_soon",),
    ),
    Hole(
        "a circle is walked on, and says as much as it likes",
        "runtime/orchestrator/engine.py",
        "                raise circle()\n",
        "                pass\n",
        (DOCUMENT + "test_a_dialog_that_runs_in_a_circle_ends_with_a_word[texts in a circle]",),
        also=(Edit("runtime/orchestrator/limits.py", "MAX_MESSAGES: Final = 100", "MAX_MESSAGES: Final = 1_000"),),
    ),
    Hole(
        "a text may be of any length",
        "runtime/dialog/liquid.py",
        "MAX_TEXT_CHARS: Final = 20_000",
        "MAX_TEXT_CHARS: Final = 3_000_000",
        (
            DOCUMENT + "test_a_text_of_any_shape_is_compiled_and_said_soon[links in links]",
            TEXT + "test_compiling_is_bounded[[a](]",
        ),
    ),
    Hole(
        "a render has forty times its budget",
        "runtime/dialog/liquid.py",
        "BUDGET_UNITS: Final = 2_000_000",
        "BUDGET_UNITS: Final = 80_000_000",
        (TEXT + "test_a_render_is_bounded[{% for i in (1..10000) %}{% assign x = rows | sort %}{% endfor %}]",),
    ),
    Hole(
        "a mistake that the library finds is nobody's",
        "runtime/dialog/liquid.py",
        "    except LiquidError as error:\n        raise _bad(error, source) from error\n",
        "    except ZeroDivisionError as error:\n        raise BadText(0, uk=source, en=source) from error\n",
        (TEXT + "test_a_deep_expression_is_refused_or_rendered[filtered]",),
    ),
    Hole(
        "words that are filled in may be of any length",
        "runtime/dialog/liquid.py",
        "return filled if len(filled) <= MAX_OUTPUT_CHARS else None",
        "return filled",
        (TEXT + "test_a_value_of_a_million_characters_is_cut",),
    ),
)

HOLES = (*SCRIPTS, *DOCUMENTS)

ASIDE = {
    OUT + "test_the_same_search_finds_what_an_unguarded_v8_keeps": "searches a V8 of its own, without our prelude",
    OUT + "test_the_same_escapes_work_in_an_unguarded_v8": "escapes from a V8 of its own, without our prelude",
    DOCUMENT + "test_a_judge_that_takes_all_would_be_seen": "asks Python's own parser",
}
