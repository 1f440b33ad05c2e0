"""A real Apache Kafka (KRaft, one node, loopback) for integration tests.

    with KafkaServer() as kafka:
        kafka.create_topic("events", partitions=4)
        ... kafka.address ...

The jars come through Maven once (tests/support/kafka/pom.xml) and stay in build/kafka-libs. Needs java
and mvn; clients are kcat, confluent_kafka and Kafka's own command line classes. Only processes started here are ended.
"""
import fcntl
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

try:
    from confluent_kafka.admin import AdminClient, ConfigResource, NewPartitions, NewTopic
except ImportError:
    AdminClient = None

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
LIBS = pathlib.Path(os.environ.get("ATTUNE_KAFKA_LIBS", ROOT / "build" / "kafka-libs"))
POM = pathlib.Path(__file__).resolve().parent / "kafka" / "pom.xml"
CLUSTER_ID = "MkU3OEVBNTcwNTJENDM2Qg"


def available():
    """Why the server cannot be started here, or None."""
    if AdminClient is None:
        return "python3-confluent-kafka is not installed"
    for tool in ("java", "kcat"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if not (LIBS / "complete").exists() and shutil.which("mvn") is None:
        return "mvn is not installed and build/kafka-libs is empty"
    return None


def fetch_libraries():
    """Copies Kafka's jars into build/kafka-libs; quick when they are there. Safe to call in parallel."""
    LIBS.mkdir(parents=True, exist_ok=True)
    with open(LIBS / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (LIBS / "complete").exists():
            subprocess.run(["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies",
                            "-DincludeScope=runtime", f"-DoutputDirectory={LIBS}"], check=True)
            (LIBS / "complete").touch()


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


class KafkaServer:
    """One broker. Ports and data survive `stop` / `start`, so a restart is the same broker.
    `authorizer=True` checks rights; everything is allowed until `deny_write` forbids it."""

    def __init__(self, directory=None, authorizer=False, auto_create=False, properties=None):
        self.directory = pathlib.Path(directory or tempfile.mkdtemp(prefix="attune-kafka-"))
        self._owns_directory = directory is None
        self.port, self.controller_port = free_ports(2)
        self.address = f"127.0.0.1:{self.port}"
        self.process = None
        self._settings = self._make_settings(authorizer, auto_create, properties or {})

    # ------------------------------------------------------------ life

    def start(self, timeout=60):
        fetch_libraries()
        config = self.directory / "server.properties"
        config.write_text("".join(f"{key}={value}\n" for key, value in self._settings.items()))
        if not (self.directory / "data" / "meta.properties").exists():
            self._java("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", str(config),
                       "--ignore-formatted")
        self._log = open(self.directory / "server.log", "ab")
        self.process = subprocess.Popen(self._command("kafka.Kafka", str(config), memory="512m"),
                                        stdout=self._log, stderr=self._log, cwd=self.directory)
        self._wait_until_up(time.monotonic() + timeout)
        return self

    def stop(self, kill=False):
        """Ends the broker: cleanly, or as a crash does."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGKILL if kill else signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._log.close()
        self.process = None

    def restart(self, pause=0.0, kill=False):
        self.stop(kill)
        time.sleep(pause)
        return self.start()

    def close(self):
        self.stop(kill=True)
        if self._owns_directory:
            shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self.close()
            raise

    def __exit__(self, *_):
        self.close()

    # ------------------------------------------------------------ topics, groups, rights

    def create_topic(self, name, partitions=1, **settings):
        options = {key.replace("_", "."): str(value) for key, value in settings.items()}
        self._ask(lambda admin: admin.create_topics([NewTopic(name, partitions, 1, config=options)]))
        self._wait_until_led(name, partitions)

    def add_partitions(self, name, total):
        self._ask(lambda admin: admin.create_partitions([NewPartitions(name, total)]))
        self._wait_until_led(name, total)

    def set_topic(self, name, **settings):
        options = {key.replace("_", "."): str(value) for key, value in settings.items()}
        self._ask(lambda admin: admin.alter_configs([ConfigResource("topic", name, set_config=options)]))

    def delete_topic(self, name):
        self._ask(lambda admin: admin.delete_topics([name]))

    def delete_records(self, topic, partition, before):
        """As if retention had taken everything below `before`."""
        offsets = self.directory / "delete-records.json"
        offsets.write_text('{"version":1,"partitions":[{"topic":"%s","partition":%d,"offset":%d}]}'
                           % (topic, partition, before))
        self._java("org.apache.kafka.tools.DeleteRecordsCommand", "--bootstrap-server", self.address,
                   "--offset-json-file", str(offsets))

    def deny_write(self, topic, deny=True):
        """With `authorizer`: takes the right to write a topic from everyone, or gives it back."""
        self._java("kafka.admin.AclCommand",
                   "--bootstrap-server", self.address, "--add" if deny else "--remove", "--force",
                   "--deny-principal", "User:*", "--operation", "Write", "--topic", topic)

    def group_offsets(self, group):
        """{(topic, partition): committed offset} as the group's describe command tells it."""
        text = self._java("org.apache.kafka.tools.consumer.group.ConsumerGroupCommand", "--bootstrap-server",
                          self.address, "--describe", "--offsets", "--group", group)
        offsets = {}
        for line in text.splitlines():
            cells = line.split()
            if len(cells) > 4 and cells[0] == group and cells[3].isdigit():
                offsets[cells[1], int(cells[2])] = int(cells[3])
        return offsets

    # ------------------------------------------------------------ records, through kcat

    def produce(self, topic, lines, partition=None, key_delimiter=None):
        """Each line is one record's value, or key and value around `key_delimiter`."""
        command = ["kcat", "-P", "-b", self.address, "-t", topic, "-X", "linger.ms=20"]
        if partition is not None:
            command += ["-p", str(partition)]
        if key_delimiter is not None:
            command += ["-K", key_delimiter]
        subprocess.run(command, input="".join(line + "\n" for line in lines).encode(), check=True,
                       stderr=subprocess.PIPE)

    def consume(self, topic, timeout=30, form="%s\n", isolation="read_committed"):
        """All records that the topic holds now, formatted by kcat (-f), as bytes."""
        done = subprocess.run(["kcat", "-C", "-b", self.address, "-t", topic, "-e", "-q", "-f", form,
                               "-X", f"isolation.level={isolation}"],
                              check=True, stdout=subprocess.PIPE, timeout=timeout)
        return done.stdout

    # ------------------------------------------------------------ private

    def _make_settings(self, authorizer, auto_create, extra):
        settings = {
            "process.roles": "broker,controller",
            "node.id": "1",
            "controller.quorum.voters": f"1@127.0.0.1:{self.controller_port}",
            "listeners": f"PLAINTEXT://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{self.controller_port}",
            "advertised.listeners": f"PLAINTEXT://127.0.0.1:{self.port}",
            "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "controller.listener.names": "CONTROLLER",
            "log.dirs": str(self.directory / "data"),
            "offsets.topic.replication.factor": "1",
            "offsets.topic.num.partitions": "3",
            "transaction.state.log.replication.factor": "1",
            "transaction.state.log.min.isr": "1",
            "transaction.state.log.num.partitions": "3",
            "group.initial.rebalance.delay.ms": "0",
            # A broker that comes back after a crash may register again this soon.
            "broker.session.timeout.ms": "3000",
            "broker.heartbeat.interval.ms": "500",
            "auto.create.topics.enable": "true" if auto_create else "false",
            "log.retention.check.interval.ms": "1000",
            "log.initial.task.delay.ms": "500",
        }
        if authorizer:
            settings.update({
                "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found": "true",
                "super.users": "User:nobody",
            })
        settings.update(extra)
        return settings

    def _command(self, main, *arguments, memory="256m"):
        return ["java", f"-Xmx{memory}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", f"{LIBS}/*", main, *arguments]

    def _java(self, main, *arguments):
        done = subprocess.run(self._command(main, *arguments), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, cwd=self.directory, timeout=120)
        if done.returncode != 0:
            raise RuntimeError(f"{main} {' '.join(arguments)}: {done.stdout.decode()}{done.stderr.decode()}")
        return done.stdout.decode()

    def _ask(self, request):
        admin = AdminClient({"bootstrap.servers": self.address, "log_level": 0})  # must outlive its answers
        for answer in request(admin).values():
            answer.result(timeout=60)

    def _wait_until_led(self, topic, partitions, timeout=30):
        """The controller answers before the broker knows a new partition: a client would be told that there is none."""
        admin = AdminClient({"bootstrap.servers": self.address, "log_level": 0})
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            found = admin.list_topics(topic, timeout=10).topics[topic].partitions.values()
            if len(found) == partitions and all(one.leader >= 0 for one in found):
                return
            time.sleep(0.05)
        raise RuntimeError(f"{topic} has not {partitions} partitions with a leader")

    def _wait_until_up(self, deadline):
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            asked = subprocess.run(["kcat", "-L", "-b", self.address, "-m", "2"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
            if asked.returncode == 0 and b"broker 1 at" in asked.stdout:
                return
            time.sleep(0.1)
        raise RuntimeError("Kafka did not start: " + (self.directory / "server.log").read_text()[-4000:])
