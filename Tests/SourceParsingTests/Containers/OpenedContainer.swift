import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// Everything that a container gives, in order.
struct OpenedContainer {
  var documents: [Document] = []
  var failures: [ContainerFailure] = []
  /// Members without an article, by their numbers.
  var unparsed: [(number: Int?, error: ParsingError)] = []
  var passedOver = PassedOver()
  var isContainer = false

  init(
    _ bytes: [UInt8], path: String, limits: ParsingLimits = ParsingLimits(),
    pdf: SourceContainer.PDFReader = { (_) throws(ContainerError) in throw .noPDFReader(program: "pdftotext") }
  ) throws(ContainerError) {
    guard var container = try SourceContainer(RawFile(bytes), path: path, limits: limits, pdf: pdf) else { return }
    isContainer = true
    while let result = container.next() {
      switch result {
      case .failure(let failure): failures.append(failure)
      case .success(let member):
        do throws(ParsingError) {
          let name = member.number.map { "\(path)#\($0)" } ?? path
          documents.append(
            try SourceParser(limits: limits).parse(
              member, id: Identifier(rawValue: "m\(member.number ?? 0)"), path: name))
        } catch {
          unparsed.append((member.number, error))
        }
      }
    }
    passedOver = container.passedOver
  }

  /// A document by its path.
  func document(_ path: String) throws -> Document {
    try #require(documents.first { $0.source.path == path }, "no \(path) among \(documents.map(\.source.path))")
  }
}

/// A file of `Fixtures`; `make.py` there says how each was made.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
  }

  static let all = [
    "crawl.warc", "crawl.warc.gz", "explorer.mht", "snapshot.mhtml", "mail.eml", "book.epub", "memo.docx",
  ]
}

extension Document {
  /// The bytes behind a passage, in `raw`.
  func words(of passage: Passage, in raw: [UInt8]) -> [UInt8] { origin.bytes(for: passage.range).flatMap { raw[$0] } }
}
