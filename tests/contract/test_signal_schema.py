"""Lines of signals and prompts keep to their schemas, and the schemas refuse what is none."""

import copy
import datetime
import json
import os
import subprocess
import sys
import tempfile
import unittest

import jsonschema

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get("ATTUNE_SOURCE_DIR") or os.path.join(HERE, "..", "..")
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from golden_events import golden_events

ATTUNE = os.environ.get("ATTUNE_BINARY") or os.path.join(ROOT, "build", "release", "attune")
CONFIG = "windows: [{name: 1m, size: 1m}]\nlabels: [channel, step, team]\ntime: {allowed_lateness: 0s}\n"


def validator(name):
    with open(os.path.join(ROOT, "config", name), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema, jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file.read().split("\n")[:-1]]


class LinesCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.events = golden_events()
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "c.yaml"), "w", encoding="utf-8") as file:
                file.write(CONFIG)
            done = subprocess.run([ATTUNE, "replay", "--config", "c.yaml", "--signals", "signals.jsonl", "--prompts", "prompts.jsonl"],
                                  cwd=folder, input="\n".join(map(json.dumps, cls.events)).encode(), capture_output=True, timeout=120)
            if done.returncode != 0:
                raise AssertionError(done.stderr.decode())
            cls.signals = read_lines(os.path.join(folder, "signals.jsonl"))
            cls.prompts = read_lines(os.path.join(folder, "prompts.jsonl"))

    def refuses(self, validator, good, changes):
        validator.validate(good)
        for number, change in enumerate(changes):
            row = copy.deepcopy(good)
            change(row)
            self.assertFalse(validator.is_valid(row), f"change {number}: {row}")


class SignalSchemaTest(LinesCase):
    def setUp(self):
        self.schema, self.validator = validator("signal.schema.json")

    def test_every_line_of_a_replay_is_valid(self):
        self.assertGreater(len(self.signals), 150)
        self.assertGreater(len({row["signal"] for row in self.signals}), 5)
        for row in self.signals:
            self.validator.validate(row)

    def test_keys_come_in_the_published_order(self):
        for row in self.signals:
            self.assertEqual(list(row), [name for name in self.schema["properties"] if name in row])

    def test_a_signal_names_the_event_that_showed_it(self):
        waits = [row for row in self.signals if row["signal"] == "long_wait"]
        self.assertGreater(len(waits), 5)
        for row in waits:
            self.assertEqual(row["by"], "event")
            self.assertEqual(self.events[row["event"]["line"] - 1]["time"], row["time"])
            self.assertGreater(row["evidence"]["wait_ms"], row["evidence"]["limit_ms"])

    def test_a_deadline_names_the_last_event_before_it(self):
        due = [row for row in self.signals if row["signal"] == "unanswered"]
        self.assertGreater(len(due), 0)
        for row in due:
            self.assertEqual(row["by"], "time")
            self.assertLess(self.events[row["event"]["line"] - 1]["time"], row["time"])

    def test_what_is_no_signal_is_refused(self):
        friction = next(row for row in self.signals if row["group"] == "friction")
        self.refuses(self.validator, friction, [
            lambda row: row.pop("points"), lambda row: row.pop("event") and row.pop("by"), lambda row: row.update(text="my words"),
            lambda row: row.update(customer="c1"), lambda row: row.update(signal="anger"), lambda row: row["evidence"].update(words="no"),
            lambda row: row.update(time="2026-11-20 10:00:00"), lambda row: row["event"].update(key="k"),
            lambda row: row.update(event={"topic": "t", "partition": 0}), lambda row: row.update(event={"line": 0}),
            lambda row: row.update(group="act"), lambda row: row["labels"].update(step=None)])


class PromptSchemaTest(LinesCase):
    def setUp(self):
        self.schema, self.validator = validator("prompt.schema.json")

    def test_every_line_of_a_replay_is_valid(self):
        self.assertGreater(len(self.prompts), 40)
        self.assertGreater(len({row["kind"] for row in self.prompts}), 3)
        for row in self.prompts:
            self.validator.validate(row)

    def test_keys_come_in_the_published_order(self):
        for row in self.prompts:
            self.assertEqual(list(row), [name for name in self.schema["properties"] if name in row])

    def test_a_prompt_names_the_event_that_raised_it_or_the_last_one_before_its_moment(self):
        for row in self.prompts:
            time = self.events[row["event"]["line"] - 1]["time"]
            self.assertEqual(time, row["time"]) if row["by"] == "event" else self.assertLessEqual(time, row["time"])
        self.assertEqual({row["by"] for row in self.prompts}, {"event", "time"})

    def test_at_most_one_of_a_kind_comes_to_a_conversation_in_ten_minutes(self):
        last = {}
        for row in self.prompts:
            whose = (row["kind"], self.events[row["event"]["line"] - 1]["conversation"])
            time = datetime.datetime.fromisoformat(row["time"])
            self.assertGreaterEqual((time - last.get(whose, datetime.datetime.min.replace(tzinfo=datetime.timezone.utc))).total_seconds(), 600)
            last[whose] = time

    def test_what_is_no_prompt_is_refused(self):
        good = next(row for row in self.prompts if row["by"] == "event")
        self.refuses(self.validator, good, [
            lambda row: row.pop("expires"), lambda row: row.pop("rules"), lambda row: row.update(conversation="v1"),
            lambda row: row.update(kind="smile"), lambda row: row["reason"].update(text="my words"), lambda row: row["reason"].pop("signal"),
            lambda row: row["reason"].update(threshold={}), lambda row: row["reason"]["evidence"].update(valence="low"),
            lambda row: row.update(subject="customer"), lambda row: row["event"].update(customer="c1")])


if __name__ == "__main__":
    unittest.main()
