"""The configuration's schema, reference and checker agree, seen from outside."""

import json
import os
import re
import subprocess
import tempfile
import unittest

try:
    import jsonschema
    import yaml
except ImportError:  # the two are Debian's python3-jsonschema and python3-yaml
    jsonschema = yaml = None

SOURCE = os.environ["ATTUNE_SOURCE_DIR"]
BINARY = os.environ["ATTUNE_BINARY"]

BASE = {"kafka": {"brokers": "b:9092", "topics": ["in"], "offset_reset": "latest"}}

# What both must accept, and what both must refuse, on top of BASE.
GOOD = [
    {},
    {"event": {"format": "cloudevents", "max_bytes": "2MiB", "max_depth": 5}},
    {"event": {"fields": {"time": "/t", "customer": "key", "channel": "header:x", "journey": "=a", "text": "/a~1b/0"}}},
    {"event": {"values": {"actor": {"end_user": "customer"}}, "only": {"channel": ["chat", 7]}}},
    {"windows": [{"size": "1m"}, {"name": "h", "size": "1h", "every": "5m"}]},
    {"labels": []},
    {"labels": ["team", "survey.kind"]},
    {"outputs": {"windows": {"topic": "none"}, "dead_letters": {"alarm_share": 1}}},
    {"runtime": {"threads": "${ATTUNE_NOT_SET:-3}", "linger": 0, "in_flight": 67108864}},
    {"time": {"allowed_lateness": "1m30s"}},
    {"metrics": {"listen": "[::]:9464"}},
    {"runtime": None},
    {"friction": {"click_profile": "amplitude", "rage_clicks": 5, "dead_click": "3s", "rage_time": 0}},
    {"conversation": {"idle": "5m"}, "memory": {"max_visits": 10}, "journey": {"idle": "1h"}},
    {"empathy": {"distress_valence": -0.5, "jargon": ["escrow", 5], "plain_words": []}},
    {"prompts": {"enabled": False, "cool_down": "1m"}, "privacy": {"min_customers": 10}},
]
BAD = [
    {"kafak": {}},
    {"event": {"format": "xml"}},
    {"event": {"max_depth": 0}},
    {"event": {"fields": {"cusotmer": "/a"}}},
    {"event": {"fields": {"customer": "user.id"}}},
    {"event": {"fields": {}}},
    {"event": {"only": {"channel": "chat"}}},
    {"event": {"only": {"channel": []}}},
    {"windows": []},
    {"windows": [{"name": "a"}]},
    {"windows": [{"size": "1m", "evry": "1m"}]},
    {"windows": {"size": "1m"}},
    {"labels": ["customer"]},
    {"labels": ["text"]},
    {"labels": ["team", "team"]},
    {"outputs": {"dead_letters": {"alarm_share": 2}}},
    {"outputs": {"dead_letters": {"on_failure": "shrug"}}},
    {"metrics": {"listen": "9464"}},
    {"metrics": {"max_series": "many"}},
    {"runtime": {"linger": "5"}},
    {"runtime": {"in_flight": "64 MiB"}},
    {"time": {"idle_after": "soon"}},
    {"friction": {"click_profile": "posthgo"}},
    {"friction": {"rage_clicks": 6}},
    {"empathy": {"distress_valence": 0.5}},
    {"empathy": {"jargon": "escrow"}},
    {"prompts": {"enabled": "maybe"}},
    {"privacy": {"min_customers": 0}},
]


def attune(*arguments, **options):
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=60, **options)


def check(text, *arguments, environment=None):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        env = {**os.environ, **(environment or {})}
        return attune("check", "--config", file.name, *arguments, env=env), file.name


class Generated(unittest.TestCase):
    def test_the_committed_schema_is_the_binarys(self):
        with open(f"{SOURCE}/config/attune.schema.json", encoding="utf-8") as file:
            self.assertEqual(attune("check", "--schema").stdout, file.read())

    def test_the_committed_reference_is_the_binarys(self):
        with open(f"{SOURCE}/config/REFERENCE.md", encoding="utf-8") as file:
            self.assertEqual(attune("check", "--reference").stdout, file.read())

    def test_every_key_of_the_reference_is_in_the_schema(self):
        schema = json.loads(attune("check", "--schema").stdout)
        for key in re.findall(r"^\| `([^`]+)` \|", attune("check", "--reference").stdout, re.MULTILINE):
            node = schema
            for part in key.split("."):
                node = node["properties"][part.removesuffix("[]")]
                node = node["items"] if part.endswith("[]") else node
            self.assertIn("description", node if not key.endswith("]") else schema, key)


