internal import Foundation

/// The loop of the full screen: draw, wait, take the key, do what it asks.
enum FullScreen {
  /// So many sentences are read for suggestions between two looks at the keyboard.
  private static let readAtOnce = 200

  /// Annotates a source until the reader leaves.
  static func annotate(_ state: inout AnnotatorState, in session: inout AnnotationSession, at terminal: Terminal) {
    var screen = Screen(size: terminal.size)
    var isNew = true
    while true {
      guard terminal.show(screen.frame(state), all: isNew) else { return }
      isNew = false
      // While nobody types, the suggestions are worked out.
      while !state.suggestions.isFinished {
        let event = terminal.next(within: 0)
        guard case .idle = event else {
          guard handle(event, &state, &session, terminal, &screen, &isNew) else { return }
          break
        }
        if state.suggestions.advance(by: readAtOnce) { break }
      }
      guard state.suggestions.isFinished else { continue }
      guard terminal.show(screen.frame(state), all: isNew) else { return }
      isNew = false
      guard handle(terminal.next(within: -1), &state, &session, terminal, &screen, &isNew) else { return }
    }
  }

  /// Takes an event; false where the sitting is over.
  private static func handle(
    _ event: Terminal.Event, _ state: inout AnnotatorState, _ session: inout AnnotationSession,
    _ terminal: Terminal, _ screen: inout Screen, _ isNew: inout Bool
  ) -> Bool {
    switch event {
    case .idle: return true
    case .ended: return false
    case .stopped(let number):
      Terminal.end(by: number)
      return false
    case .paused: pause(terminal, &screen, &isNew)
    case .resized:
      screen.resize(to: terminal.size)
      isNew = true
    case .keys(let keys):
      for key in keys {
        switch key {
        case .control("l"): isNew = true
        case .control("z"): pause(terminal, &screen, &isNew)
        default:
          let effect = state.handle(key)
          if effect == .leave { return false }
          session.perform(effect, on: &state)
        }
      }
    }
    return true
  }

  private static func pause(_ terminal: Terminal, _ screen: inout Screen, _ isNew: inout Bool) {
    terminal.pause()
    screen.resize(to: terminal.size)
    isNew = true
  }

  /// Lets the reader choose a source; `nil` where he left.
  static func choose(_ list: SourceList, at terminal: Terminal) -> SourceList.Item? {
    var list = list
    while true {
      guard terminal.show(list.frame(size: terminal.size)) else { return nil }
      switch terminal.next(within: -1) {
      case .idle: break
      case .ended: return nil
      case .stopped(let number):
        Terminal.end(by: number)
        return nil
      case .paused: terminal.pause()
      case .resized: _ = terminal.show(list.frame(size: terminal.size), all: true)
      case .keys(let keys):
        for key in keys {
          if key == .control("z") { terminal.pause() }
          switch list.handle(key) {
          case .open: break
          case .left: return nil
          case .chosen(let item): return item
          }
        }
      }
    }
  }
}
