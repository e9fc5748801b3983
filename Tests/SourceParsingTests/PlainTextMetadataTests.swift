import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// What texts say of themselves, in the forms in which they do.
@Suite("metadata of plain text")
struct PlainTextMetadataTests {
  /// A text's head, its tail, and what they say.
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var head: String
    var tail = ""
    var title: String?
    var authors = [String]()
    var publisher: String?
    var published: String?
    var url: String?

    var testDescription: String { name }
  }

  private static let body = [
    "The tide gauge at the old pier stopped sending readings shortly before midnight, and the office did not notice until the morning shift came in at six. By then the water had been over the lower quay for nearly four hours, and two warehouses were flooded to the height of a man's waist. Nobody was hurt.",
    "People who work on the quay say that they had asked for a second gauge three winters ago. The board had answered that the money was needed elsewhere, and that one gauge had been enough for a hundred years. Whether that answer was a wise one is a question for the inquiry when it meets in the spring.",
  ]

  private static func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 70 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  static let all: [Form] = [
    Form(
      name: "wire report", head: "Water over the quay\n\nBy Orla Tennant\n\nMARSH HAVEN, 3 March 2019 (Coastline News Agency) - ",
      title: "Water over the quay", authors: ["Orla Tennant"], publisher: "Coastline News Agency", published: "2019-03-03"),
    Form(
      name: "press release", head: "FOR IMMEDIATE RELEASE\n12 March 2019\n\nBoard announces second gauge\n\n",
      tail: "About Marsh Haven Harbour Board: The Board has run the port since 1872.", title: "Board announces second gauge",
      publisher: "Marsh Haven Harbour Board", published: "2019-03-12"),
    Form(
      name: "memorandum",
      head: "MEMORANDUM\n\nTO:      Members of the Board\nFROM:    Petra Lindqvist, Harbour Engineer\nDATE:    9 March 2019\nSUBJECT: Failure of the gauge\n\n",
      title: "Failure of the gauge", authors: ["Petra Lindqvist"], published: "2019-03-09"),
    Form(
      name: "message",
      head: "From: Petra Lindqvist <petra@port.example>\nTo: board@port.example\nSubject: Re: gauge log\nDate: Mon, 4 Mar 2019 09:12:44 +0000\n\n",
      title: "gauge log", authors: ["Petra Lindqvist"], published: "2019-03-04"),
    Form(
      name: "blog", head: "SALT & RUST\nA blog about working harbours\n\n14 March 2019\n\nWho switched off the gauge?\n\n",
      tail: "posted by Hilde Voss at 21:14", title: "Who switched off the gauge?", authors: ["Hilde Voss"],
      publisher: "Salt & Rust", published: "2019-03-14"),
    Form(
      name: "YAML",
      head: "---\ntitle: \"One gauge, one flood\"\nauthors:\n  - Hilde Voss\n  - name: Marek Dunmore\ndate: 2019-03-20 # draft\npublisher: Tidewater Review\nurl: https://tidewater.example/one\n---\n\n",
      title: "One gauge, one flood", authors: ["Hilde Voss", "Marek Dunmore"], publisher: "Tidewater Review",
      published: "2019-03-20", url: "https://tidewater.example/one"),
    Form(
      name: "TOML", head: "+++\ntitle = 'One gauge'\nauthors = [\"Hilde Voss\",\n  'Marek Dunmore']\ndate = 2019-03-20T08:00:00Z\n[taxonomies]\ntags = [\"x\"]\n+++\n\n",
      title: "One gauge", authors: ["Hilde Voss", "Marek Dunmore"], published: "2019-03-20"),
    Form(
      name: "labels", head: "Title: The night the quay went under\nAuthor: Marek Dunmore\nPublication: The Estuary Chronicle\nDate: 4 March 2019\n\n",
      title: "The night the quay went under", authors: ["Marek Dunmore"], publisher: "The Estuary Chronicle",
      published: "2019-03-04"),
    Form(
      name: "journal",
      head: "Estuarine Engineering Quarterly, Vol. 31, No. 4, pp. 211-226\n\nReliability of single gauges: a field study\n\nPetra Lindqvist(1), Tomas Achebe(2) and Marie-Claire Dubreuil(1)\n\n(1) Department of Civil Engineering, University of Marsh Haven\n\nReceived 3 May 2019; published 2 October 2019\n\nAbstract\n\n",
      title: "Reliability of single gauges: a field study",
      authors: ["Petra Lindqvist", "Tomas Achebe", "Marie-Claire Dubreuil"], publisher: "Estuarine Engineering Quarterly",
      published: "2019-10-02"),
    Form(
      name: "minutes",
      head: "MARSH HAVEN HARBOUR BOARD\n\nMINUTES OF THE MEETING HELD ON 11 MARCH 2019\n\nPresent: A. Corran (Chair), T. Osei\n\n1. Apologies\n\n",
      title: "MINUTES OF THE MEETING HELD ON 11 MARCH 2019", publisher: "Marsh Haven Harbour Board", published: "2019-03-11"),
    Form(
      name: "letter to the editor", head: "Letters to the Editor\nThe Estuary Chronicle\n6 March 2019\n\nOne gauge was never enough\n\n",
      tail: "Yours faithfully,\n\nCapt. Josiah Penhale (retired)\nMarsh Haven", title: "One gauge was never enough",
      authors: ["Josiah Penhale"], publisher: "The Estuary Chronicle", published: "2019-03-06"),
    Form(
      name: "opinion", head: "THE ESTUARY CHRONICLE\nFriday, 8 March 2019\n\nOPINION\n\nStop saving on the sea\n\nBy Ngozi Farrell, former harbour pilot\n\n",
      title: "Stop saving on the sea", authors: ["Ngozi Farrell"], publisher: "The Estuary Chronicle", published: "2019-03-08"),
    Form(
      name: "interview",
      head: "A port with one eye\n\nPetra Lindqvist has kept a port dry for eleven years. Marek Dunmore asks her what went wrong.\n\nTidewater Review, April 2019\n\n",
      title: "A port with one eye", authors: ["Marek Dunmore"], publisher: "Tidewater Review", published: "2019-04"),
    Form(
      name: "official report", head: "            PORTS INSPECTORATE\n\n         REPORT No. 9 OF 2019\n\n   Flooding of the lower quay\n\n             14 June 2019\n\n\n1. SUMMARY\n\n",
      title: "Flooding of the lower quay", publisher: "Ports Inspectorate", published: "2019-06-14"),
    Form(
      name: "think tank",
      head: "Centre for Coastal Risk\nPolicy Brief 17\n\nCheap gauges, dear floods\n\nMarie-Claire Dubreuil and Tomas Achebe\nMay 2019\n\nKey points\n\n",
      title: "Cheap gauges, dear floods", authors: ["Marie-Claire Dubreuil", "Tomas Achebe"],
      publisher: "Centre for Coastal Risk", published: "2019-05"),
    Form(
      name: "newspaper of old", head: "THE SABLE MERCURY.\nTHURSDAY, MARCH 7, 1872. PRICE ONE PENNY.\n\nCALAMITOUS INUNDATION AT MARSH HAVEN.\n\n(FROM OUR OWN CORRESPONDENT.)\n\n",
      title: "CALAMITOUS INUNDATION AT MARSH HAVEN", publisher: "The Sable Mercury", published: "1872-03-07"),
    Form(
      name: "transcript",
      head: "Osei Grain plc (OSG)\nFull Year 2019 Results Call\nMarch 3, 2020, 9:00 a.m. GMT\nTranscript produced by Listening Post\n\n",
      title: "Full Year 2019 Results Call", publisher: "Listening Post", published: "2020-03-03"),
    Form(
      name: "notice signed at the end", head: "PUBLIC NOTICE\n\nClosure of the lower quay, Marsh Haven\n\n",
      tail: "Dated 5 March 2019\n\nA. Corran\nChair, Marsh Haven Harbour Board", title: "Closure of the lower quay, Marsh Haven",
      authors: ["A. Corran"], publisher: "Marsh Haven Harbour Board", published: "2019-03-05"),
    Form(
      name: "byline between bars", head: "Flood shuts the quay\nOrla Tennant | The Estuary Chronicle | 3 March 2019\n\n",
      title: "Flood shuts the quay", authors: ["Orla Tennant"], publisher: "The Estuary Chronicle", published: "2019-03-03"),
    Form(
      name: "copyright line", head: "Flood shuts the quay\nBy ORLA TENNANT and SAM VICKERY\nMarch 3, 2019\n\n",
      tail: "(c) 2019 The Estuary Chronicle. All rights reserved.", title: "Flood shuts the quay",
      authors: ["Orla Tennant", "Sam Vickery"], publisher: "The Estuary Chronicle", published: "2019-03-03"),
    Form(
      name: "source below", head: "Flood shuts the quay\n\nPublished 3 March 2019, updated 5 March 2019\n\n",
      tail: "Source: https://coastline.example/flood", title: "Flood shuts the quay", published: "2019-03-03",
      url: "https://coastline.example/flood"),
    Form(
      name: "archived copy",
      head: "Archived copy: https://web.archive.org/web/20190310120000/https://coastline.example/flood\n\nFlood shuts the quay\n\n3 March 2019\n\n",
      title: "Flood shuts the quay", published: "2019-03-03", url: "https://coastline.example/flood"),
    Form(
      name: "electronic book", head: "Free Books\n\nTitle: The Lamp\n\nAuthor: Ida Morrow\n\nLanguage: English\n\n*** START OF THE EBOOK THE LAMP ***\n\nTHE LAMP\n\nCHAPTER I\n\n",
      tail: "*** END OF THE EBOOK THE LAMP ***\n\nYou may copy it.", title: "The Lamp", authors: ["Ida Morrow"]),
    Form(name: "text alone", head: ""),
  ]

  private func source(_ form: Form, isWrapped: Bool) throws -> Source {
    let body = isWrapped ? Self.body.map(Self.wrapped) : Self.body
    let text = form.head + body.joined(separator: "\n\n") + "\n\n" + form.tail + "\n"
    return try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt").source
  }

  @Test("each form, wrapped and not", arguments: all, [true, false])
  func forms(form: Form, isWrapped: Bool) throws {
    let source = try source(form, isWrapped: isWrapped)
    #expect(source.title == form.title)
    #expect(source.authors == form.authors)
    #expect(source.publisher == form.publisher)
    #expect(source.published?.description == form.published)
    #expect(source.url == form.url)
    #expect(source.language == "en")
    for field in Source.Field.allCases {
      let isFilled =
        switch field {
        case .title: source.title != nil
        case .authors: !source.authors.isEmpty
        case .publisher: source.publisher != nil
        case .published: source.published != nil
        case .modified: source.modified != nil
        case .url: source.url != nil
        case .capture: source.capture != nil
        case .captured: source.captured != nil
        case .language: source.language != nil
        }
      #expect((source.found[field] != nil) == isFilled, "\(field.rawValue): \(source.found[field] ?? "nowhere")")
    }
  }

  @Test("a print's running heads, and a change beside the day of publication")
  func print() throws {
    let body = Self.body.map(Self.wrapped).joined(separator: "\n\n")
    let head = "3/9/19, 8:14 AM Stop saving on the sea | The Estuary Chronicle"
    let foot = "https://estuary.example/2019/03/08/stop-saving"
    let text = "\(head)\n\nStop saving on the sea\n\nNgozi Farrell\n\nUpdated 9 March 2019\n\n\(body)\n\n\(foot) 1/2\n\n\(head)\n\n\(body)\n\n\(foot) 2/2\n"
    let source = try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt").source
    #expect(source.title == "Stop saving on the sea")
    #expect(source.authors == ["Ngozi Farrell"])
    #expect(source.publisher == "The Estuary Chronicle")
    #expect(source.url == foot)
    #expect(source.published?.description == "2019-03-08")
    #expect(source.modified?.description == "2019-03-09")
    #expect(source.found[.title] == "page header")
  }

  @Test("a title's block is the heading of the highest level, a byline is no passage")
  func roles() throws {
    let text = "Dead water\n\nBy Tomas Achebe\n\n" + Self.body.joined(separator: "\n\n")
    let document = try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt")
    #expect(document.passages.map(\.text) == ["Dead water"] + Self.body)
    #expect(document.passages.first?.level == 1)
    #expect(document.furniture.map(\.reason) == ["byline"])
  }

  @Test("the labelled topics: every field that a text holds")
  func topics() throws {
    struct Label: Decodable {
      var file: String
      var title: String?
      var authors: [String]?
      var publisher: String?
      var published: String?
      var url: String?
      var language: String?
    }
    let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")
    var count = 0
    for topic in try FileManager.default.contentsOfDirectory(atPath: corpora.path).sorted() {
      let folder = corpora.appending(path: topic)
      for line in try Data(contentsOf: folder.appending(path: "sources.jsonl")).split(separator: 0x0A) {
        let label = try JSONDecoder().decode(Label.self, from: line)
        guard label.file.hasSuffix(".txt") else { continue }
        count += 1
        let raw = try Array(Data(contentsOf: folder.appending(path: label.file)))
        let source = try SourceParser().parse(raw, id: "text", path: label.file).source
        #expect(source.title == label.title, "\(label.file)")
        #expect(source.authors == label.authors ?? [], "\(label.file)")
        #expect(source.publisher == label.publisher, "\(label.file)")
        #expect(source.url == label.url, "\(label.file)")
        #expect(source.language == label.language, "\(label.file)")
        // A text may name the month alone where the label has its first day.
        let published = try #require(source.published?.description, "\(label.file)")
        #expect(label.published?.hasPrefix(published) == true, "\(label.file)")
      }
    }
    #expect(count == 14)
  }
}
