"""A bracket of a written phrase has each of its words once: the second adds nothing, and often hides one that was meant."""
import collections
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[3]))
STRING = r'"((?:[^"\\]|\\.)*)"'


def patterns(source):
    """Lines of raw strings, where a class is one over several lines, and strings in pieces behind Phrase or PhraseClass."""
    for head, raw in re.findall(r'(PhraseClass\{"\w+", )?R"\(\n(.*?)\n?\)"', source, re.S):
        yield from [raw.replace("\n", " ")] if head else (line for line in raw.split("\n") if line and not line.startswith("//"))
    for pieces in re.findall(r'Phrase(?:Class)?\{\s*(?:\w+|"\w+"),\s*((?:' + STRING + r'\s*)+)\}', source):
        yield "".join(re.findall(STRING, pieces[0]))


def twice(pattern):
    """The alternatives that one bracket, or the pattern itself, has more than once."""
    found, open_brackets = [], [[""]]
    for token in re.findall(r"[()|]|[^()|]+", pattern):
        if token == "(":
            open_brackets.append([""])
        elif token == "|":
            open_brackets[-1].append("")
        elif token == ")":
            bracket = open_brackets.pop()
            found += repeated(bracket)
            open_brackets[-1][-1] += "(" + "|".join(bracket) + ")"
        else:
            open_brackets[-1][-1] += token
    return found + repeated(open_brackets[0])


def repeated(alternatives):
    return [words for words, times in collections.Counter(" ".join(a.split()) for a in alternatives).items() if times > 1]


class TheTables(unittest.TestCase):
    def test_name_no_alternative_twice(self):
        count, double = 0, []
        for path in sorted((ROOT / "operators/empathy").glob("*.cc")):
            if not path.name.endswith(("_phrases.cc", "_classes.cc")):
                continue
            for pattern in patterns(path.read_text()):
                count += 1
                double += [f"{path.name}: {words!r} in {pattern[:80]}" for words in twice(pattern)]
        self.assertEqual([], double)
        self.assertGreater(count, 1500, "tables that are written in a way this test does not read")

    def test_are_read_as_they_are_written(self):
        self.assertEqual(["b", "a (c|d)"], twice("x (b|c|b) y|x (a (c|d)|a  (c|d))") and [*twice("(b|c|b)"), *twice("(a (c|d)|a  (c|d))")])
        self.assertEqual([], twice("(a|b) (a|c)|a b"))
        self.assertEqual(["a b", "c", "d e"], list(patterns('R"(\na b\n// no\n\nc\n)"; Phrase{x,\n "d "\n "e"},')))
        self.assertEqual(["a| b"], list(patterns('PhraseClass{"n", R"(\na|\nb\n)"}')))


if __name__ == "__main__":
    unittest.main()
