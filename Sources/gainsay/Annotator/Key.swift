/// A key that was pressed, as a terminal tells it.
enum Key: Hashable, Sendable {
  /// A key that writes something.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, tab, backTab, backspace, delete, escape
  /// Words from the clipboard, which are never taken for keys.
  case pasted(String)
  /// A key that means nothing here.
  case other
}
