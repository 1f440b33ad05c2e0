"""The harness itself: a real Kafka starts, keeps what it was given, restarts as itself, and ends."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class KafkaServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer(authorizer=True).start()

    @classmethod
    def tearDownClass(cls):
        process = cls.kafka.process
        cls.kafka.close()
        assert process.poll() is not None, "the broker is still there"

    def test_keeps_records_in_order_over_a_crash_of_the_broker(self):
        self.kafka.create_topic("kept", partitions=1)
        self.kafka.produce("kept", ["one", "two"])
        self.kafka.restart(kill=True)
        self.kafka.produce("kept", ["three"])
        self.assertEqual(self.kafka.consume("kept"), b"one\ntwo\nthree\n")

    def test_adds_partitions_to_a_topic(self):
        self.kafka.create_topic("grows", partitions=1)
        self.kafka.add_partitions("grows", 3)
        self.kafka.produce("grows", ["late"], partition=2)
        self.assertEqual(self.kafka.consume("grows", form="%p %s\n"), b"2 late\n")

    def test_deletes_old_records_as_retention_does(self):
        self.kafka.create_topic("short")
        self.kafka.produce("short", ["old", "new"])
        self.kafka.delete_records("short", 0, 1)
        self.assertEqual(self.kafka.consume("short", form="%o %s\n"), b"1 new\n")

    def test_denies_writing_where_told(self):
        self.kafka.create_topic("denied")
        self.kafka.deny_write("denied")
        with self.assertRaises(Exception):
            self.kafka.produce("denied", ["no"])
        self.kafka.deny_write("denied", deny=False)
        self.kafka.produce("denied", ["yes"])
        self.assertEqual(self.kafka.consume("denied"), b"yes\n")


if __name__ == "__main__":
    unittest.main()
