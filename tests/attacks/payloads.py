"""Stored scripts: what hostile people put where a name, a text or a file is asked for.

`pwned` exists in no page of ours; a browser with a `Tripwire` defines it and notes whoever calls it. `/pwned…` is an
address that only a payload asks for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

HTML = (
    "<img src=x onerror=pwned('img')>",
    "<svg/onload=pwned('svg')>",
    "<b>a</b><script>pwned('script')</script>",
    "</script><script>pwned('script ended')</script>",
    "</title></style></textarea><img src=x onerror=pwned('ended')>",
    "<details open ontoggle=pwned('toggle')>",
    '<iframe srcdoc="<script>parent.pwned(1)</script>"></iframe>',
    "<style>@import '/pwned.css'</style>",
    "<img src=/pwned.png>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=pwned(2)>'>",
)
QUOTES = (
    '"><img src=x onerror=pwned("quote")>',
    "'><img src=x onerror=pwned('apostrophe')>",
    '" autofocus onfocus="pwned(3)" x="',
    "\"+pwned('string')+\"",
    "'-pwned('apostrophe string')-'",
    "${pwned('backtick')}",
    "\\\"-pwned('escaped')//",
    "\u2028pwned('line')//",
)
ADDRESSES = (
    "javascript:pwned('link')",
    "JaVa\tScRiPt:pwned('link')",
    "data:text/html,<script>pwned('data')</script>",
    "vbscript:pwned(4)",
)
MARKDOWN = (
    "[тут](javascript:pwned('md'))",
    "[тут](JaVaScRiPt&colon;pwned('md'))",
    "[тут](<java\nscript:pwned('md')>)",
    "[тут](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)",
    "![тут](/pwned-md.png)",
    "<javascript:pwned('auto')>",
    '[тут](https://a.example/" onmouseover="pwned(5))',
)
TEMPLATES = (
    "{{_toDisplayString.constructor(\"pwned('vue')\")()}}",
    "${constructor.constructor('pwned(6)')()}",
    "<div v-html=\"'<img src=x onerror=pwned(7)>'\"></div>",
    "<a :href=\"_openBlock.constructor('pwned(8)')()\">",
)
STYLES = (
    "red;background:url(/pwned-style.png)",
    "}*{background:url(/pwned-rule.png)}",
    "x) url(/pwned-url.png",
)
SPOOFS = ("\u202egnp.exe", "a\u0007\u001b[31m", "\ufeff\u200b")

LINES = (*HTML, *QUOTES, *ADDRESSES, *MARKDOWN, *TEMPLATES, *STYLES)
EVERYTHING = " ".join(LINES)
LIQUID_SAFE = [line for line in LINES if "{{" not in line]


def short(limit: int = 110) -> list[str]:
    """Pack the payloads into names of at most `limit` characters."""
    names: list[str] = []
    for line in LINES:
        if names and len(names[-1]) + len(line) < limit:
            names[-1] += line
        else:
            names.append(line)
    return [name[:limit] for name in names]


SCRIPT = """
const told = (what) => console.error('PWNED ' + what + ' at ' + location.href);
Object.defineProperty(window, 'pwned', { value: told });
document.addEventListener('securitypolicyviolation', (e) => {
  console.error('REFUSED ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample);
});
"""
FROM_PAYLOADS = ("PWNED", "REFUSED script-src", "REFUSED style-src", "Trusted", "EvalError")


@dataclass
class Tripwire:
    """Notes whatever a payload does in the pages of a browser context."""

    trips: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        """Set the wire in every page and frame that is opened from now on."""
        context.add_init_script(SCRIPT)
        context.on("console", self._said)
        context.on("dialog", self._dialog)
        context.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        if any(word in message.text for word in FROM_PAYLOADS):
            self.trips.append(message.text)

    def _dialog(self, dialog: Any) -> None:
        self.trips.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, request: Request) -> None:
        if "/pwned" in request.url and "/login" not in request.url:
            self.trips.append(f"asked for {request.url} at {request.frame.url}")
