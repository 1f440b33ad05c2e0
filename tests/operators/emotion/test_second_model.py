"""A German model, trained here in a second, beside the English one: each text is read by the model of its language."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["ATTUNE_SOURCE_DIR"])
ATTUNE = os.environ["ATTUNE_BINARY"]
LANGUAGES = ROOT / "tests/golden/languages"
HEADER = "text\tlabels\n"


def attune(*arguments, given=None, code=0):
    done = subprocess.run([ATTUNE, *map(str, arguments)], input=given, capture_output=True, text=True, check=False)
    if done.returncode != code:
        raise AssertionError(f"attune {arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout + done.stderr if code else done.stdout


class ASecondModel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        lines = (LANGUAGES / "german-train.tsv").read_text().splitlines(keepends=True)[1:]
        (folder / "train.tsv").write_text(HEADER + "".join(line for i, line in enumerate(lines) if i % 4))
        (folder / "dev.tsv").write_text(HEADER + "".join(lines[::4]))
        cls.model = folder / "german.bin"
        attune("train", "--train", folder / "train.tsv", "--dev", folder / "dev.tsv", "--name", "emotion-de", "--out", cls.model)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def write(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text)
        return path

    def classify(self, *texts):
        models = ("--model", "embedded", "--model", f"de={self.model}")
        return [json.loads(line) for line in attune("classify", *models, given="".join(t + "\n" for t in texts)).splitlines()]

    def test_reads_german_that_it_has_not_seen(self):
        scores = json.loads(attune("evaluate", "--model", self.model, "--input", LANGUAGES / "german-test.tsv", "--json"))
        self.assertEqual(scores["texts"], 168)
        labels = [label["f1"] for label in scores["labels"].values() if label["support"]]
        self.assertEqual(len(labels), 12)
        print(f"German test half: macro-F1 of twelve labels {sum(labels) / 12:.3f}")
        self.assertGreaterEqual(sum(labels) / 12, 0.55)

    def test_each_text_is_read_by_the_model_of_its_language(self):
        german, english, french, emoji = self.classify(
            "Vielen Dank, ihr habt mir sehr geholfen!", "Thank you so much, you helped me a lot!",
            "Merci beaucoup pour votre aide rapide", "\U0001f621\U0001f621")
        self.assertEqual((german["language"], english["language"]), ("de", "en"))
        self.assertIn("gratitude", german["labels"])
        self.assertIn("gratitude", english["labels"])
        self.assertEqual((french["language"], french["unscored"], french["labels"]), ("fr", "other_language", []))
        self.assertEqual(emoji["language"], "unknown")
        self.assertNotIn("unscored", emoji)

    def test_the_german_test_half_is_german(self):
        texts = [line.split("\t")[0] for line in (LANGUAGES / "german-test.tsv").read_text().splitlines()[1:]]
        read = self.classify(*texts)
        self.assertGreaterEqual(sum(one["language"] in ("de", "unknown") for one in read), len(texts) * 0.98)

    def test_replay_counts_texts_by_language_and_scores_both(self):
        config = self.write("attune.yaml", f"emotion:\n  models: {{en: embedded, de: {self.model}}}\nlabels: [channel]\n")
        texts = (["Ich bin stinksauer, das ist eine Frechheit!"] * 3 + ["This is outrageous, I am so angry!"] * 2 +
                 ["Je suis vraiment en colère contre vous"] + ["4711"])
        events = self.write("events.jsonl", "".join(json.dumps(
            {"id": str(i), "time": "2026-01-01T10:00:00Z", "type": "message", "customer": f"c{i}", "actor": "customer",
             "channel": "chat", "text": text}) + "\n" for i, text in enumerate(texts)))
        windows, page = (pathlib.Path(self.folder.name) / name for name in ("windows.jsonl", "metrics.txt"))
        attune("replay", "--config", config, "--input", events, "--windows", windows, "--metrics", page)
        window = json.loads(windows.read_text().splitlines()[0])
        self.assertEqual((window["texts"], window["valence"]["count"]), (7, 5))
        self.assertGreaterEqual(window["emotions"]["anger"], 5)
        lines = page.read_text().splitlines()
        for name, value in (("language=\"de\"", 3), ("language=\"en\"", 2), ("language=\"fr\"", 1), ("language=\"unknown\"", 1)):
            self.assertIn(f"attune_texts_by_language_total{{{name}}} {value}", lines)
        self.assertIn('attune_texts_unscored_total{reason="other_language"} 1', lines)
        self.assertIn('attune_texts_unscored_total{reason="too_short"} 1', lines)

    def test_check_says_where_a_model_is_missing_or_reads_another_language(self):
        config = self.write("bad.yaml", f"labels: [channel]\nemotion:\n  models:\n    en: {self.model}\n    de: none.bin\n")
        said = attune("check", "--replay", "--config", config, code=1)
        self.assertIn("bad.yaml:4: emotion.models.en: ", said)
        self.assertIn("the model reads another language", said)
        self.assertIn("bad.yaml:5: emotion.models.de: ", said)
        self.assertIn("cannot open the model", said)


if __name__ == "__main__":
    unittest.main()
