extension Document {
  /// Gives the document another id; its passages follow.
  public mutating func rename(to id: Identifier<Source>) {
    let old = source.id.rawValue
    func renamed(_ passage: Identifier<Passage>) -> Identifier<Passage> {
      Identifier(rawValue: id.rawValue + passage.rawValue.dropFirst(old.count))
    }
    source.id = id
    for index in passages.indices {
      passages[index].id = renamed(passages[index].id)
      passages[index].source = id
      passages[index].repeats = passages[index].repeats.map(renamed)
    }
  }
}
