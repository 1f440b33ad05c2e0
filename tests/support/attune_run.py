"""`attune run` as a member of a group: settings laid on quick defaults, conditions to wait for, stop and kill."""
import json
import re
import signal
import time

from attune_process import AttuneProcess

PATIENCE_S = 60  # a bound for what must happen, not a guess of how long it takes

DEFAULTS = {
    "kafka": {"group": "attune-test", "topics": ["events"], "offset_reset": "earliest",
              "properties": {"session.timeout.ms": 6000, "heartbeat.interval.ms": 500, "topic.metadata.refresh.interval.ms": 1000,
                             "reconnect.backoff.max.ms": 1000}},
    "labels": ["channel"],
    "time": {"allowed_lateness": "0s", "idle_after": "1h"},
    "metrics": {"listen": "127.0.0.1:0"},
    "runtime": {"commit_interval": "200ms", "threads": 2},
}


def merged(base, over):
    """`over` laid on `base`, section by section."""
    if not isinstance(base, dict) or not isinstance(over, dict):
        return over
    return {**base, **{key: merged(base.get(key), value) for key, value in over.items()}}


def eventually(holds, what, seconds=PATIENCE_S, pause=0.1):
    """Waits until `holds()` is true and returns what it gave; `what` is a text or a function that explains."""
    end = time.monotonic() + seconds
    while True:
        found = holds()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what() if callable(what) else what}")
        time.sleep(pause)


class Attune(AttuneProcess):
    """One process. `settings` are laid on DEFAULTS. Use `test.addCleanup(process.close)`; the log can be read until then."""

    def __init__(self, brokers, **settings):
        base = merged(DEFAULTS, {"kafka": {"brokers": brokers}})
        super().__init__(json.dumps(merged(base, settings)))  # JSON is YAML

    # ------------------------------------------------------------ what it says

    def ask(self, path):
        """(status, text), or (0, why) while nobody answers."""
        try:
            if self.port is None:
                self.wait_for_port(seconds=0.1)
            answer = self.get(path)
            return answer.status, answer.body.decode()
        except (OSError, AssertionError) as error:
            return 0, str(error)

    def series(self, family):
        """{label set as written, "" without labels: value} of one metric family; empty when absent."""
        found = {}
        for line in self.ask("/metrics")[1].splitlines():
            match = re.fullmatch(re.escape(family) + r"(?:\{(.*)\})? (\S+)", line)
            if match:
                found[match[1] or ""] = float(match[2])
        return found

    def value(self, series):
        family, _, labels = series.partition("{")
        return self.series(family).get(labels.rstrip("}"))

    def lanes(self):
        """{(topic, partition)} that this process shows gauges of."""
        return {(labels["topic"], int(labels["partition"]))
                for labels in (dict(re.findall(r'(\w+)="([^"]*)"', text)) for text in self.series("attune_lane_open_panes"))}

    def outcomes(self):
        return {re.search(r'"(.*)"', labels)[1]: value for labels, value in self.series("attune_records_total").items()}

    # ------------------------------------------------------------ waiting

    def wait(self, series, value, seconds=PATIENCE_S):
        eventually(lambda: self.value(series) == value, lambda: f"{series} is {self.value(series)}, not {value}\n{self.logged()}", seconds)

    def wait_ready(self, seconds=PATIENCE_S):
        eventually(lambda: self.ask("/readyz")[0] == 200, lambda: f"{self.ask('/readyz')}\n{self.logged()}", seconds)

    def wait_unready(self, pattern, seconds=PATIENCE_S):
        """Until /readyz answers 503 with a body that has `pattern`; returns the body."""
        def answer():
            status, body = self.ask("/readyz")
            return body if status == 503 and re.search(pattern, body) else None
        return eventually(answer, lambda: f"/readyz {self.ask('/readyz')} without {pattern}\n{self.logged()}", seconds)

    def wait_logged(self, pattern, seconds=PATIENCE_S):
        return eventually(lambda: re.search(pattern, self.logged()), lambda: f"{pattern} is not in\n{self.logged()}", seconds)

    def wait_lanes(self, count, seconds=PATIENCE_S):
        eventually(lambda: len(self.lanes()) == count, lambda: f"{self.lanes()}, not {count}\n{self.logged()}", seconds)

    # ------------------------------------------------------------ ending

    def signal(self, number=signal.SIGTERM):
        self.process.send_signal(number)

    def end(self, seconds=PATIENCE_S):
        """Waits for the end; returns the exit code."""
        return self.process.wait(timeout=seconds)

    def stop(self):
        """SIGTERM, and the exit code."""
        self.signal()
        return self.end()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.kill()
        self.folder.cleanup()
