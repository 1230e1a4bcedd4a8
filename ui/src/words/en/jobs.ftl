# Long work: bringing in and writing out many articles, checking the library.

jobs-going-on = Going on
jobs-import = Importing
jobs-export = Exporting
jobs-check = Checking the library
jobs-of = { $done } of { $total }
jobs-spoken = { $name }, { $percent } %
jobs-stop = Stop
jobs-import-count = { $count ->
    [0] Nothing was imported
    [one] 1 article imported
   *[other] { $count } articles imported
  }
jobs-export-count = { $count ->
    [0] Nothing was exported
    [one] 1 article exported
   *[other] { $count } articles exported
  }
jobs-check-count = { $count ->
    [one] 1 article checked
   *[other] { $count } articles checked
  }
jobs-cancelled = Stopped. { $what }
jobs-failed = { $name } failed
jobs-import-refused = { $count ->
    [one] Not imported
   *[other] Not imported: { $count }
  }
jobs-export-refused = { $count ->
    [one] Not exported
   *[other] Not exported: { $count }
  }
jobs-into = Into { $folder }
jobs-uncertain = { $count ->
    [one] Please look at 1 article
   *[other] Please look at { $count } articles
  }
jobs-known = { $count ->
    [one] In the library already, word for word
   *[other] In the library already, word for word: { $count }
  }
jobs-others = { $count ->
    [one] 1 file of another kind was passed over.
   *[other] { $count } files of other kinds were passed over.
  }
jobs-import-again = Import these again
jobs-sound = The library is sound
jobs-not-sound = The library is not sound
jobs-checked = { $articles ->
    [one] 1 article
   *[other] { $articles } articles
  } read from { $changes ->
    [one] 1 recorded change
   *[other] { $changes } recorded changes
  }.
jobs-problems = Wrong
jobs-mended = Mended
jobs-repair = Repair
jobs-which-folder = Import which folder?
jobs-wait-title = Work is going on
jobs-wait-says = What is done so far is kept if you stop: each article is whole.
jobs-stop-and-leave = Stop it and close

export-many-title = { $count ->
    [one] Export 1 article
   *[other] Export { $count } articles
  }
export-all-title = Export the whole library

action-library-import-folder = Import a folder…
action-library-export = Export the whole library…
action-library-check = Check the library
jobs-take-back-import = { $count ->
    [one] Take it back
   *[other] Take all { $count } back
  }
