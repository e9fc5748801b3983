import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("what a file or its container declares")
struct EncodingDeclarationTests {
  @Test(
    "labels are read as browsers read them",
    arguments: [
      ("latin1", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("iso8859-1", "windows-1252"),
      ("US-ASCII", "windows-1252"),
      ("ISO_8859-1:1987", "windows-1252"), ("cp1252", "windows-1252"), ("UTF8", "UTF-8"), ("utf-8", "UTF-8"),
      ("x-sjis", "Shift_JIS"), ("Shift-JIS", "Shift_JIS"), ("windows-31j", "Shift_JIS"), ("MS_Kanji", "Shift_JIS"),
      ("gbk", "GB18030"), ("gb2312", "GB18030"), ("GB_2312-80", "GB18030"), ("x-gbk", "GB18030"),
      ("ks_c_5601-1987", "EUC-KR"), ("windows-949", "EUC-KR"), ("korean", "EUC-KR"), ("big5-hkscs", "Big5"),
      ("x-x-big5", "Big5"), ("x-euc-jp", "EUC-JP"), ("csISO2022JP", "ISO-2022-JP"), ("koi8-r", "KOI8-R"),
      ("koi", "KOI8-R"),
      ("koi8-ru", "KOI8-U"), ("Windows-1251", "windows-1251"), ("x-cp1250", "windows-1250"),
      ("iso-8859-9", "windows-1254"),
      ("latin5", "windows-1254"), ("iso-8859-15", "ISO-8859-15"), ("l9", "ISO-8859-15"), ("iso8859-11", "windows-874"),
      ("TIS-620", "windows-874"), ("cyrillic", "ISO-8859-5"), ("866", "IBM866"), ("x-mac-roman", "macintosh"),
      ("unicodeFFFE", "UTF-16BE"), ("ucs-2", "UTF-16LE"), ("CP850", "cp850"),
    ])
  func labels(label: String, name: String) { #expect(EncodingLabel.encoding(label)?.name == name) }

  @Test(
    "labels that nobody knows, and those in which markup can hide, are refused",
    arguments: [
      "", "none", "x-unknown", "utf-7", "UTF7", "hz-gb-2312", "iso-2022-kr", "iso-8859-12", "1252//TRANSLIT",
      "EBCDIC-US",
    ])
  func refused(label: String) { #expect(EncodingLabel.encoding(label) == nil) }

  @Test(
    "a declaration is found where it stands",
    arguments: [
      ("<meta charset=koi8-r>", "koi8-r"), ("<META CHARSET = 'Big5' />", "Big5"),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\">", "gbk"),
      ("<meta content='text/html;charset=\"gbk\"' http-equiv=content-type>", "gbk"),
      ("<?xml version=\"1.0\" encoding='windows-1251'?><html>", "windows-1251"),
      ("<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"),
      ("<script src=x charset=big5>var x = '<meta charset=big5>'</script><meta charset=gbk>", "gbk"),
      ("<link charset=big5><meta name=description content='charset=big5'><meta charset=gbk>", "gbk"),
      ("<meta charset=nonsense><meta charset=gbk>", "gbk"), ("<meta charset=nonsense>", "nonsense"),
      (String(repeating: " ", count: 9_000) + "<meta charset=gbk>", "gbk"),
    ])
  func found(head: String, label: String) { #expect(EncodingDeclaration.label(in: Array(head.utf8)) == label) }

  @Test(
    "no declaration, or one that never ends, is none",
    arguments: [
      "", "<", "<meta", "<meta charset", "<meta charset=", "<meta charset=\"", "<!-- <meta charset=gbk>", "charset=gbk",
      "<metadata charset>",
    ])
  func absent(head: String) { #expect(EncodingDeclaration.label(in: Array(head.utf8)) == nil) }

  private func page(_ charset: String, _ text: String) -> String {
    "<html><head><meta charset=\"\(charset)\"></head><body><p>\(text)</p></body></html>"
  }

  private func decode(_ text: String, in encoding: TextEncoding, declared: String? = nil) throws -> (
    String, DecodedSource
  ) {
    let decoded = SourceDecoder.decode(try #require(encoding.encoded(text)), declared: declared)
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded)
  }

  @Test(
    "a true declaration is followed without a word", arguments: RoundTripTests.singleByte + RoundTripTests.multiByte)
  func honest(encoding: TextEncoding) throws {
    let text = page(encoding.name, encoding.sampleText(step: encoding.isMultiByte ? 97 : 3))
    let (words, decoded) = try decode(text, in: encoding)
    #expect(words.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decoded.encoding == encoding.name)
    #expect(decoded.warnings.isEmpty)
  }

  @Test("declared UTF-8 and not: what it is, with a warning")
  func falseUTF8() throws {
    let french = page("utf-8", "Le maire a déclaré que la digue n’était pas vérifiée.")
    let (words, decoded) = try decode(french, in: .windows(1252))
    #expect(words == french)
    #expect(decoded.warnings == ["the file declares UTF-8 and is not: read as windows-1252"])
    let russian = page("utf-8", "Совет города решил закрыть мост, потому что река размыла опоры.")
    #expect(try decode(russian, in: .windows(1251)).0 == russian)
    #expect(try decode(russian, in: .windows(1251)).1.encoding == "windows-1251")
  }

  @Test(
    "valid UTF-8 under another name is UTF-8, with a warning",
    arguments: ["windows-1252", "iso-8859-1", "gbk", "koi8-r"])
  func falseName(name: String) throws {
    let text = page(name, "Le maire a déclaré que la digue n’était pas vérifiée – « jamais ».")
    let (words, decoded) = try decode(text, in: .utf8)
    #expect(words == text)
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.warnings.count == 1 && decoded.warnings[0].hasSuffix("and is valid UTF-8: read as UTF-8"))
  }

  @Test("a declared double-byte encoding that the bytes contradict")
  func falseDoubleByte() throws {
    let text = page("shift_jis", "The mayor’s office said it didn’t know – “not at all”. Résumé, café, naïve.")
    let (words, decoded) = try decode(text, in: .windows(1252))
    #expect(words == text)
    #expect(decoded.warnings == ["the file declares Shift_JIS and is not: read as windows-1252"])
  }

  @Test("a page that names UTF-16 in ASCII is not UTF-16")
  func falseUTF16() throws {
    let text = page("utf-16", "Naïve – « jamais »")
    #expect(try decode(text, in: .utf8).0 == text)
    #expect(try decode(page("utf-16", "plain"), in: .utf8).1.encoding == "UTF-8")
  }

  @Test("an unknown name is said, and the bytes decide")
  func unknown() throws {
    let text = page("x-nonsense", "Le maire a déclaré que la digue n’était pas vérifiée.")
    let (words, decoded) = try decode(text, in: .windows(1252))
    #expect(words == text)
    #expect(decoded.warnings == ["the file declares x-nonsense, which is not known here: read as windows-1252"])
  }

  @Test("a container's charset counts more than the page's, a mark more than both")
  func order() throws {
    let text = page("windows-1252", "Совет города решил закрыть мост.")
    let (words, decoded) = try decode(text, in: .koi8R, declared: "koi8-r")
    #expect(words == text)
    #expect(decoded.warnings.isEmpty)
    let marked = SourceDecoder.decode([0xEF, 0xBB, 0xBF] + Array(text.utf8), declared: "koi8-r")
    #expect(marked.encoding == "UTF-8" && marked.bytes == Array(text.utf8) && marked.warnings.isEmpty)
    // A container that is wrong or unknown gives way to the page.
    let russian = page("windows-1251", "Совет города решил закрыть мост, потому что река размыла опоры.")
    #expect(try decode(russian, in: .windows(1251), declared: "utf-8").1.encoding == "windows-1251")
    #expect(try decode(russian, in: .windows(1251), declared: "x-none").1.encoding == "windows-1251")
  }

  @Test("ASCII is UTF-8 whatever it declares", arguments: ["windows-1251", "gbk", "iso-2022-jp", "nonsense"])
  func ascii(name: String) {
    let raw = Array(page(name, "plain words").utf8)
    let decoded = SourceDecoder.decode(raw)
    #expect(decoded.encoding == "UTF-8" && decoded.bytes == raw && decoded.warnings.isEmpty)
  }

  @Test(
    "byte order marks, with and without text behind them",
    arguments: [
      ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
      ([0xFF, 0xFE, 0, 0], .utf32LE), ([0, 0, 0xFE, 0xFF], .utf32BE),
    ])
  func marks(mark: [UInt8], encoding: TextEncoding) throws {
    let alone = SourceDecoder.decode(mark)
    #expect(alone.bytes.isEmpty && alone.encoding == encoding.name && alone.origin.runs.isEmpty)
    let (words, decoded) = try decode("\u{FEFF}né à 🌊", in: encoding)
    #expect(words == "né à 🌊")
    #expect(decoded.encoding == encoding.name)
    #expect(decoded.origin.runs.first?.bytes.lowerBound == mark.count)
  }

  @Test("nothing is nothing")
  func empty() {
    let decoded = SourceDecoder.decode([])
    #expect(decoded.bytes.isEmpty && decoded.encoding == "UTF-8" && decoded.warnings.isEmpty)
  }

  @Test(
    "the labelled pages in windows-1252 are read as such, to the last sign",
    arguments: [
      ("bus-privatisation/courier-report", "£"), ("border-insurgency/frontier-brief", "î"),
      ("data-breach/forty-one-days", "é"), ("heart-trial/fma-refusal", "’"), ("fisheries/quayside-weekly", "–"),
      ("dam-breach/harbour-wire", "“"), ("shipwreck/museum-bell", "’"),
    ])
  func corpora(path: String, sign: String) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let raw = Array(try Data(contentsOf: tests.appending(path: "Corpora/\(path).html")))
    let decoded = SourceDecoder.decode(raw)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    #expect(decoded.encoding == "windows-1252" && decoded.warnings.isEmpty)
    #expect(text.contains(sign) && !text.contains("\u{FFFD}"))
    // Without what it declares, the bytes say the same.
    let silent = Array(text.replacingOccurrences(of: "charset", with: "x").utf8)
    let again = try #require(SystemConverter(from: "UTF-8", to: "CP1252")?.convert(silent))
    #expect(SourceDecoder.decode(again).encoding == "windows-1252")
  }
}
