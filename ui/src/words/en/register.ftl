# The register: who used which tool for what, across the library.

register-title = Register of AI use
register-tool = Tool
register-by = Used by
register-section = Section
register-missing = Missing
register-since = From
register-until = To
register-when = When
register-what = For what
register-article = Article
register-reviewed = Reviewed by
register-all = All
register-any = No matter
register-count = { $count ->
    [one] { $count } use of a tool
   *[other] { $count } uses of tools
}
register-clear = Show all
register-more = Show more
register-empty = No tool is in any ledger yet. What is recorded under Disclosure stands here, for all articles.
register-none = Nothing in the register fits that.
register-gap-review = No review
register-gap-accountable = Nobody accountable
register-gap-model = Model unknown
register-gap-provider = Provider unknown
register-signed-none = Nobody yet
register-signed-fresh = Signed
register-signed-void = Void: changed since
register-signed-rejected = Rejected
register-save-csv = Save as CSV…
register-save-json = Save as JSON…
register-which-folder = Which folder gets the register?
register-written = Written: { $file }

action-library-register = Register of AI use…
