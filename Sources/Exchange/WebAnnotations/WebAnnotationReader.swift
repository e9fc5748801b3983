internal import ClaimModel

/// Reads W3C Web Annotations: one, a list, a collection, a page, or one a line.
public enum WebAnnotationReader {
  /// What the file holds; throws where it is no JSON at all.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> DraftReading {
    var reading = DraftReading()
    let nodes: [(place: String, node: JSONNode)]
    do throws(ExchangeError) {
      nodes = annotations(in: try JSONNode(bytes), refusals: &reading.refusals)
    } catch {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      // A broken file of one value is no file of lines.
      guard lines.contains(where: { isLine($0) }) else { throw error }
      nodes = Self.lines(lines, refusals: &reading.refusals)
    }
    for (place, node) in nodes {
      let one = WebAnnotation(node: node, place: place).reading()
      reading.drafts += one.drafts
      reading.refusals += one.refusals
    }
    return reading
  }

  private static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    do throws(ExchangeError) {
      return !(try JSONNode(line)).fields.isEmpty
    } catch {
      return false
    }
  }

  private static func lines(
    _ lines: [ArraySlice<UInt8>], refusals: inout [Refusal]
  ) -> [(place: String, node: JSONNode)] {
    var nodes: [(place: String, node: JSONNode)] = []
    for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
      do throws(ExchangeError) {
        nodes.append(("line \(number + 1)", try JSONNode(line)))
      } catch {
        refusals.append(Refusal(place: "line \(number + 1)", reason: "is no valid JSON; mend the line"))
      }
    }
    return nodes
  }

  /// The annotations of any of the forms, numbered from 1.
  private static func annotations(
    in root: JSONNode, refusals: inout [Refusal]
  ) -> [(place: String, node: JSONNode)] {
    var found: [JSONNode] = []
    var elsewhere: [String] = []
    collect(root, into: &found, elsewhere: &elsewhere, depth: 0)
    for address in elsewhere {
      refusals.append(
        Refusal(
          place: "page", name: address, reason: "lies at this address and not in the file; save it and import that"))
    }
    return found.enumerated().map { ("record \($0 + 1)", $1) }
  }

  private static func collect(
    _ node: JSONNode, into found: inout [JSONNode], elsewhere: inout [String], depth: Int
  ) {
    let types = node[anyOf: "type", "@type"]?.texts ?? []
    if case .string(let address) = node, depth > 0 {
      elsewhere.append(address)
    } else if case .array(let nodes) = node, depth < 4 {
      for node in nodes { collect(node, into: &found, elsewhere: &elsewhere, depth: depth + 1) }
    } else if types.contains(where: { $0.hasSuffix("AnnotationCollection") }), depth < 4 {
      let pages = [node["first"], node["items"]].compactMap(\.self)
      for page in pages { collect(page, into: &found, elsewhere: &elsewhere, depth: depth + 1) }
    } else if types.contains(where: { $0.hasSuffix("AnnotationPage") }), depth < 4 {
      for item in node["items"]?.elements ?? [] { collect(item, into: &found, elsewhere: &elsewhere, depth: depth + 1) }
      if let next = node["next"] {
        if next.fields.isEmpty || next["items"] != nil {
          collect(next, into: &found, elsewhere: &elsewhere, depth: 1)
        } else if let address = next[anyOf: "id", "@id"]?.text {
          elsewhere.append(address)
        }
      }
    } else if let graph = node["@graph"], node["target"] == nil, depth < 4 {
      for item in graph.elements { collect(item, into: &found, elsewhere: &elsewhere, depth: depth + 1) }
    } else {
      found.append(node)
    }
  }
}
