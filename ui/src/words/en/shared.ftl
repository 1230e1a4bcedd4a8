# What several features say: numbers, times, states, the parts of an article, the buttons of every dialog.

count-words = { $count ->
    [one] 1 word
   *[other] { $count } words
  }
count-minutes = { $count } min read

time-now = just now
time-minutes-ago = { $count } min ago
time-yesterday = yesterday

status-draft = Draft
status-in-review = In review
status-changes-requested = Changes requested
status-approved = Approved
status-published = Published
status-corrected = Corrected

part-headline = Headline
part-deck = Deck
part-hero = Picture
part-hero-alt = Alt text
part-hero-caption = Caption
part-hero-credit = Credit
part-hero-rights = Rights
part-takeaways = Takeaways
part-body = Body
part-qa = Questions and answers
part-qa-topic = Topic of the questions
part-analysis = Analysis
part-note = Editor’s note

window-try-again = Try again
window-undo = Undo
window-close = Close
window-done = Done
window-cancel = Cancel

field-change = Change: { $label }
field-value-change = { $label }: { $shown }. Change

size-bytes = { $count } bytes
size-kb = { $count } KB
size-mb = { $count } MB
