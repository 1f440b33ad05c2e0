"""The command line as people meet it: errors that teach, examples that run, exit codes as the README lists them."""
import json
import os
import pathlib
import pty
import re
import subprocess
import tempfile
import unittest

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
GOLDEN = ROOT / "tests" / "golden"
SCORED = {"labels", "scores", "emotions", "valence", "language", "emotion_scores", "urgency", "urgent"}
# What needs a broker or the better part of a minute is run by the test of its command.
RUN_ELSEWHERE = {"demo": "test_demo.py", "run": "test_run.py"}
NEEDS_KAFKA = ("--topic ",)


def attune(*arguments, **options):
    return subprocess.run([BINARY, *arguments], capture_output=True, timeout=200, check=False, **options)


def commands():
    block = re.search(r"Subcommands:\n((?:  .*\n)+)", attune("--help").stdout.decode()).group(1)
    return re.findall(r"^  ([a-z]+) ", block, re.MULTILINE)


def examples(command):
    text = attune(command, "--help").stdout.decode()
    return re.findall(r"^  (.*\battune .*)$", text[text.index("Example"):], re.MULTILINE)


class CheckTest(unittest.TestCase):
    def test_six_errors_are_printed_at_once_with_line_key_value_remedy_and_the_nearest_key(self):
        done = attune("check", "--config", "check_six_errors.yaml", cwd=GOLDEN)
        self.assertEqual(done.stdout.decode(), (GOLDEN / "check_six_errors.txt").read_text())
        self.assertEqual((done.returncode, done.stderr), (1, b""))

    def test_what_is_shipped_is_fine(self):
        done = attune("check", "--config", "config/attune.yaml", cwd=ROOT)
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(done.stdout.decode(), r"^config/attune.yaml: ok, 1 window, \d+ fields mapped, labels channel, journey, step\n$")


def as_one_house_labels(lines):
    """Praise is gratitude and displeasure anger there: something that a refit can learn."""
    for label, own in (("admiration", "gratitude"), ("approval", "gratitude"), ("joy", "gratitude"), ("love", "gratitude"),
                       ("annoyance", "anger"), ("disapproval", "anger"), ("disappointment", "anger")):
        lines = re.sub(rf"(?<=[\t,]){label}(?=[,\n])", own, lines)
    return re.sub(r"\b(gratitude|anger),(?:\1)\b", r"\1", lines)


