"""`attune explain` as people and programs meet it: JSON by its schema, a drawing that respects its terminal, errors that teach."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import on_terminal  # noqa: E402

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
SCHEMA = json.loads((ROOT / "config/explanation.schema.json").read_text())
TEXT = "I am not happy, nobody answers my mails!"
NASTY = [b"", b"\xff\xfe", b'"quoted" \\ back\tslash', b"caf\xc3\xa9 \xf0\x9f\x98\xa1\xf0\x9f\x8f\xbd!!",
         b"\x1b[31mred\x1b[0m \xe2\x80\xaeright", bytes(set(range(256)) - {10}), b"late again " * 500]


def explain(*arguments, given=b"", **environment):
    return subprocess.run([BINARY, "explain", *arguments], input=given, capture_output=True, timeout=120, check=False,
                          env={**os.environ, **environment})


def drawn_on_a_terminal(*arguments, width=60, **environment):
    """What a terminal of that width gets."""
    return on_terminal.drawn_on_a_terminal([BINARY, "explain", *arguments], width, environment)


class Json(unittest.TestCase):
    def lines(self, *arguments, given=b""):
        done = explain("--json", *arguments, given=given)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        found = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
        for line in found:
            jsonschema.validate(line, SCHEMA)
        return found

    def test_has_a_line_per_text_by_its_schema_whatever_the_bytes(self):
        found = self.lines(given=b"\n".join(NASTY))
        self.assertEqual(len(found), len(NASTY))
        self.assertEqual(found[0], {"text": "", "bytes_read": 0, "labels": {}, "emotions": {}})
        self.assertEqual(found[-1]["bytes_read"], 4096)

    def test_gives_every_word_of_the_text_by_its_bytes(self):
        for text in (TEXT, "caf\u00e9 \U0001f621!! d\u00e9j\u00e0 vu, 12,50 at http://a.b"):
            line = self.lines("--text", text)[0]
            for words in [found["words"] for found in (*line["labels"].values(), *line["emotions"].values(), line["valence"])]:
                self.assertGreater(len(words), 4)
                for word in words:
                    self.assertEqual(text.encode()[word["begin"]:word["end"]].decode(), word["text"])

    def test_explains_what_holds_and_valence_or_what_was_asked_for(self):
        said = json.loads(subprocess.run([BINARY, "classify", "--text", TEXT], capture_output=True, check=True).stdout)
        line = self.lines("--text", TEXT)[0]
        self.assertEqual([list(line["labels"]), list(line["emotions"])], [said["labels"], said["emotions"]])
        self.assertAlmostEqual(line["valence"]["value"], said["valence"], places=3)
        for name, found in line["labels"].items():
            self.assertAlmostEqual(found["probability"], said["scores"][name], places=3)
            self.assertTrue(found["holds"])
        line = self.lines("--text", TEXT, "--label", "label.joy", "--label", "relief")[0]
        self.assertEqual([list(line["labels"]), list(line["emotions"]), "valence" in line], [["joy", "relief"], ["relief"], False])
        self.assertEqual(list(self.lines("--text", TEXT, "--label", "emotion.relief")[0]["emotions"]), ["relief"])
        self.assertIn("valence", self.lines("--text", TEXT, "--label", "valence")[0])

    def test_explains_urgency_of_an_urgent_text_and_of_any_when_asked(self):
        urgent, calm = "There is a gas leak in the cellar", "Do you ship to Norway?"
        said = [json.loads(line) for line in
                subprocess.run([BINARY, "classify"], input=f"{urgent}\n{calm}\n".encode(), capture_output=True, check=True).stdout.splitlines()]
        self.assertEqual([line["urgent"] for line in said], [True, False])
        found = self.lines("--text", urgent)[0]["urgency"]
        self.assertTrue(found["holds"])
        self.assertAlmostEqual(found["probability"], said[0]["urgency"], places=3)
        share = {word["text"]: word["share"] for word in found["words"]}
        self.assertEqual(sorted(share, key=share.get)[-2:], ["leak", "gas"])
        self.assertEqual(found["pairs"][0]["texts"], ["gas", "leak"])
        self.assertNotIn("urgency", self.lines("--text", calm)[0])
        asked = self.lines("--text", calm, "--label", "urgency")[0]
        self.assertEqual((asked["labels"], asked["emotions"], asked["urgency"]["holds"]), ({}, {}, False))
        self.assertLess(asked["urgency"]["log_odds"], asked["urgency"]["holds_from"])

    def test_shows_that_not_happy_is_less_joy_than_not_and_happy(self):
        joy = self.lines("--text", "I am not happy", "--label", "joy")[0]["labels"]["joy"]
        share = {word["text"]: word["share"] for word in joy["words"]}
        self.assertLess(share["not"], -1)
        self.assertGreater(share["happy"], 1)
        self.assertEqual(joy["pairs"][0]["texts"], ["not", "happy"])
        self.assertLess(joy["pairs"][0]["share"], -1)

    def test_reads_a_file_as_it_reads_standard_input(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"I am confused\r\nthank you\n")
            file.flush()
            self.assertEqual(self.lines("--input", file.name), self.lines(given=b"I am confused\nthank you"))


class Drawing(unittest.TestCase):
    def test_marks_the_words_in_the_sentence_and_then_draws_a_bar_for_each(self):
        done = explain("--label", "joy", "--text", "She is not happy")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        lines = done.stdout.decode().split("\n\n", 1)[1].splitlines()
        self.assertRegex(lines[0], r"^joy, of the 28 labels: \d+ %, holds from \d+ %(: does not hold)?$")
        self.assertRegex(lines[1], r"^  .*\[--not\] \[\+\+happy\]$")
        self.assertRegex(lines[2], r"^ +(happy +\+\d\.\d\d  #+|not +-\d\.\d\d  -+) +without it [<>]?\d+ %$")
        self.assertTrue(any(re.search(r"not happy +-\d\.\d\d  -+ +together$", line) for line in lines), lines)

    def test_has_no_escape_outside_of_a_terminal_and_none_of_the_texts_own_anywhere(self):
        self.assertNotIn(b"\x1b", explain("--input", "-", given=b"\n".join(NASTY)).stdout)
        self.assertNotIn("\x1b[31mred", drawn_on_a_terminal("--text", "\x1b[31mred alert"))
        for character in ("\u202e", "\x07", "\x9b"):
            self.assertNotIn(character, explain("--text", f"so {character} angry").stdout.decode())

    def test_has_colour_on_a_terminal_unless_it_is_not_wanted(self):
        self.assertIn("\x1b[", drawn_on_a_terminal("--text", TEXT))
        plain = drawn_on_a_terminal("--text", TEXT, NO_COLOR="1")
        self.assertNotIn("\x1b", plain)
        self.assertIn("[++", plain)

    def test_has_blocks_where_the_locale_has_them(self):
        self.assertIn("\u2588", drawn_on_a_terminal("--text", TEXT, LC_ALL="C.UTF-8"))
        self.assertNotIn("\u2588", drawn_on_a_terminal("--text", TEXT, LC_ALL="C"))

    def test_keeps_to_the_width_it_has(self):
        long = " ".join(["nobody answers and I am so very angry about that"] * 6)
        for width in (40, 60, 100):
            drawn = re.sub(r"\x1b\[[0-9;]*m", "", drawn_on_a_terminal("--text", long, width=width))
            lines = drawn.splitlines()
            self.assertEqual([line for line in lines if len(line) > width], [])
            self.assertTrue(any(len(line) > width - 16 for line in lines), "narrower than there is room")
        piped = explain("--text", long, COLUMNS="50").stdout.decode().splitlines()
        self.assertLessEqual(max(map(len, piped)), 50)

    def test_says_what_was_not_read(self):
        self.assertIn(b"The text is read up to byte 4096.", explain(given=b"late again " * 500).stdout)
        self.assertIn(b"No word to judge.", explain("--text", "").stdout)

    def test_draws_an_emotion_and_the_label_of_its_name_apart_when_a_head_reads_it(self):
        drawn = explain("--label", "confusion", "--text", "I do not understand this").stdout.decode()
        self.assertLess(drawn.index("confusion, of the twelve: "), drawn.index("confusion, of the 28 labels: "))


    def test_draws_urgency_behind_the_emotions_and_before_valence(self):
        drawn = explain("--text", "There is a gas leak in the cellar").stdout.decode()
        self.assertRegex(drawn, r"(?m)^urgency \d+ %, urgent from \d+ %\n  .*\[\+\+gas\] \[\+\+leak\]")
        self.assertRegex(drawn, r"(?m)^    gas leak +\+\d\.\d\d  #+ +together$")
        self.assertLess(drawn.index("of the twelve"), drawn.index("urgency "))
        self.assertLess(drawn.index("urgency "), drawn.index("valence "))
        calm = explain("--text", "Do you ship to Norway?", "--label", "urgency").stdout.decode()
        self.assertRegex(calm, r"(?m)^urgency [<\d]+ %, urgent from \d+ %: not urgent$")
        self.assertNotIn("urgency", explain("--text", "Do you ship to Norway?").stdout.decode())


class Errors(unittest.TestCase):
    def test_say_what_to_do(self):
        for code, arguments, words in (
                (2, ["--label", "angre", "--text", "x"], b"--label angre: no such label or emotion. Did you mean anger?"),
                (2, ["--label", "urgncy", "--text", "x"], b"Did you mean urgency?"),
                (2, ["--label", "emotion.urgency", "--text", "x"], b"no such label or emotion"),
                (2, ["--text", "x", "--input", "y"], b""), (2, ["--top", "0"], b"--top"),
                (3, ["--model", "/dev/null", "--text", "x"], b"attune explain: "), (3, ["--input", "/nonexistent"], b"attune explain: ")):
            done = explain(*arguments)
            self.assertEqual(done.returncode, code, arguments)
            self.assertIn(words, done.stderr + done.stdout)

    def test_of_output_are_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "explain", "--text", TEXT], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 4)
        self.assertIn(b"cannot be written", done.stderr)


if __name__ == "__main__":
    unittest.main()
