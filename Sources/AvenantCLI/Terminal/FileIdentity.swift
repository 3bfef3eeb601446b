import Glibc

/// Which file this is, whatever names lead to it.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// Takes it from what the system says of a file.
  init(_ status: stat) { (device, number) = (status.st_dev, status.st_ino) }

  /// Follows a path; `nil` where there is nothing.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
