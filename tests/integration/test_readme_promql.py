"""The README's worked example to its end: tickets in a real Kafka, `attune run`, a real Prometheus, the page's PromQL."""
import copy
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
import prometheus_server  # noqa: E402
import readme_example as readme  # noqa: E402

BINARY = os.environ.get("ATTUNE_BINARY", str(readme.ROOT / "build/release/attune"))
WHY_NOT = kafka_server.available() or prometheus_server.available()
# Step (the first tag), and what its customers say.
SAID = {"refund": [readme.EVENT["event"]["comment"]["body"], "Thank you so much, that helps", "I am confused, what do I have to fill in?"],
        "pickup": ["Thank you, great service", "My order number is 48213"]}


def ticket(step, text):
    event = copy.deepcopy(readme.EVENT)
    event["time"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    event["detail"]["tags"][0] = step
    event["event"]["comment"]["body"] = text
    return json.dumps(event)


def confused_share(texts):
    """By `attune classify`: what the metric should say, whatever model is in the binary."""
    said = subprocess.run([BINARY, "classify"], input="".join(text + "\n" for text in texts), capture_output=True, text=True, check=True)
    readings = [json.loads(line) for line in said.stdout.splitlines()]
    scored = [reading for reading in readings if reading["scores"]]
    return sum("confusion" in reading["emotions"] for reading in scored) / len(scored)


@unittest.skipIf(WHY_NOT is not None, WHY_NOT or "")
class ReadmeExample(unittest.TestCase):
    def test_answers_where_people_are_confused(self):
        kafka = kafka_server.KafkaServer().start()
        self.addCleanup(kafka.close)
        for topic in ("tickets", "attune.windows", "attune.prompts", "attune.dead-letters"):
            kafka.create_topic(topic, partitions=1)
        burst = [ticket(step, text) for step, texts in SAID.items() for text in texts]
        kafka.produce("tickets", burst)
        target = f"127.0.0.1:{self.start_attune(kafka)}"

        scrape = yaml.safe_load(readme.SCRAPE)["scrape_configs"]
        self.assertEqual([(one["job_name"], one["static_configs"]) for one in scrape], [("attune", [{"targets": ["localhost:9464"]}])])
        with prometheus_server.PrometheusServer({scrape[0]["job_name"]: target}) as prometheus:
            prometheus.wait_for(f"sum(attune_texts_scored_total) == {len(burst)}")
            # A rate needs a counter that rises between two scrapes.
            kafka.produce("tickets", burst)
            prometheus.wait_for(f"sum(attune_texts_scored_total) == {2 * len(burst)}")
            answer = prometheus.by(readme.PROMQL, "journey", "step")
        expected = {step: confused_share(texts) for step, texts in SAID.items()}
        self.assertGreater(expected["refund"], 0, "the page's text is read as confused")
        for step, share in expected.items():
            self.assertAlmostEqual(answer.get(("returns", step), 0), share, places=6, msg=step)
        self.assertLessEqual(set(answer), {("returns", step) for step in SAID})

    def start_attune(self, kafka):
        """`attune run --config attune.yaml` with the page's configuration; only its addresses are this machine's. Returns its port."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        config = readme.CONFIG.replace("localhost:9092", kafka.address).replace("0.0.0.0:9464", "127.0.0.1:0")
        pathlib.Path(folder.name, "attune.yaml").write_text(config)
        log = pathlib.Path(folder.name, "log")
        with open(log, "wb") as file:
            process = subprocess.Popen([BINARY, "run", "--config", "attune.yaml"], cwd=folder.name, stderr=file)
        self.addCleanup(self.stop, process, log)
        end = time.monotonic() + 60
        while time.monotonic() < end and process.poll() is None:
            if found := re.search(r"metrics_port=(\d+)", log.read_text(errors="replace")):
                return found.group(1)
            time.sleep(0.1)
        raise AssertionError(log.read_text(errors="replace"))

    def stop(self, process, log):
        process.send_signal(signal.SIGTERM)
        try:
            self.assertEqual(process.wait(timeout=40), 0, log.read_text(errors="replace"))
        finally:
            process.kill()
            process.wait()


if __name__ == "__main__":
    unittest.main()
