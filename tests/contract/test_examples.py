"""config/examples: each passes `attune check`, and its events make the windows beside it, which the oracle finds right."""

import base64
import json
import os
import pathlib
import sys
import tempfile
import unittest
from decimal import Decimal

import yaml

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/support"))
from model_outputs import EXAMPLE_NAMES, EXAMPLES, attune, windows, without_readings  # noqa: E402
from window_oracle import Oracle, line_of, readings_from_classify, without_signals  # noqa: E402

NAMES = sorted(EXAMPLE_NAMES)
# Line and reason of the one broken record of each.
DEAD = {"cloudevent": (6, "bad_envelope"), "intercom-part": (9, "wrong_type"), "segment-track": (11, "unreadable_time"),
        "zendesk-ticket": (9, "broken_json")}


def told_by_replay(name, *arguments):
    config, events = EXAMPLES / f"{name}.yaml", EXAMPLES / f"{name}.events.jsonl"
    return attune("replay", "--config", str(config), "--input", str(events), *arguments).stderr.decode()


def golden(name):
    return (EXAMPLES / f"{name}.windows.jsonl").read_bytes()


def as_plain_json(line):
    """A structured CloudEvent with its data spelled out, for an oracle that knows no envelopes."""
    event = json.loads(line)
    if "data_base64" in event:
        event["data"] = json.loads(base64.b64decode(event.pop("data_base64")))
    return json.dumps(event).encode() if event.get("specversion") == "1.0" else b"{"


def expected(name):
    """The windows of an example's events by the oracle, with readings as `attune classify` gives them; and its counts."""
    config = yaml.safe_load((EXAMPLES / f"{name}.yaml").read_text())
    event = config["event"]
    fields = dict(event["fields"])
    if event.get("format") == "cloudevents":
        fields = {"id": "/id", "time": "/time", "type": "/type", **fields}
    oracle = Oracle([("1m", 60_000, 60_000)], config["labels"], 10_000, fields=fields, values=event["values"],
                    only=event.get("only"), excluded=event.get("except"))
    for line in (EXAMPLES / f"{name}.events.jsonl").read_bytes().splitlines():
        oracle.feed(as_plain_json(line) if event.get("format") == "cloudevents" else line)
    texts = oracle.texts()
    said = attune("classify", given="".join(text + "\n" for text in texts).encode()).stdout.decode()
    rows = oracle.rows(readings_from_classify(texts, said.splitlines()))
    return rows, oracle.counts


class Examples(unittest.TestCase):
    maxDiff = None

    def test_are_all_here_with_events_and_windows(self):
        self.assertEqual(sorted(path.stem for path in EXAMPLES.glob("*.yaml")), NAMES)
        for name in NAMES:
            lines = (EXAMPLES / f"{name}.events.jsonl").read_text().splitlines()
            self.assertTrue(10 <= len(lines) <= 30, name)
            starts = {row["start"] for row in without_readings(golden(name))}
            self.assertEqual(len(starts), 2, name)
            self.assertIn(f"`{name}.yaml`", (EXAMPLES / "README.md").read_text())

    def test_pass_the_check(self):
        for name in NAMES:
            said = attune("check", "--config", str(EXAMPLES / f"{name}.yaml")).stdout
            self.assertIn(b"ok, 1 window", said)

    def test_give_the_windows_beside_them_to_the_byte_from_one_thread_and_from_eight(self):
        for name in NAMES:
            for threads in ("1", "8"):
                self.assertEqual(windows(name, "--threads", threads), golden(name),
                                 f"{name}; after a new model: /usr/bin/python3 tests/support/model_outputs.py --write")

    def test_give_the_windows_that_the_definitions_ask_for(self):
        for name in NAMES:
            rows, counts = expected(name)
            got = [json.loads(line, parse_float=Decimal) for line in without_signals(golden(name).decode().splitlines())]
            self.assertEqual([json.loads(line_of(row), parse_float=Decimal) for row in rows], got, name)
            counted = "received {received} = windowed {windowed} + late {late} + dead {dead} + filtered {filtered};".format(**counts)
            self.assertIn(counted, told_by_replay(name), name)
            self.assertEqual((counts["dead"], counts["late"], counts["filtered"]), (1, 1, 1), name)

    def test_name_the_fault_of_the_broken_record(self):
        for name in NAMES:
            with tempfile.TemporaryDirectory() as folder:
                dead = pathlib.Path(folder, "dead.jsonl")
                told_by_replay(name, "--dead-letters", str(dead))
                rows = [json.loads(line) for line in dead.read_text().splitlines()]
            self.assertEqual([(row["line"], row["reason"]) for row in rows], [DEAD[name]], name)

    def test_tell_how_to_try_them_with_the_command_that_works(self):
        for name in NAMES:
            words = next(line for line in (EXAMPLES / f"{name}.yaml").read_text().splitlines() if line.startswith("# Try it: attune"))
            words = [str(EXAMPLES / word) if word.startswith(name) else word for word in words.removeprefix("# Try it: attune ").split()]
            self.assertEqual(attune(*words).stdout, golden(name))


if __name__ == "__main__":
    unittest.main()
