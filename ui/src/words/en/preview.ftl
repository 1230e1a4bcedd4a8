# The article as readers will meet it.

preview-panel = Preview
preview-width = Width of the page
preview-phone = Phone
preview-desktop = Desktop
preview-full = In full
preview-beside = Back to the desk
preview-late = The page takes longer than usual. This is the last one.
preview-last = This is the last page that could be made.

action-view-preview = Preview
action-view-preview-full = Preview in full
action-view-preview-width = Preview at desktop width
action-article-print = Print, or save as PDF…
