# Lange Arbeiten: viele Artikel holen und schreiben, die Bibliothek prüfen.

jobs-going-on = Im Gange
jobs-import = Import
jobs-export = Export
jobs-check = Prüfung der Bibliothek
jobs-of = { $done } von { $total }
jobs-spoken = { $name }, { $percent } %
jobs-stop = Anhalten
jobs-import-count = { $count ->
    [0] Nichts wurde importiert
    [one] 1 Artikel importiert
   *[other] { $count } Artikel importiert
  }
jobs-export-count = { $count ->
    [0] Nichts wurde exportiert
    [one] 1 Artikel exportiert
   *[other] { $count } Artikel exportiert
  }
jobs-check-count = { $count ->
    [one] 1 Artikel geprüft
   *[other] { $count } Artikel geprüft
  }
jobs-cancelled = Angehalten. { $what }
jobs-failed = { $name }: fehlgeschlagen
jobs-import-refused = { $count ->
    [one] Nicht importiert
   *[other] Nicht importiert: { $count }
  }
jobs-export-refused = { $count ->
    [one] Nicht exportiert
   *[other] Nicht exportiert: { $count }
  }
jobs-into = Nach { $folder }
jobs-uncertain = { $count ->
    [one] Bitte 1 Artikel ansehen
   *[other] Bitte { $count } Artikel ansehen
  }
jobs-known = { $count ->
    [one] Schon Wort für Wort in der Bibliothek
   *[other] Schon Wort für Wort in der Bibliothek: { $count }
  }
jobs-others = { $count ->
    [one] 1 Datei anderer Art wurde übergangen.
   *[other] { $count } Dateien anderer Art wurden übergangen.
  }
jobs-import-again = Diese nochmals importieren
jobs-sound = Die Bibliothek ist in Ordnung
jobs-not-sound = Die Bibliothek ist nicht in Ordnung
jobs-checked = { $articles ->
    [one] 1 Artikel
   *[other] { $articles } Artikel
  } aus { $changes ->
    [one] 1 aufgezeichneten Änderung
   *[other] { $changes } aufgezeichneten Änderungen
  } gelesen.
jobs-problems = Fehler
jobs-mended = Behoben
jobs-repair = Reparieren
jobs-which-folder = Welchen Ordner importieren?
jobs-wait-title = Es wird noch gearbeitet
jobs-wait-says = Was bis jetzt getan ist, bleibt auch beim Anhalten: Jeder Artikel ist vollständig.
jobs-stop-and-leave = Anhalten und schließen

export-many-title = { $count ->
    [one] 1 Artikel exportieren
   *[other] { $count } Artikel exportieren
  }
export-all-title = Die ganze Bibliothek exportieren

action-library-import-folder = Ordner importieren …
action-library-export = Ganze Bibliothek exportieren …
action-library-check = Bibliothek prüfen
jobs-take-back-import = { $count ->
    [one] Zurücknehmen
   *[other] Alle { $count } zurücknehmen
  }
