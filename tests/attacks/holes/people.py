"""Holes in who may do what: roles, organisations, login links, keys of connections."""

from __future__ import annotations

from tests.planted import Edit, Hole

ROLE = "tests/attacks/test_roles.py::"
LINK = "tests/attacks/test_login_link.py::"
TENANT = "tests/attacks/test_tenants.py::"
PLACE = "tests/attacks/test_connections.py::"

ROLES = (
    Hole(
        "a route that nobody has said the roles of",
        "runtime/admin/session_endpoints.py",
        '    @router.delete("/sessions/current"',
        '    @router.get("/sessions/all", tags=["people"], summary="Everybody\'s sessions")\n'
        "    async def all_sessions(caller: CallerIn) -> JSONResponse:\n"
        "        return JSONResponse({})\n\n"
        '    @router.delete("/sessions/current"',
        (ROLE + "test_every_route_says_here_whom_it_is_for",),
    ),
    Hole(
        "any role revokes keys",
        "runtime/admin/key_endpoints.py",
        "        caller.must(*ADMINS)\n        await parts.sessions.end(caller.org_id, key_id)\n",
        "        await parts.sessions.end(caller.org_id, key_id)\n",
        (ROLE + "test_a_role_does_no_more_than_it_may_and_all_of_that[viewer]",),
    ),
    Hole(
        "no role but the first is asked for",
        "runtime/request.py",
        "        if self.role not in roles:\n",
        "        if self.role == roles[-1]:\n",
        (
            ROLE + "test_a_role_does_no_more_than_it_may_and_all_of_that[author]",
            ROLE + "test_a_role_does_no_more_than_it_may_and_all_of_that[viewer]",
        ),
    ),
    Hole(
        "an admin gives the role of owner",
        "runtime/admin/parts.py",
        'if given == "owner" and own != "owner":',
        'if given == "owner" and own not in ("owner", "admin"):',
        (
            ROLE + "test_an_admin_does_not_become_an_owner[POST-people-body0]",
            ROLE + "test_an_admin_does_not_become_an_owner[PATCH-people/p1-body1]",
            ROLE + "test_an_admin_does_not_become_an_owner[DELETE-people/p1-None]",
            ROLE + "test_an_admin_does_not_become_an_owner[POST-keys-body3]",
        ),
    ),
    Hole(
        "an admin makes a login link of an owner",
        "runtime/admin/session_endpoints.py",
        'if found.role == "owner" and caller.role != "owner":',
        "if False:",
        (ROLE + "test_an_admin_does_not_become_an_owner[POST-sessions/links?person=p1-None]",),
    ),
    Hole(
        "fields that nobody offered are let pass",
        "runtime/admin/parts.py",
        'ConfigDict(extra="forbid")',
        'ConfigDict(extra="ignore")',
        (ROLE + "test_a_field_that_nobody_offered_is_refused[org_id]",),
    ),
    Hole(
        "a revoked key is remembered",
        "runtime/admin/key_endpoints.py",
        "        parts.callers.forget(key_id)\n",
        "",
        (ROLE + "test_a_key_that_was_taken_back_is_refused_at_once",),
    ),
    Hole(
        "a token in the address is taken",
        "runtime/gateway/auth.py",
        'if kind.lower() != "bearer" or not token.strip():',
        'token = token or connection.query_params.get("token", "")\n        if not token.strip():',
        (ROLE + "test_a_token_anywhere_else_opens_nothing[query]",),
    ),
    Hole(
        "a token of the wrong kind is taken",
        "runtime/gateway/auth.py",
        'if kind.lower() != "bearer" or not token.strip():',
        "if not token.strip():",
        (ROLE + "test_a_token_anywhere_else_opens_nothing[basic]",),
    ),
    Hole(
        "another request under the same key gets the kept answer",
        "runtime/scenarios/once.py",
        '{request.url.path}\\n".encode() + await request.body()',
        '{request.url.path}\\n".encode()',
        (ROLE + "test_one_callers_idempotency_key_gives_nothing_to_another",),
    ),
    Hole(
        "a key of one organisation is another's too",
        "runtime/scenarios/once.py",
        "own = Idempotency(parts.database, caller.org_id)",
        'own = Idempotency(parts.database, "o1")',
        (ROLE + "test_one_callers_idempotency_key_gives_nothing_to_another",),
    ),
    Hole(
        "a request waits as long as it likes",
        "runtime/chat/endpoints.py",
        "min(int(found.group(1)), MAX_WAIT_S)",
        "int(found.group(1))",
        (ROLE + "test_no_preference_holds_a_request_for_ever[wait=99999999]",),
    ),
)

