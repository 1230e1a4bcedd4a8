# Handing an article to somebody else, and what arrives from somebody else.

handover-title = Hand over
handover-says = One file with the article and its whole record, for somebody who works on it too or has to check it. What both of you write comes together again.
handover-goes-along = What goes along
handover-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
  }
handover-changes-says = The whole history, words that were deleted too, and the notes of the ledger.
handover-contributions = { $count ->
    [0] No uses of tools
    [one] 1 use of a tool
   *[other] { $count } uses of tools
  }
handover-contributions-says = Which tool, what for, and who used it.
handover-pictures = { $count ->
    [0] No pictures
    [one] 1 picture, { NUMBER($megabytes, maximumFractionDigits: 1) } MB
   *[other] { $count } pictures, { NUMBER($megabytes, maximumFractionDigits: 1) } MB
  }
handover-people = { $count ->
    [0] Nobody is named
    [one] 1 person is named
   *[other] { $count } people are named
  }
handover-prompts = { $count ->
    [0] No prompts are known here
    [one] With the words of 1 prompt
   *[other] With the words of { $count } prompts
  }
handover-prompts-stay = What the tools were asked stays here. It can be shown, and proved, later.
handover-prompts-go = Whoever gets the file reads what the tools were asked.
handover-into = Into
handover-which-folder = Into which folder?
handover-not-saved = The newest words are not saved yet, so nothing was handed over. Save them first, then try again.
handover-done = Ready to hand over
handover-file = File
handover-end = End
handover-end-says = The last change. Send it by another way than the file: whoever has both can see that nothing was cut off.
handover-copy = Copy
handover-copied = Copied
handover-again = Write again
action-article-hand-over = Hand over…

handover-arrived-new = { $count ->
    [one] A new article, with 1 change
   *[other] A new article, with { $count } changes
  }
handover-arrived = { $count ->
    [0] Nothing new: everything in it was here already
    [one] 1 change came together with what is here
   *[other] { $count } changes came together with what is here
  }
handover-arrived-by = { $count ->
    [one] 1 by { $name }
   *[other] { $count } by { $name }
  }
handover-arrived-pictures = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
  }
handover-arrived-prompts = { $count ->
    [one] the words of 1 prompt
   *[other] the words of { $count } prompts
  }
handover-arrived-end = Its end is { $end }. Compare it with what you were told: nothing in the file shows whether the last changes were cut off.
handover-slug-taken = Another article here has the same short name (slug). Give one of them another.
handover-house-differs = Its house style says something else here than where it comes from: the fingerprint may differ.
