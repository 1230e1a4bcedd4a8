# The export dialog.

export-title = Export
export-as = As
export-target-markdown = Markdown
export-target-markdown-says = Front matter, text and note, for a site or another editor.
export-target-canonical = Canonical text
export-target-canonical-says = Exactly the bytes behind the fingerprint: sha256sum gives the same number.
export-into = Into
export-change-folder = Change…
export-which-folder = Export into which folder?
export-not-saved = The newest words are not saved yet, so nothing was exported. Save them first, then export.
export-done = Exported
export-folder = Folder
export-files = { $count ->
    [one] File
   *[other] Files
  }
export-fingerprint = Fingerprint
export-copy = Copy
export-copied = Copied
export-again = Export again
export-authorship = Note who wrote which words
export-authorship-says = As Markdown Annotations behind the text, for programs that read them. Others show the block to readers.

export-show-checks = Show what keeps it here
