"""Windows over JSON lines, slow and obvious: written from the words of the specification, not from the code.

    oracle = Oracle(windows=[("1m", 60_000, 60_000)], labels=["channel"], lateness_ms=10_000)
    for line in lines: oracle.feed(line)                 # bytes, without the newline
    rows = oracle.rows(readings)                         # {text: Reading}, as `attune classify` says

Every event is kept, every window is kept, and for every event each of its windows is asked whether it is still open.
"""

import json
import math
import re
from dataclasses import dataclass, field as default
from datetime import datetime, timedelta, timezone
from decimal import Decimal, InvalidOperation

FIELDS = ("id time type customer conversation case actor agent team channel touchpoint journey step segment topic "
          "locale text survey.kind survey.score survey.scale ui.action ui.target ui.x ui.y outcome wait_ms").split()
NUMBERS = ("survey.score", "survey.scale", "ui.x", "ui.y", "wait_ms")
EMOTIONS = ("anger frustration confusion anxiety disappointment sadness "
            "gratitude relief trust delight hope neutral").split()
OTHER = "__other__"
YEAR_2000_MS = 946_684_800_000
YEAR_2100_MS = 4_102_444_800_000


class Dead(Exception):
    """The record cannot be understood; the argument is the reason."""


class Number(str):
    """A JSON number in its own spelling."""


@dataclass
class Reading:
    emotions: tuple = ()
    valence: int = 0  # in 1/10000
    scored: bool = False
    urgent: bool = False
    confidence: float = default(default=0.0, compare=False)  # the largest score; windows know nothing of it


@dataclass
class Event:
    time_ms: int
    values: dict
    is_customer: bool

    def __getitem__(self, name):
        return self.values.get(name, "")


def default_fields():
    return {name: "/" + name.replace(".", "/") for name in FIELDS}


def lane_of(key, lanes):
    """FNV-1a 64 over the key's bytes, modulo the number of lanes."""
    value = 0xCBF29CE484222325
    for byte in key.encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value % lanes


def clean_label(value):
    """Control characters (C0, DEL, C1) become '_'; then at most 128 bytes, whole characters only."""
    value = re.sub("[\x00-\x1f\x7f-\x9f]", "_", value)
    while len(value.encode()) > 128:
        value = value[:-1]
    return value


# ---- time -----------------------------------------------------------------------------------------------------------

