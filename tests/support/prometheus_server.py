"""A real Prometheus (Debian's) on loopback for integration tests, and promtool.

    with PrometheusServer({"attune": f"127.0.0.1:{port}"}) as prometheus:
        prometheus.wait_for('up{job="attune"} == 1')
        prometheus.value('sum(attune_events_total)')

It scrapes every second into a folder of its own. Only the process started here is ended.
"""
import json
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from kafka_server import free_ports


def available():
    """Why the server cannot be started here, or None."""
    missing = [tool for tool in ("prometheus", "promtool") if shutil.which(tool) is None]
    return f"{missing[0]} is not installed" if missing else None


def check_metrics(text):
    """What `promtool check metrics` has to say about a page in text 0.0.4; empty when it is clean."""
    done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, timeout=60, check=False)
    said = (done.stdout + done.stderr).decode().strip()
    return said if done.returncode == 0 or said else f"promtool ended with {done.returncode}"


class PrometheusServer:
    """`targets`: job name -> host:port."""

    def __init__(self, targets):
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="attune-prometheus-"))
        self.address = f"127.0.0.1:{free_ports(1)[0]}"
        self.process = None
        self._targets = targets

    # ------------------------------------------------------------ life

    def start(self, timeout=60):
        config = {"global": {"scrape_interval": "1s", "scrape_timeout": "1s"},
                  "scrape_configs": [{"job_name": job, "static_configs": [{"targets": [target]}]}
                                     for job, target in self._targets.items()]}
        path = self.directory / "prometheus.yml"
        path.write_text(json.dumps(config))  # JSON is YAML
        self._log = open(self.directory / "server.log", "wb")
        self.process = subprocess.Popen(["prometheus", f"--config.file={path}", f"--storage.tsdb.path={self.directory / 'data'}",
                                         f"--web.listen-address={self.address}", "--log.level=warn"],
                                        stdout=self._log, stderr=self._log)
        end = time.monotonic() + timeout
        while time.monotonic() < end and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"http://{self.address}/-/ready", timeout=2).close()
                return self
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError("Prometheus did not start: " + self._said())

    def close(self):
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self._log.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_):
        self.close()

    # ------------------------------------------------------------ questions

    def ask(self, path, **parameters):
        """`data` of an answer of the HTTP API."""
        url = f"http://{self.address}/api/v1/{path}?{urllib.parse.urlencode(parameters)}"
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path} {parameters}: {error.read().decode()}") from None

    def query(self, promql):
        """[(labels, value)] of an instant vector; the metric's name is in no label."""
        found = self.ask("query", query=promql)["result"]
        return [({name: value for name, value in one["metric"].items() if name not in ("__name__", "job", "instance")},
                 float(one["value"][1])) for one in found]

    def by(self, promql, *labels):
        """{label values: value}; Prometheus knows no difference between an empty label and none."""
        answer = {tuple(found.get(name, "") for name in labels): value for found, value in self.query(promql)}
        return {key[0] if len(labels) == 1 else key: value for key, value in answer.items()}

    def value(self, promql):
        """The one value of a query, or None."""
        found = self.query(promql)
        if len(found) > 1:
            raise AssertionError(f"{promql} has {len(found)} answers")
        return found[0][1] if found else None

    def wait_for(self, promql, seconds=60):
        """Until a query has an answer. Comparisons filter, so `x == 3` answers when x is 3."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.query(promql):
                return
            time.sleep(0.2)
        raise AssertionError(f"no answer to {promql} in {seconds} s; targets: {self.ask('targets', state='active')}")

    def _said(self):
        self._log.flush()
        return (self.directory / "server.log").read_text(errors="replace")[-4000:]
