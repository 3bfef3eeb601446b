import Glibc

/// The machine's clock: read here and nowhere else.
enum Clock {
  /// The seconds since 1970-01-01T00:00:00Z.
  static var secondsSince1970: Int64 { Int64(time(nil)) }

  /// Milliseconds since some moment of the past; it never goes back.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