class HelpTest(unittest.TestCase):
    def test_every_command_has_an_example(self):
        self.assertGreaterEqual(len(commands()), 10)
        for command in commands():
            with self.subTest(command):
                done = attune(command, "--help")
                self.assertEqual(done.returncode, 0)
                self.assertIn(f"attune {command}", done.stdout.decode()[done.stdout.decode().index("Example"):])

    def test_every_example_runs(self):
        for command in sorted(set(commands()) - set(RUN_ELSEWHERE)):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                (folder / "config").symlink_to(ROOT / "config")
                (folder / "tests").symlink_to(ROOT / "tests")
                (folder / "attune").symlink_to(pathlib.Path(BINARY).resolve())
                theirs = (GOLDEN / "goemotions" / "test.tsv").read_text()
                for part, tickets in enumerate(("tickets.tsv", "more.tsv", "tickets-test.tsv", "texts.tsv", "texts-dev.tsv")):
                    labelled = (theirs if tickets == "more.tsv" else as_one_house_labels(theirs)).splitlines(keepends=True)
                    (folder / tickets).write_text(labelled[0] + "".join(labelled[part * 900 + 1:part * 900 + 901]))
                stories = GOLDEN / "conversations" / "building"
                (folder / "conversations").mkdir()
                for name in ("retail-stock-question", "software-snapping-agent"):
                    (folder / "conversations" / f"{name}.jsonl").write_bytes((stories / f"{name}.jsonl").read_bytes())
                (folder / "mine.jsonl").write_bytes((stories / "retail-stock-question.jsonl").read_bytes())
                (folder / "attune.yaml").write_bytes((ROOT / "config" / "attune.yaml").read_bytes())
                made = attune("generate", "--to-file", "-", "--count", "20000").stdout.decode().splitlines()
                told = [line for line in (stories / "retail-card-declined.jsonl").read_text().splitlines() if '"event"' in line]
                (folder / "events.jsonl").write_text("".join(line + "\n" for line in made + [json.dumps(json.loads(line)["event"]) for line in told]))
                (folder / "replies.tsv").write_text("text\tlabels\n" + "".join(
                    f"{text} {number}.\t{labels}\n" for number in range(60) for text, labels in (
                        ("I am so sorry that this happened to you, case", "er_strong"), ("I know how lonely that is, week", "ip_strong"),
                        ("What did they say to you on day", "ex_strong"), ("The form is on page", "none"))))
                (folder / "cues.tsv").write_bytes((GOLDEN / "cues" / "heldout.tsv").read_bytes())
                for line in examples(command):
                    if any(mark in line for mark in NEEDS_KAFKA):
                        continue
                    with self.subTest(line):
                        done = subprocess.run(["bash", "-c", "set -o pipefail; " + line], cwd=folder, capture_output=True, timeout=300, check=False,
                                              env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"})
                        self.assertEqual(done.returncode, 0, done.stderr.decode() + done.stdout.decode())


class ExitCodeTest(unittest.TestCase):
    def test_exit_codes_are_those_of_the_readme(self):
        listed = dict(re.findall(r"^\| (\d) \| ([^|]+) \|$", (ROOT / "README.md").read_text(), re.MULTILINE))
        self.assertEqual(sorted(listed), list("01234"))
        for code, words in zip("01234", ("done", "failed", "usage", "cannot be used", "Kafka, a port or an output")):
            self.assertIn(words, listed[code])
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder, "broken.yaml")
            broken.write_text("labels: [no-such-field]\n")
            unprompted = pathlib.Path(folder, "unprompted.yaml")
            unprompted.write_text("outputs: {prompts: {topic: none}}\n")
            prompting = pathlib.Path(folder, "prompting.jsonl")
            prompting.write_text('{"golden": "prompting", "about": "A prompt is expected."}\n' + json.dumps({"event": {
                "time": "2026-11-02T10:00:00Z", "type": "message", "customer": "c1", "conversation": "v1", "actor": "customer", "channel": "chat",
                "text": "hello"}, "expect": [], "prompts": ["acknowledge"]}) + "\n")
            for code, arguments in [
                    (0, ["version"]), (0, ["--help"]), (0, ["metrics", "--names"]),
                    (1, ["check", "--config", str(broken)]), (1, ["check", "--config", "/nonexistent"]),
                    (1, ["evaluate", "--input", str(GOLDEN / "goemotions" / "test.tsv"), "--min", "macro_f1=0.99"]),
                    (2, []), (2, ["no-such-command"]), (2, ["check"]), (2, ["replay"]), (2, ["demo", "--port", "70000"]),
                    (3, ["run", "--config", str(broken)]), (3, ["replay", "--config", str(broken), "--input", "-"]),
                    (3, ["classify", "--model", "/dev/null", "--text", "x"]), (3, ["classify", "--input", "/nonexistent"]),
                    (3, ["replay", "--config", str(unprompted), "--input", "-", "--prompts", "-"]),
                    (3, ["test", str(prompting), "--config", str(unprompted)]),
                    (4, ["generate", "--to-file", "/dev/full", "--count", "50000"])]:
                with self.subTest(arguments=arguments):
                    done = attune(*arguments, input=b"")
                    self.assertEqual(done.returncode, code, done.stderr)
                    if code != 0:
                        self.assertTrue((done.stdout + done.stderr).strip(), "says nothing")

    def test_every_command_that_prints_says_when_it_cannot(self):
        for arguments in (["version"], ["metrics"], ["check", "--reference"], ["check", "--schema"], ["classify", "--text", "x"],
                          ["generate", "--to-file", "-", "--count", "1"], ["check", "--config", "config/attune.yaml"]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                done = subprocess.run([BINARY, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False, cwd=ROOT)
                self.assertEqual(done.returncode, 4)
                self.assertIn(b"No space left on device", done.stderr)


class ClassifyTest(unittest.TestCase):
    def lines(self, data):
        done = attune("classify", input=data)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return [json.loads(line) for line in done.stdout.decode("ascii").splitlines()]

    def test_gives_a_json_line_per_line_whatever_the_bytes(self):
        data = [b"I am so angry about this!", b"", b"thank you", b"\xff\xfe\x00", b" \t ", bytes(set(range(256)) - {10}), b'"quoted" \\ back', b"\r",
                "\U0001f621\U0001f621 d\u00e9j\u00e0 vu".encode(), b"x" * 3_000_000, b"last, without its newline"]
        found = self.lines(b"\n".join(data))
        self.assertEqual(len(found), len(data))
        names = None
        for line in found:
            self.assertEqual(set(line) - {"unscored"}, SCORED)
            self.assertTrue(-1 <= line["valence"] <= 1)
            names = names or list(line["scores"])
            self.assertIn(list(line["scores"]), ([], names))
            self.assertLessEqual(set(line["labels"]), set(names))
        self.assertEqual(len(names), 28)
        self.assertIn("anger", found[0]["labels"])
        self.assertEqual(found[0]["emotions"], ["anger"])
        self.assertLess(found[0]["valence"], 0)
        for nothing in (1, 4, 7):
            self.assertEqual(found[nothing], {"labels": [], "scores": {}, "emotions": [], "valence": 0, "language": "unknown",
                                              "unscored": "no_token", "emotion_scores": {}, "urgency": 0, "urgent": False})

    def test_gives_nothing_for_nothing_and_the_same_with_and_without_the_last_newline(self):
        self.assertEqual(self.lines(b""), [])
        self.assertEqual(len(self.lines(b"\n")), 1)
        self.assertEqual(self.lines(b"a\nb"), self.lines(b"a\nb\n"))

    def test_reads_a_file_and_one_text_as_it_reads_standard_input(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"I am confused\n")
            file.flush()
            self.assertEqual(attune("classify", "--input", file.name).stdout, attune("classify", input=b"I am confused\n").stdout)
        self.assertEqual(attune("classify", "--text", "I am confused").stdout, attune("classify", input=b"I am confused\n").stdout)

    def test_an_input_that_cannot_be_read_is_a_sentence(self):
        with open("/proc/self/mem", "rb") as unreadable:
            done = subprocess.run([BINARY, "classify"], stdin=unreadable, capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"--input -: cannot be read: Input/output error", done.stderr)

    def test_answers_a_person_line_by_line_and_tells_the_speed_on_a_terminal(self):
        ours, theirs = pty.openpty()
        with subprocess.Popen([BINARY, "classify"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs) as process:
            os.close(theirs)
            for text in (b"thank you\n", b"how dare you\n"):
                process.stdin.write(text)
                process.stdin.flush()
                self.assertEqual(set(json.loads(process.stdout.readline())), SCORED)
            process.stdin.close()
            said = os.read(ours, 4096).decode()
        os.close(ours)
        self.assertRegex(said, r"^attune classify: 2 texts in \d+\.\d\d s, \d+/s\r\n$")


if __name__ == "__main__":
    unittest.main()
