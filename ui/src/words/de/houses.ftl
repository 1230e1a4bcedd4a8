# Hausstile: was eine Redaktion verlangt, und ihre eigenen.

house-means = Ein Hausstil sagt, in welcher Reihenfolge die Teile stehen, was über ihnen gedruckt wird, wie lang sie sein dürfen und wie die Anmerkung lautet. Die mitgelieferten bleiben, wie sie sind: Kopieren Sie einen und ändern Sie die Kopie.
house-look = Ansehen
house-look-named = { $title } ansehen
house-change = Ändern
house-change-named = { $title } ändern
house-add = Aus einer Datei …
house-back = Alle Hausstile
house-own-means = { $count ->
    [0] Ihr eigener. Noch folgt ihm kein Artikel. Eine Änderung gilt sofort.
    [one] Ihr eigener. Ein Artikel folgt ihm. Eine Änderung gilt sofort.
   *[other] Ihr eigener. { $count } Artikel folgen ihm. Eine Änderung gilt sofort.
  }
house-built-in-means = { $count ->
    [0] Er gehört zu Colophon und bleibt, wie er ist. Kein Artikel folgt ihm.
    [one] Er gehört zu Colophon und bleibt, wie er ist. Ein Artikel folgt ihm.
   *[other] Er gehört zu Colophon und bleibt, wie er ist. { $count } Artikel folgen ihm.
  }
house-copy = Kopieren …
house-copy-title = Name der Kopie
house-copy-now = Kopieren
house-write = Als Datei …
house-write-where = Wohin soll der Hausstil?
house-written = Geschrieben: { $file }
house-remove = Entfernen …
house-remove-ask = { $title } entfernen? Nichts folgt ihm.
house-remove-now = Entfernen
house-used = Er kann entfernt werden, wenn kein Artikel ihm folgt.
house-chosen = Er kann entfernt werden, wenn neue Artikel einem anderen folgen.

house-names = Name und Sprache
house-title = Name
house-language = Sprache
house-language-hint = Ein Kürzel wie en oder de-AT. Anmerkung und Rechtschreibung richten sich danach, wo ein Artikel keine eigene Sprache hat.
house-policy = Adresse Ihrer Regeln für Werkzeuge
house-policy-hint = Wo Lesende sie finden; Vorlagen können sie drucken. Darf leer sein.

house-note = Die Anmerkung für Lesende
house-note-template = Anmerkung der Redaktion am Ende
house-top-template = Zeile unter dem Vorspann
house-template-none = Keine
house-template-T1 = T1: wer es schrieb, mit welcher Unterstützung, und Dank
house-template-T2 = T2: welche Werkzeuge bei welchen Aufgaben halfen, und die Regeln
house-template-T3 = T3: eine kurze Zeile
house-template-T4 = T4: was erzeugt wurde
house-template-T5 = T5: wovon das Bild ist
house-template-T6 = T6: wovon die Übersetzung ist
house-template-T7 = T7: keine KI, wo eine Person es bestätigt
house-template-own = In eigenen Worten …
house-template-text = { $name }: die Vorlage
house-template-hint = Eine Vorlage für minijinja. Sie darf author, role, support, thanks, tools, tasks, generated, policy und purposes sagen, jeweils in doppelten geschweiften Klammern.
house-template-wrong = Nicht übernommen, die vorige bleibt: { $why }
house-made = Für den Artikel auf dem Tisch
house-made-specimen = Für einen erfundenen Artikel
house-made-nothing = Nichts: Es gibt nichts, was gesagt werden darf.

house-order = Reihenfolge der Teile
house-up = { $part } nach oben
house-down = { $part } nach unten
house-moved = { $part } ist Nummer { $place } von { $count }.
house-quoted = „{ $headline }“
house-order-voids = { $count ->
    [0] Kein Artikel folgt diesem Stil, also ist keine Freigabe betroffen.
    [one] Der Fingerabdruck eines Artikels folgt dieser Reihenfolge. Die Freigaben von { $articles } gelten nicht mehr, bis jemand neu unterschreibt.
   *[other] Der Fingerabdruck eines Artikels folgt dieser Reihenfolge. Die Freigaben der { $count } Artikel, die diesem Stil folgen, gelten nicht mehr, bis jemand neu unterschreibt: { $articles }{ $more ->
      [0] .
     *[other] {" "}und { $more } weitere.
    }
  }
house-order-keep = Diese Reihenfolge verwenden
house-order-leave = Die alte behalten
house-order-kept = Die Teile stehen jetzt in dieser Reihenfolge.

house-labels = Titelzeilen
house-printed = Gedruckt
house-printed-of = Gedruckt über { $part }
house-known = In einer Datei auch erkannt
house-known-of = Titelzeilen, an denen { $part } erkannt wird, mit Kommas dazwischen
house-limits = Längen
house-recommended-of = Empfohlene Länge von { $part }
house-max-of = Größte Länge von { $part }
house-limits-means = Zeichen; bei Kernpunkten und bei Fragen und Antworten die Anzahl. Ein leeres Feld heißt: keine Grenze.
house-hints = Was leere Teile sagen
house-hint-of = Was { $part } sagt, solange nichts dort steht

part-takeaway = Ein Kernpunkt
part-question = Frage
part-answer = Antwort
part-byline = Autorenzeile

house-review = Was abgezeichnet sein muss
house-sign-offs = So viele verschiedene Menschen vor Freigabe und Veröffentlichung
house-other-person = Nur wer ihn nicht geschrieben hat, zählt
house-scope = Was sie zusammen angesehen haben müssen
house-checks = Prüfungen
house-checks-mean = Was verlangt ist, hält einen Artikel hier, bis es behoben oder namentlich aufgehoben ist.
house-check = Prüfung
house-severity = Wie streng
house-severity-of = Wie streng: { $check }
house-severity-as-it-comes = Wie sie kommt: { $severity }
house-severity-required = verlangt
house-severity-recommended = empfohlen
house-severity-off = aus
house-unknown-percent = Von hundert Wörtern dürfen so viele unbekannter Herkunft sein
house-asks = { $count ->
    [0] Vor der Freigabe muss nichts abgezeichnet sein.
    [one] Vor der Freigabe: 1 Abzeichnung.
   *[other] Vor der Freigabe: { $count } Abzeichnungen.
}
house-asks-other-person = Nur wer ihn nicht geschrieben hat, zählt.
house-asks-scope = Angesehen: { $scope }.
house-asks-unknown = Wörter unbekannter Herkunft: höchstens { $percent } %.
