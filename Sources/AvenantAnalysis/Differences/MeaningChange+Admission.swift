extension MeaningChange {
  /// Whether it decides which tickets a version takes.
  var isOfAdmission: Bool {
    switch part {
    case .consistent: true
    case .fact:
      kind == .repealed || kind == .replaced && details.isEmpty
        || details.contains {
          !$0.aspect.hasPrefix("option ")
            && !["if_missing", "judged_by"].contains($0.aspect.split(separator: " ").last)
        }
    case .clause, .term, .definition, .entitlement, .calendar, .unsettled, .setting, .version,
      .contract:
      false
    }
  }
}
