"""The texts that the emotion model and the heads for cues may learn from: well formed, no text twice, and none that measures what learnt."""
import collections
import json
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/support"))
import distress_texts  # noqa: E402
import reply_texts  # noqa: E402
from alike import Known  # noqa: E402
from cue_texts import CUES, known_measuring, teaching_turns  # noqa: E402

DATA = ROOT / "config/models/data"
LABELS = ("anger", "frustration", "confusion", "anxiety", "disappointment", "sadness", "gratitude", "relief", "trust", "delight", "hope",
          "neutral")
URGENCIES = ("0", "0.5", "1")
HEADER = "text\tlabels\turgency\tcues"
Row = collections.namedtuple("Row", "where text labels urgency")


def corpora():
    return sorted(DATA.glob("support-en-*.tsv"))


def lines_of(path):
    return path.read_text(encoding="utf-8").split("\n")


def rows():
    for path in corpora():
        for number, line in enumerate(lines_of(path)[1:-1], 2):
            text, labels, urgency, _ = line.split("\t")
            yield Row(f"{path.name}:{number}", text, labels.split(","), urgency)


def cue_faults(cues, asked=CUES):
    """What is wrong with the cues of one row."""
    found = cues.split(",")
    return [] if cues == "none" or (set(found) <= set(asked) and found == [cue for cue in (*CUES, "distress") if cue in found]) else [cues]


def text_faults(text):
    checks = {"a text that is empty, padded or longer than 1,000 characters": not 0 < len(text) <= 1000 or text != text.strip(),
              "a control character": any(ord(character) < 32 or ord(character) == 127 for character in text)}
    return [fault for fault, holds in checks.items() if holds]


def faults(line):
    """What is wrong with one row."""
    cells = line.split("\t")
    if len(cells) != 4:
        return ["not four cells"]
    text, labels, urgency, cues = cells
    found = labels.split(",")
    checks = {"a label that there is not": not set(found) <= set(LABELS),
              "a label twice": len(set(found)) != len(found),
              "neutral beside another": "neutral" in found and len(found) > 1,
              "an urgency that there is not": urgency not in URGENCIES,
              "cues that there are not": bool(cue_faults(cues))}
    return text_faults(text) + [fault for fault, holds in checks.items() if holds]


def measuring():
    """Every text that scores the model, with where it stands."""
    for folder in ("support", "urgency"):
        for path in sorted((ROOT / "tests/golden" / folder).glob("*.tsv")):
            for number, line in enumerate(lines_of(path), 1):
                yield f"{path.relative_to(ROOT)}:{number}", line.split("\t")[0]
    for number, line in enumerate(lines_of(ROOT / "tests/behaviour/cases.jsonl")[:-1], 1):
        for part in ("text", "other"):
            if json.loads(line).get(part):
                yield f"tests/behaviour/cases.jsonl:{number}:{part}", json.loads(line)[part]


def counts_table():
    """The table in the README of the data: a line for each label and urgency, a column for each file."""
    files = {path.name: [row for row in rows() if row.where.startswith(path.name + ":")] for path in corpora()}
    lines = ["| | " + " | ".join(f"`{name}`" for name in files) + " |", "|---" * (len(files) + 1) + "|"]
    counted = [(label, lambda row, label=label: label in row.labels) for label in LABELS]
    counted += [(f"urgency {urgency}", lambda row, urgency=urgency: row.urgency == urgency) for urgency in URGENCIES]
    counted += [("two labels or more", lambda row: len(row.labels) > 1), ("texts", lambda row: True)]
    for name, holds in counted:
        lines.append(f"| {name} | " + " | ".join(str(sum(map(holds, found))) for found in files.values()) + " |")
    return "\n".join(lines)


class TheTrainingCorpus(unittest.TestCase):
    maxDiff = None

    def test_is_there(self):
        self.assertTrue(corpora())

    def test_has_a_header_and_ends_its_last_line(self):
        for path in corpora():
            self.assertEqual((HEADER, ""), (lines_of(path)[0], lines_of(path)[-1]), path.name)

    def test_has_a_text_its_labels_and_its_urgency_in_every_row(self):
        self.assertEqual([], [f"{path.name}:{number}: {fault}" for path in corpora()
                              for number, line in enumerate(lines_of(path)[1:-1], 2) for fault in faults(line)])

    def test_has_enough_of_every_label_and_urgency_to_learn_from(self):
        for label in LABELS:
            self.assertGreaterEqual(sum(label in row.labels for row in rows()), 130, label)
        for urgency in URGENCIES:
            self.assertGreaterEqual(sum(row.urgency == urgency for row in rows()), 160, urgency)

    def test_says_nothing_twice(self):
        known, twice = Known(), []
        for row in rows():
            like = known.like(row.text)
            twice += [f"{row.where} is like {like}"] if like else []
            known.add(row.where, row.text)
        self.assertEqual([], twice)

    def test_has_no_text_that_measures_the_model(self):
        known = Known()
        for where, text in measuring():
            known.add(where, text)
        self.assertGreater(len(known.sizes), 1000)
        self.assertEqual([], [f"{row.where} is like {known.like(row.text)}" for row in rows() if known.like(row.text)])

    def test_is_counted_on_its_page(self):
        self.assertIn(counts_table(), (DATA / "README.md").read_text(encoding="utf-8"))


def cue_files():
    return sorted(DATA.glob("cues-en-*.tsv"))


