# Rechtschreibung.

spelling-count = { $count ->
    [one] Ein falsch geschriebenes Wort ist zu sehen. F7 geht zum nächsten.
   *[other] { $count } falsch geschriebene Wörter sind zu sehen. F7 geht zum nächsten.
}
spelling-menu = Falsch geschrieben: { $word }
spelling-looking = Es wird gesucht, was gemeint war …
spelling-none = Keine Vorschläge
spelling-accept-person = In mein Wörterbuch aufnehmen
spelling-accept-house = In das Wörterbuch von { $house } aufnehmen
spelling-accept-article = In diesem Artikel übergehen
spelling-language = Sprache: { $language }
spelling-all-right = Keine falsch geschriebenen Wörter.
spelling-missing = Rechtschreibung: kein Wörterbuch für { $language }. Installieren Sie das Paket { $package }.
spelling-unusable = Rechtschreibung: { $why }.

spelling-title = Rechtschreibung
spelling-on = Falsch geschriebene Wörter kennzeichnen
spelling-capitals = Auch Wörter aus lauter Großbuchstaben
spelling-dictionaries = Wörterbücher auf diesem Rechner
spelling-no-dictionaries = Keine. Installieren Sie eines, zum Beispiel das Paket hunspell-de-de.
spelling-in-use = für den Artikel auf dem Tisch
spelling-where = Colophon benutzt die Hunspell-Wörterbücher des Systems. Nichts, was Sie schreiben, verlässt diesen Rechner.
spelling-my-words = Mein Wörterbuch
spelling-house-words = Wörterbuch von { $house }
spelling-no-words = Noch keine Wörter.
spelling-new-word = Ein Wort, das gelten soll
spelling-add = Aufnehmen
spelling-remove = { $word } entfernen

action-edit-spelling = Falsch geschriebene Wörter kennzeichnen
action-edit-misspelt-next = Nächstes falsch geschriebenes Wort
action-edit-misspelt-previous = Voriges falsch geschriebenes Wort
action-edit-misspelt-menu = Vorschläge für das falsch geschriebene Wort
