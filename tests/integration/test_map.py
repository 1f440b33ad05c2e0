"""`attune map` as people and programs meet it: sums that agree with the lines, JSON by its schema, a drawing that respects its terminal."""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
from on_terminal import PLAIN, drawn_on_a_terminal  # noqa: E402

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
SCHEMA = json.loads((ROOT / "config/map.schema.json").read_text())
CONFIG = """
kafka: {brokers: "%s"}
windows: [{name: 10s, size: 10s}, {name: wide, size: 30s, every: 10s}]
labels: [channel, journey, step, segment, topic, touchpoint]
"""


def attune(*arguments, given=b"", code=0, **options):
    done = subprocess.run([BINARY, *arguments], input=given, capture_output=True, timeout=200, check=False, **options)
    if done.returncode != code:
        raise AssertionError(f"exit code {done.returncode}: {done.stderr.decode()}")
    return done


def conversation(customer, second, texts, **more):
    """A customer and an agent in turn, five seconds apart."""
    for i, text in enumerate(texts):
        time = second + 5 * i
        yield {"time": f"2025-11-20T10:{time // 60:02}:{time % 60:02}Z", "type": "message", "customer": customer, "conversation": f"v-{customer}",
               "actor": "agent" if i % 2 else "customer", "agent": "a1" if i % 2 else "", "team": "desk", "channel": "chat", "text": text, **more}


def story():
    """Two segments on one journey: the new are unhappy at payment, the old are content."""
    for i in range(6):
        customer = {"customer": f"n{i}", "segment": "new", "journey": "shopping", "channel": "web", "touchpoint": "shop"}
        for step, second in (("browse", 0), ("basket", 20), ("payment", 40)):
            yield {"time": f"2025-11-20T10:00:{second + i:02}Z", "type": "journey.step", "step": step, **customer}
        yield from conversation(f"n{i}", 60 + i, ["I am so angry, the payment failed again!", "I understand how annoying a failed payment is. I will fix it.",
                                                 "This is really frustrating.", "Please wait."],
                                segment="new", journey="shopping", step="payment", topic="payments")
        yield from conversation(f"o{i}", 60 + i, ["Thank you, I love this shop!", "Thanks for telling us."], segment="old", journey="shopping",
                                step="browse", topic="praise")


def add(into, more):
    """Adds JSON counts, member by member."""
    for key, value in more.items():
        if isinstance(value, dict):
            add(into.setdefault(key, {}), value)
        else:
            into[key] = round(into.get(key, 0) + value, 4)


class MapTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "c.yaml").write_text(CONFIG % "localhost:1")
        attune("generate", "--to-file", "traffic", "--count", "30000", "--seed", "7", "--rate", "500", cwd=cls.folder)
        events = (cls.folder / "traffic").read_bytes()
        cls.lines = attune("replay", "--config", "c.yaml", "--windows", "-", given=events, cwd=cls.folder).stdout
        told = "".join(json.dumps(event) + "\n" for event in sorted(story(), key=lambda event: event["time"]))
        cls.story = attune("replay", "--config", "c.yaml", "--windows", "-", given=told.encode(), cwd=cls.folder).stdout

    def json(self, *arguments, given=None):
        said = json.loads(attune("map", "--json", *arguments, given=self.lines if given is None else given).stdout)
        jsonschema.validate(said, SCHEMA)
        counts = said["lines"]
        self.assertEqual(sum(counts.values()) - counts["read"], counts["read"])
        return said

    def test_adds_up_exactly_what_the_lines_say_for_every_step(self):
        expected = collections.defaultdict(dict)
        starts = collections.Counter()
        for line in map(json.loads, self.lines.splitlines()):
            if line["window"] != "10s":
                continue
            place = (line["labels"]["journey"], line["labels"]["step"])
            starts[place] += 1
            most = max(expected[place].pop("customers_at_least", 0), line["customers"])
            line["empathy"].pop("staff_agents", None)  # persons are never added over windows
            add(expected[place], {name: line[name] for name in ("events", "texts", "emotions", "valence", "urgent", "friction", "empathy", "journey")})
            expected[place]["customers_at_least"] = most
        said = self.json()
        found = {(journey["journey"], step.pop("step")): step for journey in said["journeys"] for step in journey["steps"]}
        self.assertGreater(min(starts.values()), 5, "the traffic tests nothing")
        self.assertEqual(found, {place: sums for place, sums in expected.items() if place != ("", "")})

    def test_overlapping_windows_count_each_event_once(self):
        events = sum(json.loads(line)["events"] for line in self.lines.splitlines() if json.loads(line)["window"] == "10s")
        said = self.json("--window", "wide")
        self.assertEqual(sum(step["events"] for journey in said["journeys"] for step in journey["steps"]), events)
        self.assertEqual(said["window_seconds"], 30)
        self.assertGreater(said["lines"]["overlapping"], 0)
        self.assertIn("these windows overlap", attune("map", "--window", "wide", given=self.lines).stdout.decode())

    def test_lines_twice_and_in_any_order_are_the_same_map(self):
        once, twice = self.json(), self.json(given=self.lines + b"".join(reversed(self.lines.splitlines(True))))
        self.assertEqual(twice["lines"]["repeated"], once["lines"]["used"])
        del once["lines"], twice["lines"]
        self.assertEqual(once, twice)

    def test_maps_a_segment_and_finds_where_it_hurts(self):
        new = self.json("--segment", "new", given=self.story)
        old = self.json("--segment", "old", given=self.story)
        self.assertEqual(new["labels"], {"segment": "new"})
        steps = {step["step"]: step for step in new["journeys"][0]["steps"]}
        self.assertEqual(steps["payment"]["valence"]["count"], 12)
        self.assertGreater(steps["payment"]["valence"]["negative"], 3)
        self.assertEqual(old["journeys"][0]["steps"][0]["valence"]["negative"], 0)
        feelings = {one["name"]: one for one in new["empathy_map"]["think_and_feel"]["emotions"]["counts"]}
        self.assertEqual(feelings["anger"]["of"], 12)
        self.assertGreaterEqual(feelings["anger"]["count"], 6)
        self.assertEqual(new["empathy_map"]["say_and_do"]["topics"]["counts"], [{"name": "payments", "count": 24, "of": 42}])
        self.assertEqual(old["empathy_map"]["say_and_do"]["topics"]["counts"], [{"name": "praise", "count": 12, "of": 12}])
        self.assertEqual({one["name"] for one in new["empathy_map"]["see"]["touchpoints"]["counts"]}, {"shop"})

    def test_orders_steps_as_people_walk_them_or_as_asked_for(self):
        journey = self.json("--segment", "new", given=self.story)["journeys"][0]
        self.assertEqual([step["step"] for step in journey["steps"]], ["browse", "basket", "payment"])
        self.assertEqual(journey["order"], "starts")
        journey = self.json("--steps", "payment,browse", given=self.story)["journeys"][0]
        self.assertEqual([step["step"] for step in journey["steps"]], ["payment", "browse", "basket"])
        self.assertEqual(journey["order"], "given")

    def test_keeps_to_times_labels_and_what_is_asked_for(self):
        said = self.json("--from", "2025-11-20T10:01:00Z", "--to", "2025-11-20T10:01:10Z", "--only", "journeys", given=self.story)
        self.assertEqual((said["from"], said["to"]), ("2025-11-20T10:01:00Z", "2025-11-20T10:01:10Z"))
        self.assertNotIn("empathy_map", said)
        said = self.json("--label", "channel=chat", "--label", "topic=praise", "--only", "empathy", given=self.story)
        self.assertNotIn("journeys", said)
        self.assertEqual(said["empathy_map"]["see"]["channels"]["counts"], [{"name": "chat", "count": 12, "of": 12}])

    def test_draws_journeys_and_six_quadrants(self):
        drawn = attune("map", "--journey", "shopping", given=self.story, env=PLAIN).stdout.decode()
        self.assertIn("these lines have other windows, too, which --window maps: wide.", " ".join(drawn.split()))
        for words in ("JOURNEY shopping", "Lowest mood: payment", "browse", "EMPATHY MAP of journey shopping", "THINK & FEEL", "SAY & DO", "HEAR", "SEE",
                      "PAINS", "GAINS", "anger", "payments", "empathy needed", "customers"):
            self.assertIn(words, drawn)
        self.assertLessEqual(max(map(len, drawn.splitlines())), 80)
        self.assertTrue(drawn.isascii())

    def test_says_which_label_a_quadrant_lacks(self):
        lines = [json.loads(line) for line in self.story.splitlines()]
        for line in lines:
            line["labels"] = {"channel": line["labels"]["channel"], "row": str(len(line["labels"]))}
        bare = "".join(json.dumps(line) + "\n" for line in lines[:1]).encode()
        drawn = attune("map", given=bare, env=PLAIN).stdout.decode()
        self.assertIn("these windows have no label step; add journey and step to labels:", " ".join(drawn.split()))
        said = self.json(given=bare)
        self.assertEqual(said["journeys"], [])
        self.assertEqual(said["empathy_map"]["see"]["touchpoints"], {"missing_label": "touchpoint", "counts": []})

    def test_has_colour_on_a_terminal_alone_and_keeps_to_its_width(self):
        (self.folder / "story").write_bytes(self.story)
        plain = attune("map", "--input", str(self.folder / "story"), "--width", "100", env=PLAIN).stdout.decode()
        self.assertNotIn("\033", plain)

        def on_a_terminal(**environment):
            return drawn_on_a_terminal([BINARY, "map", "--input", str(self.folder / "story")], 100, environment)

        self.assertIn("\033[1;31m-", on_a_terminal())
        self.assertEqual(on_a_terminal(NO_COLOR="1"), plain)

    def test_tells_broken_lines_with_their_place_and_maps_the_others(self):
        (self.folder / "broken").write_bytes(b"{\"time\": 1}\n" + self.story + b"\n" + b"\xff\n" * 7)
        done = attune("map", "--input", str(self.folder / "broken"))
        said = done.stderr.decode().splitlines()
        self.assertEqual(said[0], f"attune map: {self.folder}/broken:1: is not a closed window: it has no \"window\"; left out")
        self.assertIn(f"broken:{self.story.count(10) + 3}: is not UTF-8", said[1].replace("\n", ""))
        self.assertEqual(said[-1], "attune map: 3 more lines left out like these")
        self.assertIn("Note: 8 lines left out: no closed windows.", done.stdout.decode())
        self.assertEqual(self.json("--input", str(self.folder / "broken"))["lines"]["skipped"], 8)

    def test_says_what_to_do_where_there_is_nothing_to_map(self):
        for arguments, given, code, words in (
                ([], b"", 3, "there is no line to map. Lines come from attune replay --windows"),
                ([], b"{}\n", 3, "no line is a closed window"),
                (["--window", "10"], self.story, 3, "--window 10: no window of that name. Did you mean 10s?"),
                (["--journey", "shoping"], self.story, 3, "journey shoping: no window has it. Did you mean shopping?"),
                (["--segment", "vip"], self.story, 3, "segment vip: no window has it. There are: new, old"),
                (["--label", "team=a"], self.story, 3, "these windows have no label team, only: channel, journey, segment, step"),
                (["--from", "2030-01-01T00:00:00Z"], self.story, 3, "no window is left"),
                (["--steps", "basket,paymnet"], self.story, 3, "--steps paymnet: no window has this step. Did you mean payment?"),
                (["--label", "team"], self.story, 2, "--label team=billing"),
                (["--from", "12"], self.story, 2, "are times"),
                (["--from", "noon"], self.story, 2, "--from noon"),
                (["--config", "c.yaml"], self.story, 2, "--config is of use with --topic only"),
                (["--only", "hearts"], self.story, 2, "--only"),
                (["--input", "/nonexistent"], b"", 3, "/nonexistent")):
            done = attune("map", *arguments, given=given, code=code)
            self.assertIn(words, done.stderr.decode() + done.stdout.decode())
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "map"], input=self.story, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 4)

    def test_reads_the_examples(self):
        for path in sorted((ROOT / "config/examples").glob("*.windows.jsonl")):
            said = self.json("--input", str(path))
            self.assertEqual(said["lines"]["skipped"], 0)
            self.assertGreater(len(said["journeys"]), 0)


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class TopicTest(unittest.TestCase):
    def test_maps_a_result_topic_like_the_lines_in_it(self):
        with tempfile.TemporaryDirectory() as folder, kafka_server.KafkaServer().start() as kafka:
            folder = pathlib.Path(folder)
            (folder / "c.yaml").write_text(CONFIG % kafka.address)
            told = "".join(json.dumps(event) + "\n" for event in sorted(story(), key=lambda event: event["time"]))
            lines = attune("replay", "--config", "c.yaml", "--windows", "-", given=told.encode(), cwd=folder).stdout
            kafka.create_topic("results", partitions=2)
            halves = [b"".join(lines.splitlines(True)[part::2]) for part in (0, 1)]
            for partition, half in enumerate(halves):
                subprocess.run(["kcat", "-P", "-b", kafka.address, "-t", "results", "-p", str(partition)], input=half, check=True, timeout=60)
            of_topic = ["map", "--json", "--config", "c.yaml", "--topic", "results"]
            said = json.loads(attune(*of_topic, cwd=folder).stdout)
            expected = json.loads(attune("map", "--json", "--window", said["window"], given=lines).stdout)
            self.assertEqual(said, expected)
            part = json.loads(attune(*of_topic, "--partition", "1", "--from", "1=2", "--window", "10s", cwd=folder).stdout)
            rest = json.loads(attune("map", "--json", "--window", "10s", given=b"".join(halves[1].splitlines(True)[2:])).stdout)
            self.assertEqual(part, rest)
            time = ["--from", "2025-11-20T10:01:00Z", "--to", "2025-11-20T10:01:20Z", "--window", "10s"]
            timed = json.loads(attune(*of_topic, *time, cwd=folder).stdout)
            self.assertEqual((timed["from"], timed["to"]), ("2025-11-20T10:01:00Z", "2025-11-20T10:01:20Z"))
            self.assertEqual(timed["empathy_map"], json.loads(attune("map", "--json", *time, given=lines).stdout)["empathy_map"])
            done = attune(*of_topic[:-1], "nowhere", code=3, cwd=folder)
            self.assertIn("nowhere", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
