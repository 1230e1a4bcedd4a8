# Was eine Maschine getan hat, und was Leser davon erfahren.

disclosure-panel = Offenlegung
disclosure-level-none_affirmed = Es wurde keine KI verwendet.
disclosure-level-unknown = Niemand hat gesagt, ob KI verwendet wurde.
disclosure-level-ai_assisted = Von Menschen geschrieben, mit Hilfe von KI.
disclosure-level-ai_generated = Von KI entworfen, von einem Menschen verantwortet.
disclosure-level-ai_autonomous = Von KI gemacht und noch von niemandem geprüft.
disclosure-unknown-why = Bis jemand es sagt, erfahren Leser nichts, und „keine KI“ wird nicht behauptet.
disclosure-affirm = Bestätigen, dass keine KI verwendet wurde
disclosure-affirmed = { $name } sagt das, { $when }.
disclosure-withdraw = Zurücknehmen
disclosure-note = Die Anmerkung
disclosure-no-note = Es gibt noch nichts zu sagen.
disclosure-why = Warum steht das da?
disclosure-own = Die Seite druckt stattdessen einen eigenen Wortlaut.
disclosure-unnamed = Im Verzeichnis steht „{ $name }“, die Anmerkung auf der Seite nennt es nicht.
disclosure-use-compiled = Die abgeleitete Anmerkung drucken
disclosure-ledger = Was verwendet wurde
disclosure-empty = Im Verzeichnis steht kein Werkzeug.
disclosure-add = Verwendung eines Werkzeugs eintragen
disclosure-correct = Berichtigen
disclosure-strike = Herausnehmen
disclosure-whole = Ganzer Artikel
disclosure-section-headline = Überschrift
disclosure-section-deck = Vorspann
disclosure-section-hero = Bild
disclosure-section-takeaways = Das Wichtigste
disclosure-section-body = Text
disclosure-section-qa = Fragen und Antworten
disclosure-section-analysis = Einordnung
disclosure-section-note = Anmerkung

contribution-tool = Welches Werkzeug?
contribution-tools-known = Werkzeuge, die hier bekannt sind
contribution-kinds = Wofür wurde es verwendet?
contribution-more = Andere Verwendungen
contribution-parts = Was hat es berührt?
contribution-details = Mehr dazu
contribution-descriptor = Was es ist, für Leser
contribution-provider = Anbieter
contribution-model = Modell
contribution-version = Version
contribution-first-draft = Erster Entwurf von
contribution-extent = Wie viel davon stammt
contribution-outcome = Was daraus wurde
contribution-initiative = Wessen Idee es war
contribution-in-output = Etwas davon ist veröffentlicht
contribution-purpose = Warum, für Leser
contribution-prompt = Was gefragt wurde
contribution-visibility = Wer das lesen darf
contribution-note = Nur für die Redaktion
contribution-cancel = Abbrechen
contribution-record = Eintragen
contribution-correct = Berichtigung behalten

kind-drafting = Entwurf
kind-rewriting = Umschreiben
kind-translation = Übersetzung
kind-summary = Zusammenfassung
kind-qa-generation = Fragen und Antworten
kind-headline = Überschrift
kind-caption = Bildunterschrift
kind-alt-text = Alternativtext
kind-social-copy = Beiträge für soziale Netze
kind-image-generation = Bild
kind-image-editing = Bildbearbeitung
kind-image-enhancement = Bildverbesserung
kind-chart-generation = Diagramm
kind-audio-generation = Vorlesen
kind-video-generation = Video
kind-ideation = Ideen
kind-outlining = Gliederung
kind-interview-prep = Interviewfragen
kind-research = Recherche
kind-transcription = Abschrift
kind-data-analysis = Auswertung von Daten
kind-fact-check = Gegenprüfen
kind-copy-editing = Redigieren
kind-tagging = Schlagwörter
kind-seo-meta = Suchbeschreibung
kind-code = Programm
kind-other = Etwas anderes

extent-suggestion = Nur Vorschläge
extent-minor = Einzelne Wörter
extent-partial = Einige Passagen
extent-substantial = Das meiste
extent-full = Alles

author-human = Ein Mensch
author-ai = Das Werkzeug
author-mixed = Beide

outcome-kept = übernommen
outcome-edited = bearbeitet
outcome-discarded = verworfen

visibility-private = Nur hier
visibility-internal = Die Redaktion
visibility-public = Alle

action-view-disclosure = Offenlegung
action-disclosure-add = Verwendung eines Werkzeugs eintragen…

history-deed-ledger = Verzeichnis geändert

