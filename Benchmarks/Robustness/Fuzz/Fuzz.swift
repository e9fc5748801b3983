import ClaimModel
import DocumentChecks
import SourceParsing

/// What libFuzzer calls: the first byte of an input chooses how the others are read; a broken promise is a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let paths = ["page.html", "text.txt", "text.md", "source"]
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  guard let document = try? SourceParser().parse(bytes, id: "fuzz", path: paths[Int(start[0]) % paths.count]) else {
    return 0
  }
  if let fault = DocumentFault.first(in: document, fileSize: bytes.count) { preconditionFailure("\(fault)") }
  return 0
}
