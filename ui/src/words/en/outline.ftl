# The outline in the inspector, and going about the page.
outline-panel = Outline
outline-headline = Headline
outline-deck = Deck
outline-hero = Picture
outline-takeaways = Takeaways
outline-takeaway = Empty takeaway
outline-body = Body
outline-heading = Empty heading
outline-qa = Questions and answers
outline-question = Empty question
outline-analysis = Analysis
outline-note = Editor’s note
action-view-outline = Outline
action-go-headline = Go to the headline
action-go-deck = Go to the deck
action-go-hero = Go to the picture’s words
action-go-takeaways = Go to the takeaways
action-go-body = Go to the body
action-go-qa = Go to the questions and answers
action-go-analysis = Go to the analysis
action-go-note = Go to the editor’s note
action-go-next-part = Go to the next part
action-go-previous-part = Go to the part before
action-entry-add-takeaway = Add a takeaway
action-entry-add-question = Add a question
action-entry-move-up = Move the takeaway or question up
action-entry-move-down = Move the takeaway or question down
action-entry-remove = Remove the takeaway or question

# While words are selected.
count-selected = { $count ->
    [one] 1 word selected
   *[other] { $count } words selected
  }
