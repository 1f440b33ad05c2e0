"""A process that dies without a word: what it had done is done, what it had not is done again, and nothing is lost."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
from attune_run import Attune, eventually  # noqa: E402
from kafka_traffic import WINDOWS, Traffic, committed, result_lines, wait_committed  # noqa: E402


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class CrashTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer(properties={"group.min.session.timeout.ms": 1000})
        cls.addClassCleanup(cls.kafka.close)
        cls.kafka.start()

    def start(self, topic, **settings):
        process = Attune(self.kafka.address, kafka={"group": topic, "topics": [topic], "properties": {"session.timeout.ms": 2000}},
                         windows=WINDOWS, outputs={"windows": {"topic": topic + ".windows"}, "dead_letters": {"topic": "none"}}, **settings)
        self.addCleanup(process.close)
        return process

    def topics(self, name, partitions):
        self.kafka.create_topic(name, partitions=partitions)
        self.kafka.create_topic(name + ".windows", partitions=2)
        return Traffic(self.kafka.address, name, partitions, seed=7)

    def test_processes_that_are_killed_again_and_again_lose_nothing_and_repeat_only_the_same_lines(self):
        traffic = self.topics("killed", 3)
        for _ in range(3):
            process = self.start("killed")
            process.wait_lanes(3)
            before = process.value("attune_windows_closed_total")
            traffic.send(600)
            traffic.flush()
            eventually(lambda: process.value("attune_windows_closed_total") > before, process.logged, pause=0.02)
            process.kill()
        process = self.start("killed")
        traffic.finish()
        wait_committed(self.kafka.address, "killed", traffic.ends(), explain=process.logged)
        traffic.check(self, result_lines(self.kafka.address, "killed.windows"), may_repeat=(0, 1, 2))
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertEqual(process.stop(), 0, process.logged())

    def test_a_restart_after_a_kill_replays_silently_from_what_the_commit_says(self):
        traffic = self.topics("replayed", 1)
        traffic.send(200, step_ms=10)  # two seconds of event time: its windows stay open
        traffic.flush()
        first = self.start("replayed")
        wait_committed(self.kafka.address, "replayed", traffic.ends(), explain=first.logged)
        first.kill()
        second = self.start("replayed")
        second.wait("attune_records_replayed_total", 200)
        self.assertEqual(second.outcomes().get("windowed", 0), 0, "replayed records count once, in the process that read them first")
        traffic.send(100)
        traffic.finish()
        wait_committed(self.kafka.address, "replayed", traffic.ends(), explain=second.logged)
        traffic.check(self, result_lines(self.kafka.address, "replayed.windows"), least=3)
        self.assertEqual(sum(second.outcomes().values()), 102)
        self.assertEqual(second.value("attune_conservation_difference"), 0)
        self.assertEqual(second.stop(), 0, second.logged())

    def test_a_kill_before_the_first_commit_starts_from_the_beginning(self):
        traffic = self.topics("early", 1)
        traffic.send(400)
        traffic.flush()
        first = self.start("early", runtime={"commit_interval": "10m"})
        eventually(lambda: (first.value("attune_window_results_delivered_total") or 0) > 0, first.logged)
        first.kill()
        self.assertIn(committed(self.kafka.address, "early", "early", 1), ({}, {("early", 0): 0}))
        second = self.start("early")
        traffic.finish()
        wait_committed(self.kafka.address, "early", traffic.ends(), explain=second.logged)
        traffic.check(self, result_lines(self.kafka.address, "early.windows"), may_repeat=(0,), least=5)
        self.assertEqual(second.stop(), 0, second.logged())


if __name__ == "__main__":
    unittest.main()
