import Practice
import Testing

@Suite("Companies' names")
struct CompanyNameTests {
  @Test(
    "Spellings of one company are alike",
    arguments: [
      ("ACME Inc.", "Acme"), ("Acme GmbH", "acme"), ("Ácme", "Acme"), ("T-Mobile", "T Mobile"),
      ("The Acme Company", "Acme"), ("Amce", "Acme"), ("Acme Robotics", "Acme"), ("Globex S.p.A.", "Globex"),
      ("International Business Machines", "IBM"), ("O’Neill & Co", "ONeill"), ("Microsfot", "Microsoft"),
    ])
  func alike(pair: (String, String)) {
    #expect(CompanyName(pair.0).isLike(CompanyName(pair.1)))
    #expect(CompanyName(pair.1).isLike(CompanyName(pair.0)))
  }

  @Test(
    "Others are not",
    arguments: [
      ("Acme", "Globex"), ("Meta", "Beta"), ("Bank of Ulm", "Bank of Oslo"), ("Acme", ""), ("GmbH", "Acme"),
    ])
  func different(pair: (String, String)) {
    #expect(!CompanyName(pair.0).isLike(CompanyName(pair.1)))
    #expect(!CompanyName(pair.1).isLike(CompanyName(pair.0)))
  }
}
