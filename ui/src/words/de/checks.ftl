# Was vor dem Verlassen des Hauses angesehen werden sollte.

checks-panel = Prüfungen
checks-required = { $count ->
    [one] Ein Befund hält diesen Artikel zurück.
   *[other] { $count } Befunde halten diesen Artikel zurück.
  }
checks-may-leave = Er darf hinaus. Das hier lohnt einen Blick.
checks-nothing = Nichts gefunden.
checks-required-title = Erforderlich
checks-recommended-title = Empfohlen
checks-fix = Beheben
checks-waive = Aufheben…
checks-reason = Warum es so bleiben darf
checks-by = Wer das sagt
checks-by-hint = Name, Rolle
checks-waive-do = Aufheben
checks-waive-not = Abbrechen
checks-waived-title = Aufgehoben
checks-withdraw = Aufhebung zurücknehmen
checks-forget = Entfernen
checks-lapsed = Gilt nicht mehr, weil sich die Wörter geändert haben: „{ $quote }“
checks-left-out = { $more } weitere Befunde von { $check } werden nicht gezeigt.
checks-unfinished = Keine Zeit war für: { $checks }.
checks-moved = Die Wörter haben sich inzwischen geändert; gleich wird neu geprüft.
checks-none-here = Im Text wurde nichts gefunden.
checks-show = In den Prüfungen zeigen
checks-keeps-here = Der Artikel kann so nicht hinausgehen.
action-checks-next = Nächster Befund
action-checks-previous = Voriger Befund
action-view-checks = Prüfungen
