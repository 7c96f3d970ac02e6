"""Reads what `rehearse interviews --ics` writes with a parser of another house, PyPI's icalendar.

usage: calendars.py REHEARSE
"""

import os
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from icalendar import Calendar, vText

BINARY = os.path.abspath(sys.argv[1])
TRICKY = "Room 1, 2nd floor; ring “Müller & Söhne” \\ back door, then ask at the desk for the panel on the left 🙂"


class Home:
    """A person's home of its own, with a clock that stands still."""

    def __init__(self, folder, now="2026-11-23T19:00:00+01:00", zone="Europe/Berlin"):
        self.environment = {
            "REHEARSE_HOME": folder, "REHEARSE_NOW": now, "TZ": zone, "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"], "HOME": folder,
        }

    def run(self, *arguments, text=""):
        done = subprocess.run(
            [BINARY, *arguments], env=self.environment, input=text.encode(), capture_output=True, timeout=120)
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return done.stdout

    def events(self):
        raw = self.run("interviews", "--ics")
        for line in raw.split(b"\r\n"):
            assert len(line) <= 75 and b"\n" not in line, line
        calendar = Calendar.from_ical(raw)
        assert calendar["VERSION"] == "2.0" and "rehearse" in calendar["PRODID"]
        assert not calendar.errors, calendar.errors
        found = {}
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            assert event["DTSTAMP"].dt.tzinfo is not None
            found[str(event["SUMMARY"])] = event
        return found


def expect(actual, wanted):
    assert actual == wanted, f"{actual!r} is not {wanted!r}"


def alarms(event):
    return sorted((alarm["TRIGGER"].dt for alarm in event.walk("VALARM")))


def main():
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        home.run(
            "interview", "add", "Acme", "onsite", "thu 14:00", "--with", "Kim Lee (recruiter), Jo Park",
            "--minutes", "45", "--place", TRICKY)
        home.run("interview", "add", "Blue Sky, Labs; Ltd", "screen", "fri 9:00", "--invited")
        home.run("interview", "add", "Globex", "final", "4 december")
        home.run("interview", "add", "Initech", "hr", "yesterday 10:00")
        first = home.events()
        expect(sorted(first), [
            "Interview: Acme, onsite", "Interview: Blue Sky, Labs; Ltd, screen", "Interview: Globex, final",
            "Interview: Initech, HR"])

        acme = first["Interview: Acme, onsite"]
        expect(acme["DTSTART"].dt, datetime(2026, 11, 26, 13, 0, tzinfo=timezone.utc))
        expect(acme["DTEND"].dt - acme["DTSTART"].dt, timedelta(minutes=45))
        expect(str(acme["LOCATION"]), TRICKY)
        expect(str(acme["DESCRIPTION"]), "With Kim Lee (recruiter) and Jo Park.")
        expect(str(acme["STATUS"]), "CONFIRMED")
        expect(int(acme["SEQUENCE"]), 0)
        # 19:00 the evening before, and half an hour before.
        expect(alarms(acme), [timedelta(hours=-19), timedelta(minutes=-30)])
        for alarm in acme.walk("VALARM"):
            expect(str(alarm["ACTION"]), "DISPLAY")
            assert isinstance(alarm["DESCRIPTION"], vText)
        expect(str(first["Interview: Blue Sky, Labs; Ltd, screen"]["STATUS"]), "TENTATIVE")
        whole = first["Interview: Globex, final"]
        expect(str(whole["DTSTART"].dt), "2026-12-04")
        expect(alarms(whole), [timedelta(hours=-5)])
        expect(alarms(first["Interview: Initech, HR"]), [])

        second = home.events()
        uids = {name: str(event["UID"]) for name, event in first.items()}
        expect({name: str(event["UID"]) for name, event in second.items()}, uids)
        expect(len(set(uids.values())), 4)

        home.run("interview", "move", "Acme", "fri 16:00-17:30")
        home.run("interview", "cancel", "Globex", "--told")
        third = home.events()
        expect({name: str(event["UID"]) for name, event in third.items()}, uids)
        acme = third["Interview: Acme, onsite"]
        expect(acme["DTSTART"].dt, datetime(2026, 11, 27, 15, 0, tzinfo=timezone.utc))
        expect(acme["DTEND"].dt, datetime(2026, 11, 27, 16, 30, tzinfo=timezone.utc))
        expect(int(acme["SEQUENCE"]), 1)
        gone = third["Interview: Globex, final"]
        expect((str(gone["STATUS"]), int(gone["SEQUENCE"]), alarms(gone)), ("CANCELLED", 1, []))

        there_and_back(home, folder)
    print("interviews --ics is read by icalendar, and its invitations are read by rehearse.")


def there_and_back(home, folder):
    """What one home writes another takes as invitations, and what icalendar writes as well."""
    from icalendar import Event, vCalAddress

    calendar = Calendar()
    calendar.add("prodid", "-//another//house//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST")
    event = Event()
    event.add("uid", "from-another-house@example.org")
    event.add("summary", "Technical interview, Umbrella")
    from zoneinfo import ZoneInfo

    event.add("dtstart", datetime(2026, 12, 8, 9, 0, tzinfo=ZoneInfo("America/New_York")))
    event.add("dtend", datetime(2026, 12, 8, 10, 15, tzinfo=ZoneInfo("America/New_York")))
    event.add("dtstamp", datetime(2026, 11, 23, 12, 0, tzinfo=timezone.utc))
    event.add("location", TRICKY)
    organizer = vCalAddress("mailto:sam@umbrella.example")
    organizer.params["CN"] = vText("Sam Roe")
    event["organizer"] = organizer
    calendar.add_component(event)
    path = os.path.join(folder, "invitation.ics")
    with open(path, "wb") as file:
        file.write(calendar.to_ical())
    home.run("interview", "add", path)
    found = home.events()["Interview: Umbrella, technical"]
    expect(str(found["UID"]), "from-another-house@example.org")
    expect(found["DTSTART"].dt, datetime(2026, 12, 8, 14, 0, tzinfo=timezone.utc))
    expect(found["DTEND"].dt - found["DTSTART"].dt, timedelta(minutes=75))
    expect(str(found["LOCATION"]), TRICKY)
    expect(str(found["DESCRIPTION"]), "With Sam Roe.")
    expect(str(found["STATUS"]), "TENTATIVE")


main()
