/// A path that was written in a file, relative to what that file's own path is relative to.
///
///     FilePath("../tickets/july.yaml", besides: "policies/x/fee.yaml").text
///     // policies/tickets/july.yaml
struct FilePath {
  /// The path, without `.` and, wherever a folder goes before it, without `..`.
  let text: String

  /// Takes a path as it was written in the file at `path`; one from the root stays as it is.
  init(_ written: String, besides path: String) {
    guard !written.hasPrefix("/") else {
      text = written
      return
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let steps = written.split(separator: "/")
    text = (folder + steps).reduce(into: [Substring]()) { path, step in
      switch (step, path.last) {
      case (".", _): break
      case ("..", let folder?) where folder != ".." && !folder.isEmpty: path.removeLast()
      default: path.append(step)
      }
    }.joined(separator: "/")
  }
}
