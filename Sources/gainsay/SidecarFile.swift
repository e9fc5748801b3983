internal import ClaimModel
internal import Foundation
internal import SourceParsing

/// Changes to `sources.json`, the CSL-JSON file beside the sources.
enum SidecarFile {
  /// Sets the fields that `metadata` holds in the record of a source; all other records and fields stay.
  static func set(_ metadata: SourceMetadata, for stem: String, in folder: String) throws(CommandError) {
    let path = (folder as NSString).appendingPathComponent("sources.json")
    var records = FileAccess.exists(path) ? try records(in: path) : []
    let index = records.firstIndex { $0["id"] as? String == stem } ?? records.endIndex
    if index == records.endIndex { records.append(["id": stem, "type": "webpage"]) }
    if let title = metadata.title { records[index]["title"] = title }
    if !metadata.authors.isEmpty { records[index]["author"] = metadata.authors.map { ["literal": $0] } }
    if let publisher = metadata.publisher { records[index]["publisher"] = publisher }
    if let url = metadata.url { records[index]["URL"] = url }
    if let date = metadata.published { records[index]["issued"] = written(date) }
    if let date = metadata.captured.flatMap({ CalendarDate(iso: $0) }) { records[index]["accessed"] = written(date) }
    if let language = metadata.language { records[index]["language"] = language }
    do {
      let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      var bytes = Array(try JSONSerialization.data(withJSONObject: records, options: options))
      bytes.append(0x0A)
      try FileAccess.write(bytes, to: path)
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("\(path): cannot be written as JSON; nothing was changed")
    }
  }

  private static func written(_ date: CalendarDate) -> [String: [[Int]]] {
    ["date-parts": [[date.year, date.month, date.day].compactMap(\.self)]]
  }

  private static func records(in path: String) throws(CommandError) -> [[String: Any]] {
    let bytes = try FileAccess.read(path)
    do {
      if let records = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]] { return records }
    } catch {
      throw CommandError("\(path): is no valid JSON; mend it first, nothing was changed")
    }
    throw CommandError("\(path): is no CSL-JSON, a list of records; mend it first, nothing was changed")
  }
}
