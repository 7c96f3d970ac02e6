extension Desk {
  /// Six questions that together have all that matters: points, red flags, a follow-up, an outline, two wordings,
  /// one without points, one too long for an ordinary round.
  static let bank = """
    bank: The desk
    description: For tests
    questions:
      - id: peer-conflict
        ask: Tell me about a time you disagreed with a peer about a design.
        topics: [conflict]
        time: 2m30s
        look_for:
          - what was at stake for both sides
          - the evidence that settled it
          - the result, with a number
        red_flags:
          - the peer is the villain
        follow_ups:
          - And what would you do differently today?
        answer: |
          The queue or the table.
          Two days of measurements.
      - id: last-failure
        ask:
          - Tell me about a failure.
          - What went wrong last year?
        topics: [failure]
        time: 2m
        look_for:
          - own part in it
          - what changed since
      - id: why-this-team
        ask: Why this team?
        kind: motivation
        topics: [motivation]
        time: 1m
        look_for:
          - one fact about them
      - id: top-strength
        ask: What is your greatest strength?
        kind: motivation
        topics: [self]
        time: 1m
      - id: first-job
        ask: What was your first job?
        topics: [history]
        time: 1m30s
        prepare: 20s
        look_for:
          - what it taught you
          - where it led
          - one sentence only
      - id: link-shortener
        ask: Design a service that shortens links.
        kind: system-design
        topics: [design]
        time: 40m
        look_for:
          - the load

    """
}
