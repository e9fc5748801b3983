internal import CLibXML2

/// The library that reads markup.
enum LibXML2 {
  /// Whether the library is set up. Asked for before its first use: two threads that use it first at the same time
  /// would set up its locks twice, and one would wait for ever.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
