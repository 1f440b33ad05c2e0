"""`attune test`: what it says of labelled conversations that are right, that differ, and that cannot be used."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[3]))
SCHEMA = json.loads((ROOT / "config/golden.schema.json").read_text())

HEAD = {"golden": "nobody-there", "industry": "retail", "about": "Nobody answers in time."}


def message(time, text, actor="customer", **more):
    staff = {"agent": "maya", "team": "webshop"} if actor == "agent" else {}
    return {"time": f"2026-11-02T{time}Z", "type": "message", "customer": "c1", "conversation": "v1", "actor": actor, "channel": "chat",
            "text": text, **staff, **more}


# What no model has a say in: waits, points, and that neutral words are neither.
LATE = [
    HEAD,
    {"event": message("10:00:00", "which sizes does it come in")},
    {"due": "2026-11-02T10:02:00Z", "conversation": "v1", "expect": ["unanswered"]},
    {"event": message("10:03:00", "Small and large.", actor="agent"), "expect": ["long_wait"]},
    {"closed": "v1", "expect": ["effort_neutral"]},
]
WAITS = (("--only", "long_wait"), ("--only", "unanswered"))


class Testing(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, lines, name="late.jsonl"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), encoding="utf-8")
        return name

    def run_test(self, *arguments):
        return subprocess.run([BINARY, "test", *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120, check=False)

    def judged(self, *arguments):
        done = self.run_test(*arguments, "--json")
        found = json.loads(done.stdout)
        jsonschema.validate(found, SCHEMA)
        return done.returncode, found

    @staticmethod
    def changed(line, **members):
        lines = [dict(one) for one in LATE]
        lines[line - 1].update(members)
        return lines


class AFile(Testing):
    def test_that_is_right_is_ok(self):
        self.write(LATE)
        for only in WAITS:
            done = self.run_test("late.jsonl", *only)
            self.assertEqual((0, ""), (done.returncode, done.stderr), done.stdout)
            self.assertIn("ok      late.jsonl\n", done.stdout)
            self.assertIn("1 file, 0 of them differ; 1 as expected, 0 missing, 0 unexpected\n", done.stdout)

    def test_that_differs_is_shown_with_its_own_words(self):
        self.write(self.changed(4, expect=[]))
        done = self.run_test("late.jsonl", "--only", "long_wait")
        self.assertEqual((1, ""), (done.returncode, done.stderr))
        self.assertIn("differs late.jsonl\n    line 4  maya: Small and large.\n        unexpected  long_wait (wait 3 min, limit 1 min)\n", done.stdout)

    def test_tells_what_was_expected_and_is_missing(self):
        self.write(self.changed(3, due="2026-11-02T10:01:59Z"))
        done = self.run_test("late.jsonl", "--only", "unanswered")
        self.assertEqual(1, done.returncode)
        self.assertIn("line 3  due 10:01:59\n        expected    unanswered\n        missing     unanswered\n", done.stdout)
        self.assertIn("behind line 3  a deadline at 10:02:00\n        unexpected  unanswered (limit 2 min)\n", done.stdout)

    def test_is_judged_without_a_word_of_it_in_json(self):
        self.write(self.changed(4, expect=[]))
        code, found = self.judged("late.jsonl", "--only", "long_wait")
        self.assertEqual(1, code)
        self.assertEqual([{"line": 4, "time": "2026-11-02T10:03:00Z", "unexpected": "long_wait",
                           "evidence": {"wait_ms": 180000, "limit_ms": 60000}}], found["files"][0]["differences"])
        self.assertEqual({"precision": 0, "recall": None, "f1": 0, "right": 0, "missing": 0, "unexpected": 1}, found["signals"]["long_wait"])
        self.assertNotIn("Small", json.dumps(found))

    def test_ends_at_its_last_line(self):
        """Two minutes after it nobody has answered, but time stood still."""
        self.write([HEAD, {"event": message("10:00:00", "which sizes does it come in")}])
        self.assertEqual(0, self.run_test("late.jsonl", "--only", "unanswered").returncode)
        self.write([HEAD, {"event": message("10:00:00", "which sizes does it come in")}, {"until": "2026-11-02T10:02:00Z"}])
        self.assertEqual(1, self.run_test("late.jsonl", "--only", "unanswered").returncode)

    def test_that_cannot_be_used_is_told_with_its_line(self):
        self.write(self.changed(5, expect=["efort_neutral"]))
        self.write(["nonsense"], "worse.jsonl")
        done = self.run_test("late.jsonl", "worse.jsonl")
        self.assertEqual((3, ""), (done.returncode, done.stdout))
        self.assertEqual('late.jsonl:5: no such signal: "efort_neutral". Did you mean effort_neutral?\n'
                         "worse.jsonl:1: is not a JSON object\n", done.stderr)


class Many(Testing):
    def test_are_found_in_folders_and_told_in_order(self):
        self.write(LATE, "stories/b/late.jsonl")
        self.write(LATE, "stories/a.jsonl")
        self.write(["no golden file"], "stories/notes.txt")
        code, found = self.judged("stories", "--only", "unanswered")
        self.assertEqual(0, code)
        self.assertEqual(["stories/a.jsonl", "stories/b/late.jsonl"], [file["path"] for file in found["files"]])
        self.assertEqual(2, found["all"]["right"])

    def test_know_nothing_of_each_other(self):
        """Both stories have the same ids: were they one stream, the second would be a repeat contact, and its clock be past."""
        self.write(LATE, "one.jsonl")
        self.write(LATE, "two.jsonl")
        code, found = self.judged("one.jsonl", "two.jsonl", "--only", "unanswered")
        self.assertEqual((0, 2), (code, found["all"]["right"]))

    def test_that_are_right_are_not_named_with_quiet(self):
        self.write(LATE, "right.jsonl")
        self.write(self.changed(4, expect=[]), "wrong.jsonl")
        out = self.run_test("right.jsonl", "wrong.jsonl", "--only", "long_wait", "--quiet").stdout
        self.assertNotIn("right.jsonl", out)
        self.assertIn("differs wrong.jsonl", out)

    def test_are_nowhere(self):
        (self.folder / "empty").mkdir()
        self.assertIn("has no file *.jsonl", self.run_test("empty").stderr)
        done = self.run_test("missing")
        self.assertEqual((3, "attune test: missing: no such file or folder\n"), (done.returncode, done.stderr))


class Scores(Testing):
    def test_are_a_table_with_floors(self):
        self.write(LATE, "right.jsonl")
        self.write(self.changed(4, expect=[]), "wrong.jsonl")
        files = ("right.jsonl", "wrong.jsonl", "--only", "long_wait", "--score")
        done = self.run_test(*files, "--min", "long_wait.precision=0.5", "--min", "recall=1")
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^long_wait +0\.50 +1\.00 +0\.67 +1 +0 +1$")
        self.assertRegex(done.stdout, r"(?m)^all +0\.50 ")
        self.assertIn("recall is 1.0000, wanted at least 1: held", done.stderr)
        done = self.run_test(*files, "--min", "precision=0.51")
        self.assertEqual(1, done.returncode)
        self.assertIn("precision is 0.5000, wanted at least 0.51: missed", done.stderr)

    def test_refuse_a_name_that_is_none(self):
        self.write(LATE)
        for arguments, words in ((("--min", "presicion=0.9"), "Did you mean precision?"), (("--min", "precision"), "expected NAME=NUMBER"),
                                 (("--only", "longwait"), "Did you mean long_wait?"), (("--score", "--json"), "excludes")):
            done = self.run_test("late.jsonl", *arguments)
            self.assertEqual(2, done.returncode, done.stderr)
            self.assertIn(words, done.stderr)


class AConfiguration(Testing):
    def test_reads_events_of_its_own_shape(self):
        (self.folder / "attune.yaml").write_text("event: {fields: {time: /time, type: /type, customer: /customer, conversation: /thread, actor: /actor, "
                                               "channel: /channel, text: /said}}\n")
        lines = json.dumps(LATE).replace('"text"', '"said"').replace('"conversation": "v1", "actor"', '"thread": "v1", "actor"')
        self.write(json.loads(lines))
        done = self.run_test("late.jsonl", "--only", "unanswered", "--config", "attune.yaml")
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        done = self.run_test("late.jsonl", "--only", "unanswered")
        self.assertEqual(3, done.returncode)
        self.assertIn("late.jsonl:3: no event is of the conversation that it names", done.stderr)

    def test_that_is_bad_is_told_as_check_tells_it(self):
        (self.folder / "attune.yaml").write_text("evnt: {}\n")
        self.write(LATE)
        done = self.run_test("late.jsonl", "--config", "attune.yaml")
        self.assertEqual(3, done.returncode)
        self.assertIn("attune.yaml:1: evnt: unknown key.", done.stderr)


if __name__ == "__main__":
    unittest.main()
