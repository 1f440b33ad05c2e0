"""Several `attune run` of one group: who joins and who leaves, while traffic flows, loses and doubles nothing."""
import pathlib
import signal
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402

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


class RebalanceTest(KafkaCase):
    def wait_shared(self, *members):
        """Until each member has partitions, and together they have each once."""
        def shared():
            owned = [member.lanes() for member in members]
            return all(owned) and sum(map(len, owned)) == PARTITIONS == len(set.union(*owned))
        eventually(shared, lambda: "\n".join(f"{member.lanes()}\n{member.logged()}" for member in members))

    def test_members_that_join_and_leave_while_traffic_flows_lose_nothing_and_only_a_crash_repeats(self):
        traffic = self.traffic("moves", PARTITIONS)
        with Flow(traffic):
            stays = self.start("moves")
            self.wait_shared(stays)
            leaves = self.start("moves")
            self.wait_shared(stays, leaves)
            dies = self.start("moves")
            self.wait_shared(stays, leaves, dies)
            self.assertEqual(leaves.stop(), 0, leaves.logged())
            self.wait_shared(stays, dies)
            lost = {partition for _, partition in dies.lanes()}
            eventually(lambda: dies.value("attune_window_results_delivered_total") > 10, dies.logged)
            dies.kill()
            self.wait_shared(stays)
        self.assert_done(stays, traffic, may_repeat=lost)

    def test_members_that_join_and_leave_in_order_repeat_nothing(self):
        traffic = self.traffic("clean", PARTITIONS, seed=2)
        with Flow(traffic):
            first = self.start("clean")
            self.wait_shared(first)
            second = self.start("clean")
            self.wait_shared(first, second)
            self.assertEqual(first.stop(), 0, first.logged())
            self.wait_shared(second)
        self.assert_done(second, traffic)

    def test_a_member_without_a_partition_is_ready_and_takes_over(self):
        traffic = self.traffic("narrow", 1, seed=3)
        traffic.send(300)
        first = self.start("narrow")
        first.wait_lanes(1)
        surplus = self.start("narrow")
        surplus.wait_ready()
        self.assertEqual(surplus.lanes(), set())
        self.assertEqual(first.lanes(), {("narrow", 0)})
        first.signal(signal.SIGINT)
        self.assertEqual(first.end(), 0, first.logged())
        surplus.wait_lanes(1)
        self.assert_done(surplus, traffic, least=5)

    def test_a_partition_that_is_added_while_running_is_read_from_its_beginning(self):
        traffic = self.traffic("grows", 1, seed=4)
        process = self.start("grows")
        process.wait_lanes(1)
        traffic.send(100)
        traffic.flush()
        self.kafka.add_partitions("grows", 2)
        traffic.add_partition()
        traffic.send(300)  # whether the new partition is noticed by now or not
        process.wait_lanes(2)
        self.assert_done(process, traffic, least=5)


if __name__ == "__main__":
    unittest.main()
