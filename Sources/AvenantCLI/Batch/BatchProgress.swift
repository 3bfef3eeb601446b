import Avenant

/// The line on a terminal that tells how far the work is.
///
/// It is not shown where decisions go to the same terminal, between which it would be lost.
struct BatchProgress {
  private let size: Int?
  private let isShown: Bool
  private let start = Clock.milliseconds
  private var lastShown: Int
  /// What stands on the line.
  private var text = ""
  /// How many bytes an earlier run has gone through.
  private var earlierBytes = 0

  /// - Parameters:
  ///   - size: How many bytes the input has, where that is known.
  ///   - showsDecisions: Whether decisions go to standard output.
  init(size: Int?, showsDecisions: Bool) {
    self.size = size
    isShown = Terminal.isWatched && !(showsDecisions && Terminal.showsOutput)
    lastShown = start
  }

  /// Says how many bytes lie behind at the start, so that they count for no speed.
  mutating func begin(behind bytes: Int) { earlierBytes = bytes }

  /// Shows how far the work is, five times a second at most.
  ///
  /// - Parameters:
  ///   - lines: How many lines were decided.
  ///   - bytes: How many bytes of the input were read.
  mutating func show(lines: Int, bytes: Int) {
    guard isShown, Clock.milliseconds - lastShown >= 200 else { return }
    lastShown = Clock.milliseconds
    let rate = lines * 1000 / max(1, lastShown - start)
    text = "\(lines) ticket\(lines == 1 ? "" : "s"), \(rate) a second\(left(bytes))"
    Terminal.overwrite(text)
  }

  /// Takes the line away, so that something else can be said.
  func clear() {
    if !text.isEmpty { Terminal.overwrite("") }
  }

  private func left(_ bytes: Int) -> String {
    guard let size, bytes > earlierBytes else { return "" }
    let time = Int128(lastShown - start) * Int128(max(0, size - bytes))
    let seconds = Int(clamping: time / Int128(bytes - earlierBytes) / 1000)
    return seconds < 60 ? ", \(seconds) s left" : ", \(seconds / 60) min \(seconds % 60) s left"
  }
}
