extension Shape {
  private static func both(_ name: String, start: String = "", _ unit: String, isNumbered: Bool = false) -> [Shape] {
    ["txt", "md"].map { Shape("\($0): \(name)", "text." + $0, start: start, unit: unit, isNumbered: isNumbered) }
  }

  private static func text(_ name: String, start: String = "", _ unit: String, end: String = "") -> Shape {
    Shape("txt: " + name, "text.txt", start: start, unit: unit, end: end)
  }

  private static func markdown(
    _ name: String, start: String = "", _ unit: String, end: String = "", isNumbered: Bool = false
  ) -> Shape {
    Shape("md: " + name, "text.md", start: start, unit: unit, end: end, isNumbered: isNumbered)
  }

  /// Texts and Markdown.
  static let texts: [Shape] = plain.flatMap { $0 } + marked

  private static let plain: [[Shape]] = [
    both("one line", "word and more "),
    both("one word", "word"),
    both("tiny paragraphs", "a\n\n"),
    both("numbered paragraphs", "w#\n\n", isNumbered: true),
    both("spaces", start: "a", " "),
    both("newlines", start: "a", "\n"),
    both("carriage returns", start: "a", "\r"),
    both("tabs", start: "a", "\t"),
    both("form feeds", start: "a", "\u{0C}b\n"),
    both("the same line", "The same line of a page\n"),
    both("short lines", "a\n"),
    both("indented lines", "    a\n"),
    both("deeper lines", "  a\n      b\n"),
    both("hyphens at line ends", "some hyphen-\nated "),
    both("page numbers", "- # -\n\nword\n", isNumbered: true),
    both("capitals", "THE HEADING\n\n"),
    both("numbers", "1. a\n"),
    both("dashes", "---\n"),
    both("bars", "a | b\n"),
    both("columns", "a    b    c\n"),
    both("addresses", "https://example.org/a "),
    both("brackets of addresses", "<https://"),
    both("labels", "Author: Ann\n"),
    both("greater than", "> > > > "),
  ]

  private static let marked: [Shape] = [
    markdown("quotes deeper", "> > > > x\n"), markdown("parentheses", "(((("), markdown("brackets", "[[[["),
    markdown("closing brackets", "[a]"), markdown("brackets both", start: "", "[]("), markdown("images", "!["),
    markdown("links", "[a](b)"), markdown("open links", "[a]("), markdown("open link titles", "[a](b \""),
    markdown("angle links", "[a](<b"), markdown("stars", "****"), markdown("stars and words", "*a **b "),
    markdown("underscores", "_a __b "), markdown("star then underscore", "*_"), markdown("tildes", "~~a ~"),
    markdown("closing stars", start: "*", "a**"), markdown("backticks", "`"), markdown("backtick runs", "`a``b```c "),
    markdown("longer backtick runs", "`" + String(repeating: "`a``b```c````d", count: 20)),
    markdown("fences", "```\n"), markdown("tildes of fences", "~~~\na\n"), markdown("tables", "| a | b |\n|---|---|\n"),
    markdown("one table", start: "|a|b|\n|-|-|\n", "| a | b |\n"), markdown("bars of one row", "|"),
    markdown("columns of one table", start: "", "|a"), markdown("footnotes", "[^1]: a\n"),
    markdown("numbered footnotes", "[^#]: a\n", isNumbered: true), markdown("footnote references", "a[^1] "),
    markdown("definitions", "[a#]: b\n", isNumbered: true), markdown("the same definition", "[a]: b\n"),
    markdown("references of definitions", start: "[a]: b\n\n", "[a][a] "), markdown("list", "- a\n"),
    markdown("nested list on a line", "- "), markdown("nested numbers on a line", "1. "),
    markdown("hashes", "#"), markdown("headings", "# a\n"), markdown("underlined", "a\n=\n"),
    markdown("tags", "<a>"), markdown("open tags", "<a "), markdown("comments", "<!--"), markdown("references", "&a"),
    markdown("numbers of references", "&#1"), markdown("backslashes", "\\"), markdown("html blocks", "<div>\n"),
    markdown("front matter", start: "---\n", "key: value\n", end: "---\nA paragraph.\n"),
    markdown("front matter never closed", start: "---\n", "key: value\n"),
    markdown("front matter authors", start: "---\nauthor:\n", "  - Ann Example\n", end: "---\nA paragraph.\n"),
    markdown("front matter of one value", start: "---\ntitle: ", "word ", end: "\n---\nA paragraph.\n"),
    markdown("front matter again", "---\ntitle: a\n---\n"), markdown("nested quotes of lists", "> - "),
    text("page headers", "The Harbour Report 12\n\nSome words of the page.\n\u{0C}"),
    text("letters with accents", "\u{E9}\u{E8}\u{4E2D} "), text("soft hyphens", start: "a", "\u{AD}"),
    text("nothing but marks", "\u{FEFF}"), text("stars of scenes", "* * *\n"), text("notes", "[1] a\n"),
    text("By", "By Ann Example\n\n"), text("dates", "May 4, 2024\n\n"),
  ]
}
