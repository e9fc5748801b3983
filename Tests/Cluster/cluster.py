"""A standalone Spark cluster on loopback: one master, workers of one core each; everything ends with it."""
import os
import signal
import socket
import subprocess
import sys
import time


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def children(pid):
    """The processes below one, as /proc tells."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                parent = int(file.read().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found += [int(name), *children(int(name))]
    return found


class Cluster:
    def __init__(self, folder, workers=2):
        import pyspark

        self.folder = folder
        self.home = os.path.dirname(pyspark.__file__)
        self.port = free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.environment = dict(
            os.environ, SPARK_HOME=self.home, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable,
            SPARK_WORKER_DIR=os.path.join(folder, "work"), SPARK_LOCAL_DIRS=os.path.join(folder, "local"))
        self.processes = {}
        self.count = workers

    def __enter__(self):
        try:
            self.start("master", "master.Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", "0")
            self.wait_for("master.log", "Starting Spark master")
            for number in range(self.count):
                self.start_worker(number)
            return self
        except BaseException:
            self.__exit__()
            raise

    def start_worker(self, number):
        name = f"worker{number}"
        self.start(
            name, "worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "2g", "--webui-port", "0", self.url)
        self.wait_for(f"{name}.log", "Successfully registered with master")

    def start(self, name, what, *arguments):
        with open(os.path.join(self.folder, f"{name}.log"), "wb") as log:
            self.processes[name] = subprocess.Popen(
                [os.path.join(self.home, "bin", "spark-class"), f"org.apache.spark.deploy.{what}", *arguments],
                env=self.environment, stdout=log, stderr=log)

    def wait_for(self, log, words, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with open(os.path.join(self.folder, log), errors="replace") as file:
                if words in file.read():
                    return
            time.sleep(0.2)
        raise RuntimeError(f"Spark does not start: see {os.path.join(self.folder, log)}")

    def has_executor(self, name):
        return bool(children(self.processes[name].pid))

    def kill(self, name):
        """SIGKILL for a worker and all that it has started: its executor, Python, gainsay."""
        process = self.processes.pop(name)
        for pid in [process.pid, *children(process.pid)]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        process.wait()

    def __exit__(self, *_):
        for name in sorted(self.processes, reverse=True):
            self.kill(name)
