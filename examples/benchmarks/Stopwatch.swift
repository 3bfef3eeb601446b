import Glibc

/// Measures how much of a processor's time work takes, in nanoseconds for each of its parts.
///
/// It is the time of this thread alone, so that other work on the machine counts as little as can
/// be.
enum Stopwatch {
  /// The median of several measurements.
  ///
  /// - Parameters:
  ///   - parts: How many parts the work has.
  ///   - rounds: How often it is done.
  ///   - work: The work.
  /// - Returns: The time of one part, in hundredths of a nanosecond.
  static func median(of parts: Int, rounds: Int = 15, _ work: () -> Void) -> Int {
    work()
    let times = (0..<rounds).map { _ in
      let start = now
      work()
      return now - start
    }
    return times.sorted()[rounds / 2] * 100 / max(1, parts)
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// A number of hundredths as people write it: 123.45.
func hundredths(_ number: Int) -> String {
  "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
}
