"""`attune evaluate` on files whose scores are known: computed by hand, made up to be calibrated or not, and refused with a reason."""
import gzip
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import unittest

import jsonschema
import yaml

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
SCHEMA = json.loads((ROOT / "config/evaluation.schema.json").read_text())
GOLDEN = ROOT / "tests/golden"
# Texts that no model of ours may read otherwise, whatever is trained next.
THANKS, JOY, RAGE = "Thank you so much for your help!", "I love it, we are so happy!", "I am angry"


def classified(*texts):
    run = subprocess.run([BINARY, "classify"], input="".join(text + "\n" for text in texts).encode(), capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


class Evaluating(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, rows, name="labelled.tsv"):
        (self.folder / name).write_text("".join(f"{text}\t{labels}\n" for text, labels in rows))
        return name

    def evaluate(self, *arguments, **options):
        return subprocess.run([BINARY, "evaluate", *map(str, arguments)], cwd=self.folder, capture_output=True, timeout=120, check=False,
                              **options)

    def json(self, rows, *arguments):
        done = self.evaluate("--input", self.file(rows), "--json", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)
        jsonschema.validate(found, SCHEMA)
        return found

    def says(self, rows, code, words, *arguments):
        done = self.evaluate("--input", self.file(rows), *arguments)
        self.assertEqual((done.returncode, done.stdout), (code, b""), done.stderr)
        self.assertRegex(done.stderr.decode(), words)


class ByHand(Evaluating):
    """Gratitude: said 2, is 3, right 2. Anger: said 2, is 1, right 1."""

    ROWS = [(THANKS, "gratitude"), (THANKS + " ", "gratitude"), (RAGE, "gratitude"), (RAGE + " ", "anger")]

    def setUp(self):
        super().setUp()
        said = [line["emotions"] for line in classified(THANKS, RAGE)]
        self.assertEqual(said, [["gratitude"], ["anger"]], "what the sums below are made of")

    def test_scores_of_a_tiny_file_are_those_computed_by_hand(self):
        found = self.json(self.ROWS)
        self.assertEqual((found["texts"], found["labels_are"]), (4, "twelve"))
        self.assertEqual(found["emotions"]["gratitude"], {"precision": 1, "recall": 0.66667, "f1": 0.8, "support": 3, "found": 2})
        self.assertEqual(found["emotions"]["anger"], {"precision": 0.5, "recall": 1, "f1": 0.66667, "support": 1, "found": 2})
        self.assertEqual(found["emotions"]["hope"], {"precision": 0, "recall": 0, "f1": 0, "support": 0, "found": 0})
        self.assertEqual([found[name] for name in ("macro_f1", "emotions_macro_f1", "micro_f1", "exact_share", "negative_f1")],
                         [0.73333, 0.73333, 0.75, 0.75, 0.66667])
        self.assertEqual(found["sentiment"]["positive"], {"precision": 1, "recall": 0.66667, "f1": 0.8, "support": 3, "found": 2})
        self.assertEqual(found["sentiment"]["negative"], {"precision": 0.5, "recall": 1, "f1": 0.66667, "support": 1, "found": 2})
        self.assertEqual(found["confused"], [{"is": "gratitude", "said": "anger", "texts": 1}])
        self.assertEqual(sum(row["decisions"] for row in found["reliability"]), 4 * 12)

    def test_the_table_says_the_same_to_people(self):
        done = self.evaluate("--input", self.file(self.ROWS))
        self.assertEqual(done.returncode, 0)
        table = done.stdout.decode()
        for line in ("labelled.tsv: 4 texts, labels taken for the twelve emotions", "  macro F1 +73\\.3 .*", "  micro F1 +75\\.0 .*",
                     "  exactly right +75\\.0 .*", "  gratitude +80\\.0  #+ +100\\.0 +66\\.7 +3", "  anger +66\\.7  #+ +50\\.0 +100\\.0 +1",
                     "  gratitude +anger +1 of 3"):
            self.assertRegex(table, f"(?m)^{line}$")
        self.assertLess(table.index("  gratitude "), table.index("  anger "), "the best first")
        self.assertIn("No text has: frustration, confusion,", table)
        self.assertLessEqual(max(map(len, table.splitlines())), 80)

    def test_a_bar_that_is_held_and_one_that_is_missed_are_named_with_measured_and_wanted(self):
        name = self.file(self.ROWS)
        done = self.evaluate("--input", name, "--min", "macro_f1=0.73", "--min", "emotion.anger.recall=1", "--max", "brier=0.5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"attune evaluate: macro_f1 is 0.7333, wanted at least 0.73: held\n", done.stderr)
        done = self.evaluate("--input", name, "--labels", "twelve", "--json", "--min", "macro_f1=0.74",
                             "--min", "emotion.gratitude.f1=0.8", "--min", "emotion.relief.f1=0.1", "--max", "brier=0")
        self.assertEqual(done.returncode, 1)
        said = done.stderr.decode().splitlines()
        self.assertEqual(said[:3], ["attune evaluate: macro_f1 is 0.7333, wanted at least 0.74: missed",
                                    "attune evaluate: emotion.gratitude.f1 is 0.8000, wanted at least 0.8: held",
                                    "attune evaluate: emotion.relief.f1 is 0.0000, wanted at least 0.1: missed "
                                    "(no text of the file has that label)"])
        self.assertRegex(said[3], r"^attune evaluate: brier is 0\.\d{4}, wanted at most 0: missed$")
        found = json.loads(done.stdout)
        jsonschema.validate(found, SCHEMA)
        self.assertEqual([bar["held"] for bar in found["bars"]], [False, True, False, False])

    def test_three_polarities_are_the_likeliest_one(self):
        found = self.json([(JOY, "positive"), (RAGE, "negative"), (THANKS, "negative"), (RAGE + " ", "negative")])
        self.assertEqual((found["labels_are"], found["accuracy"], found["polarity"]["positive"]["precision"]), ("polarity", 0.75, 0.5))
        self.assertEqual(found["polarity"]["negative"], {"precision": 1, "recall": 0.66667, "f1": 0.8, "support": 3, "found": 2})
        self.assertEqual(found["polarity_macro_f1"], 0.73333)
        self.assertEqual(found["confused"], [{"is": "negative", "said": "positive", "texts": 1}])


class Calibration(Evaluating):
    N = 1000

    def ece(self, found):
        """By its definition, from the table."""
        rows = found["reliability"]
        off = sum(row["decisions"] * abs(row["mean_probability"] - row["share_true"]) for row in rows)
        return off / sum(row["decisions"] for row in rows)

    def test_labels_as_frequent_as_the_model_says_are_calibrated(self):
        text = "I am so angry and confused, why is nobody answering?"
        scores = classified(text)[0]["scores"]
        rows, at = [set() for _ in range(self.N)], 0
        for name, score in scores.items():  # each label on an arc of the circle as long as its probability; every text gets one
            for _ in range(round(score * self.N)):
                rows[at % self.N].add(name)
                at += 1
        self.assertGreaterEqual(at, self.N, "the arcs do not cover the circle: choose another text")
        found = self.json([(text, ",".join(sorted(row))) for row in rows], "--labels", "28")
        self.assertLess(found["calibration_error"], 0.001)
        self.assertAlmostEqual(found["calibration_error"], self.ece(found), places=4)
        self.assertAlmostEqual(found["brier"], sum(score * (1 - score) for score in scores.values()) / 28, places=3)

    def test_labels_that_never_come_are_not(self):
        scores = classified(THANKS)[0]["scores"]
        found = self.json([(THANKS, "grief")] * 10, "--labels", "28")
        self.assertGreater(found["calibration_error"], 0.05)
        self.assertAlmostEqual(found["calibration_error"], self.ece(found), places=4)
        wrong = {**scores, "grief": 1 - scores["grief"]}
        self.assertAlmostEqual(found["brier"], sum(value * value for value in wrong.values()) / 28, places=4)
        done = self.evaluate("--input", self.file([(THANKS, "grief")] * 10), "--max", "calibration_error=0.01")
        self.assertEqual(done.returncode, 1)


class Urgency(Evaluating):
    """Of three texts that the model reads as urgent two are of level 1, and so is one that it does not."""

    URGENT = "There is a gas leak in the cellar"
    ROWS = [(URGENT, 1), (URGENT + ", please send somebody", 1), (URGENT + " ", 0), ("Do you ship to Norway?", 1),
            ("How do I change my name?", 0)]

    def setUp(self):
        super().setUp()
        said = [line["urgent"] for line in classified(*(text for text, _ in self.ROWS))]
        self.assertEqual(said, [True, True, True, False, False], "what the sums below are made of")

    def test_is_measured_by_level_one_and_by_the_order_of_all(self):
        found = self.json(self.ROWS, "--urgency")
        self.assertEqual((found["texts"], found["labels_are"], found["bars"]), (5, "urgency", []))
        correlation = found["urgency"].pop("correlation")
        self.assertEqual(found["urgency"], {"precision": 0.66667, "recall": 0.66667, "f1": 0.66667, "support": 3, "found": 3})
        urgency = [line["urgency"] for line in classified(*(text for text, _ in self.ROWS))]
        self.assertAlmostEqual(correlation, statistics.correlation(urgency, [level for _, level in self.ROWS]), places=3)

    def test_says_the_same_to_people(self):
        table = self.evaluate("--urgency", "--input", self.file(self.ROWS)).stdout.decode()
        for line in ("labelled.tsv: 5 texts, labels taken for levels of urgency", "Model .*, version .*",
                     "  urgent +66\\.7  #+ +66\\.7 +66\\.7 +3", r"  correlation with people's levels: 0\.\d{3} \(1 is best\)"):
            self.assertRegex(table, f"(?m)^{line}$")
        self.assertLessEqual(max(map(len, table.splitlines())), 80)

    def test_has_bars(self):
        name = self.file(self.ROWS)
        done = self.evaluate("--urgency", "--input", name, "--min", "urgency.f1=0.6", "--min", "urgency.recall=0.66")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"attune evaluate: urgency.f1 is 0.6667, wanted at least 0.6: held\n", done.stderr)
        done = self.evaluate("--urgency", "--input", name, "--json", "--min", "urgency.precision=0.7", "--min", "urgency.correlation=-1")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"attune evaluate: urgency.precision is 0.6667, wanted at least 0.7: missed\n", done.stderr)
        found = json.loads(done.stdout)
        jsonschema.validate(found, SCHEMA)
        self.assertEqual([(bar["name"], bar["held"]) for bar in found["bars"]],
                         [("urgency.precision", False), ("urgency.correlation", True)])

    def test_has_no_bars_of_labels_and_labels_none_of_it(self):
        self.says(self.ROWS, 2, "^attune evaluate: macro_f1 is not measured on a file whose labels are levels of urgency$",
                  "--urgency", "--min", "macro_f1=0.5")
        self.says([(RAGE, "anger")], 2, "^attune evaluate: urgency.f1 is not measured on a file whose labels are ", "--labels", "twelve",
                  "--min", "urgency.f1=0.5")
        self.says(self.ROWS, 2, r"Did you mean urgency\.f1\?", "--urgency", "--min", "urgncy.f1=0.5")
        for other in (("--polarity",), ("--labels", "28")):
            self.assertEqual(self.evaluate("--urgency", *other, "--input", self.file(self.ROWS)).returncode, 2)


