"""The lines of closed windows keep to config/window.schema.json, and the schema refuses what is none."""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest

import jsonschema

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get("ATTUNE_SOURCE_DIR") or os.path.join(HERE, "..", "..")
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from random_traffic import Traffic

ATTUNE = os.environ.get("ATTUNE_BINARY") or os.path.join(ROOT, "build", "release", "attune")
CONFIG = ("windows: [{name: 1m, size: 1m}, {name: half, size: 500ms}]\n"
          "labels: [channel, step, survey.kind]\ntime: {allowed_lateness: 0s}\n")


def replayed(lines):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "c.yaml"), "w", encoding="utf-8") as file:
            file.write(CONFIG)
        done = subprocess.run([ATTUNE, "replay", "--config", "c.yaml", "--windows", "out.jsonl"], cwd=folder,
                              input=b"".join(line + b"\n" for line in lines), capture_output=True, timeout=120)
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        with open(os.path.join(folder, "out.jsonl"), encoding="utf-8") as file:
            return file.read().split("\n")[:-1]


class WindowSchemaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(ROOT, "config", "window.schema.json"), encoding="utf-8") as file:
            cls.schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(cls.schema)
        cls.validator = jsonschema.Draft202012Validator(cls.schema, format_checker=jsonschema.FormatChecker())
        cls.lines = replayed(Traffic(random.Random(5)).lines(1_000))

    def test_every_line_of_a_replay_is_valid(self):
        self.assertGreater(len(self.lines), 100)
        for line in self.lines:
            self.validator.validate(json.loads(line))

    def test_lines_use_whole_seconds_and_milliseconds(self):
        starts = [json.loads(line)["start"] for line in self.lines]
        self.assertTrue(any(start.endswith(".500Z") for start in starts))
        self.assertTrue(any("." not in start for start in starts))

    def test_keys_come_in_the_published_order(self):
        published = [name for name in self.schema["properties"] if name != "lane"]
        for line in self.lines:
            said = json.loads(line)
            self.assertEqual(list(said), published)
            self.assertEqual(list(said["emotions"]), self.schema["properties"]["emotions"]["required"])
            self.assertEqual(list(said["labels"]), ["channel", "step", "survey.kind"])

    def test_a_record_of_the_result_topic_says_whose_it_is(self):
        record = dict(json.loads(self.lines[0]), lane={"topic": "events", "partition": 3})
        self.validator.validate(record)
        for lane in ({"topic": "events"}, {"topic": "events", "partition": -1}, {"topic": "", "partition": 0}, "events"):
            self.assertFalse(self.validator.is_valid(dict(record, lane=lane)), lane)

    def test_what_is_no_window_is_refused(self):
        good = json.loads(self.lines[0])
        changes = [
            lambda row: row.pop("customers"), lambda row: row["emotions"].pop("hope"), lambda row: row["valence"].pop("count"),
            lambda row: row.update(extra=1), lambda row: row["emotions"].update(joy=1), lambda row: row.update(events=-1),
            lambda row: row.update(events=1.5), lambda row: row.update(start="2026-11-20 10:00:00"),
            lambda row: row.update(end="2026-11-20T10:00:00+01:00"), lambda row: row["labels"].update(channel=None),
            lambda row: row["labels"].update(channel="a\nb"), lambda row: row["labels"].update(channel="x" * 129),
            lambda row: row["valence"].update(negative=-0.5), lambda row: row.pop("urgent"), lambda row: row.update(urgent=-1),
            lambda row: row.pop("friction"), lambda row: row["empathy"].update(needed=-1), lambda row: row["journey"].update(ends="many"),
        ]
        for number, change in enumerate(changes):
            row = copy.deepcopy(good)
            change(row)
            self.assertFalse(self.validator.is_valid(row), f"change {number}")


if __name__ == "__main__":
    unittest.main()
