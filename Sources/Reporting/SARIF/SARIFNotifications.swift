internal import ClaimModel

/// What a reader of results must know beside them: files that could not be read, what to know of others, what is left out.
struct SARIFNotifications {
  private enum Kind: String, CaseIterable {
    case unreadable, source, limit

    var words: String {
      switch self {
      case .unreadable: "Something could not be read, and nothing is known about it."
      case .source: "What to know of a file that was read."
      case .limit: "Results that the file could not hold."
      }
    }
  }

  /// The notifications.
  private(set) var values: [JSONValue]

  init(_ report: Report) {
    values = report.failures.map { failure in
      Self.notification(.unreadable, "error", "\(failure.path): \(failure.reason)", file: failure.path)
    }
    for document in report.documents {
      values += document.warnings.map { Self.notification(.source, "note", $0, file: document.source.path) }
    }
  }

  /// The same with a remark on what was left out before them.
  func with(_ remark: String) -> SARIFNotifications {
    var all = self
    all.values.insert(Self.notification(.limit, "warning", remark, file: nil), at: 0)
    return all
  }

  /// The kinds, for the driver.
  static var descriptors: [JSONValue] {
    Kind.allCases.map { kind in
      .object([("id", .string("gainsay/\(kind.rawValue)")), ("shortDescription", SARIFText.message(kind.words))])
    }
  }

  private static func notification(_ kind: Kind, _ level: String, _ text: String, file: String?) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [
      (
        "descriptor",
        .object([
          ("id", .string("gainsay/\(kind.rawValue)")),
          ("index", .integer(Kind.allCases.firstIndex(of: kind) ?? -1)),
        ])
      ), ("level", .string(level)), ("message", SARIFText.message(SARIFText.plain(text))),
    ]
    if let file {
      let place = SARIFLocation.physical(FindingPlace(file: file).file)
      fields.append(("locations", .array([.object([("physicalLocation", place)])])))
    }
    return .object(fields)
  }
}
