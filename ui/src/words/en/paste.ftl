# What is pasted.

paste-report = { $count ->
    [one] Pasted, with one change.
   *[other] Pasted, with { $count } changes.
  }
paste-details = Details
paste-title = What pasting changed
paste-plain-instead = Paste as plain text instead
paste-failed = Pasted as plain text: { $reason }
paste-too-slow = reading its formatting took too long.
paste-no-clipboard = The system gives the clipboard to its own key alone: press { $keys }.

action-edit-paste-plain = Paste as plain text
paste-plain-words = Formatting was left out: this part holds plain words.
paste-one-line = Line breaks became spaces: this part has one line.
