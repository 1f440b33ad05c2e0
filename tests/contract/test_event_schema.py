"""config/event.schema.json and the code say the same: its fields and types, what is accepted, and what is a dead letter."""

import copy
import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

import jsonschema
from random_traffic import rfc3339

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
ATTUNE = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
CONFIG = "windows: [{name: 1d, size: 24h}]\nlabels: [channel]\n"
NUMBERS = ("survey.score", "survey.scale", "ui.x", "ui.y", "wait_ms")
YEAR_2000_MS, YEAR_2100_MS = 946_684_800_000, 4_102_444_800_000


def flattened(properties, prefix=""):
    """{"survey.kind": its schema}: the leaves, by the configuration's names."""
    leaves = {}
    for name, schema in properties.items():
        if "properties" in schema:
            leaves.update(flattened(schema["properties"], f"{prefix}{name}."))
        else:
            leaves[prefix + name] = schema
    return leaves


def put(event, name, value):
    """The event with `value` at "survey.score"."""
    *parents, last = name.split(".")
    for parent in parents:
        event = event.setdefault(parent, {})
    event[last] = value


def names_in(header, array):
    block = re.search(array + r"\s*=\s*\{(.*?)\};", header, re.DOTALL).group(1)
    return re.findall(r'"([^"]+)"', block)


