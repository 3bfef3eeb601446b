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

  /// Works out when each version is in force, earliest first; says what does not fit together.
  ///
  /// A version whose dates cannot be read is left out, which has been said.
  static func order(
    _ versions: [VersionSyntax], into diagnostics: inout Diagnostics
  ) -> [InForce] {
    var dated = versions.compactMap { InForce($0, into: &diagnostics) }
    dated.sort { $0.from < $1.from }
    for index in dated.indices {
      let next = index + 1 < dated.count ? dated[index + 1] : nil
      dated[index] = dated[index].followed(by: next, into: &diagnostics)
    }
    return dated
  }

  private init(
    version: VersionSyntax, from: CalendarDate, through: Version.Through, lastDay: CalendarDate?
  ) {
    self.version = version
    self.from = from
    self.through = through
    self.lastDay = lastDay
  }

  private init?(_ version: VersionSyntax, into diagnostics: inout Diagnostics) {
    guard let from = CalendarDate(version.inForce.from.text) else {
      diagnostics.report(
        .noSuchDate(version.inForce.from.text, at: version.inForce.from.range))
      return nil
    }
    switch version.inForce.through {
    case .open: self.init(version: version, from: from, through: .open, lastDay: nil)
    case .superseded:
      self.init(version: version, from: from, through: .superseded, lastDay: nil)
    case .day(let word):
      guard let day = CalendarDate(word.text) else {
        diagnostics.report(.noSuchDate(word.text, at: word.range))
        return nil
      }
      if day < from { diagnostics.report(.endsBeforeItBegins(word)) }
      self.init(version: version, from: from, through: .day(day), lastDay: day)
    }
  }

  /// The same version, with the last day that follows from the next one's first.
  private func followed(by next: InForce?, into diagnostics: inout Diagnostics) -> InForce {
    let place = version.inForce
    guard let next else {
      if case .day(let word) = place.through {
        diagnostics.report(.versionEnds(version.id, lastDay: word))
      }
      return self
    }
    let dayBefore = next.from.previous
    if next.from == from {
      diagnostics.report(.versionsOverlap(next.version, with: version))
      return self
    }
    switch through {
    case .superseded:
      return InForce(version: version, from: from, through: through, lastDay: dayBefore)
    case .open: diagnostics.report(.versionsOverlap(next.version, with: version))
    case .day(let day):
      if day >= next.from {
        diagnostics.report(.versionsOverlap(next.version, with: version))
      } else if day != dayBefore, case .day(let word) = place.through {
        diagnostics.report(.versionsLeaveGap(word, next: next.version))
      }
    }
    return self
  }
}
