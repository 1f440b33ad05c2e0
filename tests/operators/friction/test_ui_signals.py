"""Signals of the interface through the real graph: labelled visits, the profile in force, the words that are jargon."""

import json
import os
import subprocess
import tempfile
import unittest

SOURCE = os.environ["ATTUNE_SOURCE_DIR"]
BINARY = os.environ["ATTUNE_BINARY"]
GOLDEN = os.path.join(SOURCE, "tests", "golden", "conversations", "building")


def attune(*arguments):
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=300)


class LabelledVisits(unittest.TestCase):
    def test_have_every_signal_where_it_was_labelled_and_nowhere_else(self):
        for signal in ("rage_click", "dead_click", "error_click", "u_turn", "form_abandonment", "step_abandonment"):
            with self.subTest(signal):
                result = attune("test", GOLDEN, "--only", signal, "--quiet")
                self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


class Settings(unittest.TestCase):
    def replay(self, config, events):
        """The measures of all windows by group, and the exposition."""
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("attune.yaml", "in.jsonl", "windows.jsonl", "metrics.prom")]
            for path, text in ((paths[0], config), (paths[1], "".join(json.dumps(event) + "\n" for event in events))):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            result = attune("replay", "--config", paths[0], "--input", paths[1], "--windows", paths[2], "--metrics", paths[3])
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
            with open(paths[2], encoding="utf-8") as file:
                windows = [json.loads(line) for line in file]
            with open(paths[3], encoding="utf-8") as file:
                return windows, file.read()

    @staticmethod
    def clicks(gap_ms):
        return [{"time": f"2026-11-02T10:00:0{i * gap_ms // 1000}.{i * gap_ms % 1000:03}Z", "type": "ui.click", "customer": "c",
                 "ui": {"target": "button#pay", "x": 10, "y": 10}} for i in range(4)]

    def test_the_profile_decides_and_is_shown_with_the_weights(self):
        for profile, gap_ms, told in (("posthog", 400, 1), ("openreplay", 400, 0), ("openreplay", 200, 1), ("mixpanel", 400, 1)):
            with self.subTest(profile=profile, gap_ms=gap_ms):
                windows, metrics = self.replay(f"friction: {{click_profile: {profile}}}\n", self.clicks(gap_ms))
                self.assertEqual(sum(window["friction"].get("signals", {}).get("rage_click", 0) for window in windows), told)
                weights = [line for line in metrics.splitlines() if line.startswith("attune_friction_weights_info{")]
                self.assertEqual(len(weights), 22)
                for line in weights:
                    self.assertIn(f'profile="{profile}"', line)
                self.assertIn('points="3"', next(line for line in weights if 'signal="rage_click"' in line))

    def test_a_word_is_jargon_when_the_configuration_says_so(self):
        reply = [{"time": "2026-11-02T10:00:00Z", "type": "message", "customer": "c", "actor": "agent", "channel": "chat",
                  "text": "The frobnicator needs a new splunger before your order can be sent."}]
        for config, told in (("", 0), ("empathy: {jargon: [frobnicator, splunger]}\n", 1)):
            with self.subTest(config):
                windows, _ = self.replay(config, reply)
                self.assertEqual(sum(window["empathy"].get("acts", {}).get("jargon", 0) for window in windows), told)


if __name__ == "__main__":
    unittest.main()
