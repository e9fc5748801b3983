internal import ClaimModel

/// The parts of a word processor's file (Office Open XML, ECMA-376) that hold words.
struct WordPackage: Sendable {
  /// One XML file of the package.
  struct Part: Sendable {
    /// What the words of a part are.
    enum Kind: Sendable, Equatable { case body, footnotes, endnotes, comments, header, footer }

    var kind: Kind
    var name: String
    var bytes: [UInt8]
    /// The addresses of its links, by relationship id.
    var links: [String: String]
  }

  /// The body first, then notes, comments, headers and footers in the order of their names.
  private(set) var parts: [Part] = []
  private(set) var styles = WordStyles()
  /// What the file says of the work.
  private(set) var metadata = SourceMetadata()
  /// What the reader should know.
  private(set) var warnings: [String] = []

  /// How many bytes the parts hold.
  var size: Int { parts.reduce(0) { $0 + $1.bytes.count } }

  /// The usual place of the body.
  static let usualBody = "word/document.xml"

  /// Reads the parts; throws where the body cannot be read.
  init(_ archive: ZipArchive) throws(ContainerError) {
    var archive = archive
    let package = Relationships(of: "", in: &archive)
    var body = package.targets(ofType: "officeDocument").first ?? Self.usualBody
    if !archive.contains(body) { body = Self.usualBody }
    do throws(ContainerError) {
      let relationships = Relationships(of: body, in: &archive)
      parts.append(
        Part(kind: .body, name: body, bytes: try archive.bytes(of: body), links: relationships.links))
      for (kind, type) in [
        (Part.Kind.footnotes, "footnotes"), (.endnotes, "endnotes"), (.comments, "comments"), (.header, "header"),
        (.footer, "footer"),
      ] {
        for name in relationships.targets(ofType: type).sorted() { add(kind, name, from: &archive) }
      }
      if let name = relationships.targets(ofType: "styles").first, archive.contains(name) {
        do throws(ContainerError) { styles = WordStyles(try archive.bytes(of: name)) } catch {
          warnings.append("the styles could not be read: headings and quotations may show as paragraphs")
        }
      }
      let core = package.targets(ofType: "core-properties").first ?? "docProps/core.xml"
      if archive.contains(core) {
        do throws(ContainerError) { readProperties(try archive.bytes(of: core)) } catch {
          warnings.append("the title and authors that the file declares could not be read")
        }
      }
    } catch {
      if case .missing = error, let damage = archive.damage { throw damage }
      throw error
    }
  }

  private mutating func add(_ kind: Part.Kind, _ name: String, from archive: inout ZipArchive) {
    guard archive.contains(name) else { return }
    let links = Relationships(of: name, in: &archive).links
    do throws(ContainerError) {
      parts.append(Part(kind: kind, name: name, bytes: try archive.bytes(of: name), links: links))
    } catch {
      warnings.append("\(name) could not be read")
    }
  }

  private mutating func readProperties(_ bytes: [UInt8]) {
    var text: [UInt8] = []
    var found = SourceMetadata()
    XMLReader.read(bytes) { event in
      switch event {
      case .open: text = []
      case .text(let run, _): if text.count < 4096 { text.append(contentsOf: run) }
      case .close(let name):
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        text = []
        guard !words.isEmpty else { return }
        switch name {
        case "title": found.title = words
        case "creator": found.authors = words.split(separator: ";").map { $0.trimming(\.isWhitespace) }
        case "modified": found.modified = CalendarDate(iso: words)
        case "created": found.published = CalendarDate(iso: words)
        case "language": found.language = words
        default: break
        }
      }
    }
    metadata = found.allFound("properties of the document")
  }
}

/// Which entries of a package belong to one of them, and the addresses that it links to.
private struct Relationships {
  private(set) var links: [String: String] = [:]
  private var entries: [(type: String, name: String)] = []

  init(of entry: String, in archive: inout ZipArchive) {
    let folder = entry.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let name = folder + "_rels/" + (entry.split(separator: "/").last.map(String.init) ?? "") + ".rels"
    guard archive.contains(name) else { return }
    var links: [String: String] = [:]
    var entries: [(String, String)] = []
    do throws(ContainerError) {
      XMLReader.read(try archive.bytes(of: name)) { event in
        guard case .open("Relationship", let attributes) = event, let target = attributes["Target"],
          let type = attributes["Type"]?.split(separator: "/").last.map(String.init)
        else { return }
        if attributes["TargetMode"] == "External" {
          if type == "hyperlink", let id = attributes["Id"] { links[id] = target }
        } else {
          entries.append((type, ArchivePath.resolve(target, from: entry)))
        }
      }
    } catch {
      // Without its relationships a part still has its words.
      return
    }
    self.links = links
    self.entries = entries.map { (type: $0.0, name: $0.1) }
  }

  /// The entries of a kind: the last word of the relationship's type, which the standard's two editions share.
  func targets(ofType type: String) -> [String] { entries.filter { $0.type == type }.map(\.name) }
}
