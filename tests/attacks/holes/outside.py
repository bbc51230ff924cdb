"""Holes in the door to the outside: addresses, names, redirects, headers."""

from __future__ import annotations

from tests.planted import Hole

SSRF = "tests/attacks/test_ssrf.py::"
HOPS = "tests/attacks/test_ssrf_hops.py::"
ADDRESSES = "runtime/outbound/addresses.py"
GUARD = "runtime/outbound/guard.py"
FETCH = "runtime/outbound/fetch.py"

HOLES = (
    Hole(
        "a cloud's address that Python calls global",
        ADDRESSES,
        '        "168.63.129.16/32",  # Azure\'s wire server\n',
        "",
        (
            SSRF + "test_a_special_address_is_refused[168.63.129.16]",
            SSRF + "test_no_spelling_leads_inside[http://168.63.129.16/]",
        ),
    ),
    Hole(
        "an address within an address of IPv6",
        ADDRESSES,
        "elif number not in _GLOBAL_UNICAST_V6:",
        "elif False:",
        (
            SSRF + "test_a_special_address_is_refused[64:ff9b::7f00:1]",
            SSRF + "test_no_spelling_leads_inside[http://[64:ff9b::7f00:1]/]",
        ),
    ),
    Hole(
        "this machine's own public address",
        ADDRESSES,
        "if str(number) in own:",
        "if False:",
        (
            SSRF + "test_a_public_address_is_not_refused[8.8.8.8]",
            SSRF + "test_a_public_address_of_this_machine_is_refused",
        ),
    ),
    Hole(
        "a number in an old spelling",
        GUARD,
        "if number is None and looks_like_a_number(host):",
        "if False:",
        (SSRF + "test_no_spelling_leads_inside[http://127.1/]",),
    ),
    Hole(
        "of a name's addresses only the first is judged",
        GUARD,
        "            for address in addresses:\n",
        "            for address in addresses[:1]:\n",
        (
            SSRF + "test_no_spelling_leads_inside[http://mixed.example/]",
            HOPS + "test_a_name_that_turns_inward_between_two_hops_is_refused[second1]",
        ),
    ),
    Hole(
        "a name and a password in an address",
        GUARD,
        "    if url.userinfo:\n",
        "    if False:\n",
        (SSRF + "test_what_is_no_plain_web_address_is_refused[http://user@public.example/]",),
    ),
    Hole(
        "any port",
        GUARD,
        "if not 0 < port < 65536 or port in self._limits.refused_ports:",
        "if not 0 < port < 65536:",
        (SSRF + "test_ports_of_other_services_are_refused[6379]",),
    ),
    Hole(
        "a list of ports that is not asked",
        GUARD,
        "if self._limits.only_ports is not None and port not in self._limits.only_ports:",
        "if False:",
        (SSRF + "test_only_the_ports_that_are_allowed_are_reached_when_there_is_such_a_list",),
    ),
    Hole(
        "a name is asked again after it was judged",
        GUARD,
        "        for address in await self._checked(host, port):\n",
        "        await self._checked(host, port)\n        for address in await self._resolve(host, port):\n",
        (SSRF + "test_a_name_that_changes_its_mind_is_connected_to_only_where_it_was_checked",),
    ),
    Hole(
        "only the first address is tried",
        GUARD,
        "for address in await self._checked(host, port):",
        "for address in (await self._checked(host, port))[:1]:",
        (SSRF + "test_the_second_address_is_tried_when_the_first_does_not_answer",),
    ),
    Hole(
        "a name without addresses is gone on with",
        GUARD,
        "        if not addresses:\n            raise UnknownHost\n",
        "",
        (SSRF + "test_a_name_without_addresses_is_an_unknown_host",),
    ),
    Hole(
        "no address is judged",
        GUARD,
        "                if reason:\n",
        "                if reason is False:\n",
        (
            SSRF + "test_a_redirect_leads_nowhere_that_is_refused[http://127.0.0.1/]",
            SSRF + "test_loopback_is_out_of_reach_unless_the_admin_names_the_very_host_and_port",
            HOPS + "test_a_redirect_that_turns_inward_late_is_refused_at_that_hop",
            HOPS + "test_a_name_that_turns_inward_between_two_hops_is_refused",
            HOPS + "test_no_way_to_write_a_host_leads_inside[lOcAlHoSt.]",
            HOPS + "test_no_block_of_a_bot_reaches_this_machine[http]",
            HOPS + "test_no_block_of_a_bot_reaches_this_machine[ai]",
            HOPS + "test_the_client_of_models_goes_through_the_same_guard",
        ),
    ),
    Hole(
        "an allowed host is allowed on every port",
        GUARD,
        'trusted = (f"[{host}]:{port}" if ":" in host else f"{host}:{port}") in self._allowed',
        'trusted = any(pair.startswith(f"{host}:") for pair in self._allowed)',
        (
            SSRF + "test_loopback_is_out_of_reach_unless_the_admin_names_the_very_host_and_port",
            SSRF + "test_the_allowance_does_not_follow_a_redirect_to_another_port",
        ),
    ),
    Hole(
        "the library's own transport, with the proxies of the environment",
        GUARD,
        "        transport=GuardedTransport(guard, limits),\n"
        "        follow_redirects=False,\n        trust_env=False,\n",
        "        follow_redirects=False,\n        trust_env=True,\n",
        (SSRF + "test_the_environment_names_no_proxy",),
    ),
    Hole(
        "any certificate",
        GUARD,
        "httpx2.create_ssl_context(trust_env=False)",
        "httpx2.create_ssl_context(verify=False, trust_env=False)",
        (SSRF + "test_tls_is_for_the_name_and_not_for_the_number",),
    ),
    Hole(
        "secrets go along to another place",
        FETCH,
        "if _place(following) != _place(url):",
        "if False:",
        (HOPS + "test_secrets_do_not_follow_a_redirect_to_another_place",),
    ),
    Hole(
        "the author's headers stand for the door's own",
        FETCH,
        "if name.lower() not in _OWNED_BY_US}",
        "if name}",
        (HOPS + "test_no_header_smuggles_another_request[host-inside.example]",),
    ),
    Hole(
        "a path is sent as it decodes",
        FETCH,
        "httpx2.Request(method, url, headers=headers, content=body)",
        "httpx2.Request(method, url, headers=headers, content=body, "
        'extensions={"target": __import__("urllib.parse").parse.unquote_to_bytes(url.raw_path)})',
        (HOPS + "test_a_path_stays_one_line",),
    ),
)

ASIDE = {HOPS + "test_a_careless_client_is_seen_to_fall": "asks with a client of its own, past the product's door"}
