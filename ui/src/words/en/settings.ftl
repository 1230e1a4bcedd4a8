# The settings.

settings-title = Settings
settings-sections = Sections
settings-person = Person
settings-house = House style
settings-appearance = Appearance
settings-keyboard = Keyboard

settings-person-name = Name
settings-person-of-account = So far this is the name of your account on this machine. Write it as it should be printed.
settings-person-role = Role
settings-person-role-hint = For example: staff writer, or CMO of AiNews.com
settings-person-contact = Contact
settings-person-contact-hint = Stays in the library. It is never exported.
settings-person-shown = In a byline
settings-person-means = New articles begin with this byline, and what you type is recorded as yours. A new name changes nothing about who you are: words you typed before stay yours.

settings-as-system = As the system
settings-theme = Theme
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = Contrast
settings-contrast-high = High
settings-motion = Motion
settings-motion-reduced = None
settings-language = Language of the window
language-en = English
language-de = Deutsch
settings-width = Lines of the page
settings-width-narrow = Narrow
settings-width-normal = Normal
settings-width-wide = Wide
settings-size = Letters of the page
settings-percent = { $percent } %
settings-specimen = The ferry had been late for eleven days when somebody at last asked why.

settings-house-new = New articles follow
settings-house-rules = What { $title } asks for
settings-house-part = Part
settings-house-label = Label
settings-house-recommended = Better
settings-house-max = At most
settings-house-means = Parts stand in the order of the page. Limits are characters; for takeaways and for questions and answers they are how many.

settings-keyboard-means = Everything in Colophon has a name and can have keys. Your own keys are kept in the library.
settings-keyboard-own = { $count ->
    [0] No action has keys of your own yet.
    [one] One action has keys of your own.
   *[other] { $count } actions have keys of your own.
  }

settings-backups = Backups
backups-means = Once a day while you work, Colophon copies the whole library and proves the copy: it is read back, and every change in it is compared. Old copies thin out; one of each of the last 14 days and 8 weeks stays.
backups-now = Back up now
backups-making = Backing up…
backups-made = Backed up and proven.
backups-not-saved = The newest words are not saved yet, so nothing was done. Save them first.
backups-failed-by-itself = The backup of today was not made: { $why }
backups-folder = Folder
backups-open-folder = Open folder
backups-change-folder = Change…
backups-usual-folder = Use the library’s own
backups-which-folder = Where should the backups go?
backups-none = There is no backup yet.
backups-before-update = Before an update, { $at }
backups-proven = Proven
backups-not-proven = Not proven
backups-bring-back-ask = Bring back…
backups-bring-back-named = Bring back the backup of { $name }…
backups-ask = Bring back the library of { $name }? The library as it is now is kept beside it.
backups-bring-back = Bring back

settings-menu-bar = Menu bar
settings-menu-bar-hint = While it is hidden, Alt or F10 shows it.

action-go-settings = Settings…
action-view-menu-bar = Menu bar
action-go-menu = Go to the menu bar