RFC3339 = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:([Zz])|([+-])(\d\d):(\d\d))", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def time_from_number(text):
    """Seconds, milliseconds, microseconds or nanoseconds: whichever the magnitude says."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise Dead("unreadable_time") from None
    if abs(number) >= Decimal(10) ** 20:
        raise Dead("absurd_time")
    size = abs(number)
    per_ms = (Decimal("0.001") if size < 10**11 else Decimal(1) if size < 10**14 else
              Decimal(10**3) if size < 10**17 else Decimal(10**6))
    return math.floor(number / per_ms)


def time_from_text(text):
    if re.fullmatch(r"[0-9.eE+-]+", text):
        return time_from_number(text)
    match = RFC3339.fullmatch(text)
    if not match:
        raise Dead("unreadable_time")
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    offset = 0
    if match[9]:
        offset = (int(match[10]) * 60 + int(match[11])) * (-1 if match[9] == "-" else 1)
        if int(match[10]) > 23 or int(match[11]) > 59:
            raise Dead("unreadable_time")
    if second > 60:
        raise Dead("unreadable_time")
    if year == 0:
        raise Dead("absurd_time")
    try:
        moment = datetime(year, month, day, hour, minute, tzinfo=timezone.utc)
    except ValueError:
        raise Dead("unreadable_time") from None
    since = moment - EPOCH
    millis = int(((match[7] or "") + "000")[:3])
    return ((since.days * 86_400 + since.seconds) + second - offset * 60) * 1000 + millis


def time_of(value):
    """Of a line of a file: it has no timestamp of its own, so a missing time is a dead letter."""
    if value is None:
        raise Dead("missing_time")
    if isinstance(value, Number):
        time_ms = time_from_number(value)
    elif isinstance(value, str):
        time_ms = time_from_text(value)
    else:
        raise Dead("unreadable_time")
    if not YEAR_2000_MS <= time_ms < YEAR_2100_MS:
        raise Dead("absurd_time")
    return time_ms


# ---- one line -------------------------------------------------------------------------------------------------------

def nesting(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max((nesting(child) for child in inner), default=0)


def refuse_constant(name):
    raise ValueError(name)


def read_json(line):
    if len(line) > 1 << 20:
        raise Dead("too_large")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise Dead("broken_utf8") from None
    try:
        value = json.loads(text, parse_int=Number, parse_float=Number, parse_constant=refuse_constant)
    except ValueError:
        raise Dead("broken_json") from None
    except RecursionError:
        raise Dead("too_deep") from None
    if not isinstance(value, dict):
        raise Dead("broken_json")
    if nesting(value) > 64:
        raise Dead("too_deep")
    return value


def follow(value, pointer):
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and part.isdigit() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def understand(line, fields, values=None, only=None, excluded=None):
    """An Event; None when filtered on purpose; Dead when it cannot be understood."""
    document = read_json(line)
    found = {}
    for name, source in fields.items():
        value = source[1:] if source.startswith("=") else follow(document, source)
        if value is None:
            continue
        if isinstance(value, bool):
            value = "true" if value else "false"
            if name == "time":
                value = False
        if isinstance(value, str):
            if any("\ud800" <= char <= "\udfff" for char in value):
                raise Dead("broken_utf8")
            value = (values or {}).get(name, {}).get(value, value)
        found[name] = value
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    for name, allowed in (only or {}).items():
        if texts.get(name, "") not in allowed:
            return None
    for name, refused in (excluded or {}).items():
        if texts.get(name, "") in refused:
            return None
    for name, value in found.items():
        if name != "time" and not isinstance(value, str):
            raise Dead("wrong_type")
    time_ms = time_of(found.get("time"))
    for name in NUMBERS:
        if name in found and not isinstance(found[name], Number):
            raise Dead("wrong_type")
    return Event(time_ms, texts, texts.get("actor", "") in ("", "customer"))


# ---- windows --------------------------------------------------------------------------------------------------------

@dataclass
class Cell:
    events: int = 0
    texts: int = 0
    scored: int = 0
    emotions: dict = default(default_factory=lambda: dict.fromkeys(EMOTIONS, 0))
    positive: int = 0
    negative: int = 0
    urgent: int = 0
    customers: set = default(default_factory=set)

    def add(self, event, readings):
        self.events += 1
        if event["customer"]:
            self.customers.add(event["customer"])
        if not (event.is_customer and event["text"]):
            return
        self.texts += 1
        reading = readings[event["text"]]
        if not reading.scored:
            return
        self.scored += 1
        for emotion in reading.emotions:
            self.emotions[emotion] += 1
        self.positive += max(0, reading.valence)
        self.negative += max(0, -reading.valence)
        self.urgent += reading.urgent

    def include(self, other):
        self.events += other.events
        self.texts += other.texts
        self.scored += other.scored
        for emotion, count in other.emotions.items():
            self.emotions[emotion] += count
        self.positive += other.positive
        self.negative += other.negative
        self.urgent += other.urgent
        self.customers |= other.customers


class Oracle:
    """`windows`: (name, size_ms, every_ms). `fields`: attune's field -> JSON pointer or "=constant"."""

    def __init__(self, windows, labels, lateness_ms, lanes=1, lane_key="customer", fields=None, values=None, only=None,
                 excluded=None, max_label_sets=10_000):
        self.windows, self.labels, self.lateness_ms = windows, labels, lateness_ms
        self.lanes, self.lane_key, self.max_label_sets = lanes, lane_key, max_label_sets
        self.mapping = (fields or default_fields(), values, only, excluded)
        self.events = []
        self.counts = {"received": 0, "windowed": 0, "late": 0, "dead": 0, "filtered": 0}
        self.dead_by_reason = {}

    def feed(self, line):
        if not line.strip(b" \t\r"):
            return
        self.counts["received"] += 1
        try:
            event = understand(line, *self.mapping)
        except Dead as dead:
            self.counts["dead"] += 1
            self.dead_by_reason[str(dead)] = self.dead_by_reason.get(str(dead), 0) + 1
            return
        if event is None:
            self.counts["filtered"] += 1
        else:
            self.events.append(event)

    def texts(self):
        """The texts whose reading counts."""
        return sorted({event["text"] for event in self.events if event.is_customer and event["text"]})

    def cells(self, readings):
        """{(window name, start, end, labels): Cell}, summed over lanes; counts what was late."""
        self.counts["windowed"] = self.counts["late"] = 0
        total = {}
        for lane in range(self.lanes):
            mine = [event for event in self.events if lane_of(event[self.lane_key], self.lanes) == lane]
            for key, cell in self.cells_of_lane(mine, readings).items():
                total.setdefault(key, Cell()).include(cell)
        return total

    def cells_of_lane(self, events, readings):
        pane_ms = 0
        for _, size, every in self.windows:
            pane_ms = math.gcd(pane_ms, size, every)
        cells, sets_of_pane, highest = {}, {}, None
        for event in events:
            watermark = -math.inf if highest is None else highest - self.lateness_ms
            highest = event.time_ms if highest is None else max(highest, event.time_ms)
            still_open = [window for window in self.windows_of(event.time_ms) if window[2] > watermark]
            if not still_open:
                self.counts["late"] += 1
                continue
            self.counts["windowed"] += 1
            labels = tuple(clean_label(event[name]) for name in self.labels)
            sets = sets_of_pane.setdefault(event.time_ms // pane_ms, set())
            if labels not in sets and len(sets) >= self.max_label_sets:
                labels = (OTHER,) * len(self.labels)
            else:
                sets.add(labels)
            for name, start, end in still_open:
                cells.setdefault((name, start, end, labels), Cell()).add(event, readings)
        return cells

    def windows_of(self, time_ms):
        for name, size, every in self.windows:
            start = time_ms // every * every
            while start + size > time_ms:
                yield name, start, start + size
                start -= every

    def rows(self, readings):
        """What the lines must say, in their order. `customers` is the exact number."""
        ordered = sorted(self.cells(readings).items(), key=lambda item: (item[0][0], item[0][1], item[0][3]))
        return [{
            "window": name, "start": time_text(start), "end": time_text(end),
            "labels": dict(zip(self.labels, labels)), "events": cell.events, "customers": len(cell.customers),
            "texts": cell.texts, "emotions": cell.emotions,
            "valence": {"positive": Decimal(cell.positive) / 10_000, "negative": Decimal(cell.negative) / 10_000,
                        "count": cell.scored}, "urgent": cell.urgent,
        } for (name, start, end, labels), cell in ordered]


def time_text(time_ms):
    moment = EPOCH + timedelta(milliseconds=time_ms)
    fraction = f".{time_ms % 1000:03}" if time_ms % 1000 else ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


SIGNALS = re.compile(r',"friction":\{.*(?=,"lane":|\}$)')  # what is found over time, behind what is counted of events


def without_signals(lines):
    """Window lines as the oracle knows them: events, customers and readings; without lines in which only a deadline passed."""
    return [SIGNALS.sub("", line) for line in lines if '"events":0,' not in line]


def line_of(row):
    """The row as the very bytes of a line."""
    def text(value):
        if isinstance(value, Decimal):
            plain = f"{value:f}"
            return plain.rstrip("0").rstrip(".") if "." in plain else plain
        if isinstance(value, dict):
            return "{" + ",".join(text(name) + ":" + text(inner) for name, inner in value.items()) + "}"
        return json.dumps(value, ensure_ascii=False)
    return text(row)


def customers_agree(estimate, truth):
    """Exact up to 128, within 3 % from a thousand; between them the same 3 %, but never stricter than 2 people."""
    return estimate == truth if truth <= 128 else abs(estimate - truth) <= max(2, 0.03 * truth)


def readings_from_classify(texts, output_lines):
    """`attune classify` prints a line per text: emotions, the valence in 1/10000, urgent or not, no scores when there was no word."""
    readings = {}
    for text, line in zip(texts, output_lines, strict=True):
        said = json.loads(line, parse_float=Decimal)
        valence = Decimal(said["valence"]) * 10_000
        if valence != int(valence):
            raise AssertionError(f"valence is no multiple of 1/10000: {line}")
        readings[text] = Reading(tuple(said["emotions"]), int(valence), bool(said["scores"]), said["urgent"],
                                 float(max(said["scores"].values(), default=0)))
    return readings
