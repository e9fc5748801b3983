import Foundation
import Testing

@Suite("gainsay stage")
struct StageCommandTests {
  private static let wall =
    "The harbour wall at Tollmouth took nine years to build, and the council paid for it out of its reserves."
  private static let phrase = "please read our terms of use before you share this page with anyone at all"

  /// Passages with copies, a set phrase, no ids, blank and broken lines, with these line ends and maybe none at the end.
  private static func passages(lineEnd: String, mark: String = "", endsWithLine: Bool = true) -> String {
    var lines: [String] = []
    for number in 0..<40 {
      let words = (0..<20).map { "word\((number / 2 * 31 + $0 * 7) % 211)" }.joined(separator: " ")
      let text = number % 4 == 0 ? words + " " + phrase : number % 5 == 0 ? wall + " " + words : words
      lines.append(number % 3 == 0 ? #"{"text":"\#(text)"}"# : #"{"id":"p\#(number)","text":"\#(text)"}"#)
      if number % 7 == 0 { lines.append("") }
      if number % 11 == 5 { lines.append("{broken") }
    }
    return mark + lines.joined(separator: lineEnd) + (endsWithLine ? lineEnd : "")
  }

  /// The chain of stages over parts of a file that meet at some bytes.
  private static func chain(_ binary: Binary, cuts: [Int], parts: Int = 5) throws -> Binary.Run {
    var names: [String] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      names.append("\(from).runs")
      try sh(binary, "stage fingerprint --passages p.jsonl --from \(from) --to \(to) --parts \(parts) > \(from).runs")
    }
    try sh(binary, "stage join --parts 3 \(names.joined(separator: " ")) > seeds")
    try sh(binary, "stage align --passages p.jsonl seeds > proved.jsonl")
    return try binary.run("stage", "report", "--passages", "p.jsonl", "proved.jsonl")
  }

