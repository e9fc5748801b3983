/// Phrases that pages say around their articles, and where in a short block they must stand.
struct FurniturePhrase: Sendable {
  enum Place: Sendable {
    /// The block says this and nothing else.
    case whole
    /// The block begins with it.
    case start
    /// The block ends with it.
    case end
    /// It stands anywhere in the block.
    case inside
    /// It stands at the start of a block that does not end as a sentence does.
    case heading
  }

  var words: StaticString
  var place: Place
  /// The most words that the block may have.
  var limit: Int
  var reason: String
}

/// Finds furniture by its phrases.
enum FurniturePhrases {
  /// Why a block is no article text; the first phrase of the table that it holds decides.
  static func reason(for block: FurnitureWords) -> String? {
    var best: Int?
    let words = block.words
    var index = words.lower
    while index < words.upper {
      if let numbers = starts[key(words, index)] {
        for number in numbers where number < best ?? .max && matches(all[number], block, at: index) { best = number }
      }
      while index < words.upper, words.bytes[index] != 0x20 { index += 1 }
      index += 1
      // Behind a mark that clings to a word, such as an opening quotation mark.
      while index < words.upper, !TextByte.isWord(words.bytes[index]) { index += 1 }
    }
    return best.map { all[$0].reason }
  }

  private static func matches(_ phrase: FurniturePhrase, _ block: FurnitureWords, at index: Int) -> Bool {
    let words = block.words
    let length = phrase.words.utf8CodeUnitCount
    guard block.count <= phrase.limit, index + length <= words.upper, words.bytes.hasFolded(phrase.words, at: index)
    else { return false }
    let isEnd = index + length == words.upper
    guard isEnd || !TextByte.isWord(words.bytes[index + length]) || phrase.words.utf8Start[length - 1] == 0x3A else {
      return false
    }
    switch phrase.place {
    case .whole: return index == words.lower && isEnd
    case .start: return index == words.lower
    case .end: return isEnd
    case .inside: return true
    case .heading: return index == words.lower && block.end != 0x2E && block.end != 0x21 && block.end != 0x3F
    }
  }

  /// The first eight letters of the word at an offset.
  private static func key(_ words: TextStretch, _ index: Int) -> UInt64 {
    var key: UInt64 = 0
    var place = index
    while place < words.upper, place - index < 8, words.bytes[place] != 0x20 {
      key = key << 8 | UInt64(words.bytes[place])
      place += 1
    }
    return key
  }

  /// The phrases by the first letters of their first words.
  private static let starts: [UInt64: [Int]] = {
    var starts: [UInt64: [Int]] = [:]
    for (number, phrase) in all.enumerated() {
      let bytes = UnsafeBufferPointer(start: phrase.words.utf8Start, count: phrase.words.utf8CodeUnitCount)
      starts[key(TextStretch(bytes, 0..<bytes.count), 0), default: []].append(number)
    }
    return starts
  }()

  private static func phrases(
    _ reason: String, _ place: FurniturePhrase.Place, _ limit: Int, _ words: [StaticString]
  ) -> [FurniturePhrase] {
    words.map { FurniturePhrase(words: $0, place: place, limit: limit, reason: reason) }
  }

  /// All phrases, most certain first.
  static let all: [FurniturePhrase] =
    phrases(
      "navigation", .start, 5,
      [
        "back to top", "skip to content", "skip to main content", "skip to navigation", "load more",
        "previous article", "next article", "previous post", "next post", "print this page", "print this article",
        "view comments", "table of contents", "jump to navigation", "return to homepage", "back to homepage",
        "back to home", "toggle navigation", "continue reading",
      ])
    + phrases(
      "navigation", .whole, 8,
      [
        "read more", "log in", "sign in", "log out", "menu", "main menu", "open menu", "close menu", "scroll to top",
        "go to top", "show more", "show less", "see all", "view all", "older posts", "newer posts", "next page",
        "previous page", "privacy policy", "terms of use", "terms of service", "sitemap",
        "site map", "cookie policy", "my account", "create account", "listen to this article",
        "listen to this story", "save this article", "save article", "open in app", "get the app", "in this article",
        "on this page", "from wikipedia, the free encyclopedia",
      ])
    + phrases(
      "navigation", .end, 16, ["click here", "download the pdf", "download pdf", "download the full report"])
    + phrases(
      "navigation", .start, 12,
      [
        "posted in", "filed under", "filed in", "tags:", "tagged:", "categories:", "topics:",
        "explore more on these topics",
      ])
    + phrases(
      "comment form", .start, 20,
      [
        "leave a reply", "leave a comment", "post a comment", "add a comment", "cancel reply", "no comments yet",
        "comments are closed", "log in to comment", "sign in to comment", "join the conversation",
      ])
    + phrases(
      "comment form", .inside, 20,
      [
        "your email address will not be published", "required fields are marked", "you must be logged in to",
        "save my name, email", "notify me of follow-up", "notify me of new posts",
      ])
    + phrases("related links", .heading, 7, ["more from", "more on"])
    + phrases(
      "related links", .whole, 8,
      [
        "related articles", "related posts", "related stories", "related content", "related", "related links",
        "related topics", "related news", "read also", "see also", "most read", "most popular", "recommended",
        "recommended for you", "you might also like", "you may also like", "trending", "trending now", "latest news",
        "popular posts", "recent posts", "editors' picks", "editor's picks", "read next", "up next", "more stories",
        "further reading on this site", "more like this", "don't miss", "top stories",
      ])
    + phrases("related links", .heading, 20, ["read more:", "also read:", "read also:", "related:"])
    + phrases(
      "share bar", .start, 8,
      [
        "share this", "share on", "tweet this", "share via", "email this", "share:", "follow us", "share facebook",
        "share article", "share story", "like us on", "print email",
      ])
    + phrases(
      "share bar", .whole, 8,
      [
        "share", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "copy link", "print", "email", "telegram",
        "pinterest", "reddit",
      ])
    + phrases(
      "newsletter", .start, 24,
      [
        "sign up for", "subscribe to", "get our newsletter", "join our newsletter", "subscribe now",
        "sign up to our", "get the latest news",
      ])
    + phrases(
      "newsletter", .whole, 4, ["subscribe", "newsletters", "sign up", "donate", "support us", "become a member"])
    + phrases(
      "cookie notice", .inside, 40,
      [
        "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use this site",
        "by continuing to browse",
      ])
    + phrases("cookie notice", .whole, 4, ["accept all", "reject all", "accept cookies", "cookie settings"])
    + phrases("copyright", .start, 30, ["copyright (c", "copyright by"])
    + phrases("copyright", .end, 30, ["all rights reserved"])
    + phrases(
      "advertisement", .whole, 8,
      [
        "advertisement", "advertisements", "sponsored content", "story continues below advertisement", "ad",
        "sponsored", "article continues below", "continue reading the main story",
      ])
    + phrases(
      "photo credit", .start, 10,
      [
        "photo:", "photo by", "photograph:", "photograph by", "image:", "image credit", "picture:", "photo credit",
        "credit:", "image source", "photo courtesy", "photos:", "photos by",
      ])
    + phrases(
      "section label", .inside, 14, ["point of view on a current", "the views expressed", "opinions expressed"])
}
