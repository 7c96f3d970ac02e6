import Practice

extension JobSearch {
  /// Those whom the person knows from elsewhere at an interview's company, or from there elsewhere, and who don't take part.
  func bridges(to interview: Interview, at now: Moment) -> [Bridge] {
    guard let company = interview.application?.company else { return [] }
    return bridges(to: company, at: now).filter { bridge in
      bridge.tie != .there && !interview.contacts.contains(bridge.contact.id)
    }
  }
}
