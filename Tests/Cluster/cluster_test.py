"""`gainsay cluster run` on a real standalone Spark cluster on this machine, beside `gainsay reuse --passages`. Run by `make cluster-test`.

Usage: cluster_test.py GAINSAY [SEED]
"""
import filecmp
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from cluster import Cluster

GAINSAY = os.path.abspath(sys.argv[1])
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1


def passages(count, seed, broken=True):
    """Lines: copies, pieces, a set phrase in one of ten, some without id, some broken, some blank."""
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(3000)]
    phrases = [" ".join(chance.choices(words, k=14)) for _ in range(5)]
    texts = []
    for number in range(count):
        text = chance.choices(words, k=chance.randint(20, 90))
        draw = chance.random()
        if draw < 0.15 and texts:
            text = chance.choice(texts).split()
        elif draw < 0.3 and texts:
            text = text + chance.choice(texts).split()[:20]
        if chance.random() < 0.1:
            text[len(text) // 2:len(text) // 2] = chance.choice(phrases).split()
        texts.append(" ".join(text))
        yield json.dumps({"text": texts[-1]} if number % 97 == 0 else {"id": f"p{number}", "text": texts[-1]})
        if number % 211 == 0:
            yield ""
        if broken and number % 503 == 5:
            yield "{broken"


def write(path, lines):
    with open(path, "w") as file:
        file.writelines(line + "\n" for line in lines)


class Tests:
    def __init__(self, folder):
        self.folder = folder
        self.passed = self.failed = 0

    def path(self, name):
        return os.path.join(self.folder, name)

    def check(self, what, holds, detail=""):
        self.passed, self.failed = self.passed + bool(holds), self.failed + (not holds)
        print(f"{'passed' if holds else 'FAILED'}: {what}{'' if holds else ' – ' + detail[-1500:]}", flush=True)

    def local(self, name):
        with open(self.path(f"{name}.local"), "wb") as out:
            return subprocess.run(
                [GAINSAY, "reuse", "--passages", self.path(name), "--format", "jsonl"], stdout=out, stderr=subprocess.PIPE,
                text=True)

    def start(self, cluster, name, out, program=GAINSAY, more=()):
        return subprocess.Popen(
            [program, "cluster", "run", "--master", cluster.url, self.path(name), "-o", self.path(out), *more],
            env=cluster.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def same(self, what, name, out, process, code):
        said = process.communicate(timeout=900)[0]
        found = self.path(os.path.join(out, "matches.jsonl"))
        self.check(f"{what}: exit code {code}", process.returncode == code, f"{process.returncode}: {said}")
        self.check(
            f"{what}: the same bytes", os.path.exists(found) and filecmp.cmp(found, self.path(f"{name}.local"), False), said)
        return said

    def run(self):
        write(self.path("sound.jsonl"), passages(20_000, SEED, broken=False))
        write(self.path("broken.jsonl"), passages(20_000, SEED))
        write(self.path("large.jsonl"), passages(200_000, SEED + 1, broken=False))
        for name in ["sound.jsonl", "broken.jsonl", "large.jsonl"]:
            run = self.local(name)
            print(f"{name}: {run.stderr.splitlines()[-1] if run.stderr else ''}", flush=True)
        with Cluster(self.folder) as cluster:
            self.same("two workers", "sound.jsonl", "out1", self.start(cluster, "sound.jsonl", "out1"), 0)
            said = self.same("broken lines", "broken.jsonl", "out2", self.start(cluster, "broken.jsonl", "out2"), 2)
            self.check("broken lines: how many is said", "could not be read" in said, said)
            self.killed(cluster)
            cluster.start_worker(1)
            self.missing(cluster)

    def killed(self, cluster):
        process = self.start(cluster, "large.jsonl", "out3", more=["--parts", "8"])
        while process.poll() is None and not cluster.has_executor("worker1"):
            time.sleep(0.2)
        time.sleep(5)
        self.check("a worker killed: the job is at work", process.poll() is None)
        cluster.kill("worker1")
        self.same("a worker killed", "large.jsonl", "out3", process, 0)

    def missing(self, cluster):
        # A program that is gone when the workers want to start it.
        copy = self.path("gainsay-copy")
        shutil.copy(GAINSAY, copy)
        process = self.start(cluster, "sound.jsonl", "out4", program=copy)
        time.sleep(0.5)
        os.rename(copy, copy + ".gone")
        said = process.communicate(timeout=600)[0]
        self.check("workers without gainsay: it fails", process.returncode != 0, said)
        self.check("workers without gainsay: the reason is said", "cannot be started on this worker" in said, said)


def main():
    folder = tempfile.mkdtemp(prefix="gainsay-cluster-")
    tests = Tests(folder)
    try:
        tests.run()
    except Exception as error:
        tests.check("the tests run to their end", False, repr(error))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        print(f"{tests.passed} passed, {tests.failed} failed", flush=True)
    sys.exit(1 if tests.failed else 0)


main()
