# Suchen und Ersetzen in der ganzen Bibliothek.

find-panel = Suchen
find-all-title = In der Bibliothek suchen
find-all-here = Nur in diesem Artikel
find-all-replacing = Ersetzen
find-all-count = { $hits ->
    [one] 1 Treffer
   *[other] { $hits } Treffer
  } in { $articles ->
    [one] 1 Artikel
   *[other] { $articles } Artikeln
  }
find-all-cut = und mehr: Suchen Sie nach Längerem, oder ersetzen Sie erst diese.
find-all-looking = Suche läuft … { $percent } %
find-all-replace = { $count ->
    [one] 1 ersetzen
   *[other] { $count } ersetzen
  }
find-all-groups = $1 oder ${"{"}name{"}"} setzt eine Gruppe des Ausdrucks ein, $& den ganzen Treffer, $$ ein Dollarzeichen.
find-all-choose = Ersetzen: { $name }
find-all-replaced = { $hits ->
    [one] 1 Treffer
   *[other] { $hits } Treffer
  } in { $articles ->
    [one] 1 Artikel
   *[other] { $articles } Artikeln
  } ersetzt.
find-all-undo = Alles zurücknehmen

jobs-replace = Ersetzen
jobs-take_back = Zurücknehmen
jobs-replace-count = { $count ->
    [0] Nichts wurde ersetzt
    [one] In 1 Artikel ersetzt
   *[other] In { $count } Artikeln ersetzt
  }
jobs-take_back-count = { $count ->
    [0] Nichts wurde zurückgenommen
    [one] In 1 Artikel zurückgenommen
   *[other] In { $count } Artikeln zurückgenommen
  }
jobs-replace-refused = Unverändert gelassen: { $count }
jobs-take_back-refused = Seither geändert und so gelassen: { $count }

action-library-find = In der Bibliothek suchen …
action-library-replace = In der Bibliothek ersetzen …
