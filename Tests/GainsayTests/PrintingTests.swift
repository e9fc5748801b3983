import ClaimModel
import Foundation
import Testing

@testable import gainsay

@Suite("findings on the terminal")
struct PrintingTests {
  @Test("colours: on a terminal, unless NO_COLOR, TERM or --color says otherwise")
  func choice() {
    let terminal = ["TERM": "xterm"]
    func isOn(_ choice: ColourChoice, _ isTerminal: Bool, _ environment: [String: String]) -> Bool {
      Paint(choice, isTerminal: isTerminal, environment: environment).isOn
    }
    #expect(isOn(.auto, true, terminal))
    #expect(isOn(.auto, true, ["TERM": "xterm", "NO_COLOR": ""]))
    #expect(!isOn(.auto, true, ["TERM": "xterm", "NO_COLOR": "0"]))
    #expect(!isOn(.auto, true, ["TERM": "dumb"]))
    #expect(!isOn(.auto, true, [:]))
    #expect(!isOn(.auto, false, terminal))
    #expect(isOn(.always, false, ["NO_COLOR": "1"]))
    #expect(!isOn(.never, true, terminal))
  }

  @Test("words never drive the terminal, with colours and without", arguments: [false, true])
  func safeWords(isColoured: Bool) {
    let paint = Paint(isColoured ? .always : .never, isTerminal: false, environment: [:])
    let hostile = "a\u{1B}[31mb\u{9B}c\u{202E}d\u{2066}e\u{7}\nseeds/x.txt:1  fake\u{2028}f"
    for text in [paint(hostile, .bold), paint(hostile), paint.marked("[-\(hostile)-] {+\(hostile)+}")] {
      var bare = text
      for style in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[1;31m", "\u{1B}[1;32m"] {
        bare = bare.replacingOccurrences(of: style, with: "")
      }
      #expect(!bare.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      #expect(!bare.unicodeScalars.contains { [0x202E, 0x2066, 0x2028].contains($0.value) })
      #expect(bare.contains("aU+001B[31mbU+009BcU+202E"))
    }
  }

  @Test(
    "what a quotation changed is marked, and what the source says beside it is not",
    arguments: [
      (
        "Venn wrote: “the cost rose to 42 million crowns in a year”.",
        "The cost rose to 412 million crowns in a year, and nobody has explained it.",
        "Venn wrote: “the cost rose to [-42-] million crowns in a year”.",
        "The cost rose to {+412+} million crowns in a year, and nobody has explained it."
      ),
      (
        "“We have often closed the gate”, he said.", "In fact we have never closed the gate in a storm.",
        "“We have [-often-] closed the gate”, he said.", "In fact we have {+never+} closed the gate in a storm."
      ),
      (
        "“the wall took nine years”", "Nobody knew that the wall took ten.",
        "“the wall took [-nine years-]”", "Nobody knew that the wall took {+ten+}."
      ),
      ("no marks at all", "no marks at all", "no marks at all", "no marks at all"),
    ])
  func quotations(quoting: String, source: String, one: String, other: String) {
    let words = ComparedWords(quotation: quoting, source: source)
    #expect(words.first == one)
    #expect(words.second == other)
  }

  private static let source =
    "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.\n"
  private static let quoting =
    "By Rolf Amder\n\nAs Ada Venn wrote, “the cost of the harbour wall rose to 42 million crowns in a single year”.\n"

  @Test("an altered quotation: place, rule, both sides with what differs, and what to type next, which works")
  func alteredQuotation() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.source, to: "seeds/report.txt")
      try binary.write(Self.quoting, to: "seeds/column.txt")
      let told = try binary.run("audit", "--select", "quote/altered").output
      #expect(told.contains("seeds/column.txt:3  quote/altered  error  "))
      #expect(told.contains("  quoted  “As Ada Venn wrote, “the cost of the harbour wall rose to [-42-] million"))
      #expect(
        told.contains("  source  “The cost of the harbour wall rose to {+412+} million crowns in a single year, and"))
      #expect(told.contains("Ada Venn, seeds/report.txt:3"))
      let settle = try #require(told.split(separator: "\n").first { $0.hasPrefix("  settle: gainsay show report:") })
      let show = try #require(settle.firstMatch(of: /gainsay show (\S+),/)?.1)
      #expect(try binary.run("show", String(show)).output.contains("412 million"))
      let id = try #require(settle.firstMatch(of: /gainsay dismiss (\S+) --reason/)?.1)
      #expect(try binary.run("dismiss", String(id), "--as", "Ada", "--reason", "a joke").code == 0)
      #expect(try !binary.run("audit", "--select", "quote/altered").output.contains("settle:"))
      #expect(try binary.run("audit", "--color", "always").output.contains("\u{1B}["))
      #expect(try !binary.run("audit").output.contains("\u{1B}"))
      #expect(try binary.run("audit", "--color", "often").code == 2)
    }
  }

  @Test("every finding of the seeds says what settles it")
  func everyFinding() throws {
    for command in ["audit", "compare", "review"] {
      let told = try Binary().run(command, "-C", Repository.root.path).output
      let ids = Set(told.matches(of: /\b[0-9a-f]{12}\b/).map { String($0.0) })
      #expect(!ids.isEmpty)
      for id in ids { #expect(told.contains("gainsay dismiss \(id) --reason …"), "\(command): \(id)") }
    }
  }

  @Test("a draft's finding is mended in the draft: no verdict can be kept on it")
  func draft() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.source, to: "seeds/report.txt")
      try binary.write(Self.quoting, to: "draft.md")
      let told = try binary.run("audit", "draft.md").output
      #expect(told.contains("settle: mend draft.md:3"))
      #expect(!told.contains("gainsay dismiss"))
    }
  }

  @Test("a copy is linked with its origin, and two texts without one are laid side by side")
  func copies() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      for (name, day) in [("early", "2020-01-02"), ("late", "2021-01-02")] {
        try binary.write(RunTests.article, to: "in/\(name).txt")
        try binary.run("add", "in/\(name).txt", "--date", day)
      }
      #expect(try binary.run("compare", "--reuse").output.contains("settle: gainsay link late early --as copy-of, or"))
    }
    try Binary.inProject { (binary: Binary) throws -> Void in
      for name in ["one", "two"] { try binary.write(RunTests.article, to: "seeds/\(name).txt") }
      #expect(try binary.run("compare", "--reuse").output.contains("settle: gainsay reuse one two, or"))
    }
  }
}
