import Avenant
import Synchronization

/// The bar on a terminal that tells how far an analysis is.
final class QuestionProgress: Sendable {
  private let isShown = Terminal.isWatched
  private let lastShown = Mutex(Clock.milliseconds)

  /// Shows how far it is, five times a second at most.
  func show(_ progress: AnalysisProgress) {
    guard isShown else { return }
    lastShown.withLock { last in
      guard Clock.milliseconds - last >= 200 else { return }
      last = Clock.milliseconds
      Terminal.overwrite(progress.bar)
    }
  }

  /// Takes the bar away.
  func clear() {
    if isShown { Terminal.overwrite("") }
  }
}

extension AnalysisProgress {
  /// A bar of twenty signs with the numbers behind it; more questions than expected fill it.
  fileprivate var bar: String {
    let all = max(answered, expected, 1)
    let done = answered * 20 / all
    let signs = String(repeating: "#", count: done) + String(repeating: "-", count: 20 - done)
    return "[\(signs)] \(answered) of \(all) questions"
  }
}
