"""A process that dies without a word: what it had done is done, what it had not is done again, and nothing is lost."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import committed, wait_committed  # noqa: E402


class CrashTest(KafkaCase):
    SERVER = {"properties": {"group.min.session.timeout.ms": 1000}}
    QUICK = {"properties": {"session.timeout.ms": 2000}}  # how soon the group forgets the dead


    def test_processes_that_are_killed_again_and_again_lose_nothing_and_repeat_only_the_same_lines(self):
        traffic = self.traffic("killed", 3, seed=7)
        for _ in range(3):
            process = self.start("killed", kafka=self.QUICK)
            process.wait_lanes(3)
            before = process.value("attune_windows_closed_total")
            traffic.send(600)
            traffic.flush()
            eventually(lambda: process.value("attune_windows_closed_total") > before, process.logged, pause=0.02)
            process.kill()
        process = self.start("killed", kafka=self.QUICK)
        self.assert_done(process, traffic, may_repeat=(0, 1, 2))

    def test_a_restart_after_a_kill_replays_silently_from_what_the_commit_says(self):
        traffic = self.traffic("replayed", 1, seed=7)
        traffic.send(200, step_ms=10)  # two seconds of event time: its windows stay open
        traffic.flush()
        first = self.start("replayed", kafka=self.QUICK)
        wait_committed(self.kafka.address, "replayed", traffic.ends(), explain=first.logged)
        first.kill()
        second = self.start("replayed", kafka=self.QUICK)
        second.wait("attune_records_replayed_total", 200)
        self.assertEqual(second.outcomes().get("windowed", 0), 0, "replayed records count once, in the process that read them first")
        traffic.send(100)
        traffic.flush()
        wait_committed(self.kafka.address, "replayed", traffic.ends(), explain=second.logged)
        self.assertEqual(sum(second.outcomes().values()), 100)
        self.assert_done(second, traffic, least=3)

    def test_a_kill_before_the_first_commit_starts_from_the_beginning(self):
        traffic = self.traffic("early", 1, seed=7)
        traffic.send(400)
        traffic.flush()
        first = self.start("early", kafka=self.QUICK, runtime={"commit_interval": "10m"})
        eventually(lambda: (first.value("attune_window_results_delivered_total") or 0) > 0, first.logged)
        first.kill()
        self.assertIn(committed(self.kafka.address, "early", "early", 1), ({}, {("early", 0): 0}))
        second = self.start("early", kafka=self.QUICK)
        self.assert_done(second, traffic, may_repeat=(0,), least=5)


if __name__ == "__main__":
    unittest.main()
