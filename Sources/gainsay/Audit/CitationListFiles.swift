internal import Citations
internal import ClaimModel
internal import Exchange
internal import Foundation

/// The lists of retractions and mirrors, read from the files that were named or lie beside the sources.
struct CitationListFiles {
  /// What the files list.
  private(set) var lists = CitationLists()
  /// Files and rows that could not be read; the other rows count.
  private(set) var failures: [Report.Failure] = []

  /// What the files beside the sources are called.
  static let names = ["retractions.csv", "mirrors.csv"]
  /// As many bytes are read: the Retraction Watch data set has 60 MB.
  private static let limit = 512 << 20
  /// So many bad rows are said one by one; of more, the number is said.
  private static let saidRows = 10

  /// Reads them; a named file counts alone, without one the file in each folder of the sources.
  init(retractions: String?, mirrors: String?, beside paths: [String]) {
    for path in Self.files(retractions, Self.names[0], beside: paths) { read(path) { $0.addRetraction($1) } }
    for path in Self.files(mirrors, Self.names[1], beside: paths) { read(path) { $0.addMirror($1) } }
  }

  /// A hash of each list beside the sources; empty where there is none.
  static func stamps(beside folder: String) -> [String] {
    names.map { name in
      files(nil, name, beside: [folder]).map { path in
        do { return Fingerprint.sha256(try FileAccess.read(path, limit: limit)) } catch { return "unread" }
      }.joined()
    }
  }

  private static func files(_ named: String?, _ name: String, beside paths: [String]) -> [String] {
    if let named { return [named] }
    var found: [String] = []
    for path in paths {
      let folder = FileAccess.isFolder(path) ? path : FilePath.folder(of: path)
      let file = folder == "." ? name : FilePath.joined(folder, name)
      if FileAccess.exists(file), !found.contains(file) { found.append(file) }
    }
    return found
  }

  /// Reads the rows of a file; `add` gives what is wrong with a row.
  private mutating func read(_ path: String, add: (inout Self, ListRow) -> String?) {
    let rows: [CSVText.Row]
    do {
      rows = try CSVText.rows(Self.text(of: FileAccess.read(path, limit: Self.limit)))
    } catch let error as ExchangeError {
      failures.append(Report.Failure(path: path, reason: error.words))
      return
    } catch {
      failures.append(Report.Failure(path: path, reason: Self.reason(error, path)))
      return
    }
    guard let header = rows.first else { return }
    var faults: [(line: Int, reason: String)] = []
    for row in rows.dropFirst() {
      if let reason = add(&self, ListRow(row.cells, under: header.cells)) { faults.append((row.line, reason)) }
    }
    for fault in faults.prefix(Self.saidRows) {
      failures.append(Report.Failure(path: path, reason: "line \(fault.line): \(fault.reason)"))
    }
    if faults.count > Self.saidRows {
      let more = FindingPrinter.count(faults.count - Self.saidRows, "more row")
      failures.append(Report.Failure(path: path, reason: "\(more) could not be read"))
    }
  }

  private mutating func addRetraction(_ row: ListRow) -> String? {
    // The data set also lists corrections, concerns and reinstatements.
    if let nature = row["retractionnature"], !nature.lowercased().hasPrefix("retract") { return nil }
    let date = row["retractiondate"] ?? row["date"]
    let reason = row["reason"].map { text in
      text.split(separator: ";").map { $0.filter { $0 != "+" } }.joined(separator: "; ")
    }
    let entry = RetractionList.Work(
      title: row["title"], date: date.map { $0.hasSuffix(" 0:00") ? String($0.dropLast(5)) : $0 }, reason: reason)
    // What the data set calls URLS are its own reports on a retraction.
    let addresses = ["url", "urls", "address"].compactMap { row[$0] }.flatMap { $0.split(separator: ";") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.contains("retractionwatch.com") && !$0.isEmpty }
    return lists.retractions.add(entry, doi: row["originalpaperdoi"] ?? row["doi"], addresses: addresses)
      ? nil : "names neither a DOI nor an address, and no title of three words and more"
  }

  private mutating func addMirror(_ row: ListRow) -> String? {
    guard let address = row["address"], let original = row["original"] else {
      return "has no “address” or no “original”; the first line names these columns"
    }
    return lists.mirrors.add(address, of: original)
      ? nil : "“\(address)” or “\(original)” is neither an address nor a host"
  }

  /// The text of a file: UTF-8, or Western European where it is none.
  private static func text(of bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func reason(_ error: any Error, _ path: String) -> String {
    let words = ErrorWording.of(error)
    return words.hasPrefix(path + ": ") ? String(words.dropFirst(path.count + 2)) : words
  }
}

/// A row of a list, its cells by the folded names of their columns.
struct ListRow {
  private var cells: [String: String] = [:]

  /// The cells that are not empty.
  init(_ cells: [String], under header: [String]) {
    for (name, cell) in zip(header, cells) {
      let text = cell.trimmingCharacters(in: .whitespacesAndNewlines)
      let folded = name.lowercased().filter(\.isLetter)
      if !text.isEmpty, self.cells[folded] == nil { self.cells[folded] = text }
    }
  }

  subscript(name: String) -> String? { cells[name] }
}
