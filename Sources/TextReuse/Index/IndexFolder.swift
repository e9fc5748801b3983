internal import Foundation

extension FingerprintIndex {
  /// Removes the files of an index that cannot be used; other files in the folder stay.
  public static func removeFiles(in folder: String) {
    removeFiles(in: folder) { $0 == IndexManifest.fileName || $0.contains(".segment") || $0.hasSuffix(".tmp") }
  }

  /// Removes files by name. One that cannot be removed takes only room.
  static func removeFiles(in folder: String, where isUnwanted: (String) -> Bool) {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { return }
    for name in names where isUnwanted(name) { unlink(folder + "/" + name) }
  }
}
