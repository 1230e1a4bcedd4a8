# Where words come from.

history-deed-paste = Pasted
history-deed-source = Sources changed

origins-panel = Origins
origins-show = Show origins on the page
origins-words = Words by origin
origins-empty = There are no words yet.
origins-count = { $count ->
    [one] 1 word
   *[other] { $count } words
  }
origins-remains = { $percent } % of the { $count ->
    [one] one word
   *[other] { $count } words
  } it wrote remain.
origins-jump = Go to the next stretch
origins-here = At the caret
origins-sources = Sources
origins-no-sources = Nothing has been saved to quote from.
origins-add = Save a source
origins-keep = Save
origins-drop = Take away
origins-clip = The words saved from it

origin-me = { $name } (you)
origin-somebody = Somebody
origin-some-tool = A tool
origin-some-source = A source
origin-unknown = Unknown
origin-wrote = Wrote this
origin-wrote-as = { $role }; wrote this
origin-used = Used by { $name }, { $when }
origin-saved = Saved by { $name }, { $when }
origin-pasted = Pasted { $when }
origin-arrived = Came in { $when }
origin-nobody-said = Nobody has said where it comes from.

origin-mark-title = Where do these words come from?
origin-paste-title = Where does what you paste come from?
origin-mark = Mark
origin-paste = Paste
origin-whose = Whose words they are
origin-kind-me = Me
origin-kind-person = Another person
origin-kind-tool = A tool
origin-kind-source = A source
origin-kind-unknown = Unknown
origin-which-person = Which person
origin-which-tool = Which use of a tool
origin-which-source = Which source
origin-another-person = Somebody else
origin-another-tool = Another use of a tool
origin-another-source = Another source
origin-person = Name, role
origin-person-hint = What stands behind the first comma is the role.
origin-tool-hint = It becomes an entry of the ledger; the disclosure panel has its details.
origin-source-title = Title
origin-source-url = Address
origin-source-clip = Save these words with it

origin-menu = This stretch
origin-mark-as = Mark as
origin-menu-person = Another person…
origin-menu-tool = A tool…
origin-menu-source = A source…

walk-title = Words nobody has spoken for
walk-done = Nothing is unknown any more.
walk-left = { $count } left
walk-at = { $at } of { $count }
walk-previous = The one before
walk-next = The next one
walk-paragraphs = By paragraph
walk-close = Close

action-view-origins = Origins
action-view-colours = Show origins on the page
action-origin-mark = Mark as…
action-origin-mark-me = Mark as mine
action-origin-mark-person = Mark as another person’s…
action-origin-mark-tool = Mark as a tool’s…
action-origin-mark-source = Mark as quoted from a source…
action-origin-mark-unknown = Mark as unknown
action-origin-paste = Paste as…
action-origin-paste-me = Paste as mine
action-origin-paste-person = Paste as another person’s…
action-origin-paste-tool = Paste as a tool’s…
action-origin-paste-source = Paste as quoted from a source…
action-origin-paste-unknown = Paste as unknown
action-origin-walk = Go through what is unknown

disclosure-remains = { $percent } % of its { $count ->
    [one] one word
   *[other] { $count } words
  } remain.
