# What a machine did, and what readers are told of it.

disclosure-panel = Disclosure
disclosure-level-none_affirmed = No AI was used.
disclosure-level-unknown = Nobody has said whether AI was used.
disclosure-level-ai_assisted = Written by people, with help from AI.
disclosure-level-ai_generated = Drafted by AI, answered for by a person.
disclosure-level-ai_autonomous = Made by AI, and checked by nobody yet.
disclosure-unknown-why = Until somebody does, readers are told nothing, and “no AI” is not claimed.
disclosure-affirm = Affirm that no AI was used
disclosure-affirmed = { $name } says so, { $when }.
disclosure-withdraw = Take that back
disclosure-note = The note
disclosure-no-note = There is nothing to say yet.
disclosure-why = Why does it say this?
disclosure-own = The page prints wording of its own instead.
disclosure-unnamed = The ledger has “{ $name }”, and the note on the page does not name it.
disclosure-use-compiled = Print the compiled note
disclosure-ledger = What was used
disclosure-empty = No tool is in the ledger.
disclosure-add = Add a use of a tool
disclosure-correct = Correct
disclosure-strike = Take out
disclosure-whole = Whole article
disclosure-section-headline = Headline
disclosure-section-deck = Deck
disclosure-section-hero = Picture
disclosure-section-takeaways = Takeaways
disclosure-section-body = Body
disclosure-section-qa = Q&A
disclosure-section-analysis = Analysis
disclosure-section-note = Note

contribution-tool = Which tool?
contribution-tools-known = Tools that are known here
contribution-kinds = What was it used for?
contribution-more = Other uses
contribution-parts = What did it touch?
contribution-details = More about it
contribution-descriptor = What it is, for readers
contribution-provider = Provider
contribution-model = Model
contribution-version = Version
contribution-first-draft = First draft by
contribution-extent = How much came from it
contribution-outcome = What became of it
contribution-initiative = Whose idea it was
contribution-in-output = Something of it is published
contribution-purpose = Why, for readers
contribution-prompt = What it was asked
contribution-visibility = Who may read that
contribution-note = For the desk only
contribution-cancel = Cancel
contribution-record = Record
contribution-correct = Keep the correction

kind-drafting = Drafting
kind-rewriting = Rewriting
kind-translation = Translation
kind-summary = Summary
kind-qa-generation = Q&A
kind-headline = Headline
kind-caption = Caption
kind-alt-text = Alt text
kind-social-copy = Social posts
kind-image-generation = Image
kind-image-editing = Image editing
kind-image-enhancement = Image enhancement
kind-chart-generation = Chart
kind-audio-generation = Narration
kind-video-generation = Video
kind-ideation = Ideas
kind-outlining = Outline
kind-interview-prep = Interview questions
kind-research = Research
kind-transcription = Transcription
kind-data-analysis = Data analysis
kind-fact-check = Cross-checking
kind-copy-editing = Copy editing
kind-tagging = Tags
kind-seo-meta = Search description
kind-code = Code
kind-other = Something else

extent-suggestion = Suggestions only
extent-minor = Single words
extent-partial = Some passages
extent-substantial = Most of it
extent-full = All of it

author-human = A person
author-ai = The tool
author-mixed = Both

outcome-kept = kept as it came
outcome-edited = edited
outcome-discarded = thrown away

visibility-private = Only here
visibility-internal = The newsroom
visibility-public = Everybody

action-view-disclosure = Disclosure
action-disclosure-add = Add a use of a tool…

history-deed-ledger = Ledger changed

machines-title = For machines
machines-about = The same record in the words that other programs read. Nothing here is written by hand.
machines-copy = Copy
machines-copy-one = Copy: { $name }
machines-copied = Copied
machines-by-hand = The clipboard could not be reached. Select the text and copy it.
machines-nothing = Nothing may be said yet.
machines-json-ld = schema.org JSON-LD
machines-json-ld-says = For the head of the page: search engines and archives read it.
machines-w3c = AI disclosure attributes
machines-w3c-says = The W3C group’s draft of May 2026: a meta element, and attributes for the tags of the page.
machines-iptc = IPTC Digital Source Type
machines-iptc-says = One term for the text, for each section and for the picture, for wires and picture desks.
machines-header = Response header
machines-header-says = For whoever runs the web server. Colophon cannot set it.
machines-ibm = AI Attribution line
machines-ibm-says = One line in the shape of IBM’s toolkit.

proposals-title = Perhaps also used
proposals-about = Nothing of this is in the ledger until you record it.
proposals-by-note = The note that came with the article says so
proposals-by-file = The file names it as the author
proposals-by-conversation = It stands in the conversation, word for word
proposals-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
proposals-accept = Record it
proposals-deny = Not so
proposals-conversation = Conversations
proposals-conversation-about = An export of ChatGPT or Claude, or a saved conversation, shows which words came from it. Nothing of it is kept.
proposals-choose = Compare with a conversation…
proposals-nothing = No words of unknown origin stand in that conversation.

levels-title = What a machine had to do with each part
levels-part = Part
levels-level = Level
levels-words = Words by tool
levels-rule = By version { $rule } of the rule
levels-none = Not in the ledger
levels-ai_assisted = With help
levels-ai_generated = Made by AI
levels-ai_autonomous = Made by AI, unchecked

image-title = Could the picture be taken for real?
image-about = Only a person can say. Whether readers need a label depends on it.
image-label-open = Whether the picture needs a label is open.
image-label-not-asked = No tool is recorded for the picture.
image-label-not-required = The picture needs no label.
image-label-required = The picture needs a label that readers see in the picture itself.
image-label-required-lighter = The picture needs a label; for a work of art a lighter form is enough.
image-label-there = The picture needs a label, and it is there.
image-questions = { $count ->
    [0] The questions
    [one] The questions, one of them open
   *[other] The questions, { $count } of them open
}
image-resembles-real = Does it resemble something real?
image-resembles-real-means = Persons, objects, places or events that exist, or plausibly could
image-subject-covered = Does it show a person, object, place, entity or event?
image-subject-covered-means = Patterns and abstract shapes are none of these
image-appears-authentic = Would it falsely appear authentic?
image-appears-authentic-means = A reader might take it for a photograph, or for a document
image-more-than-minor-edit = Is it more than a minor edit?
image-more-than-minor-edit-means = Crop, colour and noise are minor; what was generated is not
image-artistic-work = Is it evidently art, satire or fiction?
image-artistic-work-means = The duty stays, in a form that does not spoil the work
image-label-in-image = Does the picture itself say that it is AI-made?
image-label-in-image-means = Visibly, and free of what lies over it
image-answer-yes = Yes
image-answer-no = No
image-answer-open = Not answered
image-source = By Article 50(4) of the EU’s AI Act: a label is required where the first four are answered with yes. No advice in law.

conversation-compared = { $others ->
    [0] “{ $name }” was read as a conversation and compared with this article. Nothing of it is kept.
   *[other] “{ $name }” was read as a conversation and compared with this article. Drop the others one at a time.
}
conversation-no-article = “{ $name }” is a conversation with an assistant. Open the article that it is about, and drop it again.
conversation-bring-in = Bring it in as an article
