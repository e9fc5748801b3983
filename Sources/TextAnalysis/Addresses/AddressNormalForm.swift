/// The form in which addresses of one page are the same.
enum AddressNormalForm {
  /// Host, path and query without what makes no difference.
  static func key(of parts: AddressParts) -> String {
    var components = parts.components.map { PercentEncoding.decoded($0) }
    if let last = components.last, defaults.contains(last.lowercased()) { components.removeLast() }
    let kept = parts.query.filter { !isTracking($0) }.map { PercentEncoding.decoded($0) }.sorted()
    return host(parts.host) + components.map { "/" + $0 }.joined()
      + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  /// A host without `www.` and the labels of its form for telephones: `m.example.org`, `en.m.example.org`.
  private static func host(_ host: String) -> String {
    var labels = host.split(separator: ".")
    if labels.count > 2, let first = labels.first, front.contains(first) { labels.removeFirst() }
    if labels.count > 3, labels[1] == "m" { labels.remove(at: 1) }
    return labels.joined(separator: ".")
  }

  /// Takes off what asks for a page's form for telephones; `false` where nothing does.
  static func removeAcceleration(from parts: inout AddressParts) -> Bool {
    var found = false
    if parts.host.hasPrefix("amp."), parts.host.split(separator: ".").count > 2 {
      parts.host.removeFirst(4)
      found = true
    }
    for end in ["/amp/", "/amp"] where parts.path.lowercased().hasSuffix(end) && parts.components.count > 1 {
      parts.path.removeLast(end.count)
      found = true
      break
    }
    if parts.path.lowercased().hasPrefix("/amp/"), parts.components.count > 1 {
      parts.path.removeFirst(4)
      found = true
    }
    for (end, instead) in [(".amp.html", ".html"), (".amp", "")] where parts.path.lowercased().hasSuffix(end) {
      parts.path = String(parts.path.dropLast(end.count)) + instead
      found = true
    }
    let kept = parts.query.filter { !acceleration.contains($0.lowercased()) }
    found = found || kept.count < parts.query.count
    parts.query = kept
    return found
  }

  /// Whether a field of a query tells where a reader came from, not what he reads.
  static func isTracking(_ field: Substring) -> Bool {
    let name = field.prefix { $0 != "=" }.lowercased()
    return prefixes.contains(where: name.hasPrefix) || names.contains(name)
  }

  private static let front: Set<Substring> = ["www", "www2", "www3", "m", "mobile", "touch"]
  private static let defaults: Set<String> = [
    "index.html", "index.htm", "index.php", "index.shtml", "index.asp", "index.aspx", "default.asp", "default.aspx",
    "default.html", "default.htm",
  ]
  private static let acceleration: Set<String> = [
    "amp", "amp=1", "amp=true", "amp=", "outputtype=amp", "output=amp", "view=amp",
  ]
  /// Names of fields that campaigns and their counters add, as their makers document them.
  private static let prefixes = ["utm_", "mc_", "at_", "hsa_", "pk_", "mtm_", "oly_", "guce_", "_hs"]
  private static let names: Set<String> = [
    "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "li_fat_id", "mkt_tok", "vero_id", "wickedid", "_ga", "_gl", "cmpid", "ncid", "smid", "smtyp", "s_cid", "icid",
    "ito", "ocid", "xtor", "trk", "trkcampaign", "ref_src", "ref_url", "soc_src", "soc_trk", "guccounter", "spm", "cmp",
    "campaign_id", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "sr_share", "echobox",
    "__twitter_impression",
  ]
}
