"""One `attune run` as its neighbours see it: a process, its log and its port.

    attune = AttuneProcess(config_text)        # listens on a free port when the configuration says port 0
    attune.wait_for_port()
    attune.get("/metrics").body
    attune.stop()                              # SIGTERM; the exit code
"""
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))


@dataclass
class Answer:
    status: int
    headers: dict  # names in lower case
    body: bytes


class AttuneProcess:
    def __init__(self, config_text):
        self.folder = tempfile.TemporaryDirectory(prefix="attune-run-")
        config = pathlib.Path(self.folder.name, "attune.yaml")
        config.write_text(config_text)
        self._log_path = pathlib.Path(self.folder.name, "log")
        with open(self._log_path, "wb") as log:
            self.process = subprocess.Popen([BINARY, "run", "--config", str(config)], stdout=log, stderr=log)
        self.port = None

    def logged(self):
        return self._log_path.read_text(errors="replace")

    def wait_for_port(self, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            found = re.search(r"metrics_port=(\d+)", self.logged())
            if found:
                self.port = int(found[1])
                return self.port
            time.sleep(0.05)
        raise AssertionError(f"attune does not listen\n{self.logged()}")

    def get(self, path, method="GET", **headers):
        """Any status is an answer; header names with _ for -."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method,
                                         headers={name.replace("_", "-"): value for name, value in headers.items()})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, {name.lower(): value for name, value in error.headers.items()}, error.read())

    def wait_until(self, holds, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if holds():
                return
            time.sleep(0.1)
        raise AssertionError(f"not in {seconds} s: {what}\n{self.logged()}")

    def stop(self, seconds=40):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self.folder.cleanup()
