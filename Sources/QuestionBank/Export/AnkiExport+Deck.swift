extension AnkiExport {
  /// A deck as the column `decks` of Anki's database has it, without cards seen today.
  struct Deck: Encodable {
    var id: Int
    var name: String
    var desc: String
    var mod: Int
    var usn = -1
    var conf = 1
    var dyn = 0
    var extendNew = 0
    var extendRev = 0
    var collapsed = false
    var newToday = [0, 0]
    var revToday = [0, 0]
    var lrnToday = [0, 0]
    var timeToday = [0, 0]

    /// How Anki teaches a deck, all of it at Anki's own standard.
    struct Options: Encodable {
      struct New: Encodable {
        var delays = [1.0, 10.0]
        var ints = [1, 4, 7]
        var initialFactor = 2500
        var order = 1
        var perDay = 20
        var bury = false
      }

      struct Review: Encodable {
        var perDay = 200
        var ease4 = 1.3
        var ivlFct = 1.0
        var maxIvl = 36_500
        var bury = false
        var hardFactor = 1.2
      }

      struct Lapse: Encodable {
        var delays = [10.0]
        var mult = 0.0
        var minInt = 1
        var leechFails = 8
        var leechAction = 1
      }

      var id = 1
      var name = "Default"
      var mod = 0
      var usn = 0
      var maxTaken = 60
      var timer = 0
      var autoplay = true
      var replayq = true
      var dyn = false
      var new = New()
      var rev = Review()
      var lapse = Lapse()
    }
  }
}
