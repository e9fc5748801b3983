/// A value, and where on the page it was seen.
struct Sighting<Value> {
  var value: Value
  /// In words for a reader, such as `JSON-LD headline` or `h1`.
  var place: String

  init(_ value: Value, _ place: String) {
    self.value = value
    self.place = place
  }
}
