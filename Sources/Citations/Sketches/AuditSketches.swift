internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis

/// Sources with what is read from each alone: from memory where it was read before, and kept there where it is new.
enum AuditSketches {
  /// So many sources are asked for, and kept, at a time.
  private static let batchCount = 512

  /// The documents in their order, each with its sketch.
  static func documents(_ documents: [Document], memory: any WorkMemory) -> [AuditedDocument] {
    var read: [AuditedDocument] = []
    read.reserveCapacity(documents.count)
    for start in stride(from: 0, to: documents.count, by: batchCount) {
      read += batch(Array(documents[start..<min(documents.count, start + batchCount)]), memory)
    }
    return read
  }

  private static func batch(_ documents: [Document], _ memory: any WorkMemory) -> [AuditedDocument] {
    let workers = Workers.onAllCores
    let keys = workers.map(documents.count) { key(of: documents[$0]) }
    let kept = memory.recall(.audit, keys)
    let read = workers.map(documents.count) { number -> (audited: AuditedDocument, new: [UInt8]?) in
      let (document, hash) = (documents[number], FNV1a.mixed(keys[number]))
      if let bytes = kept[number], let sketch = AuditSketch(kept: bytes, of: document) {
        return (AuditedDocument(document, sketch: sketch, hash: hash), nil)
      }
      let audited = AuditedDocument(document)
      let sketch = AuditSketch(audited)
      return (AuditedDocument(audited, sketch: sketch, hash: hash), sketch.bytes(of: document))
    }
    let new = zip(keys, read).compactMap { key, read in read.new.map { (key: key, value: $0) } }
    if !new.isEmpty { memory.keep(.audit, new) }
    return read.map(\.audited)
  }

  /// The SHA-256 of all that a sketch is read from.
  private static func key(of document: Document) -> String {
    var writer = CompactWriter()
    writer.add(document)
    return Fingerprint.sha256(writer.bytes)
  }
}
