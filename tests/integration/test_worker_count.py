"""Workers follow the CPUs that the process may use: seen on /metrics, with real CPU affinity."""
import os
import re
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.request

BINARY = os.environ.get("ATTUNE_BINARY", "build/release/attune")
SECONDS = 30


def until(look, what):
    """What `look` gives once it gives something; fails after SECONDS."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        seen = look()
        if seen is not None:
            return seen
        time.sleep(0.05)
    raise AssertionError(f"no {what} within {SECONDS} s")


def affinities(pid):
    """The CPUs of each thread that a process has."""
    found = []
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            found.append(os.sched_getaffinity(int(thread)))
        except ProcessLookupError:  # it has just ended
            pass
    return found


class Demo:
    """`attune demo` (its broker is in the process) on some of this process's CPUs."""

    def __init__(self, cpus, **environment):
        self.output = tempfile.NamedTemporaryFile()
        kept = {name: value for name, value in os.environ.items() if name != "ATTUNE_THREADS"}
        self.process = subprocess.Popen([BINARY, "demo", "--port", "0", "--for", "10m"], stdin=subprocess.DEVNULL,
                                        stdout=self.output, stderr=subprocess.STDOUT, env={**kept, **environment},
                                        preexec_fn=lambda: os.sched_setaffinity(0, cpus))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.output.close()

    def _said(self, pattern):
        if self.process.poll() is not None:
            raise AssertionError(f"attune demo ended with {self.process.returncode}")
        with open(self.output.name, encoding="utf-8") as text:
            found = re.search(pattern, text.read())
        return found.group(1) if found else None

    def metrics(self):
        port = until(lambda: self._said(r"metrics_port=(\d+)"), "port")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
            return dict(line.rsplit(" ", 1) for line in answer.read().decode().splitlines() if not line.startswith("#"))

    def workers(self):
        return float(until(lambda: self.metrics().get('attune_threads{pool="workers"}'), "count of workers"))

    def decided_by(self):
        return until(lambda: self._said(r"decided_by=(\S+)"), "line about workers")


class Workers(unittest.TestCase):
    def setUp(self):
        self.cpus = sorted(os.sched_getaffinity(0))

    def test_are_one_on_one_cpu_and_no_thread_runs_on_another(self):
        for cpu in self.cpus[:2]:
            with Demo({cpu}) as demo:
                self.assertEqual(1, demo.workers())
                threads = affinities(demo.process.pid)
                self.assertGreater(len(threads), 1)
                self.assertEqual([{cpu}] * len(threads), threads)

    def test_are_at_most_as_many_as_cpus(self):
        with Demo(set(self.cpus)) as demo:
            workers = demo.workers()
            self.assertTrue(1 <= workers <= len(self.cpus), workers)
            if demo.decided_by() == "affinity":  # no quota is tighter
                self.assertEqual(len(self.cpus), workers)

    def test_are_what_the_environment_asks_for(self):
        with Demo({self.cpus[0]}, ATTUNE_THREADS="3") as demo:
            self.assertEqual(3, demo.workers())
            self.assertEqual("ATTUNE_THREADS", demo.decided_by())


if __name__ == "__main__":
    unittest.main()
