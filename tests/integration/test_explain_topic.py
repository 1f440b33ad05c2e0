"""`attune explain --conversation ID --topic`: a conversation of a real Kafka's topic, everything but its words."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402

BINARY = os.environ["ATTUNE_BINARY"]
WORDS = ("which sizes does it come in", "Small and large.", "hello")


def event(time, customer="c1", conversation="v1", **members):
    return {"time": f"2026-11-02T{time}Z", "type": "message", "customer": customer, "conversation": conversation, "actor": "customer",
            "channel": "chat", "text": WORDS[0], **members}


EVENTS = [
    {"time": "2026-11-02T09:59:00Z", "type": "ui.click", "customer": "c1", "ui": {"action": "click", "target": "button#size", "x": 1, "y": 2}},
    {"time": "2026-11-02T09:59:00Z", "type": "ui.click", "customer": "c2", "ui": {"action": "click", "target": "button#other", "x": 1, "y": 2}},
    event("10:00:00"),
    event("10:00:10", "c2", "v2", text=WORDS[2]),
    event("10:03:00", actor="agent", agent="maya", team="webshop", text=WORDS[1]),
    event("11:00:00", "c2", "v2", text=WORDS[2]),
]


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class ExplainTopicTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "c.yaml").write_text(f'kafka: {{brokers: "{cls.kafka.address}"}}\n')
        lines = "".join(json.dumps(one) + "\n" for one in EVENTS)
        (cls.folder / "events.jsonl").write_text(lines)
        cls.kafka.create_topic("talk", partitions=2)
        subprocess.run(["kcat", "-P", "-b", cls.kafka.address, "-t", "talk", "-p", "1"], input=lines.encode(), check=True, timeout=60)

    def explain(self, *arguments, code=0):
        done = subprocess.run([BINARY, "explain", "--conversation", *arguments], cwd=self.folder, capture_output=True, text=True, timeout=200,
                              check=False)
        self.assertEqual(code, done.returncode, done.stderr)
        return done

    def of_topic(self, *arguments, **options):
        return self.explain("v1", "--config", "c.yaml", "--topic", "talk", *arguments, **options)

    def test_tells_what_the_file_tells_but_for_the_words(self):
        of_file = json.loads(self.explain("events.jsonl", "--conversation-id", "v1", "--json").stdout)
        of_topic = json.loads(self.of_topic("--json").stdout)
        self.assertEqual(2, sum(moment.pop("text", None) is not None for moment in of_file["moments"]))
        # The file and the topic end with somebody else's later text: the conversation was idle before.
        self.assertEqual(of_file, of_topic)

    def test_shows_no_word_in_whatever_form(self):
        for arguments in ((), ("--json",)):
            done = self.of_topic(*arguments)
            for words in WORDS:
                self.assertNotIn(words, done.stdout + done.stderr)
        self.assertIn("(words are not shown)", self.of_topic().stdout)
        self.assertIn("! unanswered (3 points; limit 2 min)", self.of_topic().stdout)

    def test_says_which_records_it_could_not_read(self):
        self.kafka.create_topic("torn")
        lines = '{"broken\n' + "".join(json.dumps(one) + "\n" for one in EVENTS)
        subprocess.run(["kcat", "-P", "-b", self.kafka.address, "-t", "torn"], input=lines.encode(), check=True, timeout=60)
        done = self.explain("v1", "--config", "c.yaml", "--topic", "torn")
        self.assertIn("1 record is left out; the first: torn[0] offset 0: ", done.stderr)
        self.assertIn("unanswered", done.stdout)

    def test_looks_at_a_range(self):
        found = json.loads(self.of_topic("--json", "--partition", "1", "--to", "1=3").stdout)
        self.assertEqual(["ui.click", "message"], [moment["type"] for moment in found["moments"] if moment["kind"] == "event"])

    def test_says_that_there_is_none(self):
        done = self.explain("v3", "--config", "c.yaml", "--topic", "talk", code=3)
        self.assertIn("no event of that range is of the conversation v3", done.stderr)
        done = self.explain("v1", "--config", "c.yaml", "--topic", "silence", code=3)
        self.assertIn("silence", done.stderr)

    def test_needs_brokers_and_a_conversation(self):
        (self.folder / "none.yaml").write_text("labels: [channel]\n")
        self.assertIn("kafka.brokers", self.explain("v1", "--config", "none.yaml", "--topic", "talk", code=3).stderr)
        self.assertIn("--config", self.explain("v1", "--topic", "talk", code=2).stderr)
        self.assertIn("excludes", self.explain("v1", "--config", "c.yaml", "--topic", "talk", "--conversation-id", "v1", code=2).stderr)


if __name__ == "__main__":
    unittest.main()
