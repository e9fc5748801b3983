import AnnotationStorage
import ClaimModel
import Testing

@Suite("anchoring")
struct AnchorerTests {
  static let text = """
    The cost of the harbour wall rose to 412 million crowns in a single year — “nobody” has explained it.

    A ferry crosses the bay every hour; the café on the quay sells tickets. The cost of the harbour wall is another matter.
    """
  private let anchorer = Anchorer()

  private func range(of words: String) throws -> TextRange {
    let bytes = Array(Self.text.utf8)
    let needle = Array(words.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: needle) })
    return TextRange(utf8: start..<start + needle.count)
  }

  @Test("selectors made of a range find it again, for every range between characters")
  func exact() {
    let places = Self.text.indices.map { $0.utf16Offset(in: Self.text) }
    #expect(!places.isEmpty)
    let offsets = Self.text.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
    for start in stride(from: 0, to: offsets.count - 1, by: 3) {
      for end in stride(from: start + 1, to: offsets.count, by: 17) {
        let range = TextRange(utf8: offsets[start]..<offsets[end])
        #expect(anchorer.anchor(Anchorer.selectors(for: range, in: Self.text), in: Self.text) == .exact(range))
      }
    }
  }

  @Test("words that moved are found at their new place")
  func moved() throws {
    let selectors = Anchorer.selectors(for: try range(of: "A ferry crosses the bay every hour"), in: Self.text)
    let anchor = anchorer.anchor(selectors, in: "A new opening, which was not there before. " + Self.text)
    guard case .moved(let place) = anchor else {
      Issue.record("\(anchor)")
      return
    }
    #expect(place.lowerBound.utf8 == (try range(of: "A ferry")).lowerBound.utf8 + 43)
  }

  @Test("other white space, marks and dashes make no other words")
  func normalised() throws {
    let selectors = Anchorer.selectors(
      for: try range(of: "in a single year — “nobody” has explained it"), in: Self.text)
    let changed = Self.text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("—", with: "-")
    let anchor = anchorer.anchor(selectors, in: changed)
    #expect(anchor.range.map { String(changed.utf8Slice($0.utf8)) } == "in a single year - \"nobody\" has explained it")
  }

  @Test("changed words are found within the limit and are lost beyond it, and the similarity falls")
  func changed() throws {
    let words = "The cost of the harbour wall rose to 412 million crowns in a single year"
    let selectors = Anchorer.selectors(for: try range(of: words), in: Self.text)
    var last = 1.0
    for (old, new) in [
      ("412", "421"), ("rose to 412 million", "fell by 9 million"),
      ("the harbour wall rose to 412", "that old thing went up"),
    ] {
      guard case .changed(_, let similarity) = anchorer.anchor(selectors, in: Self.text.replacing(old, with: new))
      else {
        Issue.record("\(new) is not changed")
        continue
      }
      #expect(similarity < last)
      last = similarity
    }
    let rest = String(Self.text.utf8Slice(110..<Self.text.utf8.count))
    #expect(anchorer.anchor(selectors, in: rest.replacing("The cost of the harbour wall", with: "This")) == .lost)
  }

  @Test("short words anchor only with their context")
  func short() throws {
    let selectors = Anchorer.selectors(for: try range(of: "ferry"), in: Self.text)
    #expect(anchorer.anchor(selectors, in: "Nothing else here but a ferry in another text altogether.") == .lost)
  }

  @Test("the same words twice are ambiguous unless position or context tells")
  func ambiguous() throws {
    let selectors = Anchorer.selectors(for: try range(of: "The cost of the harbour wall"), in: Self.text)
    guard
      case .ambiguous(let places) = anchorer.anchor(
        [selectors[0]], in: "xx The cost of the harbour wall. The cost of the harbour wall.")
    else {
      Issue.record("not ambiguous")
      return
    }
    #expect(places.count == 2)
    #expect(anchorer.anchor(selectors, in: Self.text) == .exact(try range(of: "The cost of the harbour wall")))
  }

  @Test("the nearest words to a misquote")
  func nearest() throws {
    let nearest = try #require(anchorer.nearest(to: "a ferry crosses that bay each hour", in: Self.text))
    #expect(Self.text.utf8Slice(nearest.0.utf8).contains("ferry crosses the bay every"))
    #expect(anchorer.locate("sells  tickets", in: Self.text).count == 1)
    #expect(anchorer.locate("sold tickets", in: Self.text).isEmpty)
  }
}
