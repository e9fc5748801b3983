internal import AnnotationStorage
internal import ClaimModel
internal import Foundation

/// What the last whole run found, so that `status` need not run again where nothing changed since.
struct LatestSummary: Codable {
  /// A hash of all that findings hang on.
  var key: String
  /// The findings, counted in one line.
  var summary: String

  /// A cache, may be deleted at any time.
  private static let path = ".gainsay/summary.json"

  /// The summary of the last run over exactly these sources and records; `nil` where there is none.
  static func of(_ corpus: Corpus) -> String? {
    do {
      let latest = try JSONDecoder().decode(LatestSummary.self, from: Data(try FileAccess.read(path)))
      return latest.key == key(of: corpus) ? latest.summary : nil
    } catch {
      return nil
    }
  }

  /// Keeps what a whole run over all sources found.
  static func keep(_ report: Report, of corpus: Corpus) {
    guard corpus.isWhole else { return }
    do {
      let latest = LatestSummary(key: key(of: corpus), summary: FindingPrinter.summary(of: report))
      try FileAccess.makeFolder(Workspace.cacheFolder)
      try FileAccess.write(Array(JSONEncoder().encode(latest)), to: path)
    } catch {
      Console.complain("what was found was not kept for status: \(ErrorWording.of(error))")
    }
  }

  private static func key(of corpus: Corpus) -> String {
    var parts = [Gainsay.version]
    for document in corpus.documents {
      let source = document.source
      parts += [source.id.rawValue, document.fingerprint, source.path] + source.authors
      parts += [
        source.publisher, source.published?.description, source.modified?.description, source.title, source.url,
        source.capture, source.language,
      ].map { $0 ?? "" }
    }
    parts += CitationListFiles.stamps(beside: Workspace.sourceFolder)
    parts += corpus.failures.flatMap { [$0.path, $0.reason] }
    return Fingerprint.sha256(parts + Workspace.store.stamps() + [Fingerprint.sha256(BaselineFile.stamp())])
  }
}
