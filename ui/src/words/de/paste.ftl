# Was eingefügt wird.

paste-report = { $count ->
    [one] Eingefügt, mit einer Änderung.
   *[other] Eingefügt, mit { $count } Änderungen.
  }
paste-details = Einzelheiten
paste-title = Was das Einfügen verändert hat
paste-plain-instead = Stattdessen als reinen Text einfügen
paste-failed = Als reiner Text eingefügt: { $reason }
paste-too-slow = Das Lesen der Formatierung hat zu lange gedauert.
paste-no-clipboard = Das System gibt die Zwischenablage nur seiner eigenen Taste: { $keys } drücken.

action-edit-paste-plain = Als reinen Text einfügen
paste-plain-words = Formatierung fiel weg: Hier stehen nur schlichte Wörter.
paste-one-line = Zeilenumbrüche wurden Leerzeichen: Hier steht nur eine Zeile.
