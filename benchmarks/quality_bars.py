"""Bars on what the emotion model reads. Figures come from the product's own commands on texts of this repository; tests hold the same rows.

Texts of TweetEval (Twitter's terms) and of EPITOME (posts about mental health) are not of this repository: their rows are measured where a
folder with them is given.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
import company_tickets  # noqa: E402

ATTUNE = "attune"  # in a row's place of an executable: the product, not a benchmark
GOLDEN, MODEL = ROOT / "tests/golden", ROOT / "config/models/emotion-en.bin"
LEAST_CHARACTERS = 20  # of a text whose language is to be told
DRAWS, TICKETS = 5, 200

# name, ATTUNE, what is measured, figure, bar, unit, "min" or "max". Shares are in percent.
ROWS = [(name, ATTUNE, *rest) for name, *rest in (
    ("28 labels", "goemotions", "macro_f1", 50.0, "% macro-F1", "min"),
    ("the 23 labels with 50 texts and more", "goemotions", "frequent_macro_f1", 53.0, "% macro-F1", "min"),
    ("Ekman's seven", "goemotions", "ekman_macro_f1", 62.0, "% macro-F1", "min"),
    ("sentiment, four ways", "goemotions", "sentiment_macro_f1", 69.2, "% macro-F1", "min"),
    ("28 labels: Brier", "goemotions", "brier", 0.0234, "mean squared error", "max"),
    ("28 labels: calibration error", "goemotions", "calibration_error", 0.006, "mean distance", "max"),
    ("the twelve, unseen support texts", "support", "emotions_macro_f1", 60.0, "% macro-F1", "min"),
    ("negative towards us, unseen support texts", "support", "negative_f1", 75.0, "% F1", "min"),
    ("urgent, unseen support texts", "urgency", "f1", 60.0, "% F1", "min"),
    ("urgency beside people's levels, unseen support texts", "urgency", "correlation", 0.6, "Pearson's r", "min"),
    ("language of unseen texts", "languages", "right", 98.0, "% of texts", "min"),
    ("model file", "file", "megabytes", 20.0, "MB", "max"),
    ("refit with 200 tickets: gain on unseen texts, mean of 5 draws", "refit", "mean_gain", 5.0, "points of accuracy", "min"),
    ("refit with 200 tickets: worst of 5 draws", "refit", "worst_gain", 0.0, "points of accuracy", "min"),
)]
WITH_DATA = [
    ("TweetEval's sentiment, test split", ATTUNE, "tweeteval", "accuracy", 62.0, "% of texts", "min"),
    ("EPITOME's emotional reaction, dev split", ATTUNE, "epitome", "emotional_reaction", 78.0, "% accuracy", "min"),
    ("EPITOME's interpretation, dev split", ATTUNE, "epitome", "interpretation", 80.0, "% accuracy", "min"),
    ("EPITOME's exploration, dev split", ATTUNE, "epitome", "exploration", 92.0, "% accuracy", "min"),
]
# The half that nobody looks at while detectors are made: measured when bars are, and by no test.
CONVERSATIONS = [
    ("signals of unseen conversations: precision", ATTUNE, "conversations", "precision", 90.0, "% of what is found", "min"),
    ("signals of unseen conversations: recall", ATTUNE, "conversations", "recall", 80.0, "% of what holds", "min"),
    ("signals of unseen conversations: the worst of them", ATTUNE, "conversations", "worst_f1", 70.0, "% F1", "min"),
]
# By a writer who set out to be misread, on none of whose texts anything was mended: the same bars, harder to hold.
STRANGERS = [
    ("signals of a stranger's conversations: precision", ATTUNE, "strangers", "precision", 90.0, "% of what is found", "min"),
    ("signals of a stranger's conversations: recall", ATTUNE, "strangers", "recall", 80.0, "% of what holds", "min"),
]
LEFT_OUT = ("Left out: TweetEval's sentiment, EPITOME's three heads; DATA=FOLDER with evaluation-only/tweeteval-sentiment/test.tsv and "
            "epitome-replies/dev.tsv measures them too")


class Quality:
    """Asks the product each thing once. `data`: the folder that WITH_DATA needs, or None; `half`: of the golden conversations."""

    def __init__(self, attune, data=None, half="unseen"):
        self.attune, self.data, self.half = str(attune), data, half
        self.known = {}

    def figure(self, what, name):
        """(the figure, of what), or None and why there is none."""
        if not pathlib.Path(self.attune).exists():
            return None, "attune is not built"
        if what not in self.known:
            try:
                self.known[what] = getattr(self, f"_{what}")()
            except subprocess.CalledProcessError as failure:
                self.known[what] = {}, f"attune ended with {failure.returncode}: {failure.stderr.decode(errors='replace').strip()[-200:]}"
            except (OSError, ValueError, KeyError, subprocess.SubprocessError) as failure:
                self.known[what] = {}, f"{type(failure).__name__}: {str(failure)[:200]}"
        figures, note = self.known[what]
        return (figures[name], note) if name in figures else (None, note)

    def run(self, *arguments, given=b""):
        return subprocess.run([self.attune, *map(str, arguments)], input=given, capture_output=True, check=True, timeout=300).stdout

    def evaluate(self, path, *options):
        """Numbers at the top of the report, scores of texts in percent; and how many texts."""
        found = json.loads(self.run("evaluate", "--json", "--input", path, *options))
        figures = {name: 100 * value if name.endswith("f1") or name == "accuracy" else value
                   for name, value in found.items() if isinstance(value, (int, float))}
        return figures, f"{found['texts']:,} texts"

    def _goemotions(self):
        return self.evaluate(GOLDEN / "goemotions/test.tsv", "--labels", "28")

    def _support(self):
        return self.evaluate(GOLDEN / "support/unseen.tsv", "--labels", "twelve")

    def _tweeteval(self):
        return self.evaluate(self.data / "evaluation-only/tweeteval-sentiment/test.tsv", "--polarity")

    def _epitome(self):
        found = json.loads(self.run("evaluate", "--json", "--empathy", "--input", self.data / "epitome-replies/dev.tsv"))
        return {name: 100 * head["accuracy"] for name, head in found["empathy"].items()}, f"{found['texts']:,} texts"

    def _urgency(self):
        found = json.loads(self.run("evaluate", "--json", "--urgency", "--input", GOLDEN / "urgency/unseen.tsv"))
        return {"f1": 100 * found["urgency"]["f1"], "correlation": found["urgency"]["correlation"]}, f"{found['texts']:,} texts"

    def _languages(self):
        rows = [line.split("\t") for line in (GOLDEN / "languages/unseen.tsv").read_text(encoding="utf-8").splitlines()]
        rows = [row for row in rows if len(row[0]) >= LEAST_CHARACTERS]
        told = self.run("classify", given="".join(f"{row[0]}\n" for row in rows).encode()).splitlines()
        right = sum(json.loads(line)["language"] == row[1] for line, row in zip(told, rows, strict=True))
        return {"right": 100 * right / len(rows)}, f"{len(rows):,} texts, {len({row[1] for row in rows})} languages"

    def _conversations(self):
        return self._golden(self.half)

    def _strangers(self):
        return self._golden("unseen-strangers")

    def _golden(self, folder):
        """Over all signals alike; the worst is the one of lowest F1 among those that some line expects."""
        found = json.loads(self.run("test", "--json", "--min", "precision=0", GOLDEN / "conversations" / folder))
        f1, worst = min((score["f1"], name) for name, score in found["signals"].items() if score["right"] + score["missing"] != 0)
        return ({"precision": 100 * found["all"]["precision"], "recall": 100 * found["all"]["recall"], "worst_f1": 100 * f1},
                f"{len(found['files'])} conversations, the worst is {worst}")

    def _file(self):
        return {"megabytes": MODEL.stat().st_size / 1e6}, ""

    def _refit(self):
        """A company's own reading of its tickets: trained on config/models/data, judged on the support texts for tuning."""
        unseen = company_tickets.by_company(GOLDEN / "support/tuning.tsv", 0)
        with tempfile.TemporaryDirectory() as folder:
            drawn, path, model = (pathlib.Path(folder, name) for name in ("tickets.tsv", "unseen.tsv", "ours.bin"))
            path.write_text("text\tlabels\n" + company_tickets.lines(unseen), encoding="utf-8")
            before, gains = self.evaluate(path, "--polarity")[0]["accuracy"], []
            for seed in range(1, DRAWS + 1):
                drawn.write_text(company_tickets.lines(company_tickets.tickets(TICKETS, seed)), encoding="utf-8")
                self.run("train", "--tickets", drawn, "--out", model)
                gains.append(self.evaluate(path, "--polarity", "--model", model)[0]["accuracy"] - before)
                model.unlink()
        return {"mean_gain": statistics.mean(gains), "worst_gain": min(gains)}, f"from {before:.1f} % of {len(unseen):,} texts"
