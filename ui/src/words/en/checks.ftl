# What should be looked at before an article leaves.

checks-panel = Checks
checks-required = { $count ->
    [one] One thing keeps this article here.
   *[other] { $count } things keep this article here.
  }
checks-may-leave = It may leave. These are worth a look.
checks-nothing = Nothing was found.
checks-required-title = Required
checks-recommended-title = Recommended
checks-fix = Fix
checks-waive = Waive…
checks-reason = Why it may stay as it is
checks-by = Who says so
checks-by-hint = Name, role
checks-waive-do = Waive
checks-waive-not = Cancel
checks-waived-title = Waived
checks-withdraw = Withdraw the waiver
checks-forget = Remove
checks-lapsed = No longer holds, because the words have changed: “{ $quote }”
checks-left-out = { $more } more findings of { $check } are not shown.
checks-unfinished = There was no time for: { $checks }.
checks-moved = The words have changed since; it is looked at again in a moment.
checks-none-here = Nothing was found that stands in the text.
checks-show = Show in Checks
checks-keeps-here = It keeps the article here.
action-checks-next = Next finding
action-checks-previous = Previous finding
action-view-checks = Checks
