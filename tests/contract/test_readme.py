"""README.md tells the truth: its example is checked and replayed, and each of its commands is run by a test that is named here.

`tests/integration/test_readme_promql.py` asks the example's PromQL of a real Prometheus.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import readme_example as readme  # noqa: E402

ROOT = readme.ROOT
ATTUNE = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
CHECK = "attune check  --config attune.yaml"
REPLAY = "attune replay --config attune.yaml --input tickets.jsonl --windows - --dead-letters dead.jsonl"
# What is run elsewhere: the command, where, and what it looks like there.
ELSEWHERE = {"attune run    --config attune.yaml": ("tests/integration/test_readme_promql.py", '"run", "--config", "attune.yaml"'),
             "make test": (".ci/run", "exec make test")}
# What builds, takes ports or measures for minutes is not run again inside `make test`: what make would run, and for each its own tests.
RECIPES = {"make demo": r"build/release/attune demo --for 45s", "make build": r"ninja -C build/release .* attune",
           "make bars": r"benchmarks/bars\.py", "make bench": r"benchmarks/run\.py", "make peers": r"benchmarks/peers/peers\.py"}


class Example(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "attune.yaml").write_text(readme.CONFIG)
        (self.folder / "tickets.jsonl").write_text(json.dumps(readme.EVENT) + "\n")

    def typed(self, command):
        """What a person gets who types a line of the page."""
        self.assertIn(command, readme.COMMANDS)
        return subprocess.run([ATTUNE, *command.split()[1:]], cwd=self.folder, capture_output=True, text=True, timeout=60, check=False)

    def test_passes_the_check(self):
        done = self.typed(CHECK)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_gives_the_window_that_the_page_shows(self):
        done = self.typed(REPLAY)
        self.assertEqual(done.returncode, 0, done.stderr)
        line = next(line for line in done.stdout.splitlines() if line.startswith('{"window":"1m"'))
        self.assertRegex(line, "^" + ".*".join(re.escape(part) for part in readme.WINDOW.split("…")) + "$")
        self.assertEqual((self.folder / "dead.jsonl").read_text(), "")

    def test_is_the_complete_one_of_the_examples_shortened(self):
        short, whole = yaml.safe_load(readme.CONFIG), yaml.safe_load((ROOT / "config/examples/zendesk-ticket.yaml").read_text())
        for section in ("fields", "values"):
            for name, value in short["event"][section].items():
                told = whole["event"][section][name]
                self.assertEqual(value, {key: told[key] for key in value} if isinstance(value, dict) else told, name)
        lines = (ROOT / "config/examples/zendesk-ticket.events.jsonl").read_text().splitlines()
        real = [json.loads(line) for line in lines if line.endswith("}}")]
        self.assertTrue(any(is_part_of(readme.EVENT, event) for event in real))


def is_part_of(part, whole):
    if isinstance(part, dict):
        return all(name in whole and is_part_of(value, whole[name]) for name, value in part.items())
    return part == whole


class Commands(unittest.TestCase):
    def test_of_the_page_are_all_run_by_a_test(self):
        told = set(readme.COMMANDS) | {f"make {target}" for target in re.findall(r"`make ([a-z-]+)", readme.PAGE)}
        self.assertEqual(told, {CHECK, REPLAY, *ELSEWHERE, *RECIPES})
        for command, (place, words) in ELSEWHERE.items():
            self.assertIn(words, (ROOT / place).read_text(), command)

    def test_of_make_run_what_the_page_says(self):
        for command, recipe in RECIPES.items():
            done = subprocess.run(["make", "--dry-run", command.split()[1]], cwd=ROOT, capture_output=True, text=True, check=True)
            self.assertRegex(done.stdout, recipe)

    def test_of_the_exit_codes_are_the_ones_of_the_code(self):
        code = (ROOT / "pipeline/commands/exit_codes.h").read_text()
        defined = re.findall(r"inline constexpr int kExit\w+ = (\d+);", code)
        self.assertEqual(re.findall(r"^\| (\d) \|", readme.PAGE, re.MULTILINE), defined)

    def test_end_with_the_codes_of_the_table(self):
        with tempfile.TemporaryDirectory() as folder:
            bad, good = pathlib.Path(folder, "bad.yaml"), pathlib.Path(folder, "good.yaml")
            bad.write_text("lables: [channel]\n")
            good.write_text("labels: [channel]\n")
            for code, arguments in ((0, ["version"]), (1, ["check", "--config", str(bad)]), (2, ["replay", "--no-such-option"]),
                                    (3, ["replay", "--config", str(good), "--input", f"{folder}/missing.jsonl"]),
                                    (4, ["replay", "--config", str(good), "--input", "/dev/null", "--windows", f"{folder}/no/such"])):
                done = subprocess.run([ATTUNE, *arguments], capture_output=True, timeout=60, check=False)
                self.assertEqual(done.returncode, code, arguments)


class Limits(unittest.TestCase):
    def test_of_the_page_are_the_ones_of_the_reference(self):
        reference = (ROOT / "config/REFERENCE.md").read_text()
        told = {"event.max_bytes": ("1MiB", "64B to 256MiB"), "event.max_depth": ("64", "1 to 512"), "labels": (None, "0 to 8"),
                "windows": (None, "1 to 16"), "windows[].size": (None, "1ms to 366d"), "time.max_future": ("1h", None),
                "runtime.max_label_sets": ("10000", None), "metrics.max_series": ("20000", None),
                "metrics.max_label_values": ("1000", None)}
        for key, (default, bounds) in told.items():
            row = next(line for line in reference.splitlines() if line.startswith(f"| `{key}` |")).split(" | ")
            if default:
                self.assertEqual(row[2], f"`{default}`", key)
            if bounds:
                self.assertEqual(row[3], bounds, key)


if __name__ == "__main__":
    unittest.main()
