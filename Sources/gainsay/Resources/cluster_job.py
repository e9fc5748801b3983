"""Drives gainsay's stages over Apache Spark: Spark carries blocks, spills, and does again what failed; gainsay does the work.

Run by `gainsay cluster run`, which hands it to spark-submit. Every stage gives the same bytes for the same input, so a task may run twice.
"""
import argparse
import os
import shutil
import struct
import subprocess
import sys

from pyspark import SparkConf, SparkContext, StorageLevel

# As PartitionBlock.swift writes them: mark, kind, part, length, checksum. The checksum is the stages' own business.
HEAD = "<8sIIQQ"
HEAD_LENGTH = struct.calcsize(HEAD)
SEEDS = 2


def blocks(stream):
    """The blocks of a stream, each with its kind and its part."""
    while head := stream.read(HEAD_LENGTH):
        if len(head) < HEAD_LENGTH:
            raise RuntimeError("a block is cut off in its head")
        mark, kind, part, length, _ = struct.unpack(HEAD, head)
        if mark != b"gainsay1":
            raise RuntimeError("what gainsay wrote is no block")
        payload = stream.read(length)
        if len(payload) < length:
            raise RuntimeError("a block is cut off")
        yield kind, part, head + payload


class Stage:
    """A stage of gainsay, a process a partition."""

    def __init__(self, gainsay, *arguments):
        self.command = [gainsay, "stage", *arguments]

    def process(self, more=(), takes_input=True):
        try:
            return subprocess.Popen(
                [*self.command, *more], stdin=subprocess.PIPE if takes_input else subprocess.DEVNULL, stdout=subprocess.PIPE)
        except OSError as error:
            raise RuntimeError(f"{self.command[0]} cannot be started on this worker: {error}") from error

    def end(self, process):
        if process.wait() != 0:
            raise RuntimeError(f"{' '.join(self.command)} ended with {process.returncode}; its reason is in this worker's stderr")

    def fed(self, pieces):
        """A process that has read all pieces: these stages write nothing before they have read everything."""
        process = self.process()
        try:
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            # Its exit code and its own words say why.
            pass
        except BaseException:
            # Spark could not bring the pieces: nothing is to come of those that are there.
            process.kill()
            process.wait()
            raise
        return process

    def of_range(self, ranges):
        """Blocks of parts of the input, by their partition."""
        for start, end in ranges:
            process = self.process(["--from", str(start), "--to", str(end)], takes_input=False)
            for _, part, block in blocks(process.stdout):
                yield part, block
            self.end(process)

    def of_blocks(self, parts):
        """Blocks of blocks, by their partition; those that every partition needs go to each."""
        def run(pairs):
            process = self.fed(block for _, block in pairs)
            for kind, part, block in blocks(process.stdout):
                for target in [part] if kind == SEEDS else range(parts):
                    yield target, block
            self.end(process)
        return run

    def text(self, pairs):
        """What the stage prints of a partition's blocks."""
        process = self.fed(block for _, block in pairs)
        text = process.stdout.read()
        self.end(process)
        yield text


def ranges(size, count):
    """So many parts of a file."""
    edges = [size * number // count for number in range(count + 1)]
    return [edge for edge in zip(edges, edges[1:]) if edge[0] < edge[1]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gainsay", required=True)
    parser.add_argument("--passages", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--parts", type=int, default=0)
    parser.add_argument("--option", action="append", default=[])
    options = parser.parse_args()

    conf = SparkConf().setAppName("gainsay reuse")
    # Hashes do not compress: trying costs more than it saves, unless the user says otherwise.
    for key in ["spark.shuffle.compress", "spark.shuffle.spill.compress"]:
        conf.setIfMissing(key, "false")
    context = SparkContext(conf=conf)
    context.setLogLevel("ERROR")
    size = os.path.getsize(options.passages)
    parts = options.parts or max(4 * context.defaultParallelism, size // (256 << 20) + 1)
    splits = ranges(size, max(parts, size // (64 << 20)))

    fingerprint = Stage(options.gainsay, "fingerprint", "--passages", options.passages, "--parts", str(parts))
    join = Stage(options.gainsay, "join", "--parts", str(parts))
    align = Stage(options.gainsay, "align", "--passages", options.passages, *options.option)

    runs = context.parallelize(splits, len(splits)).mapPartitions(fingerprint.of_range)
    joined = runs.partitionBy(parts + 1, int).mapPartitions(join.of_blocks(parts))
    proved = joined.partitionBy(parts, int).mapPartitions(align.text).persist(StorageLevel.DISK_ONLY)
    proved.count()
    folder = os.path.join(options.out, "parts")
    os.makedirs(folder, exist_ok=True)
    files = []
    for number, text in enumerate(proved.toLocalIterator()):
        files.append(os.path.join(folder, f"part-{number:05d}.jsonl"))
        with open(files[-1], "wb") as file:
            file.write(text)
    context.stop()
    sys.exit(report(options, files, folder))


def report(options, files, folder):
    """Puts what the partitions proved together, whole or not at all; the exit code of that."""
    result = os.path.join(options.out, "matches.jsonl")
    if os.path.exists(result):
        os.remove(result)
    code = subprocess.run([options.gainsay, "stage", "report", "--passages", options.passages, "--output", result, *files]).returncode
    if not os.path.exists(result):
        return code
    shutil.rmtree(folder)
    os.remove(os.path.abspath(__file__))
    print(f"wrote {result}", file=sys.stderr)
    return code


main()
