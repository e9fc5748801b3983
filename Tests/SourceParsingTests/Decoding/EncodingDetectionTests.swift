import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// A sentence or two, and the encodings that a file of them may come in.
struct Specimen: CustomTestStringConvertible, Sendable {
  var language: String
  var encodings: [TextEncoding]
  var text: String
  var testDescription: String { language }
}

@Suite("undeclared bytes are read as what they are")
struct EncodingDetectionTests {
  static let specimens = [
    Specimen(
      language: "French", encodings: [.windows(1252)],
      text: "Le maire a déclaré que la digue, bâtie à côté de l’école, n’avait pas été vérifiée depuis l’été."),
    Specimen(
      language: "German", encodings: [.windows(1252)],
      text: "Die Brücke wurde für drei Wochen geschlossen, weil die Strömung größer war, als man geglaubt hatte."),
    Specimen(
      language: "English", encodings: [.windows(1252)],
      text: "“It wasn’t the river’s fault,” she said – and the café owners of Peñaleja agreed. © 2024, £5 a copy…"),
    Specimen(
      language: "Danish", encodings: [.windows(1252)],
      text: "Færgen blev liggende på øen, fordi både kajen og værftet var ødelagt af højvandet."),
    Specimen(
      language: "Polish", encodings: [.windows(1250), .iso8859(2)],
      text:
        "Burmistrz ogłosił, że most zostanie zamknięty, ponieważ woda podmyła dwa słupy, a części nikt już nie zrobił."),
    Specimen(
      language: "Czech", encodings: [.windows(1250), .iso8859(2)],
      text: "Starosta řekl, že most bude uzavřen, protože řeka podemlela pilíře a oprava potrvá několik týdnů."),
    Specimen(
      language: "Hungarian", encodings: [.windows(1250), .iso8859(2)],
      text:
        "A polgármester közölte, hogy a híd lezárását a megáradt folyó miatt több hétig fenntartják, őrökkel és műszerekkel."
    ),
    Specimen(
      language: "Turkish", encodings: [.windows(1254)],
      text: "Belediye başkanı, ırmağın taşması yüzünden köprünün üç hafta boyunca kapalı kalacağını açıkladı."),
    Specimen(
      language: "Lithuanian", encodings: [.windows(1257)],
      text:
        "Meras pranešė, kad tiltas bus uždarytas, nes upė išplovė atramas, o žmonės turės važiuoti aplinkui šį mėnesį."),
    Specimen(
      language: "Russian", encodings: [.windows(1251), .koi8R, .iso8859(5), .ibm866],
      text: "Совет города решил закрыть мост, потому что река размыла опоры. Ремонт займет три недели, сказал мэр."),
    Specimen(
      language: "Ukrainian", encodings: [.windows(1251), .koi8U],
      text: "Міська рада вирішила закрити міст, бо річка розмила опори. Ремонт триватиме три тижні, сказав мер."),
    Specimen(
      language: "Bulgarian", encodings: [.windows(1251)],
      text: "Общинският съвет реши да затвори моста, защото реката е подкопала опорите му."),
    Specimen(
      language: "Greek", encodings: [.windows(1253), .iso8859(7)],
      text: "Το δημοτικό συμβούλιο αποφάσισε να κλείσει τη γέφυρα, επειδή ο ποταμός παρέσυρε τα βάθρα της."),
    Specimen(
      language: "Hebrew", encodings: [.windows(1255)],
      text: "מועצת העיר החליטה לסגור את הגשר משום שהנהר שטף את העמודים שלו, והתיקון יימשך שלושה שבועות."),
    Specimen(
      language: "Arabic", encodings: [.windows(1256)],
      text: "قرر مجلس المدينة إغلاق الجسر لأن النهر جرف أعمدته، وسيستمر الإصلاح ثلاثة أسابيع كما قال رئيس البلدية."),
    Specimen(
      language: "Thai", encodings: [.windows874],
      text: "สภาเมืองตัดสินใจปิดสะพานเพราะแม่น้ำกัดเซาะเสา และการซ่อมจะใช้เวลาสามสัปดาห์"),
    Specimen(
      language: "Japanese", encodings: [.shiftJIS, .eucJP, .iso2022JP],
      text: "市議会は月曜日に橋を閉鎖することを決めた。川の流れで橋脚が削られたためだ、と市長は語った。"),
    Specimen(
      language: "simplified Chinese", encodings: [.gb18030],
      text: "市议会决定关闭大桥，因为河水冲坏了桥墩。市长说，修理的工作要三个星期，他的人已经到了那里。"),
    Specimen(
      language: "traditional Chinese", encodings: [.big5, .gb18030],
      text: "市議會決定關閉大橋，因為河水沖壞了橋墩。市長說，修理的工作要三個星期，他的人已經到了那裡。"),
    Specimen(
      language: "Korean", encodings: [.eucKR],
      text: "시의회는 강물이 교각을 깎아 냈기 때문에 다리를 닫기로 했다. 수리에는 삼 주가 걸릴 것이라고 시장은 말했다."),
  ]

