/// An address on the web, cut at its signs; the parts stand as they were written, but for the host.
struct AddressParts {
  /// The host in lower case, without user, default port and the point of the root.
  var host: String
  /// From the first slash on, without query and fragment.
  var path: String
  /// The fields of the query, `name=value`, in order.
  var query: [Substring]

  /// Cuts an address that begins with `http://`, `https://` or `//`; `nil` for all others.
  init?(_ address: some StringProtocol) {
    guard let start = Self.start(of: address) else { return nil }
    let rest = address[start...].prefix { $0 != "#" }
    let place = rest.prefix { $0 != "?" }
    let slash = place.firstIndex(of: "/") ?? place.endIndex
    var host = place[..<slash].lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
    self.host = host
    path = String(place[slash...])
    query = rest.dropFirst(place.count + 1).split(separator: "&").map { Substring(String($0)) }
  }

  /// The components of the path that are not empty.
  var components: [Substring] { path.split(separator: "/") }

  /// The value of the first field of the query with one of these names, percent-encoding taken away.
  func value(of names: [String]) -> String? {
    for field in query {
      guard let sign = field.firstIndex(of: "="), names.contains(field[..<sign].lowercased()) else { continue }
      return PercentEncoding.decoded(field[field.index(after: sign)...])
    }
    return nil
  }

  /// The address put together again, without its fragment.
  var address: String { "http://" + host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&")) }

  /// Whether the host is this one or lies below it.
  func isHost(_ name: String) -> Bool { host == name || host.hasSuffix("." + name) }

  private static func start<Text: StringProtocol>(of address: Text) -> Text.Index? {
    for scheme in ["https://", "http://", "//"] where address.prefix(scheme.count).lowercased() == scheme {
      return address.index(address.startIndex, offsetBy: scheme.count)
    }
    return nil
  }
}