LINKS = (
    Hole(
        "a link is not used up",
        "storage/repositories/tokens.py",
        "            return await self._database.fetch_one(LoginLink, used)\n",
        "            return await self.peek_login_link(token_hash, now) if used is not None else None\n",
        (LINK + "test_a_link_works_once",),
    ),
    Hole(
        "a link is looked at first and used up then",
        "storage/repositories/tokens.py",
        "        async with self._database.unit_of_work():\n"
        "            return await self._database.fetch_one(LoginLink, used)\n",
        "        link = await self.peek_login_link(token_hash, now)\n"
        "        await self._database.fetch_one(LoginLink, used)\n"
        "        return link\n",
        (LINK + "test_of_twenty_at_once_one_gets_in",),
    ),
    Hole(
        "whoever looks at a link uses it up",
        "builder_ui/server/login.py",
        '    """Show the one button that uses the link up."""\n',
        "    with suppress(ServerProblem):\n"
        '        await sign_in(here().server, current_language(), link=request.path_params["link"])\n',
        (LINK + "test_looking_at_a_link_uses_nothing_up_and_tells_nobody[{'purpose': 'preview'}]",),
    ),
    Hole(
        "any words are a link",
        "storage/repositories/tokens.py",
        ".where(login_links.c.token_hash == token_hash, login_links.c.expires_at > now)\n            .returning",
        ".where(login_links.c.expires_at > now)\n            .returning",
        (LINK + "test_what_is_no_link_signs_nobody_in[x]",),
    ),
    Hole(
        "a link may be anything",
        "runtime/admin/session_endpoints.py",
        "link: str | None = Field(None, max_length=200)",
        "link: object = None",
        (LINK + "test_a_link_of_another_kind_signs_nobody_in",),
    ),
    Hole(
        "the database keeps the tokens themselves",
        "storage/repositories/tokens.py",
        'return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()',
        "return token",
        (LINK + "test_the_database_keeps_no_link_and_no_token",),
    ),
    Hole(
        "one may guess as often as one likes",
        "runtime/admin/session_endpoints.py",
        '        await parts.sign_in_limit(request, "sign-in", (body.email or "").lower())\n',
        "",
        (LINK + "test_guessing_is_slowed_down_for_who_guesses_and_for_nobody_else",),
    ),
    Hole(
        "all who sign in are counted as one",
        "runtime/gateway/rate_limit.py",
        'host = connection.client.host if connection.client else ""',
        'host = "everybody"',
        (LINK + "test_guessing_is_slowed_down_for_who_guesses_and_for_nobody_else",),
    ),
    Hole(
        "a link never ends",
        "storage/repositories/tokens.py",
        ".where(login_links.c.token_hash == token_hash, login_links.c.expires_at > now)\n            .returning",
        ".where(login_links.c.token_hash == token_hash)\n            .returning",
        (LINK + "test_a_link_and_a_session_end_with_their_time",),
    ),
    Hole(
        "the button asks for no form of its own",
        "builder_ui/server/login.py",
        '    """Use the link up."""\n    if await _form(request) is None:\n        return _stale(request)\n',
        '    """Use the link up."""\n',
        (LINK + "test_the_button_is_the_only_way_and_asks_for_its_own_form",),
    ),
)

A_ROUTE = '    @router.delete("/sessions/current"'

