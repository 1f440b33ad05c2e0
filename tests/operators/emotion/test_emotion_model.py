"""The shipped emotion model through the binary: its bar, the form of its readings, and that nothing but the text decides them."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[3] / folder) for folder in ("tests/support", "benchmarks")]
import bars  # noqa: E402
import model_outputs  # noqa: E402
import quality_bars  # noqa: E402
from model_outputs import ATTUNE, TEST_SPLIT, TEXTS, attune  # noqa: E402

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[3]))
FINE = ("admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust "
        "embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness "
        "surprise neutral").split()
TWELVE = ("anger frustration confusion anxiety disappointment sadness gratitude relief trust delight hope neutral").split()
SUPPORT, URGENCY = ROOT / "tests/golden/support", ROOT / "tests/golden/urgency"
FRESH = "after a new model: /usr/bin/python3 tests/support/model_outputs.py --write"


def split_texts(count):
    return [line.split("\t")[0] for line in TEST_SPLIT.read_text().splitlines()[1:count + 1]]


def classified(texts):
    return attune("classify", given="".join(text + "\n" for text in texts).encode()).stdout.decode().splitlines()


class TheBar(unittest.TestCase):
    def test_is_held_by_what_the_model_reads_and_weighs(self):
        measurements = bars.Measurements(pathlib.Path(ATTUNE).parent, 1)
        rows = [row for row in quality_bars.ROWS if row[2] != "refit"]  # that is held beside the command's other tests
        self.assertEqual({row[2] for row in rows}, {"goemotions", "support", "urgency", "languages", "file"})
        self.assertEqual([], [line for line, held in (bars.judge(row, measurements) for row in rows) if not held])

    def test_is_measured_on_whole_files(self):
        scores = json.loads(attune("evaluate", "--input", str(TEST_SPLIT), "--json").stdout)
        self.assertEqual(scores["texts"], 5427)
        self.assertEqual(list(scores["labels"]), FINE)
        self.assertEqual(list(scores["emotions"]), TWELVE)
        self.assertAlmostEqual(scores["macro_f1"], sum(label["f1"] for label in scores["labels"].values()) / 28, places=3)
        scores = json.loads(attune("evaluate", "--labels", "twelve", "--input", str(SUPPORT / "unseen.tsv"), "--json").stdout)
        self.assertEqual((scores["texts"], list(scores["emotions"])), (349, TWELVE))
        self.assertEqual(json.loads(attune("evaluate", "--urgency", "--input", str(URGENCY / "unseen.tsv"), "--json").stdout)["texts"], 122)

    def test_an_unmet_bar_is_an_exit_code(self):
        for floor, code in (("macro_f1=0.47", 0), ("macro_f1=0.99", 1), ("macro_f2=0.1", 2)):
            done = subprocess.run([ATTUNE, "evaluate", "--input", str(TEST_SPLIT), "--min", floor], capture_output=True, check=False)
            self.assertEqual(done.returncode, code, floor)

    def test_what_has_no_level_of_urgency_is_told_with_its_line(self):
        for line, said in (("a", "no second column"), ("a\t2", "not a number from 0 to 1"), ("a\tsoon", "not a number from 0 to 1")):
            with tempfile.NamedTemporaryFile("w", suffix=".tsv") as file:
                file.write(f"one\t0\n{line}\n")
                file.flush()
                done = subprocess.run([ATTUNE, "evaluate", "--urgency", "--input", file.name], capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 3, line)
                self.assertIn(said, done.stderr)
                self.assertIn(":2:", done.stderr)


class Readings(unittest.TestCase):
    maxDiff = None

    def test_are_the_golden_ones_to_the_byte(self):
        self.assertEqual(model_outputs.readings(), model_outputs.READINGS.read_bytes(), FRESH)

    def test_have_their_published_form(self):
        seen = 0
        for text, line in zip(TEXTS.read_text().splitlines(), classified(TEXTS.read_text().splitlines()), strict=True):
            reading = json.loads(line)
            unscored = [] if reading["scores"] else ["unscored"]
            keys = ["labels", "scores", "emotions", "valence", "language", *unscored, "emotion_scores", "urgency", "urgent"]
            self.assertEqual(list(reading), keys, text)
            self.assertEqual(reading["labels"], [name for name in FINE if name in reading["labels"]], "in the published order")
            self.assertEqual(reading["emotions"], [name for name in TWELVE if name in reading["emotions"]])
            self.assertTrue(-1 <= reading["valence"] <= 1, line)
            if reading["scores"]:
                seen += 1
                self.assertEqual(list(reading["scores"]), FINE)
                self.assertTrue(all(0 <= score <= 1 for score in reading["scores"].values()), line)
            else:
                self.assertTrue(line.startswith('{"labels":[],"scores":{},"emotions":[],"valence":0,"language":"'), line)
                self.assertIn(reading["unscored"], ("no_token", "too_short", "unknown_words", "other_language"))
                self.assertTrue(line.endswith(',"emotion_scores":{},"urgency":0,"urgent":false}'), line)
        self.assertGreater(seen, 10)

    def test_do_not_depend_on_the_texts_around_them(self):
        texts = split_texts(400)
        together = classified(texts)
        self.assertEqual(classified(texts[::-1])[::-1], together)
        self.assertEqual([line for at in range(0, 400, 50) for line in classified(texts[at:at + 50])], together)

    def test_are_the_same_in_batches_of_one_and_of_many_and_from_one_thread_and_eight(self):
        texts = split_texts(1000)
        expected = {f"t{i:04}": json.loads(line)["emotions"] for i, line in enumerate(classified(texts))}
        events = "".join(json.dumps({"time": 1795168800, "channel": f"t{i:04}", "text": text}) + "\n" for i, text in enumerate(texts))
        for threads, batch in (("1", 1), ("1", 512), ("8", 1), ("8", 64)):
            with tempfile.TemporaryDirectory() as folder:
                config = pathlib.Path(folder, "c.yaml")
                config.write_text(f"windows: [{{name: 1m, size: 1m}}]\nlabels: [channel]\nruntime: {{batch_records: {batch}}}\n")
                lines = attune("replay", "--config", str(config), "--windows", "-", "--threads", threads, given=events.encode()).stdout
            rows = [json.loads(line) for line in lines.splitlines()]
            got = {row["labels"]["channel"]: [name for name, count in row["emotions"].items() if count] for row in rows}
            self.assertEqual(got, expected, f"{threads} threads, batches of {batch}")


class TheCard(unittest.TestCase):
    maxDiff = None

    def test_has_the_scores_of_the_shipped_model(self):
        self.assertEqual(model_outputs.card().decode(), model_outputs.CARD.read_text(), FRESH)

    def test_has_the_roll_up_table_of_the_code(self):
        code = (ROOT / "operators/emotion/rollup.h").read_text().split("kFineOfEmotion = {")[1].split("};")[0]
        page = model_outputs.CARD.read_text().split("## The twelve")[1]
        for line in code.strip().splitlines():
            labels, emotion = line.split("//")
            names = ", ".join(part.split('"')[1] for part in labels.split("|"))
            self.assertIn(f"| {emotion.strip()} | {names} |", page)


if __name__ == "__main__":
    unittest.main()
