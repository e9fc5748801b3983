internal import ClaimModel
internal import Foundation

/// What sources are called: after their files.
enum SourceName {
  /// A file's name without its ending; of a packed file without both, `crawl` for `crawl.warc.gz`.
  static func stem(of path: String) -> String {
    let name = FilePath.name(of: path)
    let stem = withoutEnding(name)
    return FilePath.ending(of: name) == "gz" ? withoutEnding(stem) : stem
  }

  private static func withoutEnding(_ name: String) -> String {
    let ending = FilePath.ending(of: name)
    return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
  }

  /// The id of the member of a file with this number: the file's id and the number.
  ///
  /// Three digits at least, so that the chapters of a book stand in their order where ids are sorted.
  static func member(_ number: Int, of file: Identifier<Source>) -> Identifier<Source> {
    let digits = String(number)
    return joined(file, String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
  }

  /// An id for a document that none of `taken` has: the wanted one, or with `-2`, `-3` behind it.
  static func unique(_ wanted: Identifier<Source>, among taken: inout Set<Identifier<Source>>) -> Identifier<Source> {
    var id = wanted
    var count = 2
    while !taken.insert(id).inserted {
      id = joined(wanted, String(count))
      count += 1
    }
    return id
  }

  /// How many digits the number of a member may have.
  static let numberWidths = 3...19

  /// What stands before the hyphen and a number of so many digits in the id of a member.
  static func start(of file: Identifier<Source>, digits: Int) -> String {
    String(file.rawValue.prefix(Identifier<Source>.maximumLength - digits - 1))
  }

  private static func joined(_ id: Identifier<Source>, _ digits: String) -> Identifier<Source> {
    Identifier(rawValue: start(of: id, digits: digits.count) + "-" + digits)
  }
}