TENANTS = (
    Hole(
        "a route with ids of something new",
        "runtime/admin/session_endpoints.py",
        A_ROUTE,
        '    @router.get("/sessions/{session}", tags=["people"], summary="One session")\n'
        "    async def read_session(session: str, caller: CallerIn) -> JSONResponse:\n"
        "        return JSONResponse({})\n\n" + A_ROUTE,
        (TENANT + "test_every_id_and_every_body_of_a_route_is_known_here",),
    ),
    Hole(
        "bots are everybody's",
        "storage/repositories/bots.py",
        "self._own = _SELECT.where(bots.c.org_id == org_id)",
        "self._own = _SELECT",
        (TENANT + "test_another_organisations_ids_lead_nowhere", TENANT + "test_lists_show_only_what_is_ones_own"),
    ),
    Hole(
        "any dialog's token opens every file",
        "runtime/chat/uploads.py",
        "            if kept.dialog_id != dialog_id:\n"
        '                raise NotStored("another dialog\'s")\n'
        "            data = await self._blobs.get(org_id, file_id)\n",
        "            data = await self._blobs.get(kept.org_id, file_id)\n",
        (TENANT + "test_another_organisations_ids_lead_nowhere",),
        also=(
            Edit(
                "storage/repositories/files.py",
                "_SELECT.where(files.c.id == file_id, files.c.org_id == self._org_id)",
                "_SELECT.where(files.c.id == file_id)",
            ),
        ),
    ),
    Hole(
        "anybody revokes a key",
        "storage/repositories/tokens.py",
        "own = (access_tokens.c.org_id == self._org_id, access_tokens.c.id == token_id)",
        "own = (access_tokens.c.id == token_id,)",
        (TENANT + "test_another_organisations_ids_lead_nowhere",),
    ),
    Hole(
        "a route forgets to ask who calls",
        "runtime/scenarios/release_endpoints.py",
        "async def list_templates(caller: CallerIn) -> Response:",
        "async def list_templates() -> Response:",
        (TENANT + "test_nothing_but_public_doors_opens_without_a_token",),
    ),
    Hole(
        "the main scenario may be another bot's",
        "storage/repositories/bots.py",
        "scenarios.c.id == change.main_scenario_id, scenarios.c.bot_id == bot_id",
        "scenarios.c.id == change.main_scenario_id",
        (TENANT + "test_ids_in_queries_and_bodies_lead_nowhere_too",),
    ),
    Hole(
        "people are everybody's",
        "storage/repositories/people.py",
        "self._own = _SELECT.where(memberships.c.org_id == org_id)",
        "self._own = _SELECT",
        (TENANT + "test_ids_in_queries_and_bodies_lead_nowhere_too", TENANT + "test_lists_show_only_what_is_ones_own"),
    ),
    Hole(
        "a dialog's token is not compared",
        "runtime/chat/service.py",
        "if not hmac.compare_digest(session.token_hash, hash_token(token)) or session.opening is not None:",
        "if session.opening is not None:",
        (TENANT + "test_the_live_connection_of_another_dialog_does_not_open",),
    ),
    Hole(
        "a second live connection",
        "runtime/chat/endpoints.py",
        '    @router.websocket("/dialogs/{dialog}/live")\n',
        '    @router.websocket("/dialogs/{dialog}/listen")\n    @router.websocket("/dialogs/{dialog}/live")\n',
        (TENANT + "test_there_is_no_other_live_connection",),
    ),
    Hole(
        "whoever invites somebody signs in as them",
        "runtime/admin/session_endpoints.py",
        "if len(await PeopleLookup(parts.database).sign_in(found.email)) > 1:",
        "if False:",
        (TENANT + "test_a_neighbour_who_invites_somebody_cannot_become_them",),
    ),
    Hole(
        "whoever invites somebody renames them",
        "storage/repositories/people.py",
        '                    raise Conflict("this person is a member already", "person_exists", email)\n',
        '                    raise Conflict("this person is a member already", "person_exists", email)\n'
        "                if known is not None:\n"
        "                    renamed = update(people).where(people.c.id == person_id).values(name=new.name)\n"
        "                    await connection.execute(renamed)\n",
        (TENANT + "test_a_neighbour_who_invites_somebody_cannot_become_them",),
    ),
    Hole(
        "a program changes its person's password",
        "runtime/admin/people_endpoints.py",
        "if not caller.signed_in:",
        "if not caller.person_id:",
        (TENANT + "test_a_scripts_token_changes_nobodys_password",),
    ),
)

CONNECTIONS = (
    Hole(
        "a key goes along to another server",
        "runtime/admin/connection_endpoints.py",
        "if key and found and _place(",
        "if not key and found and _place(",
        (PLACE + "test_a_key_does_not_follow_its_connection_to_another_server[https://evil.example/v1]",),
    ),
    Hole(
        "a server is known by its name alone",
        "runtime/admin/connection_endpoints.py",
        'return parts.scheme, (parts.hostname or "").rstrip("."), parts.port or default',
        'return "", (parts.hostname or "").rstrip("."), default and 0',
        (
            PLACE + "test_a_key_does_not_follow_its_connection_to_another_server[https://ai.example.com:8443/v1]",
            PLACE + "test_a_key_does_not_follow_its_connection_to_another_server[http://ai.example.com/v1]",
        ),
    ),
    Hole(
        "the same server is taken for another",
        "runtime/admin/connection_endpoints.py",
        'return parts.scheme, (parts.hostname or "").rstrip("."), parts.port or default',
        "return parts.scheme, url, default",
        (PLACE + "test_the_same_server_keeps_its_key[https://AI.example.com/v2]",),
    ),
    Hole(
        "a connection without a key asks for one",
        "runtime/admin/connection_endpoints.py",
        "if key and found and _place(",
        "if found and _place(",
        (PLACE + "test_a_connection_without_a_key_moves_freely_and_an_empty_key_takes_it_away",),
    ),
)

HOLES = (*ROLES, *LINKS, *TENANTS, *CONNECTIONS)

ASIDE = {
    ROLE + "test_a_route_that_forgot_to_ask_for_the_role_is_seen": "plants a route of its own beside the product's",
    LINK + "test_a_link_that_checks_before_it_uses_would_be_seen": "runs a twin of its own, nothing of the product",
    TENANT + "test_a_planted_hole_is_seen": "plants routes of its own beside the product's",
}
