internal import ClaimModel

/// Writes the passages of sources to standard output as JSON Lines, as soon as each is read.
struct PassageLines {
  private var output = OutputBuffer()
  private var failures = 0

  /// Writes the passages of a file, or of all in a folder; what cannot be read is said.
  mutating func add(_ path: String) throws {
    let folder = SourceFolder(paths: [path])
    for failure in folder.failures { complain(failure) }
    var sidecars = SidecarFiles()
    for entry in folder.entries {
      var output = output
      let file = SourceFile(entry, sidecars: sidecars.beside(entry.path)) { document in
        for passage in document.passages { Self.add(passage, of: document.source, to: &output) }
      }
      self.output = output
      for failure in file.failures { complain(failure) }
    }
  }

  /// Writes what is left; whether all could be read.
  mutating func finish() -> Outcome {
    output.flush()
    return failures == 0 ? .ran : .failed
  }

  private mutating func complain(_ failure: Report.Failure) {
    failures += 1
    Console.complain("\(failure.path): \(failure.reason)")
  }

  /// A passage's id is the path of its source and its number there: no two sources of one archive have the same.
  private static func id(_ passage: Identifier<Passage>, of source: Source) -> String {
    "\(source.path):\(passage.rawValue.split(separator: ":").last ?? "")"
  }

  /// Writes a passage, and of its source and its place what matters to a stage; what goes without saying is left out.
  private static func add(_ passage: Passage, of source: Source, to output: inout OutputBuffer) {
    output.add("{\"id\":")
    output.add(json: id(passage.id, of: source))
    output.add(",\"source\":")
    output.add(json: source.path)
    if !source.authors.isEmpty {
      output.add(",\"author\":")
      output.add(json: source.authors.joined(separator: ", "))
    }
    if let published = source.published {
      output.add(",\"published\":")
      output.add(json: published.description)
    }
    if let language = source.language {
      output.add(",\"language\":")
      output.add(json: language)
    }
    if passage.role != .paragraph {
      output.add(",\"role\":")
      output.add(json: passage.role.rawValue)
    }
    if !passage.headings.isEmpty {
      output.add(",\"headings\":[")
      for (index, heading) in passage.headings.enumerated() {
        if index > 0 { output.add(",") }
        output.add(json: heading)
      }
      output.add("]")
    }
    if let repeated = passage.repeats {
      output.add(",\"repeats\":")
      output.add(json: id(repeated, of: source))
    }
    output.add(",\"text\":")
    output.add(json: passage.text)
    output.add("}")
    output.endLine()
  }
}
