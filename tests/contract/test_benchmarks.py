"""What make bars and compare.py say of a figure: held, missed, not measured and why; slower, faster or the same."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "benchmarks"))
import bars  # noqa: E402
import compare  # noqa: E402
import quality_bars  # noqa: E402


class Bars(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.build = pathlib.Path(folder.name)
        (self.build / "benchmarks").mkdir()

    def program(self, script):
        path = self.build / "benchmarks" / "some_bench"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)

    def figure(self, name="items_per_second"):
        return bars.Measurements(self.build, 1).figure("some_bench", "BM_Some", name)

    def test_are_the_median_of_the_repetitions(self):
        rows = ",".join('{"name": "BM_Some", "run_type": "iteration", "items_per_second": %d}' % rate for rate in (7, 1, 3))
        self.program(f"echo '{{\"benchmarks\": [{rows}]}}'")
        self.assertEqual((3, ""), self.figure())

    def test_say_why_nothing_was_measured(self):
        self.assertEqual((None, "some_bench is not built"), self.figure())
        for script, reason in (("echo broken >&2; exit 3", "ended with 3: broken"), ("echo no json", "JSONDecodeError"),
                               ("echo '{}'", "KeyError"), ("echo '{\"benchmarks\": []}'", "has no figure items_per_second"),
                               ("kill -9 $$", "ended with -9")):
            self.program(script)
            value, why = self.figure()
            self.assertIsNone(value)
            self.assertIn(reason, why)

    def test_take_a_wrong_answer_for_no_measurement(self):
        self.program('echo \'{"benchmarks": [{"name": "BM_Some", "run_type": "iteration", "items_per_second": 9, '
                     '"error_occurred": true, "error_message": "not every event was counted"}]}\'')
        self.assertEqual((None, "not every event was counted"), self.figure())

    def test_are_held_at_the_bar_and_missed_beyond_it(self):
        for value, sense, held in ((5, "min", True), (4.9, "min", False), (5, "max", True), (5.1, "max", False), (None, "max", False)):
            line, is_held = bars.line_of("some", value, "", 5, "ms", sense)
            self.assertEqual(held, is_held)
            self.assertTrue(line.endswith("held" if held else "missed"), line)

    def test_are_lines_and_an_exit_code_when_nothing_is_built(self):
        run = subprocess.run([sys.executable, str(ROOT / "benchmarks" / "bars.py"), "--build", str(self.build), "--only", "parse"],
                             capture_output=True, text=True, check=False)
        self.assertEqual((1, ""), (run.returncode, run.stderr))
        self.assertEqual(2, run.stdout.count("parse_bench is not built"))


class QualityBars(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.build = pathlib.Path(folder.name)

    def judged(self, name, script=None):
        if script is not None:
            (self.build / "attune").write_text("#!/bin/sh\n" + script)
            (self.build / "attune").chmod(0o755)
        return bars.judge(next(row for row in quality_bars.ROWS if row[0] == name), bars.Measurements(self.build, 1))

    def test_are_what_the_command_says_in_percent(self):
        said = '{"texts": 5427, "macro_f1": %s, "brier": 0.02, "labels_are": "28"}'
        self.assertEqual(("28 labels: 50 % macro-F1 (5,427 texts), bar >= 50, held", True), self.judged("28 labels", f"echo '{said % 0.5}'"))
        self.assertEqual(("28 labels: 49.9 % macro-F1 (5,427 texts), bar >= 50, missed", False),
                         self.judged("28 labels", f"echo '{said % 0.499}'"))
        self.assertTrue(self.judged("28 labels: Brier")[0].startswith("28 labels: Brier: 0.02 mean squared error"))

    def test_say_why_nothing_was_measured(self):
        self.assertIn("not measured (attune is not built)", self.judged("28 labels")[0])
        self.assertIn("not measured (attune ended with 3: no such file)", self.judged("28 labels", "echo no such file >&2; exit 3")[0])
        self.assertIn("JSONDecodeError", self.judged("28 labels", "echo no json")[0])
        self.assertFalse(self.judged("language of unseen texts", """echo '{"language": "en"}'""")[1], "one line for all texts")

    def test_take_the_worst_signal_of_those_that_are_expected(self):
        score = '{"f1": %s, "right": %d, "missing": %d}'
        said = ('{"files": [{}, {}], "all": {"precision": 0.95, "recall": 0.7}, "signals": {"given": %s, "needed": %s, "hollow": %s}}'
                % (score % (0.8, 4, 1), score % (0.6, 2, 1), score % (0, 0, 0)))
        (self.build / "attune").write_text(f"#!/bin/sh\necho '{said}'")
        (self.build / "attune").chmod(0o755)
        measurements = bars.Measurements(self.build, 1)
        self.assertEqual([("precision", "95 % of what is found", True), ("recall", "70 % of what holds", False),
                          ("the worst of them", "60 % F1", False)],
                         [(row[0].split(": ")[1], line.split(": ")[2].split(" (")[0], held) for row in quality_bars.CONVERSATIONS
                          for line, held in [bars.judge(row, measurements)]])
        self.assertIn("(2 conversations, the worst is needed)", bars.judge(quality_bars.CONVERSATIONS[2], measurements)[0])

    def test_name_what_they_leave_out_without_its_data(self):
        run = subprocess.run([sys.executable, str(ROOT / "benchmarks" / "bars.py"), "--build", str(self.build), "--only", "no bar has this name"],
                             capture_output=True, text=True, check=False)
        self.assertEqual((0, quality_bars.LEFT_OUT + "\n"), (run.returncode, run.stdout))


class Comparison(unittest.TestCase):
    @staticmethod
    def result(*times):
        return {"benchmarks": [{"name": "BM_Some", "executable": "some_bench", "real_time": time, "time_unit": "us"} for time in times]
                + [{"name": "a ratio", "executable": "kafka_load", "run_type": "ratio", "ratio": 0.5}]}

    def verdict(self, base, head):
        lines, slower, gone = compare.compare(self.result(*base), self.result(*head), 0.10)
        self.assertEqual(([], 1), (gone, len(lines)))
        return lines[0].split()[-1], slower

    def test_sees_what_got_slower_and_what_got_faster(self):
        self.assertEqual(("slower", ["BM_Some"]), self.verdict((10, 10, 10), (12, 12, 12)))
        self.assertEqual(("faster", []), self.verdict((10, 10, 10), (8, 8, 8)))

    def test_takes_a_difference_within_the_noise_for_none(self):
        self.assertEqual(("same", []), self.verdict((10, 10, 10), (10.5, 10.5, 10.5)))
        self.assertEqual(("same", []), self.verdict((6, 10, 14), (9, 12, 15)))

    def test_looks_at_cpu_time_unless_the_clock_was_asked_for(self):
        row = {"name": "BM_Some", "real_time": 9, "cpu_time": 4}
        self.assertEqual(4, compare.time_of(row))
        self.assertEqual(9, compare.time_of({**row, "name": "BM_Some/2/real_time"}))
        self.assertEqual(9, compare.time_of({"name": "from_kafka/lz4/bare", "real_time": 9}))

    def test_names_what_makes_two_results_incomparable(self):
        self.assertEqual(["cpu: a -> b"], compare.differences({"provenance": {"cpu": "a"}}, {"provenance": {"cpu": "b"}}))


if __name__ == "__main__":
    unittest.main()
