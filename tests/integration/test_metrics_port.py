"""The port of `attune run` when no broker is there: what it answers, to whom, and when the port is taken."""
import gzip
import socket
import unittest

import attune_process
import kafka_server

CONFIG = """
kafka: {{brokers: "127.0.0.1:{broker}", group: port-test, topics: [events], offset_reset: earliest}}
metrics: {{listen: "127.0.0.1:{port}"}}
runtime: {{shutdown_deadline: 5s}}
"""
TEXT = "text/plain; version=0.0.4; charset=utf-8"
OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8"


def config(port=0):
    return CONFIG.format(broker=kafka_server.free_ports(1)[0], port=port)


class MetricsPortTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.attune = attune_process.AttuneProcess(config())
        cls.addClassCleanup(cls.attune.stop)
        cls.attune.wait_for_port()

    def test_is_alive_and_not_ready_while_kafka_is_away(self):
        health, ready = self.attune.get("/healthz"), self.attune.get("/readyz")
        self.assertEqual((health.status, health.body), (200, b"alive\n"))
        self.assertEqual((ready.status, ready.body), (503, b"joining\n"))
        self.assertIn(b"\nattune_ready 0\n", self.attune.get("/metrics").body)

    def test_speaks_the_format_that_is_asked_for(self):
        for accept, wanted in ((None, TEXT), ("", TEXT), ("*/*", TEXT), ("text/html,application/xhtml+xml", TEXT), ("image/png", TEXT),
                               ("nonsense;;;=", TEXT), ("text/plain;version=0.0.4", TEXT), ("application/openmetrics-text", OPENMETRICS),
                               ("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1", OPENMETRICS),
                               ("application/openmetrics-text;version=9.9.9", TEXT), ("application/openmetrics-text;q=0", TEXT),
                               ("application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited", TEXT)):
            with self.subTest(accept=accept):
                answer = self.attune.get("/metrics", **({} if accept is None else {"Accept": accept}))
                self.assertEqual((answer.status, answer.headers["content-type"]), (200, wanted))
                self.assertEqual(answer.body.endswith(b"# EOF\n"), wanted == OPENMETRICS)

    def test_compresses_for_whom_it_may(self):
        for accepted, packed in (("gzip", True), ("deflate, gzip;q=0.5", True), ("*", True), ("identity", False), ("gzip;q=0", False), ("br", False)):
            with self.subTest(accepted=accepted):
                answer = self.attune.get("/metrics", Accept_Encoding=accepted)
                self.assertEqual(answer.headers.get("content-encoding"), "gzip" if packed else None)
                self.assertEqual(answer.headers["vary"], "Accept, Accept-Encoding")
                body = gzip.decompress(answer.body) if packed else answer.body
                self.assertIn(b"# TYPE attune_build_info gauge\n", body)

    def test_head_is_get_without_a_body(self):
        for path in ("/", "/metrics", "/healthz", "/readyz", "/nothing"):
            with self.subTest(path=path):
                head, get = self.attune.get(path, method="HEAD"), self.attune.get(path)
                self.assertEqual((head.status, head.body), (get.status, b""))
                self.assertEqual(head.headers["content-type"], get.headers["content-type"])
                self.assertGreater(int(head.headers["content-length"]), 0)

    def test_says_what_there_is_where_nothing_is(self):
        answer = self.attune.get("/metric")
        self.assertEqual(answer.status, 404)
        self.assertIn(b"/metrics", answer.body)
        self.assertIn(b"/readyz", self.attune.get("/").body)

    def test_takes_no_other_method(self):
        for method in ("POST", "PUT", "DELETE"):
            answer = self.attune.get("/metrics", method=method)
            self.assertEqual((answer.status, answer.headers["allow"]), (405, "GET, HEAD"))

    def test_survives_a_client_that_sends_no_http(self):
        for nonsense in (b"\x00\xff\xfe\r\n\r\n", b"GET /metrics\r\n\r\n", b"GET " + b"/" * 100_000 + b" HTTP/1.1\r\n\r\n", b""):
            with socket.create_connection(("127.0.0.1", self.attune.port), timeout=10) as client:
                client.sendall(nonsense)
        self.assertEqual(self.attune.get("/healthz").status, 200)

    def test_a_taken_port_ends_the_start_with_a_sentence(self):
        second = attune_process.AttuneProcess(config(self.attune.port))
        self.addCleanup(second.stop)
        self.assertEqual(second.process.wait(30), 4)
        self.assertIn(f"attune run: metrics.listen 127.0.0.1:{self.attune.port}: the address is taken by another process.", second.logged())
        self.assertIn("Set metrics.listen to a free port", second.logged())


if __name__ == "__main__":
    unittest.main()
