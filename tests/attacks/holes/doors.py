"""Holes in the doors: hosts, origins, forms, cookies, sockets, paths and sizes."""

from __future__ import annotations

from tests.planted import Edit, Hole

ROW = "tests/attacks/test_doors.py::"

HOLES = (
    Hole(
        "any host is served",
        "runtime/gateway/guard.py",
        "return name is not None and (not self._hosts or name in self._hosts)",
        "return True",
        (ROW + "test_a_name_that_somebody_points_here_is_not_served[evil.example]",),
    ),
    Hole(
        "a host is known by its beginning",
        "runtime/gateway/guard.py",
        "(not self._hosts or name in self._hosts)",
        "(not self._hosts or name.startswith(tuple(self._hosts)))",
        (ROW + "test_a_name_that_somebody_points_here_is_not_served[localhost.evil.example]",),
    ),
    Hole(
        "a proxy's prefix is written into the pages",
        "builder_ui/server/guard.py",
        'if one[0].lower() != b"x-forwarded-prefix"]',
        "if one]",
        (ROW + "test_no_header_makes_an_address_of_ours_lead_elsewhere[x-forwarded-prefix]",),
    ),
    Hole(
        "a form of another port of this machine is taken",
        "builder_ui/server/guard.py",
        "return socket or elsewhere or not path.startswith(FORM_PATHS)",
        "return socket or not path.startswith(FORM_PATHS)",
        (ROW + "test_another_sites_form_changes_nothing[{'origin': 'null', 'sec-fetch-site': 'same-site'}]",),
    ),
    Hole(
        "a form's token is not compared",
        "builder_ui/server/login.py",
        'if not token or not secrets.compare_digest(token.encode(), form.get("form_token", "").encode()):',
        "if not token:",
        (ROW + "test_another_sites_form_changes_nothing[{'origin': 'null'}]",),
    ),
    Hole(
        "our own form is taken for another's",
        "builder_ui/server/guard.py",
        'not in ("none", "same-origin")',
        'not in ("none",)',
        (ROW + "test_our_own_form_is_taken_so_the_test_above_can_see",),
    ),
    Hole(
        "the builder's cookie holds the token, and the API takes it",
        "builder_ui/server/sessions.py",
        "session_id = secrets.token_urlsafe(32)",
        "session_id = session.token",
        (ROW + "test_the_api_takes_no_cookie_for_a_person[text/plain]",),
        also=(
            Edit(
                "runtime/gateway/auth.py",
                'if kind.lower() != "bearer" or not token.strip():',
                'token = token or connection.cookies.get("rozmova_session", "")\n        if not token.strip():',
            ),
        ),
    ),
    Hole(
        "every answer names the asking origin",
        "runtime/chat/origins.py",
        'if not origin or not scope["path"].startswith(PREFIX):',
        "if not origin:",
        (ROW + "test_no_answer_lets_another_site_read_it[/api/v1/bots]",),
    ),
    Hole(
        "any page opens a dialog",
        "runtime/chat/endpoints.py",
        "    check_origin(request, facts.allowed_origins)\n    opened",
        "    opened",
        (ROW + "test_the_chat_names_an_origin_but_never_lets_it_use_cookies",),
    ),
    Hole(
        "a page of another origin opens a live connection",
        "runtime/chat/live.py",
        "            await self._doors.check_page(session, socket)\n",
        "",
        (ROW + "test_the_chat_names_an_origin_but_never_lets_it_use_cookies",),
    ),
    Hole(
        "the chat lets pages use cookies",
        "runtime/chat/origins.py",
        'headers["access-control-expose-headers"] = EXPOSED',
        'headers["access-control-allow-credentials"] = "true"',
        (ROW + "test_the_chat_names_an_origin_but_never_lets_it_use_cookies",),
    ),
    Hole(
        "the builder's socket asks for no origin",
        "builder_ui/server/guard.py",
        'if not socket and scope["method"] in SAFE_METHODS:',
        'if socket or scope["method"] in SAFE_METHODS:',
        (ROW + "test_another_sites_page_gets_no_socket_of_the_builder[https://evil.example]",),
    ),
    Hole(
        "a program without an origin gets the builder's socket",
        "builder_ui/server/guard.py",
        "return socket or elsewhere or not path.startswith(FORM_PATHS)",
        "return not socket and (elsewhere or not path.startswith(FORM_PATHS))",
        (ROW + "test_another_sites_page_gets_no_socket_of_the_builder[None]",),
    ),
    Hole(
        "who signs out stays signed in",
        "builder_ui/server/login.py",
        'closed = here().sessions.close(request.cookies.get(COOKIE, ""))',
        'closed = here().sessions.find(request.cookies.get(COOKIE, ""))',
        (ROW + "test_the_builders_own_page_gets_its_socket_until_the_person_signs_out",),
    ),
    Hole(
        "the browser chooses its session's id",
        "builder_ui/server/sessions.py",
        "session_id = secrets.token_urlsafe(32)",
        "session_id = chosen or secrets.token_urlsafe(32)",
        (ROW + "test_a_session_that_somebody_else_chose_is_not_taken",),
        also=(
            Edit(
                "builder_ui/server/sessions.py",
                "def open(self, session: Session) -> str:",
                'def open(self, session: Session, chosen: str = "") -> str:',
            ),
            Edit(
                "builder_ui/server/login.py",
                "here().sessions.open(session),",
                'here().sessions.open(session, request.cookies.get(COOKIE, "")),',
            ),
        ),
    ),
    Hole(
        "the session before stays open",
        "builder_ui/server/login.py",
        '    here().sessions.close(request.cookies.get(COOKIE, ""))\n    response = RedirectResponse(path',
        "    response = RedirectResponse(path",
        (ROW + "test_signing_in_again_ends_the_session_before",),
    ),
    Hole(
        "a part of the widget is named by its path",
        "runtime/gateway/pages.py",
        '"/widget/{name}"',
        '"/widget/{name:path}"',
        (ROW + "test_no_path_climbs_out_of_its_folder[/widget/]",),
        also=(Edit("runtime/gateway/pages.py", "not _NAME.match(name) or ", ""),),
    ),
    Hole(
        "a template is read by its name",
        "runtime/scenarios/templates.py",
        "    for template in find_templates(folder):\n        if template.name == name:\n            return template\n",
        "    if name:\n        return _read(folder, name)\n",
        (ROW + "test_a_templates_name_is_no_path[coffee_order/../quiz]",),
    ),
    Hole(
        "a body may drip for ever",
        "runtime/gateway/guard.py",
        "asyncio.timeout_at(deadline)",
        "asyncio.timeout_at(None)",
        (ROW + "test_a_body_that_drips_is_given_up",),
    ),
    Hole(
        "a whole address in the request line is the path",
        "runtime/settings.py",
        '"runtime.gateway.request_heads:BoundedHead"',
        '"h11"',
        (ROW + "test_a_whole_address_in_the_request_line_changes_nothing",),
    ),
    Hole(
        "a head may be of any size",
        "runtime/gateway/request_heads.py",
        "if self._bare_bytes > self.head_bytes:",
        "if False:",
        (
            ROW + "test_heads_out_of_all_measure_are_refused_and_the_server_goes_on",
            ROW + "test_what_comes_without_end_is_cut_off",
        ),
    ),
    Hole(
        "what stands behind a body may be of any size",
        "runtime/gateway/request_heads.py",
        "        self._bare_bytes += len(data)\n",
        "        self._bare_bytes += len(data) if self.cycle is None else 0\n",
        (ROW + "test_what_comes_without_end_is_cut_off",),
    ),
    Hole(
        "a head may drip for ever",
        "runtime/gateway/request_heads.py",
        "        elif self._ending is None and not self.transport.is_closing():\n"
        "            self._ending = self.loop.call_later(self.head_s, self._refuse, _TOO_SLOW)\n",
        "        else:\n            self._wait_no_more()\n",
        (ROW + "test_a_head_that_drips_is_given_up",),
    ),
    Hole(
        "a connection may say nothing for ever",
        "runtime/gateway/request_heads.py",
        "        super().connection_made(transport)\n"
        "        self._ending = self.loop.call_later(self.head_s, self._refuse, _TOO_SLOW)\n",
        "        super().connection_made(transport)\n",
        (ROW + "test_a_head_that_drips_is_given_up",),
    ),
)
