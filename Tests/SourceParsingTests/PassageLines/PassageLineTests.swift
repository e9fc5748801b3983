import SourceParsing
import Testing

@Suite("a line that holds a passage")
struct PassageLineTests {
  private func read(_ line: String) throws(PassageLine.Fault) -> (passage: PassageLine, text: String) {
    try read(Array(line.utf8))
  }

  private func read(_ bytes: [UInt8]) throws(PassageLine.Fault) -> (passage: PassageLine, text: String) {
    var text = Array("before ".utf8)
    let result = bytes.withUnsafeBufferPointer { line in
      Result { () throws(PassageLine.Fault) in try PassageLine(line, text: &text) }
    }
    let passage: PassageLine
    do throws(PassageLine.Fault) {
      passage = try result.get()
    } catch {
      // What is wrong adds nothing.
      #expect(text == Array("before ".utf8))
      throw error
    }
    return (passage, String(decoding: text.dropFirst(7), as: UTF8.self))
  }

  @Test("all that is known of a passage, in any order, among other keys")
  func fields() throws {
    let (passage, text) = try read(
      #"""
       { "published": "2024-05", "x": [1, {"text": "no"}, null, "]"], "text": "The quay moved.", "author": "A. Venn",
       "y": {"id": "no"}, "source":"gazette", "z": -1.5e3, "id":"p1" }
      """#)
    #expect(text == "The quay moved.")
    #expect(passage.id == "p1" && passage.source == "gazette" && passage.author == "A. Venn")
    #expect(passage.published == "2024-05" && passage.hasText)
  }

  @Test(
    "what a line lacks",
    arguments: [
      ("{}", "", false), (#"{"id":"a"}"#, "a", false), (#"{"text":""}"#, "", true),
      (#"{"id":17,"text":"t"}"#, "17", true),
      (#"{"id":null,"text":"t"}"#, "", true), (#"{"id":["x"],"text":"t"}"#, "", true),
      (#"{"text":5,"id":"n"}"#, "n", false),
    ])
  func absent(line: String, id: String, hasText: Bool) throws {
    let (passage, _) = try read(line)
    #expect(passage.id == id)
    #expect(passage.hasText == hasText)
    #expect(passage.source == nil && passage.author == nil && passage.published == nil)
  }

  @Test(
    "escapes",
    arguments: [
      (#"a\n\t\r\b\f\"\\\/"#, "a\n\t\r\u{8}\u{C}\"\\/"), (#"\u0041\u00e9\u20ac"#, "Aé€"), (#"\ud83c\udf0a"#, "🌊"),
      (#"\ud83c"#, "\u{FFFD}"), (#"\udf0a x"#, "\u{FFFD} x"), (#"\ud83c\u0041"#, "\u{FFFD}A"), ("大雨", "大雨"),
      (#"\\u0041"#, "\\u0041"), (#"ends in a backslash\\"#, "ends in a backslash\\"),
    ])
  func escapes(written: String, text: String) throws {
    #expect(try read("{\"text\":\"\(written)\"}").text == text)
  }

  @Test(
    "what is wrong is said",
    arguments: [
      ("", "is no JSON object"), ("text", "is no JSON object"), ("[1]", "is no JSON object"),
      ("{", "has no string where one belongs"),
      (#"{"text":"a"#, "has a string that does not end"), (#"{"text":"a""#, "is cut off"),
      (#"{"text":"a\"#, "has a string that does not end"),
      (#"{"text":"a"} b"#, "goes on behind its object"), (#"{"text":"a"}{}"#, "goes on behind its object"),
      (#"{"text":"a","text":"b"}"#, "has two texts"), (#"{"text" "a"}"#, "has a name without a value"),
      (#"{"a":}"#, "has a name without a value"),
      (#"{"text":"\x"}"#, "has an escape that JSON does not know"),
      (#"{"text":"\u00g0"}"#, "has an escape that JSON does not know"),
      (#"{"a":#}"#, "is no JSON"), (#"{"a":[1,2"#, "is cut off"),
      (#"{"text":"a",}"#, "has no string where one belongs"),
    ])
  func faults(line: String, reason: String) {
    do throws(PassageLine.Fault) {
      _ = try read(line)
      Issue.record("\(line) was read")
    } catch {
      #expect(error.reason == reason, "\(line)")
    }
  }

  @Test("bytes that are no UTF-8 stay as they are")
  func badBytes() throws {
    let line = Array("{\"text\":\"a ".utf8) + [0xFF, 0xC3] + Array(" b\",\"id\":\"".utf8) + [0xFE] + Array("\"}".utf8)
    var text: [UInt8] = []
    let passage = try line.withUnsafeBufferPointer { try PassageLine($0, text: &text) }
    #expect(text == Array("a ".utf8) + [0xFF, 0xC3] + Array(" b".utf8))
    #expect(passage.id == "\u{FFFD}")
  }

  @Test(
    "every cut and every changed byte of a line is read or refused",
    arguments: [#"{"id":"p1","text":"a \u00e9\n b","x":[{"y":-1}]}"#])
  func mutations(line: String) {
    let bytes = Array(line.utf8)
    for place in bytes.indices {
      _ = try? read(Array(bytes[..<place]))
      for byte in [0x00, 0x22, 0x2C, 0x5C, 0x7B, 0x7D, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = byte
        _ = try? read(changed)
      }
    }
  }

  @Test("ten thousand brackets deep")
  func deep() throws {
    let nested = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(try read("{\"x\":\(nested),\"text\":\"t\"}").text == "t")
  }
}
