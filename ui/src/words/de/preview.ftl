# Der Artikel, wie Leser ihn sehen werden.

preview-panel = Vorschau
preview-width = Breite der Seite
preview-phone = Telefon
preview-desktop = Bildschirm
preview-full = Ganz
preview-beside = Zurück zum Schreibtisch
preview-late = Die Seite braucht länger als sonst. Dies ist die letzte.
preview-last = Dies ist die letzte Seite, die gelungen ist.

action-view-preview = Vorschau
action-view-preview-full = Vorschau in voller Größe
action-view-preview-width = Vorschau in Bildschirmbreite
action-article-print = Drucken oder als PDF sichern …
