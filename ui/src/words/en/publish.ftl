# Publishing: the dialog, and the sites among the settings.

action-article-publish = Publish…
publish-title = Publish
publish-to = To
publish-no-sites = No site is set up yet. Set up a WordPress or Ghost site, a webhook, or a folder that git keeps.
publish-set-up = Set up a site
publish-at-once = Publish for readers at once
publish-at-once-says = Without this, a new post is a draft, and one that is there keeps its state.
publish-now = Publish
publish-as-draft = Send
publish-looking = Looking what stands there…
publish-sending = Sending
publish-will-create-draft = It will be a new draft at { $site }.
publish-will-create-public = It will be new at { $site }, and readers will see it at once.
publish-will-update-draft = The draft at { $site } will be changed.
publish-will-update-public = The post at { $site } will be changed, and readers will see that at once.
publish-will-git = It will be written into { $site } and committed; nothing is pushed.
publish-will-webhook = It will be sent to { $site }.
publish-done-git = Committed in { $site }
publish-done-webhook = Delivered to { $site }
publish-last = Sent last on { $at }; what it says is the same since.
publish-last-stale = Sent last on { $at }; the article has changed since.
publish-no-secret = The secret of this site is not known. Give it first.
publish-give-secret = Give it in the settings
publish-this-run = No keyring runs here: the secret is forgotten when Colophon ends.
publish-not-saved = The newest words are not saved yet, so nothing was sent. Save them first, then publish.
publish-stopped = Stopped. Publish again to go on: nothing will be there twice.
publish-created-draft = A new draft at { $site }
publish-created-public = Published at { $site }
publish-updated-draft = The draft at { $site } is changed
publish-updated-public = The post at { $site } is changed
publish-open-there = Open it where it is edited
publish-conflict = Somebody changed the post at { $site }
publish-conflict-says = Nothing was written. Lines with a bar are not in what was sent the last time.
publish-conflict-same-words = Nothing was written. The words are the same; tags, section or picture are not.
publish-version-ours = Yours
publish-version-base = Sent the last time
publish-version-theirs = Theirs
publish-version-unknown = Nothing is remembered of an earlier time.
publish-changed = Changed
publish-have-read = I have read their version
publish-pull-theirs = Bring theirs in as a copy
publish-over = Write yours over theirs
publish-keep-theirs = Leave theirs

sites-title = Sites
sites-means = Where articles are sent. What opens a site is kept by your desktop’s keyring, and never in the library.
sites-none = No site is set up yet.
sites-add = Add a site
sites-kind = Kind
sites-kind-wordpress = WordPress
sites-kind-wordpress-says = With an application password: in WordPress, under Users, Profile, Application Passwords.
sites-kind-ghost = Ghost
sites-kind-ghost-says = With an Admin API key: in Ghost, under Settings, Integrations, Add custom integration.
sites-kind-webhook = Webhook
sites-kind-webhook-says = A program that takes the article as JSON, signed with a secret that both know.
sites-kind-git = Git folder
sites-kind-git-says = The article is written into a repository on this computer and committed. Nothing is pushed.
sites-name = Name
sites-name-example = The Harbour Post
sites-address = Address
sites-repository = Folder of the repository
sites-address-example-wordpress = https://example.org
sites-address-example-ghost = https://example.ghost.io
sites-address-example-webhook = https://example.org/hooks/articles
sites-address-example-git = /home/ada/site
sites-user = Account
sites-user-example = ada
sites-folder = Folder inside it
sites-folder-example = content/posts
sites-target = Written as
sites-target-example = markdown
sites-secret-wordpress = Application password
sites-secret-ghost = Admin API key
sites-secret-webhook = Shared secret
sites-secret-says = It goes to your desktop’s keyring. Where none runs, it is known until Colophon ends.
sites-secret-stays = Leave the field empty to keep it as it is.
sites-secret-not_needed = Needs no secret.
sites-secret-missing = Its secret is not known; change the site and give it.
sites-secret-keyring = Its secret is in your desktop’s keyring.
sites-secret-this_run = Its secret is in memory until Colophon ends: no keyring runs here.
sites-keep = Keep
sites-kept = { $name } is set up.
sites-kept-this-run = { $name } is set up. No keyring runs here, so its secret is forgotten when Colophon ends.
sites-test = Test
sites-test-named = Test { $name }
sites-greets = { $name } lets us in
sites-greets-user = { $name } lets us in as { $user }
sites-change = Change
sites-change-named = Change { $name }
sites-remove = Remove
sites-remove-named = Remove { $name }
sites-ask-remove = Remove { $name } and forget its secret? What stands there stays.
sites-removed = { $name } is removed.

jobs-publish = Publishing
jobs-publish-count = { $count ->
    [0] Nothing was published
    [one] 1 article sent
   *[other] { $count } articles sent
  }

action-library-pull = Bring posts in from a site…
pull-title = Bring posts in
pull-says = Each becomes an article of its own; the post stays as it is. What an article has no place for is told.
pull-no-sites = No WordPress or Ghost site is set up yet.
pull-from = From
pull-posts = Changed last
pull-no-posts = There are no posts there yet.
pull-looking = Asking the site…
pull-now = { $count ->
    [0] Bring in
    [one] Bring 1 post in
   *[other] Bring { $count } posts in
  }
