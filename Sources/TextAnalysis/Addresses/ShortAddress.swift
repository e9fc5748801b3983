/// Addresses that are a code for another, which nobody knows without asking their host.
enum ShortAddress {
  /// Whether an address is one: a shortener's host and a code behind it.
  static func isOne(_ parts: AddressParts) -> Bool {
    let components = parts.components
    guard let first = components.first else { return false }
    if hosts.contains(parts.host) { return true }
    // News of a search engine: the page lies in a code.
    return parts.host == "news.google.com" && components.contains("articles") && first != "topics"
      || parts.host == "share.google"
  }

  /// Hosts of shorteners that are open to everybody, and of those with which houses shorten their own addresses.
  private static let hosts: Set<String> = [
    "t.co", "bit.ly", "bitly.com", "j.mp", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly", "dlvr.it",
    "trib.al", "lnkd.in", "fb.me", "wp.me", "ift.tt", "t.ly", "rb.gy", "cutt.ly", "shorturl.at", "rebrand.ly",
    "tiny.cc",
    "snip.ly", "su.pr", "cli.gs", "po.st", "soo.gd", "s.id", "short.io", "adf.ly", "qr.ae", "amzn.to", "a.co",
    "apple.co",
    "nyti.ms", "wapo.st", "bbc.in", "reut.rs", "cnn.it", "on.ft.com", "econ.st", "bloom.bg", "gu.com",
    "politi.co", "huff.to", "nbcnews.to", "usat.ly", "lat.ms", "on.wsj.com", "abcn.ws", "cbsn.ws", "n.pr", "cnb.cx",
    "apne.ws", "aje.io", "spoti.fi", "tcrn.ch", "zurl.co", "hubs.la", "hubs.ly", "cstu.io",
    "4sq.com", "ln.run", "surl.li", "clck.ru", "vk.cc", "u.to", "urlz.fr", "lc.cx", "dld.bz", "tl.gd", "shar.es",
  ]
}
