internal import Foundation
internal import Synchronization

/// Standard output for what was asked for, standard error for talk.
enum Console {
  /// Whether a passing line stands on the terminal, which what is written next takes the place of.
  private static let isPassingShown = Mutex(false)

  /// Shows a line on standard error, a terminal, until something else is written.
  static func showPassing(_ line: String) {
    isPassingShown.withLock {
      $0 = true
      write("\r\u{1B}[K" + visible(line), to: STDERR_FILENO)
    }
  }

  /// Takes the passing line away.
  static func erasePassing() {
    isPassingShown.withLock {
      if $0 { write("\r\u{1B}[K", to: STDERR_FILENO) }
      $0 = false
    }
  }

  /// Writes a text, with a line end where it has none, to standard output; a reader that went away ends the program with 0.
  static func print(_ text: String) {
    erasePassing()
    // By bytes: `\r\n` is one character, which does not end with `\n`.
    write(text.utf8.last == 0x0A ? text : text + "\n", to: STDOUT_FILENO)
  }

  /// Writes what other programs read; a terminal gets it made visible. A file without lines stays one.
  static func printFile(_ text: String) {
    guard !text.isEmpty else { return }
    print(isatty(STDOUT_FILENO) == 1 ? visible(text) : text)
  }

  /// Says on standard error what went wrong.
  static func complain(_ text: String, prefix: String = "gainsay: ") {
    erasePassing()
    write(prefix + visible(text) + "\n", to: STDERR_FILENO)
  }

  /// A text that cannot drive the terminal: control and bidirectional formatting characters become `U+` and their number.
  static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: shown.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        let code = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: ("U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code).unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { write($0, to: descriptor) }
  }

  /// Writes bytes; ends the program where that cannot be: with 0 where the reader went away.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(Outcome.ran.rawValue)
      } else if errno != EINTR {
        if descriptor != STDERR_FILENO {
          complain(
            "\(descriptor == STDOUT_FILENO ? "standard output" : "the file") cannot be written: \(FileAccess.reason())")
        }
        exit(Outcome.failed.rawValue)
      }
    }
  }
}
