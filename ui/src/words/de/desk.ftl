# Der Schreibtisch: Schreiben, Suchen, Aussehen der Seite.

find-title = Im Artikel suchen
find-what = Suchen
find-put = Ersetzen durch
find-none = Nicht gefunden
find-count = { $at } von { $count }
find-exact = Groß- und Kleinschreibung beachten
find-words = Nur ganze Wörter
find-regex = Regulärer Ausdruck
find-previous = Vorheriges (Umschalt+Eingabe)
find-next = Nächstes (Eingabe)
find-close = Schließen (Escape)
find-replace = Ersetzen
find-replace-all = Alle ersetzen
find-replaced = { $count ->
    [one] Einmal ersetzt.
   *[other] { $count }-mal ersetzt.
  }

action-edit-undo = Rückgängig
action-edit-redo = Wiederherstellen
action-edit-cut = Ausschneiden
action-edit-copy = Kopieren
action-edit-paste = Einfügen
action-edit-select-all = Alles auswählen
action-edit-suggesting = Vorschlagen statt schreiben
action-edit-find = Im Artikel suchen …
action-edit-replace = Suchen und ersetzen …
action-edit-find-next = Weitersuchen
action-edit-find-previous = Rückwärts suchen
action-format-strong = Fett
action-format-emphasis = Kursiv
action-format-link = Link
action-format-heading-1 = Überschrift 1
action-format-heading-2 = Überschrift 2
action-format-heading-3 = Überschrift 3
action-format-paragraph = Einfacher Absatz
action-format-quote = Zitat
action-format-bullets = Aufzählung
action-format-numbers = Nummerierte Liste
action-format-struck = Durchgestrichen
action-format-code = Code
action-format-tasks = Aufgabenliste
action-format-footnote = Fußnote
action-format-table = Tabelle
action-format-align-table = Tabelle ausrichten
action-view-focus-sentence = Auf den Satz konzentrieren
action-view-focus-paragraph = Auf den Absatz konzentrieren
action-view-findings = Befunde im Text zeigen
action-go-told = Sagen, was an der Schreibmarke steht
action-view-typewriter = Schreibmaschinenmodus
action-view-narrow = Schmale Zeilen
action-view-normal = Normale Zeilen
action-view-wide = Breite Zeilen
action-view-larger = Größere Schrift
action-view-smaller = Kleinere Schrift
action-view-actual-size = Eigene Größe der Seite
action-view-full-screen = Vollbild

# A list pasted into the takeaways.
takeaways-pasted = { $count } Kernpunkte eingefügt.
takeaways-made = { $count ->
    [one] Ein Kernpunkt angelegt. Der Text behält seine Worte.
   *[other] { $count } Kernpunkte angelegt. Der Text behält seine Worte.
}
takeaways-undo-kept = In diese Kernpunkte wurde inzwischen geschrieben: Sie bleiben.
takeaways-none = Markieren Sie Worte im Text, oder setzen Sie die Schreibmarke in einen Absatz: Daraus werden Kernpunkte.
action-article-make-takeaways = Kernpunkte aus dem markierten Absatz machen

# Die Seite und ihre Teile.
desk-article = Artikel
byline-label = Autorenzeile
byline-hint = Name, Funktion; Name, Funktion
byline-by = Von { $names }
byline-none = Noch keine Autorenzeile
byline-date = Datum
byline-no-date = Noch kein Datum
byline-accountable = Verantwortlich:
byline-accountable-label = Verantwortliche Person
byline-accountable-hint = Name, Funktion
byline-nobody = Noch niemand ist als verantwortlich genannt
hero-image = Bild

suggesting-on = Vorschlagsmodus
suggesting-means = Was Sie tippen und löschen, wird ein Vorschlag; der Text bleibt, wie er ist. Drücken, um wieder zu schreiben.
suggesting-entries = Solange Sie vorschlagen, wird kein Eintrag geteilt oder verbunden.
desk-nothing-told = Über die Wörter an der Schreibmarke ist nichts bekannt.

limit-near = { $length } von { $recommended }
limit-better = { $length }, besser { $recommended }
limit-over = { $length }: über der Grenze von { $max }

takeaway-part = Kernpunkt { $number }
takeaway-entry = Kernpunkt { $number }
takeaway-add = Kernpunkt hinzufügen
takeaway-removed = Kernpunkt entfernt.
qa-question = Frage { $number }
qa-answer = Antwort { $number }
qa-entry = Frage { $number }
qa-question-letter = F
qa-answer-letter = A
qa-add = Frage hinzufügen
qa-removed = Frage und Antwort entfernt.

entry-drag = An eine andere Stelle ziehen ({ $up } und { $down } tun es auch)
entry-change = { $name } ändern
entry-move-up = { $name } nach oben
entry-move-down = { $name } nach unten
entry-up = Nach oben ({ $keys })
entry-down = Nach unten ({ $keys })
entry-remove-named = { $name } entfernen
entry-remove = Entfernen

# Ob es aufgehoben ist.
save-saving = Wird gespeichert …
save-saved = Gespeichert
save-saved-ago = Gespeichert: { $ago }
save-not = Nicht gespeichert
save-copy = Kopie an anderem Ort speichern
save-unknown = { $count ->
    [one] 1 Wort unbekannter Herkunft
   *[other] { $count } Wörter unbekannter Herkunft
  }
save-unknown-means = Eingefügt oder importiert, und noch hat niemand gesagt, woher sie stammen
copy-where = Wohin soll die Kopie?
copy-written = Eine Kopie liegt in { $folder }.
copy-failed = Die Kopie wurde nicht geschrieben: { $why }
leave-title = Einige Wörter sind nicht gespeichert
leave-elsewhere = Ein Artikel, den Sie verlassen haben, ließ sich nicht in die Bibliothek schreiben.
leave-loses = Wird das Fenster jetzt geschlossen, geht verloren, was seit dem letzten Speichern getippt wurde.
leave-anyway = Ohne Speichern schließen
leave-stay = Bleiben

desk-house-missing = Der Hausstil „{ $house }“ fehlt in dieser Bibliothek: gesetzt wie Plain
