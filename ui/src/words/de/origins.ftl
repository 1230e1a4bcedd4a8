# Woher Wörter kommen.

history-deed-paste = Eingefügt
history-deed-source = Quellen geändert
