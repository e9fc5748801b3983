extension PartitionBlock {
  /// More bytes no element takes.
  private static let mostBytes = 20

  /// Blocks of the places of runs: the difference from the place before, then the highest 48 bits of the hash. Places that rise take the fewest bytes.
  static func runs(_ places: [RunPlace], part: Int) -> [PartitionBlock] {
    blocks(.runs, part: part, places) { places, writer in
      var last: UInt64 = 0
      for run in places {
        writer.add(run.place.bits &- last)
        writer.add(run: run.hash)
        last = run.place.bits
      }
    }
  }

  /// Blocks of seeds: 0 where the pair of texts is that of the seed before, else 1 and both texts; then how far both words lie from those before. Seeds of
  /// one pair side by side take the fewest bytes.
  static func seeds(_ seeds: [Seed], part: Int) -> [PartitionBlock] {
    blocks(.seeds, part: part, seeds) { seeds, writer in
      var last = Seed(first: WordPlace(text: 0, word: 0), second: WordPlace(text: 0, word: 0))
      for seed in seeds {
        if seed.isOfPair(of: last) {
          writer.add(0)
        } else {
          writer.add(1)
          writer.add(signed: seed.first.text - last.first.text)
          writer.add(signed: seed.second.text - seed.first.text)
        }
        let step = seed.first.word - last.first.word
        writer.add(signed: step)
        writer.add(signed: seed.second.word - last.second.word - step)
        last = seed
      }
    }
  }

  /// Blocks of numbers, eight bytes each.
  static func numbers(_ kind: Kind, _ numbers: [UInt64], part: Int) -> [PartitionBlock] {
    let most = usualLength / 8
    return stride(from: 0, to: numbers.count, by: most).map { start in
      let piece = numbers[start..<min(start + most, numbers.count)].map(\.littleEndian)
      return PartitionBlock(kind: kind, part: part, payload: piece.withUnsafeBytes { Array($0) })
    }
  }

  /// The places of runs that it holds; throws where the payload is none that `runs` made.
  func runs() throws(PartitionError) -> [RunPlace] {
    try elements(expecting: payload.count / 7) { reader, places throws(PartitionError) in
      var last: UInt64 = 0
      while !reader.isAtEnd {
        last &+= try reader.number()
        places.append(RunPlace(hash: try reader.run(), place: WordPlace(bits: last)))
      }
    }
  }

  /// The seeds that it holds; throws where the payload is none that `seeds` made.
  func seeds() throws(PartitionError) -> [Seed] {
    try elements(expecting: payload.count / 3) { reader, seeds throws(PartitionError) in
      var (first, second, firstWord, secondWord) = (0, 0, 0, 0)
      while !reader.isAtEnd {
        if try reader.number() != 0 {
          first &+= try reader.signedNumber()
          second = first &+ (try reader.signedNumber())
        }
        let step = try reader.signedNumber()
        firstWord &+= step
        secondWord = secondWord &+ step &+ (try reader.signedNumber())
        guard let one = WordPlace(checked: first, firstWord), let other = WordPlace(checked: second, secondWord) else {
          throw .malformed
        }
        seeds.append(Seed(first: one, second: other))
      }
    }
  }

  /// The numbers that it holds; throws where the payload ends in one.
  func numbers() throws(PartitionError) -> [UInt64] {
    guard payload.count % 8 == 0 else { throw .malformed }
    return payload.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 8).map {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
      }
    }
  }

  // MARK: - Pieces

  /// Blocks of elements, none of them long; no block where there is no element.
  private static func blocks<Element>(
    _ kind: Kind, part: Int, _ elements: [Element], _ write: (ArraySlice<Element>, inout PayloadWriter) -> Void
  ) -> [PartitionBlock] {
    let most = usualLength / mostBytes
    return stride(from: 0, to: elements.count, by: most).map { start in
      let piece = elements[start..<min(start + most, elements.count)]
      let payload = [UInt8](unsafeUninitializedCapacity: piece.count * mostBytes + 8) { buffer, filled in
        guard let base = buffer.baseAddress else { return }
        var writer = PayloadWriter(base)
        write(piece, &writer)
        filled = writer.count
      }
      return PartitionBlock(kind: kind, part: part, payload: payload)
    }
  }

  private func elements<Element>(
    expecting count: Int, _ read: (inout PayloadReader, inout [Element]) throws(PartitionError) -> Void
  ) throws(PartitionError) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(count)
    let result = payload.withUnsafeBufferPointer { bytes in
      Result { () throws(PartitionError) in
        var reader = PayloadReader(bytes)
        try read(&reader, &elements)
      }
    }
    try result.get()
    return elements
  }
}
