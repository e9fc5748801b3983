/// Addresses of web archives, and the originals that they wrap; nothing is ever fetched.
public struct ArchiveAddress: Hashable, Sendable {
  /// The archived address, unwrapped until it is no archive's; `nil` where a short address hides it.
  public let original: String?
  /// When the capture was taken: ISO 8601 in UTC, as precise as the address tells; of wrappers in wrappers the outermost
  /// that tells.
  public let captured: String?

  /// Reads an archive's address; `nil` for an address of no archive.
  public init?(_ address: String) { self.init(address, depth: 0) }

  private init?(_ address: String, depth: Int) {
    guard Self.mayWrap(address) else { return nil }
    var rest = address
    if let scheme = address.firstRange(of: "://") { rest = String(address[scheme.upperBound...]) }
    let parts = rest.split(separator: "/", maxSplits: 64, omittingEmptySubsequences: false).map(String.init)
    guard depth < 8, parts.count > 1, let host = parts.first?.lowercased() else { return nil }
    let isArchive = Self.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
    let isCache = host == "webcache.googleusercontent.com"
    guard
      let (wrapped, stamp) = Self.wrapped(in: parts, isArchive: isArchive)
        ?? (isArchive || isCache ? Self.queried(in: rest, isCache: isCache) : nil)
    else {
      guard isArchive, !parts[1].isEmpty else { return nil }
      original = nil
      captured = nil
      return
    }
    let inner = ArchiveAddress(wrapped, depth: depth + 1)
    original = inner == nil ? wrapped : inner?.original
    captured = stamp.flatMap(Self.time) ?? inner?.captured
  }

  /// The host of an address, without `www.`.
  public static func host(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = address.firstRange(of: "://") { rest = address[scheme.upperBound...] }
    let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Whether an address bears a stamp or lies with an archive: all others are told apart in one pass over their bytes.
  private static func mayWrap(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      var digits = 0
      for byte in bytes {
        digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : 0
        if digits == 8 { return true }
      }
      var start = 0
      while start + 3 < bytes.count, start < 12, bytes[start] != 0x3A { start += 1 }
      start = start + 3 < bytes.count && start < 12 ? start + 3 : 0
      let end = bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F } ?? bytes.count
      return seeds.contains { end - start >= $0.count && contains($0, bytes[start..<end]) }
    }
  }

  private static func contains(_ seed: [UInt8], _ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    for place in host.startIndex...(host.endIndex - seed.count) where host[place] | 0x20 == seed[0] {
      if host[place..<place + seed.count].elementsEqual(seed, by: { $0 | 0x20 == $1 | 0x20 }) { return true }
    }
    return false
  }

  /// Parts that the hosts of archives have.
  private static let seeds: [[UInt8]] = [
    "archiv", "arquivo", "webcit", "perma.cc", "webcache", "vefsafn", "swap.", "memento", "megalodon", "rhizome",
  ].map { Array($0.utf8) }

  // MARK: Forms

  /// `/20220114120000/…`, `/web/2022…id_/…`, `/2022.01.14-120000/…`, `/newest/…`, `/web/…`, and archive.today's `/o/CODE/…`.
  private static func wrapped(in parts: [String], isArchive: Bool) -> (address: String, stamp: String?)? {
    for (index, part) in parts.enumerated().dropFirst() where index + 1 < parts.count {
      let digits = part.filter { $0.isNumber }
      let isPointed = part.count == 17 && digits.count == 14 && part.contains("-")
      let stamp = isPointed ? digits : String(part.prefix { $0.isNumber })
      let isStamp = isPointed || part.count - stamp.count <= 4 && (isArchive ? 4...14 : 8...14).contains(stamp.count)
      let isWord = isArchive && words.contains(part.lowercased()) && index <= 2
      let isCode = isArchive && index == 2 && parts[1] == "o"
      guard isStamp && !stamp.isEmpty || isWord || isCode else { continue }
      let wrapped = address(parts[(index + 1)...])
      guard startsWithHost(wrapped) || isCode else { continue }
      return (wrapped, isStamp ? stamp : nil)
    }
    return nil
  }

  /// `?url=http%3A%2F%2F…` of archives, and the caches of search engines.
  private static func queried(in rest: String, isCache: Bool) -> (address: String, stamp: String?)? {
    guard let mark = rest.firstIndex(of: "?") else { return nil }
    for field in rest[rest.index(after: mark)...].split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      var value = decoded(parts[1])
      if isCache, parts[0] == "q", value.hasPrefix("cache:") {
        value.removeFirst(6)
        // A code may stand in front of the address.
        if let colon = value.firstIndex(of: ":"), !value[colon...].hasPrefix("://") {
          value = String(value[value.index(after: colon)...])
        }
        value = String(value.prefix { $0 != "+" && $0 != " " })
      } else if parts[0] != "url" {
        continue
      }
      let wrapped = value.contains("://") ? value : "http://" + value
      if startsWithHost(wrapped) { return (wrapped, nil) }
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A stamp such as `20220114120000` as `2022-01-14T12:00:00Z`; `nil` where it is no time.
  private static func time(_ stamp: String) -> String? {
    let digits = stamp.utf8.map { Int($0) - 0x30 }
    func number(_ start: Int, _ count: Int) -> Int? {
      start + count <= digits.count ? digits[start..<start + count].reduce(0) { $0 * 10 + $1 } : nil
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let year = number(0, 4), (1990...2200).contains(year) else { return nil }
    guard let month = number(4, 2) else { return "\(year)" }
    guard (1...12).contains(month) else { return nil }
    guard let day = number(6, 2) else { return "\(year)-\(padded(month))" }
    guard (1...31).contains(day) else { return nil }
    let date = "\(year)-\(padded(month))-\(padded(day))"
    guard let hour = number(8, 2), let minute = number(10, 2) else { return date }
    guard hour < 24, minute < 60 else { return nil }
    let time = "\(date)T\(padded(hour)):\(padded(minute))"
    guard let second = number(12, 2) else { return time + "Z" }
    return second < 60 ? "\(time):\(padded(second))Z" : nil
  }

  // MARK: Words

  private static func address(_ parts: ArraySlice<String>) -> String {
    let joined = parts.joined(separator: "/")
    for scheme in ["https:/", "http:/"] where joined.lowercased().hasPrefix(scheme) {
      return scheme + "/" + joined.dropFirst(scheme.count).drop { $0 == "/" }
    }
    return "http://" + joined
  }

  private static func startsWithHost(_ address: String) -> Bool {
    let labels = host(of: address).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last, last.count > 1 else {
      return false
    }
    return last.allSatisfy(\.isLetter) && !files.contains(String(last))
  }

  /// Endings of files, with which no host ends.
  private static let files: Set<String> = [
    "html", "htm", "php", "pdf", "jpg", "png", "gif", "asp", "aspx", "jsp", "txt",
  ]

  /// What stands in the place of a stamp where an archive shows its latest capture, or is asked for one.
  private static let words: Set<String> = ["web", "newest", "oldest", "latest", "save", "timegate", "*"]

  private static let hosts = [
    "web.archive.org", "archive.is", "archive.today", "archive.ph", "archive.li", "archive.vn", "archive.fo",
    "archive.md", "arquivo.pt", "webarchive.nationalarchives.gov.uk", "wayback.archive-it.org", "webcitation.org",
    "perma.cc", "webarchive.loc.gov", "webarchive.org.uk", "vefsafn.is", "swap.stanford.edu",
    "timetravel.mementoweb.org", "megalodon.jp", "ghostarchive.org", "conifer.rhizome.org",
  ]
}
