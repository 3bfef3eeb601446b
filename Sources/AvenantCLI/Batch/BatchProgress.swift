import Avenant

/// The line on a terminal that tells how far the work is.
struct BatchProgress {
  private let size: Int?
  private let isShown: Bool
  private let start = Clock.milliseconds
  private var lastShown: Int

  /// - Parameter size: How many bytes the input has, where that is known.
  init(size: Int?) {
    self.size = size
    isShown = Terminal.isWatched
    lastShown = start
  }

  /// Shows how far the work is, five times a second at most.
  ///
  /// - Parameters:
  ///   - lines: How many lines were decided.
  ///   - bytes: How many bytes of the input were read.
  mutating func show(lines: Int, bytes: Int) {
    guard isShown, Clock.milliseconds - lastShown >= 200 else { return }
    lastShown = Clock.milliseconds
    let rate = lines * 1000 / max(1, lastShown - start)
    Terminal.overwrite("\(lines) tickets, \(rate) a second\(left(bytes))")
  }

  /// Takes the line away.
  func clear() {
    if isShown { Terminal.overwrite("") }
  }

  private func left(_ bytes: Int) -> String {
    guard let size, bytes > 0 else { return "" }
    let seconds = (lastShown - start) * max(0, size - bytes) / bytes / 1000
    return ", \(seconds / 60) min \(seconds % 60) s left"
  }
}