  /// Runs the binary with its output redirected: blocks are no text.
  private static func sh(_ binary: Binary, _ command: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "cd '\(binary.folder.path)' && '\(try Binary.executable().path)' \(command) 2>/dev/null",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "gainsay \(command)")
  }

  @Test(
    "the stages over parts of a file print what one search prints",
    arguments: [
      passages(lineEnd: "\n"), passages(lineEnd: "\r\n"), passages(lineEnd: "\n", mark: "\u{FEFF}"),
      passages(lineEnd: "\n", endsWithLine: false),
    ])
  func chain(text: String) throws {
    try Binary.inProject { binary in
      try binary.write(text, to: "p.jsonl")
      let expected = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      #expect(expected.code == 2 && expected.output.contains(#""kind""#))
      let bytes = Array(text.utf8)
      let lineStart = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
      for cuts in [
        [0, bytes.count], [0, bytes.count / 3, bytes.count * 2 / 3, bytes.count],
        [0, lineStart - 1, lineStart, lineStart + 1, bytes.count],
      ] {
        let run = try Self.chain(binary, cuts: cuts)
        #expect(run.output == expected.output && run.code == 2)
        #expect(run.errors == (expected.errors.split(separator: "\n").last.map { "\($0)\n" } ?? ""))
      }
    }
  }

  @Test("blocks that are damaged, cut off, of another step or none at all are said with file and byte")
  func damage() throws {
    try Binary.inProject { binary in
      try binary.write(Self.passages(lineEnd: "\n"), to: "p.jsonl")
      try Self.sh(binary, "stage fingerprint --passages p.jsonl --parts 1 > runs")
      var blocks = try Data(contentsOf: binary.folder.appending(path: "runs"))
      try binary.write(blocks.dropLast(5), to: "cut")
      blocks[40] ^= 1
      try binary.write(blocks, to: "damaged")
      try binary.write("this is no file of blocks, but a text", to: "text")
      for (file, words) in [
        ("cut", "is cut off"), ("damaged", "is damaged"), ("text", "is none that gainsay stage wrote"),
      ] {
        let run = try binary.run("stage", "join", file)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains("\(file): the block at byte ") && run.errors.contains(words), "\(run.errors)")
      }
      let align = try binary.run("stage", "align", "--passages", "p.jsonl", "runs")
      #expect(align.code == 2 && align.errors.contains("holds runs, which this step does not take"))
      let missing = try binary.run("stage", "join", "nowhere")
      #expect(missing.code == 2 && missing.errors.contains("nowhere: cannot be opened"))
    }
  }

  @Test("a source that cannot be read is said, and the others become passages")
  func parse() throws {
    try Binary.inProject { binary in
      try binary.write(
        "<html><body><article><p>\(Self.wall)</p><p>\(Self.phrase).</p></article></body></html>", to: "a.html")
      try binary.write(Self.wall + "\n\n" + Self.phrase + "\n", to: "b.txt")
      try binary.write("", to: "empty.txt")
      let run = try binary.run("stage", "parse", "a.html", "empty.txt", "b.txt")
      #expect(run.code == 2 && run.errors.contains("empty.txt"))
      #expect(run.output.contains(#""source":"a.html""#) && run.output.contains(#""source":"b.txt""#))
      let named = try binary.run("stage", "parse", input: "a.html\nempty.txt\nb.txt\n")
      #expect(named.output == run.output && named.code == 2)
    }
  }

  /// A record of a web archive that holds an answer; `head` stands among the answer's fields.
  private static func record(_ number: Int, head: String = "", _ words: String) -> String {
    let page = "<html><body><article><p>\(wall)</p><p>\(words)</p></article></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(head)\r\n\(page)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/\(number)\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
  }

  @Test("of a web archive the good records stay, the bad one is said with its number, exit code 2")
  func badRecord() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      // The second is packed, and damaged; the third holds no answer.
      let records = [
        Self.record(
          1, "The first page speaks of the gate, which the council had promised to build in the year before."),
        Self.record(2, head: "Content-Encoding: gzip\r\n", "The second page is damaged."),
        Self.record(3, "The third page has no head.").replacing("HTTP/1.1 200 OK", with: "what is this  "),
        Self.record(
          4, "The fourth page speaks of the tide, which came over the wall in two nights of the last winter."),
      ]
      var archive = Data(records.joined().utf8)
      let packed = try #require(archive.range(of: Data("gzip\r\n\r\n".utf8)))
      archive.replaceSubrange(packed.upperBound..<packed.upperBound + 6, with: [0x1F, 0x8B, 8, 0, 0, 0])
      try binary.write(archive, to: "seeds/crawl.warc")
      let parsed = try binary.run("stage", "parse", "seeds/crawl.warc")
      #expect(parsed.code == 2)
      for name in ["seeds/crawl.warc#2: ", "seeds/crawl.warc#3: "] {
        #expect(parsed.errors.contains("gainsay: " + name), "\(parsed.errors)")
      }
      #expect(parsed.output.contains("speaks of the gate") && parsed.output.contains("speaks of the tide"))
      #expect(!parsed.output.contains("crawl.warc#2") && !parsed.output.contains("crawl.warc#3"))
      let run = try binary.run("run")
      #expect(
        run.code == 2 && run.errors.contains("seeds/crawl.warc#2: ") && run.errors.contains("seeds/crawl.warc#3: "))
      let report = try binary.json("Reports/findings.json")
      let sources = try #require(report["sources"] as? [[String: Any]])
      #expect(sources.map { $0["path"] as? String } == ["seeds/crawl.warc#1", "seeds/crawl.warc#4"])
      let failures = try #require(report["failures"] as? [[String: Any]])
      #expect(failures.map { $0["path"] as? String } == ["seeds/crawl.warc#2", "seeds/crawl.warc#3"])
    }
  }

  @Test("--memory and --parts refuse nonsense", arguments: ["0", "-1", "12Q", "G", "1M", "99999999999T", ""])
  func nonsense(memory: String) throws {
    try Binary.inProject { binary in
      try binary.write(Self.passages(lineEnd: "\n"), to: "p.jsonl")
      let run = try binary.run("reuse", "--passages", "p.jsonl", "--memory", memory)
      #expect(run.code != 0 && run.output.isEmpty && run.errors.contains("memory"))
      #expect(try binary.run("stage", "join", "--parts", "0").code != 0)
    }
  }
}
