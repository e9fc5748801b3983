import Foundation
import Testing

@Suite("the repository")
struct RepositoryTests {
  /// Who may import whom: the table of ARCHITECTURE.md. SwiftPM lets an undeclared import compile once the module is built.
  static let allowed: [String: Set<String>] = [
    "ClaimModel": ["CSHA256"], "TextAnalysis": ["CStemmer"], "TextReuse": ["TextAnalysis", "ParallelWork"],
    "ParallelWork": [],
    "AssertionReading": ["TextAnalysis"],
    "SourceParsing": ["ClaimModel", "TextAnalysis", "CLibXML2", "CZlib"],
    "AnnotationStorage": ["ClaimModel", "TextAnalysis"],
    "CorpusIndexing": ["ClaimModel", "GRDB"],
    "Comparison": ["ClaimModel", "TextAnalysis", "TextReuse", "AssertionReading", "ParallelWork"],
    "Citations": ["AssertionReading", "ClaimModel", "TextAnalysis", "TextReuse", "ParallelWork"],
    "Reporting": ["ClaimModel", "Mustache", "ParallelWork"],
    "Exchange": ["ClaimModel", "TextAnalysis"],
  ]
  static let system: Set<String> = [
    "Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin", "Musl", "FoundationEssentials",
  ]

  @Test("a module imports only what its row allows", arguments: allowed.keys.sorted())
  func imports(module: String) throws {
    let files = Repository.files(below: "Sources/\(module)", suffix: ".swift")
    #expect(!files.isEmpty)
    for file in files {
      for line in try Repository.text(file).split(separator: "\n") {
        let words = line.split(separator: " ").filter {
          !["public", "internal", "package", "private", "@preconcurrency"].contains($0)
        }
        guard words.first == "import", let name = words.last else { continue }
        let top = String(name.prefix { $0 != "." })
        #expect(Self.system.contains(top) || Self.allowed[module, default: []].contains(top), "\(file) imports \(name)")
      }
    }
  }

  @Test("every file fits in a head: 400 lines at most")
  func fileLength() throws {
    for folder in ["Sources", "Tests"] {
      for file in Repository.files(below: folder, suffix: ".swift") {
        let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 401, "\(file) has \(lines) lines")
      }
    }
  }

  @Test("ARCHITECTURE.md names every module")
  func architecture() throws {
    let text = try Repository.text("ARCHITECTURE.md")
    for module in Self.allowed.keys { #expect(text.contains("Sources/\(module)"), "\(module) is missing") }
  }

  @Test("README.md shows every command")
  func commands() throws {
    let readme = try Repository.text("README.md")
    let help = try Binary().run("--help").output
    let names = help.split(separator: "SUBCOMMANDS:").last.map(String.init)?.split(separator: "\n")
      .compactMap { line in
        line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
      }
    let commands = try #require(names?.map { $0.trimmingCharacters(in: .punctuationCharacters) })
    #expect(commands.count >= 14)
    for command in commands where command != "See" {
      #expect(readme.contains("gainsay \(command)"), "\(command) is missing")
    }
  }

  @Test("Documentation/Rules.md is what the rules say")
  func goldenRules() throws {
    let page = try Binary().run("explain", "--markdown").output
    try Golden.expect(page, equals: "Documentation/Rules.md")
  }

  @Test("no trapping or unfinished code in Sources")
  func unfinished() throws {
    for file in Repository.files(below: "Sources", suffix: ".swift") {
      let text = try Repository.text(file)
      for mark in ["TODO", "FIXME", "fatalError(", "try!", "as!", "try? "] {
        #expect(!text.contains(mark), "\(file) holds \(mark)")
      }
    }
  }
}
