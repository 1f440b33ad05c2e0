"""`attune explain --conversation`: a conversation of a file, turn by turn, drawn and as JSON; and what is said where there is none."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
SCHEMA = json.loads((ROOT / "config/conversation.schema.json").read_text())
GOLDEN = ROOT / "tests/golden/conversations/building"


def event(time, conversation="v1", **members):
    return {"time": f"2026-11-02T{time}Z", "type": "message", "customer": "c1", "conversation": conversation, "actor": "customer",
            "channel": "chat", "text": "which sizes does it come in", **members}


EVENTS = [
    event("09:59:50", None, type="ui.click", text=None, channel="web", ui={"action": "click", "target": "button#size", "x": 1, "y": 2}),
    event("10:00:00"),
    event("10:00:10", "v2", customer="c2"),
    event("10:03:00", actor="agent", agent="maya", team="webshop", text="Small and large."),
]


class Explaining(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write(EVENTS)

    def write(self, events, name="events.jsonl"):
        lines = [one if isinstance(one, str) else json.dumps({k: v for k, v in one.items() if v is not None}) for one in events]
        (self.folder / name).write_text("".join(line + "\n" for line in lines))

    def explain(self, *arguments, file="events.jsonl", **options):
        return subprocess.run([BINARY, "explain", "--conversation", str(file), *arguments], cwd=self.folder, capture_output=True, text=True,
                              timeout=120, check=False, **options)

    def timelines(self, *arguments, **options):
        done = self.explain("--json", *arguments, **options)
        self.assertEqual(0, done.returncode, done.stderr)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        for one in found:
            jsonschema.validate(one, SCHEMA)
        return found


class AConversation(Explaining):
    def test_is_told_moment_by_moment(self):
        first, second = self.timelines()
        self.assertEqual(("v1", "v2"), (first["id"], second["id"]))
        self.assertEqual(["event", "deadline", "event", "deadline", "event", "end"], [moment["kind"] for moment in first["moments"]])
        click, nothing, question, silence, reply, end = first["moments"]
        self.assertEqual(["dead_click"], [signal["signal"] for signal in nothing["signals"]])
        self.assertEqual(("ui.click", "button#size"), (click["type"], click["target"]))
        self.assertEqual("which sizes does it come in", question["text"])
        self.assertIs(True, question["reading"]["scored"])
        self.assertEqual(["unanswered"], [signal["signal"] for signal in silence["signals"]])
        self.assertEqual("2026-11-02T10:02:00Z", silence["time"])
        self.assertEqual({"signal": "long_wait", "points": 1, "dimension": "delivery", "evidence": {"wait_ms": 180000, "limit_ms": 60000}},
                         next(signal for signal in reply["signals"] if signal["signal"] == "long_wait"))
        self.assertEqual(("maya", "webshop"), (reply["agent"], reply["team"]))
        self.assertIn("effort_neutral", [signal["signal"] for signal in end["signals"]])
        self.assertEqual("2026-11-02T10:03:00Z", end["time"])

    def test_is_picked_by_its_id(self):
        only, = self.timelines("--conversation-id", "v2")
        self.assertEqual("v2", only["id"])
        self.assertEqual({"c2"}, {moment["customer"] for moment in only["moments"] if moment["kind"] == "event"})
        only, = self.timelines("--conversation-id", "v1")
        self.assertEqual("ui.click", only["moments"][0]["type"])

    def test_is_drawn_within_the_width_and_without_colour_in_a_pipe(self):
        for columns in (40, 80):
            done = self.explain("--conversation-id", "v1", env={**os.environ, "COLUMNS": str(columns)})
            self.assertEqual((0, ""), (done.returncode, done.stderr))
            self.assertLessEqual(max(map(len, done.stdout.splitlines())), columns)
            self.assertNotIn("\x1b", done.stdout)
        self.assertIn("10:02:00  ! unanswered (3 points; limit 2 min)\n", done.stdout)
        self.assertIn("          which sizes does it come in\n", done.stdout)

    def test_may_be_a_golden_file(self):
        for path in sorted(GOLDEN.glob("*.jsonl"))[:5]:
            found = self.timelines(file=path)
            said = [json.loads(line)["event"] for line in path.read_text().splitlines() if '"event"' in line]
            told = [moment for one in found for moment in one["moments"] if moment["kind"] == "event" and moment["type"] == "message"]
            self.assertEqual([one["text"] for one in said if one["type"] == "message"],
                             [moment["text"] for moment in sorted(told, key=lambda moment: moment["offset"])], path.name)

    def test_may_come_from_standard_input(self):
        done = self.explain("--json", file="-", input=(self.folder / "events.jsonl").read_text())
        self.assertEqual(self.explain("--json").stdout, done.stdout)


class WhatIsNone(Explaining):
    def test_is_told_with_what_was_meant(self):
        done = self.explain("--conversation-id", "v3")
        self.assertEqual((3, ""), (done.returncode, done.stdout))
        self.assertEqual("attune explain: events.jsonl: no event is of the conversation v3. Did you mean v1?\n", done.stderr)

    def test_is_left_out_and_counted(self):
        self.write([*EVENTS, "nonsense", '{"text": "no time"}'])
        done = self.explain()
        self.assertEqual(0, done.returncode)
        self.assertIn("2 lines are left out; the first: events.jsonl:5: the event cannot be used", done.stderr)

    def test_is_a_file_without_events_or_no_file(self):
        self.write([])
        for file, words in (("events.jsonl", "has no event"), ("missing.jsonl", "No such file"), (".", "is a folder")):
            done = self.explain(file=file)
            self.assertEqual((3, ""), (done.returncode, done.stdout), file)
            self.assertIn(words, done.stderr)

    def test_needs_its_options_to_go_together(self):
        for arguments in (("--text", "hello", "--conversation", "events.jsonl"), ("--conversation-id", "v1"), ("--config", "attune.yaml")):
            done = subprocess.run([BINARY, "explain", *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
                                  stdin=subprocess.DEVNULL)
            self.assertEqual(2, done.returncode, arguments)


if __name__ == "__main__":
    unittest.main()
