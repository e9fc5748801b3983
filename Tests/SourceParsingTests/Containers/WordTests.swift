import ClaimModel
import Testing

@testable import SourceParsing

@Suite("documents of word processors")
struct WordDocumentTests {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  /// A document of a body and other parts.
  static func document(_ body: String, parts: [(name: String, text: String)] = []) throws -> Document {
    var builder = ZipBuilder()
    builder.add([("word/document.xml", Self.xml(body))])
    builder.add(parts)
    return try OpenedContainer(builder.archive, path: "memo.docx").document("memo.docx")
  }

  private static func xml(_ body: String) -> String {
    "<w:document \(namespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"
  }

  private static func p(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
  }

  private static let relations = """
    <Relationships><Relationship Id="l1" Type="http://x/hyperlink" Target="https://port.example/?a=1&amp;b=2" \
    TargetMode="External"/><Relationship Id="s" Type="http://x/styles" Target="styles.xml"/>\
    <Relationship Id="f" Type="http://x/footnotes" Target="footnotes.xml"/>\
    <Relationship Id="h" Type="http://x/header" Target="/word/header1.xml"/></Relationships>
    """

  @Test("Pandoc's document: roles, metadata, and every passage behind its bytes")
  func pandoc() throws {
    let raw = try Fixture.bytes("memo.docx")
    let document = try OpenedContainer(raw, path: "memo.docx").document("memo.docx")
    #expect(
      document.passages.map(\.role) == [
        .heading, .heading, .paragraph, .blockQuote, .listItem, .listItem, .heading, .caption, .tableRow, .tableRow,
        .heading, .paragraph, .footnote,
      ])
    #expect(document.passages.map(\.level).compactMap(\.self) == [1, 1, 2, 1])
    #expect(document.source.title == "The book of the quay")
    #expect(document.source.authors == ["Jane Roe"])
    #expect(document.source.published?.description == "2019-03-01")
    #expect(document.links.map(\.target) == ["https://port.example/a?b=1&c=2"])
    #expect(document.links.map(\.words) == ["harbour office"])
    #expect(document.fingerprint == Fingerprint.sha256(raw))
    #expect(document.bytesOf == .member)
    var archive = ZipArchive(raw, limit: 1 << 20)
    let unpacked = try archive.bytes(of: "word/document.xml") + archive.bytes(of: "word/footnotes.xml")
    for passage in document.passages {
      let words = String(decoding: document.words(of: passage, in: unpacked), as: UTF8.self)
      #expect(words.replacing("&amp;", with: "&") == passage.text.replacing(" | ", with: ""))
    }
  }

  @Test("what is deleted goes, what is inserted stays, what is hidden or a fallback goes")
  func tracked() throws {
    let document = try Self.document(
      Self.p("The first paragraph stands as it is.")
        + "<w:p><w:r><w:t xml:space=\"preserve\">The quay moved </w:t></w:r><w:del><w:r><w:delText>21</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> far</w:t></w:r></w:moveFrom>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> cm</w:t></w:r>"
        + "<mc:AlternateContent><mc:Choice><w:r><w:t> in</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> at</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        + "<w:r><w:tab/><w:t>May</w:t><w:br/><w:t>and June,</w:t><w:noBreakHyphen/><w:t>so</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One paragraph </w:t></w:r></w:p>"
        + Self.p("that was two.")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(Self.p("gone"))</w:tc><w:tc>\(Self.p("gone"))</w:tc></w:tr></w:tbl>"
    )
    #expect(
      document.passages.map(\.text) == [
        "The first paragraph stands as it is.", "The quay moved 12 cm in May and June,-so",
        "One paragraph that was two.",
      ])
  }

  @Test("roles come from styles by name, from those they are based on, and from the outline")
  func styles() throws {
    let styles = """
      <w:styles \(Self.namespaces)><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
      <w:style w:styleId="Own"><w:name w:val="Own head"/><w:basedOn w:val="berschrift2"/></w:style>
      <w:style w:styleId="Out"><w:name w:val="Out"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="C"><w:name w:val="caption"/></w:style>
      <w:style w:styleId="L"><w:name w:val="Points"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>
      <w:style w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style></w:styles>
      """
    func style(_ id: String) -> String { "<w:pStyle w:val=\"\(id)\"/>" }
    let old = "<w:pPrChange><w:pPr><w:pStyle w:val=\"Zitat\"/><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>"
    let document = try Self.document(
      Self.p("A heading", style("berschrift2")) + Self.p("A heading of its own", style("Own"))
        + Self.p("A heading by outline", style("Out")) + Self.p("A heading by itself", "<w:outlineLvl w:val=\"0\"/>")
        + Self.p("No heading", style("berschrift2") + "<w:outlineLvl w:val=\"9\"/>")
        + Self.p("A quotation", style("Zitat"))
        + Self.p("A caption", style("C")) + Self.p("A point", style("L"))
        + Self.p("No point", style("L") + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>")
        + Self.p("A point by itself", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr>")
        + Self.p("A ring", style("Ring")) + Self.p("Was a quotation", old) + Self.p("Contents 1", style("T1"))
        + Self.p("Heading without styles", style("Heading3")),
      parts: [("word/styles.xml", styles), ("word/_rels/document.xml.rels", Self.relations)])
    #expect(
      document.passages.map(\.role) == [
        .heading, .heading, .heading, .heading, .paragraph, .blockQuote, .caption, .listItem, .paragraph, .listItem,
        .paragraph, .paragraph, .heading,
      ])
    #expect(document.passages.map { $0.level ?? 0 } == [2, 2, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3])
    #expect(document.furniture.map(\.reason) == ["table of contents"])
  }

  @Test("rows of cells, frames of one cell, tables in cells, text boxes")
  func tables() throws {
    func tc(_ content: String) -> String { "<w:tc><w:tcPr/>\(content)</w:tc>" }
    let box =
      "<w:p><w:r><w:t>Around the box.</w:t></w:r><w:r><w:pict><w:txbxContent>\(Self.p("In the box."))</w:txbxContent></w:pict></w:r></w:p>"
    let inner = "<w:tbl><w:tr>\(tc(Self.p("x")))\(tc(Self.p("y")))</w:tr></w:tbl>"
    let document = try Self.document(
      "<w:tbl><w:tr>\(tc(Self.p("1951")))\(tc(""))\(tc(Self.p("1,240") + Self.p("metres")))</w:tr>"
        + "<w:tr>\(tc(Self.p("a") + inner + "<w:p/>"))\(tc(Self.p("b")))</w:tr></w:tbl>"
        + "<w:tbl><w:tr>\(tc(Self.p("A frame of one cell.") + Self.p("With two paragraphs.")))</w:tr></w:tbl>" + box)
    #expect(
      document.passages.map(\.text) == [
        "1951 | | 1,240 metres", "a x y | b", "A frame of one cell.", "With two paragraphs.", "In the box.",
        "Around the box.",
      ])
    #expect(document.passages.map(\.role).prefix(3) == [.tableRow, .tableRow, .paragraph])
  }

  @Test("links by relationship and by field; notes, page headers, contents")
  func parts() throws {
    let notes = """
      <w:footnotes \(Self.namespaces)><w:footnote w:type="separator" w:id="-1">\(Self.p("rule"))</w:footnote>\
      <w:footnote w:id="1">\(Self.p("The gauge failed"))\(Self.p("at noon."))</w:footnote></w:footnotes>
      """
    let contents =
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(Self.p("1 What moved 3"))</w:sdtContent></w:sdt>"
    let field =
      "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPERLINK &quot;https://port.example/b&quot; </w:instrText>"
      + "<w:fldChar w:fldCharType=\"separate\"/><w:t>the plan</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"
      + "<w:hyperlink r:id=\"l1\"><w:r><w:t xml:space=\"preserve\"> and the list</w:t></w:r></w:hyperlink><w:hyperlink w:anchor=\"x\"><w:r><w:t>.</w:t></w:r></w:hyperlink></w:p>"
    let document = try Self.document(
      contents + field,
      parts: [
        ("word/_rels/document.xml.rels", Self.relations), ("word/footnotes.xml", notes),
        ("word/header1.xml", "<w:hdr \(Self.namespaces)>\(Self.p("Port of Tollmouth"))</w:hdr>"),
      ])
    #expect(document.passages.map(\.text) == ["See the plan and the list.", "The gauge failed at noon."])
    #expect(document.passages.map(\.role) == [.paragraph, .footnote])
    #expect(document.furniture.map(\.reason) == ["table of contents", "page header"])
    #expect(document.links.map(\.target) == ["https://port.example/b", "https://port.example/?a=1&b=2"])
    #expect(document.links.map(\.words) == ["the plan", "and the list"])
  }

  @Test("damaged XML gives the words before the damage and a warning; a cut file also fails")
  func damage() throws {
    var builder = ZipBuilder()
    builder.add([
      (
        "word/document.xml",
        "<w:document \(Self.namespaces)><w:body>\(Self.p("The quay moved."))<w:p><w:r><w:t>And then"
      )
    ])
    let opened = try OpenedContainer(builder.archive, path: "memo.docx")
    #expect(opened.documents.first?.passages.map(\.text) == ["The quay moved.", "And then"])
    #expect(opened.documents.first?.warnings.count == 1)
    let cut = try OpenedContainer(builder.bytes, path: "memo.docx")
    #expect(cut.documents.count == 1)
    #expect(
      cut.failures == [
        ContainerFailure(number: nil, reason: .truncated(part: .zipDirectory, at: builder.bytes.count))
      ])
  }
}
