# Der Exportdialog.

export-title = Exportieren
export-as = Als
export-target-markdown = Markdown
export-target-markdown-says = Kopfdaten, Text und Anmerkung, für eine Website oder einen anderen Editor.
export-target-canonical = Kanonischer Text
export-target-canonical-says = Genau die Bytes hinter dem Fingerabdruck: sha256sum ergibt dieselbe Zahl.
export-into = Nach
export-change-folder = Ändern …
export-which-folder = In welchen Ordner exportieren?
export-not-saved = Die neuesten Wörter sind noch nicht gespeichert, deshalb wurde nichts exportiert. Speichern Sie zuerst, dann exportieren Sie.
export-done = Exportiert
export-folder = Ordner
export-files = { $count ->
    [one] Datei
   *[other] Dateien
  }
export-fingerprint = Fingerabdruck
export-copy = Kopieren
export-copied = Kopiert
export-again = Noch einmal exportieren
export-authorship = Vermerken, wer welche Wörter schrieb
export-authorship-says = Als Markdown Annotations hinter dem Text, für Programme, die sie lesen. Andere zeigen den Block den Lesern.

export-show-checks = Zeigen, was ihn zurückhält
