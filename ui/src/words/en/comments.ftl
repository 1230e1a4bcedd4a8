# Comments and suggestions: what is said about an article, and other words for it.

comments-panel = Comments
comments-scope = Which articles
comments-here = This article
comments-everywhere = All articles
comments-filter = Which comments
comments-filter-open = Open
comments-filter-lost = Words gone
comments-filter-settled = Done
comments-none-open = Nothing is open here. Select words and press Comment, or suggest others.
comments-none-lost = Every comment has its words.
comments-none-settled = Nothing is done yet.
comments-none-everywhere = Nothing is open in any article.
comments-add = Comment
comments-suggest = Suggest a change
comments-say = What do you want to say?
comments-instead = What should stand there instead?
comments-about-part = About all of it
comments-at-caret = At the caret
comments-send = Comment
comments-send-suggestion = Suggest
comments-suggest-deletion = Suggest taking it out
comments-cancel = Cancel
comments-answer = Your answer
comments-reply = Answer
comments-resolve = Done
comments-reopen = Open again
comments-fasten = Fasten to the selection
comments-accept = Accept
comments-accept-anyway = Accept anyway
comments-reject = Turn down
comments-go = Show the words
comments-comment-by = Comment by { $name } on { $part }
comments-suggestion-by = Suggestion by { $name } for { $part }
comments-kind-comment = Comment
comments-kind-suggestion = Suggestion
comments-replies = { $count ->
    [one] 1 answer
   *[other] { $count } answers
  }
comments-inserts = inserts
comments-deletes = takes out
comments-replaces = replaces
comments-resolved-by = Done, says { $name }, { $when }
comments-accepted = Accepted
comments-accepted-by = Accepted by { $name }, { $when }
comments-rejected = Turned down
comments-rejected-by = Turned down by { $name }, { $when }
comments-lost = The words are gone
comments-lost-short = words gone
comments-lost-why = They come back when the words do. Or select other words and fasten the comment to them.
comments-part-gone = The whole part
comments-words-gone = The words it is about are gone. Put them back, or turn it down.
comments-changed = The words have changed since: it is about “{ $words }”.
comments-nowhere = Put the caret where you want to say something.
comments-select-first = Select the words first that it is about.
comments-not-saved = Some words are not saved yet. Nothing was sent; try again when they are.
comments-suggested-words = Suggested: { $words }
comments-open-card = Open in Comments
comments-would-insert = Insert “{ $words }”
comments-would-delete = Take out “{ $words }”
comments-would-replace = Put “{ $others }” in the place of “{ $words }”
comments-part-headline = Headline
comments-part-deck = Deck
comments-part-hero-alt = Alt text
comments-part-hero-caption = Caption
comments-part-hero-credit = Credit
comments-part-hero-rights = Rights
comments-part-takeaway = Takeaway
comments-part-body = Body
comments-part-qa-topic = Topic of the questions
comments-part-question = Question
comments-part-answer = Answer
comments-part-analysis = Analysis
comments-part-note = Note

action-view-comments = Comments
action-comments-add = Comment on the selection…
action-comments-suggest = Suggest a change…
action-comments-next = Next comment
action-comments-previous = Previous comment
action-comments-reply = Answer the comment
action-comments-resolve = Mark the comment as done
action-comments-accept = Accept the suggestion
action-comments-reject = Turn the suggestion down
action-comments-all = Open comments in all articles

history-deed-comment = Comments
history-deed-suggestion = Suggestions

comments-marks = CriticMarkup
comments-marks-here = CriticMarkup stands in this article as text.
comments-marks-turn = Turn it into suggestions and comments
comments-marks-why = Plain text for other programs, with what is open here in it. Readers never get it.
comments-marks-copy = Copy the article with its marks
comments-marks-none = There was no mark that could be read.
comments-marks-read = Read: { $suggestions ->
    [one] 1 suggestion
   *[other] { $suggestions } suggestions
  }, { $comments ->
    [one] 1 comment
   *[other] { $comments } comments
  }.
comments-marks-copied = { $count ->
    [0] Copied.
    [one] Copied, without 1 that overlaps another or has lost its words.
   *[other] Copied, without { $count } that overlap others or have lost their words.
  }
comments-marks-no-clipboard = The clipboard could not be written.

action-comments-read-marks = Turn CriticMarkup into suggestions and comments
