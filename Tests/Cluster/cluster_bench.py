"""How long `gainsay cluster run` takes on two workers of one core each, beside the same search on two cores. Run by `make bench-cluster`.

Usage: cluster_bench.py GAINSAY ARCHIVE_SPEED COUNT
"""
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import time

from cluster import Cluster

GAINSAY, MAKER, COUNT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]


def timed(command, **more):
    begin = time.monotonic()
    code = subprocess.run(command, stderr=subprocess.STDOUT, **more).returncode
    if code != 0:
        sys.exit(f"{' '.join(command)} ended with {code}")
    return time.monotonic() - begin


def job(cluster, path, out):
    return [GAINSAY, "cluster", "run", "--master", cluster.url, path, "-o", out]


def main():
    folder = tempfile.mkdtemp(prefix="gainsay-cluster-", dir="/var/tmp")
    try:
        path = os.path.join(folder, "passages.jsonl")
        subprocess.run([MAKER, GAINSAY, COUNT, "--write", path], check=True)
        small = os.path.join(folder, "small.jsonl")
        with open(small, "w") as file:
            file.write('{"id":"1","text":"one passage alone"}\n')
        print(f"{COUNT} passages, {os.path.getsize(path)} bytes", flush=True)
        local = os.path.join(folder, "local.jsonl")
        with open(local, "wb") as out:
            begin = time.monotonic()
            code = subprocess.run(
                [GAINSAY, "reuse", "--passages", path, "--format", "jsonl", "--threads", "2"], stdout=out).returncode
            alone = time.monotonic() - begin
        if code != 0:
            sys.exit(code)
        print(f"gainsay reuse --passages on two threads: {alone:.1f} s", flush=True)
        with Cluster(folder) as cluster:
            quiet = dict(env=cluster.environment, stdout=subprocess.DEVNULL)
            timed(job(cluster, small, os.path.join(folder, "first")), **quiet)
            start = timed(job(cluster, small, os.path.join(folder, "start")), **quiet)
            whole = timed(job(cluster, path, os.path.join(folder, "whole")), **quiet)
            same = filecmp.cmp(os.path.join(folder, "whole", "matches.jsonl"), local, False)
            print(f"gainsay cluster run on two one-core workers: {whole:.1f} s, of them {start:.1f} s for one passage alone")
            print(f"ratio: {whole / alone:.2f}, without Spark's start {(whole - start) / alone:.2f}; same bytes: {same}", flush=True)
            begin = time.monotonic()
            process = subprocess.Popen(job(cluster, path, os.path.join(folder, "killed")), stderr=subprocess.STDOUT, **quiet)
            time.sleep(whole / 2)
            cluster.kill("worker1")
            cluster.start_worker(1)
            code = process.wait()
            took = time.monotonic() - begin
            print(f"a worker killed after {whole / 2:.1f} s and another started: {took:.1f} s, {took - whole:.1f} s more; exit code {code}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