def cue_rows(path):
    """Where it stands, the text and its cues."""
    for number, line in enumerate(lines_of(path)[1:-1], 2):
        text, cues = line.split("\t")
        yield f"{path.name}:{number}", text, cues


def learnt_cues():
    """Every text that config/models/make-cues.sh gives to the heads, with where it stands."""
    for path in cue_files():
        yield from ((where, text) for where, text, _ in cue_rows(path))
    yield from ((row.where, row.text) for row in rows())
    for name, column in (("strangers.tsv", 2), ("tuning.tsv", 0)):
        for number, line in enumerate(lines_of(ROOT / "tests/golden/cues" / name)[:-1], 1):
            yield f"{name}:{number}", line.split("\t")[column]
    yield from ((f"building:{number}", text) for number, text in enumerate(teaching_turns(), 1))
    yield from ((f"distress:{number}", text) for number, text in enumerate(distress_texts.teaching(), 1))


def reply_rows():
    for number, line in enumerate(lines_of(DATA / "replies-en.tsv")[1:-1], 2):
        text, label = line.split("\t")
        yield f"replies-en.tsv:{number}", text, label


class TheCorpusOfCues(unittest.TestCase):
    def test_names_the_cues_that_were_looked_for_and_no_others(self):
        self.assertEqual(6, len(cue_files()))
        for path in [*cue_files(), *sorted((ROOT / "tests/golden/cues").glob("heldout*.tsv"))]:
            text, named = lines_of(path)[0].split("\t")
            asked = CUES if named == "labels" else named.split(",")
            self.assertEqual(("text", ""), (text, lines_of(path)[-1]), path.name)
            self.assertEqual([], [where for where, text, cues in cue_rows(path) if cue_faults(cues, asked) or text_faults(text)], path.name)

    def test_has_enough_of_every_cue_to_learn_from(self):
        told = collections.Counter(cue for path in cue_files() for _, _, cues in cue_rows(path) for cue in cues.split(","))
        for cue in CUES:
            self.assertGreaterEqual(told[cue], 400, cue)

    def test_says_nothing_twice(self):
        known, twice = Known(), []
        for row in rows():
            known.add(row.where, row.text)
        for path in cue_files():
            for where, text, _ in cue_rows(path):
                twice += [f"{where} is like {known.like(text)}"] if known.like(text) else []
                known.add(where, text)
        self.assertEqual([], twice)

    def test_has_no_text_that_measures_it(self):
        known = known_measuring()
        self.assertGreater(len(known.sizes), 1500)
        self.assertEqual([], [f"{where} is like {known.like(text)}" for where, text in learnt_cues() if known.like(text)])


class TheCorpusOfReplies(unittest.TestCase):
    def test_says_of_each_whether_it_acknowledges(self):
        self.assertEqual("text\tacknowledges", lines_of(DATA / "replies-en.tsv")[0])
        self.assertEqual([], [where for where, text, label in reply_rows() if label not in ("acknowledges", "none") or text_faults(text)])
        self.assertGreaterEqual(min(collections.Counter(label for _, _, label in reply_rows()).values()), 400)

    def test_says_nothing_twice(self):
        known, twice = Known(), []
        for where, text, _ in reply_rows():
            twice += [f"{where} is like {known.like(text)}"] if known.like(text) else []
            known.add(where, text)
        self.assertEqual([], twice)

    def test_has_no_text_that_measures_it(self):
        known = reply_texts.known_measuring()
        self.assertGreater(len(known.sizes), 400)
        learnt = [*((where, text) for where, text, _ in reply_rows()), *enumerate(reply_texts.teaching())]
        self.assertEqual([], [f"{where} is like {known.like(text)}" for where, text in learnt if known.like(text)])


class TheChecks(unittest.TestCase):
    def test_find_what_is_wrong_with_a_row(self):
        self.assertEqual([], faults("It broke.\tneutral\t0\tnone"))
        self.assertEqual([], faults("It broke.\tneutral\t0\tdeadline,travel"))
        for line in ("It broke.\tneutral\t0", "\tneutral\t0\tnone", " It broke.\tneutral\t0\tnone", "It\x07 broke.\tneutral\t0\tnone",
                     "It broke.\tjoy\t0\tnone", "It broke.\tanger,anger\t0\tnone", "It broke.\tanger,neutral\t0\tnone", "It broke.\tneutral\t2\tnone",
                     "x" * 1001 + "\tneutral\t0\tnone", "It broke.\tneutral\t0\ttravel,deadline", "It broke.\tneutral\t0\tjoy"):
            self.assertEqual(1, len(faults(line)), line)

    def test_know_a_text_again(self):
        known = Known()
        known.add("long", "The blue kettle that I bought in March leaks at the spout.")
        known.add("short", "It broke!")
        known.add("face", ":)")
        self.assertEqual("long", known.like("the blue kettle that i bought in march LEAKS at the spout"))
        self.assertEqual("long", known.like("Hello, the blue kettle that I bought in March leaks at the lid."))
        self.assertEqual("short", known.like("it broke"))
        self.assertEqual("face", known.like(":)"))
        self.assertIsNone(known.like("The blue kettle that I bought in May is a joy to look at."))
        self.assertIsNone(known.like("It broke again."))
        self.assertIsNone(known.like(":("))


if __name__ == "__main__":
    unittest.main()
