# Abnahme: wie weit ein Artikel ist, wer was abgezeichnet hat, und was auf wen wartet.

review-panel = Abnahme
review-scope-of-panel = Welche Artikel
review-here = Dieser Artikel
review-inbox = Eingang
review-inbox-filter = Worauf sie warten
review-inbox-empty = Nichts wartet auf Sie.
review-waits-review = Zu prüfen
review-waits-changes = Zu ändern
review-waits-void = Abzeichnung verfallen
review-waits-rejected = Abgelehnt
review-waits-comments = Offene Kommentare
review-waits-comments-count = { $count ->
    [one] 1 offener Kommentar
   *[other] { $count } offene Kommentare
  }
review-sign-offs = Abzeichnungen
review-nobody = Niemand hat diese Wörter abgezeichnet.
review-asks = { $count ->
    [one] Der Hausstil verlangt vor der Freigabe eine Abzeichnung.
   *[other] Der Hausstil verlangt vor der Freigabe Abzeichnungen von { $count } Personen.
  }
review-asks-other = { $count ->
    [one] Der Hausstil verlangt vor der Freigabe die Abzeichnung von jemandem, der den Artikel nicht geschrieben hat.
   *[other] Der Hausstil verlangt vor der Freigabe Abzeichnungen von { $count } Personen, die den Artikel nicht geschrieben haben.
  }
review-asks-scope = Zusammen prüfen sie: { $scope }.
review-earlier = { $count ->
    [one] 1 frühere Abzeichnung
   *[other] { $count } frühere Abzeichnungen
  }
review-holds = Gilt: das sind die Wörter, die gelesen wurden
review-rejects = Das sind die Wörter, die abgelehnt wurden
review-void = Verfallen
review-decided-approved = In Ordnung · { $scope }
review-decided-approved-with-changes = Mit Änderungen in Ordnung · { $scope }
review-decided-rejected = Abgelehnt · { $scope }
review-approved-but-void = Freigegeben wurden andere Wörter. Veröffentlicht werden kann, sobald diese abgezeichnet sind.
review-missing-people = { $count ->
    [one] Noch eine Person muss die Wörter abzeichnen, die jetzt dastehen.
   *[other] Noch { $count } Personen müssen die Wörter abzeichnen, die jetzt dastehen.
  }
review-missing-scope = Dafür hat niemand abgezeichnet: { $scope }.
review-missing-rejected = { $name } hat diese Wörter abgelehnt: { $why }
review-done-send = Zur Abnahme gegeben von { $name }, { $when }
review-done-withdraw = Zurückgenommen von { $name }, { $when }
review-done-request-changes = Änderungen verlangt von { $name }, { $when }
review-done-approve = Freigegeben von { $name }, { $when }
review-done-publish = Veröffentlicht von { $name }, { $when }
review-done-correct = Berichtigt von { $name }, { $when }
review-reason-request-changes = Was soll sich ändern?
review-reason-correct = Was wurde berichtigt?
review-keep-request-changes = Zurückgeben
review-keep-correct = Vermerken
review-cancel = Abbrechen

review-these-words = Sie zeichnen diese Wörter ab:
review-moved = Die Wörter haben sich geändert, seit Sie begonnen haben. Lesen Sie sie noch einmal, bevor Sie abzeichnen.
review-unsaved = Noch ist nicht alles gespeichert; das geschieht, bevor abgezeichnet wird.
review-not-saved = Manche Wörter sind nicht gespeichert. Nichts wurde abgezeichnet oder weitergegeben; versuchen Sie es wieder, sobald sie es sind.
review-words-moved = Das Speichern hat die Wörter geändert, die Sie abzeichnen. Sehen Sie sich den neuen Fingerabdruck an, und zeichnen Sie dann noch einmal ab.
review-who = Wer abzeichnet
review-name = Name
review-role = In welcher Rolle
review-role-example = Zum Beispiel: Schlussredaktion
review-scope = Was Sie geprüft haben
review-decision = Was Sie entscheiden
review-note = Anmerkung
review-note-why = Warum abgelehnt wird
review-sign = Abzeichnen
review-decision-approved = In Ordnung
review-decision-approved-with-changes = In Ordnung mit meinen Änderungen
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
review-cause-lost = der abgezeichnete Stand ist nicht in dieser Aufzeichnung und lässt sich nicht vergleichen

library-sign-off-fresh = Abgezeichnet, und es gilt
library-sign-off-void = Abgezeichnet, aber die Wörter haben sich seither geändert
library-sign-off-rejected = In der Abnahme abgelehnt

history-deed-sign_off = Abgezeichnet
history-deed-send = Zur Abnahme gegeben
history-deed-withdraw = Zum Entwurf zurückgenommen
history-deed-request_changes = Änderungen verlangt
history-deed-approve = Freigegeben
history-deed-publish = Veröffentlicht
history-deed-correct = Berichtigt

action-view-review = Abnahme
action-review-sign = Abzeichnen …
action-review-send = Zur Abnahme geben
action-review-request-changes = Änderungen verlangen …
action-review-approve = Freigeben
action-review-publish = Als veröffentlicht vermerken
action-review-correct = Als berichtigt vermerken …
action-review-withdraw = Zum Entwurf zurücknehmen
action-review-inbox = Eingang der Abnahme

review-refused-act-order = Der Artikel ist inzwischen weiter, und das kann nicht mehr folgen. Was jetzt möglich ist, steht unten.
review-refused-act-without-reason = Bitte sagen, warum, in höchstens 2.000 Zeichen.
review-refused-not-signed-off = Eine Abzeichnung fehlt. Was der Hausstil verlangt, steht unten.
review-refused-no-role = Bitte sagen, in welcher Rolle abgezeichnet wird, in höchstens 120 Zeichen.
review-refused-no-scope = Bitte sagen, was angesehen wurde.
review-refused-rejected-without-reason = Bitte in der Anmerkung sagen, warum es abgelehnt wird.
review-refused-other-words = Was jetzt dasteht, ist nicht, was gelesen wurde. Bitte noch einmal lesen, dann abzeichnen.
review-refused-reviewer-is-author = { $name } hat an diesem Artikel geschrieben, und der Hausstil verlangt die Abzeichnung von jemand anderem.
review-refused-reviewer-is-tool = { $name } ist ein Werkzeug im Verzeichnis dieses Artikels. Abzeichnen kann nur ein Mensch.
