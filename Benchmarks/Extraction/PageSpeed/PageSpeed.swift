import CPageFloor
import Foundation
import SourceParsing

/// Parses real pages in turn with a bare libxml2 SAX pass from C and with gainsay, and prints the CPU time of both.
@main
enum PageSpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rounds = 7
    let pages = try arguments.flatMap(Self.pages)
    guard !pages.isEmpty else {
      print("usage: PageSpeed FOLDER-OF-HTML-PAGES...; no page was found, and nothing is measured")
      return
    }
    let bytes = pages.reduce(0) { $0 + $1.count }
    var floor: [Double] = []
    var whole: [Double] = []
    var passages = 0
    for _ in 0..<rounds {
      floor.append(
        cpu {
          for page in pages {
            page.withUnsafeBytes { _ = page_floor_parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
          }
        })
      passages = 0
      whole.append(
        cpu {
          for page in pages {
            passages += (try? SourceParser().parse(page, id: "page", path: "page.html"))?.passages.count ?? 0
          }
        })
    }
    let (bare, all) = (median(floor), median(whole))
    print(
      "\(pages.count) pages, \(bytes) bytes, \(passages) passages; medians of \(rounds) rounds, CPU seconds on one core"
    )
    print("libxml2 SAX from C  \(rounded(bare)) s")
    print(
      "gainsay             \(rounded(all)) s  \(Int(Double(pages.count) / all)) pages/s  \(Int(Double(bytes) / all / 1e6)) MB/s"
    )
    print("gainsay / libxml2   \(rounded(all / bare))")
  }

  private static func pages(in folder: String) throws -> [[UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted()
    return try names.map { Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
  }

  private static func cpu(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
