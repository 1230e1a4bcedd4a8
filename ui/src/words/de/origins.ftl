# Woher Wörter kommen.

history-deed-paste = Eingefügt
history-deed-source = Quellen geändert

origins-panel = Herkunft
origins-show = Herkunft auf der Seite zeigen
origins-words = Wörter nach Herkunft
origins-empty = Noch steht kein Wort da.
origins-count = { $count ->
    [one] 1 Wort
   *[other] { $count } Wörter
  }
origins-remains = { $percent } % von { $count ->
    [one] einem geschriebenen Wort
   *[other] { $count } geschriebenen Wörtern
  } stehen noch.
origins-jump = Zur nächsten Stelle
origins-here = An der Schreibmarke
origins-sources = Quellen
origins-no-sources = Noch ist nichts gespeichert, woraus zitiert wird.
origins-add = Quelle speichern
origins-keep = Speichern
origins-drop = Entfernen
origins-clip = Die daraus gespeicherten Wörter

origin-me = { $name } (Sie)
origin-somebody = Jemand
origin-some-tool = Ein Werkzeug
origin-some-source = Eine Quelle
origin-unknown = Unbekannt
origin-wrote = Hat das geschrieben
origin-wrote-as = { $role }; hat das geschrieben
origin-used = Benutzt von { $name }, { $when }
origin-saved = Gespeichert von { $name }, { $when }
origin-pasted = Eingefügt { $when }
origin-arrived = Dazugekommen { $when }
origin-nobody-said = Niemand hat gesagt, woher es kommt.

origin-mark-title = Woher kommen diese Wörter?
origin-paste-title = Woher kommt, was Sie einfügen?
origin-mark = Kennzeichnen
origin-paste = Einfügen
origin-whose = Wessen Wörter es sind
origin-kind-me = Von mir
origin-kind-person = Von jemand anderem
origin-kind-tool = Von einem Werkzeug
origin-kind-source = Aus einer Quelle
origin-kind-unknown = Unbekannt
origin-which-person = Von wem
origin-which-tool = Welcher Einsatz eines Werkzeugs
origin-which-source = Aus welcher Quelle
origin-another-person = Jemand anderes
origin-another-tool = Ein weiterer Einsatz eines Werkzeugs
origin-another-source = Eine weitere Quelle
origin-person = Name, Rolle
origin-person-hint = Was hinter dem ersten Komma steht, ist die Rolle.
origin-tool-hint = Daraus wird ein Eintrag im Verzeichnis; Einzelheiten stehen unter „Offenlegung“.
origin-source-title = Titel
origin-source-url = Adresse
origin-source-clip = Diese Wörter mit ihr speichern

origin-menu = Diese Stelle
origin-mark-as = Kennzeichnen als
origin-menu-person = Von jemand anderem…
origin-menu-tool = Von einem Werkzeug…
origin-menu-source = Aus einer Quelle…

walk-title = Wörter, für die niemand gesprochen hat
walk-done = Nichts ist mehr unbekannt.
walk-left = { $count } übrig
walk-at = { $at } von { $count }
walk-previous = Die vorige Stelle
walk-next = Die nächste Stelle
walk-paragraphs = Absatzweise
walk-close = Schließen

action-view-origins = Herkunft
action-view-colours = Herkunft auf der Seite zeigen
action-origin-mark = Kennzeichnen als…
action-origin-mark-me = Als meines kennzeichnen
action-origin-mark-person = Als von jemand anderem kennzeichnen…
action-origin-mark-tool = Als von einem Werkzeug kennzeichnen…
action-origin-mark-source = Als Zitat aus einer Quelle kennzeichnen…
action-origin-mark-unknown = Als unbekannt kennzeichnen
action-origin-paste = Einfügen als…
action-origin-paste-me = Als meines einfügen
action-origin-paste-person = Als von jemand anderem einfügen…
action-origin-paste-tool = Als von einem Werkzeug einfügen…
action-origin-paste-source = Als Zitat aus einer Quelle einfügen…
action-origin-paste-unknown = Als unbekannt einfügen
action-origin-walk = Unbekanntes durchgehen

disclosure-remains = { $percent } % von { $count ->
    [one] einem Wort
   *[other] { $count } Wörtern
  } stehen noch.
