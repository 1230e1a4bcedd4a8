# The window around the features.

-colophon = Colophon

window-untitled = Untitled
window-title = { $headline } – { -colophon }
window-show-library = Show the library
window-elsewhere-unsaved = An article you left has words that are not saved yet. { -colophon } goes on trying.
window-not-opened = The article could not be opened
window-choose = Choose an article from the library, or start a new one.
window-change-folder = Change…
window-imported = Imported.
window-saved = Saved.
window-inspector = Inspector
window-inspector-hide = Hide the inspector

action-article-new = New article
action-library-import = Import files…
action-article-export = Export…
action-article-save = Save now
action-view-library = Library
action-library-search = Search the library
window-panel-waiting = { $name }, { $count ->
    [one] one thing waits
   *[other] { $count } things wait
}
