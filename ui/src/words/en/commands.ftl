# The palette, quick open and the sheet of shortcuts.

commands-palette = Find a command
commands-quick-open = Find an article
commands-nothing = Nothing answers to “{ $typed }”.

shortcuts-title = Keyboard
shortcuts-search = Find an action
shortcuts-how = Press the keys of an action to give it others.
shortcuts-press = Press the new keys. Backspace takes the keys away, Escape leaves them as they are.
shortcuts-taken = { $keys } already means “{ $name }”. Press other keys.
shortcuts-needs-modifier = { $keys } alone is for writing. Hold Ctrl or Alt as well, or press a function key.
shortcuts-change = Keys for { $name }: { $keys }
shortcuts-none = none
shortcuts-reset = Reset
shortcuts-reset-all = Reset all
shortcuts-done = Done

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt

group-file = File
group-edit = Edit
group-format = Format
group-article = Article
group-view = View
group-go = Go
group-library = Library
group-help = Help

action-go-command = Command palette…
action-go-article = Go to article…
action-help-shortcuts = Keyboard shortcuts
