import Testing

@testable import QuestionBank

@Suite struct HTMLTextTests {
  @Test(
    "markup becomes plain text",
    arguments: [
      ("Why us?", "Why us?"),
      ("a < b && c > d", "a < b && c > d"),
      ("What does vector<int> do, and <T>?", "What does vector<int> do, and <T>?"),
      ("AT&amp;T &lt;3 caf&eacute; &#8212; &nope; &x", "AT&T <3 café — &nope; &x"),
      ("<b>Why</b> <i>us</i>?", "Why us?"),
      ("one<br>two<br/><br />three<br><br><br>four", "one\ntwo\n\nthree\n\nfour"),
      ("<div>one</div><div><br></div><div>two<br></div><div>three</div>", "one\n\ntwo\nthree"),
      ("<p>One\n  paragraph.</p>\n<p>And another.</p>", "One paragraph.\n\nAnd another."),
      ("a<ul><li>one</li><li> two\n</li><li></li></ul>b", "a\n\n- one\n- two\n\nb"),
      (
        "<ol><li><p>one</p></li><li>two<ul><li>inner</li></ul></li><li>three</ol>",
        "1. one\n2. two\n  - inner\n3. three"
      ),
      (
        "<table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p></td><td><div>2</div></td></tr></table>",
        "a | b\n1 | 2"
      ),
      ("x<sup>2</sup> and H<sub>2</sub>O", "x2 and H2O"),
      ("a&nbsp;&nbsp; b\u{a0}c", "a b c"),
      ("<i>¿Qué</i> «es»·§ <b>é</b>ß?", "¿Qué «es»·§ éß?"),
      ("Use <code>let</code>, not <code> var </code>.", "Use `let`, not `var` ."),
      ("<code>a`b</code>", "a`b"),
      ("<a href=\"https://example.org/a\">the page</a>", "the page (https://example.org/a)"),
      ("<a href=\"https://example.org/\">example.org</a>", "example.org"),
      ("<a href=\"javascript:alert(1)\">press</a> <a name=x>here</a>", "press here"),
      (
        "<img src=\"dir/map%20x.png?w=3\"> <img alt=\"A [tree]\" src=x> <img src=\"data:image/png;base64,AA\">",
        "[image: map%20x.png] [image: A tree] [image]"
      ),
      ("Say [sound:a b.mp3]it", "Say it"),
      ("[sound:a.mp3]", ""),
      ("a<!-- no --><script>if (a < b) {}</script><style>p {}</style>b", "ab"),
      ("a <!-- never closed", "a <!-- never closed"),
      ("if a <b then", "if a <b then"),
      ("line one\nline <b>two</b>", "line one\nline two"),
      ("a\u{7}b\u{85}c\u{7f}", "abc"),
      ("&#7;<b>&#133;x</b>\u{1b}[31m", "x[31m"),
      ("<anki-mathjax>x^2</anki-mathjax> \\(y\\)", "x^2 \\(y\\)"),
      ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "漢kan"),
      ("&", "&"), ("<", "<"), ("", ""), ("<br>", ""), ("<b>x", "x"), ("x</b>", "x"),
    ])
  func plain(html: String, text: String) {
    #expect(HTMLText.plain(html) == text)
  }

  @Test("blocks of code become fences with their language")
  func code() {
    let html = """
      Explain:<pre><code class="hljs language-js">
        let a = &quot;x&quot;;

        if (a &lt; <span class="k">b</span>) {}
      </code></pre>Why?
      """
    #expect(
      HTMLText.plain(html) == """
        Explain:
        ```js
          let a = "x";

          if (a < b) {}
        ```
        Why?
        """)
  }

  @Test("code whose lines end with br or stand in boxes is a block, and a fence is longer than what it holds")
  func looseCode() {
    #expect(HTMLText.plain("<code>a<br>&nbsp; b</code>") == "```\na\n  b\n```")
    #expect(HTMLText.plain("<pre><div>a</div><div>b</div></pre>") == "```\na\nb\n```")
    #expect(HTMLText.plain("<pre>```\nx\n```</pre>") == "````\n```\nx\n```\n````")
    #expect(HTMLText.plain("<ul><li><pre>a</pre></li><li>b</li></ul>") == "```\na\n```\n- b")
    #expect(HTMLText.plain("<pre>never\nclosed") == "```\nnever\nclosed\n```")
    #expect(HTMLText.plain("<pre> \n </pre>") == "")
  }

  @Test("elements nested beyond all measure are dropped, and their text stays")
  func deep() {
    let open = String(repeating: "<div><b>", count: 10_000)
    let close = String(repeating: "</i>", count: 10_000)
    #expect(HTMLText.plain("a " + open + "text &amp; more" + close) == "a text & more")
  }

  @Test(
    "a huge hostile text takes a time that grows with its length only",
    arguments: [
      "<b ", "<b a=\"", "<b a='\"", "<!--", "<!a", "&amp;", "&x", "[sound:", "<p>", "</p>", "<script>",
      "<a href=x>",
      "<table><tr><td>", "<li>", "\u{0}", "<b a a1 a2>", "<?xml", "<pre>", "<code>`",
    ])
  func huge(unit: String) {
    let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
    #expect(HTMLText.plain(text).utf8.count <= text.utf8.count * 2)
  }

  @Test("a tag with thousands of attributes is dropped")
  func attributes() {
    let attributes = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    #expect(HTMLText.plain("x <b \(attributes)>y</b>") == "x y")
  }
}
