import Practice
import Store

/// From the start of the process to the first question on the screen, with a long history.
struct FirstQuestion: Benchmark {
  static let name = "first_question"

  /// Milliseconds: what feels like at once, also where a plan for a month is made on the way.
  private static let asked = 60.0
  /// Megabytes held by then.
  private static let askedMemory = 80.0
  /// Enough for a steady median.
  private static let runs = 21
  /// The first runs fill the system's file cache.
  private static let warmUps = 3

  func run(on bench: Workbench) throws -> [Measurement] {
    let home = try bench.home()
    let plain = try measure(Self.name, on: bench)
    // The same with a plan to a date a month away; it is taken back again for the measurements to come.
    _ = try bench.launch(["prepare", "in", "30", "days"], home: home.folder).runToEnd()
    defer { _ = try? bench.launch(["prepare", "--clear"], home: home.folder).runToEnd() }
    return plain + (try measure(Self.name + "_to_a_date", on: bench))
  }

  private func measure(_ name: String, on bench: Workbench) throws -> [Measurement] {
    let home = try bench.home()
    let store = try home.open()
    let drill = bench.launch(["drill"], home: home.folder)
    let version = bench.launch(["--version"], home: home.folder)
    let bare = Launch("/bin/true", [], environment: [:])
    var sightings: [Launch.Sighting] = []
    var versions: [Double] = []
    var bares: [Double] = []
    for run in 0..<Self.warmUps + Self.runs {
      // Each run leaves its round; the next would offer to go on with it.
      try store.updateSitting(.clear)
      let sighting = try drill.runUntil(
        SampleBank.opening, reply: Launch.Reply(after: "think", keys: "\u{4}"))
      let times = (try version.runToEnd(), try bare.runToEnd())
      guard run >= Self.warmUps else { continue }
      sightings.append(sighting)
      versions.append(times.0)
      bares.append(times.1)
    }
    guard let time = Spread(sightings.map(\.milliseconds)),
      let memory = Spread(sightings.map { Double($0.peakBytes) / 1e6 }), let version = Spread(versions),
      let bare = Spread(bares)
    else { return [] }
    var first = Measurement(name, time, "ms", asked: Self.asked)
    first.baselines = [
      .init(name: "rehearse --version", value: version.median), .init(name: "true", value: bare.median),
    ]
    first.with = try size(of: home, store)
    return [first, Measurement("\(name)_memory", memory, "MB", asked: Self.askedMemory)]
  }

  private func size(of home: SampleHome, _ store: Store) throws -> [(name: String, value: Double)] {
    let material = try store.roundMaterial(RoundPlan.query(home))
    return [
      ("questions", Double(SampleHome.questions)), ("attempts", Double(SampleHome.attempts)),
      ("due", Double(material.dueCount)), ("weak_candidates", Double(material.weak.count)),
      ("fresh_candidates", Double(material.fresh.count)),
    ]
  }
}
