/// A test case of a JUnit report.
struct TestCase {
  /// What keeps a case from passing.
  struct Trouble {
    /// `failure` or `error`.
    let element: String
    let type: String
    let message: String
    let text: String
  }

  let name: String
  let family: String
  let trouble: Trouble?
  var output: String?

  /// The case as lines of XML.
  var lines: [String] {
    let head =
      "    <testcase name=\"\(XMLText.attribute(name))\" classname=\"gainsay.\(XMLText.attribute(family))\" time=\"0\""
    guard trouble != nil || output != nil else { return [head + "/>"] }
    var lines = [head + ">"]
    if let trouble {
      lines.append(
        "      <\(trouble.element) message=\"\(XMLText.attribute(trouble.message))\" "
          + "type=\"\(XMLText.attribute(trouble.type))\">\(XMLText.content(trouble.text))</\(trouble.element)>")
    }
    if let output { lines.append("      <system-out>\(XMLText.content(output))</system-out>") }
    return lines + ["    </testcase>"]
  }
}

/// A suite of test cases.
struct Suite {
  let name: String
  let cases: [TestCase]

  /// The suite as lines of XML.
  var lines: [String] {
    ["  <testsuite name=\"\(XMLText.attribute(name))\" \(Self.counts(cases))>"] + cases.flatMap(\.lines)
      + ["  </testsuite>"]
  }

  /// The attributes that count cases.
  static func counts(_ cases: [TestCase]) -> String {
    let failures = cases.count { $0.trouble?.element == "failure" }
    let errors = cases.count { $0.trouble?.element == "error" }
    return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" time=\"0\""
  }
}
