# Spelling.

spelling-count = { $count ->
    [one] One misspelt word in sight. F7 goes to the next one.
   *[other] { $count } misspelt words in sight. F7 goes to the next one.
}
spelling-menu = Misspelt: { $word }
spelling-looking = Looking for what was meant…
spelling-none = No suggestions
spelling-accept-person = Add to my dictionary
spelling-accept-house = Add to the dictionary of { $house }
spelling-accept-article = Ignore in this article
spelling-language = Language: { $language }
spelling-all-right = No misspelt words.
spelling-missing = Spelling: no dictionary for { $language }. Install the package { $package }.
spelling-unusable = Spelling: { $why }.

spelling-title = Spelling
spelling-on = Mark misspelt words
spelling-capitals = Also words all in capitals
spelling-dictionaries = Dictionaries on this machine
spelling-no-dictionaries = None. Install one, for example the package hunspell-en-us.
spelling-in-use = for the article on the desk
spelling-where = Colophon uses the hunspell dictionaries of the system. Nothing you write leaves this machine.
spelling-my-words = My dictionary
spelling-house-words = Dictionary of { $house }
spelling-no-words = No words yet.
spelling-new-word = A word to accept
spelling-add = Add
spelling-remove = Remove { $word }

action-edit-spelling = Mark misspelt words
action-edit-misspelt-next = Next misspelt word
action-edit-misspelt-previous = Previous misspelt word
action-edit-misspelt-menu = Suggestions for the misspelt word
