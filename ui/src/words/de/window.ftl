# Das Fenster um alles herum.

-colophon = Colophon

window-untitled = Ohne Titel
window-title = { $headline } – { -colophon }
window-show-library = Bibliothek zeigen
window-elsewhere-unsaved = Ein Artikel, den Sie verlassen haben, hat noch ungespeicherte Wörter. { -colophon } versucht es weiter.
window-not-opened = Der Artikel ließ sich nicht öffnen
window-choose = Wählen Sie einen Artikel aus der Bibliothek oder beginnen Sie einen neuen.
window-change-folder = Ändern …
window-imported = Importiert.
window-saved = Gespeichert.
window-inspector = Inspektor
window-inspector-hide = Inspektor ausblenden

action-article-new = Neuer Artikel
action-library-import = Dateien importieren …
action-article-export = Exportieren …
action-article-save = Jetzt speichern
action-view-library = Bibliothek
action-library-search = Bibliothek durchsuchen
window-panel-waiting = { $name }, { $count ->
    [one] eine Sache wartet
   *[other] { $count } Sachen warten
}
