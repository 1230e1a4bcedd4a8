# The article's past.

history-panel = History
history-moments = Moments
history-slider = Through time
history-since = Changed since then
history-exact = To the last character
history-nothing = Nothing has changed since then.
history-restore-section = Restore this
history-restore-all = Restore the whole article
history-restored = The earlier words are back.
history-undo = Undo
history-name = Name this version…
history-name-label = Name of the version
history-name-keep = Keep
history-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
  }
history-deed-new = Started
history-deed-import = Imported
history-deed-duplicate = Duplicated
history-deed-edit = Written
history-deed-restore = Earlier words restored
history-deed-hand_over = Handed over
history-deed-waive = Findings waived
history-deed-change = Changed
history-deed-version = { $name }
history-deed-export = Exported to { $folder }
history-section-headline = Headline
history-section-deck = Deck
history-section-hero = Picture
history-section-takeaways = Takeaways
history-section-body = Body
history-section-qa = Q&A
history-section-analysis = Analysis
history-section-note = Note

history-not-saved = Some words are not saved yet. Nothing was changed; try again when they are.

action-view-history = History