class Sets(Evaluating):
    def test_a_files_labels_are_taken_for_the_set_that_has_them_all(self):
        for labels, taken in ((["annoyance", "joy"], "28"), (["frustration", "trust,hope"], "twelve"),
                              (["negative", "positive"], "polarity")):
            self.assertEqual(self.json([(RAGE, label) for label in labels])["labels_are"], taken)

    def test_labels_of_several_sets_are_the_twelve_unless_one_asks(self):
        rows = [(RAGE, "anger"), (THANKS, "gratitude, neutral")]
        done = self.evaluate("--input", self.file(rows), "--json")
        self.assertEqual(json.loads(done.stdout)["labels_are"], "twelve")
        self.assertEqual(done.stderr.decode(), "attune evaluate: every label is also of the 28 of GoEmotions; --labels 28 takes them so\n")
        done = self.evaluate("--input", self.file(rows), "--json", "--labels", "28")
        self.assertEqual((json.loads(done.stdout)["labels_are"], done.stderr), ("28", b""))

    def test_mixed_labels_are_refused_with_the_lines(self):
        self.says([(RAGE, "annoyance"), (RAGE, "anger"), (THANKS, "delight")], 3,
                  r"labelled.tsv: the labels are of different sets; not of the twelve emotions: line 1; "
                  r"not of the 28 of GoEmotions: line 3; not of negative, neutral and positive: lines 1, 2, 3")
        self.says([(RAGE, "anger"), (THANKS, "joy,gratitude")], 3, "labelled.tsv: line 2: a label that is not of the twelve emotions$",
                  "--labels", "twelve")

    def test_unknown_labels_are_refused_with_the_lines_and_never_quoted(self):
        done = self.evaluate("--input", self.file([(RAGE, "anger")] + [("anger", "my name is Ada")] * 12))
        self.assertEqual(done.returncode, 3)
        self.assertIn("labelled.tsv: lines 2, 3, 4, 5, 6, 7, 8, 9 and 4 more: a label that is none of the 28", done.stderr.decode())
        self.assertNotIn("Ada", done.stderr.decode())
        self.says([(RAGE, "")], 3, "line 1: a label that is none")

    def test_headers_gzip_blank_lines_and_carriage_returns_change_nothing(self):
        plain = [("Where is it? I do not understand", "confusion"), (THANKS, "gratitude")]
        expected = self.json(plain)
        for data in (b"text\tlabels\nWhere is it? I do not understand\tconfusion\n\n" + THANKS.encode() + b"\tgratitude",
                     b"Where is it? I do not understand\tconfusion\r\n" + THANKS.encode() + b"\tgratitude\tseen twice\r\n"):
            (self.folder / "other.tsv").write_bytes(data)
            (self.folder / "other.tsv.gz").write_bytes(gzip.compress(data))
            for name in ("other.tsv", "other.tsv.gz"):
                self.assertEqual(json.loads(self.evaluate("--input", name, "--json").stdout), expected)

    def test_a_file_that_is_none_is_refused(self):
        for data, words in ((b"", "is empty"), (b"text\tlabels\n", "has no texts"),
                            (b"a text alone\n", "bad.tsv:1: has no second column with labels"),
                            (b"x\tanger\nthe last, without a newline", "bad.tsv:2: has no second column")):
            (self.folder / "bad.tsv").write_bytes(data)
            done = self.evaluate("--input", "bad.tsv")
            self.assertEqual(done.returncode, 3)
            self.assertIn(words, done.stderr.decode())
        self.assertEqual(self.evaluate("--input", "/nonexistent").returncode, 3)


