/// Why a record of a file is none for us: in lower case, without a full stop, as it follows the record's place.
struct Unusable: Error {
  var words: String

  init(_ words: String) { self.words = words }
}
