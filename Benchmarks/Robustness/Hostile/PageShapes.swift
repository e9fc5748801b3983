extension Shape {
  private static func page(
    _ name: String, head: String = "", body: String = "", _ unit: String, end: String = "", isNumbered: Bool = false
  ) -> Shape {
    Shape(
      "page: " + name, "page.html", start: "<html><head>\(head)</head><body><p>A first paragraph.</p>\(body)",
      unit: unit,
      end: end, isNumbered: isNumbered)
  }

  private static func head(
    _ name: String, _ start: String, _ unit: String, end: String = "", isNumbered: Bool = false
  ) -> Shape {
    Shape(
      "page: " + name, "page.html", start: "<html><head>" + start, unit: unit,
      end: end + "</head><body><p>A first paragraph.</p>", isNumbered: isNumbered)
  }

  /// Pages that nest, repeat or break off.
  static let pages: [Shape] = [
    page("nested div", "<div>"),
    page("nested div with a word", "<div>word "),
    page("nested table", "<table><tr><td>"),
    page("nested list", "<ul><li>x"),
    page("nested blockquote", "<blockquote>x"),
    page("nested span", "<span>x"),
    page("nested article", "<article><h2>x</h2>"),
    page("attributes", body: "<p ", "a#=\"1\" ", end: ">word</p>", isNumbered: true),
    page("attributes that are kept", body: "<p ", "class=a ", end: ">word</p>"),
    page("elements of many attributes", "<p id=x class=a title=t style=s lang=en role=r>word</p>"),
    page("one line", body: "<p>", "word and more "),
    page("one word", body: "<p>", "word"),
    page("tiny paragraphs", "<p>a"),
    page("tiny closed paragraphs", "<p>a</p>\n"),
    page("tiny numbered paragraphs", "<p>w#", isNumbered: true),
    page("paragraphs of classes", "<p class=c#>word", isNumbered: true),
    page(
      "paragraphs", "<p>A sentence of some length, with a comma and a full stop, stands here as number #.",
      isNumbered: true),
    page("unclosed inline", "<p><b><i><a href=x>word "),
    page("unclosed formatting", "<b><p>"),
    page("links", "<p><a href=x>w</a> "),
    page("misnested", "<b><i></b></i>x"),
    page("misnested paragraphs", "<a href=x><p><div></a>x"),
    page("end paragraph", "</p>"), page("end of unknown", "</x>"), page("end of body", "</body>x"),
    page("h1", "<h1>"), page("h1 with a word", "<h1>a"), page("br", "<br>"), page("br and word", "a<br>"),
    page("rows", "<tr><td>"), page("rows of a table", body: "<table>", "<tr><td>a<td>b"),
    page("options", body: "<select>", "<option>a"), page("definition", "<dt>a<dd>b"),
    page("less than", "<"), page("less than and letter", "<a"), page("less than and space", "< "),
    page("ampersand", "&"), page("ampersand name", "&a"), page("ampersand sign", "&#"), page("nbsp", "&nbsp;"),
    page("long reference", body: "&", "a"), page("long number", body: "&#", "9"),
    page("comment starts", "<!--"), page("comment starts and ends", "<!-->"), page("comments", "<!-- x -->"),
    page("comment almost ends", body: "<!--", "-- "), page("declarations", "<!x"), page("instructions", "<?x"),
    page("doctypes", "<!doctype html>"), page("CDATA", "<![CDATA["),
    page("open values", "<a href=\""), page("two open quotes", "<a b='\" c=\""), page("open tags", "<p class"),
    page("open values that end", "<a b='\" c=\">"), page("equals", body: "<p ", "=", end: ">"),
    page("slashes", body: "<p ", "/", end: ">"), page("quotes", body: "<p ", "\"", end: ">"),
    page("unclosed script", "<script>"), page("scripts", "<script></script>"), page("unclosed style", "<style>"),
    page("script ends", body: "<script>", "</"), page("unclosed svg", "<svg>"), page("svg in itself", "<svg/>"),
    page("unclosed iframe", "<iframe "), page("iframe", "<iframe>"), page("noscript", "<noscript>"),
    page("template", "<template>"), page("textarea", "<textarea>"), page("title in body", "<title>"),
    page("plaintext", body: "<plaintext>", "<p>"), page("raw names in turn", "<script><style><svg><iframe><noembed>"),
    page("forms", "<form>x"), page("buttons", "<button>x"), page("frames", "<frameset><frame>"),
    page("body again", "<body class=a>x"), page("html again", "<html lang=a>"), page("head again", "<head>x"),
    page(
      "class of a megabyte", "<p class=\"" + String(repeating: "comment-area share ", count: 55_000) + "\">word</p>"),
    page("style of a megabyte", "<p style=\"" + String(repeating: "display: none;", count: 75_000) + "\">word</p>"),
    page("names in capitals", "<P CLASS=A>B"), page("spaces", body: "<p>", " "), page("newlines", "\n"),
    page("custom elements", "<x-#>a", isNumbered: true), page("bylines", "<p>By Ann Example</p>"),
    page("dates", "<p>May 4, 2024</p>"), page("times", "<time datetime=2024-05-04>x</time>"),
    page("headings like the title", head: "<title>The quay that moved</title>", "<h2>The quay that moved</h2>"),
    page("blocks like the title", head: "<title>The quay that moved</title>", "<p>The quay that moved</p>"),
    page("same sentence", "<p>The quay that moved is the quay that moved, says the quay that moved.</p>"),
    page("images", "<img alt=x src=y>"), page("figures", "<figure><img><figcaption>x</figcaption></figure>"),
    page("soft hyphens", body: "<p>a", "\u{AD}"), page("combining", body: "<p>a", "\u{301}"),
    head("meta", "", "<meta name=author content=\"Ann Example\">"),
    head("meta of many names", "", "<meta name=n# content=\"Ann\">", isNumbered: true),
    head("meta of dates", "", "<meta property=article:published_time content=2024-05-04>"),
    head("links in head", "", "<link rel=canonical href=x#>", isNumbered: true),
    head("title", "<title>", "word ", end: "</title>"), head("titles", "", "<title>a</title>"),
    head("base", "", "<base href=x>"),
    head("nested JSON", "<script type=application/ld+json>", "[", end: "</script>"),
    head("nested JSON objects", "<script type=application/ld+json>", "{\"a\":", end: "</script>"),
    head("JSON string", "<script type=application/ld+json>{\"headline\":\"", "word ", end: "\"}</script>"),
    head("JSON article", "<script type=application/ld+json>{\"articleBody\":\"", "word ", end: "\"}</script>"),
    head("JSON escapes", "<script type=application/ld+json>{\"headline\":\"", "\\u0041", end: "\"}</script>"),
    head("JSON backslashes", "<script type=application/ld+json>{\"a\":\"", "\\\\", end: "\"}</script>"),
    head(
      "JSON authors", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[",
      "{\"name\":\"Ann E\"},",
      end: "{}]}</script>"),
    head("JSON keys", "<script type=application/ld+json>{", "\"name\":\"a\",", end: "\"a\":1}</script>"),
    head(
      "JSON works", "<script type=application/ld+json>[", "{\"@type\":\"Article\",\"headline\":\"A b\"},",
      end: "1]</script>"),
    head("JSON scripts", "", "<script type=application/ld+json>{\"@type\":\"Article\"}</script>"),
    head("JSON scripts unclosed", "", "<script type=application/ld+json>{\"@type\":[{"),
  ]
}