class Bars(Evaluating):
    def test_of_unknown_names_are_a_usage_error_with_the_nearest(self):
        rows = [(RAGE, "anger"), (THANKS, "hope")]
        for option, bar, words in (("--min", "macro_f2=0.1", r"Did you mean macro_f1\?"), ("--min", "zzz=1", "no such score"),
                                   ("--min", "label.angr.f1=0.5", r"Did you mean label.anger.f1\?"),
                                   ("--min", "emotion.confusion.recal=0.5", r"Did you mean emotion.confusion.recall\?"),
                                   ("--min", "macro_f1", "expected NAME=NUMBER"), ("--min", "macro_f1=much", "expected a number"),
                                   ("--min", "macro_f1=", "expected a number"), ("--min", "brier=0.1", "use --max"),
                                   ("--max", "macro_f1=0.1", "use --min"),
                                   ("--min", "label.joy.f1=0.1", "is not measured on a file whose labels are the twelve emotions")):
            self.says(rows, 2, words, option, bar)

    def test_of_a_wrong_name_are_told_before_the_file_is_opened(self):
        self.assertEqual(self.evaluate("--input", "/nonexistent", "--min", "macro_f2=0.1").returncode, 2)


class TheExampleGate(Evaluating):
    def setUp(self):
        super().setUp()
        job = yaml.safe_load((ROOT / "config/models/model-gate.yml").read_text())["jobs"]["gate"]
        self.command = next(step["run"] for step in job["steps"] if "attune evaluate" in step.get("run", ""))
        (self.folder / "models").mkdir()
        (self.folder / "evaluation").mkdir()
        (self.folder / "models/emotion-ours.bin").symlink_to(ROOT / "config/models/emotion-en.bin")
        shutil.copy(GOLDEN / "support/tuning.tsv", self.folder / "evaluation/tickets.tsv")
        (self.folder / "attune").symlink_to(pathlib.Path(BINARY).resolve())

    def run_it(self, command):
        return subprocess.run(["bash", "-e", "-c", command], cwd=self.folder, capture_output=True, timeout=120, check=False,
                              env={**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}"})

    def test_lets_a_model_through_that_is_good_enough(self):
        done = self.run_it(self.command)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads((self.folder / "evaluation.json").read_text())
        jsonschema.validate(found, SCHEMA)
        self.assertEqual([bar["held"] for bar in found["bars"]], [True] * 4)

    def test_stops_one_that_is_not(self):
        done = self.run_it(re.sub(r"macro_f1=[0-9.]+", "macro_f1=0.99", self.command))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), r"macro_f1 is 0\.\d+, wanted at least 0\.99: missed")


class SchemaTest(Evaluating):
    def test_fits_what_is_printed_of_each_kind_of_file(self):
        for arguments in (["--input", GOLDEN / "goemotions/test.tsv"], ["--input", GOLDEN / "support/tuning.tsv"],
                          ["--input", GOLDEN / "urgency/tuning.tsv", "--urgency"],
                          ["--input", self.file([(JOY, "positive")]), "--polarity"]):
            done = self.evaluate(*arguments, "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
            jsonschema.validate(json.loads(done.stdout), SCHEMA)

    def test_of_every_number_at_the_top_is_a_name_for_a_bar(self):
        found = self.json([(RAGE, "anger"), (THANKS, "hope")])
        for name, value in found.items():
            if isinstance(value, (int, float)) and name != "texts":
                option = "--max" if name in ("brier", "calibration_error", "log_loss") else "--min"
                self.assertIn(self.evaluate("--input", "labelled.tsv", option, f"{name}=0.5").returncode, (0, 1), name)


if __name__ == "__main__":
    unittest.main()
