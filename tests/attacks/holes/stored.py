"""Holes through which what people store is run by somebody's browser, and those through which secrets leak."""

from __future__ import annotations

from tests.planted import Edit, Hole

STORED = "tests/attacks/test_stored_scripts.py::"
CANARY = "tests/attacks/test_canaries.py::"
SECRET_ROW = (CANARY + "test_no_secret_is_found_where_it_does_not_belong",)

SCRIPTS = (
    Hole(
        "words are markup",
        "builder_ui/look/words.py",
        "        super().__init__(tag=tag, text=words)\n",
        '        super().__init__(tag=tag, text=words)\n        self._props["innerHTML"] = words\n',
        (
            STORED + "test_the_list_of_bots_shows_names_as_text",
            STORED + "test_the_other_pages_show_names_as_text[/settings]",
            STORED + "test_the_releases_show_messages_as_text",
            STORED + "test_the_designer_shows_a_hostile_draft_as_text",
            STORED + "test_the_designers_dialogs_show_a_hostile_draft_as_text[pri]",
            STORED + "test_the_try_out_says_and_traces_payloads_as_text",
            STORED + "test_a_hostile_file_becomes_a_bot_and_nothing_runs",
        ),
    ),
    Hole(
        "code on the canvas is markup",
        "builder_ui/designer/canvas/dist/index.js",
        "lg=e=>e.replace(/&/g,`&amp;`).replace(/</g,`&lt;`).replace(/>/g,`&gt;`);",
        "lg=e=>e;",
        (
            STORED + "test_the_designer_shows_a_hostile_draft_as_text",
            STORED + "test_a_hostile_file_becomes_a_bot_and_nothing_runs",
        ),
    ),
    Hole(
        "what the chat says is markup",
        "runtime/channels/web_widget/static/core.js",
        "this.T(c.createTextNode(e))",
        "this.T(c.createRange().createContextualFragment(String(e)))",
        (STORED + "test_the_chat_says_payloads_as_text[widget]",),
    ),
    Hole(
        "the chat links to scripts",
        "runtime/channels/web_widget/static/core.js",
        "`https: http: mailto: tel:`",
        "`https: http: mailto: tel: javascript:`",
        (
            STORED + "test_the_chat_says_payloads_as_text[full page]",
            STORED + "test_the_chat_says_payloads_as_text[widget]",
        ),
        also=(
            Edit("runtime/dialog/links.py", '{"http", "https", "mailto", "tel"}', '{"http", "https", "javascript"}'),
        ),
    ),
    Hole(
        "the address stands in a plain page as it is",
        "builder_ui/server/login.py",
        'name="back" value="{escape(_here_again(request))}"',
        'name="back" value="{_here_again(request)}"',
        (STORED + "test_error_pages_show_the_address_as_text[/login/{}]",),
    ),
    Hole(
        "what was typed stands in the form as it is",
        "builder_ui/server/login.py",
        'type="{kind}" value="{escape(value)}"',
        'type="{kind}" value="{value}"',
        (STORED + "test_what_was_typed_into_sign_in_stays_text",),
    ),
    Hole(
        "an upload is shown",
        "runtime/chat/uploads.py",
        "f\"attachment; filename*=UTF-8''",
        "f\"inline; filename*=UTF-8''",
        (STORED + "test_an_upload_is_given_back_as_a_file_and_never_as_a_page",),
    ),
    Hole(
        "a page may be uploaded",
        "runtime/chat/uploads.py",
        '    "text/csv": ("csv",),\n',
        '    "text/csv": ("csv",),\n    "text/html": ("html",),\n',
        (STORED + "test_an_upload_is_given_back_as_a_file_and_never_as_a_page",),
    ),
    Hole(
        "any ending goes with any type",
        "runtime/chat/uploads.py",
        "if ending not in TYPES.get(media_type, ()):",
        "if media_type not in TYPES:",
        (STORED + "test_an_upload_is_given_back_as_a_file_and_never_as_a_page",),
    ),
)

SECRETS = (
    Hole(
        "a key is kept beside its seal",
        "storage/repositories/secrets_store.py",
        '"settings": dict(new.settings), "sealed"',
        '"settings": {**new.settings, "key": new.value}, "sealed"',
        SECRET_ROW,
    ),
    Hole(
        "what does not fit is said again",
        "runtime/gateway/problems.py",
        '"message": str(item["msg"])}',
        '"message": str(item)}',
        SECRET_ROW,
    ),
    Hole(
        "the database keeps the tokens themselves, for a backup to take along",
        "storage/repositories/tokens.py",
        'return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()',
        "return token",
        SECRET_ROW,
    ),
    Hole(
        "what a vendor complains of is logged",
        "runtime/providers/openai_compatible/llm.py",
        '    return _refused(codes.get(error.status_code, "provider_refused"), error.message)\n',
        '    __import__("logging").warning("refused: %s", error.message)\n'
        '    return _refused(codes.get(error.status_code, "provider_refused"), error.message)\n',
        SECRET_ROW,
    ),
    Hole(
        "a request is logged with its secrets",
        "runtime/chat/lanes.py",
        "        request = msgspec.convert(put_secrets(plain, values), HttpRequest)\n",
        "        request = msgspec.convert(put_secrets(plain, values), HttpRequest)\n"
        '        __import__("logging").debug("asking", extra={"facts": {"url": request.url}})\n',
        SECRET_ROW,
    ),
)

HOLES = (*SCRIPTS, *SECRETS)

ASIDE = {
    STORED + "test_every_payload_runs_where_a_page_is_careless": "visits careless pages of its own",
    CANARY + "test_a_planted_leak_is_seen": "searches what it wrote itself",
}
