# Abnahme: wie weit ein Artikel ist, wer was gezeichnet hat, und was auf wen wartet.

review-panel = Abnahme
review-scope-of-panel = Welche Artikel
review-here = Dieser Artikel
review-inbox = Eingang
review-inbox-filter = Worauf sie warten
review-inbox-empty = Nichts wartet auf Sie.
review-waits-review = Zu prüfen
review-waits-changes = Zu ändern
review-waits-void = Freigabe verfallen
review-waits-rejected = Abgelehnt
review-waits-comments = Offene Kommentare
review-waits-comments-count = { $count ->
    [one] 1 offener Kommentar
   *[other] { $count } offene Kommentare
  }
review-sign-offs = Freigaben
review-nobody = Niemand hat diese Wörter gezeichnet.
review-asks = { $count ->
    [one] Der Hausstil verlangt vor der Annahme eine Freigabe.
   *[other] Der Hausstil verlangt vor der Annahme Freigaben von { $count } Personen.
  }
review-asks-other = { $count ->
    [one] Der Hausstil verlangt vor der Annahme die Freigabe von jemandem, der den Artikel nicht geschrieben hat.
   *[other] Der Hausstil verlangt vor der Annahme Freigaben von { $count } Personen, die den Artikel nicht geschrieben haben.
  }
review-asks-scope = Zusammen prüfen sie: { $scope }.
review-earlier = { $count ->
    [one] 1 frühere Freigabe
   *[other] { $count } frühere Freigaben
  }
review-holds = Gilt: das sind die Wörter, die gelesen wurden
review-void = Verfallen
review-decided-approved = Freigegeben · { $scope }
review-decided-approved-with-changes = Mit Änderungen freigegeben · { $scope }
review-decided-rejected = Abgelehnt · { $scope }
review-approved-but-void = Angenommen wurden andere Wörter. Veröffentlicht werden kann, sobald diese gezeichnet sind.
review-missing-people = { $count ->
    [one] Noch eine Person muss die Wörter zeichnen, die jetzt dastehen.
   *[other] Noch { $count } Personen müssen die Wörter zeichnen, die jetzt dastehen.
  }
review-missing-scope = Dafür hat niemand gezeichnet: { $scope }.
review-missing-rejected = { $name } hat diese Wörter abgelehnt: { $why }
review-done-send = Zur Prüfung gegeben von { $name }, { $when }
review-done-withdraw = Zurückgenommen von { $name }, { $when }
review-done-request-changes = Änderungen verlangt von { $name }, { $when }
review-done-approve = Angenommen von { $name }, { $when }
review-done-publish = Veröffentlicht von { $name }, { $when }
review-done-correct = Berichtigt von { $name }, { $when }
review-reason-request-changes = Was soll sich ändern?
review-reason-correct = Was wurde berichtigt?
review-cancel = Abbrechen

review-these-words = Sie zeichnen diese Wörter:
review-moved = Die Wörter haben sich geändert, seit Sie begonnen haben. Lesen Sie sie noch einmal, bevor Sie zeichnen.
review-unsaved = Noch ist nicht alles gespeichert; das geschieht, bevor gezeichnet wird.
review-not-saved = Manche Wörter sind nicht gespeichert. Nichts wurde gezeichnet oder weitergegeben; versuchen Sie es wieder, sobald sie es sind.
review-words-moved = Das Speichern hat die Wörter geändert, die Sie zeichnen. Sehen Sie sich den neuen Fingerabdruck an, und zeichnen Sie dann noch einmal.
review-who = Wer zeichnet
review-name = Name
review-role = In welcher Rolle
review-role-example = Zum Beispiel: Schlussredaktion
review-scope = Was Sie geprüft haben
review-decision = Was Sie entscheiden
review-note = Anmerkung
review-note-why = Warum abgelehnt wird
review-sign = Zeichnen
review-decision-approved = Freigeben
review-decision-approved-with-changes = Freigeben mit meinen Änderungen
review-decision-rejected = Ablehnen

review-scope-facts = Fakten
review-scope-quotes = Zitate
review-scope-figures = Zahlen
review-scope-names = Namen
review-scope-sources-opened = Quellen geöffnet
review-scope-links = Links
review-scope-image = Bild
review-scope-rights = Rechte
review-scope-fairness = Fairness
review-scope-legal = Recht
review-scope-disclosure-note = Die Anmerkung

review-cause-sentences = { $count ->
    [one] 1 Satz geändert
   *[other] { $count } Sätze geändert
  }
review-share-tool = { $count } davon von { $tool }
review-share-tool-all = von { $tool }
review-share-unknown = { $count } davon mit Wörtern unbekannter Herkunft
review-share-unknown-all = mit Wörtern unbekannter Herkunft
review-cause-picture = das Bild hat sich geändert
review-cause-order = Kernpunkte oder Fragen stehen in anderer Reihenfolge
review-cause-house = ein anderer Hausstil ordnet die Teile anders
review-cause-spacing = nur Leerzeichen, Zeilenumbrüche oder die Reihenfolge der Teile haben sich geändert
review-cause-uses = seither wurde ein Einsatz von { $tools } verzeichnet
review-cause-lost = der gezeichnete Stand ist nicht in dieser Aufzeichnung und lässt sich nicht vergleichen

library-sign-off-fresh = Gezeichnet, und es gilt
library-sign-off-void = Gezeichnet, aber die Wörter haben sich seither geändert
library-sign-off-rejected = In der Abnahme abgelehnt

history-deed-sign_off = Gezeichnet
history-deed-send = Zur Prüfung gegeben
history-deed-withdraw = Zum Entwurf zurückgenommen
history-deed-request_changes = Änderungen verlangt
history-deed-approve = Angenommen
history-deed-publish = Veröffentlicht
history-deed-correct = Berichtigt

action-view-review = Abnahme
action-review-sign = Zeichnen …
action-review-send = Zur Prüfung geben
action-review-request-changes = Änderungen verlangen …
action-review-approve = Annehmen
action-review-publish = Als veröffentlicht vermerken
action-review-correct = Als berichtigt vermerken …
action-review-withdraw = Zum Entwurf zurücknehmen
action-review-inbox = Prüfeingang
