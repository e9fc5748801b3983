/// Everything that a page says of its work, gathered once for the choices of the single fields.
struct PageEvidence {
  let tree: HTMLTree
  let blocks: HTMLBlocks
  let landmarks: HTMLLandmarks
  let linked: LinkedWork
  /// The words of the `title` element.
  let documentTitle: [UInt8]

  /// Gathers.
  init(tree: HTMLTree, blocks: HTMLBlocks) {
    self.tree = tree
    self.blocks = blocks
    landmarks = HTMLLandmarks(tree)
    documentTitle = landmarks.title.map { tree.words(from: Int($0.event), limit: 600) } ?? []
    linked = LinkedWork(
      LinkedData(tree.linkedData, of: tree.bytes), of: tree.bytes, title: FoldedWords(documentTitle))
  }

  /// The values of `meta` elements of a kind, the most trusted first.
  func meta(_ kind: MetaElements.Kind) -> [Sighting<[UInt8]>] {
    landmarks.meta.values(kind).map { value in
      let words = MarkupText.words(of: tree.values[Int(value.range.lowerBound)..<Int(value.range.upperBound)])
      return Sighting(words, MetaElements.names[Int(value.rank)].name)
    }.filter { !$0.value.isEmpty }
  }

  /// The words of a place, at most `limit` bytes.
  func words(of place: HTMLLandmarks.Place, limit: Int) -> [UInt8] { tree.words(from: Int(place.event), limit: limit) }

  /// An attribute of a place's element, cleaned; `nil` where it has none.
  func attribute(_ name: HTMLAttribute, of place: HTMLLandmarks.Place) -> [UInt8]? {
    let bytes = tree.bytes(of: name, in: Int(place.element))
    return bytes.isEmpty ? nil : MarkupText.words(of: bytes)
  }
}
