internal import ArgumentParser
internal import Foundation

/// An amount of memory or of a file, as `512M` or `4G`.
struct MemorySize: ExpressibleByArgument, Hashable {
  /// How many bytes.
  let bytes: Int

  /// So many bytes.
  init(bytes: Int) { self.bytes = bytes }

  /// Reads a whole number with `K`, `M`, `G` or `T` behind it, powers of 1024 as in other programs; without a letter it is bytes.
  init?(argument: String) {
    let text = argument.uppercased().replacing(/I?B$/, with: "")
    let powers: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    let power = text.last.flatMap { powers[$0] }
    guard let number = Int(power == nil ? text : String(text.dropLast())), number > 0,
      number <= Int.max >> (power ?? 0)
    else { return nil }
    bytes = number << (power ?? 0)
  }

  /// The memory that the machine has.
  static var installed: MemorySize { MemorySize(bytes: Int(clamping: ProcessInfo.processInfo.physicalMemory)) }
}

extension MemorySize: CustomStringConvertible {
  /// `4G`, `512M`; what is no whole number of those is rounded down to the next smaller unit.
  var description: String {
    for (letter, power) in [("T", 40), ("G", 30), ("M", 20), ("K", 10)]
    where bytes >> power > 0 && (bytes & (1 << power - 1) == 0 || bytes >> power >= 10) {
      return "\(bytes >> power)\(letter)"
    }
    return "\(bytes)"
  }
}