machines-title = Für Maschinen
machines-about = Derselbe Nachweis in den Worten, die andere Programme lesen. Nichts davon ist von Hand geschrieben.
machines-copy = Kopieren
machines-copy-one = Kopieren: { $name }
machines-copied = Kopiert
machines-by-hand = Die Zwischenablage ist nicht erreichbar. Den Text auswählen und kopieren.
machines-nothing = Noch darf nichts gesagt werden.
machines-json-ld = schema.org JSON-LD
machines-json-ld-says = Für den Kopf der Seite: Suchmaschinen und Archive lesen es.
machines-w3c = Attribute zur KI-Offenlegung
machines-w3c-says = Entwurf der W3C-Gruppe vom Mai 2026: ein Meta-Element und Attribute für die Tags der Seite.
machines-iptc = IPTC Digital Source Type
machines-iptc-says = Ein Begriff für den Text, für jeden Abschnitt und für das Bild, für Agenturen und Bildredaktionen.
machines-header = Antwortkopfzeile
machines-header-says = Für alle, die den Webserver betreiben. Colophon kann sie nicht setzen.
machines-ibm = Zeile zur KI-Zuschreibung
machines-ibm-says = Eine Zeile in der Form von IBMs Toolkit.

proposals-title = Vielleicht auch benutzt
proposals-about = Nichts davon steht im Nachweis, bevor Sie es festhalten.
proposals-by-note = Der Hinweis, der mit dem Artikel kam, sagt es
proposals-by-file = Die Datei nennt es als Urheber
proposals-by-conversation = Es steht Wort für Wort im Gespräch
proposals-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
proposals-accept = Festhalten
proposals-deny = Nicht so
proposals-conversation = Gespräche
proposals-conversation-about = Ein Export von ChatGPT oder Claude oder ein gesichertes Gespräch zeigt, welche Wörter daraus stammen. Nichts davon wird behalten.
proposals-choose = Mit einem Gespräch vergleichen…
proposals-nothing = Kein Wort unbekannter Herkunft steht in diesem Gespräch.

levels-title = Was eine Maschine mit jedem Teil zu tun hatte
levels-part = Teil
levels-level = Stufe
levels-words = Wörter nach Werkzeug
levels-rule = Nach Fassung { $rule } der Regel
levels-none = Nicht im Verzeichnis
levels-ai_assisted = Mit Hilfe
levels-ai_generated = Von KI gemacht
levels-ai_autonomous = Von KI gemacht, ungeprüft

image-title = Könnte das Bild für echt gehalten werden?
image-about = Das kann nur ein Mensch sagen. Davon hängt ab, ob Leser eine Kennzeichnung brauchen.
image-label-open = Ob das Bild gekennzeichnet werden muss, ist offen.
image-label-not-asked = Für das Bild ist kein Werkzeug eingetragen.
image-label-not-required = Das Bild braucht keine Kennzeichnung.
image-label-required = Das Bild braucht eine Kennzeichnung, die Leser im Bild selbst sehen.
image-label-required-lighter = Das Bild braucht eine Kennzeichnung; für Kunst genügt eine leichtere Form.
image-label-there = Das Bild braucht eine Kennzeichnung, und sie ist da.
image-questions = { $count ->
    [0] Die Fragen
    [one] Die Fragen, eine davon offen
   *[other] Die Fragen, { $count } davon offen
}
image-resembles-real = Ähnelt es etwas Wirklichem?
image-resembles-real-means = Personen, Gegenständen, Orten oder Ereignissen, die es gibt oder geben könnte
image-subject-covered = Zeigt es Personen, Gegenstände, Orte, Einrichtungen oder Ereignisse?
image-subject-covered-means = Muster und abstrakte Formen gehören nicht dazu
image-appears-authentic = Würde es fälschlich echt wirken?
image-appears-authentic-means = Leser könnten es für ein Foto oder ein Dokument halten
image-more-than-minor-edit = Ist es mehr als eine kleine Bearbeitung?
image-more-than-minor-edit-means = Zuschnitt, Farbe und Rauschen sind klein; Erzeugtes ist es nicht
image-artistic-work = Ist es erkennbar Kunst, Satire oder Fiktion?
image-artistic-work-means = Die Pflicht bleibt, in einer Form, die das Werk nicht stört
image-label-in-image = Sagt das Bild selbst, dass es von einer KI stammt?
image-label-in-image-means = Sichtbar und frei von dem, was darüber liegt
image-answer-yes = Ja
image-answer-no = Nein
image-answer-open = Nicht beantwortet
image-source = Nach Artikel 50 Absatz 4 der KI-Verordnung der EU: Eine Kennzeichnung ist nötig, wo die ersten vier mit Ja beantwortet sind. Keine Rechtsberatung.

conversation-compared = { $others ->
    [0] „{ $name }“ wurde als Gespräch gelesen und mit diesem Artikel verglichen. Nichts davon wird behalten.
   *[other] „{ $name }“ wurde als Gespräch gelesen und mit diesem Artikel verglichen. Die anderen bitte einzeln fallen lassen.
}
conversation-no-article = „{ $name }“ ist ein Gespräch mit einem Assistenten. Den Artikel öffnen, um den es geht, und es noch einmal fallen lassen.
conversation-bring-in = Als Artikel hereinholen
