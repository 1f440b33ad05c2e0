"""Seeded traffic for the oracle: out of order, late, poisoned in every way, with holes and odd values."""

import json
from datetime import datetime, timedelta, timezone

START_MS = 1_795_168_800_000  # 2026-11-20T10:00:00Z
TEXTS = [
    "my Qwxzel thermostat is late again",  # a word that no model has seen
    "Where is my parcel? I have been waiting for two weeks and nobody answers", "Thank you so much, that was quick and kind!",
    "I am really disappointed with this", "ok", "The payment page broke again and I am furious", "I do not understand this bill",
    "Is it safe? I am worried about my data", "Perfect, love it", "still nothing.", "I hope it arrives before Friday",
    "You people are useless!!!", "fine, thanks", "What a relief, it is here", "Warum dauert das so lange?", "\U0001f621\U0001f621",
    "...", "   ", "?!", "a" * 500, "I trust you will fix it \"soon\"", "sad to see it go",
]
CHANNELS = ["chat", "mail", "phone", "", None, "Rückgabe", "tab\there", "nul\x00", "\x85next", 'quo"te\\', "x" * 140,
            "ü" * 70, "\u2028", 7, 1.50, True]
STEPS = ["cart", "payment", "delivery", None, None]
TYPES = ["message", "ui.click", "case.opened", "no.such.type", "", None, 5]
ACTORS = ["customer", "customer", None, None, "", "agent", "bot", "system", "robot"]
POISON_TIMES = [0, -1, 946_684_799, 1e30, 10**40, -10**30, "1e30", "9999-12-31T23:59:59Z", "2100-01-01T00:00:00Z",
                4_102_444_800, 4_102_444_800_000, "1970-01-01T00:00:00Z", "1999-12-31T23:59:59.999Z", "soon", "", " ", True,
                False, [], {}, ["2026-11-20T10:00:00Z"], "2026-11-20", "2026-13-01T00:00:00Z", "2026-11-20T10:00:00",
                "2026-11-20T25:00:00Z", "1.2.3", "-", 10**18 * 9, "0x6928"]
BROKEN_LINES = [b"{", b"[]", b"null", b"17", b'"time"', b"not json", b'{"time":1795168800,}', b'{"time":1795168800}}', b"\xff\xfe",
                b'{"time":1795168800,"text":"\xc3("}', b'{"time":1795168800,"text":"\\ud83d"}', b'{"time":01}',
                b'{"time":1795168800,"channel":NaN}', b'{"a":' + b"[" * 3000 + b"]" * 3000 + b"}", b'{"time":1795168800 "x":1}',
                b'{"time":1795168800,"channel":{"a":1}}', b'{"time":1795168800,"customer":["c1"]}', b"\xef\xbf\xbd"]


def rfc3339(time_ms, offset_minutes=0, digits=3):
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=time_ms, minutes=offset_minutes)
    fraction = "" if digits == 0 else "." + f"{time_ms % 1000:03}".ljust(digits, "0")[:digits]
    if offset_minutes == 0:
        zone = "Z"
    else:
        zone = f"{'-' if offset_minutes < 0 else '+'}{abs(offset_minutes) // 60:02}:{abs(offset_minutes) % 60:02}"
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + zone


def written(random, time_ms):
    """The same moment, in one of the forms in which the world writes times."""
    form = random.randrange(9)
    if form == 0:
        return time_ms
    if form == 1:
        return time_ms * 1_000 + random.randrange(1_000)
    if form == 2:
        return time_ms * 1_000_000 + random.randrange(1_000_000)
    if form == 3:
        return time_ms / 1_000  # a double holds the milliseconds of this century
    if form == 4:
        return str(time_ms)
    if form == 5:
        return rfc3339(time_ms, random.choice([-300, 60, 345]))
    if form == 6:
        return rfc3339(time_ms, digits=9)
    return rfc3339(time_ms)


class Traffic:
    def __init__(self, random, customers=60, poison=0.05, disorder_ms=30_000, step_ms=1_500):
        self.random, self.customers, self.poison = random, customers, poison
        self.disorder_ms, self.step_ms = disorder_ms, step_ms
        self.now_ms = START_MS

    def time(self):
        random = self.random
        self.now_ms += random.randrange(2 * self.step_ms)
        if random.random() < 0.002:
            self.now_ms += random.randrange(20 * 60_000)  # nobody wrote for a while
        if random.random() < 0.03:
            return self.now_ms - random.randrange(30 * 60_000)  # late, perhaps too late
        if random.random() < 0.05:
            return self.now_ms // 60_000 * 60_000 - random.randrange(2)  # on a window's edge, or just before it
        return self.now_ms - random.randrange(self.disorder_ms + 1)

    def event(self):
        random = self.random
        customer = random.choice(["", None]) if random.random() < 0.05 else f"c{int(self.customers * random.random() ** 2)}"
        event = {
            "id": str(random.randrange(10**9)), "time": written(random, self.time()), "type": random.choice(TYPES),
            "customer": customer, "actor": random.choice(ACTORS),
            "channel": random.choice(CHANNELS) if random.random() < 0.3 else random.choice(CHANNELS[:3]),
            "step": random.choice(STEPS), "locale": "en", "extra": {"nested": [1, {"a": None}]},
        }
        if random.random() < 0.6:
            event["text"] = random.choice(TEXTS)
        for name in list(event):
            if random.random() < 0.04 and name != "time":
                del event[name]  # a missing field
        names = list(event)
        random.shuffle(names)  # the order of keys says nothing
        return {name: event[name] for name in names}

    def line(self, shape=lambda event: event):
        random = self.random
        kind = random.random()
        if kind < self.poison / 3:
            return random.choice(BROKEN_LINES)
        event = self.event()
        if kind < self.poison * 0.9:
            event["time"] = random.choice(POISON_TIMES)
        elif kind < self.poison:
            event.pop("time")
        text = json.dumps(shape(event), ensure_ascii=random.random() < 0.5)
        if kind > 0.995:
            text = "  " + text + " \r"
        return text.encode()

    def lines(self, n, shape=lambda event: event):
        for _ in range(n):
            if self.random.random() < 0.003:
                yield b" " * self.random.randrange(3)  # an empty line is no record
            yield self.line(shape)
