/// Reads who wrote a piece from its byline or from the biography at its end.
enum Byline {
  /// The authors of `By Jane Roe and John Doe, staff writers`; empty where the text is no byline.
  static func authors(in text: String) -> [String] {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.lowercased().hasPrefix("by "), line.count < 160 else { return [] }
    return names(in: String(line.dropFirst(3)))
  }

  /// The persons' names of a list such as `Jane Roe, John Doe and Ann Poe`.
  static func names(in list: String) -> [String] {
    var names: [String] = []
    let separated = list.replacing(" and ", with: ",").replacing(" & ", with: ",").replacing(";", with: ",").replacing(
      " | ", with: ",")
    for part in separated.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.trimming { $0.isWhitespace }
      guard isName(name) else { break }
      names.append(name)
    }
    return names
  }

  private static let notNames: Set<String> = [
    "staff", "editor", "editorial", "the", "news", "press", "correspondent", "reporter", "team", "desk", "agency",
    "university",
    "institute", "posted", "published", "updated", "our", "ministry", "department",
  ]

  /// Two to five words, each beginning with a capital letter, or a particle between them.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first?.first, first.isUppercase else { return false }
    return words.allSatisfy { word in
      guard let initial = word.first, !word.contains(where: \.isNumber) else { return false }
      if notNames.contains(word.lowercased()) { return false }
      return initial.isUppercase
        || ["de", "van", "von", "der", "den", "la", "al", "bin", "ibn", "da", "di", "du", "le", "del", "e", "el"]
          .contains(word)
    }
  }
}

/// Biography lines, which name the author of a piece whose byline does not.
enum Biography {
  private static let roles: Set<String> = [
    "director", "professor", "fellow", "author", "writer", "journalist", "correspondent", "editor", "columnist",
    "researcher",
    "analyst", "lecturer", "historian", "reporter", "scholar", "associate", "consultant", "head", "president", "chair",
    "freelance", "student", "engineer", "economist", "lawyer", "physician", "teaches", "writes", "covers",
  ]

  /// The person of `Jane Roe is the director of …`; `nil` where the text is no biography.
  static func subject(of text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count < 120 else { return nil }
    for verb in ["is", "was", "teaches", "writes", "covers"] {
      guard let index = words.prefix(7).firstIndex(of: verb), index >= 2 else { continue }
      let name = words[..<index].joined(separator: " ").trimming { $0 == "," || $0 == "*" }
      guard Byline.isName(name) else { continue }
      if verb != "is", verb != "was" { return name }
      let after = words[(index + 1)...].prefix(9).map { $0.lowercased().trimming { !$0.isLetter } }
      guard ["a", "an", "the", "our", "professor", "director", "editor"].contains(after.first ?? "") else { continue }
      if after.contains(where: roles.contains) { return name }
    }
    return nil
  }

  /// Whether a text tells of its writer in the first person: the biography of a site's owner, not of an author.
  static func isFirstPerson(_ text: String) -> Bool {
    let folded = text.lowercased()
    return ["i hold a ", "i am a ", "i'm a ", "my name is ", "i have a degree", "i studied "].contains {
      folded.hasPrefix($0)
    }
      && ["degree", "passion", "blog", "website", "site", "write", "studied", "studies"].contains {
        folded.contains($0)
      }
  }
}
