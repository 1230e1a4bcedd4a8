# Where words come from.

history-deed-paste = Pasted
history-deed-source = Sources changed
