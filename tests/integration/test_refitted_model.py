"""`attune run` with a model refitted on a company's own tickets: it is the one in force, and its readings are the windows'."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_process import BINARY  # noqa: E402
from company_tickets import lines, tickets  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import TEXTS, Traffic, readings_of  # noqa: E402

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "golden"


class RefittedModel(KafkaCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.model = str(pathlib.Path(folder.name, "refit.bin"))
        own = pathlib.Path(folder.name, "tickets.tsv")
        own.write_text(lines(tickets(200)), encoding="utf-8")
        subprocess.run([BINARY, "train", "--tickets", own, "--out", self.model, "--name", "ours", "--model-version", "7"],
                       capture_output=True, check=True)

    def checksum(self, *model):
        said = subprocess.run([BINARY, "evaluate", "--json", "--input", GOLDEN / "support/tuning.tsv", *model], capture_output=True,
                              check=True)
        return json.loads(said.stdout)["model_checksum"]

    def models_in_force(self, process):
        facts = [dict(re.findall(r'(\w+)="([^"]*)"', labels)) for labels in process.series("attune_emotion_model_info")]
        return [(one["language"], one["name"], one["version"], one["checksum"]) for one in facts]

    def test_is_in_force_while_the_configuration_names_it(self):
        self.assertNotEqual(readings_of(TEXTS[:3]), readings_of(TEXTS[:3], self.model), "or the windows could not tell them apart")
        self.topics("refitted", partitions=2)
        traffic = Traffic(self.kafka.address, "refitted", 2, model=self.model)
        traffic.send(600)
        process = self.start("refitted", emotion={"model": self.model})
        process.wait_ready()
        self.assertEqual(self.models_in_force(process), [("en", "ours", "7", self.checksum("--model", self.model))])
        self.assert_done(process, traffic)

        again = self.start("refitted")
        again.wait_ready()
        self.assertEqual([checksum for *_, checksum in self.models_in_force(again)], [self.checksum()])
        self.assertNotEqual(self.checksum(), self.checksum("--model", self.model))
        self.assertEqual(again.stop(), 0, again.logged())


if __name__ == "__main__":
    unittest.main()
