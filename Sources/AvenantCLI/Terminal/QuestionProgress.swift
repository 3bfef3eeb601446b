import Synchronization

/// The line on a terminal that tells how many questions an analysis has answered.
final class QuestionProgress: Sendable {
  private let isShown = Terminal.isWatched
  private let lastShown = Mutex(Clock.milliseconds)

  /// Shows how many there were, five times a second at most.
  func show(_ count: Int) {
    guard isShown else { return }
    lastShown.withLock { last in
      guard Clock.milliseconds - last >= 200 else { return }
      last = Clock.milliseconds
      Terminal.overwrite("\(count) questions answered")
    }
  }

  /// Takes the line away.
  func clear() {
    if isShown { Terminal.overwrite("") }
  }
}
