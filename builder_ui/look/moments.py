"""Moments in words: how long ago, on which day."""

from __future__ import annotations

from datetime import datetime

from builder_ui.look.texts import _, current_language, ngettext


def ago(at: datetime, now: datetime) -> str:
    """Say how long before `now` it was: "2 min ago", "yesterday", "18 November"."""
    seconds = max(0.0, (now - at).total_seconds())
    minutes, hours, days = int(seconds // 60), int(seconds // 3600), (now.date() - at.date()).days
    if seconds < 60:
        return _("just now")
    if minutes < 60:
        return ngettext("{n} min ago", "{n} min ago", minutes)
    if hours == 1:
        return _("an hour ago")
    if days == 0 or hours < 8:
        return ngettext("{n} hour ago", "{n} hours ago", hours)
    if days == 1:
        return _("yesterday")
    if days < 7:
        return ngettext("{n} day ago", "{n} days ago", days)
    return day(at, now)


def day(at: datetime, now: datetime) -> str:
    """Write a date, with its year when it is another one."""
    from babel.dates import format_date, format_skeleton

    if at.year != now.year:
        return format_date(at, "long", locale=current_language())
    return format_skeleton("MMMMd", at, locale=current_language())


def day_and_time(at: datetime, now: datetime) -> str:
    """Write a date and the hour of the day."""
    return f"{day(at, now)}, {at:%H:%M}"


def part_of_day(hour: int) -> str:
    """Greet by the hour: "Good evening"."""
    if 5 <= hour < 12:
        return _("Good morning")
    if 12 <= hour < 17:
        return _("Good afternoon")
    return _("Good evening")
