"""Nobody's words and nobody's ids leave the process: canaries go in wherever an event can carry them, and every output is searched for
them and for parts of them. Two exceptions are documented: a dead letter is its record byte for byte, and a prompt has its producer's key."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_process import BINARY  # noqa: E402
from canaries import Canaries  # noqa: E402
from golden_events import golden_events  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import Records, instant_ms, messages, now_ms, wait_committed  # noqa: E402

DAY_MS = 86_400_000
LABELS = ["channel", "journey", "step", "team", "topic"]


def lines_of(events):
    return [json.dumps(event).encode() for event in events]


def days_ago(events, days=3):
    """The same, in order and all in the past: a record far in the future of its own time is a dead letter."""
    back = max(0, instant_ms(events[-1]["time"]) + days * DAY_MS - now_ms())
    return [{**event, "time": instant_ms(event["time"]) - back} for event in events]


def dead_lines(canaries):
    """Records that nobody can understand, each with canaries where the fault is and elsewhere."""
    customer, text = f'"customer":"{canaries.id()}"', f'"text":"{canaries.word()} {canaries.word()}"'
    return [line.encode() for line in (
        f"{{{customer},{text}",
        f'{{"time":"{canaries.id()}",{customer},{text}}}',
        f'{{"time":1793788200000,"customer":{{"{canaries.id()}":1}},{text}}}',
        f'{{"time":1793788200000,{customer},"text":["{canaries.word()}"]}}',
        f'{{"time":1793788200000,{customer},"wait_ms":"{canaries.id()}"}}',
        f'{{"time":-1,{customer},{text}}}',
        f'{{"time":1793788200000,{customer},"survey":{{"kind":"{canaries.word()}","score":1e999}}}}',
        canaries.word(),
    )]


class CanariesTest(unittest.TestCase):
    def test_a_part_is_found_wherever_it_stands(self):
        canaries = Canaries()
        of_id, of_word = canaries.id()[3:8], canaries.word()[2:10]
        self.assertIsNone(canaries.found_in(b"nothing of anybody here, 0123456789abcdef"))
        self.assertEqual(canaries.found_in(f"x{of_id}x".encode()), of_id)
        self.assertEqual(canaries.found_in(f"\0{of_word}\0".encode()), of_word)


class ReplayPrivacyTest(unittest.TestCase):
    def test_no_output_of_a_replay_has_words_or_ids(self):
        canaries = Canaries(2)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "c.yaml").write_text(json.dumps({"labels": LABELS, "windows": [{"size": "1m"}, {"size": "1h"}]}))
            dead = dead_lines(canaries)
            (folder / "events.jsonl").write_bytes(b"\n".join(lines_of(canaries.in_events(golden_events())) + dead) + b"\n")
            outputs = [f"--{output}={output}" for output in ("windows", "signals", "prompts", "metrics", "dead-letters")]
            done = subprocess.run([BINARY, "replay", "--config=c.yaml", "--input=events.jsonl", *outputs], cwd=folder, capture_output=True,
                                  timeout=120, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIsNone(canaries.found_in(done.stdout + done.stderr))
            for output, least in (("windows", 100), ("signals", 200), ("prompts", 1), ("metrics", 100)):
                with self.subTest(output=output):
                    said = (folder / output).read_bytes()
                    self.assertGreaterEqual(said.count(b"\n"), least)
                    self.assertIsNone(canaries.found_in(said))
            letters = [json.loads(line) for line in (folder / "dead-letters").read_text().splitlines()]
            self.assertEqual(len(letters), len(dead))
            for letter in letters:
                self.assertIsNone(canaries.found_in(json.dumps({"reason": letter["reason"], "message": letter["message"]}).encode()))


def samples(page):
    """{(family, its labels as a frozenset of pairs): value}"""
    found = {}
    for line in page.splitlines():
        match = re.fullmatch(r"(\w+)(?:\{(.*)\})? (\S+)", line)
        if match:
            found[match[1], frozenset(re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', match[2] or ""))] = float(match[3])
    return found


def sums_of_line(line, total):
    """Adds every number of a window line to `total`, by its place; distinct customers do not add up."""
    def walk(place, value):
        if isinstance(value, dict):
            for name, one in value.items():
                walk((*place, name), one)
        elif isinstance(value, (int, float)) and place != ("customers",):
            total[place] = total.get(place, 0) + value
    walk((), {name: value for name, value in line.items() if name != "labels"})


class HeldBackTest(unittest.TestCase):
    """privacy.min_customers: what fewer distinct customers did is shown under __held__ alone, and nothing is lost by it."""
    FLOOR = 5
    LABELS = ("channel", "topic", "team")

    @classmethod
    def setUpClass(cls):
        cls.events = golden_events(copies=4)
        # {lanes: (window lines, exposition)}, all shown and held back
        cls.shown = {lanes: cls.replay(1, lanes) for lanes in (1, 3)}
        cls.floored = {lanes: cls.replay(cls.FLOOR, lanes) for lanes in (1, 3)}

    @classmethod
    def replay(cls, floor, lanes=1, batch=512):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "c.yaml").write_text(json.dumps({"labels": list(cls.LABELS), "windows": [{"size": "1m"}, {"size": "1d"}],
                                                       "privacy": {"min_customers": floor}, "runtime": {"batch_records": batch}}))
            (folder / "events.jsonl").write_bytes(b"\n".join(lines_of(cls.events)) + b"\n")
            subprocess.run([BINARY, "replay", "--config=c.yaml", "--input=events.jsonl", "--windows=w", "--metrics=m", f"--lanes={lanes}"],
                           cwd=folder, capture_output=True, timeout=120, check=True)
            return [json.loads(line) for line in (folder / "w").read_text().splitlines()], (folder / "m").read_text()

    def held(self, labels):
        return all(labels[name] == "__held__" for name in self.LABELS)

    def test_no_window_line_is_of_fewer_customers(self):
        for lanes, (lines, _) in self.floored.items():
            open_lines = [line for line in lines if not self.held(line["labels"])]
            self.assertGreater(len(open_lines), 5)
            self.assertLess(len(open_lines), len(self.shown[lanes][0]) / 2)
            self.assertEqual([line for line in open_lines if line["customers"] < self.FLOOR], [])

    def test_window_lines_add_up_to_what_they_are_without_a_floor(self):
        for lanes in self.shown:
            expected, found = {}, {}
            for lines, sums in ((self.shown[lanes][0], expected), (self.floored[lanes][0], found)):
                for line in lines:
                    sums_of_line(line, sums.setdefault((line["window"], line["start"]), {}))
            self.assertEqual(expected.keys(), found.keys())
            for window, sums in expected.items():
                self.assertEqual(sums.keys(), found[window].keys())
                for place, value in sums.items():
                    self.assertAlmostEqual(value, found[window][place], places=3, msg=f"{window} {place}")

    def test_no_series_is_of_fewer_customers(self):
        customers = {}
        for event in self.events:
            if event.get("customer"):
                customers.setdefault(tuple(event.get(name, "") for name in self.LABELS), set()).add(event["customer"])
        enough = {labels for labels, who in customers.items() if len(who) >= self.FLOOR}
        self.assertLess(len(enough), len(customers) / 2)
        for _, page in self.floored.values():
            seen = set()
            for family, labels in samples(page):
                labels = dict(labels)
                if set(self.LABELS) <= labels.keys() and not self.held(labels):
                    seen.add(tuple(labels[name] for name in self.LABELS))
                    self.assertIn(tuple(labels[name] for name in self.LABELS), enough, family)
            self.assertGreater(len(seen), 3)

    def test_counters_add_up_to_what_they_are_without_a_floor(self):
        names = {*self.LABELS, "journey", "from", "to"}  # the labels, and those of ways between steps

        def sums(page):
            total = {}
            for (family, labels), value in samples(page).items():
                if family.endswith(("_total", "_bucket", "_sum", "_count")):
                    place = family, frozenset(pair for pair in labels if pair[0] not in names)
                    total[place] = total.get(place, 0) + value
            return total
        for lanes in self.shown:
            expected, found = sums(self.shown[lanes][1]), sums(self.floored[lanes][1])
            self.assertGreater(len(expected), 80)
            self.assertEqual(expected.keys(), found.keys())
            for place, value in expected.items():
                self.assertAlmostEqual(value, found[place], places=3, msg=str(place))

    def test_what_is_held_is_the_same_whatever_the_batches(self):
        self.assertEqual(self.replay(self.FLOOR, batch=1), self.floored[1])


class RunPrivacyTest(KafkaCase):
    def test_nothing_that_a_running_process_says_or_sends_has_words_or_ids(self):
        self.topics("private")
        canaries, records = Canaries(3), Records(self.kafka.address)
        events = canaries.in_events(days_ago(golden_events()))
        dead = dead_lines(canaries)
        for event, line in zip(events, lines_of(events)):
            records.send("private", line, key=event.get("customer"), headers=[(canaries.id(), canaries.word().encode())])
        for line in dead:
            records.send("private", line, key=canaries.id(), headers=[(canaries.id(), canaries.word().encode())])
        # Days later: the windows of everything before close, and what is raised now is not yet too old to be sent.
        now = canaries.in_events([{"time": now_ms() + i, "type": "message", "channel": "chat", "customer": f"now-{i}", "conversation": f"now-{i}",
                                   "text": "I am locked out, my rent is due today, I am really scared, please help me right now!"} for i in range(2)])
        for event, line in zip(now, lines_of(now)):
            records.send("private", line, key=event["customer"])
        records.flush()
        # The product itself has no debug lines; its Kafka client has, about all that it does.
        self.kafka.create_topic("private.signals")
        process = self.start("private", labels=LABELS, kafka={"properties": {"debug": "all"}}, outputs={"signals": {"topic": "private.signals"}})
        wait_committed(self.kafka.address, "private", {("private", 0): len(events) + len(dead) + 2}, explain=lambda: process.logged()[-2000:])
        process.wait_ready()
        pages = {"text": process.get("/metrics", Accept="text/plain"), "openmetrics": process.get("/metrics", Accept="application/openmetrics-text"),
                 **{path: process.get(path) for path in ("/", "/healthz", "/readyz", "/nothing-here")}}
        self.assertIn("openmetrics", pages["openmetrics"].headers["content-type"])
        for page, answer in pages.items():
            with self.subTest(page=page):
                self.assertIsNone(canaries.found_in(answer.body))
        self.assertGreater(pages["text"].body.count(b"attune_friction"), 10)
        self.assertEqual(process.stop(), 0, process.logged()[-2000:])
        logged = process.logged()
        self.assertGreater(logged.count("\n"), 20)
        self.assertIsNone(canaries.found_in(logged.encode()))
        self.check_topics(canaries, dead, {event["customer"].encode() for event in now})

    def check_topics(self, canaries, dead, keys):
        for topic, least in (("windows", 20), ("signals", 200)):
            told = messages(self.kafka.address, f"private.{topic}")
            self.assertGreater(len(told), least)
            for message in told:
                self.assertIsNone(canaries.found_in(message.value() + (message.key() or b"") + repr(message.headers()).encode()))
        prompts = messages(self.kafka.address, "private.prompts")
        self.assertEqual({prompt.key() for prompt in prompts if prompt.key()}, keys, "the producer's own key, for whoever has to route it")
        for prompt in prompts:
            self.assertIsNone(canaries.found_in(prompt.value() + repr(prompt.headers()).encode()))
        letters = messages(self.kafka.address, "private.dead")
        self.assertEqual([letter.value() for letter in letters], dead, "byte for byte: whoever may read records may read these")
        for letter in letters:
            ours = [(name, value) for name, value in letter.headers() if name.startswith("__attune")]
            self.assertGreater(len(ours), 5)
            self.assertIsNone(canaries.found_in(repr(ours).encode()))


if __name__ == "__main__":
    unittest.main()
