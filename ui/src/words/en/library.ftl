# The list of articles, and the title page of an empty library.

library-articles = Articles
library-import = Import…
library-hide = Hide the library
library-search = Search
library-hits = { $count ->
    [one] 1 hit
   *[other] { $count } hits
  }
library-not-read = The library could not be read
library-nothing = Nothing found
library-no-article-holds = No article holds “{ $words }”.
library-show-all = Show all articles
library-none-yet = No articles yet.
library-promise = Write the article; the record of who and what made each word keeps itself.
library-open-sample = Open the sample article
library-drop = Or drop text and Markdown files on the window.

# The list: where it looks, what narrows it, in which order.
library-places = Where to look
library-shelf-desk = Desk
library-shelf-archive = Archive
library-shelf-trash = Trash
library-total = { $count }
library-total-more = { $count }+
library-saved = Saved searches
library-saved-none = Narrow the list, then save it here.
library-save = Save
library-save-name = Name of this search
library-forget = Forget the search “{ $name }”
library-filter = Narrow the list
library-narrowed-by = Narrowed by
library-without = Without: { $name }
library-clear = Clear all of it
library-status = Status
library-section = Section
library-house = House style
library-tags = Tags
library-due = Due
library-whatever = Whatever
library-unknown = Words of unknown origin
library-due-overdue = Overdue
library-due-today = Today
library-due-week = Within a week
library-due-any = On some day
library-due-none = Never
library-order = Order
library-order-updated = Last changed
library-order-created = Newest
library-order-due = Due first
library-order-headline = Headline
library-order-words = Longest
library-order-reversed = The other way round
library-order-best = Best hits
library-order-newest = Newest hits
library-nothing-fits = No article fits what narrows the list.
library-bare-desk = Nothing on the desk
library-bare-desk-what = Your articles lie in the archive or in the trash: choose the place above.
library-bare-archive = The archive is empty
library-bare-archive-what = What is done can be put here. It stays whole, and searches here find it.
library-bare-trash = The trash is empty
library-bare-trash-what = What is thrown away stays here for 30 days.
library-trash-note = What lies here is gone after 30 days.
library-days-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
  }
library-due-on = Due { $day }
library-late = Overdue { $day }

# Doing one thing to one article or to many.
library-row-menu = What to do with it
library-open = Open
library-details = Status, tags…
library-to-desk = Back to the desk
library-to-archive = To the archive
library-to-trash = To the trash
library-chosen-tools = Chosen articles
library-chosen = { $count } chosen
library-choose-none = Choose none
library-progress = { $done } of { $total }
library-stop = Stop
library-put-desk = { $count ->
    [one] Back on the desk.
   *[other] { $count } articles are back on the desk.
  }
library-put-archive = { $count ->
    [one] Put into the archive.
   *[other] { $count } articles put into the archive.
  }
library-put-trash = { $count ->
    [one] Thrown away. It stays in the trash for 30 days.
   *[other] { $count } articles thrown away. They stay in the trash for 30 days.
  }
library-changed = { $count ->
    [0] Nothing had to change.
    [one] Changed.
   *[other] { $count } articles changed.
  }
library-some-refused = { $changed } changed, { $refused } not: { $why }.
library-emptied = { $count ->
    [0] There was nothing in the trash.
    [one] One article is gone for good.
   *[other] { $count } articles are gone for good.
  }
library-details-of = { $count ->
    [one] Status, section, due date, tags
   *[other] Status, section, due date, tags of { $count } articles
  }
library-unchanged = As it is
library-take-away = None
library-add-tags = Add tags
library-remove-tags = Take tags away
library-tags-hint = separated by commas
library-apply = Apply
library-empty-trash-title = Empty the trash?
library-empty-trash-what = Everything in it is gone for good: the words, their history and the record of who made them. Nothing brings it back but a backup.
library-empty-trash-now = Empty the trash

action-library-duplicate = Duplicate
action-library-details = Status, tags, section, due date…
action-library-archive = Put into the archive
action-library-trash = Throw away
action-library-to-desk = Put back on the desk
action-library-choose-none = Choose none
action-library-show-desk = Look on the desk
action-library-show-archive = Look in the archive
action-library-show-trash = Look in the trash
action-library-show-all = Show all articles
action-library-empty-trash = Empty the trash…
