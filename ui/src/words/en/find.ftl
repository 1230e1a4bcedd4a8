# Find and replace across the library.

find-panel = Find
find-all-title = Find in the library
find-all-here = Only in this article
find-all-replacing = Replace
find-all-count = { $hits ->
    [one] 1 hit
   *[other] { $hits } hits
  } in { $articles ->
    [one] 1 article
   *[other] { $articles } articles
  }
find-all-cut = and more: look for something longer, or replace these first.
find-all-looking = Looking… { $percent } %
find-all-replace = { $count ->
    [one] Replace 1
   *[other] Replace { $count }
  }
find-all-groups = $1 or ${"{"}name{"}"} puts a group of the expression, $& the whole hit, $$ a dollar sign.
find-all-choose = Replace: { $name }
find-all-replaced = { $hits ->
    [one] 1 hit
   *[other] { $hits } hits
  } replaced in { $articles ->
    [one] 1 article
   *[other] { $articles } articles
  }.
find-all-undo = Undo all

jobs-replace = Replacing
jobs-take_back = Taking back
jobs-replace-count = { $count ->
    [0] Nothing was replaced
    [one] Replaced in 1 article
   *[other] Replaced in { $count } articles
  }
jobs-take_back-count = { $count ->
    [0] Nothing was taken back
    [one] Taken back in 1 article
   *[other] Taken back in { $count } articles
  }
jobs-replace-refused = Left as they are: { $count }
jobs-take_back-refused = Changed since, and left as they are: { $count }

action-library-find = Find in the library…
action-library-replace = Replace in the library…
