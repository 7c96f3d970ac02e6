enum LineReader { static func read(_ text: String) -> ForeignReading { ForeignReading() } }
