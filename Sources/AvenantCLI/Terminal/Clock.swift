import Glibc

/// The machine's clock: read here and nowhere else.
enum Clock {
  /// The seconds since 1970-01-01T00:00:00Z.
  static var secondsSince1970: Int64 { Int64(time(nil)) }
}
