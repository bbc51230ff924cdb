"""The examples as live bots, for a look around on the first evening."""

from __future__ import annotations

from runtime.request import Caller
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.publishing import PublishingService
from runtime.scenarios.service import ScenarioService, WantedBot
from runtime.scenarios.templates import find_templates


async def publish_examples(parts: ScenarioParts, caller: Caller) -> int:
    """Make a bot of every example and publish it, when the organisation has no bots; give how many."""
    service, publishing = ScenarioService(parts), PublishingService(parts)
    if await service.list_bots(caller, 1, None, False) or await service.list_bots(caller, 1, None, True):
        return 0
    templates = find_templates(parts.examples)
    for template in templates:
        document = template.document
        name = template.title.get(document.default_language) or document.name or template.name
        wanted = WantedBot(name, document.default_language, document.languages, template.name)
        made = await service.make_bot(caller, wanted)
        await publishing.publish(caller, made.bot.id, "rozmova start --demo", None)
    return len(templates)
