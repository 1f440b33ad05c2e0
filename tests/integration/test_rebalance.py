"""Several `attune run` of one group: who joins and who leaves, while traffic flows, loses and doubles nothing."""
import pathlib
import signal
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
from attune_run import Attune, eventually  # noqa: E402
from kafka_traffic import WINDOWS, Traffic, result_lines, wait_committed  # noqa: E402

PARTITIONS = 6


class Flow:
    """Traffic from a thread of its own until it is left."""

    def __init__(self, traffic, per_second=200):
        self._traffic, self._pause = traffic, 20 / per_second
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self):
        while not self._ending.wait(self._pause):
            self._traffic.send(20)

    def __enter__(self):
        self._thread.start()

    def __exit__(self, *_):
        self._ending.set()
        self._thread.join()


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class RebalanceTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer()
        cls.addClassCleanup(cls.kafka.close)
        cls.kafka.start()

    def member(self, name):
        process = Attune(self.kafka.address, kafka={"group": name, "topics": [name]}, windows=WINDOWS,
                         outputs={"windows": {"topic": name + ".windows"}, "dead_letters": {"topic": "none"}})
        self.addCleanup(process.close)
        return process

    def topics(self, name, partitions):
        self.kafka.create_topic(name, partitions=partitions)
        self.kafka.create_topic(name + ".windows", partitions=2)

    def wait_shared(self, *members):
        """Until each member has partitions, and together they have each once."""
        def shared():
            owned = [member.lanes() for member in members]
            return all(owned) and sum(map(len, owned)) == PARTITIONS == len(set.union(*owned))
        eventually(shared, lambda: "\n".join(f"{member.lanes()}\n{member.logged()}" for member in members))

    def test_members_that_join_and_leave_while_traffic_flows_lose_nothing_and_only_a_crash_repeats(self):
        self.topics("moves", PARTITIONS)
        traffic = Traffic(self.kafka.address, "moves", PARTITIONS)
        with Flow(traffic):
            stays = self.member("moves")
            self.wait_shared(stays)
            leaves = self.member("moves")
            self.wait_shared(stays, leaves)
            dies = self.member("moves")
            self.wait_shared(stays, leaves, dies)
            self.assertEqual(leaves.stop(), 0, leaves.logged())
            self.wait_shared(stays, dies)
            lost = {partition for _, partition in dies.lanes()}
            eventually(lambda: dies.value("attune_window_results_delivered_total") > 10, dies.logged)
            dies.kill()
            self.wait_shared(stays)
        traffic.finish()
        wait_committed(self.kafka.address, "moves", traffic.ends(), explain=stays.logged)
        traffic.check(self, result_lines(self.kafka.address, "moves.windows"), may_repeat=lost)
        self.assertEqual(stays.value("attune_conservation_difference"), 0)
        self.assertEqual(stays.ask("/healthz")[0], 200)
        self.assertEqual(stays.stop(), 0, stays.logged())

    def test_members_that_join_and_leave_in_order_repeat_nothing(self):
        self.topics("clean", PARTITIONS)
        traffic = Traffic(self.kafka.address, "clean", PARTITIONS, seed=2)
        with Flow(traffic):
            first = self.member("clean")
            self.wait_shared(first)
            second = self.member("clean")
            self.wait_shared(first, second)
            self.assertEqual(first.stop(), 0, first.logged())
            self.wait_shared(second)
        traffic.finish()
        wait_committed(self.kafka.address, "clean", traffic.ends(), explain=second.logged)
        traffic.check(self, result_lines(self.kafka.address, "clean.windows"))
        self.assertEqual(second.value("attune_conservation_difference"), 0)
        self.assertEqual(second.stop(), 0, second.logged())

    def test_a_member_without_a_partition_is_ready_and_takes_over(self):
        self.topics("narrow", 1)
        traffic = Traffic(self.kafka.address, "narrow", 1, seed=3)
        traffic.send(300)
        first = self.member("narrow")
        first.wait_lanes(1)
        surplus = self.member("narrow")
        surplus.wait_ready()
        self.assertEqual(surplus.lanes(), set())
        self.assertEqual(first.lanes(), {("narrow", 0)})
        first.signal(signal.SIGINT)
        self.assertEqual(first.end(), 0, first.logged())
        surplus.wait_lanes(1)
        traffic.finish()
        wait_committed(self.kafka.address, "narrow", traffic.ends(), explain=surplus.logged)
        traffic.check(self, result_lines(self.kafka.address, "narrow.windows"), least=5)
        self.assertEqual(surplus.stop(), 0, surplus.logged())

    def test_a_partition_that_is_added_while_running_is_read_from_its_beginning(self):
        self.topics("grows", 1)
        traffic = Traffic(self.kafka.address, "grows", 1, seed=4)
        process = self.member("grows")
        process.wait_lanes(1)
        traffic.send(100)
        traffic.flush()
        self.kafka.add_partitions("grows", 2)
        traffic.add_partition()
        traffic.send(300)  # whether the new partition is noticed by now or not
        process.wait_lanes(2)
        traffic.finish()
        wait_committed(self.kafka.address, "grows", traffic.ends(), explain=process.logged)
        traffic.check(self, result_lines(self.kafka.address, "grows.windows"), least=5)
        self.assertEqual(process.stop(), 0, process.logged())


if __name__ == "__main__":
    unittest.main()
