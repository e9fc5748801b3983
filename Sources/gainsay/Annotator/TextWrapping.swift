internal import ClaimModel

/// Breaks a stretch of text into lines of a width, at spaces where there are any.
enum TextWrapping {
  /// The UTF-8 ranges of the lines of a text, spaces at the breaks left out.
  static func lines(of text: Substring, from start: Int = 0, width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var (low, offset, used) = (start, start, 0)
    // The last place at which the line may break: where it ends, where the next begins, and the columns up to there.
    var space: (end: Int, next: Int, columns: Int)?
    func end(at place: Int) { if low < place || lines.isEmpty { lines.append(low..<place) } }
    var wasWide = false
    for character in text {
      let length = character.utf8.count
      let columns = ScreenText.width(character)
      if character == " " {
        space = (offset, offset + length, used + columns)
      } else {
        // Before and after a wide character; a space beside it is the better place.
        if space?.next != offset, columns == 2 || wasWide { space = (offset, offset, used) }
        if used + columns > width, offset > low {
          if let broken = space, broken.end > low {
            end(at: broken.end)
            (low, used) = (broken.next, used - broken.columns)
          } else {
            end(at: offset)
            (low, used) = (offset, 0)
          }
          space = nil
        }
      }
      wasWide = columns == 2
      offset += length
      used += columns
    }
    end(at: offset)
    return lines
  }
}
