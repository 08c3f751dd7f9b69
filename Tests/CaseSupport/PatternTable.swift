/// Expressions, texts, and what Go says of them.
package enum PatternTable {
  package typealias Pairs = [(String, String)]

  package static let found = [
    ("", "any"), ("b", "abc"), ("b.d", "abcd"), ("a.c", "baéc"), ("^a.c$", "abc"), ("a*b+c?", "b"),
    ("^(a|bc)+$", "abca"),
    ("^a{2,3}$", "aaa"), ("a{,2}", "a{,2}"), ("^[a-c-]+$", "a-c"), ("^[^a-c]$", "é"),
    ("^[[:alpha:]_]+$", "a_b"), ("^\\d\\D\\w\\W\\s\\S$", "1xa- x"), ("^\\pL\\p{Lu}\\PL$", "éÉ1"),
    ("\\bweb\\b", "a web b"), ("^\\Qa.b*\\E*$", "a.b**"), ("^(?i)straSSe$", "STRAsse"),
    ("(?i)k", "\u{212A}"), ("(?s)a.b", "a\nb"), ("(?m)^b$", "a\nb\nc"), ("^(?i:a)b$", "Ab"),
    ("(?P<name>a)", "a"), ("(?P<a>)(?P<a>)", ""), ("\\x41\\x{e9}\\101", "AéA"), ("^a(?i)*$", "aaa"),
    ("a|", "x"),
    ("^.$", "é"), ("^[]a]$", "]"),
  ]

  package static let absent = [
    ("^a.c$", "a\nc"), ("a.c", "a\nc"), ("b.d", "abc"), ("^a{2,3}$", "aaaa"), ("\\Bweb", "web"),
    ("a\\z", "a\n"),
    ("^(?i:a)b$", "AB"), ("^(?-i)a$", "A"), ("[^\\w]", "a1_"), ("^$", "a"), ("(?i)\\Qa.\\E", "ab"),
  ]

  package static let refused = [
    ("(", "`(` is not closed"), ("a)", "`)` closes nothing"), ("*a", "`*` repeats nothing"),
    ("a**", "`*` repeats a repetition"), ("[a", "`[a` is not closed"),
    ("[b-a]", "`b-a` runs backwards"), ("a{3,1}", "`{3,1}` is no number of repetitions"),
    ("a{1001}", "`{1001}` is no number of repetitions"),
    ("(a{40}){40}", "`{40}` repeats more than 1000 times"), ("\\1", "`\\1` means nothing"),
    ("\\", "a backslash stands at the end"), ("(?=a)", "`(?=` is no group that is known"),
    ("\\pX", "`\\pX` names no class that is known"),
    ("[[:no:]]", "`[:no:]` names no class that is known"),
    ("(?P<>)", "a group has no proper name"),
  ]
}
