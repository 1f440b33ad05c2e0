"""The labelled texts are what their pages say: format, labels, numbers, and halves that share nothing."""
import collections
import os
import pathlib
import re
import unicodedata
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
GOLDEN = ROOT / "tests/golden"
HALVES = ("tuning", "unseen")


def rows(name):
    """Lines of a TSV file under golden/, as lists of fields."""
    text = (GOLDEN / name).read_bytes().decode("utf-8")
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


def emotions():
    block = re.search(r"kEmotionNames\s*=\s*\{(.*?)\}", (ROOT / "operators/reading.h").read_text(), re.DOTALL)
    return re.findall(r'"([a-z]+)"', block.group(1))


def words(text):
    return frozenset(re.findall(r"\w+", text.lower()))


def near_duplicates(texts):
    """Pairs that share most of their words."""
    sets = [(text, words(text)) for text in texts]
    return [(one, other) for i, (one, a) in enumerate(sets) for other, b in sets[:i]
            if len(a) > 4 and len(b) > 4 and len(a & b) / len(a | b) >= 0.7]


class LabelledTexts(unittest.TestCase):
    maxDiff = None

    def assertClean(self, halves, columns):
        """Every line has its columns; a text is there once, in one half, in NFC, without spaces around it."""
        lines = [line for half in halves for line in half]
        for line in lines:
            self.assertEqual(columns, len(line), line)
            self.assertEqual([field.strip() for field in line], line)
            self.assertTrue(all(line))
            self.assertEqual(unicodedata.normalize("NFC", line[0]), line[0])
        self.assertEqual([], [text for text, count in collections.Counter(line[0] for line in lines).items() if count > 1])

    def test_of_support_have_the_twelve_emotions(self):
        halves = [rows(f"support/{half}.tsv") for half in HALVES]
        self.assertClean(halves, 2)
        self.assertEqual([], near_duplicates([line[0] for half in halves for line in half]))
        known = emotions()
        self.assertEqual(12, len(known))
        for half in halves:
            self.assertGreaterEqual(len(half), 260)
            counts = collections.Counter()
            for text, told in half:
                labels = told.split(",")
                self.assertEqual([label for label in known if label in labels], labels, text)  # known, once, in order
                self.assertTrue("neutral" not in labels or len(labels) == 1, text)
                self.assertLessEqual(len(text.split()), 85, text)
                counts.update(labels)
            self.assertEqual({}, {label: counts[label] for label in known if counts[label] < 25})

    def test_of_urgency_have_three_levels(self):
        halves = [rows(f"urgency/{half}.tsv") for half in HALVES]
        self.assertClean(halves, 2)
        self.assertEqual([], near_duplicates([line[0] for half in halves for line in half]))
        for half in halves:
            self.assertGreaterEqual(len(half), 120)
            levels = collections.Counter(level for _, level in half)
            self.assertEqual({"0", "0.5", "1"}, set(levels))
            self.assertGreaterEqual(min(levels.values()), 35)

    def test_of_replies_name_acts_in_their_order(self):
        halves = [rows(f"replies/{half}.tsv") for half in HALVES]
        self.assertClean(halves, 2)
        self.assertEqual([], near_duplicates([line[0] for half in halves for line in half]))
        block = re.search(r"kActNames\s*=\s*\{(.*?)\}", (ROOT / "operators/utterance.h").read_text(), re.DOTALL)
        known = [*re.findall(r'"([a-z_]+)"', block.group(1)), "checks", "none"]
        for half in halves:
            self.assertGreaterEqual(len(half), 180)
            for text, told in half:
                labels = told.split(",")
                self.assertEqual([label for label in known if label in labels], labels, text)  # known, once, in order
                self.assertTrue("none" not in labels or len(labels) == 1, text)

    def test_of_cues_name_what_is_known_and_half_of_them_nothing(self):
        halves = [rows(f"cues/{half}.tsv") for half in HALVES]
        self.assertClean(halves, 2)
        self.assertEqual([], near_duplicates([line[0] for half in halves for line in half]))
        block = re.search(r"kCueNames\s*=\s*\{(.*?)\}", (ROOT / "operators/utterance.h").read_text(), re.DOTALL)
        known = re.findall(r'"([a-z_]+)"', block.group(1))[:9]
        for half in halves:
            counts = collections.Counter()
            for text, told in half:
                labels = [] if told == "-" else told.split(",")
                self.assertEqual([label for label in known if label in labels], labels, text)
                counts.update(labels or ["none"])
            self.assertEqual({}, {label: counts[label] for label in known if counts[label] < 8})
            self.assertGreaterEqual(counts["none"], 80)

    def test_of_languages_have_as_many_sentences_of_each(self):
        halves = [rows(f"languages/{half}.tsv") for half in HALVES]
        self.assertClean(halves, 2)
        for half in halves:
            counts = collections.Counter(language for _, language in half)
            self.assertGreaterEqual(len(counts), 24)
            self.assertEqual({12}, set(counts.values()))
            self.assertEqual([], [text for text, _ in half if not 20 <= len(text) <= 160])

    def test_of_special_languages_name_what_is_expected(self):
        halves = [rows(f"languages/special_{half}.tsv") for half in HALVES]
        self.assertClean(halves, 3)
        languages = {language for _, language in rows("languages/tuning.tsv")}
        for half in halves:
            self.assertEqual({"code_mixed": 20, "no_accents": 20, "emoji_only": 10, "too_short": 10},
                             dict(collections.Counter(kind for _, kind, _ in half)))
            for text, kind, expected in half:
                if kind in ("emoji_only", "too_short"):
                    self.assertEqual("none", expected, text)
                else:
                    named = expected.split(",")
                    self.assertEqual({"code_mixed": 2, "no_accents": 1}[kind], len(set(named)), text)
                    self.assertLessEqual(set(named), languages, text)


if __name__ == "__main__":
    unittest.main()
