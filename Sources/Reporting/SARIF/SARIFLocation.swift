internal import ClaimModel

/// The places of SARIF: files by their percent-encoded address below the project's folder.
enum SARIFLocation {
  /// The name that stands for the project's folder.
  static let root = "%SRCROOT%"

  /// A file and, where it is known, a stretch of it.
  static func physical(_ file: String, region: JSONValue? = nil) -> JSONValue {
    var artifact: [(key: String, value: JSONValue)] = [("uri", .string(address(of: file)))]
    if !file.hasPrefix("/") { artifact.append(("uriBaseId", .string(root))) }
    var fields: [(key: String, value: JSONValue)] = [("artifactLocation", .object(artifact))]
    if let region { fields.append(("region", region)) }
    return .object(fields)
  }

  /// The place of evidence, with its words as the message; `number` tells a related location.
  static func location(
    _ evidence: Evidence, number: Int?, regions: SourceRegions, in index: ReportIndex
  ) -> JSONValue {
    let place = FindingPlace(evidence, in: index)
    var fields: [(key: String, value: JSONValue)] = number.map { [("id", .integer($0))] } ?? []
    fields += [
      ("physicalLocation", physical(place.file, region: regions.region(of: evidence).map(region))),
      (
        "logicalLocations",
        .array([
          .object([
            ("name", .string(evidence.passage.rawValue)),
            ("fullyQualifiedName", .string("\(place.path.visiblePath):\(evidence.passage.rawValue)")),
            ("kind", .string("passage")),
          ])
        ])
      ),
      ("message", SARIFText.message(SARIFText.plain(index.words(of: evidence)))),
    ]
    return .object(fields)
  }

  /// A whole file, named by its first line.
  static func location(file: String) -> JSONValue {
    let path = FindingPlace(file: file).file
    return .object([("physicalLocation", physical(path, region: .object([("startLine", .integer(1))])))])
  }

  private static func region(_ region: SourceRegions.Region) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [("startLine", .integer(region.startLine))]
    if let end = region.endLine { fields.append(("endLine", .integer(max(end, region.startLine)))) }
    if let bytes = region.bytes {
      fields += [("byteOffset", .integer(bytes.lowerBound)), ("byteLength", .integer(bytes.count))]
    }
    return .object(fields)
  }

  /// A path as an address: relative below the project's folder, or of the scheme `file` where it is absolute.
  static func address(of path: String) -> String {
    var out = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