def replayed(events):
    """(how many were accepted, in time or late; {number of the line, from 0: reason of its dead letter})."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "c.yaml").write_text(CONFIG)
        done = subprocess.run([ATTUNE, "replay", "--config", "c.yaml", "--dead-letters", "dead.jsonl"], cwd=folder, text=True,
                              input="".join(json.dumps(event) + "\n" for event in events), capture_output=True, timeout=120)
        if done.returncode != 0:
            raise AssertionError(done.stderr)
        dead = [json.loads(line) for line in pathlib.Path(folder, "dead.jsonl").read_text().splitlines()]
        accepted = sum(int(count) for count in re.search(r"windowed (\d+) \+ late (\d+)", done.stderr).groups())
        return accepted, {row["line"] - 1: row["reason"] for row in dead}


class Chance:
    """Random events of the shape that the schema publishes, in every type that it allows."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self):
        alphabet = "abc XYZ019 .,-_\"\\/\n\t\x00é漢😀"
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randrange(12)))

    def text(self):
        return self.random.choice([self.word, self.word, lambda: self.random.randrange(-10**20, 10**20),
                                   lambda: self.random.uniform(-1e9, 1e9), lambda: self.random.random() < 0.5, lambda: None])()

    def number(self):
        value = self.random.choice([self.random.randrange(0, 12), self.random.uniform(-1e6, 1e6), 1.5e300, -0.0, 1e-300])
        return self.random.choice([value, value, str(self.random.randrange(-50, 50)), "0.25", "-1e9", "7E-2", None])

    def wait(self):
        return self.random.choice([self.random.randrange(9 * 10**15), -5, 12.75, "300", "0.5", None])

    def time(self):
        ms = self.random.randrange(YEAR_2000_MS + 86_400_000, 3_999_000_000_000)
        seconds = rfc3339(ms, digits=0)
        return self.random.choice([
            lambda: rfc3339(ms, self.random.randrange(-1439, 1440), self.random.choice([0, 1, 3, 6, 9])),
            lambda: seconds.replace("T", " ").lower(), lambda: seconds[:17] + "60Z", lambda: ms // 1000, lambda: ms,
            lambda: ms * 1000 + self.random.randrange(1000), lambda: ms * 10**6, lambda: ms / 1000,
            lambda: str(max(ms // 1000, 10**9)), lambda: f"{max(ms, 10**12)}.5", lambda: "2024-02-29T23:59:59.999999999Z"])()

    def value(self, name):
        if name == "time":
            return self.time()
        if name == "actor":
            return self.random.choice(["customer", "agent", "bot", "system", "", None])
        if name == "survey.kind":
            return self.random.choice(["ces", "csat", "nps", "", None])
        if name == "wait_ms":
            return self.wait()
        return self.number() if name in NUMBERS else self.text()

    def event(self, names):
        event = {"unlisted": {"deep": [1, {"a": None}]}} if self.random.random() < 0.3 else {}
        for name in self.random.sample(names, self.random.randrange(len(names) + 1)):
            put(event, name, self.value(name))
        event["time"] = self.time()  # a line of a file must have one
        return event


class EventSchema(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads((ROOT / "config/event.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(cls.schema)
        cls.validator = jsonschema.Draft202012Validator(cls.schema)
        cls.fields = flattened(cls.schema["properties"])
        cls.header = (ROOT / "operators/event.h").read_text()

    def refusal(self, event):
        return next(iter(self.validator.iter_errors(event)), None)

    def test_has_every_field_of_the_code_in_its_order_and_no_other(self):
        self.assertEqual(list(self.fields), names_in(self.header, "kFieldNames"))

    def test_has_every_event_type_of_the_code_and_no_other(self):
        self.assertEqual([kind["const"] for kind in self.schema["$defs"]["eventType"]["oneOf"]], names_in(self.header, "kEventTypes"))

    def test_has_every_actor_of_the_code_and_no_other(self):
        actors = re.search(r"enum class Actor[^{]*\{([^}]*)\}", self.header).group(1).replace(" ", "").split(",")
        self.assertEqual([actor for actor in self.fields["actor"]["enum"] if actor], actors)

    def test_explains_each_field_with_examples_and_each_number_with_its_unit(self):
        for name, field in self.fields.items():
            self.assertTrue(field.get("description"), name)
            self.assertTrue(field.get("examples"), name)
        self.assertEqual([name for name, field in self.fields.items() if "x-unit" in field], ["time", *NUMBERS])
        for kind in self.schema["$defs"]["eventType"]["oneOf"]:
            self.assertTrue(kind["description"], kind)

    def test_has_examples_that_it_accepts_and_attune_too(self):
        events = []
        for name, field in self.fields.items():
            for example in field["examples"]:
                events.append({"time": "2026-11-20T10:00:00Z"})
                put(events[-1], name, example)
        for event in events:
            self.assertIsNone(self.refusal(event), event)
        self.assertEqual(replayed(events), (len(events), {}))

    def test_accepts_what_attune_generates(self):
        made = subprocess.run([ATTUNE, "generate", "--to-file", "-", "--count", "3000", "--seed", "11"],
                              capture_output=True, text=True, check=True)
        events = [json.loads(line) for line in made.stdout.splitlines()]
        self.assertEqual(len(events), 3000)
        for event in events:
            self.assertIsNone(self.refusal(event), event)
        seen = {name for event in events for name in flattened_values(event)}
        self.assertEqual(seen - set(self.fields), set(), "a field that is generated and not published")
        self.assertGreater(len(seen), 18)

    def test_what_it_accepts_attune_accepts(self):
        def within_its_scale(event):  # no schema says what one field allows in another: out_of_scale has tests of its own
            survey = event.get("survey")
            if isinstance(survey, dict) and survey.get("kind") in ("ces", "csat", "nps"):
                survey.pop("scale", None)
                survey["score"] = chance.random.choice([1, 2, 3.5, 5])
            return event

        chance = Chance(2026)
        events = [within_its_scale(chance.event(list(self.fields))) for _ in range(4000)]
        for event in events:
            self.assertIsNone(self.refusal(event), event)
        self.assertEqual(replayed(events), (len(events), {}))

    def test_what_it_refuses_because_of_a_type_is_a_dead_letter_with_the_named_reason(self):
        page = (ROOT / "operators/parse/README.md").read_text()
        chance = Chance(7)
        events, reasons = [], []
        for name in self.fields:
            wrong = [{}, [], [1], {"a": 1}] + ([True, False, "many", ""] if name in NUMBERS else [True, False] if name == "time" else [])
            for value in wrong:
                event = chance.event(list(self.fields))
                put(event, name, copy.deepcopy(value))
                self.assertIsNotNone(self.refusal(event), event)
                events.append(event)
                reasons.append("unreadable_time" if name == "time" else "wrong_type")
        accepted, dead = replayed(events)
        self.assertEqual(dead, dict(enumerate(reasons)))
        self.assertEqual(accepted, 0)
        for reason in set(reasons):
            self.assertIn(f"| `{reason}` |", page)

    def test_refuses_the_times_that_are_dead_letters(self):
        times = {"unreadable_time": ["soon", "2026-11-20", "2026-11-20T10:00:00", "2026-02-30T10:00:00Z", "2025-02-29T10:00:00Z",
                                     "2026-11-20T24:00:00Z", "2026-11-20T10:00:00+24:00", "", " ", "2026-11-20T10:00:61Z"],
                 "absurd_time": [0, -1, 946_684_799, 4_102_444_800, 4_102_444_800_000, 1e30, 10**40, "1999-12-31T23:59:59Z",
                                 "2100-01-01T00:00:00Z", "2000-01-01T00:00:00+00:01", "2099-12-31T23:59:59-00:01"]}
        cases = [(value, reason) for reason, values in times.items() for value in values]
        for value, _ in cases:
            self.assertIsNotNone(self.refusal({"time": value}), value)
        self.assertEqual(replayed([{"time": value} for value, _ in cases]), (0, {i: reason for i, (_, reason) in enumerate(cases)}))

    def test_says_which_refusals_attune_forgives(self):
        events = [{"time": 1795168804, "survey": "7"}, {"time": 1795168804, "ui": [1]}, {"time": 1795168804, "actor": "robot"}]
        for event in events:
            self.assertIsNotNone(self.refusal(event), event)
        self.assertEqual(replayed(events), (3, {}))


def flattened_values(event, prefix=""):
    names = []
    for name, value in event.items():
        names += flattened_values(value, f"{prefix}{name}.") if isinstance(value, dict) else [prefix + name]
    return names


if __name__ == "__main__":
    unittest.main()
