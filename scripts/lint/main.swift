// Checks the house rules that neither the compiler nor swift-format knows: which module may import what, documented
// `package` declarations, and calls that have no place in a module. Run by `make lint` in the root of the project.
import Foundation

let files = try SourceFile.all(below: ["Sources", "Tests"])
let findings = files.flatMap { importFindings(in: $0) + documentationFindings(in: $0) + banFindings(in: $0) }

for finding in findings.sorted() { print(finding) }
exit(findings.isEmpty ? 0 : 1)
