# Die Liste der Artikel und die Titelseite einer leeren Bibliothek.

library-articles = Artikel
library-import = Importieren …
library-hide = Bibliothek ausblenden
library-search = Suchen
library-hits = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
  }
library-not-read = Die Bibliothek ließ sich nicht lesen
library-nothing = Nichts gefunden
library-no-article-holds = Kein Artikel enthält „{ $words }“.
library-show-all = Alle Artikel zeigen
library-none-yet = Noch keine Artikel.
library-promise = Sie schreiben den Artikel; wer und was jedes Wort gemacht hat, hält sich von selbst fest.
library-open-sample = Beispielartikel öffnen
library-drop = Oder ziehen Sie Text- und Markdown-Dateien ins Fenster.

# Die Liste: wo sie sucht, was sie einschränkt, in welcher Reihenfolge.
library-places = Wo gesucht wird
library-shelf-desk = Schreibtisch
library-shelf-archive = Archiv
library-shelf-trash = Papierkorb
library-total = { $count }
library-total-more = über { $count }
library-saved = Gespeicherte Suchen
library-saved-none = Schränken Sie die Liste ein und speichern Sie das hier.
library-save = Speichern
library-save-name = Name dieser Suche
library-forget = Die Suche „{ $name }“ vergessen
library-filter = Liste einschränken
library-narrowed-by = Eingeschränkt durch
library-without = Ohne: { $name }
library-clear = Alles aufheben
library-status = Status
library-section = Ressort
library-house = Hausstil
library-tags = Schlagwörter
library-due = Fällig
library-whatever = Egal
library-unknown = Wörter unbekannter Herkunft
library-due-overdue = Überfällig
library-due-today = Heute
library-due-week = Innerhalb einer Woche
library-due-any = An irgendeinem Tag
library-due-none = Nie
library-order = Reihenfolge
library-order-updated = Zuletzt geändert
library-order-created = Neueste
library-order-due = Fällige zuerst
library-order-headline = Überschrift
library-order-words = Längste
library-order-reversed = Umgekehrt
library-order-best = Beste Treffer
library-order-newest = Neueste Treffer
library-nothing-fits = Kein Artikel passt zu dem, was die Liste einschränkt.
library-bare-desk = Der Schreibtisch ist leer
library-bare-desk-what = Ihre Artikel liegen im Archiv oder im Papierkorb: Wählen Sie oben den Ort.
library-bare-archive = Das Archiv ist leer
library-bare-archive-what = Was fertig ist, kann hierher. Es bleibt vollständig, und hier wird es gefunden.
library-bare-trash = Der Papierkorb ist leer
library-bare-trash-what = Was weggeworfen wird, bleibt 30 Tage hier.
library-trash-note = Was hier liegt, ist nach 30 Tagen weg.
library-days-left = { $count ->
    [one] noch 1 Tag
   *[other] noch { $count } Tage
  }
library-due-on = Fällig { $day }
library-late = Überfällig { $day }

# Eines mit einem Artikel tun oder mit vielen.
library-row-menu = Was damit geschehen soll
library-open = Öffnen
library-details = Status, Schlagwörter …
library-to-desk = Auf den Schreibtisch
library-to-archive = Ins Archiv
library-to-trash = In den Papierkorb
library-chosen-tools = Ausgewählte Artikel
library-chosen = { $count } ausgewählt
library-choose-none = Auswahl aufheben
library-progress = { $done } von { $total }
library-stop = Anhalten
library-put-desk = { $count ->
    [one] Wieder auf dem Schreibtisch.
   *[other] { $count } Artikel sind wieder auf dem Schreibtisch.
  }
library-put-archive = { $count ->
    [one] Ins Archiv gelegt.
   *[other] { $count } Artikel ins Archiv gelegt.
  }
library-put-trash = { $count ->
    [one] Weggeworfen. Er bleibt 30 Tage im Papierkorb.
   *[other] { $count } Artikel weggeworfen. Sie bleiben 30 Tage im Papierkorb.
  }
library-changed = { $count ->
    [0] Es war nichts zu ändern.
    [one] Geändert.
   *[other] { $count } Artikel geändert.
  }
library-some-refused = { $changed } geändert, { $refused } nicht: { $why }.
library-emptied = { $count ->
    [0] Der Papierkorb war schon leer.
    [one] Ein Artikel ist endgültig weg.
   *[other] { $count } Artikel sind endgültig weg.
  }
library-details-of = { $count ->
    [one] Status, Ressort, Fälligkeit, Schlagwörter
   *[other] Status, Ressort, Fälligkeit, Schlagwörter von { $count } Artikeln
  }
library-unchanged = Wie es ist
library-take-away = Keine Angabe
library-add-tags = Schlagwörter dazu
library-remove-tags = Schlagwörter weg
library-tags-hint = durch Kommas getrennt
library-apply = Anwenden
library-empty-trash-title = Papierkorb leeren?
library-empty-trash-what = Alles darin ist endgültig weg: die Wörter, ihre Geschichte und das Verzeichnis, wer sie gemacht hat. Nur ein Backup bringt es zurück.
library-empty-trash-now = Papierkorb leeren

action-library-duplicate = Duplizieren
action-library-details = Status, Schlagwörter, Ressort, Fälligkeit …
action-library-archive = Ins Archiv legen
action-library-trash = Wegwerfen
action-library-to-desk = Auf den Schreibtisch zurücklegen
action-library-choose-none = Auswahl aufheben
action-library-show-desk = Auf dem Schreibtisch suchen
action-library-show-archive = Im Archiv suchen
action-library-show-trash = Im Papierkorb suchen
action-library-show-all = Alle Artikel zeigen
action-library-empty-trash = Papierkorb leeren …
