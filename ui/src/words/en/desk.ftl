# The desk: writing, finding, how the page looks.

find-title = Find in the article
find-what = Find
find-put = Replace with
find-none = Not found
find-count = { $at } of { $count }
find-exact = Capital and small letters differ
find-words = Whole words only
find-regex = Regular expression
find-previous = Previous (Shift+Enter)
find-next = Next (Enter)
find-close = Close (Escape)
find-replace = Replace
find-replace-all = Replace all
find-replaced = { $count ->
    [one] Replaced once.
   *[other] Replaced { $count } times.
  }

action-edit-undo = Undo
action-edit-redo = Redo
action-edit-cut = Cut
action-edit-copy = Copy
action-edit-paste = Paste
action-edit-select-all = Select all
action-edit-suggesting = Suggest instead of writing
action-edit-find = Find in the article…
action-edit-replace = Find and replace…
action-edit-find-next = Find next
action-edit-find-previous = Find previous
action-format-strong = Bold
action-format-emphasis = Italic
action-format-link = Link
action-format-heading-1 = Heading 1
action-format-heading-2 = Heading 2
action-format-heading-3 = Heading 3
action-format-paragraph = Plain paragraph
action-format-quote = Quotation
action-format-bullets = Bulleted list
action-format-numbers = Numbered list
action-format-struck = Struck through
action-format-code = Code
action-format-tasks = Task list
action-format-footnote = Footnote
action-format-table = Table
action-format-align-table = Align the table
action-view-focus-sentence = Focus on the sentence
action-view-focus-paragraph = Focus on the paragraph
action-view-findings = Mark findings in the text
action-go-told = Tell what is at the caret
action-view-typewriter = Typewriter mode
action-view-narrow = Narrow lines
action-view-normal = Normal lines
action-view-wide = Wide lines
action-view-larger = Larger letters
action-view-smaller = Smaller letters
action-view-actual-size = The page’s own size
action-view-full-screen = Full screen

# A list pasted into the takeaways.
takeaways-pasted = { $count } takeaways pasted.
takeaways-made = { $count ->
    [one] One takeaway made. The body keeps its words.
   *[other] { $count } takeaways made. The body keeps its words.
}
takeaways-undo-kept = Somebody has written in these takeaways since: they stay.
takeaways-none = Select words of the body, or put the caret into a paragraph: they become takeaways.
action-article-make-takeaways = Make takeaways of the selected paragraph

# The page and its parts.
desk-article = Article
byline-label = Byline
byline-hint = Name, role; Name, role
byline-by = By { $names }
byline-none = No byline yet
byline-date = Date
byline-no-date = No date yet
byline-accountable = Accountable:
byline-accountable-label = Accountable person
byline-accountable-hint = Name, role
byline-nobody = Nobody is named as accountable yet
hero-image = Image

suggesting-on = Suggesting
suggesting-means = What you type and delete becomes a suggestion; the text stays as it is. Press to write again.
suggesting-entries = An entry is not split or joined while you suggest.
desk-nothing-told = Nothing is known about the words at the caret.

limit-near = { $length } of { $recommended }
limit-better = { $length }, better { $recommended }
limit-over = { $length }: over the limit of { $max }

takeaway-part = Takeaway { $number }
takeaway-entry = takeaway { $number }
takeaway-add = Add a takeaway
takeaway-removed = Takeaway removed.
qa-question = Question { $number }
qa-answer = Answer { $number }
qa-entry = question { $number }
qa-question-letter = Q
qa-answer-letter = A
qa-add = Add a question
qa-removed = Question and answer removed.

entry-drag = Drag to another place ({ $up } and { $down } do it too)
entry-change = Change { $name }
entry-move-up = Move { $name } up
entry-move-down = Move { $name } down
entry-up = Move up ({ $keys })
entry-down = Move down ({ $keys })
entry-remove-named = Remove { $name }
entry-remove = Remove

# Whether it is kept.
save-saving = Saving…
save-saved = Saved
save-saved-ago = Saved { $ago }
save-not = Not saved
save-copy = Save a copy elsewhere
save-unknown = { $count ->
    [one] 1 word of unknown origin
   *[other] { $count } words of unknown origin
  }
save-unknown-means = Pasted or imported, and nobody has said yet where they come from
copy-where = Where should the copy go?
copy-written = A copy is in { $folder }.
copy-failed = The copy was not written: { $why }
leave-title = Some words are not saved
leave-elsewhere = An article you left could not be written to the library.
leave-loses = If the window closes now, what was typed since the last save is lost.
leave-anyway = Close without saving
leave-stay = Stay

desk-house-missing = House style “{ $house }” is not in this library: set as Plain
