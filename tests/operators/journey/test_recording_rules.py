"""The recording rules on the page of journeys are rules, and ask for metrics that there are."""

import os
import re
import subprocess
import tempfile
import unittest

ROOT = os.environ.get("ATTUNE_SOURCE_DIR") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


class RecordingRulesTest(unittest.TestCase):
    def setUp(self):
        self.rules = re.search(r"```yaml\n(.*?)```", read("operators", "journey", "PROMETHEUS.md"), re.DOTALL).group(1)

    def test_promtool_takes_them(self):
        with tempfile.NamedTemporaryFile("w", suffix=".yml", encoding="utf-8") as file:
            file.write(self.rules)
            file.flush()
            done = subprocess.run(["promtool", "check", "rules", file.name], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn(f"{self.rules.count('- record:')} rules found", done.stdout)

    def test_they_ask_for_published_metrics_and_labels(self):
        published = {line.split()[0]: set(line.split()[2:]) for line in read("tests", "golden", "metric_names.txt").splitlines() if line}
        asked = re.findall(r"(attune_[a-z_]+)(?:\{([^}]*)\})?", self.rules)
        self.assertGreater(len(asked), 10)
        for name, matchers in asked:
            self.assertIn(name, published)
            for label in re.findall(r"([a-z_]+)[=!]", matchers):
                self.assertIn(label, published[name], f"{name} has no label {label}")


if __name__ == "__main__":
    unittest.main()
