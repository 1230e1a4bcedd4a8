# Kommentare und Vorschläge: was über einen Artikel gesagt wird, und andere Worte für ihn.

history-deed-comment = Kommentare
history-deed-suggestion = Vorschläge
