# What became of imported files.

import-nothing = Nothing was imported
import-imported = { $count ->
    [one] 1 article imported
   *[other] { $count } articles imported
  }
import-part = { $count ->
    [one] { $part }: 1 word
   *[other] { $part }: { $count } words
  }
import-takeaways = { $count ->
    [one] 1 takeaway
   *[other] { $count } takeaways
  }
import-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
  }
import-refused = Not imported
import-open = Open
import-uncertain = Please look at
import-dropped = Left behind
