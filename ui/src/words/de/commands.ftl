# Befehlspalette, schnelles Öffnen und die Übersicht der Tastenkürzel.

commands-palette = Befehl suchen
commands-quick-open = Artikel suchen
commands-nothing = Zu „{ $typed }“ gibt es nichts.

shortcuts-title = Tastatur
shortcuts-search = Aktion suchen
shortcuts-how = Drücken Sie auf die Tasten einer Aktion, um ihr andere zu geben.
shortcuts-press = Drücken Sie die neuen Tasten. Die Rücktaste nimmt die Tasten weg, Escape lässt alles, wie es ist.
shortcuts-taken = { $keys } bedeutet schon „{ $name }“. Drücken Sie andere Tasten.
shortcuts-needs-modifier = { $keys } allein dient zum Schreiben. Halten Sie dazu Strg oder Alt gedrückt, oder nehmen Sie eine Funktionstaste.
shortcuts-change = Tasten für { $name }: { $keys }
shortcuts-none = keine
shortcuts-reset = Zurücksetzen
shortcuts-reset-all = Alle zurücksetzen
shortcuts-done = Fertig

key-ctrl = Strg
key-shift = Umschalt
key-alt = Alt

group-file = Datei
group-edit = Bearbeiten
group-format = Format
group-article = Artikel
group-view = Ansicht
group-go = Gehe zu
group-library = Bibliothek
group-help = Hilfe

action-go-command = Befehlspalette …
action-go-article = Gehe zu Artikel …
action-help-shortcuts = Tastenkürzel