@unittest.skipIf(jsonschema is None, "python3-jsonschema and python3-yaml are not installed")
class SchemaAndChecker(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        schema = json.loads(attune("check", "--schema").stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        cls.validator = jsonschema.Draft7Validator(schema)

    def test_both_accept_what_is_good(self):
        for change in GOOD:
            with self.subTest(change):
                config = {**BASE, **change}
                self.assertEqual([e.message for e in self.validator.iter_errors(config)], [])
                result, _ = check(yaml.safe_dump(config))
                self.assertEqual(result.returncode, 0, result.stdout)

    def test_both_refuse_what_is_bad(self):
        for change in BAD:
            with self.subTest(change):
                config = {**BASE, **change}
                self.assertNotEqual(list(self.validator.iter_errors(config)), [])
                result, _ = check(yaml.safe_dump(config))
                self.assertEqual(result.returncode, 1, result.stdout)

    def test_the_shipped_files_are_good_for_both(self):
        files = [f"{SOURCE}/config/attune.yaml"]
        examples = f"{SOURCE}/config/examples"
        for folder, _, names in os.walk(examples):
            files += [os.path.join(folder, name) for name in names if name.endswith((".yaml", ".yml"))]
        for path in files:
            with self.subTest(path), open(path, encoding="utf-8") as file:
                config = yaml.safe_load(file)
                arguments = [] if "kafka" in config else ["--replay"]
                result = attune("check", "--config", path, *arguments)
                self.assertEqual(result.returncode, 0, result.stdout)
                self.assertEqual([e.message for e in self.validator.iter_errors(config)], [])


class Check(unittest.TestCase):
    def test_six_errors_at_once(self):
        result, name = check(
            "kafka:\n  brokers: b:9092\n  topics: [in]\n  offset_reset: earlist\n  gruop: g\n"
            "windows: [{size: 1m, every: 7s}]\nlabels: [customer]\nmetrics:\n  max_series: 0\nruntime: {linger: 5}\n")
        self.assertEqual(result.returncode, 1)
        lines = result.stdout.splitlines()
        self.assertEqual(len(lines), 7, result.stdout)
        self.assertEqual([line.split(":")[1] for line in lines[:6]], ["4", "5", "6", "7", "9", "10"])
        self.assertEqual(lines[6], f"{name}: 6 errors")

    def test_librdkafkas_own_message(self):
        result, _ = check("kafka: {brokers: b:1, topics: [in], offset_reset: latest, properties: {no.such.thing: 1}}\n")
        self.assertEqual(result.returncode, 1)
        self.assertIn("No such configuration property", result.stdout)

    def test_a_fine_file_says_what_it_holds(self):
        result, name = check("labels: [team]\nevent: {fields: {text: /t}}\n", "--replay")
        self.assertEqual((result.returncode, result.stdout), (0, f"{name}: ok, 1 window, 1 field mapped, labels team\n"))

    def test_a_model_that_is_none(self):
        result, _ = check("emotion: {model: /dev/null}\n", "--replay")
        self.assertEqual(result.returncode, 1)
        self.assertIn("emotion.model", result.stdout)

    def test_usage(self):
        self.assertEqual(attune("check").returncode, 2)
        self.assertEqual(attune("check", "--confg", "x").returncode, 2)
        self.assertEqual(attune("check", "--config", "/nowhere.yaml").returncode, 1)
        self.assertIn("Example:", attune("check", "--help").stdout)


class Version(unittest.TestCase):
    def test_says_what_is_in_the_binary(self):
        facts = json.loads(attune("version", "--json").stdout)
        self.assertEqual(set(facts), {"attune", "revision", "compiler", "librdkafka", "onetbb", "simdjson", "model", "model_version"})
        for name, value in facts.items():
            self.assertTrue(value, name)
        self.assertIn(facts["librdkafka"], attune("version").stdout)


if __name__ == "__main__":
    unittest.main()
