internal import Synchronization

/// The stencils of all parts of a page, each made when the first part of its shape is filled in.
final class Stencils: Sendable {
  /// What decides where the words of a part stand: its kind, and of each field how often it is there.
  private struct Shape: Hashable {
    let kind: ObjectIdentifier
    var counts: [Int] = []
  }

  private let made = Mutex<[Shape: Stencil]>([:])

  /// Appends a part filled in; `render` fills a template in by other means.
  func fill<Part: PagePart>(
    _ part: Part, into text: inout String, _ render: (_ view: Any, _ template: String) -> String
  ) {
    let fields = part.fields
    var words: [HTML] = []
    var shape = Shape(kind: ObjectIdentifier(Part.self))
    words.reserveCapacity(fields.count)
    shape.counts.reserveCapacity(fields.count)
    for (_, field) in fields {
      switch field {
      case .markup(let markup):
        shape.counts.append(markup.isNull ? 0 : 1)
        if !markup.isNull { words.append(markup) }
      case .number(let number):
        words.append(HTML(markup: String(number)))
      case .flag(let isThere): shape.counts.append(isThere ? 1 : 0)
      case .list(let list):
        shape.counts.append(list.count)
        words += list
      }
    }
    if let stencil = made.withLock({ $0[shape] }) { return stencil.fill(words, into: &text) }
    // Two cores may make the same one: it comes out the same.
    let stencil = Stencil(render(Stencil.marked(fields), Part.template))
    made.withLock { $0[shape] = stencil }
    stencil.fill(words, into: &text)
  }
}
