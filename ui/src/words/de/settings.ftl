# Die Einstellungen.

settings-title = Einstellungen
settings-sections = Abschnitte
settings-person = Person
settings-house = Hausstil
settings-appearance = Aussehen
settings-keyboard = Tastatur

settings-person-name = Name
settings-person-of-account = Bisher ist das der Name Ihres Kontos auf diesem Rechner. Schreiben Sie ihn so, wie er gedruckt werden soll.
settings-person-role = Funktion
settings-person-role-hint = Zum Beispiel: Redakteurin, oder Marketingchefin von AiNews.com
settings-person-contact = Kontakt
settings-person-contact-hint = Bleibt in der Bibliothek und wird nie exportiert.
settings-person-shown = In einer Autorenzeile
settings-person-means = Neue Artikel beginnen mit dieser Autorenzeile, und was Sie tippen, wird als Ihres festgehalten. Ein neuer Name ändert nichts daran, wer Sie sind: Früher getippte Wörter bleiben Ihre.

settings-as-system = Wie das System
settings-theme = Farben
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-contrast = Kontrast
settings-contrast-high = Hoch
settings-motion = Bewegung
settings-motion-reduced = Keine
settings-language = Sprache des Fensters
language-en = English
language-de = Deutsch
settings-width = Zeilen der Seite
settings-width-narrow = Schmal
settings-width-normal = Normal
settings-width-wide = Breit
settings-size = Schrift der Seite
settings-percent = { $percent } %
settings-specimen = Elf Tage lang war die Fähre zu spät gekommen, bis endlich jemand fragte, warum.

settings-house-new = Neue Artikel folgen
settings-house-rules = Was { $title } verlangt
settings-house-part = Teil
settings-house-label = Titelzeile
settings-house-recommended = Besser
settings-house-max = Höchstens
settings-house-means = Die Teile stehen in der Reihenfolge der Seite. Grenzen sind Zeichen; bei Kernpunkten und bei Fragen und Antworten ist es die Anzahl.

settings-keyboard-means = Alles in Colophon hat einen Namen und kann Tasten haben. Ihre eigenen Tasten liegen in der Bibliothek.
settings-keyboard-own = { $count ->
    [0] Noch hat keine Aktion eigene Tasten.
    [one] Eine Aktion hat eigene Tasten.
   *[other] { $count } Aktionen haben eigene Tasten.
  }

settings-backups = Sicherungen
backups-means = Einmal am Tag, während Sie arbeiten, kopiert Colophon die ganze Bibliothek und prüft die Kopie: Sie wird zurückgelesen, und jede Änderung darin wird verglichen. Alte Kopien werden ausgedünnt; je eine der letzten 14 Tage und 8 Wochen bleibt.
backups-now = Jetzt sichern
backups-making = Wird gesichert …
backups-made = Gesichert und geprüft.
backups-not-saved = Die neuesten Wörter sind noch nicht gespeichert, deshalb geschah nichts. Speichern Sie zuerst.
backups-failed-by-itself = Die Sicherung von heute kam nicht zustande: { $why }
backups-folder = Ordner
backups-open-folder = Ordner öffnen
backups-change-folder = Ändern …
backups-usual-folder = Den der Bibliothek nehmen
backups-which-folder = Wohin sollen die Sicherungen?
backups-none = Es gibt noch keine Sicherung.
backups-before-update = Vor einer Aktualisierung, { $at }
backups-proven = Geprüft
backups-not-proven = Nicht geprüft
backups-bring-back-ask = Zurückholen …
backups-bring-back-named = Die Sicherung vom { $name } zurückholen …
backups-ask = Die Bibliothek vom { $name } zurückholen? Die Bibliothek, wie sie jetzt ist, bleibt daneben erhalten.
backups-bring-back = Zurückholen

settings-menu-bar = Menüleiste
settings-menu-bar-hint = Ist sie ausgeblendet, zeigen Alt oder F10 sie.

action-go-settings = Einstellungen …
action-view-menu-bar = Menüleiste
action-go-menu = Zur Menüleiste
