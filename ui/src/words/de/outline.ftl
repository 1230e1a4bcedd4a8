# Die Gliederung neben der Seite, und Wege auf der Seite.
outline-panel = Gliederung
outline-headline = Überschrift
outline-deck = Vorspann
outline-hero = Bild
outline-takeaways = Kernpunkte
outline-takeaway = Leerer Kernpunkt
outline-body = Text
outline-heading = Leere Zwischenüberschrift
outline-qa = Fragen und Antworten
outline-question = Leere Frage
outline-analysis = Einordnung
outline-note = Redaktionelle Notiz
action-view-outline = Gliederung
action-go-headline = Zur Überschrift
action-go-deck = Zum Vorspann
action-go-hero = Zu den Worten des Bildes
action-go-takeaways = Zu den Kernpunkten
action-go-body = Zum Text
action-go-qa = Zu den Fragen und Antworten
action-go-analysis = Zur Einordnung
action-go-note = Zur redaktionellen Notiz
action-go-next-part = Zum nächsten Teil
action-go-previous-part = Zum vorigen Teil
action-entry-add-takeaway = Kernpunkt hinzufügen
action-entry-add-question = Frage hinzufügen
action-entry-move-up = Kernpunkt oder Frage nach oben
action-entry-move-down = Kernpunkt oder Frage nach unten
action-entry-remove = Kernpunkt oder Frage entfernen

# Solange Worte markiert sind.
count-selected = { $count ->
    [one] 1 Wort markiert
   *[other] { $count } Worte markiert
  }
