# Bilder: der Aufmacher, Bilder im Text und ihre Liste.
action-article-hero = Bild am Anfang wählen …
action-format-picture = Bild einfügen …
action-view-pictures = Bilder

hero-drop = Ein Bild hierher ziehen, einfügen oder
hero-choose = Bild wählen …
hero-replace = Ersetzen …
hero-remove = Bild entfernen
hero-reading = Das Bild wird gelesen …
hero-undescribed = Das Bild hat noch keine Beschreibung
hero-gone = Das Bild kann nicht gezeigt werden
hero-gone-why = Seine Datei { $name } fehlt im Ordner der Bibliothek oder ist beschädigt. Wird das Bild noch einmal gewählt, ist es wieder da.
hero-elsewhere = Dieses Bild ist nicht in der Bibliothek
hero-decorative = Schmuckbild
hero-decorative-why = wenn es nichts sagt, was man zum Lesen braucht
hero-decorative-is = wer es nicht sieht, bekommt nichts vorgelesen
hero-source = Entstehung
hero-source-unknown = Nicht angegeben
hero-replaced = Bild ersetzt. Die Worte über das andere bleiben: Passen sie noch?
hero-removed = Bild entfernt. Die Worte darüber bleiben.
hero-offer-taken = Aus der Datei übernommen.
hero-source-taken = Entstehung aus der Datei übernommen.

offers-found = In der Datei gefunden
offer-alt = Beschreibung
offer-caption = Unterschrift
offer-credit = Nachweis
offer-creator = Gemacht von
offer-rights = Rechte
offer-source-type = Entstehung
offer-tool = Gemacht mit
offer-accept = Übernehmen
offer-accept-named = Aus der Datei übernehmen: { $kind }, { $value }
offer-decline = Nicht übernehmen
offer-decline-named = Nicht übernehmen: { $kind }, { $value }

picture-pasted = Das eingefügte Bild
picture-unreadable = Das Bild der Zwischenablage ist nicht lesbar
picture-gone = Dieses Bild kann nicht gezeigt werden: Seine Datei ist nicht in der Bibliothek.
picture-elsewhere = Dieses Bild ist nicht in der Bibliothek und geht darum nicht mit dem Artikel hinaus. Bitte neu einfügen.
picture-remote = Ein Bild von anderswo. Es wird nicht von selbst geladen.
pictures-no-article = Erst einen Artikel öffnen; dann hat ein Bild seinen Platz.

pictures-panel = Bilder
pictures-of-article = In diesem Artikel
pictures-others = In der Bibliothek
pictures-none = Noch keine Bilder. Eines auf die Seite ziehen, einfügen oder wählen.
pictures-none-here = Dieser Artikel zeigt kein Bild.
pictures-unused = Unbenutzt
pictures-once = Nur im Verlauf von { $headline }
pictures-shown = In { $headline }
pictures-shown-more = In { $headline } und { $count } weiteren
pictures-missing = Seine Datei fehlt
pictures-measures = { $width } × { $height }, { $size }
pictures-to-top = An den Anfang
pictures-to-text = In den Text
pictures-to-top-named = { $name } an den Anfang des Artikels
pictures-to-text-named = { $name } in den Text
pictures-untitled = einem Artikel ohne Titel
pictures-remove = { $count ->
    [one] Unbenutztes Bild entfernen ({ $size }) …
   *[other] { $count } unbenutzte Bilder entfernen ({ $size }) …
  }
pictures-remove-title = Unbenutzte Bilder entfernen?
pictures-remove-why = { $count ->
    [one] Ein Bild, das kein Artikel zeigt oder je gezeigt hat, wird endgültig aus dem Ordner der Bibliothek gelöscht: { $size }.
   *[other] { $count } Bilder, die kein Artikel zeigt oder je gezeigt hat, werden endgültig aus dem Ordner der Bibliothek gelöscht: { $size }.
  }
pictures-remove-now = Endgültig entfernen
pictures-keep = Behalten
pictures-removed = { $count ->
    [one] Ein Bild entfernt, { $size } frei.
   *[other] { $count } Bilder entfernt, { $size } frei.
  }

# IPTC Digital Source Type.
source-type-digitalCapture = Foto oder Aufnahme
source-type-computationalCapture = Aus mehreren Aufnahmen errechnetes Foto
source-type-negativeFilm = Scan eines Negativs
source-type-positiveFilm = Scan eines Dias
source-type-print = Scan eines Abzugs
source-type-humanEdits = Von einem Menschen bearbeitet
source-type-algorithmicallyEnhanced = Verbessert ohne generative KI
source-type-digitalCreation = Von einem Menschen am Computer gemacht
source-type-dataDrivenMedia = Aus Daten gezeichnet
source-type-trainedAlgorithmicMedia = Mit generativer KI erzeugt
source-type-compositeWithTrainedAlgorithmicMedia = Mit generativer KI bearbeitet
source-type-algorithmicMedia = Von einem Algorithmus ohne Trainingsdaten
source-type-screenCapture = Bildschirmfoto
source-type-virtualRecording = Aufnahme eines virtuellen Ereignisses
source-type-composite = Montage
source-type-compositeCapture = Montage aus Fotos
source-type-compositeSynthetic = Montage mit generativer KI darin
