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
action-view-focus-sentence = Auf den Satz konzentrieren
action-view-focus-paragraph = Auf den Absatz konzentrieren
action-view-typewriter = Schreibmaschinenmodus
action-view-narrow = Schmale Zeilen
action-view-normal = Normale Zeilen
action-view-wide = Breite Zeilen
action-view-larger = Größere Schrift
action-view-smaller = Kleinere Schrift
action-view-actual-size = Eigene Größe der Seite
action-view-full-screen = Vollbild

# A list pasted into the takeaways.
takeaways-pasted = { $count } Kernaussagen eingefügt.
undo-paste = Rückgängig
takeaways-made = { $count ->
    [one] Eine Kernaussage angelegt. Der Text behält seine Worte.
   *[other] { $count } Kernaussagen angelegt. Der Text behält seine Worte.
}
takeaways-none = Markieren Sie Worte im Text, oder setzen Sie die Schreibmarke in einen Absatz: Daraus werden Kernaussagen.
action-article-make-takeaways = Kernaussagen aus dem markierten Absatz machen
