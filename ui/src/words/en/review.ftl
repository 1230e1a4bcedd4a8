# Review: how far an article has come, who signed what, and what waits for whom.

review-panel = Review
review-scope-of-panel = Which articles
review-here = This article
review-inbox = Inbox
review-inbox-filter = What they wait for
review-inbox-empty = Nothing waits for you.
review-waits-review = To review
review-waits-changes = To change
review-waits-void = Sign-off void
review-waits-rejected = Rejected
review-waits-comments = Open comments
review-waits-comments-count = { $count ->
    [one] 1 open comment
   *[other] { $count } open comments
  }
review-sign-offs = Sign-offs
review-nobody = Nobody has signed these words.
review-asks = { $count ->
    [one] The house style asks for one sign-off
   *[other] The house style asks for sign-offs of { $count } people
  } before approval.
review-asks-other = { $count ->
    [one] The house style asks for the sign-off of somebody who did not write it
   *[other] The house style asks for sign-offs of { $count } people who did not write it
  } before approval.
review-asks-scope = Together they look at: { $scope }.
review-earlier = { $count ->
    [one] 1 earlier sign-off
   *[other] { $count } earlier sign-offs
  }
review-holds = Holds: these are the words that were read
review-rejects = These are the words that were rejected
review-void = Void
review-decided-approved = Approved · { $scope }
review-decided-approved-with-changes = Approved with changes · { $scope }
review-decided-rejected = Rejected · { $scope }
review-approved-but-void = It was approved in other words. It can be published once these are signed.
review-missing-people = { $count ->
    [one] One more person must sign the words that stand there now.
   *[other] { $count } more people must sign the words that stand there now.
  }
review-missing-scope = Nobody has signed for: { $scope }.
review-missing-rejected = { $name } rejected these words: { $why }
review-done-send = Sent to review by { $name }, { $when }
review-done-withdraw = Taken back by { $name }, { $when }
review-done-request-changes = Changes requested by { $name }, { $when }
review-done-approve = Approved by { $name }, { $when }
review-done-publish = Published by { $name }, { $when }
review-done-correct = Corrected by { $name }, { $when }
review-reason-request-changes = What should change?
review-reason-correct = What was corrected?
review-keep-request-changes = Send back
review-keep-correct = Keep
review-cancel = Cancel

review-these-words = You are signing these words:
review-moved = The words have changed since you began. Read them again before you sign.
review-unsaved = Not everything is saved yet; it is saved before you sign.
review-not-saved = Some words are not saved. Nothing was signed or sent; try again when they are.
review-words-moved = Saving changed the words you are signing. Look at the new fingerprint, then sign again.
review-who = Who signs
review-name = Name
review-role = In which role
review-role-example = For example: copy editor
review-scope = What you looked at
review-decision = What you decide
review-note = Note
review-note-why = Why it is rejected
review-sign = Sign
review-decision-approved = Approve
review-decision-approved-with-changes = Approve with the changes I made
review-decision-rejected = Reject

review-scope-facts = Facts
review-scope-quotes = Quotes
review-scope-figures = Figures
review-scope-names = Names
review-scope-sources-opened = Sources opened
review-scope-links = Links
review-scope-image = Picture
review-scope-rights = Rights
review-scope-fairness = Fairness
review-scope-legal = Law
review-scope-disclosure-note = The note

review-cause-sentences = { $count ->
    [one] 1 sentence changed
   *[other] { $count } sentences changed
  }
review-share-tool = { $count } of them by { $tool }
review-share-tool-all = by { $tool }
review-share-unknown = { $count } of them with words of unknown origin
review-share-unknown-all = with words of unknown origin
review-cause-picture = the picture changed
review-cause-order = takeaways or questions stand in another order
review-cause-house = another house style puts the sections in another order
review-cause-spacing = only spaces, line breaks or the order of the sections changed
review-cause-uses = a use of { $tools } was recorded since
review-cause-lost = the state that was signed is not in this record, so it cannot be compared

library-sign-off-fresh = Signed, and it holds
library-sign-off-void = Signed, but the words have changed since
library-sign-off-rejected = Rejected by a reviewer

history-deed-sign_off = Signed
history-deed-send = Sent to review
history-deed-withdraw = Taken back to a draft
history-deed-request_changes = Changes requested
history-deed-approve = Approved
history-deed-publish = Published
history-deed-correct = Corrected

action-view-review = Review
action-review-sign = Sign off…
action-review-send = Send to review
action-review-request-changes = Request changes…
action-review-approve = Approve
action-review-publish = Mark as published
action-review-correct = Mark as corrected…
action-review-withdraw = Take back to a draft
action-review-inbox = Review inbox

review-refused-act-order = The article has moved on in the meantime, and this cannot follow any more. What can be done now stands below.
review-refused-act-without-reason = Say why, in at most 2,000 characters.
review-refused-not-signed-off = A sign-off is missing. What the house style asks for stands below.
review-refused-no-role = Say in which role you sign, in at most 120 characters.
review-refused-no-scope = Say what you looked at.
review-refused-rejected-without-reason = Say in the note why it is rejected.
review-refused-other-words = What stands there now is not what you read. Read it again, then sign.
review-refused-reviewer-is-author = { $name } is an author of this article, and the house style asks for the sign-off of somebody else.
review-refused-reviewer-is-tool = { $name } is a tool in this article’s ledger. Only a person can sign.
