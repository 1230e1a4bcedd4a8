# Was mehrere Teile des Programms sagen: Zahlen, Zeiten, Zustände, die Teile eines Artikels, die Knöpfe der Dialoge.

count-words = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
  }
count-minutes = { $count } Min. Lesezeit

time-now = gerade eben
time-minutes-ago = vor { $count } Min.
time-yesterday = gestern

status-draft = Entwurf
status-in-review = In Abnahme
status-changes-requested = Änderungen erbeten
status-approved = Freigegeben
status-published = Veröffentlicht
status-corrected = Berichtigt

part-headline = Überschrift
part-deck = Vorspann
part-hero = Bild
part-hero-alt = Bildbeschreibung
part-hero-caption = Bildunterschrift
part-hero-credit = Bildnachweis
part-hero-rights = Bildrechte
part-takeaways = Kernpunkte
part-body = Text
part-qa = Fragen und Antworten
part-qa-topic = Thema der Fragen
part-analysis = Einordnung
part-note = Anmerkung der Redaktion

window-try-again = Noch einmal versuchen
window-undo = Rückgängig
window-close = Schließen
window-done = Fertig
window-cancel = Abbrechen

field-change = Ändern: { $label }
field-value-change = { $label }: { $shown }. Ändern

size-bytes = { $count } Byte
size-kb = { $count } kB
size-mb = { $count } MB
