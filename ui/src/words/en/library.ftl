# The list of articles, and the title page of an empty library.

library-articles = Articles
library-import = Import…
library-hide = Hide the library
library-search = Search
library-hits = { $count ->
    [one] 1 hit
   *[other] { $count } hits
  }
library-not-read = The library could not be read
library-nothing = Nothing found
library-no-article-holds = No article holds “{ $words }”.
library-show-all = Show all articles
library-none-yet = No articles yet.
library-promise = Write the article; the record of who and what made each word keeps itself.
library-open-sample = Open the sample article
library-drop = Or drop text and Markdown files on the window.
