# Was aus importierten Dateien geworden ist.

import-nothing = Nichts wurde importiert
import-imported = { $count ->
    [one] 1 Artikel importiert
   *[other] { $count } Artikel importiert
  }
import-part = { $count ->
    [one] { $part }: 1 Wort
   *[other] { $part }: { $count } Wörter
  }
import-takeaways = { $count ->
    [one] 1 Kernpunkt
   *[other] { $count } Kernpunkte
  }
import-questions = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
  }
import-refused = Nicht importiert
import-open = Öffnen
import-uncertain = Bitte ansehen
import-dropped = Nicht übernommen
