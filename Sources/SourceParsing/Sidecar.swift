internal import ClaimModel
internal import Foundation

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
    var url: String?
    var language: String?

    enum CodingKeys: String, CodingKey {
      case id, title, author, publisher, issued, language
      case container = "container-title"
      case url = "URL"
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
      var metadata = SourceMetadata()
      metadata.title = record.title
      metadata.authors = (record.author ?? []).map(\.whole).filter { !$0.isEmpty }
      metadata.publisher = record.container ?? record.publisher
      metadata.published = record.issued?.date
      metadata.url = record.url
      metadata.language = record.language
      known[record.id] = metadata
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
