"""`attune train --tickets`: what it brings, what it refuses, and what it says."""
import gzip
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[3]))
sys.path[:0] = [str(ROOT / "tests/support"), str(ROOT / "benchmarks")]
import bars  # noqa: E402
import quality_bars  # noqa: E402
from company_tickets import lines, tickets  # noqa: E402

ATTUNE = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))


class Tickets(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.model = self.folder / "ours.bin"

    def write(self, content, name="tickets.tsv"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def train(self, content, *options, code=0):
        path = content if isinstance(content, pathlib.Path) else self.write(content)
        done = subprocess.run([ATTUNE, "train", "--tickets", str(path), "--out", str(self.model), *options], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done


class ARefit(Tickets):
    def test_of_200_tickets_is_better_on_unseen_texts_and_in_no_draw_worse(self):
        measurements = bars.Measurements(pathlib.Path(ATTUNE).parent, 1)
        judged = [bars.judge(row, measurements) for row in quality_bars.ROWS if row[2] == "refit"]
        self.assertEqual(2, len(judged))
        self.assertEqual([], [line for line, held in judged if not held])

    def test_prints_before_after_and_the_difference_with_intervals(self):
        told = self.train(lines(tickets(200)), "--held-out", "0.25").stdout
        self.assertRegex(told, r"150 tickets to learn from, 50 held out \(seed 1\)")
        score = r"\d+\.\d \[\d+\.\d, \d+\.\d\]"
        for name in ("accuracy", "macro-F1", "negative F1", "neutral F1", "positive F1"):
            self.assertRegex(told, rf"{name} +\d+ +{score} +{score} +[+-]\d+\.\d \[[+-]\d+\.\d, [+-]\d+\.\d\]", name)
        forgotten = re.search(r"forgetting: reference texts\n.*\n  accuracy +(\d+) .*?([+-]\d+\.\d) \[[^\[]*\n", told)
        self.assertGreater(int(forgotten.group(1)), 900)
        self.assertGreater(float(forgotten.group(2)), -10)

    def test_is_the_same_to_the_byte_for_the_same_seed(self):
        self.train(lines(tickets(200)))
        first = self.model.read_bytes()
        self.train(lines(tickets(200)))
        self.assertEqual(first, self.model.read_bytes())
        self.train(lines(tickets(200)), "--seed", "2")
        self.assertNotEqual(first, self.model.read_bytes())

    def test_says_in_its_file_where_it_comes_from_and_holds_no_text(self):
        given = tickets(200)
        self.train(lines(given), "--name", "ours", "--model-version", "7")
        content = self.model.read_bytes()
        self.assertRegex(content, rb"Refitted on 150 tickets \(50 more held out, seed 1\) from \S+ \S+, checksum [0-9a-f]{16}\.")
        self.assertEqual([], [text for text, _ in given if len(text) > 12 and text.encode() in content])

    def test_reads_and_replays_like_any_model_and_can_be_refitted_again(self):
        self.train(lines(tickets(200)))
        done = subprocess.run([ATTUNE, "classify", "--model", str(self.model), "--text", "I am lost, which form?"], capture_output=True, check=True)
        self.assertLess(json.loads(done.stdout)["valence"], 0, "being lost is negative here")
        config = (ROOT / "config/examples/zendesk-ticket.yaml").read_text()
        self.write(f"{config}\nemotion:\n  model: {self.model}\n", "attune.yaml")
        windows = self.folder / "windows.jsonl"
        subprocess.run([ATTUNE, "replay", "--config", str(self.folder / "attune.yaml"), "--input",
                        str(ROOT / "config/examples/zendesk-ticket.events.jsonl"), "--windows", str(windows), "--dead-letters",
                        str(self.folder / "dead.jsonl")], capture_output=True, check=True)
        self.assertIn("valence", windows.read_text())
        again = self.folder / "again.bin"
        subprocess.run([ATTUNE, "train", "--from", str(self.model), "--tickets", str(self.write(lines(tickets(400)))), "--force", "--out", str(again)],
                       capture_output=True, check=True)
        self.assertEqual(again.read_bytes().count(b"Refitted on"), 2)

    def test_that_is_not_better_is_said_and_not_written_without_force(self):
        chance = random.Random(3)
        noise = lines([(text, chance.choice(["negative", "neutral", "positive"])) for text, _ in tickets(200)])
        told = self.train(noise, code=1).stdout
        self.assertIn("not better than the model that it comes from", told)
        self.assertIn("--force", told)
        self.assertFalse(self.model.exists())
        self.train(noise, "--force")
        self.assertTrue(self.model.exists())

    def test_takes_the_twelve_and_leaves_everything_else_as_it_was(self):
        # A company that calls every wait anger, and thanks and trust alike gratitude.
        own = {"frustration": "anger", "disappointment": "anger", "trust": "gratitude"}
        rows = [line.split("\t") for line in (ROOT / "config/models/data/support-en-a.tsv").read_text(encoding="utf-8").splitlines()[1:]]
        random.Random(1).shuffle(rows)
        texts = [(row[0], ",".join(sorted({own.get(label, label) for label in row[1].split(",")}))) for row in rows[:400]]
        told = self.train(lines(texts)).stdout
        self.assertIn("labels one of the twelve", told)
        self.assertGreater(float(re.search(r"all tickets.*?macro-F1 .*?([+-]\d+\.\d) \[[^\[]*\n", told, re.DOTALL).group(1)), 0)
        for text, _ in texts[:20]:
            before, after = (json.loads(subprocess.run([ATTUNE, "classify", "--text", text, *model], capture_output=True, check=True).stdout)
                             for model in ([], ["--model", str(self.model)]))
            self.assertEqual([before[key] for key in ("labels", "scores", "valence")], [after[key] for key in ("labels", "scores", "valence")])

    def test_takes_the_28_labels_several_of_a_text(self):
        rows = (ROOT / "tests/golden/goemotions/test.tsv").read_text().splitlines()[1:]
        told = self.train("\n".join(rows[:300]) + "\n", "--labels", "fine", "--force").stdout
        self.assertIn("labels one of the 28", told)
        self.assertRegex(told, r"too few tickets, left as they were: .*\w")
        self.assertRegex(told, r"gratitude F1 ")

    def test_of_20000_rows_takes_less_than_a_minute(self):
        many = [(f"{text} {i}", label) for i in range(6) for text, label in tickets(3400)]
        self.assertGreater(len(many), 20000)
        done = subprocess.run([ATTUNE, "train", "--tickets", str(self.write(lines(many))), "--force", "--out", str(self.model)], capture_output=True,
                              check=True, timeout=60)
        self.assertIn(b"held out", done.stdout)


class ATeacher(Tickets):
    """config/models/OWN.md: what it tells people to type."""

    def setUp(self):
        super().setUp()
        page = (ROOT / "config/models/OWN.md").read_text()
        self.commands = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
        self.snippet = "\n".join(line.strip("\n")[3:] for line in re.search(r"```py\n(.*?)```", page, re.DOTALL).group(1).splitlines())

    def run_as_told(self, command):
        here = [ATTUNE if word == "attune" else str(self.folder / word) if word.endswith(".bin") else word for word in command.split()]
        return subprocess.run(here, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)

    def test_makes_a_model_by_the_commands_of_the_page(self):
        told = [command for command in self.commands if "small.bin" in command]
        self.assertEqual(len(told), 2)
        self.run_as_told(told[0])
        self.assertIn("28 labels", self.run_as_told(told[1]).stdout)
        rows = ["\t".join(line.split("\t")[:2]) for line in (ROOT / "config/models/data/support-en-a.tsv").read_text(encoding="utf-8").splitlines()[1:]]
        refused = self.train("\n".join(rows), "--from", str(self.folder / "small.bin"), code=3).stderr
        self.assertIn("has labels of the twelve emotions, and this model rolls those up from the 28", refused)

    def test_is_written_down_by_the_script_of_the_page(self):
        texts = [row[0] for row in tickets(40)]
        self.write("".join(text + "\n" for text in texts), "texts")
        said = subprocess.run([ATTUNE, "classify", "--input", str(self.folder / "texts")], capture_output=True, check=True).stdout
        self.write(said, "said")
        rows = subprocess.run(["/usr/bin/python3", "-c", self.snippet, str(self.folder / "texts"), str(self.folder / "said")], capture_output=True,
                              text=True, check=True).stdout
        header = (ROOT / "config/models/teacher-example.tsv").read_text().splitlines()[0]
        self.assertEqual({len(row.split("\t")) for row in rows.splitlines()}, {len(header.split("\t"))})
        soft = self.write(f"{header}\n{rows}", "soft.tsv")
        self.run_as_told(f"attune train --soft {soft} --dev config/models/reference-en.tsv --out taught.bin")
        self.assertTrue((self.folder / "taught.bin").exists())


class BadTickets(Tickets):
    def refused(self, content, *options):
        told = self.train(content, *options, code=3).stderr
        self.assertFalse(self.model.exists())
        return told

    def test_with_one_label_only(self):
        told = self.refused(lines([(text, "negative") for text, _ in tickets(200)]))
        self.assertIn("gives every ticket the same label: there is nothing to tell apart", told)

    def test_with_unknown_labels_name_the_nearest_and_the_line(self):
        rows = tickets(200)
        rows[6], rows[9] = (rows[6][0], "negatve"), (rows[9][0], "billing")
        told = self.refused(lines(rows))
        self.assertIn("line 7: unknown label 'negatve'; is 'negative' meant?", told)
        self.assertIn("line 10: unknown label 'billing'; `attune train --help` lists", told)

    def test_that_are_twelve_say_how_many_are_needed(self):
        self.assertIn("has 12 tickets that can be used; 60 is the least, and 200 are where it begins to pay", self.refused(lines(tickets(12))))

    def test_with_contrary_labels_name_the_lines_and_use_neither(self):
        rows = tickets(200)
        rows += [(rows[4][0].upper(), "positive" if rows[4][1] == "negative" else "negative"), rows[8], rows[8]]
        told = self.train(lines(rows), "--force")
        self.assertIn("lines 5, 201: the same text with other labels: none of them is used", told.stderr)
        self.assertIn("lines 202, 203: a text that stood before, with the same labels: used once", told.stderr)
        self.assertIn("199 tickets, ", told.stdout)

    def test_in_another_encoding_name_the_line_and_the_remedy(self):
        rows = lines(tickets(70)).encode()
        self.assertIn("line 71: is not UTF-8; for a file from an old Windows program: iconv -f windows-1252 -t utf-8",
                      self.refused(rows + "Gar nicht schön\tnegative\n".encode("latin-1")))
        self.assertIn("is UTF-16 or holds zero bytes", self.refused(lines(tickets(70)).encode("utf-16")))
        self.train(b"\xef\xbb\xbf" + lines(tickets(200)).encode(), "--force")  # a byte order mark is no letter

    def test_with_ids_or_numbers_instead_of_texts(self):
        for form in ("{}", "TCK-{}", "9f3a-{}-22"):
            told = self.refused(lines([(form.format(1000 + i), label) for i, (_, label) in enumerate(tickets(200))]))
            self.assertIn("lines 1, 2, 3, 4, 5 and 195 more: the first column holds a number or an id; it must be the text itself", told)

    def test_with_an_empty_column_name_the_lines(self):
        told = self.refused(lines(tickets(70)) + "\tnegative\nfine, thanks\t\nno label at all\n")
        self.assertIn("line 71: the first column, the text, is empty", told)
        self.assertIn("line 72: the second column, the labels, is empty", told)
        self.assertIn("line 73: has no tab between the text and its labels", told)

    def test_with_a_header_a_blank_line_and_other_columns_are_understood(self):
        told = self.train("Message\tLabel\tid\n\n" + "".join(f"{text}\t{label}\t17\r\n" for text, label in tickets(200)), "--force")
        self.assertIn("line 1 is taken as a header", told.stderr)
        self.assertIn("200 tickets, ", told.stdout)

    def test_with_another_separator(self):
        for separator, name in ((",", "commas"), (";", "semicolons"), ("|", "bars")):
            told = self.refused("".join(f"a text{separator}{label}\n" for _, label in tickets(200)))
            self.assertIn(f"line 1: has no tab between the text and its labels; is it a file with {name}?", told)
            self.assertIn("and 192 more", told)

    def test_with_spaces_and_capitals_in_labels_are_understood(self):
        odd = {"negative": " Negative ", "neutral": "NEUTRAL", "positive": "positive ,"}
        self.assertIn("200 tickets, ", self.train("".join(f"{text}\t{odd[label]}\n" for text, label in tickets(200)), "--force").stdout)

    def test_with_labels_of_two_sets_name_a_line_of_each(self):
        rows = tickets(200)
        rows[2] = (rows[2][0], "annoyance")
        told = self.refused(lines(rows))
        self.assertRegex(told, r"a file has labels of one set, and this one mixes them: line 3 has a label that is not negative, neutral or positive")
        self.assertIn("line 3: unknown label 'annoyance'", self.refused(lines(rows), "--labels", "polarity"))

    def test_that_are_a_directory_nothing_or_a_damaged_archive(self):
        self.assertIn("is a directory, not a file of tickets", self.refused(self.folder))
        self.assertIn("is empty: a line per ticket is wanted, text<TAB>label[,label]", self.refused(""))
        self.assertIn("is empty", self.refused("text\tlabels\n"))
        self.assertIn("cannot be opened: No such file or directory", self.refused(self.folder / "nowhere.tsv"))
        whole = gzip.compress(lines(tickets(200)).encode())
        self.assertIn("cannot be read to its end", self.refused(whole[:len(whole) // 2]))
        self.train(whole, "--force")

    def test_in_another_language_ask_for_its_own_model(self):
        rows = [line.split("\t") for line in (ROOT / "tests/golden/languages/tuning.tsv").read_text(encoding="utf-8").splitlines()]
        for language in ("de", "fi"):
            texts = [text for text, of in rows if of == language]
            many = [(f"{text} {other}", ("negative", "positive")[i % 2]) for i, text in enumerate(texts) for other in texts]
            told = self.refused(lines(many[:200]))
            self.assertRegex(told, r"has words of which the model knows only \d+ %: are the tickets in its language\?")

    def test_print_no_text(self):
        secret = "my card number is secret"
        told = self.refused(lines([(secret, "nonsense")] * 3) + secret + "\n")
        self.assertNotIn("secret", told)

    def test_go_with_no_other_way_of_training(self):
        path = self.write(lines(tickets(70)))
        done = subprocess.run([ATTUNE, "train", "--tickets", str(path), "--dev", str(path), "--out", str(self.model)], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--dev excludes --tickets", done.stderr + done.stdout)
        done = subprocess.run([ATTUNE, "train", "--out", str(self.model)], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("give --tickets; or --empathy; or --cues; or --dev and --train, --soft or both", done.stderr)


if __name__ == "__main__":
    unittest.main()
