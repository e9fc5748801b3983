/// Tells from a block's words alone that it is no article text.
enum FurnitureRules {
  /// A pattern over the folded words of a short block.
  struct Pattern: Sendable {
    var reason: String
    var example: String
    var matches: @Sendable (Wording) -> Bool
  }

  /// A block's words, as the patterns want them.
  struct Wording {
    let text: String
    /// Lower case, straight apostrophes, single spaces, without marks at both ends.
    let folded: String
    let wordCount: Int

    init(_ text: String) {
      self.text = text
      let lowered = text.lowercased().replacing("\u{2019}", with: "'").replacing("\u{A0}", with: " ")
      let words = lowered.split(whereSeparator: \.isWhitespace)
      wordCount = words.count
      folded = words.joined(separator: " ").trimming { !$0.isLetter && !$0.isNumber }
    }
  }

  /// The patterns, most certain first.
  static let patterns: [Pattern] = [
    Pattern(reason: "markup", example: "<link rel=\"stylesheet\" href=\"a.css\"></link>") { wording in
      let text = wording.text.trimming { $0.isWhitespace }
      return text.hasPrefix("<") && text.hasSuffix(">")
        && text.dropFirst().first.map { $0.isLetter || "/!".contains($0) } == true
    },
    Pattern(reason: "navigation", example: "Back to top button") { wording in
      wording.wordCount <= 8
        && [
          "back to top", "skip to content", "skip to main content", "read more", "continue reading", "load more",
          "previous article", "next article", "previous post", "next post", "print this page", "view comments",
          "table of contents", "jump to navigation", "return to homepage", "back to homepage", "log in", "sign in",
          "menu",
        ].contains { wording.folded == $0 || wording.folded.hasPrefix($0 + " ") && wording.wordCount <= 5 }
    },
    Pattern(reason: "navigation", example: "To read the full text, click here.") { wording in
      wording.wordCount <= 16
        && ["click here", "download the pdf", "download pdf", "download the full report"].contains {
          wording.folded.hasSuffix($0)
        }
    },
    Pattern(reason: "comment form", example: "Leave a Reply") { wording in
      wording.wordCount <= 20
        && [
          "leave a reply", "leave a comment", "post a comment", "add a comment",
          "your email address will not be published",
          "required fields are marked", "you must be logged in to", "save my name, email", "notify me of follow-up",
          "cancel reply", "no comments yet", "comments are closed",
        ].contains { wording.folded.hasPrefix($0) || (wording.wordCount > 3 && wording.folded.contains($0)) }
    },
    Pattern(reason: "related links", example: "More from the Gazette") { wording in
      isRelatedHeading(wording)
    },
    Pattern(reason: "share bar", example: "Share this article") { wording in
      wording.wordCount <= 8
        && [
          "share this", "share on", "tweet this", "share via", "email this", "share: ", "follow us", "share facebook",
        ].contains {
          wording.folded.hasPrefix($0)
        }
        || ["share", "tweet", "facebook", "twitter", "linkedin", "whatsapp", "copy link", "print", "email"].contains(
          wording.folded)
    },
    Pattern(reason: "newsletter", example: "Sign up for our newsletter") { wording in
      wording.wordCount <= 24
        && ["sign up for", "subscribe to", "get our newsletter", "join our newsletter", "subscribe now"].contains {
          wording.folded.hasPrefix($0)
        }
    },
    Pattern(reason: "cookie notice", example: "We use cookies to improve your experience.") { wording in
      wording.wordCount <= 40
        && ["we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use this site"]
          .contains {
            wording.folded.contains($0)
          }
    },
    Pattern(reason: "copyright", example: "© 2024 The Gazette. All rights reserved.") { wording in
      wording.wordCount <= 30
        && (wording.text.contains("©") || wording.folded.hasPrefix("copyright ")
          || wording.folded.hasSuffix("all rights reserved"))
    },
    Pattern(reason: "advertisement", example: "ADVERTISEMENT") { wording in
      [
        "advertisement", "advertisements", "sponsored content", "story continues below advertisement", "ad",
        "sponsored",
      ]
      .contains(wording.folded)
    },
    Pattern(reason: "photo credit", example: "J. ROE/AFP/Getty Images") { wording in isPhotoCredit(wording) },
    Pattern(reason: "section label", example: "An expert's point of view on a current event.") { wording in
      wording.wordCount <= 14
        && ["point of view on a current", "the views expressed", "opinions expressed"].contains {
          wording.folded.contains($0)
        }
    },
    Pattern(reason: "navigation", example: "Harbour newsShipping") { wording in isGluedLabels(wording) },
  ]

  /// Why a block is no article text; `nil` where its words do not tell.
  static func reason(for text: String) -> String? {
    guard text.utf8.count <= 600 else { return nil }
    let wording = Wording(text)
    guard wording.wordCount > 0 else { return nil }
    return patterns.first { $0.matches(wording) }?.reason
  }

  /// Whether a block is the heading of a list of links to other articles.
  static func isRelatedHeading(_ wording: Wording) -> Bool {
    if wording.wordCount <= 7, wording.folded.hasPrefix("more from ") || wording.folded.hasPrefix("more on ") {
      return !".!?".contains(wording.text.last ?? " ")
    }
    return [
      "related articles", "related posts", "related stories", "related content", "related", "read also", "see also",
      "most read", "most popular", "recommended", "recommended for you", "you might also like", "you may also like",
      "trending", "trending now", "latest news", "popular posts", "recent posts", "editors' picks", "read next",
      "up next",
      "further reading on this site", "more stories",
    ].contains(wording.folded)
  }

  private static let agencies = [
    "getty images", "afp", "reuters", "ap photo", "associated press", "epa", "shutterstock", "istock", "alamy",
    "bloomberg",
    "anadolu", "xinhua",
  ]

  /// `NAME/AGENCY`, or a short line that says who took the picture.
  private static func isPhotoCredit(_ wording: Wording) -> Bool {
    guard wording.wordCount <= 10 else { return false }
    let prefixes = [
      "photo:", "photo by", "photograph:", "photograph by", "image:", "image credit", "picture:", "photo credit",
      "credit:",
    ]
    if prefixes.contains(where: wording.text.lowercased().trimming({ $0.isWhitespace || $0 == "(" }).hasPrefix) {
      return true
    }
    let parts = wording.folded.split(separator: "/").map { $0.trimming { $0.isWhitespace } }
    return parts.count > 1 && parts.dropFirst().contains { agencies.contains(String($0)) }
      || agencies.contains(wording.folded)
      || agencies.contains { wording.wordCount <= 5 && wording.folded.hasSuffix("via " + $0) }
  }

  /// Labels of categories that lost the space between them: two to six words, none of them ending a sentence, with a
  /// capital letter inside a word after at least three small ones, and small letters behind it.
  private static func isGluedLabels(_ wording: Wording) -> Bool {
    guard (2...6).contains(wording.wordCount), !wording.text.contains(where: { ".,;:!?\u{201C}\"/".contains($0) })
    else { return false }
    let scalars = Array(wording.text.unicodeScalars)
    guard scalars.count > 8 else { return false }
    return (4..<scalars.count - 2).contains { index in
      scalars[index].properties.isUppercase && (1...3).allSatisfy { scalars[index - $0].properties.isLowercase }
        && (1...2).allSatisfy { scalars[index + $0].properties.isLowercase }
    }
  }
}

extension StringProtocol {
  /// Without the characters at both ends for which the test holds.
  func trimming(_ test: (Character) -> Bool) -> String {
    String(drop(while: test).reversed().drop(while: test).reversed())
  }
}
