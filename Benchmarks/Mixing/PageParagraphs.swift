import Foundation
import Measuring

/// Paragraphs of real pages, as gainsay reads them.
public enum PageParagraphs {
  /// The paragraphs of English pages, in the order of the pages, each once.
  public static func read(_ folders: [String], with gainsay: String, in folder: URL) throws -> [String] {
    let output = folder.appending(path: "parsed").path
    guard CommandTime([gainsay, "parse"] + folders, output: output) != nil else { return [] }
    var english: Set<String> = []
    var seen: Set<String> = []
    var texts: [String] = []
    for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n") {
      guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
      if record["type"] as? String == "source", (record["language"] as? String)?.hasPrefix("en") == true {
        english.insert(record["id"] as? String ?? "")
      }
      guard record["type"] as? String == "passage", record["role"] as? String == "paragraph",
        english.contains(record["source"] as? String ?? ""), let text = record["text"] as? String,
        text.split(separator: " ").count >= 12, seen.insert(text).inserted
      else { continue }
      texts.append(text)
    }
    return texts
  }
}
