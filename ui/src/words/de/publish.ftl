# Publizieren: der Dialog, und die Orte in den Einstellungen.

action-article-publish = Veröffentlichen …
publish-title = Veröffentlichen
publish-to = Wohin
publish-no-sites = Noch ist kein Ort eingerichtet. Richten Sie eine Seite mit WordPress oder Ghost ein, einen Webhook oder einen Ordner, den git verwaltet.
publish-set-up = Ort einrichten
publish-at-once = Sofort für Leser veröffentlichen
publish-at-once-says = Ohne dies ist ein neuer Beitrag ein Entwurf, und einer, der dort schon steht, behält seinen Stand.
publish-now = Veröffentlichen
publish-as-draft = Senden
publish-looking = Es wird nachgesehen, was dort steht …
publish-sending = Wird gesendet
publish-will-create-draft = Es wird ein neuer Entwurf bei { $site }.
publish-will-create-public = Es wird ein neuer Beitrag bei { $site }, den Leser sofort sehen.
publish-will-update-draft = Der Entwurf bei { $site } wird geändert.
publish-will-update-public = Der Beitrag bei { $site } wird geändert, und Leser sehen das sofort.
publish-will-git = Er wird in { $site } geschrieben und eingetragen; nichts wird hochgeladen.
publish-will-webhook = Er wird an { $site } gesendet.
publish-done-git = In { $site } eingetragen
publish-done-webhook = An { $site } übergeben
publish-last = Zuletzt gesendet am { $at }; seither unverändert.
publish-last-stale = Zuletzt gesendet am { $at }; der Artikel wurde seither geändert.
publish-no-secret = Das Geheimnis dieses Ortes ist nicht bekannt. Geben Sie es zuerst an.
publish-give-secret = In den Einstellungen angeben
publish-this-run = Hier läuft kein Schlüsselbund: Das Geheimnis ist vergessen, sobald Colophon endet.
publish-not-saved = Die neuesten Wörter sind noch nicht gespeichert, deshalb wurde nichts gesendet. Speichern Sie sie zuerst.
publish-stopped = Angehalten. Veröffentlichen Sie erneut, um fortzufahren: Nichts wird doppelt dort stehen.
publish-created-draft = Ein neuer Entwurf bei { $site }
publish-created-public = Veröffentlicht bei { $site }
publish-updated-draft = Der Entwurf bei { $site } ist geändert
publish-updated-public = Der Beitrag bei { $site } ist geändert
publish-open-there = Dort öffnen, wo er bearbeitet wird
publish-conflict = Jemand hat den Beitrag bei { $site } geändert
publish-conflict-says = Es wurde nichts geschrieben. Zeilen mit einem Balken standen nicht in dem, was zuletzt gesendet wurde.
publish-conflict-same-words = Es wurde nichts geschrieben. Die Wörter sind dieselben; Schlagwörter, Ressort oder Bild sind es nicht.
publish-version-ours = Ihre Fassung
publish-version-base = Zuletzt gesendet
publish-version-theirs = Fassung dort
publish-version-unknown = Von einem früheren Mal ist nichts bekannt.
publish-changed = Geändert
publish-have-read = Ich habe die Fassung dort gelesen
publish-pull-theirs = Fassung dort als Kopie holen
publish-over = Mit Ihrer Fassung überschreiben
publish-keep-theirs = Fassung dort lassen

sites-title = Orte
sites-means = Wohin Artikel gesendet werden. Was einen Ort öffnet, verwahrt der Schlüsselbund Ihres Rechners, nie die Bibliothek.
sites-none = Noch ist kein Ort eingerichtet.
sites-add = Ort hinzufügen
sites-kind = Art
sites-kind-wordpress = WordPress
sites-kind-wordpress-says = Mit einem Anwendungspasswort: in WordPress unter Benutzer, Profil, Anwendungspasswörter.
sites-kind-ghost = Ghost
sites-kind-ghost-says = Mit einem Admin-API-Schlüssel: in Ghost unter Settings, Integrations, Add custom integration.
sites-kind-webhook = Webhook
sites-kind-webhook-says = Ein Programm, das den Artikel als JSON annimmt, signiert mit einem Geheimnis, das beide kennen.
sites-kind-git = Git-Ordner
sites-kind-git-says = Der Artikel wird in ein Repository auf diesem Rechner geschrieben und eingetragen. Nichts wird hochgeladen.
sites-name = Name
sites-name-example = Die Hafenpost
sites-address = Adresse
sites-repository = Ordner des Repositorys
sites-address-example-wordpress = https://example.org
sites-address-example-ghost = https://example.ghost.io
sites-address-example-webhook = https://example.org/hooks/articles
sites-address-example-git = /home/ada/site
sites-user = Konto
sites-user-example = ada
sites-folder = Ordner darin
sites-folder-example = content/posts
sites-target = Geschrieben als
sites-target-example = markdown
sites-secret-wordpress = Anwendungspasswort
sites-secret-ghost = Admin-API-Schlüssel
sites-secret-webhook = Gemeinsames Geheimnis
sites-secret-says = Es kommt in den Schlüsselbund Ihres Rechners. Wo keiner läuft, ist es bekannt, bis Colophon endet.
sites-secret-stays = Lassen Sie das Feld leer, damit es bleibt.
sites-secret-not_needed = Braucht kein Geheimnis.
sites-secret-missing = Sein Geheimnis ist nicht bekannt; ändern Sie den Ort und geben Sie es an.
sites-secret-keyring = Sein Geheimnis ist im Schlüsselbund Ihres Rechners.
sites-secret-this_run = Sein Geheimnis ist im Speicher, bis Colophon endet: Hier läuft kein Schlüsselbund.
sites-keep = Behalten
sites-kept = { $name } ist eingerichtet.
sites-kept-this-run = { $name } ist eingerichtet. Hier läuft kein Schlüsselbund, deshalb ist sein Geheimnis vergessen, sobald Colophon endet.
sites-test = Prüfen
sites-test-named = { $name } prüfen
sites-greets = { $name } lässt uns ein
sites-greets-user = { $name } lässt uns als { $user } ein
sites-change = Ändern
sites-change-named = { $name } ändern
sites-remove = Entfernen
sites-remove-named = { $name } entfernen
sites-ask-remove = { $name } entfernen und das Geheimnis vergessen? Was dort steht, bleibt.
sites-removed = { $name } ist entfernt.

jobs-publish = Wird veröffentlicht
jobs-publish-count = { $count ->
    [0] Nichts wurde veröffentlicht
    [one] 1 Artikel gesendet
   *[other] { $count } Artikel gesendet
  }

action-library-pull = Beiträge von einem Ort holen …
pull-title = Beiträge holen
pull-says = Jeder wird ein eigener Artikel; der Beitrag bleibt, wie er ist. Wofür ein Artikel keinen Platz hat, wird gesagt.
pull-no-sites = Noch ist kein Ort mit WordPress oder Ghost eingerichtet.
pull-from = Von
pull-posts = Zuletzt geändert
pull-no-posts = Dort gibt es noch keine Beiträge.
pull-looking = Der Ort wird gefragt …
pull-now = { $count ->
    [0] Holen
    [one] 1 Beitrag holen
   *[other] { $count } Beiträge holen
  }
