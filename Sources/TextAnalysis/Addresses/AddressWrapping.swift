/// Addresses that carry another: redirectors, proxies, AMP caches.
enum AddressWrapping {
  /// The address inside, and what was around it; `nil` where none is.
  static func inner(of parts: AddressParts) -> (address: String, wrapper: WebAddress.Wrapper)? {
    if let address = cached(in: parts) { return (address, .accelerated) }
    if let address = translated(in: parts) ?? proxied(in: parts) { return (address, .proxy) }
    if let address = redirected(in: parts) { return (address, .redirect) }
    return nil
  }

  // MARK: AMP caches

  /// `google.com/amp/s/HOST/…`, `HOST-with-hyphens.cdn.ampproject.org/c/s/HOST/…`
  private static func cached(in parts: AddressParts) -> String? {
    var components = parts.components[...]
    if parts.isHost("cdn.ampproject.org") {
      guard let kind = components.popFirst(), ["c", "v", "i", "wp", "r"].contains(kind) else { return nil }
    } else {
      let isSearch = parts.host.hasPrefix("www.google.") || parts.host.hasPrefix("google.") || parts.host == "bing.com"
      guard isSearch, components.first == "amp" else { return nil }
      components.removeFirst()
    }
    var isSecure = false
    if components.first == "s" {
      isSecure = true
      components.removeFirst()
    }
    let rest = components.joined(separator: "/")
    guard let host = components.first, isHost(host) else { return nil }
    return (isSecure ? "https://" : "http://") + rest
      + (parts.query.isEmpty ? "" : "?" + parts.query.joined(separator: "&"))
  }

  // MARK: Proxies

  /// `www-example-org.translate.goog/…`, `translate.google.com/translate?u=…`
  private static func translated(in parts: AddressParts) -> String? {
    if parts.host.hasSuffix(".translate.goog") {
      let host = plain(parts.host.dropLast(".translate.goog".count))
      guard isHost(host) else { return nil }
      let query = parts.query.filter { !$0.hasPrefix("_x_tr_") }
      return "https://" + host + parts.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
    guard parts.host.hasPrefix("translate.google.") || parts.host == "webcache.googleusercontent.com" else {
      return nil
    }
    return parts.value(of: ["u"]).flatMap(address)
  }

  /// `proxy.uni.example/login?url=…`, `www-example-org.ezproxy.uni.example/…`, `www.example.org.ezproxy.uni.example/…`
  private static func proxied(in parts: AddressParts) -> String? {
    let labels = parts.host.split(separator: ".")
    guard let place = labels.firstIndex(where: isProxy) ?? hostedProxy(labels) else { return nil }
    if parts.components.isEmpty || parts.components.last == "login" {
      // What stands behind `url=` is often not encoded, so that its own fields follow.
      let query = parts.query.joined(separator: "&")
      for name in ["url=", "qurl="] {
        guard query.lowercased().hasPrefix(name) else { continue }
        let value = String(query.dropFirst(name.count))
        if let inner = address(value) ?? address(PercentEncoding.decoded(value)) { return inner }
      }
    }
    guard place > 0 else { return nil }
    let host = place == 1 ? plain(labels[0]) : labels[..<place].joined(separator: ".")
    guard isHost(host) else { return nil }
    return "https://" + host + parts.path + (parts.query.isEmpty ? "" : "?" + parts.query.joined(separator: "&"))
  }

  private static func isProxy(_ label: Substring) -> Bool {
    label.holds("ezproxy") || label.holds("libproxy") || label == "proxy" || label.hasPrefix("proxy-")
      || label.hasSuffix("proxy") && label.count <= 12
  }

  /// `www-example-org.uni.idm.oclc.org`
  private static func hostedProxy(_ labels: [Substring]) -> Int? {
    labels.count == 5 && labels.suffix(3) == ["idm", "oclc", "org"] ? 1 : nil
  }

  /// A host whose points were written as hyphens, and whose hyphens were doubled.
  private static func plain(_ label: some StringProtocol) -> String {
    String(label).replacing("--", with: "\u{0}").replacing("-", with: ".").replacing("\u{0}", with: "-")
  }

  // MARK: Redirectors

  private static func redirected(in parts: AddressParts) -> String? {
    if parts.isHost("urldefense.com"), let start = parts.path.firstRange(of: "__http") {
      let inner = parts.path[parts.path.index(start.lowerBound, offsetBy: 2)...]
      let query = parts.query.isEmpty ? "" : "?" + parts.query.joined(separator: "&")
      let whole = String(inner) + query
      return address(String(whole.firstRange(of: "__;").map { whole[..<$0.lowerBound] } ?? whole[...]))
    }
    if parts.host == "urldefense.proofpoint.com", let value = parts.value(of: ["u"]) {
      return address(PercentEncoding.decoded(value.replacing("-", with: "%").replacing("_", with: "/")))
    }
    if parts.host == "href.li" {
      return parts.query.first.flatMap {
        address(parts.query.count == 1 ? String($0) : parts.query.joined(separator: "&"))
      }
    }
    let last = parts.components.last?.lowercased() ?? ""
    let first = parts.host.prefix { $0 != "." }
    let isLeading =
      leadingHosts.contains(parts.host) || steps.contains(last)
      || (last.isEmpty || parts.components.count == 1)
        && leadingLabels.contains(String(first))
    guard isLeading else { return nil }
    return parts.value(of: names).flatMap(address)
  }

  /// The last part of a path that only leads on.
  private static let steps: Set<String> = [
    "url", "l.php", "away.php", "redirect", "redir", "redirect.php", "redirector", "away", "out", "outbound", "leave",
    "exit",
    "goto", "link", "linkfilter", "click", "external", "safelink", "track", "r",
  ]
  /// Hosts that do nothing else.
  private static let leadingHosts: Set<String> = [
    "l.facebook.com", "lm.facebook.com", "l.instagram.com", "l.messenger.com", "out.reddit.com", "slack-redir.net",
    "t.umblr.com", "exit.sc", "anonym.to", "nullrefer.com", "duckduckgo.com", "steamcommunity.com",
    "click.linksynergy.com",
    "go.redirectingat.com", "go.skimresources.com", "redirect.viglink.com", "shareasale.com", "awin1.com", "prf.hn",
  ]
  private static let leadingLabels: Set<String> = [
    "l", "lm", "out", "go", "click", "redirect", "redir", "exit", "away", "link", "links", "track",
  ]
  /// The fields in which an address is carried.
  private static let names = [
    "url", "u", "q", "z", "to", "target", "dest", "destination", "redirect", "redirect_url", "goto", "link", "uddg",
    "murl",
    "ued", "urllink", "next", "out",
  ]

  /// A value that is an address.
  private static func address(_ value: String) -> String? {
    let text = value.trimmedSpaces
    if let parts = AddressParts(text) { return isHost(parts.host) ? text : nil }
    // `https:/example.org` and bare hosts
    if text.lowercased().hasPrefix("www."), isHost(text.prefix { $0 != "/" && $0 != "?" }) { return "http://" + text }
    return nil
  }

  private static func isHost(_ text: some StringProtocol) -> Bool {
    let labels = text.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) > 1
      && labels.last?.allSatisfy(\.isLetter) == true
  }
}
