internal import ClaimModel
internal import Foundation
internal import SourceParsing
internal import Synchronization

/// The text of PDF files, by way of Poppler's programs.
enum PDFText {
  /// The program that gives the text; of the package `poppler-utils`, or `poppler` with Homebrew.
  static let program = "pdftotext"
  /// A book of 1,000 pages takes a few seconds.
  static let seconds = 60

  /// The programs that a PDF file is read with, each with its file's size and time: others may read it otherwise.
  static var programs: [String] {
    [program, "pdfinfo"].map { name in Subprocess(named: name).map { ProgramFile.mark(of: $0.program) } ?? "" }
  }

  /// The pages of a PDF file, as they are laid out, and what the file says of itself; `isSure` becomes false where it may
  /// say more another time.
  static func read(_ path: String, isSure: borrowing Atomic<Bool>) throws(ContainerError) -> SourceContainer.PDFText {
    guard let pdftotext = Subprocess(named: program) else { throw .noPDFReader(program: program) }
    let limit = ParsingLimits().fileBytes
    // A name that begins with a hyphen would be taken for an option.
    let file = path.hasPrefix("-") ? "./" + path : path
    let bytes = try text(of: file, by: pdftotext, limit: limit)
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .pdfWithoutText }
    return SourceContainer.PDFText(bytes: bytes, metadata: metadata(of: file, isSure: isSure))
  }

  private static func text(of file: String, by program: Subprocess, limit: Int) throws(ContainerError) -> [UInt8] {
    let run: (output: [UInt8], ending: Subprocess.Ending)
    do throws(CommandError) {
      run = try program.run(["-layout", "-enc", "UTF-8", file, "-"], seconds: seconds, limit: limit)
    } catch {
      throw .pdfRefused(detail: error.message)
    }
    switch run.ending {
    case .tooSlow: throw .pdfTooSlow(seconds: seconds)
    case .tooMuch: throw .memberTooLarge(limit: limit)
    case .exited(0, _): return run.output
    case .exited(_, let message):
      if message.contains("Incorrect password") { throw .encrypted(entry: nil) }
      throw .pdfRefused(detail: message.split(separator: "\n").first.map(String.init) ?? "no reason given")
    }
  }

  /// What the file says of the work; nothing where that cannot be read.
  private static func metadata(of file: String, isSure: borrowing Atomic<Bool>) -> SourceMetadata {
    var metadata = SourceMetadata()
    var fields: [String: String] = [:]
    do {
      guard let pdfinfo = Subprocess(named: "pdfinfo") else { return metadata }
      let run = try pdfinfo.run(["-isodates", "-enc", "UTF-8", file], seconds: seconds, limit: 64 << 10)
      if case .tooSlow = run.ending { isSure.store(false, ordering: .relaxed) }
      for line in String(decoding: run.output, as: UTF8.self).split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        if parts.count == 2, !parts[1].isEmpty, fields[parts[0]] == nil { fields[parts[0]] = parts[1] }
      }
    } catch {
      isSure.store(false, ordering: .relaxed)
      return metadata
    }
    // Word names a document after its file where nobody named it.
    if let title = fields["Title"], !title.hasPrefix("Microsoft Word - "), title.contains(" ") {
      metadata.title = title
    }
    metadata.authors = (fields["Author"] ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    if let date = fields["CreationDate"] {
      // A browser makes the file when somebody prints the page: that is a capture, and no day of publication.
      if fields["Creator"]?.hasPrefix("Mozilla/") == true || fields["Producer"]?.hasPrefix("Skia/") == true {
        metadata.captured = date
      } else {
        metadata.published = CalendarDate(iso: date)
      }
    }
    return metadata
  }
}
