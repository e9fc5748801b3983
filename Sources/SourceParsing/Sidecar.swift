internal import ClaimModel
internal import Foundation
internal import TextAnalysis

/// Why a `sources.json` could not be read.
public enum SidecarError: Error, Hashable, Sendable {
  /// No list of CSL-JSON records; the detail says where.
  case malformed(detail: String)
}

/// Reads `sources.json`, the CSL-JSON file beside sources that says what the files themselves do not.
public enum Sidecar {
  private struct Record: Decodable {
    struct Name: Decodable {
      var family: String?
      var given: String?
      var literal: String?

      var whole: String { literal ?? [given, family].compactMap(\.self).joined(separator: " ") }
    }

    struct Issued: Decodable {
      var parts: [[Int]]?
      var raw: String?

      enum CodingKeys: String, CodingKey {
        case parts = "date-parts"
        case raw
      }

      var date: CalendarDate? {
        if let parts = parts?.first, let year = parts.first {
          return CalendarDate(
            year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
        }
        return raw.flatMap { CalendarDate(iso: $0) }
      }
    }

    var id: String
    var title: String?
    var author: [Name]?
    var container: String?
    var publisher: String?
    var issued: Issued?
    var accessed: Issued?
    var url: String?
    var doi: String?
    var archive: String?
    var location: String?
    var language: String?

    enum CodingKeys: String, CodingKey {
      case id, title, author, publisher, issued, accessed, archive, language
      case container = "container-title"
      case url = "URL"
      case doi = "DOI"
      case location = "archive_location"
    }

    /// The fields, each found in the file of this name.
    func metadata(found file: String) -> SourceMetadata {
      var metadata = SourceMetadata()
      metadata.title = title
      metadata.authors = (author ?? []).map(\.whole).filter { !$0.isEmpty }
      metadata.publisher = container ?? publisher
      metadata.published = issued?.date
      metadata.url = url ?? doi.map { $0.contains("://") ? $0 : "https://doi.org/" + $0 }
      // The archive is an address, or a name with the address as its location.
      metadata.capture = [location, archive].compactMap(\.self).first { $0.contains("://") }
      metadata.captured = accessed?.date?.description
      metadata.language = language
      for address in [metadata.capture, metadata.url].compactMap(\.self) {
        guard let wrapper = ArchiveAddress(address) else { continue }
        metadata.capture = address
        metadata.captured = wrapper.captured ?? metadata.captured
        metadata.url = address == metadata.url ? wrapper.original : metadata.url ?? wrapper.original
      }
      for field in Source.Field.allCases where metadata.has(field) { metadata.found[field] = file }
      return metadata
    }
  }

  /// What is known of each source, by the stem of its file's name; throws where the bytes are no CSL-JSON.
  public static func read(_ bytes: [UInt8]) throws(SidecarError) -> [String: SourceMetadata] {
    let records: [Record]
    do {
      records = try JSONDecoder().decode([Record].self, from: Data(bytes))
    } catch {
      throw .malformed(detail: Self.detail(of: error))
    }
    var known: [String: SourceMetadata] = [:]
    for record in records {
      known[record.id] = record.metadata(found: "sources.json")
    }
    return known
  }

  private static func detail(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "“\(key.stringValue)” is missing\(place(context))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "a value of another type\(place(context))"
    default: "no valid JSON"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { key in key.intValue.map { "record \($0 + 1)" } ?? "“\(key.stringValue)”" }
    return path.isEmpty ? "" : " in " + path.joined(separator: ", ")
  }
}
