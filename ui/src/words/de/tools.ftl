# Die Werkzeuge, mit denen eine Redaktion arbeitet.

tools-title = Werkzeuge
tools-means = Was hier steht, wird überall angeboten, wo die Verwendung eines Werkzeugs eingetragen wird, damit es in jedem Artikel gleich heißt. Ein Werkzeug, das dort neu geschrieben wird, kommt dazu. Was in Verzeichnissen steht, bleibt, wie es eingetragen wurde, was auch immer aus dieser Liste wird.
tools-none = Noch ist kein Werkzeug bekannt.
tools-add = Werkzeug hinzufügen
tools-change = Ändern
tools-change-named = { $name } ändern
tools-remove-named = { $name } entfernen; Verzeichnisse behalten, was sie sagen
tools-uses = { $count ->
    [0] in keinem Verzeichnis
    [one] in einem Eintrag
   *[other] in { $count } Einträgen
}
tools-name = Name, wie Leser ihn kennen
tools-name-example = ChatGPT
tools-provider = Anbieter
tools-provider-example = OpenAI
tools-model = Modell
tools-model-example = GPT-4o
tools-version = Version
tools-version-example = 2024-11-20
tools-descriptor = Was es ist, für Leser
tools-descriptor-example = ein KI-Assistent
tools-keep = Behalten
tools-leave = Abbrechen
tools-kept = { $name } steht auf der Liste.
tools-removed = { $name } steht nicht mehr auf der Liste. Verzeichnisse behalten, was sie sagen.
