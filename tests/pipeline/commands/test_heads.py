"""`attune train` and `evaluate` with --empathy and --cues: what they make, say and refuse. Every text here is written for this test."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(ROOT / "benchmarks"))
import jsonschema  # noqa: E402

import bars  # noqa: E402
import quality_bars  # noqa: E402

ATTUNE = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
CUES = ["deadline", "occasion", "health", "hardship", "dependants", "travel", "safety", "escalation_request", "churn_threat"]
HEADS = ["emotional_reaction", "interpretation", "exploration", "acknowledges"]
MATTERS = ["parcel", "bill", "ticket", "router", "claim", "refund", "meter", "lease"]


def replies(count):
    """Of each kind alike; the words say which."""
    lines = ["text\tlabels"]
    for i in range(count):
        matter = MATTERS[i % len(MATTERS)]
        feels, knows, asks = i & 1, i & 2, i & 4
        text = f"We look at the {matter} {i}." + " I am so sorry." * bool(feels) + f" It sounds as if the {matter} was too much." * bool(knows) \
            + f" What about the {matter}?" * bool(asks)
        labels = ["er_weak"] * bool(feels) + ["interpretation"] * bool(knows) + ["ex"] * bool(asks)
        lines.append(f"{text}\t{','.join(labels) or 'none'}")
    return "\n".join(lines) + "\n"


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, content, name="replies.tsv"):
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def attune(self, *arguments, code=0):
        done = subprocess.run([ATTUNE, *map(str, arguments)], capture_output=True, text=True, check=False)
        self.assertEqual(code, done.returncode, done.stdout + done.stderr)
        return done

    def refuse_unusable_lines(self, kind, without_labels):
        for line, why in (("a secret text\tangry", "unknown label"), ("a secret text", without_labels), ("a secret text\t", "unknown label")):
            path = self.write(f"text\tlabels\nfine\tnone\n{line}\n")
            for command in (("evaluate", kind, "--input", path), ("train", "--out", self.folder / "x.bin", kind, path)):
                told = self.attune(*command, code=3).stderr
                self.assertIn(f"{path}:3: ", told)
                self.assertIn(why, told)
                self.assertNotIn("secret", told)


class Heads(Folder):
    def train(self, name, *options):
        path = self.folder / name
        return path, self.attune("train", "--empathy", self.write(replies(160)), "--out", path, *options)

    def test_learn_from_replies_and_read_others(self):
        model, told = self.train("heads.bin", "--name", "ours", "--model-version", "7")
        self.assertIn("cross-validated", told.stderr)
        unseen = self.write("text\tlabels\nI am so sorry.\ter\nWhat about the oven?\tex_strong\nThe oven is new.\tnone\n")
        said = self.attune("evaluate", "--empathy", "--model", model, "--input", unseen).stdout
        self.assertIn("3 texts, labels taken for what a reply does", said)
        self.assertIn("Model ours, version 7", said)
        scores = json.loads(self.attune("evaluate", "--empathy", "--model", model, "--input", unseen, "--json").stdout)
        jsonschema.validate(scores, json.loads((ROOT / "config/evaluation.schema.json").read_text()))
        self.assertEqual((3, "empathy", HEADS), (scores["texts"], scores["labels_are"], list(scores["empathy"])))
        read = [scores["empathy"][name] for name in HEADS[:3]]
        self.assertEqual([1, 1, 1], [head["accuracy"] for head in read])
        self.assertEqual([1, 0, 1], [head["support"] for head in read])
        self.assertEqual(0, scores["empathy"]["acknowledges"]["support"], "nobody looked for it")

    def test_have_bars_like_every_report(self):
        path = self.write("text\tlabels\nWhat happened then?\tex\nYour order was sent.\tnone\n")
        bars_ = ("--min", "empathy.exploration.accuracy=0.9", "--min", "empathy.exploration.f1=0.9")
        self.assertEqual(2, self.attune("evaluate", "--empathy", "--input", path, *bars_).stderr.count(": held"))
        path.write_text("text\tlabels\nYour order was sent.\tex\n", encoding="utf-8")
        self.assertIn("missed", self.attune("evaluate", "--empathy", "--input", path, *bars_, code=1).stderr)
        self.assertIn("is not measured", self.attune("evaluate", "--empathy", "--input", path, "--min", "macro_f1=0.5", code=2).stderr)

    def test_are_the_same_file_each_time(self):
        self.assertEqual(self.train("one.bin")[0].read_bytes(), self.train("two.bin")[0].read_bytes())

    def test_are_refused_when_the_file_is_damaged(self):
        model = self.train("heads.bin")[0]
        content = bytearray(model.read_bytes())
        content[len(content) // 2] ^= 1
        model.write_bytes(content)
        path = self.folder / "replies.tsv"
        self.assertIn("damaged; copy it again", self.attune("evaluate", "--empathy", "--model", model, "--input", path, code=3).stderr)
        emotions = ROOT / "config/models/emotion-en.bin"
        self.assertIn("another program's file", self.attune("evaluate", "--empathy", "--model", emotions, "--input", path, code=3).stderr)

    def test_name_the_line_and_never_the_text_that_they_cannot_use(self):
        self.refuse_unusable_lines("--empathy", "no column with labels")

    def test_need_texts_of_every_kind(self):
        path = self.write("text\tlabels\n" + "a\ter\n" * 50)
        self.assertIn("too few texts", self.attune("train", "--out", self.folder / "x.bin", "--empathy", path, code=3).stderr)
        self.assertFalse((self.folder / "x.bin").exists())

    def test_have_their_bars_measured_where_their_texts_are(self):
        (self.folder / "epitome-replies").mkdir()
        (self.folder / "epitome-replies/dev.tsv").write_text("text\tlabels\nWhat happened then?\tex_weak\n", encoding="utf-8")
        rows = [row for row in quality_bars.WITH_DATA if row[2] == "epitome"]
        self.assertEqual([(name, bar) for name, bar in zip(HEADS, (78.0, 80.0, 92.0))], [row[3:5] for row in rows])
        measurements = bars.Measurements(pathlib.Path(ATTUNE).parent, 1, self.folder)
        self.assertIn("100 % accuracy (1 texts), bar >= 92, held", bars.judge(rows[2], measurements)[0])


def customers(count, names):
    """Each cue in five texts of thirteen, told by a word of its own."""
    lines = []
    for i in range(count):
        told = [name for at, name in enumerate(names) if (i * (at + 3) + at) % 13 < 5]
        lines.append(f"My {MATTERS[i % len(MATTERS)]} number {i} is here" + "".join(f" and word{CUES.index(name)}x is told" for name in told) + f".\t{','.join(told) or 'none'}")
    return "\n".join(lines) + "\n"


class CueHeads(Folder):
    """The same of customers' cues, whose files say which were looked for."""

    def train_cues(self, name="cues.bin", *more):
        letters = str.maketrans("012345678", "abcdefghi")
        files = [self.write("text\tlabels\n" + customers(600, CUES).translate(letters), "all.tsv"), *more]
        path = self.folder / name
        return path, self.attune("train", *(part for file in files for part in ("--cues", file)), "--out", path)

    def test_learn_from_customers_and_read_others(self):
        model, told = self.train_cues()
        self.assertIn("from 600 texts", told.stderr)
        unseen = self.write("text\ttravel,churn_threat\nThe kettle and wordfx is told.\ttravel\nThe kettle is told.\tnone\n")
        said = self.attune("evaluate", "--cues", "--model", model, "--input", unseen)
        self.assertIn("2 texts, labels taken for what a customer tells", said.stdout)
        scores = json.loads(self.attune("evaluate", "--cues", "--model", model, "--input", unseen, "--json").stdout)
        jsonschema.validate(scores, json.loads((ROOT / "config/evaluation.schema.json").read_text()))
        self.assertEqual((2, "cues", [*CUES, "distress"]), (scores["texts"], scores["labels_are"], list(scores["cues"])))
        self.assertEqual((1, 1.0), (scores["cues"]["travel"]["support"], scores["cues"]["travel"]["accuracy"]))
        self.assertEqual(0, scores["cues"]["deadline"]["support"])

    def test_take_from_a_file_only_what_was_looked_for_in_it(self):
        partly = self.write("text\ttravel\n" + "The lamp is dark.\tnone\n" * 20, "travel.tsv")
        counted = self.train_cues("both.bin", partly)[1].stderr
        self.assertRegex(counted, r"travel .* 620 ")  # the others were looked for in 600 of them
        self.assertRegex(counted, r"deadline .* 600 ")
        path = self.write("text\ttravel\nThe lamp is dark.\tdeadline\n", "wrong.tsv")
        told = self.attune("train", "--cues", path, "--out", self.folder / "x.bin", code=3).stderr
        self.assertIn(f"{path}:2: ", told)
        self.assertIn("a label that the header does not name", told)

    def test_find_the_column_of_cues_beside_others(self):
        path = self.write("text\tlabels\turgency\tcues\nOur ferry is cancelled and we are stranded.\tanger\t1\ttravel\n")
        scores = json.loads(self.attune("evaluate", "--cues", "--input", path, "--json").stdout)
        self.assertEqual([1 if name == "travel" else 0 for name in CUES], [scores["cues"][name]["support"] for name in CUES])

    def test_have_bars_of_their_own(self):
        path = self.write("text\tlabels\nOur ferry is cancelled and we are stranded at the port.\ttravel\nThe lamp is dark.\tnone\n")
        self.assertIn(": held", self.attune("evaluate", "--cues", "--input", path, "--min", "cues.travel.recall=0.9").stderr)
        self.assertIn("is not measured", self.attune("evaluate", "--cues", "--input", path, "--min", "empathy.exploration.f1=0.5", code=2).stderr)

    def test_name_the_line_and_never_the_text_that_they_cannot_use(self):
        self.refuse_unusable_lines("--cues", "no column")
        for labels, why in (("none,travel", "none beside another label"), ("travel,none", "none beside another label")):
            path = self.write(f"text\tlabels\nfine\t{labels}\n")
            self.assertIn(why, self.attune("evaluate", "--cues", "--input", path, code=3).stderr)
        path = self.write("text\tnone\nfine\tnone\n")
        self.assertIn("names no label", self.attune("evaluate", "--cues", "--input", path, code=3).stderr)
        for header in ("labels\ttext", "text", "text\tweather"):
            path = self.write(f"{header}\nfine\tnone\n")
            self.assertIn(f"{path}:1: ", self.attune("evaluate", "--cues", "--input", path, code=3).stderr)

    def test_are_no_heads_for_replies(self):
        model = self.train_cues()[0]
        path = self.write("text\tlabels\nfine\tnone\n")
        self.assertIn("trained heads for replies", self.attune("evaluate", "--empathy", "--model", model, "--input", path, code=3).stderr)
        self.assertIn("excludes", self.attune("evaluate", "--empathy", "--cues", "--input", path, code=2).stderr)


class TheShippedCueHeads(unittest.TestCase):
    def test_tell_the_sources_that_their_script_names(self):
        """Making them again takes minutes and is no test: config/models/README.md has the command."""
        made = (ROOT / "config/models/make-cues.sh").read_text(encoding="utf-8")
        self.assertIn("data/cues-en-*.tsv", made)
        content = (ROOT / "config/models/cues-en.bin").read_bytes()
        self.assertTrue(content.startswith(b"ATTUNEC\n"))
        self.assertIn((ROOT / "config/models/attributions-cues.txt").read_bytes(), content)
        banking = len((ROOT / "config/models/data/cues-en-banking77.tsv").read_text(encoding="utf-8").splitlines()) - 1
        self.assertIn(f"and {banking:,} of banking77".encode(), content)


if __name__ == "__main__":
    unittest.main()
