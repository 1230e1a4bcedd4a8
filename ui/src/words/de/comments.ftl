# Kommentare und Vorschläge: was über einen Artikel gesagt wird, und andere Worte für ihn.

comments-panel = Kommentare
comments-scope = Welche Artikel
comments-here = Dieser Artikel
comments-everywhere = Alle Artikel
comments-filter = Welche Kommentare
comments-filter-open = Offen
comments-filter-lost = Wörter fort
comments-filter-settled = Erledigt
comments-none-open = Hier ist nichts offen. Wörter auswählen und kommentieren, oder andere vorschlagen.
comments-none-lost = Jeder Kommentar hat seine Wörter.
comments-none-settled = Noch ist nichts erledigt.
comments-none-everywhere = In keinem Artikel ist etwas offen.
comments-add = Kommentieren
comments-suggest = Änderung vorschlagen
comments-say = Was ist zu sagen?
comments-instead = Was soll stattdessen dort stehen?
comments-about-part = Über das Ganze
comments-at-caret = An der Schreibmarke
comments-send = Kommentieren
comments-send-suggestion = Vorschlagen
comments-suggest-deletion = Streichung vorschlagen
comments-cancel = Abbrechen
comments-answer = Ihre Antwort
comments-reply = Antworten
comments-resolve = Erledigt
comments-reopen = Wieder öffnen
comments-fasten = An die Auswahl heften
comments-accept = Annehmen
comments-accept-anyway = Trotzdem annehmen
comments-reject = Ablehnen
comments-go = Die Wörter zeigen
comments-comment-by = Kommentar von { $name } zu { $part }
comments-suggestion-by = Vorschlag von { $name } für { $part }
comments-kind-comment = Kommentar
comments-kind-suggestion = Vorschlag
comments-replies = { $count ->
    [one] 1 Antwort
   *[other] { $count } Antworten
  }
comments-inserts = fügt ein
comments-deletes = streicht
comments-replaces = ersetzt
comments-resolved-by = Erledigt, sagt { $name }, { $when }
comments-accepted = Angenommen
comments-accepted-by = Angenommen von { $name }, { $when }
comments-rejected = Abgelehnt
comments-rejected-by = Abgelehnt von { $name }, { $when }
comments-lost = Die Wörter sind fort
comments-lost-short = Wörter fort
comments-lost-why = Sie kommen mit den Wörtern zurück. Oder andere Wörter auswählen und den Kommentar daran heften.
comments-part-gone = Der ganze Teil
comments-words-gone = Die Wörter, um die es geht, sind fort. Stellen Sie sie wieder her, oder lehnen Sie ab.
comments-changed = Die Wörter haben sich seither geändert: Es geht um „{ $words }“.
comments-nowhere = Setzen Sie die Schreibmarke dorthin, wo etwas zu sagen ist.
comments-select-first = Wählen Sie zuerst die Wörter aus, um die es geht.
comments-not-saved = Einige Wörter sind noch nicht gesichert. Nichts wurde abgeschickt; versuchen Sie es dann noch einmal.
comments-suggested-words = Vorgeschlagen: { $words }
comments-open-card = In den Kommentaren öffnen
comments-would-insert = „{ $words }“ einfügen
comments-would-delete = „{ $words }“ streichen
comments-would-replace = „{ $words }“ durch „{ $others }“ ersetzen
comments-part-headline = Schlagzeile
comments-part-deck = Vorspann
comments-part-hero-alt = Alternativtext
comments-part-hero-caption = Bildunterschrift
comments-part-hero-credit = Bildnachweis
comments-part-hero-rights = Bildrechte
comments-part-takeaway = Kernpunkt
comments-part-body = Text
comments-part-qa-topic = Thema der Fragen
comments-part-question = Frage
comments-part-answer = Antwort
comments-part-analysis = Einordnung
comments-part-note = Hinweis

action-view-comments = Kommentare
action-comments-add = Auswahl kommentieren …
action-comments-suggest = Änderung vorschlagen …
action-comments-next = Nächster Kommentar
action-comments-previous = Voriger Kommentar
action-comments-reply = Auf den Kommentar antworten
action-comments-resolve = Kommentar als erledigt abhaken
action-comments-accept = Vorschlag annehmen
action-comments-reject = Vorschlag ablehnen
action-comments-all = Offene Kommentare in allen Artikeln

history-deed-comment = Kommentare
history-deed-suggestion = Vorschläge

comments-marks = CriticMarkup
comments-marks-here = In diesem Artikel steht CriticMarkup als Text.
comments-marks-turn = Vorschläge und Kommentare daraus machen
comments-marks-why = Reiner Text für andere Programme, mit dem, was hier offen ist. Leser bekommen ihn nie.
comments-marks-copy = Artikel mit seinen Zeichen kopieren
comments-marks-none = Es gab kein Zeichen, das zu lesen war.
comments-marks-read = Gelesen: { $suggestions ->
    [one] 1 Vorschlag
   *[other] { $suggestions } Vorschläge
  }, { $comments ->
    [one] 1 Kommentar
   *[other] { $comments } Kommentare
  }.
comments-marks-copied = { $count ->
    [0] Kopiert.
    [one] Kopiert, ohne 1, der sich mit anderen überschneidet oder seine Wörter verloren hat.
   *[other] Kopiert, ohne { $count }, die sich mit anderen überschneiden oder ihre Wörter verloren haben.
  }
comments-marks-no-clipboard = Die Zwischenablage war nicht zu beschreiben.

action-comments-read-marks = CriticMarkup in Vorschläge und Kommentare verwandeln
