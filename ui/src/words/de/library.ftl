# Die Liste der Artikel und die Titelseite einer leeren Bibliothek.

library-articles = Artikel
library-import = Importieren …
library-hide = Bibliothek ausblenden
library-search = Suchen
library-hits = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
  }
library-not-read = Die Bibliothek ließ sich nicht lesen
library-nothing = Nichts gefunden
library-no-article-holds = Kein Artikel enthält „{ $words }“.
library-show-all = Alle Artikel zeigen
library-none-yet = Noch keine Artikel.
library-promise = Sie schreiben den Artikel; wer und was jedes Wort gemacht hat, hält sich von selbst fest.
library-open-sample = Beispielartikel öffnen
library-drop = Oder ziehen Sie Text- und Markdown-Dateien ins Fenster.
