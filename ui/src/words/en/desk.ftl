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
action-view-focus-sentence = Focus on the sentence
action-view-focus-paragraph = Focus on the paragraph
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
undo-paste = Undo
takeaways-made = { $count ->
    [one] One takeaway made. The body keeps its words.
   *[other] { $count } takeaways made. The body keeps its words.
}
takeaways-none = Select words of the body, or put the caret into a paragraph: they become takeaways.
action-article-make-takeaways = Make takeaways of the selected paragraph
