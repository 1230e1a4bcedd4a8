# Pictures: the hero, pictures in the text, and the list of them.
action-article-hero = Choose the picture at the top…
action-format-picture = Insert a picture…
action-view-pictures = Pictures

hero-drop = Drop a picture here, paste one, or
hero-choose = Choose a picture…
hero-replace = Replace…
hero-remove = Remove the picture
hero-reading = Reading the picture…
hero-undescribed = The picture has no description yet
hero-gone = The picture cannot be shown
hero-gone-why = Its file { $name } is missing from the library’s folder, or damaged. Choose the picture again to mend it.
hero-elsewhere = This picture is not in the library
hero-decorative = Decorative
hero-decorative-why = if it says nothing that a reader needs
hero-decorative-is = nothing is read out to readers who cannot see it
hero-source = How it was made
hero-source-unknown = Not said
hero-replaced = Picture replaced. The words about the other one stay: check that they fit.
hero-removed = Picture removed. The words about it stay.
hero-offer-taken = Taken from the file.
hero-source-taken = How it was made: taken from the file.

offers-found = Found in the file
offer-alt = Alt text
offer-caption = Caption
offer-credit = Credit
offer-creator = Made by
offer-rights = Rights
offer-source-type = How it was made
offer-tool = Made with
offer-accept = Take it
offer-accept-named = Take from the file: { $kind }, { $value }
offer-decline = Leave it
offer-decline-named = Leave it: { $kind }, { $value }

picture-pasted = The pasted picture
picture-unreadable = The clipboard’s picture cannot be read
picture-gone = This picture cannot be shown: its file is not in the library.
picture-elsewhere = This picture is not in the library, so it does not leave with the article. Insert it again.
picture-remote = A picture from elsewhere. It is not loaded by itself.
pictures-no-article = Open an article first; then a dropped picture has a place.

pictures-panel = Pictures
pictures-of-article = In this article
pictures-others = In the library
pictures-none = No pictures yet. Drop one on the page, paste one, or choose one.
pictures-none-here = This article shows no picture.
pictures-unused = Unused
pictures-once = Only in the history of { $headline }
pictures-shown = In { $headline }
pictures-shown-more = In { $headline } and { $count } more
pictures-missing = Its file is missing
pictures-measures = { $width } × { $height }, { $size }
pictures-to-top = At the top
pictures-to-text = Into the text
pictures-to-top-named = Put { $name } at the top of the article
pictures-to-text-named = Put { $name } into the text
pictures-untitled = an untitled article
pictures-remove = { $count ->
    [one] Remove the unused picture ({ $size })…
   *[other] Remove { $count } unused pictures ({ $size })…
  }
pictures-remove-title = Remove unused pictures?
pictures-remove-why = { $count ->
    [one] One picture that no article shows or ever showed is deleted from the library’s folder for good: { $size }.
   *[other] { $count } pictures that no article shows or ever showed are deleted from the library’s folder for good: { $size }.
  }
pictures-remove-now = Remove for good
pictures-keep = Keep them
pictures-removed = { $count ->
    [one] One picture removed, { $size } freed.
   *[other] { $count } pictures removed, { $size } freed.
  }

# IPTC Digital Source Type.
source-type-digitalCapture = Photograph or recording
source-type-computationalCapture = Photograph merged from several
source-type-negativeFilm = Scan of a negative
source-type-positiveFilm = Scan of a slide
source-type-print = Scan of a print
source-type-humanEdits = Edited by a person
source-type-algorithmicallyEnhanced = Enhanced without generative AI
source-type-digitalCreation = Made by a person on a computer
source-type-dataDrivenMedia = Drawn from data
source-type-trainedAlgorithmicMedia = Created using generative AI
source-type-compositeWithTrainedAlgorithmicMedia = Edited using generative AI
source-type-algorithmicMedia = Made by an algorithm without training data
source-type-screenCapture = Screenshot
source-type-virtualRecording = Recording of a virtual event
source-type-composite = Composite
source-type-compositeCapture = Composite of photographs
source-type-compositeSynthetic = Composite with generative AI in it
