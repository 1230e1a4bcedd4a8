# Einen Artikel jemand anderem geben, und was von jemand anderem ankommt.

handover-title = Weitergeben
handover-says = Eine Datei mit dem Artikel und seiner ganzen Aufzeichnung, für jemanden, der auch daran arbeitet oder ihn prüfen muss. Was Sie beide schreiben, kommt wieder zusammen.
handover-goes-along = Was mitgeht
handover-changes = { $count ->
    [one] 1 Änderung
   *[other] { $count } Änderungen
  }
handover-changes-says = Die ganze Geschichte, auch gelöschte Wörter, und die Bemerkungen im Verzeichnis der Werkzeuge.
handover-contributions = { $count ->
    [0] Keine Verwendung von Werkzeugen
    [one] 1 Verwendung eines Werkzeugs
   *[other] { $count } Verwendungen von Werkzeugen
  }
handover-contributions-says = Welches Werkzeug, wofür, und wer es verwendet hat.
handover-pictures = { $count ->
    [0] Keine Bilder
    [one] 1 Bild, { NUMBER($megabytes, maximumFractionDigits: 1) } MB
   *[other] { $count } Bilder, { NUMBER($megabytes, maximumFractionDigits: 1) } MB
  }
handover-people = { $count ->
    [0] Niemand wird genannt
    [one] 1 Person wird genannt
   *[other] { $count } Personen werden genannt
  }
handover-prompts = { $count ->
    [0] Hier sind keine Prompts bekannt
    [one] Mit dem Wortlaut von 1 Prompt
   *[other] Mit dem Wortlaut von { $count } Prompts
  }
handover-prompts-stay = Was die Werkzeuge gefragt wurden, bleibt hier. Es lässt sich später zeigen und beweisen.
handover-prompts-go = Wer die Datei bekommt, liest, was die Werkzeuge gefragt wurden.
handover-into = Nach
handover-which-folder = In welchen Ordner?
handover-not-saved = Die neuesten Wörter sind noch nicht gespeichert, deshalb wurde nichts weitergegeben. Speichern Sie zuerst, dann versuchen Sie es noch einmal.
handover-done = Bereit zum Weitergeben
handover-file = Datei
handover-end = Ende
handover-end-says = Die letzte Änderung. Schicken Sie es auf einem anderen Weg als die Datei: Wer beides hat, sieht, dass nichts abgeschnitten wurde.
handover-copy = Kopieren
handover-copied = Kopiert
handover-again = Noch einmal schreiben
action-article-hand-over = Weitergeben…

handover-arrived-new = { $count ->
    [one] Ein neuer Artikel, mit 1 Änderung
   *[other] Ein neuer Artikel, mit { $count } Änderungen
  }
handover-arrived = { $count ->
    [0] Nichts Neues: alles darin war schon hier
    [one] 1 Änderung kam zu dem, was hier ist
   *[other] { $count } Änderungen kamen zu dem, was hier ist
  }
handover-arrived-by = { $count ->
    [one] 1 von { $name }
   *[other] { $count } von { $name }
  }
handover-arrived-pictures = { $count ->
    [one] 1 Bild
   *[other] { $count } Bilder
  }
handover-arrived-prompts = { $count ->
    [one] der Wortlaut von 1 Prompt
   *[other] der Wortlaut von { $count } Prompts
  }
handover-arrived-end = Ihr Ende ist { $end }. Vergleichen Sie es mit dem, was Ihnen gesagt wurde: Nichts in der Datei zeigt, ob die letzten Änderungen abgeschnitten wurden.
handover-slug-taken = Ein anderer Artikel hier hat denselben Kurznamen (Slug). Einer von beiden braucht einen anderen.
handover-house-differs = Der Hausstil sagt hier etwas anderes als dort, woher der Artikel kommt: Der Fingerabdruck kann ein anderer sein.
