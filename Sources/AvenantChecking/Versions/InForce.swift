import AvenantDiagnostics
import AvenantModel
import AvenantSyntax
import AvenantValues

/// The time in which a version is in force, worked out from its neighbours.
struct InForce {
  /// The version's file.
  let version: VersionSyntax
  /// The first day; it counts.
  let from: CalendarDate
  /// What is said of the last day.
  let through: Version.Through
  /// The last day, worked out; it counts; `nil` when there is none.
  let lastDay: CalendarDate?

  /// Works out when each version is in force, earliest first, and says what does not fit together.
  ///
  /// - Parameters:
  ///   - versions: The versions.
  ///   - isWhole: Whether these are all; of gaps between some nothing is said.
  ///   - diagnostics: Where problems go.
  /// - Returns: Every version with its time.
  static func order(
    _ versions: [VersionSyntax], isWhole: Bool, into diagnostics: inout Diagnostics
  ) -> [InForce] {
    var dated = versions.map { InForce($0, into: &diagnostics) }
    dated.sort {
      ($0.from, $0.version.fileName) < ($1.from, $1.version.fileName)
    }
    for index in dated.indices {
      let next = index + 1 < dated.count ? dated[index + 1] : nil
      dated[index] = dated[index].followed(by: next, isWhole: isWhole, into: &diagnostics)
    }
    return dated
  }

  /// The same time with the end that a version is taken to have.
  func ending(as end: VersionEnd?) -> InForce {
    guard let end, end.version == version.id.text, through == .superseded else { return self }
    return InForce(version: version, from: from, through: through, lastDay: end.lastDay)
  }

  private init(
    version: VersionSyntax, from: CalendarDate, through: Version.Through, lastDay: CalendarDate?
  ) {
    self.version = version
    self.from = from
    self.through = through
    self.lastDay = lastDay
  }

  private init(_ version: VersionSyntax, into diagnostics: inout Diagnostics) {
    let from = version.inForce.from.day
    switch version.inForce.through {
    case .open: self.init(version: version, from: from, through: .open, lastDay: nil)
    case .superseded:
      self.init(version: version, from: from, through: .superseded, lastDay: nil)
    case .day(let word):
      if word.day < from {
        diagnostics.report(.endsBeforeItBegins(word, from: version.inForce.from))
      }
      self.init(version: version, from: from, through: .day(word.day), lastDay: word.day)
    }
  }

  /// The same version, with the last day that follows from the next one's first.
  private func followed(
    by next: InForce?, isWhole: Bool, into diagnostics: inout Diagnostics
  ) -> InForce {
    guard let next else {
      if case .day(let word) = version.inForce.through, isWhole, word.day >= from {
        diagnostics.report(.versionEnds(version.id, lastDay: word))
      }
      return self
    }
    guard next.from > from else {
      diagnostics.report(.versionsOverlap(next.version, with: version))
      return self
    }
    switch version.inForce.through {
    case .superseded:
      return InForce(
        version: version, from: from, through: through, lastDay: next.from.previous)
    case .open: diagnostics.report(.versionsOverlap(next.version, with: version))
    case .day(let word):
      if word.day >= next.from {
        diagnostics.report(.versionsOverlap(next.version, with: version))
      } else if isWhole, word.day >= from, word.day != next.from.previous {
        diagnostics.report(.versionsLeaveGap(word, next: next.version))
      }
    }
    return self
  }
}
