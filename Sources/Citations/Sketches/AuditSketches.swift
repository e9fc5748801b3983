internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis

/// Sources with what is read from each alone: from memory where it was read before, and kept there where it is new.
enum AuditSketches {
  /// Changes when the form in which sketches are kept does.
  private static let form = "audit 2"
  /// So many sources are asked for, and kept, at a time.
  private static let batchCount = 512

  /// The documents in their order, each with its sketch.
  static func documents(_ documents: [Document], memory: any WorkMemory) -> [AuditedDocument] {
    Workers.onAllCores.map((documents.count + batchCount - 1) / batchCount) {
      batch(Array(documents[$0 * batchCount..<min(documents.count, ($0 + 1) * batchCount)]), memory)
    }.flatMap(\.self)
  }

  private static func batch(_ documents: [Document], _ memory: any WorkMemory) -> [AuditedDocument] {
    let workers = Workers.onAllCores
    let keys = workers.map(documents.count) { documents[$0].key(of: form) }
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
}
