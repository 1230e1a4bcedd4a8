# Das Verzeichnis: wer welches Werkzeug wofür benutzt hat, in der ganzen Bibliothek.

register-title = Verzeichnis der KI-Nutzung
register-tool = Werkzeug
register-by = Benutzt von
register-section = Ressort
register-missing = Fehlt
register-since = Von
register-until = Bis
register-when = Wann
register-what = Wofür
register-article = Artikel
register-reviewed = Geprüft von
register-all = Alle
register-any = Egal
register-count = { $count ->
    [one] { $count } Nutzung eines Werkzeugs
   *[other] { $count } Nutzungen von Werkzeugen
}
register-clear = Alle zeigen
register-more = Mehr zeigen
register-empty = Noch steht kein Werkzeug in einem Nachweis. Was unter Offenlegung festgehalten wird, steht hier für alle Artikel.
register-none = Nichts im Verzeichnis passt dazu.
register-gap-review = Keine Prüfung
register-gap-accountable = Niemand verantwortlich
register-gap-model = Modell unbekannt
register-gap-provider = Anbieter unbekannt
register-signed-none = Noch niemand
register-signed-fresh = Gezeichnet
register-signed-void = Ungültig: seither geändert
register-signed-rejected = Abgelehnt
register-save-csv = Als CSV sichern…
register-save-json = Als JSON sichern…
register-which-folder = Welcher Ordner bekommt das Verzeichnis?
register-written = Geschrieben: { $file }

action-library-register = Verzeichnis der KI-Nutzung…
