# House styles: what a newsroom asks for, and its own.

house-means = A house style says in which order the parts stand, what is printed above them, how long they may be, and how the note is worded. Those that come with Colophon stay as they are: copy one and change the copy.
house-look = Look
house-look-named = Look at { $title }
house-change = Change
house-change-named = Change { $title }
house-add = Add from a file…
house-back = All house styles
house-own-means = { $count ->
    [0] Your own. No article follows it yet. A change is in effect at once.
    [one] Your own. One article follows it. A change is in effect at once.
   *[other] Your own. { $count } articles follow it. A change is in effect at once.
  }
house-built-in-means = { $count ->
    [0] It comes with Colophon and stays as it is. No article follows it.
    [one] It comes with Colophon and stays as it is. One article follows it.
   *[other] It comes with Colophon and stays as it is. { $count } articles follow it.
  }
house-copy = Copy…
house-copy-title = Name of the copy
house-copy-now = Copy
house-write = Save as a file…
house-write-where = Where should the house style go?
house-written = Written: { $file }
house-remove = Remove…
house-remove-ask = Remove { $title }? Nothing follows it.
house-remove-now = Remove
house-used = It can be removed when no article follows it.
house-chosen = It can be removed when new articles follow another one.

house-names = Name and language
house-title = Name
house-language = Language
house-language-hint = A tag such as en or de-AT. The note and the spelling follow it where an article has no language of its own.
house-policy = Address of your rules for tools
house-policy-hint = Where readers find them; templates can print it. May be empty.

house-note = The note for readers
house-note-template = Editor’s note at the end
house-top-template = Line under the deck
house-template-none = None
house-template-T1 = T1: who wrote it, with which support, and thanks
house-template-T2 = T2: which tools helped with which tasks, and the rules
house-template-T3 = T3: a short line
house-template-T4 = T4: what was generated
house-template-T5 = T5: what made the picture
house-template-T6 = T6: what translated it
house-template-T7 = T7: no AI, where a person affirms it
house-template-own = In our own words…
house-template-text = { $name }: the template
house-template-hint = A minijinja template. It may say author, role, support, thanks, tools, tasks, generated, policy and purposes, each in double braces.
house-template-wrong = Not kept, the one before stays: { $why }
house-made = For the article on the desk
house-made-specimen = For an invented article
house-made-nothing = Nothing: there is nothing that may be said.

house-order = Order of the parts
house-up = Move { $part } up
house-down = Move { $part } down
house-moved = { $part } is number { $place } of { $count }.
house-quoted = “{ $headline }”
house-order-voids = { $count ->
    [0] No article follows this style, so no sign-off is touched.
    [one] The fingerprint of an article follows this order. Sign-offs of { $articles } will be void until somebody signs again.
   *[other] The fingerprint of an article follows this order. Sign-offs of the { $count } articles that follow this style will be void until somebody signs again: { $articles }{ $more ->
      [0] .
     *[other] {" "}and { $more } more.
    }
  }
house-order-keep = Use this order
house-order-leave = Keep the old order
house-order-kept = The parts stand in this order now.

house-labels = Labels
house-printed = Printed
house-printed-of = Printed above { $part }
house-known = Also recognised in a file
house-known-of = Labels under which { $part } is recognised, with commas between them
house-limits = Lengths
house-recommended-of = Recommended length of { $part }
house-max-of = Greatest length of { $part }
house-limits-means = Characters; for takeaways and for questions and answers how many. An empty field means no limit.
house-hints = What empty parts say
house-hint-of = What an empty { $part } says

part-takeaway = One takeaway
part-question = Question
part-answer = Answer
part-byline = Byline

house-review = What must be signed
house-sign-offs = So many different people before an article may be approved or published
house-other-person = Only people count who did not write it
house-scope = What they must have looked at, all of them together
house-checks = Checks
house-checks-mean = What is required keeps an article here until it is mended, or waived by name.
house-check = Check
house-severity = How strict
house-severity-of = How strict: { $check }
house-severity-as-it-comes = As it comes: { $severity }
house-severity-required = required
house-severity-recommended = recommended
house-severity-off = off
house-unknown-percent = Of a hundred words, so many may be of unknown origin
house-asks = { $count ->
    [0] Before an article may be approved, nothing must be signed.
    [one] Before an article may be approved: 1 sign-off.
   *[other] Before an article may be approved: { $count } sign-offs.
}
house-asks-other-person = Only people count who did not write it.
house-asks-scope = Looked at: { $scope }.
house-asks-unknown = Words of unknown origin: at most { $percent } %.