  @Test("by how the text reads, as plain text and in a page", arguments: specimens)
  func detected(specimen: Specimen) throws {
    for encoding in specimen.encodings {
      let page = "<html><body><p class=\"text\">\(specimen.text)</p><p>Plain words.</p></body></html>"
      for text in [specimen.text, page] {
        let raw = try #require(encoding.encoded(text))
        let decoded = SourceDecoder.decode(raw)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text, "\(encoding.name)")
        // Where ISO 8859-2, KOI8-U and the like hold the same characters at the same codes, the sibling is as good.
        #expect(decoded.warnings.allSatisfy { $0.contains("declares no encoding") })
      }
    }
  }

  @Test("UTF-8 stays UTF-8, declared or not, whole, cut and with a few bad bytes", arguments: specimens)
  func utf8(specimen: Specimen) {
    let raw = Array(specimen.text.utf8)
    #expect(SourceDecoder.decode(raw).bytes == raw)
    #expect(SourceDecoder.decode(raw).encoding == "UTF-8")
    for cut in 1...3 {
      let decoded = SourceDecoder.decode(Array((raw + Array("é一".utf8)).dropLast(cut)))
      #expect(decoded.encoding == "UTF-8")
      #expect(decoded.bytes.starts(with: raw))
    }
    let middle = raw.count / 2
    let damaged = Array((raw + raw + raw)[..<middle]) + [0xFF] + Array((raw + raw + raw)[middle...])
    let decoded = SourceDecoder.decode(damaged)
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.warnings.count == 1 && decoded.warnings[0].contains("not valid UTF-8"))
  }

  @Test("UTF-16 without a mark shows in its zeros", arguments: [TextEncoding.utf16LE, .utf16BE])
  func utf16(encoding: TextEncoding) throws {
    for specimen in Self.specimens where specimen.language != "Thai" {
      let page = "<html><body><p>\(specimen.text)</p></body></html>"
      let decoded = SourceDecoder.decode(try #require(encoding.encoded(page)))
      #expect(decoded.encoding == encoding.name)
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == page)
    }
    let page =
      "<html><body><p>" + String(repeating: "The wall stands, and the sea is high. ", count: 9) + "</p></body></html>"
    let raw = try #require(encoding.encoded(page))
    #expect(try SourceParser().parse(raw, id: "page", path: "page.html").encoding == encoding.name)
  }

  @Test("binary data is not UTF-16")
  func binary() {
    #expect(UTF16Pattern.encoding(of: [1, 0, 0, 0, 2, 0, 0, 0, 3]) == nil)
    #expect(UTF16Pattern.encoding(of: (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }) == nil)
    #expect(UTF16Pattern.encoding(of: []) == nil)
    #expect(UTF16Pattern.encoding(of: [0x61, 0]) == nil)
  }

  @Test(
    "too little to tell is windows-1252",
    arguments: ["café", "naïve", "£5", "25 °C", "© 2024", "don’t", "“So”", "à la", "½"])
  func little(text: String) throws {
    let decoded = SourceDecoder.decode(try #require(TextEncoding.windows(1252).encoded(text)))
    #expect(decoded.encoding == "windows-1252")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.warnings.isEmpty)
  }
}
