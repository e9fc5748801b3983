extension Document {
  /// A name for all that a stage may read from the document, for what the stage keeps in some form: a SHA-256.
  ///
  /// The file's bytes stand in it by their fingerprint: the same bytes with the same text make the same passages.
  public func key(of form: String) -> String {
    var writer = CompactWriter()
    writer.add(form)
    writer.add(source)
    writer.add(fingerprint)
    writer.add(encoding)
    writer.add(passages.count)
    writer.add(bytesOf == .member)
    writer.add(text)
    return Fingerprint.sha256(writer.bytes)
  }
}
