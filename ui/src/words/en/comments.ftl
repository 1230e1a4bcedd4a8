# Comments and suggestions: what is said about an article, and other words for it.

history-deed-comment = Comments
history-deed-suggestion = Suggestions
