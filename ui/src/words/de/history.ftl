# Die Vergangenheit des Artikels.

history-panel = Verlauf
history-moments = Zeitpunkte
history-slider = Durch die Zeit
history-since = Seither geändert
history-exact = Bis aufs Zeichen
history-nothing = Seither hat sich nichts geändert.
history-restore-section = Das wiederherstellen
history-restore-all = Ganzen Artikel wiederherstellen
history-restored = Die früheren Wörter sind wieder da.
history-undo = Rückgängig
history-name = Fassung benennen …
history-name-label = Name der Fassung
history-name-keep = Behalten
history-changes = { $count ->
    [one] 1 Änderung
   *[other] { $count } Änderungen
  }
history-deed-new = Begonnen
history-deed-import = Importiert
history-deed-duplicate = Dupliziert
history-deed-edit = Geschrieben
history-deed-restore = Frühere Wörter wiederhergestellt
history-deed-hand_over = Weitergegeben
history-deed-waive = Befunde aufgehoben
history-deed-change = Geändert
history-deed-version = { $name }
history-deed-export = Exportiert nach { $folder }
history-section-headline = Überschrift
history-section-deck = Vorspann
history-section-hero = Bild
history-section-takeaways = Kernpunkte
history-section-body = Text
history-section-qa = Fragen und Antworten
history-section-analysis = Einordnung
history-section-note = Anmerkung

history-not-saved = Einige Wörter sind noch nicht gespeichert. Nichts wurde geändert; versuchen Sie es danach noch einmal.

action-view-history = Verlauf
