import Practice
import Store

/// What `stats calibration` knows.
struct CalibrationFigures {
  let calibration: Calibration
  let partner: PartnerGap
  /// The first interview looked at, where older ones were left out because there are too many.
  let since: StudyDay?

  init(session: Session, filter: AttemptFilter) throws {
    let material = try session.store.calibrationMaterial(filter)
    calibration = Calibration(
      answers: material.answers, drills: material.drills, jobs: try session.jobSearch)
    partner = try session.store.partnerGap(filter)
    since = material.since
  }
}
