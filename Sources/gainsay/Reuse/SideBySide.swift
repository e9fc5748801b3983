/// Two texts beside each other in a terminal, each wrapped into its half.
struct SideBySide {
  /// The columns of the terminal that both halves and the rule between them fill.
  let width: Int

  private var half: Int { max(12, (width - 3) / 2) }

  /// The lines of both texts; the shorter one is filled with empty lines.
  func lines(_ left: String, _ right: String) -> [String] {
    let (one, other) = (Self.wrapped(left, to: half), Self.wrapped(right, to: half))
    return (0..<max(one.count, other.count)).map { index in
      let line = index < one.count ? one[index] : ""
      let beside = index < other.count ? " " + other[index] : ""
      return line + String(repeating: " ", count: max(0, half - DisplayWidth.of(line))) + " │" + beside
    }
  }

  /// A text cut at its spaces into lines of so many columns at most; a word that is longer is cut, too.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        var rest = word
        while !rest.isEmpty {
          let length = DisplayWidth.of(rest)
          let space = line.isEmpty ? 0 : 1
          if used + space + length <= width {
            line += (space == 1 ? " " : "") + rest
            used += space + length
            rest = ""
          } else if !line.isEmpty {
            lines.append(line)
            (line, used) = ("", 0)
          } else {
            let part = DisplayWidth.prefix(of: rest, width: width)
            lines.append(String(part))
            rest = rest[part.endIndex...]
          }
        }
      }
      lines.append(line)
    }
    return lines
  }
}
