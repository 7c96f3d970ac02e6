extension JobSearch {
  /// The interviews that take place between a start and its end, by day; those that were called off are none.
  ///
  /// - Parameter except: one that is left aside, because it is being changed.
  package func clashes(from start: Moment, minutes: Int, except own: EventID? = nil) -> [Interview] {
    let end = start.instant + .seconds(minutes * 60)
    return interviews.filter { other in
      guard other.id != own, other.state != .cancelled, other.state != .missed, let otherStart = other.start,
        let otherEnd = other.end
      else { return false }
      return otherStart.instant < end && start.instant < otherEnd
    }
  }

  /// An interview that is to take place in that application on that day at that step already, where one of both has no
  /// hour: most likely the same.
  package func twin(
    of application: EventID, step: String?, day: StudyDay, hasHour: Bool, except own: EventID? = nil
  ) -> Interview? {
    interviews.first { other in
      other.id != own && other.isOpen && other.application?.id == application && other.day == day
        && other.step == step && (!hasHour || other.start == nil)
    }
  }
}

extension ApplicationStage {
  /// The stage to which an interview at that step brings an application.
  package static func reached(at step: InterviewStep?) -> Self {
    step == .screen ? .screening : .interviewing
  }
}
