extension Application {
  /// How far it had come before it was closed, which is where it goes on when it is opened again; `applied` if nobody
  /// said.
  package var stageBeforeClosing: ApplicationStage {
    passages.last { !$0.stage.isClosed }?.stage ?? .applied
  }

  /// The study day on which it reached its stage; the day it began if it has none.
  package var stageSince: StudyDay { passages.last?.day ?? began }
}
