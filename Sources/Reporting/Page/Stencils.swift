internal import Synchronization

/// The stencils of all parts of a page, each made when the first part of its shape is filled in.
final class Stencils: Sendable {
  private let made = Mutex<[Stencil.Shape: Stencil]>([:])

  /// A part filled in; `render` fills a template in by other means.
  func markup<Part: PagePart>(_ part: Part, _ render: (_ view: Any, _ template: String) -> String) -> HTML {
    let fields = part.fields
    var words: [HTML] = []
    var counts: [Int] = []
    words.reserveCapacity(fields.count)
    counts.reserveCapacity(fields.count)
    for (_, field) in fields {
      switch field {
      case .markup(let markup):
        counts.append(markup.isNull ? 0 : 1)
        if !markup.isNull { words.append(markup) }
      case .number(let number):
        counts.append(1)
        words.append(HTML(markup: String(number)))
      case .flag(let isThere): counts.append(isThere ? 1 : 0)
      case .list(let list):
        counts.append(list.count)
        words += list
      }
    }
    let shape = Stencil.Shape(template: Part.template, counts: counts)
    if let stencil = made.withLock({ $0[shape] }) { return stencil.filled(words) }
    // Two cores may make the same one: it comes out the same.
    let stencil = Stencil(render(Stencil.marked(fields), Part.template))
    made.withLock { $0[shape] = stencil }
    return stencil.filled(words)
  }
}
