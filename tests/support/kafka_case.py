"""What the tests of `attune run` share: one Kafka per class, and per test a topic that names the group and the outputs, too."""
import unittest

import kafka_server
from attune_run import Attune, merged
from kafka_traffic import WINDOWS, Traffic, result_lines, wait_committed


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class KafkaCase(unittest.TestCase):
    maxDiff = None
    SERVER = {}  # how the class wants its KafkaServer

    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer(**cls.SERVER)
        cls.addClassCleanup(cls.kafka.close)
        cls.kafka.start()

    def topics(self, name, partitions=1, **settings):
        """The topic, and where its results, prompts and dead letters go."""
        self.kafka.create_topic(name, partitions=partitions, **settings)
        self.kafka.create_topic(name + ".windows", partitions=2)
        self.kafka.create_topic(name + ".prompts")
        self.kafka.create_topic(name + ".dead", **settings)

    def start(self, topic, **settings):
        base = {"kafka": {"group": topic, "topics": [topic]}, "windows": WINDOWS,
                "outputs": {"windows": {"topic": topic + ".windows"}, "prompts": {"topic": topic + ".prompts"},
                            "dead_letters": {"topic": topic + ".dead"}}}
        process = Attune(self.kafka.address, **merged(base, settings))
        self.addCleanup(process.close)
        return process

    def traffic(self, topic, partitions=1, seed=1):
        self.topics(topic, partitions)
        return Traffic(self.kafka.address, topic, partitions, seed)

    def assert_done(self, process, traffic, may_repeat=(), least=10):
        """All of the traffic is committed and every closed window is told (Traffic.check); then the process ends in order."""
        traffic.finish()
        wait_committed(self.kafka.address, traffic.topic, traffic.ends(), explain=process.logged)
        traffic.check(self, result_lines(self.kafka.address, traffic.topic + ".windows"), may_repeat, least)
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertEqual(process.ask("/healthz")[0], 200)
        self.assertEqual(process.stop(), 0, process.logged())
