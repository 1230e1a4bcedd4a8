// Printed by src-tauri/crates/contract; `make contract` writes it anew. Do not edit.

/**
 * Accepts a proposal: an entry of the ledger, and words that get it as their origin.
 */
export type AcceptProposal = { 
/**
 * The entry.
 */
contribution: RecordContribution, 
/**
 * The state that the person looked at.
 */
heads: Array<string>, 
/**
 * The words.
 */
stretches: Array<PlacedWords>, };

/**
 * Asks to put a word on a list, or to take it off. The answer is the lists of that house style and article.
 */
export type AcceptWord = { 
/**
 * `person`, `house` or `article`.
 */
list: string, 
/**
 * Name of the house style; empty for none.
 */
house: string, 
/**
 * Id of the article; empty for none.
 */
article: string, 
/**
 * The word.
 */
word: string, 
/**
 * False takes it off.
 */
accepted: boolean, };

/**
 * Asks to bring an article on its way, or back.
 */
export type ActOnArticle = { 
/**
 * Its id.
 */
article: string, 
/**
 * send, withdraw, request_changes, approve, publish or correct.
 */
act: string, 
/**
 * Why; request_changes and correct need it.
 */
reason: string, };

/**
 * Something that may be done now.
 */
export type ActView = { 
/**
 * send, withdraw, request_changes, approve, publish or correct.
 */
act: string, 
/**
 * Why a rule says no, in English; null when none does.
 */
refused: string | null, 
/**
 * Whether it asks for a word why.
 */
needs_reason: boolean, };

/**
 * Says something about an article.
 */
export type AddComment = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The state that the place is one of; null means now.
 */
base: Array<string> | null, 
/**
 * The part.
 */
part: string, 
/**
 * Where in it; null for the part as a whole.
 */
place: StretchView | null, 
/**
 * What is said.
 */
text: string, };

/**
 * Asks to add the style that a TOML file holds.
 */
export type AddHouse = { 
/**
 * The file.
 */
file: string, };

/**
 * Asks to take in a picture from the clipboard.
 */
export type AddPastedPicture = { 
/**
 * What messages call it.
 */
called: string, 
/**
 * The file in Base64 (RFC 4648, section 4).
 */
base64: string, };

/**
 * Asks to take files in as pictures.
 */
export type AddPictures = { 
/**
 * Paths, as the dialog or the drop gave them.
 */
files: Array<string>, };

/**
 * Says that no tool was used, or takes that back.
 */
export type AffirmNoAi = { article: string, affirmed: boolean, };

/**
 * Who affirms that no tool was used.
 */
export type AffirmationView = { by: PersonView, at: string, };

/**
 * Asks for an article as it was.
 */
export type ArticleAt = { 
/**
 * Its id.
 */
id: string, 
/**
 * A state of it.
 */
heads: Array<string>, };

/**
 * Asks for the ids of all articles of a list.
 */
export type ArticleIds = { 
/**
 * Which articles, in which order.
 */
listing: ListingView, };

/**
 * A stretch of the list.
 */
export type ArticleList = { 
/**
 * In the order asked for.
 */
rows: Array<ArticleRow>, 
/**
 * How many there are in all, or so many at least.
 */
total: number, 
/**
 * True when there are more than `total`.
 */
more: boolean, };

/**
 * One article in the list.
 */
export type ArticleRow = { id: string, slug: string, status: string, 
/**
 * none, fresh, void or rejected: what its sign-offs amount to.
 */
signed: string, house: string, headline: string, deck: string, words: number, 
/**
 * Words of unknown origin.
 */
words_unknown: number, 
/**
 * RFC 3339.
 */
created: string, 
/**
 * RFC 3339.
 */
updated: string, section: string, tags: Array<string>, 
/**
 * RFC 3339 date.
 */
due: string | null, 
/**
 * desk, archive or trash.
 */
shelf: string, 
/**
 * Since when it lies in the archive or in the trash, RFC 3339.
 */
shelved: string | null, 
/**
 * Where the words searched for stand in the text; empty without a search.
 */
hit: Array<HitText>, 
/**
 * The headline in such pieces; empty where nothing of it was searched for.
 */
headline_hit: Array<HitText>, };

/**
 * Everything about one article.
 */
export type ArticleView = { 
/**
 * Words that readers read, by origin: all parts but alt text, credit and note.
 */
words: WordsView, 
/**
 * SHA-256 of the canonical Markdown.
 */
fingerprint: string, 
/**
 * Runs of every part that has text, by part name: they cover it exactly.
 */
runs: { [key in string]: Array<RunView> }, 
/**
 * Which tool did what, in the order of time.
 */
ledger: Array<ContributionView>, 
/**
 * What was quoted from, in the order in which it was saved.
 */
sources: Array<SourceView>, 
/**
 * Everybody whom the article knows by name: whoever wrote in it, is named in it or used a tool for it.
 */
people: Array<PersonView>, 
/**
 * What readers, and other machines, are told.
 */
disclosure: DisclosureView, 
/**
 * What is said about it, in the order of the text. Nothing of it leaves with the article.
 */
comments: Array<CommentView>, 
/**
 * Other words that are suggested, in the order of the text.
 */
suggestions: Array<SuggestionView>, 
/**
 * Who signed what, and whether it holds, in the order of time.
 */
sign_offs: Array<SignOffView>, 
/**
 * What somebody has set aside by name, and why.
 */
waivers: Array<WaiverView>, 
/**
 * none, fresh, void or rejected: what the sign-offs amount to.
 */
signed: string, 
/**
 * The state this view shows; an edit says which state it was made on.
 */
heads: Array<string>, 
/**
 * RFC 3339.
 */
created: string, 
/**
 * RFC 3339.
 */
updated: string, id: string, slug: string, 
/**
 * draft, in_review, changes_requested, approved, published, corrected.
 */
status: string, house: string, headline: string, deck: string, byline: Array<PersonView>, accountable: PersonView | null, hero: HeroView, takeaways: Array<TakeawayView>, body: string, qa: QaView, analysis: string, note: NoteView, section: string, tags: Array<string>, 
/**
 * RFC 3339 date, with or without time.
 */
date: string | null, 
/**
 * The day by which it should be done, as an RFC 3339 date.
 */
due: string | null, 
/**
 * BCP 47 language tag; empty means the house style's.
 */
language: string, };

/**
 * Asks for a stretch of the list.
 */
export type Articles = { 
/**
 * Which articles, in which order.
 */
listing: ListingView, 
/**
 * Of a search: the best hits first, instead of the newest ones. The newest ones are there sooner.
 */
ranked: boolean, 
/**
 * How many rows to leave out at the start.
 */
offset: number, 
/**
 * How many rows at most.
 */
limit: number, };

/**
 * What came of it.
 */
export type ArticlesChanged = { 
/**
 * The articles that were changed; those that said so already are not among them.
 */
changed: Array<ChangedArticle>, 
/**
 * The articles that a rule refused to change.
 */
refused: Array<RefusedArticle>, };

/**
 * What must have been signed before an article may be approved, published or corrected.
 */
export type AsksView = { 
/**
 * Whether only the sign-offs of people count who are no authors of it.
 */
other_person: boolean, 
/**
 * How many different people must have signed.
 */
sign_offs: number, 
/**
 * What they must have looked at, all of them together.
 */
scope: Array<string>, };

/**
 * Asks for a backup now.
 */
export type BackUp = Record<symbol, never>;

/**
 * A backup.
 */
export type BackupView = { 
/**
 * Its name: the moment it was made, or what it was made before.
 */
name: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * Size of its database in kilobytes of 1,000 bytes, rounded up.
 */
kilobytes: number, 
/**
 * Whether it was proven sound when it was made.
 */
proven: boolean, };

/**
 * Asks for the backups.
 */
export type Backups = Record<symbol, never>;

/**
 * The backups of the library.
 */
export type BackupsView = { 
/**
 * The folder they are in.
 */
folder: string, 
/**
 * The newest first.
 */
backups: Array<BackupView>, 
/**
 * Why the last one that was made by itself failed; empty when it did not.
 */
failure: string, };

/**
 * Asks to put a backup in the library's place.
 */
export type BringBack = { 
/**
 * The backup's name.
 */
name: string, };

/**
 * The library was put aside, and a backup is in its place: everything the window knew is of yesterday.
 */
export type BroughtBack = { 
/**
 * The folder that keeps the library as it was until now; it is a library too.
 */
aside: string, };

/**
 * Asks long work to stop.
 */
export type CancelJob = { 
/**
 * What [`Started`] named.
 */
job: string, };

/**
 * Why a sign-off is void.
 */
export type CauseView = { "cause": "sentences", 
/**
 * How many.
 */
changed: number, 
/**
 * In how many of them a tool wrote the new words.
 */
by_tools: Array<ShareView>, 
/**
 * In how many of them the new words are of unknown origin.
 */
unknown: number, 
/**
 * The sections that they stand in.
 */
sections: Array<string>, } | { "cause": "picture" } | { "cause": "order" } | { "cause": "house" } | { "cause": "spacing" } | { "cause": "uses", 
/**
 * The tools' names.
 */
tools: Array<string>, } | { "cause": "lost" };

/**
 * Asks for one change of several articles.
 */
export type ChangeArticles = { 
/**
 * Their ids.
 */
ids: Array<string>, 
/**
 * status, section, due, tags, add-tags or remove-tags.
 */
field: string, 
/**
 * The new value in words; tags separated by commas.
 */
value: string, };

/**
 * The event `changed`: something this window did not ask for. Another program wrote, or files were dropped.
 */
export type Changed = { 
/**
 * `article` or `library`.
 */
noun: string, 
/**
 * Its id; empty for the library as a whole.
 */
id: string, };

/**
 * An article that was changed.
 */
export type ChangedArticle = { 
/**
 * Its row now.
 */
row: ArticleRow, 
/**
 * The state it was in before: what takes the change back.
 */
before: Array<string>, };

/**
 * Asks what should be looked at in an article as it is on the disk.
 */
export type CheckArticle = { 
/**
 * The article's id.
 */
article: string, 
/**
 * BCP 47: what findings are worded in.
 */
language: string, 
/**
 * Name of the target it goes to, if somebody has chosen one: then with what that place takes, and what it does not.
 */
target?: string, };

/**
 * Asks whether the library is sound.
 */
export type CheckLibrary = { 
/**
 * Whether to write lists, snapshots and the search index anew from the record.
 */
repair: boolean, };

/**
 * What was found.
 */
export type CheckNews = { 
/**
 * How many articles were read.
 */
articles: number, 
/**
 * How many changes their records hold.
 */
changes: number, 
/**
 * What is wrong, in sentences.
 */
problems: Array<string>, 
/**
 * What was mended, in sentences.
 */
mended: Array<string>, };

/**
 * Asks which words of some texts are misspelt.
 */
export type CheckSpelling = { place: PlaceView, texts: Array<SpellText>, };

/**
 * What a look has found.
 */
export type CheckedView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The state that was looked at.
 */
heads: Array<string>, 
/**
 * The required ones first.
 */
findings: Array<FindingView>, 
/**
 * Waivers that set nothing aside any more: the words have changed.
 */
lapsed: Array<WaiverView>, 
/**
 * Checks with more findings than are told.
 */
left_out: Array<LeftOut>, 
/**
 * Checks that there was no time for.
 */
unfinished: Array<string>, 
/**
 * What the target does with what it gets, one English sentence each; empty where none is named.
 */
hazards: Array<string>, };

/**
 * How something is chosen.
 */
export type ChoiceKind = "one_of" | "flag" | "text";

/**
 * Something that can be chosen about a target.
 */
export type ChoiceView = { 
/**
 * The word for it.
 */
key: string, 
/**
 * What it decides, as a sentence in English.
 */
about: string, 
/**
 * How it is chosen.
 */
kind: ChoiceKind, 
/**
 * The words to choose from, where it is one of some.
 */
values: Array<string>, 
/**
 * How long a text may be.
 */
chars_max: number, 
/**
 * What holds where nobody says anything.
 */
default: string, };

/**
 * Asks for files.
 */
export type ChooseFiles = { 
/**
 * What they are for.
 */
kind: FileKind, };

/**
 * Asks for a folder.
 */
export type ChooseFolder = { 
/**
 * What the folder is for, as the dialog's title.
 */
title: string, };

/**
 * An article in which hits are to be replaced.
 */
export type ChosenView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The state in which the hits were found.
 */
state: Array<string>, 
/**
 * The hits that stay, by their place among the hits of the article.
 */
left_out: Array<number>, };

/**
 * Asks to close the window.
 */
export type CloseWindow = Record<symbol, never>;

/**
 * The event `closing`: the person wants to close the window. Save what is not saved, then ask `close_window`. Asked
 * twice, the window closes by itself.
 */
export type Closing = Record<symbol, never>;

/**
 * The failures a window treats in its own way.
 */
export type Code = "no_such_article" | "refused" | "kept" | "act_order" | "act_without_reason" | "not_signed_off" | "no_role" | "no_scope" | "rejected_without_reason" | "other_words" | "reviewer_is_author" | "reviewer_is_tool" | "not_saved";

/**
 * Something that was said about words of an article, with what was answered.
 */
export type CommentView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The part it is about.
 */
part: string, 
/**
 * Where in it; null for the part as a whole, and where the words are gone.
 */
place: StretchView | null, 
/**
 * Whether the words it is about, or their part, are gone.
 */
lost: boolean, 
/**
 * Those words, as they were; empty for the part as a whole.
 */
quote: string, 
/**
 * open or resolved.
 */
state: string, 
/**
 * In the order of time; the first remark is the comment itself.
 */
thread: Array<RemarkView>, 
/**
 * Who said that it is done; null while it is open.
 */
settled: SettledView | null, };

/**
 * Asks what changed from one state of an article to another.
 */
export type Compare = { 
/**
 * Its id.
 */
id: string, 
/**
 * The earlier state.
 */
from: Array<string>, 
/**
 * The later state; null means now.
 */
to: Array<string> | null, 
/**
 * To the last character, instead of by words.
 */
exact: boolean, };

/**
 * A text that was compiled from the ledger.
 */
export type CompiledView = { text: string, phrases: Array<PhraseView>, };

/**
 * Somebody changed it there; nothing was written.
 */
export type ConflictView = { 
/**
 * What was sent the last time; null where nothing is remembered.
 */
base: TextView | null, 
/**
 * What would be sent now.
 */
ours: TextView, 
/**
 * What stands there.
 */
theirs: TextView, 
/**
 * The site’s own name for the post.
 */
remote: string, 
/**
 * What names this version of theirs.
 */
print: string, 
/**
 * Where it stands; may be empty.
 */
link: string, };

/**
 * What an article is called and what it says, without its memory.
 */
export type Content = { id: string, slug: string, 
/**
 * draft, in_review, changes_requested, approved, published, corrected.
 */
status: string, house: string, headline: string, deck: string, byline: Array<PersonView>, accountable: PersonView | null, hero: HeroView, takeaways: Array<TakeawayView>, body: string, qa: QaView, analysis: string, note: NoteView, section: string, tags: Array<string>, 
/**
 * RFC 3339 date, with or without time.
 */
date: string | null, 
/**
 * The day by which it should be done, as an RFC 3339 date.
 */
due: string | null, 
/**
 * BCP 47 language tag; empty means the house style's.
 */
language: string, };

/**
 * One use of a tool.
 */
export type ContributionView = { 
/**
 * The origin `c:<id>` of words points here.
 */
id: string, 
/**
 * RFC 3339: when the tool was used.
 */
at: string, 
/**
 * Who used it.
 */
by: PersonView, 
/**
 * The tool.
 */
tool: ToolView, 
/**
 * What it was used for, a word of the vocabulary: drafting, copy_editing, image_generation, …
 */
kind: string, 
/**
 * The sections that it touched; empty means the whole article.
 */
parts: Array<string>, 
/**
 * suggestion, minor, partial, substantial or full.
 */
extent: string, 
/**
 * Whether words or pixels of it are in the published article.
 */
in_output: boolean, 
/**
 * human, ai or mixed.
 */
first_draft_by: string, 
/**
 * human, ai or mixed: whose idea the use was.
 */
initiative: string, 
/**
 * Why, for readers.
 */
purpose: string, 
/**
 * What it was asked.
 */
prompt: PromptView, 
/**
 * kept, edited or discarded.
 */
outcome: string, 
/**
 * For the desk, never for readers.
 */
note: string, };

/**
 * The event `conversations_dropped`: files were dropped on the window that are conversations with an assistant. Nothing
 * has been done with them: whether an article is open decides what they are for.
 */
export type ConversationsDropped = { 
/**
 * Paths.
 */
files: Array<string>, };

/**
 * Asks for an article for the clipboard.
 */
export type CopiedArticle = { 
/**
 * Its id.
 */
id: string, };

/**
 * An article for the clipboard.
 */
export type CopiedView = { 
/**
 * As rich text: one `<article>`, without the library's pictures.
 */
html: string, 
/**
 * As Markdown, without fields at the top.
 */
markdown: string, 
/**
 * As a reader reads it.
 */
plain: string, };

/**
 * Asks for a style of one's own that is as another one.
 */
export type CopyHouse = { 
/**
 * Name of the one to begin with.
 */
name: string, 
/**
 * What the new one is called.
 */
title: string, };

/**
 * Asks which dictionaries are installed, and which one is meant.
 */
export type Dictionaries = { place: PlaceView, };

/**
 * The dictionaries of this machine.
 */
export type DictionariesView = { 
/**
 * All that are installed, by name.
 */
installed: Array<DictionaryView>, 
/**
 * The language of the place, BCP 47.
 */
language: string, 
/**
 * The dictionary for it, by name; null where there is none.
 */
used: string | null, 
/**
 * The package to install where there is none.
 */
install: string | null, 
/**
 * What is wrong, and what to do; empty when nothing is.
 */
problem: string, };

/**
 * One dictionary.
 */
export type DictionaryView = { 
/**
 * As its files are called.
 */
name: string, 
/**
 * BCP 47.
 */
language: string, };

/**
 * What changed in one part.
 */
export type DifferenceView = { 
/**
 * The part.
 */
part: string, 
/**
 * The section of the page that it stands in.
 */
section: string, 
/**
 * In order.
 */
pieces: Array<PieceView>, };

/**
 * What readers, and other machines, are told.
 */
export type DisclosureView = { 
/**
 * none_affirmed, unknown, ai_assisted, ai_generated or ai_autonomous: of the text as a whole.
 */
level: string, 
/**
 * Of each section that the ledger speaks of.
 */
levels: { [key in string]: string }, 
/**
 * The same in the order of the page, with the words that tools wrote in each.
 */
parts: Array<PartLevelView>, 
/**
 * What a person said about the picture amounts to; null where there is none.
 */
image: ImageView | null, 
/**
 * Version of the rule that derived them.
 */
rule: number, 
/**
 * Who affirms that no tool was used; null while nobody does.
 */
no_ai: AffirmationView | null, 
/**
 * The note that the ledger makes; null while nothing may be said.
 */
note: CompiledView | null, 
/**
 * The line under the deck; null where the house has none, or nothing may be said.
 */
top_label: CompiledView | null, 
/**
 * Why the house's templates make nothing; null when they are whole.
 */
broken: string | null, };

/**
 * A step on the way through review.
 */
export type DoneView = { act: string, by: string, at: string, why: string, };

/**
 * Asks to take a source away.
 */
export type DropSource = { article: string, id: string, };

/**
 * The event `dropped`: files were dropped on the window and have been imported.
 */
export type Dropped = { 
/**
 * What became of them.
 */
answer: ImportAnswer, };

/**
 * Asks for a second article with the same words.
 */
export type DuplicateArticle = { 
/**
 * The id of the first one.
 */
id: string, };

/**
 * Edits to one article, in the order they were made.
 */
export type EditArticle = { 
/**
 * Its id.
 */
id: string, 
/**
 * The state the edits were made on: the `heads` of the last answer.
 */
base: Array<string>, 
/**
 * Each one applies to what the one before it left.
 */
edits: Array<EditView>, 
/**
 * Whether this is words that came from elsewhere: in the history, a moment of its own.
 */
pasted: boolean, };

/**
 * One edit. Offsets are UTF-16 code units; `after` names the entry to stand behind, null the first place.
 */
export type EditView = { "kind": "splice", part: string, at: number, delete: number, insert: Array<RunTextView>, } | { "kind": "add_takeaway", id: string, after: string | null, text: Array<RunTextView>, } | { "kind": "move_takeaway", id: string, after: string | null, } | { "kind": "remove_takeaway", id: string, } | { "kind": "add_pair", id: string, after: string | null, question: Array<RunTextView>, answer: Array<RunTextView>, } | { "kind": "move_pair", id: string, after: string | null, } | { "kind": "remove_pair", id: string, } | { "kind": "suggest", id: string, part: string, from: number, to: number, replacement: string, origin: string, } | { "kind": "settle_suggestion", id: string, state: string, } | { "kind": "mark", part: string, at: number, len: number, origin: string, } | { "kind": "adopt", from: string, part: string, origins: Array<string>, } | { "kind": "set", field: string, value: string, };

/**
 * The edits are on disk.
 */
export type Edited = { 
/**
 * The state after them: the base of the next edit.
 */
heads: Array<string>, 
/**
 * Words that readers read, by origin: all parts but alt text, credit and note.
 */
words: WordsView, 
/**
 * SHA-256 of the canonical Markdown after them: what a sign-off would be bound to.
 */
fingerprint: string, 
/**
 * The article's row in the list.
 */
row: ArticleRow, 
/**
 * Where the comments and suggestions of the article are now.
 */
places: Array<PlacedView>, 
/**
 * The whole article, when somebody else had changed it since `base`, when a field was set, a suggestion settled or
 * words came from another article, or when an origin was named that nobody vouches for; else null.
 */
article: ArticleView | null, };

/**
 * Asks to remove everything in the trash for good.
 */
export type EmptyTrash = Record<symbol, never>;

/**
 * Asks to write an article into a folder.
 */
export type ExportArticle = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the target, as `export_targets` tells them.
 */
target: string, 
/**
 * The folder that gets a folder for the article.
 */
to: string, 
/**
 * Whether the authors of its words are noted behind the text; only Markdown can say them.
 */
authorship: boolean, 
/**
 * What is chosen about the target for this export, by key.
 */
options: { [key in string]: string }, 
/**
 * Whether files go that somebody else wrote or changed; else nothing is written then.
 */
replace: boolean, };

/**
 * Asks to write many articles into a folder.
 */
export type ExportMany = { 
/**
 * Their ids; null for all there are.
 */
ids: Array<string> | null, 
/**
 * Name of the target, as `export_targets` tells them.
 */
target: string, 
/**
 * The folder that gets a folder for each article.
 */
to: string, 
/**
 * What is chosen about the target for this export, by key.
 */
options: { [key in string]: string }, 
/**
 * Whether files go that somebody else wrote or changed; else they stay, and their articles are told.
 */
replace: boolean, };

/**
 * What became of articles on their way out.
 */
export type ExportNews = { 
/**
 * How many articles were written.
 */
written: number, 
/**
 * The folder that has a folder for each.
 */
to: string, 
/**
 * Articles that were not written, by headline, and why.
 */
refused: Array<RefusedFile>, };

/**
 * What an export would do.
 */
export type ExportPlan = { 
/**
 * The article's folder.
 */
folder: string, 
/**
 * Every file of it, the text first.
 */
files: Array<PlannedFile>, 
/**
 * What the last export for this target wrote into this folder and this one would not, by path.
 */
gone: Array<string>, 
/**
 * SHA-256 of the canonical Markdown of what would be written.
 */
fingerprint: string, 
/**
 * When this article last went there for this target, in RFC 3339; null when it never did.
 */
last_at: string | null, 
/**
 * Whether the article says the same as then.
 */
last_same: boolean, 
/**
 * Why it does not leave as it is; null where it does.
 */
kept: Failure | null, 
/**
 * What could not be done about it, in sentences.
 */
warnings: Array<string>, 
/**
 * Everything that is chosen about the target, by key.
 */
options: { [key in string]: string }, };

/**
 * Asks where articles can go.
 */
export type ExportTargets = Record<symbol, never>;

/**
 * Where articles can go.
 */
export type ExportTargetsView = { 
/**
 * In the order in which they are offered.
 */
targets: Array<TargetView>, 
/**
 * Name of the target of the last export; empty before the first one.
 */
last: string, 
/**
 * What was chosen in the last export for each target, by target and key.
 */
chosen: { [key in string]: { [key in string]: string } }, };

/**
 * What was written.
 */
export type Exported = { 
/**
 * The article's folder.
 */
folder: string, 
/**
 * The files in it, by path inside the folder.
 */
files: Array<string>, 
/**
 * SHA-256 of the canonical Markdown of what was written.
 */
fingerprint: string, 
/**
 * What could not be done about it, in sentences.
 */
warnings: Array<string>, };

/**
 * Why a command was not done.
 */
export type Failure = { 
/**
 * Set only where the window acts differently.
 */
code: Code | null, 
/**
 * For the person who reads it; says what to do.
 */
message: string, };

/**
 * Makes a comment one about other words.
 */
export type FastenComment = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The state that the place is one of; null means now.
 */
base: Array<string> | null, 
/**
 * The comment's id.
 */
comment: string, 
/**
 * The part.
 */
part: string, 
/**
 * Where in it; null for the part as a whole.
 */
place: StretchView | null, };

/**
 * What files are for.
 */
export type FileKind = "articles" | "picture" | "house" | "conversation";

/**
 * What stands where a file would go.
 */
export type FileState = "new" | "same" | "changed" | "theirs";

/**
 * A word, and how many articles are filed under it.
 */
export type FiledView = { word: string, articles: number, };

/**
 * Asks what articles are filed under.
 */
export type Filing = Record<symbol, never>;

/**
 * What the articles are filed under.
 */
export type FilingView = { 
/**
 * Most used first.
 */
tags: Array<FiledView>, 
/**
 * Most used first.
 */
sections: Array<FiledView>, 
/**
 * How many articles the archive holds.
 */
archive: number, 
/**
 * How many articles the trash holds.
 */
trash: number, };

/**
 * Asks for articles by a few letters of their headline or slug.
 */
export type FindArticle = { 
/**
 * What was typed; empty asks for the ones changed last.
 */
typed: string, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Asks to look for something in many articles. What is found is told as it is found.
 */
export type FindInLibrary = { 
/**
 * What to look for.
 */
sought: Sought, 
/**
 * What would take its place, to be shown; null where nothing is to.
 */
put: string | null, 
/**
 * Ids of the articles to look into; null for all.
 */
articles: Array<string> | null, 
/**
 * Names of the sections to look into; empty for all.
 */
sections: Array<string>, 
/**
 * After so many hits it ends, with the article in which they were reached.
 */
most: number, };

/**
 * What was found since the last time.
 */
export type FindNews = { 
/**
 * Article by article, last changed first.
 */
found: Array<FoundIn>, 
/**
 * There is more than was asked for.
 */
cut: boolean, };

/**
 * Something to look at.
 */
export type FindingView = { 
/**
 * What it is recognised by as long as the words stand as they do: 64 hex digits.
 */
key: string, 
/**
 * The check's id.
 */
check: string, 
/**
 * What the check is called.
 */
name: string, 
/**
 * required or recommended.
 */
severity: string, 
/**
 * Where; null for what is nowhere in the text.
 */
place: FoundAt | null, 
/**
 * The words that it is about.
 */
words: string, 
/**
 * What is wrong, in a sentence.
 */
what: string, 
/**
 * What to do about it.
 */
advice: string, 
/**
 * The words at its place, as they stand there.
 */
quote: string, 
/**
 * Who has set it aside; null while nobody has.
 */
waiver: WaiverView | null, 
/**
 * The edits that do it, of one part, in order and without overlap; empty where it takes a person.
 */
edits: Array<ReplaceView>, };

/**
 * Asks to forget a saved search.
 */
export type ForgetSearch = { 
/**
 * Its name.
 */
name: string, };

/**
 * A stretch of a part.
 */
export type FoundAt = { part: string, from: number, to: number, };

/**
 * The hits of one article.
 */
export type FoundIn = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its slug.
 */
slug: string, 
/**
 * Its headline.
 */
headline: string, 
/**
 * The state in which they were found.
 */
state: Array<string>, 
/**
 * In the order of the article.
 */
hits: Array<HitView>, };

/**
 * How a site says hello.
 */
export type GreetingView = { 
/**
 * What it calls itself.
 */
name: string, 
/**
 * As whom it lets us in; may be empty.
 */
user: string, 
/**
 * What this account may not do, in sentences.
 */
warnings: Array<string>, };

/**
 * What arrived in a file that somebody handed over.
 */
export type HandedOver = { 
/**
 * Whether the article was not here before.
 */
new: boolean, 
/**
 * How many changes arrived.
 */
changes: number, 
/**
 * Who made them.
 */
by: Array<MakerView>, 
/**
 * How many pictures arrived.
 */
pictures: number, 
/**
 * How many prompts it brought the words of.
 */
prompts: number, 
/**
 * The hash of its last change.
 */
end: string, 
/**
 * Whether another article here has the same slug.
 */
slug_taken: boolean, 
/**
 * Whether its house style says something else here than where it comes from.
 */
house_differs: boolean, };

/**
 * The picture at the top.
 */
export type HeroView = { 
/**
 * SHA-256 of a picture of the library, or the path or address that a file named.
 */
asset: string | null, alt: string, caption: string, credit: string, rights: string, source_type: string | null, decorative: boolean, 
/**
 * What a person said about this picture, by question: resembles_real, subject_covered, appears_authentic,
 * more_than_minor_edit, artistic_work, label_in_image. A question that nobody has answered is not there.
 */
answers: { [key in string]: boolean }, };

/**
 * Asks for the history of an article.
 */
export type History = { 
/**
 * Its id.
 */
id: string, };

/**
 * What happened to an article.
 */
export type HistoryView = { 
/**
 * Oldest first.
 */
moments: Array<MomentView>, };

/**
 * A piece of a hit.
 */
export type HitText = { 
/**
 * Plain text.
 */
text: string, 
/**
 * True for the words searched for.
 */
found: boolean, };

/**
 * A hit as it is shown. Offsets are UTF-16 code units.
 */
export type HitView = { 
/**
 * The part that holds it.
 */
part: string, 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, 
/**
 * What stands before it on its line.
 */
before: string, 
/**
 * The hit itself; of a very long one the beginning.
 */
text: string, 
/**
 * What stands behind it on its line.
 */
after: string, 
/**
 * What would take its place; of something very long the beginning.
 */
put: string | null, };

/**
 * Asks for a house style.
 */
export type House = { 
/**
 * Its name.
 */
name: string, };

/**
 * A check that a house can be strict about.
 */
export type HouseCheckView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called, by language: en and de.
 */
names: { [key in string]: string }, 
/**
 * required, recommended or off: how strict it is where a house does not say.
 */
severity: string, };

/**
 * Everything of a house style that a form shows.
 */
export type HouseForm = { 
/**
 * As articles name it; it stays.
 */
name: string, 
/**
 * As people read it.
 */
title: string, 
/**
 * BCP 47 language tag.
 */
language: string, 
/**
 * Every section in the order of the page.
 */
order: Array<string>, 
/**
 * What is printed, and what is recognised, by name.
 */
labels: { [key in string]: LabelView }, 
/**
 * What an empty part says about itself, by kind of part.
 */
hints: { [key in string]: string }, 
/**
 * Limits by kind of part.
 */
limits: { [key in string]: LimitView }, 
/**
 * The name of a template, or one of the house's own (minijinja); empty for no note.
 */
note_template: string, 
/**
 * The same for the line under the deck.
 */
top_template: string, 
/**
 * Where readers find the house's rules; may be empty.
 */
policy: string, 
/**
 * What must have been signed before an article may be approved or published.
 */
review: AsksView, 
/**
 * Of a hundred words, so many may be of unknown origin.
 */
unknown_percent: number, 
/**
 * How strict the house is about a check, by its id: required, recommended or off. A check that is not named is as
 * strict as it comes.
 */
checks: { [key in string]: string }, };

/**
 * A house style that was kept, among all there are.
 */
export type HouseKept = { sheet: HouseSheet, houses: Array<HouseView>, };

/**
 * A house style to be looked at, or changed.
 */
export type HouseSheet = { 
/**
 * What it asks for.
 */
form: HouseForm, 
/**
 * Whether it can be changed: those that come with Colophon can only be copied.
 */
own: boolean, 
/**
 * How many articles follow it, wherever they lie. A new order of parts voids their sign-offs.
 */
articles: number, 
/**
 * The headlines of those changed last.
 */
examples: Array<string>, 
/**
 * The templates that come with Colophon, by name.
 */
templates: Array<string>, 
/**
 * What can have a label, and what can have a limit.
 */
labelled: Array<string>, 
/**
 * See `labelled`.
 */
limited: Array<string>, 
/**
 * What a sign-off can be about.
 */
scopes: Array<string>, 
/**
 * Every check, in the order in which findings are told.
 */
checks: Array<HouseCheckView>, };

/**
 * What it would make.
 */
export type HouseTried = { 
/**
 * The note; empty where nothing may be said, or the house has none.
 */
note: string, 
/**
 * The line under the deck, in the same way.
 */
top: string, 
/**
 * Why the style cannot be kept as it is; empty where it can.
 */
refused: string, };

/**
 * A house style, as far as the desk shows it.
 */
export type HouseView = { 
/**
 * As articles name it.
 */
name: string, 
/**
 * As people read it.
 */
title: string, 
/**
 * As it is written: what commands ask for that need no library. Empty where it is built in.
 */
toml: string, 
/**
 * BCP 47 language tag.
 */
language: string, 
/**
 * Every section in the order of the page: headline, deck, hero, takeaways, body, qa, analysis, note.
 */
order: Array<string>, 
/**
 * What stands above a section or before a credit, by name (`takeaways`, `qa`, `hero.credit`, …).
 */
labels: { [key in string]: string }, 
/**
 * What an empty part says about itself, by kind of part (`headline`, `hero.alt`, `takeaways`, `question`, …).
 */
hints: { [key in string]: string }, 
/**
 * Limits by kind of part: characters, or entries for `takeaways` and `qa`.
 */
limits: { [key in string]: LimitView }, };

/**
 * Whether the picture at the top needs a label, by what a person said about it.
 */
export type ImageView = { 
/**
 * Whether the record says that a tool made or changed the picture, so that the questions want an answer.
 */
asked: boolean, 
/**
 * open, not_required, required_lighter or required: by Article 50(4) of the EU's AI Act.
 */
label: string, 
/**
 * The questions that are still open and would decide it.
 */
unanswered: Array<string>, };

/**
 * What became of the files.
 */
export type ImportAnswer = { imported: Array<Imported>, refused: Array<RefusedFile>, };

/**
 * Asks to bring files in.
 */
export type ImportFiles = { 
/**
 * Paths, as the dialog or the drop gave them.
 */
files: Array<string>, };

/**
 * Asks to bring in many files.
 */
export type ImportMany = { 
/**
 * Files, and folders with everything in them.
 */
paths: Array<string>, 
/**
 * Bring in, too, what is in the library already, word for word.
 */
again: boolean, };

/**
 * What became of files.
 */
export type ImportNews = { 
/**
 * The articles that came in; of a great many only the first, with `count` saying how many there are.
 */
imported: Array<Imported>, 
/**
 * How many articles came in.
 */
count: number, 
/**
 * All of them, by id: what takes the import back.
 */
ids: Array<string>, 
/**
 * How many of them hold something to look at: decided, and perhaps wrong.
 */
uncertain: number, 
/**
 * Files that stayed outside, and why.
 */
refused: Array<RefusedFile>, 
/**
 * Files that are in the library already, word for word.
 */
known: Array<string>, 
/**
 * How many files of the folders have names that are not those of articles.
 */
others: number, };

/**
 * Asks for the sample article.
 */
export type ImportSample = Record<symbol, never>;

/**
 * A file that is an article now.
 */
export type Imported = { 
/**
 * The new article's id.
 */
id: string, 
/**
 * The new article's slug.
 */
slug: string, 
/**
 * The file it came from.
 */
file: string, 
/**
 * What was found: entries for takeaways and qa, words for every other part.
 */
parts: { [key in string]: number }, 
/**
 * What was decided and might be wrong, in sentences.
 */
uncertain: Array<string>, 
/**
 * What the file held and the article does not, in sentences.
 */
dropped: Array<string>, 
/**
 * What arrived with it, where somebody handed it over; null for any other file.
 */
handed: HandedOver | null, };

/**
 * Asks what waits for the person who writes here.
 */
export type Inbox = Record<symbol, never>;

/**
 * Asks to keep a changed style of one's own.
 */
export type KeepHouse = { 
/**
 * The style as the form has it.
 */
form: HouseForm, };

/**
 * Asks to set a site up, or to change one.
 */
export type KeepSite = { 
/**
 * Which one is changed; null for a new one.
 */
id: string | null, 
/**
 * What people call it.
 */
name: string, 
/**
 * `wordpress`, `ghost`, `webhook` or `git`.
 */
kind: string, 
/**
 * `https://…`, or the folder of a repository.
 */
address: string, 
/**
 * The account; empty where there is none.
 */
user: string, 
/**
 * Where in a repository the article goes; empty for all others.
 */
folder: string, 
/**
 * As which export target a repository gets it; empty for all others.
 */
target: string, 
/**
 * What opens it; null keeps what is known. It is in no answer.
 */
secret: string | null, };

/**
 * A source to be kept, new or corrected.
 */
export type KeepSource = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The source's id; null for a new one.
 */
id: string | null, 
/**
 * What it is called; empty only where there is an address.
 */
title: string, 
/**
 * http or https, or empty.
 */
url: string, 
/**
 * The words that are saved from it; may be empty.
 */
clip: string, };

/**
 * Asks to keep a tool.
 */
export type KeepTool = { 
/**
 * Its id; null for a new one.
 */
id: string | null, 
/**
 * The tool; its name must not be blank.
 */
tool: ToolView, };

/**
 * Kinds of long work.
 */
export type Kind = "import" | "export" | "check" | "find" | "replace" | "take_back" | "publish";

/**
 * Asks to know somebody by name, so that words can be theirs.
 */
export type KnowPerson = { 
/**
 * The article's id.
 */
article: string, 
/**
 * "Name, role".
 */
person: string, };

/**
 * A tool of the library's list.
 */
export type KnownToolView = { 
/**
 * What the list calls it.
 */
id: string, 
/**
 * The tool.
 */
tool: ToolView, 
/**
 * How many entries of the library's ledgers name it, with its model.
 */
uses: number, };

/**
 * The words above a part.
 */
export type LabelView = { 
/**
 * What is printed.
 */
label: string, 
/**
 * Under which other words the part is recognised in a file.
 */
known: Array<string>, };

/**
 * A check with more findings than are told.
 */
export type LeftOut = { check: string, more: number, };

/**
 * Asks about the library.
 */
export type Library = Record<symbol, never>;

/**
 * What the window must know about the library.
 */
export type LibraryView = { 
/**
 * The folder it lives in.
 */
folder: string, 
/**
 * How many articles it holds.
 */
articles: number, 
/**
 * Who writes here; their keystrokes have the origin `h:<id>`.
 */
person: PersonView, 
/**
 * The house styles to choose from.
 */
houses: Array<HouseView>, 
/**
 * The words that a ledger is written in.
 */
vocabulary: VocabularyView, 
/**
 * Version of Colophon.
 */
version: string, 
/**
 * Where the last export went, or a good first place.
 */
export_folder: string, };

/**
 * How long, or how many.
 */
export type LimitView = { recommended: number, max: number, };

/**
 * Which articles, in which order. Every condition narrows the list.
 */
export type ListingView = { 
/**
 * Words that must be in it; `"…"` holds words that must stand together. The last one also matches as a beginning.
 */
search: string, 
/**
 * desk, archive or trash.
 */
shelf: string, 
/**
 * One of these statuses; empty asks for none in particular.
 */
statuses: Array<string>, 
/**
 * All of these tags.
 */
tags: Array<string>, 
/**
 * In this section.
 */
section: string | null, 
/**
 * In this house style.
 */
house: string | null, 
/**
 * overdue, today, week, any or none.
 */
due: string | null, 
/**
 * Only with words of unknown origin.
 */
unknown_words: boolean, 
/**
 * updated, created, due, headline or words. A search has orders of its own.
 */
sort: string, 
/**
 * The other way round.
 */
reversed: boolean, };

/**
 * Asks what other machines are told of an article, as it is on disk.
 */
export type MachineReadable = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The version of the W3C group's draft: 2026-02, or 2026-05; null takes the newest.
 */
draft: string | null, 
/**
 * Whether the JSON-LD has the questions and answers as a page of its own kind.
 */
questions: boolean, };

/**
 * The same record in each vocabulary. Null where nothing may be said: nobody has spoken for the article.
 */
export type MachineReadableView = { 
/**
 * HTML: a meta element, and tags with the attributes of the W3C group's draft.
 */
w3c: string | null, 
/**
 * A JSON document in schema.org's words. It can stand inside a script element as it is.
 */
json_ld: string, 
/**
 * JSON: IPTC's digital source type of the text, of each section and of the picture.
 */
iptc: string | null, 
/**
 * The response header `AI-Disclosure`.
 */
header: string | null, 
/**
 * One line in the shape of IBM's AI Attribution Toolkit.
 */
ibm: string | null, };

/**
 * Somebody who made changes.
 */
export type MakerView = { 
/**
 * Empty for changes that do not say who made them.
 */
name: string, 
/**
 * How many.
 */
changes: number, };

/**
 * Asks for an article as Markdown with its open suggestions and comments as CriticMarkup.
 */
export type MarkedText = { 
/**
 * The article's id.
 */
article: string, };

/**
 * An article as Markdown with CriticMarkup, for whoever works on it.
 */
export type MarkedTextView = { 
/**
 * The Markdown.
 */
text: string, 
/**
 * How many comments and suggestions overlap others or have lost their words, and are not in it.
 */
left_out: number, };

/**
 * What came of it is on disk.
 */
export type MarksTurned = { 
/**
 * Suggestions made.
 */
suggestions: number, 
/**
 * Comments made.
 */
comments: number, 
/**
 * Words that were highlighted and nothing else: they stand there, no longer highlighted.
 */
highlights: number, 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * The event `menu`: something was chosen from the menu bar.
 */
export type MenuChosen = { 
/**
 * The id of the action.
 */
id: string, };

/**
 * A line of a menu.
 */
export type MenuEntry = { 
/**
 * The id of the action.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Keys to show, such as `Mod+Shift+P`. The page hears them, not the menu.
 */
keys: string | null, 
/**
 * Whether it can be done now.
 */
enabled: boolean, 
/**
 * For what is on or off.
 */
checked: boolean | null, };

/**
 * A menu of the bar.
 */
export type MenuGroup = { 
/**
 * Its name; the letter behind `&` opens it.
 */
name: string, 
/**
 * What is in it, from top to bottom.
 */
entries: Array<MenuEntry>, };

/**
 * Something that a house style asks for and that is not there.
 */
export type MissingView = { "missing": "people", 
/**
 * How many.
 */
count: number, } | { "missing": "scope", 
/**
 * Which ones.
 */
scope: Array<string>, } | { "missing": "rejected", 
/**
 * Who.
 */
by: string, 
/**
 * Why.
 */
why: string, };

/**
 * Something that happened to an article, as a person remembers it.
 */
export type MomentView = { 
/**
 * new, import, edit, restore: changes of that kind without a long pause. version: a state got a name. export: it
 * was written somewhere. sign_off: somebody signed. send, withdraw, request_changes, approve, publish, correct: a
 * step on the way through review. Empty where the record does not say.
 */
deed: string, 
/**
 * RFC 3339: when it began.
 */
from: string, 
/**
 * RFC 3339: when it ended.
 */
to: string, 
/**
 * Name of who did it; null where the record does not say.
 */
by: string | null, 
/**
 * How many changes.
 */
changes: number, 
/**
 * The version's name, the folder of the export, or why a step was taken; else empty.
 */
name: string, 
/**
 * The state after it; empty for an export.
 */
heads: Array<string>, };

/**
 * Asks to give a state of an article a name.
 */
export type NameVersion = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the state is called from now on.
 */
name: string, 
/**
 * The state; null means now.
 */
heads: Array<string> | null, };

/**
 * Asks for an empty article.
 */
export type NewArticle = { 
/**
 * Name of the house style; null takes the library's own.
 */
house: string | null, };

/**
 * What came of long work, as far as it came.
 */
export type News = { "of": "import" } & ImportNews | { "of": "export" } & ExportNews | { "of": "check" } & CheckNews | { "of": "find" } & FindNews | { "of": "replace" } & ReplaceNews | { "of": "take_back" } & ReplaceNews | { "of": "publish" } & PublishNews;

/**
 * The Editor's Note.
 */
export type NoteView = { 
/**
 * What readers are told.
 */
text: string, 
/**
 * As it stood in the imported file.
 */
found: string | null, };

/**
 * Names a site.
 */
export type OfSite = { 
/**
 * Its id.
 */
id: string, };

/**
 * Something that a picture's file says about the picture.
 */
export type OfferView = { 
/**
 * alt, caption, credit, creator, rights, source_type or tool.
 */
kind: string, 
/**
 * The field of the article that it would fill.
 */
field: string, 
/**
 * The words, or the id of an IPTC digital source type.
 */
value: string, 
/**
 * The words a person knows it by: for a source type, IPTC's label; otherwise the value.
 */
said: string, 
/**
 * Where it stands in the file: `XMP photoshop:Credit`.
 */
found_in: string, };

/**
 * Asks for an article.
 */
export type OpenArticle = { 
/**
 * Its id.
 */
id: string, };

/**
 * Asks for what is open in all articles.
 */
export type OpenComments = { 
/**
 * How many at most.
 */
limit: number, };

/**
 * Asks to show a folder.
 */
export type OpenFolder = { 
/**
 * Its whole path.
 */
path: string, };

/**
 * Asks to go to the menu bar with the keyboard.
 */
export type OpenMenu = Record<symbol, never>;

/**
 * Asks to open an address outside.
 */
export type OpenOutside = { 
/**
 * The address.
 */
url: string, };

/**
 * What came of it.
 */
export type OutcomeView = { "is": "would" } & WouldView | { "is": "sent" } & SentView | { "is": "conflict" } & ConflictView;

/**
 * Asks to write an article with its whole record into one file.
 */
export type PackArticle = { 
/**
 * Its id.
 */
id: string, 
/**
 * The folder that gets the file.
 */
to: string, 
/**
 * Whether the words of the prompts go along.
 */
with_prompts: boolean, };

/**
 * An article that was handed over.
 */
export type PackedView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * The hash of the last change: known to whoever gets the file, it shows that nothing was cut off.
 */
end: string, };

/**
 * Asks what would go along if an article were handed over now.
 */
export type Packing = { id: string, };

/**
 * What goes along when an article is handed over.
 */
export type PackingView = { 
/**
 * What the file is called.
 */
file: string, 
/**
 * How many changes its record has. They hold words that were deleted, too.
 */
changes: number, 
/**
 * Who is named in it: "Name, role".
 */
people: Array<string>, 
/**
 * How many uses of tools its ledger has.
 */
contributions: number, 
/**
 * How many of their prompts are known here. Their words go along only if somebody wants it.
 */
prompts: number, 
/**
 * How many pictures it shows.
 */
pictures: number, 
/**
 * Size of the pictures' files in bytes.
 */
picture_bytes: number, };

/**
 * A question with its answer.
 */
export type PairView = { id: string, question: string, answer: string, };

/**
 * What a machine had to do with one section.
 */
export type PartLevelView = { 
/**
 * The section.
 */
part: string, 
/**
 * ai_assisted, ai_generated or ai_autonomous; null where the ledger does not speak of it.
 */
level: string | null, 
/**
 * How many of its words came from which tool.
 */
tools: Array<ToolWordsView>, };

/**
 * What is to be inserted.
 */
export type PasteView = { 
/**
 * Empty where the clipboard holds nothing that could stand in an article.
 */
markdown: string, 
/**
 * What was changed or left out, in sentences.
 */
report: Array<string>, };

/**
 * The article knows somebody, and it is on disk.
 */
export type PersonKnown = { 
/**
 * Who it is: words of theirs have the origin `h:<id>`.
 */
person: PersonView, 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * Someone by name.
 */
export type PersonView = { id: string, name: string, role: string, };

/**
 * A phrase of a compiled text, and the entries that it was made from.
 */
export type PhraseView = { 
/**
 * Where it begins, in UTF-16 code units.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, 
/**
 * Ids of the entries.
 */
contributions: Array<string>, };

/**
 * Asks for a picture.
 */
export type Picture = { 
/**
 * Its hash, or the first sixteen digits of it, with or without the ending of its file.
 */
name: string, };

/**
 * A picture of the library.
 */
export type PictureView = { 
/**
 * SHA-256 of its file.
 */
hash: string, 
/**
 * How texts link to it: `assets/0123456789abcdef.jpg`.
 */
link: string, 
/**
 * `image/jpeg`, `image/png`, `image/webp` or `image/gif`.
 */
media_type: string, 
/**
 * Pixels, as it is shown.
 */
width: number, 
/**
 * Pixels, as it is shown.
 */
height: number, 
/**
 * Size of its file.
 */
bytes: number, 
/**
 * What its file says about it. Offered; nothing of it is in the article until a person puts it there.
 */
offers: Array<OfferView>, 
/**
 * The articles that show it now.
 */
shown_in: Array<ShownIn>, 
/**
 * The articles that showed it once: their history still does.
 */
once_in: Array<ShownIn>, 
/**
 * Its file is gone from the library’s folder, or cut short.
 */
missing: boolean, };

/**
 * Asks for every picture.
 */
export type Pictures = Record<symbol, never>;

/**
 * What became of the files.
 */
export type PicturesAdded = { added: Array<PictureView>, refused: Array<RefusedFile>, };

/**
 * The event `pictures_dropped`: pictures were dropped on the window. Where, decides what they are for; nothing has been
 * taken in yet.
 */
export type PicturesDropped = { 
/**
 * Paths.
 */
files: Array<string>, 
/**
 * CSS pixels from the left edge of the page.
 */
x: number, 
/**
 * CSS pixels from the upper edge of the page.
 */
y: number, };

/**
 * A piece of text and what became of it.
 */
export type PieceView = { 
/**
 * Plain text.
 */
text: string, 
/**
 * same, added or removed.
 */
became: string, };

/**
 * Where words stand, and so which dictionary and which lists count.
 */
export type PlaceView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * Name of its house style.
 */
house: string, 
/**
 * BCP 47; empty means the house style's.
 */
language: string, 
/**
 * Whether words all in capitals are judged too.
 */
capitals: boolean, };

/**
 * Where a comment or a suggestion is now.
 */
export type PlacedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where; null for a part as a whole, and where the words are gone.
 */
place: StretchView | null, 
/**
 * Whether the words it is about, or their part, are gone.
 */
lost: boolean, };

/**
 * Some words of a part.
 */
export type PlacedWords = { 
/**
 * The part's name.
 */
part: string, 
/**
 * Where they begin, in UTF-16 code units.
 */
at: number, 
/**
 * How many units they have.
 */
len: number, };

/**
 * Asks what an export would do. Writes nothing.
 */
export type PlanExport = { 
/**
 * The article's id.
 */
id: string, 
/**
 * Name of the target.
 */
target: string, 
/**
 * The folder that gets a folder for the article.
 */
to: string, 
/**
 * Whether the authors of its words are noted behind the text.
 */
authorship: boolean, 
/**
 * What is chosen about the target for this export, by key.
 */
options: { [key in string]: string }, };

/**
 * A file that would be written.
 */
export type PlannedFile = { 
/**
 * Its path in the article's folder.
 */
path: string, 
/**
 * How large it would be.
 */
bytes: number, 
/**
 * What stands there now.
 */
state: FileState, 
/**
 * What would be in it, of a long text its beginning; null where it is no text.
 */
text: string | null, 
/**
 * What is in it now, where that is another text.
 */
there: string | null, 
/**
 * Whether what is shown is only the beginning.
 */
cut: boolean, };

/**
 * A post in a list.
 */
export type PostView = { id: string, title: string, status: string, changed: string, link: string, };

/**
 * Asks for the page of what is on the screen, saved or not.
 */
export type Preview = { 
/**
 * What is on the screen.
 */
content: Content, 
/**
 * The house style as it is written, where the library's own; empty for a built-in one.
 */
house: string, 
/**
 * The line under the deck that the ledger makes; empty for none.
 */
top_label: string, 
/**
 * What the window's policy lets styles in by; empty where there is no policy.
 */
nonce: string, 
/**
 * The address of the window's own style sheet with the faces; empty for none.
 */
faces: string, };

/**
 * The page.
 */
export type PreviewView = { 
/**
 * A whole HTML document, sanitised, with its own policy. Its blocks say where they stand: `data-part` is the part's
 * name, `data-sourcepos` the lines and columns of a block in its part (`3:1-4:20`, both counted from 1).
 */
document: string, };

/**
 * The event `progress`: how far long work has come. The last one of a job has another state than `running`.
 */
export type Progress = { 
/**
 * What [`Started`] named.
 */
job: string, 
/**
 * What kind of work it is.
 */
kind: Kind, 
/**
 * Whether it goes on, or how it ended.
 */
state: State, 
/**
 * How many are done.
 */
done: number, 
/**
 * Of how many, as far as is known; it may grow.
 */
total: number, 
/**
 * What is being worked on: a file, a headline. May be empty.
 */
what: string, 
/**
 * What is new: with the last one, what came of the work.
 */
news: News | null, 
/**
 * Why it failed.
 */
failure: string | null, };

/**
 * What a tool was asked.
 */
export type PromptView = { 
/**
 * The words; may be empty.
 */
text: string, 
/**
 * SHA-256 of a salt and the words; null where nothing was recorded. It is in the record, and the words are not.
 */
hash: string | null, 
/**
 * private, internal or public.
 */
visibility: string, };

/**
 * A use of a tool as it may have been.
 */
export type ProposalView = { 
/**
 * note, file or conversation.
 */
suggested_by: string, 
/**
 * The tool, as far as it is known.
 */
tool: ToolView, 
/**
 * A word of the vocabulary.
 */
kind: string, 
/**
 * The sections it touched; empty means the whole article.
 */
parts: Array<string>, 
/**
 * RFC 3339; null where it is not known.
 */
at: string | null, 
/**
 * What it was asked.
 */
prompt: string, 
/**
 * Words of unknown origin that would be its own.
 */
stretches: Array<PlacedWords>, 
/**
 * How many they are.
 */
words: number, 
/**
 * The first of them.
 */
quote: string, };

/**
 * Asks what an article's own note, and the authors that its file named, suggest.
 */
export type Proposals = { 
/**
 * The article's id.
 */
article: string, };

/**
 * Asks what a conversation with an assistant suggests.
 */
export type ProposalsFrom = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The file: an export of ChatGPT or Claude, Markdown, or a saved page.
 */
file: string, };

/**
 * What is suggested. None of it is in the ledger.
 */
export type ProposalsView = { 
/**
 * The state of the article that the stretches are places in.
 */
heads: Array<string>, 
/**
 * What is suggested.
 */
proposals: Array<ProposalView>, };

/**
 * Asks to send an article to a site.
 */
export type PublishArticle = { 
/**
 * The article.
 */
id: string, 
/**
 * The site’s id.
 */
site: string, 
/**
 * Whether readers see it at once; else it is a draft for the people of the site.
 */
publish: boolean, 
/**
 * Only look, and say what would happen.
 */
dry: boolean, 
/**
 * The `print` of their version, where a person has read it and wants it written over.
 */
seen: string | null, };

/**
 * What became of an article on its way to a site.
 */
export type PublishNews = { 
/**
 * The article.
 */
id: string, 
/**
 * What the site is called.
 */
site: string, 
/**
 * What came of it; null where it was stopped on the way.
 */
outcome: OutcomeView | null, };

/**
 * Asks where an article was sent.
 */
export type PublishedPlaces = { 
/**
 * The article.
 */
id: string, };

/**
 * Somewhere an article was sent.
 */
export type PublishedView = { 
/**
 * The site’s id.
 */
site: string, 
/**
 * Where readers find it; may be empty.
 */
link: string, 
/**
 * Where the people of the site work on it; may be empty.
 */
desk: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * Whether the article says something else by now.
 */
stale: boolean, };

/**
 * Asks to bring posts of a site in as articles.
 */
export type PullPosts = { 
/**
 * The site’s id.
 */
site: string, 
/**
 * Ids of posts, or the ends of their addresses.
 */
posts: Array<string>, };

/**
 * Asks to put articles back where they lay.
 */
export type PutBack = { 
/**
 * What `shelve_articles` answered.
 */
places: Array<ShelvedView>, };

/**
 * Questions and answers.
 */
export type QaView = { topic: string, pairs: Array<PairView>, };

/**
 * Turns the CriticMarkup that stands in an article into suggestions and comments.
 */
export type ReadMarks = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The state in which it is read; null means now.
 */
base: Array<string> | null, };

/**
 * Asks what a clipboard says in Markdown.
 */
export type ReadPaste = { 
/**
 * Its `text/html`; empty where there is none.
 */
html: string, 
/**
 * Its `text/plain`.
 */
plain: string, 
/**
 * For a part of one line: paragraphs are joined by spaces.
 */
line: boolean, };

/**
 * A use of a tool to be kept, new or changed.
 */
export type RecordContribution = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The entry's id; null for a new one.
 */
id: string | null, 
/**
 * RFC 3339: when the tool was used; null means now.
 */
at: string | null, 
/**
 * "Name, role" of whoever used it; null means the person who writes here.
 */
by: string | null, 
/**
 * The tool; its name must not be blank.
 */
tool: ToolView, 
/**
 * A word of the vocabulary.
 */
kind: string, 
/**
 * The sections that it touched; empty means the whole article.
 */
parts: Array<string>, 
/**
 * suggestion, minor, partial, substantial or full.
 */
extent: string, 
/**
 * Whether words or pixels of it are in the published article.
 */
in_output: boolean, 
/**
 * human, ai or mixed.
 */
first_draft_by: string, 
/**
 * human, ai or mixed.
 */
initiative: string, 
/**
 * Why, for readers.
 */
purpose: string, 
/**
 * The words it was asked with; may be empty.
 */
prompt: string, 
/**
 * private, internal or public.
 */
prompt_visibility: string, 
/**
 * kept, edited or discarded.
 */
outcome: string, 
/**
 * For the desk.
 */
note: string, };

/**
 * The ledger has changed, and it is on disk.
 */
export type Recorded = { 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * An article that stays as it is.
 */
export type RefusedArticle = { id: string, reason: string, };

/**
 * A file that stayed outside.
 */
export type RefusedFile = { file: string, reason: string, };

/**
 * Asks for a page of the register.
 */
export type Register = { filter: RegisterFilter, offset: number, limit: number, };

/**
 * One use of a tool.
 */
export type RegisterEntry = { article: string, slug: string, headline: string, section: string, status: string, contribution: string, 
/**
 * RFC 3339.
 */
at: string, by: string, tool: string, provider: string, model: string, kind: string, 
/**
 * Names of sections; empty means the whole article.
 */
parts: Array<string>, extent: string, in_output: boolean, outcome: string, purpose: string, 
/**
 * Whose sign-off holds; empty where nobody's does.
 */
reviewed_by: string, 
/**
 * none, fresh, void or rejected.
 */
signed: string, accountable: string, 
/**
 * review, accountable, model, provider.
 */
missing: Array<string>, };

/**
 * Which entries are asked for. What is null or empty asks for nothing.
 */
export type RegisterFilter = { 
/**
 * The tool's name.
 */
tool: string, 
/**
 * The name of whoever used it.
 */
by: string, 
/**
 * The article's section.
 */
section: string, 
/**
 * The first day, as 2026-05-01.
 */
since: string | null, 
/**
 * The last day.
 */
until: string | null, 
/**
 * What is missing: review, accountable, model or provider.
 */
missing: string | null, };

/**
 * A page of the register.
 */
export type RegisterView = { 
/**
 * The last use first.
 */
entries: Array<RegisterEntry>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Every tool of the register.
 */
tools: Array<string>, 
/**
 * Everybody who used one.
 */
people: Array<string>, 
/**
 * The sections of their articles.
 */
sections: Array<string>, };

/**
 * Asks what remains of what tools wrote.
 */
export type Remains = { 
/**
 * The article's id.
 */
article: string, };

/**
 * How much of what a contribution wrote still stands. For editors; readers are never told.
 */
export type RemainsView = { 
/**
 * Id of the contribution.
 */
contribution: string, 
/**
 * Its words that were ever in the article; what was moved, or taken away and put back, counts once.
 */
ever: number, 
/**
 * Those that are there now as they came.
 */
left: number, 
/**
 * The share that is left, in whole percent.
 */
percent: number, };

/**
 * One thing that somebody said.
 */
export type RemarkView = { id: string, by: PersonView, at: string, text: string, };

/**
 * What was said is on disk.
 */
export type Remarked = { 
/**
 * The comment or the suggestion that is new or has changed.
 */
id: string, 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * Asks to take pictures away for good.
 */
export type RemovePictures = { 
/**
 * Their hashes.
 */
hashes: Array<string>, };

/**
 * Asks to take a tool off the list.
 */
export type RemoveTool = { 
/**
 * Its id.
 */
id: string, };

/**
 * Asks to put something in the place of what was found.
 */
export type ReplaceInLibrary = { 
/**
 * As it was looked for.
 */
sought: Sought, 
/**
 * What takes its place. In an expression `$1`, `${1}`, `${name}` are its groups, `$&` the hit, `$$` a dollar sign.
 */
put: string, 
/**
 * As they were looked into.
 */
sections: Array<string>, 
/**
 * The articles; one that has changed since is left as it is, and told.
 */
articles: Array<ChosenView>, };

/**
 * What became of articles in which something was to be replaced.
 */
export type ReplaceNews = { 
/**
 * What was changed: with this it can be taken back.
 */
replaced: Array<ReplacedView>, 
/**
 * What was left as it is, by headline, and why.
 */
refused: Array<RefusedFile>, };

/**
 * An edit that mends.
 */
export type ReplaceView = { part: string, from: number, to: number, text: string, };

/**
 * An article in which something was replaced.
 */
export type ReplacedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * How many hits.
 */
hits: number, 
/**
 * Its state before.
 */
before: Array<string>, 
/**
 * Its state after.
 */
after: Array<string>, };

/**
 * Answers a comment.
 */
export type ReplyToComment = { article: string, comment: string, text: string, };

/**
 * Says that a comment is done, or open again.
 */
export type ResolveComment = { article: string, comment: string, resolved: boolean, };

/**
 * Asks to put the words of a past state back.
 */
export type Restore = { 
/**
 * Its id.
 */
id: string, 
/**
 * The past state.
 */
heads: Array<string>, 
/**
 * The state on which it is done; what happened since stays. Null means now.
 */
base: Array<string> | null, 
/**
 * Only this section of the page; null means all.
 */
section: string | null, };

/**
 * The words are back, and on disk.
 */
export type Restored = { 
/**
 * The state that the base and the restoring alone make: the base on which it is taken back.
 */
alone: Array<string>, 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * Asks how far an article has come.
 */
export type Review = { 
/**
 * Its id.
 */
article: string, };

/**
 * How far an article has come in review.
 */
export type ReviewView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * draft, in_review, changes_requested, approved, published or corrected.
 */
status: string, 
/**
 * Of the words that stand there: what a sign-off would be bound to.
 */
fingerprint: string, 
/**
 * The state that this speaks of.
 */
heads: Array<string>, 
/**
 * none, fresh, void or rejected: what the sign-offs amount to.
 */
signed: string, 
/**
 * In the order of time.
 */
sign_offs: Array<SignOffView>, 
/**
 * What the house style asks for.
 */
asks: AsksView, 
/**
 * What of that is not there.
 */
missing: Array<MissingView>, 
/**
 * Who wrote it.
 */
authors: Array<PersonView>, 
/**
 * What can be done now.
 */
acts: Array<ActView>, 
/**
 * What was done, oldest first.
 */
done: Array<DoneView>, 
/**
 * Everything that can be looked at.
 */
scopes: Array<string>, 
/**
 * Everything that can be decided.
 */
decisions: Array<string>, };

/**
 * An article has been signed, or has come further, and it is on disk.
 */
export type Reviewed = { 
/**
 * How far it has come.
 */
review: ReviewView, 
/**
 * The article now.
 */
article: ArticleView, 
/**
 * Its row in the list.
 */
row: ArticleRow, };

/**
 * Text with its origin.
 */
export type RunTextView = { text: string, origin: string, };

/**
 * A stretch of text with one origin.
 */
export type RunView = { 
/**
 * UTF-16 code units.
 */
len: number, 
/**
 * `h:`, `c:`, `r:` or `u:` and an id.
 */
origin: string, };

/**
 * A comment or a suggestion in a list across articles.
 */
export type SaidView = { 
/**
 * The article's id.
 */
article: string, 
/**
 * Its headline; may be empty.
 */
headline: string, 
/**
 * The comment's or the suggestion's own id.
 */
id: string, 
/**
 * comment or suggestion.
 */
kind: string, 
/**
 * The part it is about.
 */
part: string, 
/**
 * Whether the words it is about are gone.
 */
lost: boolean, 
/**
 * Those words, as they were.
 */
quote: string, 
/**
 * What was said first, or the words that are suggested.
 */
text: string, 
/**
 * "Name, role" of who said it.
 */
by: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * How many answers there are.
 */
replies: number, 
/**
 * "Name, role" of who spoke last.
 */
last_by: string, 
/**
 * RFC 3339.
 */
last_at: string, };

/**
 * Asks to write what is on the screen into a folder, without the library.
 */
export type SaveCopy = { 
/**
 * What is on the screen.
 */
content: Content, 
/**
 * The house style as it is written, where the library's own; empty for a built-in one.
 */
house: string, 
/**
 * The folder that gets a folder for the article.
 */
to: string, };

/**
 * Asks to write what a filter asks for into a folder.
 */
export type SaveRegister = { 
/**
 * Which entries.
 */
filter: RegisterFilter, 
/**
 * csv, or json.
 */
format: string, 
/**
 * The folder.
 */
to: string, };

/**
 * A search under a name.
 */
export type SavedSearch = { 
/**
 * As the person calls it.
 */
name: string, 
/**
 * Which articles, in which order.
 */
listing: ListingView, };

/**
 * Asks for the saved searches.
 */
export type SavedSearches = Record<symbol, never>;

/**
 * Where the secret of a site is.
 */
export type SecretPlace = "not_needed" | "missing" | "keyring" | "this_run";

/**
 * It stands there.
 */
export type SentView = { 
/**
 * Whether it is new there.
 */
created: boolean, 
/**
 * Whether readers see it.
 */
public: boolean, 
/**
 * Where readers find it; may be empty.
 */
link: string, 
/**
 * Where the people of the site work on it; may be empty.
 */
desk: string, 
/**
 * What was not taken over, in sentences.
 */
notes: Array<string>, };

/**
 * Asks for a menu bar.
 */
export type SetMenu = { 
/**
 * Whether it is in sight.
 */
visible: boolean, 
/**
 * The menus, from first to last.
 */
groups: Array<MenuGroup>, };

/**
 * Chooses: what is left out stays as it is. All of it is kept, or nothing.
 */
export type SetSettings = { person_name?: string, person_role?: string, person_contact?: string, house?: string, language?: string, theme?: SettingsView["theme"], contrast?: SettingsView["contrast"], motion?: SettingsView["motion"], width?: SettingsView["width"], size_percent?: number, focus?: SettingsView["focus"], typewriter?: boolean, origins?: boolean, findings?: boolean, menu_bar?: boolean, spelling?: boolean, spelling_capitals?: boolean, keys?: { [key in string]: Array<string> }, backup_folder?: string, };

/**
 * Asks for the colours of what surrounds the page.
 */
export type SetTheme = { 
/**
 * Light or dark, or as the system has it.
 */
theme: "system" | "light" | "dark", };

/**
 * Asks for everything that was chosen.
 */
export type Settings = Record<symbol, never>;

/**
 * Everything that was chosen, and what holds where nothing was.
 */
export type SettingsView = { 
/**
 * Name of the person who writes here.
 */
person_name: string, 
/**
 * Whether somebody gave that name; otherwise it is the one of the account on this machine.
 */
person_named: boolean, 
/**
 * Their role, such as "CMO of AiNews.com"; may be empty.
 */
person_role: string, 
/**
 * Such as an e-mail address; may be empty, is never exported.
 */
person_contact: string, 
/**
 * The house style of new articles.
 */
house: string, 
/**
 * What the window speaks: `system`, or a language tag.
 */
language: string, 
/**
 * Light or dark.
 */
theme: "system" | "light" | "dark", 
/**
 * How strongly things stand out.
 */
contrast: "system" | "high", 
/**
 * Whether things move.
 */
motion: "system" | "reduced", 
/**
 * How long the lines of the page are.
 */
width: "narrow" | "normal" | "wide", 
/**
 * The letters of the page, in percent of its own size.
 */
size_percent: number, 
/**
 * What stays clear while the rest of the page steps back.
 */
focus: "none" | "sentence" | "paragraph", 
/**
 * Whether the line that is written stays in the middle of the page.
 */
typewriter: boolean, 
/**
 * Whether the page shows by colour and line where its words come from.
 */
origins: boolean, 
/**
 * Whether the page marks the words that the checks have found.
 */
findings: boolean, 
/**
 * Whether the window has its menu bar.
 */
menu_bar: boolean, 
/**
 * Whether misspelt words are marked.
 */
spelling: boolean, 
/**
 * Whether words all in capitals are judged, too.
 */
spelling_capitals: boolean, 
/**
 * Keys of the person's own, by the id of the action; an empty list takes an action's keys away.
 */
keys: { [key in string]: Array<string> }, 
/**
 * The folder for backups; empty for the one inside the library.
 */
backup_folder: string, };

/**
 * Says yes or no to a suggestion, or takes a no back.
 */
export type SettleSuggestion = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The suggestion's id.
 */
suggestion: string, 
/**
 * accepted, rejected or open.
 */
state: string, 
/**
 * Accept it although the words it is about are not what they were.
 */
anyway: boolean, };

/**
 * Who settled something, and when.
 */
export type SettledView = { by: PersonView, at: string, };

/**
 * A tool, and in how many of the changed sentences it wrote the new words.
 */
export type ShareView = { tool: string, sentences: number, };

/**
 * Asks to put articles somewhere.
 */
export type ShelveArticles = { 
/**
 * Their ids.
 */
ids: Array<string>, 
/**
 * desk, archive or trash.
 */
to: string, };

/**
 * Where an article lies.
 */
export type ShelvedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * desk, archive or trash.
 */
shelf: string, 
/**
 * Since when, RFC 3339; null for the desk.
 */
since: string | null, };

/**
 * An article that shows a picture.
 */
export type ShownIn = { id: string, headline: string, };

/**
 * A reviewer's word. Nothing in it has a default: each field is what a person said.
 */
export type SignArticle = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The name of who signs.
 */
by: string, 
/**
 * In which role.
 */
role: string, 
/**
 * What they looked at; at least one.
 */
scope: Array<string>, 
/**
 * approved, approved_with_changes or rejected.
 */
decision: string, 
/**
 * What they add; a rejection says why.
 */
note: string, 
/**
 * The fingerprint that was on their screen. Other words are not signed.
 */
fingerprint: string, };

/**
 * A person's word on a state of an article, and whether it holds.
 */
export type SignOffView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who signed.
 */
by: PersonView, 
/**
 * In which role.
 */
role: string, 
/**
 * What they looked at: facts, quotes, figures, names, sources_opened, links, image, rights, fairness, legal,
 * disclosure_note.
 */
scope: Array<string>, 
/**
 * approved, approved_with_changes or rejected.
 */
decision: string, 
/**
 * What they add; may be empty.
 */
note: string, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * SHA-256 of the canonical Markdown that was on their screen.
 */
fingerprint: string, 
/**
 * The state that was on their screen.
 */
heads: Array<string>, 
/**
 * fresh or void.
 */
state: string, 
/**
 * Whether it counts: its person has not signed the same again.
 */
counts: boolean, 
/**
 * Why it is void, in English; empty when it is fresh.
 */
reason: string, 
/**
 * The same, for who speaks another language.
 */
causes: Array<CauseView>, };

/**
 * A site.
 */
export type SiteView = { id: string, name: string, kind: string, address: string, user: string, folder: string, target: string, 
/**
 * Where its secret is.
 */
secret: SecretPlace, };

/**
 * Asks for the sites.
 */
export type Sites = Record<symbol, never>;

/**
 * What to look for.
 */
export type Sought = { 
/**
 * The words, or the expression.
 */
text: string, 
/**
 * Capital and small letters differ.
 */
exact: boolean, 
/**
 * Only whole words.
 */
words: boolean, 
/**
 * `text` is a regular expression.
 */
regex: boolean, };

/**
 * A saved source.
 */
export type SourceView = { 
/**
 * The origin `r:<id>` of words points here.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Where it stands; may be empty.
 */
url: string, 
/**
 * The words that were saved from it; may be empty.
 */
clip: string, 
/**
 * Who saved it.
 */
added_by: PersonView, 
/**
 * RFC 3339: when it was saved.
 */
at: string, };

/**
 * A text to look at: a line is enough.
 */
export type SpellText = { text: string, markdown: boolean, };

/**
 * Long work has begun.
 */
export type Started = { 
/**
 * What its `progress` is told under.
 */
job: string, };

/**
 * Whether long work goes on.
 */
export type State = "running" | "done" | "cancelled" | "failed";

/**
 * An article in an earlier state.
 */
export type StateBefore = { 
/**
 * Its id.
 */
id: string, 
/**
 * Hashes.
 */
heads: Array<string>, };

/**
 * A stretch of a text, in UTF-16 code units; where both are the same, a place between two characters.
 */
export type StretchView = { from: number, to: number, };

/**
 * Asks to take an entry out of the ledger.
 */
export type StrikeContribution = { article: string, id: string, };

/**
 * Suggests other words.
 */
export type SuggestChange = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The state that the place is one of; null means now.
 */
base: Array<string> | null, 
/**
 * The part.
 */
part: string, 
/**
 * The words to replace, or the point at which to insert.
 */
place: StretchView, 
/**
 * The words to put there.
 */
replacement: string, };

/**
 * Asks what may have been meant.
 */
export type SuggestSpelling = { place: PlaceView, word: string, };

/**
 * Other words for a stretch of an article.
 */
export type SuggestionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The part it is about.
 */
part: string, 
/**
 * Where in it; null where the words are gone.
 */
place: StretchView | null, 
/**
 * Whether the words it is about, or their part, are gone.
 */
lost: boolean, 
/**
 * The words to replace, as they were; empty for an insertion.
 */
quote: string, 
/**
 * The words to put there; empty for a deletion.
 */
replacement: string, 
/**
 * Where those words come from: `h:`, `c:`, `r:` or `u:` and an id.
 */
origin: string, 
/**
 * Who suggests it.
 */
by: PersonView, 
/**
 * RFC 3339.
 */
at: string, 
/**
 * open, accepted or rejected.
 */
state: string, 
/**
 * Who said yes or no; null while it is open.
 */
settled: SettledView | null, };

/**
 * Asks to take replacing back.
 */
export type TakeBack = { 
/**
 * What the replacing told.
 */
replaced: Array<ReplacedView>, };

/**
 * Asks to give a field the value it had before a change.
 */
export type TakeBackChange = { 
/**
 * As it was asked to change.
 */
field: string, 
/**
 * The articles, and the state each was in before.
 */
before: Array<StateBefore>, };

/**
 * One takeaway.
 */
export type TakeawayView = { id: string, text: string, };

/**
 * A place that articles can go to.
 */
export type TargetView = { 
/**
 * The word for it.
 */
name: string, 
/**
 * Its name for people, in English.
 */
label: string, 
/**
 * Whether readers get what it writes.
 */
for_readers: boolean, 
/**
 * Whether its file can say who wrote which words.
 */
carries_authorship: boolean, 
/**
 * What can be chosen about it.
 */
choices: Array<ChoiceView>, 
/**
 * What that place does with what it gets, in English.
 */
hazards: Array<string>, };

/**
 * A version of a post, for people who compare.
 */
export type TextView = { 
/**
 * The headline.
 */
title: string, 
/**
 * The deck.
 */
excerpt: string, 
/**
 * Markdown.
 */
body: string, };

/**
 * Asks to fill the screen with the window, or to stop doing so.
 */
export type ToggleFullScreen = Record<symbol, never>;

/**
 * A program that made words or pictures.
 */
export type ToolView = { name: string, provider: string, model: string, version: string, descriptor: string, };

/**
 * The words of one tool.
 */
export type ToolWordsView = { tool: string, words: number, };

/**
 * Asks for the list of tools.
 */
export type Tools = Record<symbol, never>;

/**
 * Asks what a changed style would make of an article.
 */
export type TryHouse = { 
/**
 * The style as the form has it.
 */
form: HouseForm, 
/**
 * The article's id; null for a made-up one.
 */
article: string | null, };

/**
 * Asks the field with the focus to do what every field can do with the clipboard.
 */
export type UseClipboard = { 
/**
 * What to do.
 */
how: "Cut" | "Copy" | "Paste", };

/**
 * The words that the ledger is written in, each list in its order.
 */
export type VocabularyView = { kinds: Array<string>, extents: Array<string>, authors: Array<string>, outcomes: Array<string>, visibilities: Array<string>, };

/**
 * An article that waits for somebody.
 */
export type WaitingView = { 
/**
 * Its row in the list.
 */
row: ArticleRow, 
/**
 * review, changes, void, rejected, comments: for what; never empty.
 */
why: Array<string>, 
/**
 * How many comments and suggestions are open.
 */
open_comments: number, };

/**
 * Asks to set a finding aside.
 */
export type WaiveFinding = { 
/**
 * The article's id.
 */
article: string, 
/**
 * The finding's key.
 */
key: string, 
/**
 * Why; must not be blank.
 */
reason: string, 
/**
 * "Name, role" of whoever says so; null means the person who writes here, if they have said who they are.
 */
by: string | null, };

/**
 * A finding that somebody has set aside.
 */
export type WaiverView = { 
/**
 * Names this waiver.
 */
id: string, 
/**
 * The check's id.
 */
check: string, 
/**
 * The part, as it is written; empty for none.
 */
part: string, 
/**
 * The words it is about, or their beginning.
 */
quote: string, 
/**
 * Of the finding that it sets aside.
 */
key: string, 
/**
 * Who said so.
 */
by: PersonView, 
/**
 * RFC 3339: when.
 */
at: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Asks to take a waiver back.
 */
export type WithdrawWaiver = { article: string, id: string, };

/**
 * Asks for the lists of accepted words.
 */
export type WordLists = { house: string, article: string, };

/**
 * The lists of accepted words, by the alphabet.
 */
export type WordListsView = { person: Array<string>, house: Array<string>, article: Array<string>, };

/**
 * Counts of words by origin.
 */
export type WordsView = { total: number, human: number, contribution: number, source: number, unknown: number, 
/**
 * Reading time, rounded up.
 */
minutes: number, };

/**
 * What would happen.
 */
export type WouldView = { 
/**
 * Whether it would be new there.
 */
create: boolean, 
/**
 * Whether readers see it there already.
 */
public: boolean, 
/**
 * Where it stands; may be empty.
 */
link: string, };

/**
 * Asks to write a style into a folder.
 */
export type WriteHouse = { 
/**
 * Its name.
 */
name: string, 
/**
 * The folder.
 */
to: string, };

/** Every command: what it asks, what it answers. */
export type Commands = {
  /** Where the library is, who writes in it, which house styles it knows. */
  library: [Library, LibraryView];
  /** What the person chose about how Colophon works and looks. */
  settings: [Settings, SettingsView];
  /** Choose. The answer is everything as it is now. */
  set_settings: [SetSettings, SettingsView];
  /** A house style, with everything that a form shows of it. */
  house: [House, HouseSheet];
  /** What a changed house style would make of an article. Keeps nothing. */
  try_house: [TryHouse, HouseTried];
  /** Keep a changed house style of one's own. */
  keep_house: [KeepHouse, HouseKept];
  /** Start a house style of one's own that is as another one is. */
  copy_house: [CopyHouse, HouseKept];
  /** Add the house style that a TOML file holds. */
  add_house: [AddHouse, HouseKept];
  /** Write a house style into a folder. Answers which file. */
  write_house: [WriteHouse, string];
  /** Remove a house style of one's own that nothing follows. Answers those that are left. */
  remove_house: [House, Array<HouseView>];
  /** The backups of the library. */
  backups: [Backups, BackupsView];
  /** Put a backup in the library's place. The library as it is now is kept beside it. */
  bring_back: [BringBack, BroughtBack];
  /** Start an empty article. */
  new_article: [NewArticle, ArticleView];
  /** Everything about one article. */
  open_article: [OpenArticle, ArticleView];
  /** Keep what was typed. The answer acknowledges it: it is on disk. */
  edit_article: [EditArticle, Edited];
  /** What happened to an article: who did what, and when. */
  history: [History, HistoryView];
  /** Everything about an article as it was in a past state. */
  article_at: [ArticleAt, ArticleView];
  /** What changed from one state of an article to another, part by part. */
  compare: [Compare, Array<DifferenceView>];
  /** Give a state of an article a name. The answer is the history with it. */
  name_version: [NameVersion, HistoryView];
  /** Put the words of a past state back. Nothing goes from the history: this can itself be taken back. */
  restore: [Restore, Restored];
  /** Keep a use of a tool in the ledger, new or changed. */
  record_contribution: [RecordContribution, Recorded];
  /** Take an entry out of the ledger. It stays in the history. */
  strike_contribution: [StrikeContribution, Recorded];
  /** The tools that ledgers are offered, the one that was used last first. */
  tools: [Tools, Array<KnownToolView>];
  /** Keep a tool, new or changed. Answers them all; ledgers stay as they are. */
  keep_tool: [KeepTool, Array<KnownToolView>];
  /** Take a tool off the list. Answers the others; ledgers stay as they are. */
  remove_tool: [RemoveTool, Array<KnownToolView>];
  /** Set a finding aside, by name and with a reason. */
  waive_finding: [WaiveFinding, Recorded];
  /** Take a waiver back. */
  withdraw_waiver: [WithdrawWaiver, Recorded];
  /** Say that no tool was used, or take that back. */
  affirm_no_ai: [AffirmNoAi, Recorded];
  /** What other machines are told of an article, as it is on disk. */
  machine_readable: [MachineReadable, MachineReadableView];
  /** Which uses of tools an article's own note, and the authors that its file named, suggest. */
  proposals: [Proposals, ProposalsView];
  /** Which uses of tools a conversation with an assistant suggests. */
  proposals_from: [ProposalsFrom, ProposalsView];
  /** Keep a use of a tool that was suggested, and give its words their origin. */
  accept_proposal: [AcceptProposal, Recorded];
  /** A page of the register: who used which tool for what, in all articles. */
  register: [Register, RegisterView];
  /** Write the register, or what a filter leaves of it, into a folder. The answer is the file. */
  save_register: [SaveRegister, string];
  /** Say something about words of an article, or about a part of it. */
  add_comment: [AddComment, Remarked];
  /** Answer a comment. */
  reply_to_comment: [ReplyToComment, Remarked];
  /** Say that a comment is done, or that it is open again. */
  resolve_comment: [ResolveComment, Remarked];
  /** Make a comment one about other words. */
  fasten_comment: [FastenComment, Remarked];
  /** Suggest other words; the text stays as it is. */
  suggest_change: [SuggestChange, Remarked];
  /** Turn the CriticMarkup that stands in an article into suggestions and comments. */
  read_marks: [ReadMarks, MarksTurned];
  /** An article as Markdown with its open suggestions and comments as CriticMarkup. */
  marked_text: [MarkedText, MarkedTextView];
  /** Say yes or no to a suggestion, or take a no back. */
  settle_suggestion: [SettleSuggestion, Remarked];
  /** How far an article has come in review: its sign-offs, whether each holds, and what can be done now. */
  review: [Review, ReviewView];
  /** Bring an article on its way through review, or back. */
  act_on_article: [ActOnArticle, Reviewed];
  /** Sign the words that are on the screen. Refused when other words stand there by now. */
  sign_off: [SignArticle, Reviewed];
  /** What waits for the person who writes here, and what does not hold any more: those due first. */
  inbox: [Inbox, Array<WaitingView>];
  /** Keep a source of words, new or corrected. */
  keep_source: [KeepSource, Recorded];
  /** Take a source away that no words are quoted from. It stays in the history. */
  drop_source: [DropSource, Recorded];
  /** Know somebody by name, so that words can be theirs. */
  know_person: [KnowPerson, PersonKnown];
  /** Bring files in. Files that cannot be read are refused one by one; nothing is half imported. */
  import_files: [ImportFiles, ImportAnswer];
  /** Bring in the sample article that Colophon carries. */
  import_sample: [ImportSample, ArticleView];
  /** All that is known of a picture. */
  picture: [Picture, PictureView];
  /** Every picture of the library, the newest first. */
  pictures: [Pictures, Array<PictureView>];
  /** Take pictures away that no article shows. The answer is what is left. */
  remove_pictures: [RemovePictures, Array<PictureView>];
  /** Give a field of several articles the same value, as edits of the person who asks. */
  change_articles: [ChangeArticles, ArticlesChanged];
  /** Give a field the value it had before such a change. */
  take_back_change: [TakeBackChange, Array<ArticleRow>];
  /** Put articles on the desk, into the archive or into the trash. Answers where they lay. */
  shelve_articles: [ShelveArticles, Array<ShelvedView>];
  /** Put articles back where they lay. */
  put_back: [PutBack, null];
  /** Remove everything in the trash for good. Answers how many articles that were. */
  empty_trash: [EmptyTrash, number];
  /** Start an article with the words of another one and the origins they have there. */
  duplicate_article: [DuplicateArticle, ArticleView];
  /** The saved searches, by name. */
  saved_searches: [SavedSearches, Array<SavedSearch>];
  /** Keep a search under a name. Answers them all. */
  save_search: [SavedSearch, Array<SavedSearch>];
  /** Forget a saved search. Answers the others. */
  forget_search: [ForgetSearch, Array<SavedSearch>];
  /** Where articles can go, and what can be chosen about each place. */
  export_targets: [ExportTargets, ExportTargetsView];
  /** What an export would do. Writes nothing. */
  plan_export: [PlanExport, ExportPlan];
  /** An article for the clipboard. What the checks keep here is refused. */
  copied_article: [CopiedArticle, CopiedView];
  /** Write an article into a folder. */
  export_article: [ExportArticle, Exported];
  /** Where an article was sent, and whether it says something else by now. */
  published: [PublishedPlaces, Array<PublishedView>];
  /** What would go along if an article were handed to somebody else. */
  packing: [Packing, PackingView];
  /** Write an article with its whole record into one file, for somebody else. */
  pack_article: [PackArticle, PackedView];
  /** The words that a person, a house style and an article accept. */
  word_lists: [WordLists, WordListsView];
  /** Put a word on one of those lists, or take it off. */
  accept_word: [AcceptWord, WordListsView];
  /** Make a backup now, and prove it. The answer is the backups there are then. */
  back_up: [BackUp, BackupsView];
  /** The sites that articles are sent to, and where their secrets are. */
  sites: [Sites, Array<SiteView>];
  /** Set a site up, or change one, and keep its secret. Answers them all. */
  keep_site: [KeepSite, Array<SiteView>];
  /** Forget a site and its secret; what stands there stays. Answers the others. */
  remove_site: [OfSite, Array<SiteView>];
  /** Ask a site whether it lets us in. */
  test_site: [OfSite, GreetingView];
  /** The posts of a site that were changed last. */
  posts_of: [OfSite, Array<PostView>];
  /** What should be looked at before the article leaves. */
  check_article: [CheckArticle, CheckedView];
  /** How much of what tools wrote in an article still stands. */
  remains: [Remains, Array<RemainsView>];
  /** A stretch of the list, or of the articles that hold the words searched for. */
  articles: [Articles, ArticleList];
  /** The ids of all articles of a list, at most ten thousand. */
  article_ids: [ArticleIds, Array<string>];
  /** Articles by a few letters of their headline or slug. */
  find_article: [FindArticle, Array<ArticleRow>];
  /** The comments and suggestions that are open in all articles, the newest word first. */
  open_comments: [OpenComments, Array<SaidView>];
  /** Which tags and sections there are, and how much lies in the archive and in the trash. */
  filing: [Filing, FilingView];
  /** Bring in many files, or folders with everything in them. */
  import_many: [ImportMany, Started];
  /** Write many articles into a folder. */
  export_many: [ExportMany, Started];
  /** Send an article to a site, or look what would happen. */
  publish_article: [PublishArticle, Started];
  /** Bring posts of a site in as articles. */
  pull_posts: [PullPosts, Started];
  /** Look whether the library is sound, and mend what can be written anew from the record. */
  check_library: [CheckLibrary, Started];
  /** Look for something in many articles. */
  find_in_library: [FindInLibrary, Started];
  /** Put something in the place of what was found. */
  replace_in_library: [ReplaceInLibrary, Started];
  /** Take replacing back, where nobody has changed the words since. */
  take_back: [TakeBack, Started];
  /** Write what is on the screen into a folder, when the library cannot keep it. */
  save_copy: [SaveCopy, Exported];
  /** Read what a person pastes: rich text becomes Markdown, and what that changed is said. */
  read_paste: [ReadPaste, PasteView];
  /** What is on the screen, as its readers will meet it: an HTML document without scripts. */
  preview: [Preview, PreviewView];
  /** Which words of some texts are misspelt. */
  check_spelling: [CheckSpelling, Array<Array<number>>];
  /** What may have been meant with a misspelt word. */
  suggest_spelling: [SuggestSpelling, Array<string>];
  /** Which dictionaries are installed, and which one is used. */
  dictionaries: [Dictionaries, DictionariesView];
  /** Let the person choose files to import; an empty list when they think better of it. */
  choose_files: [ChooseFiles, Array<string>];
  /** Take files into the library as pictures. They are read beside the thread that owns it: a large one holds up no save. Those that cannot be kept are refused one by one. */
  add_pictures: [AddPictures, PicturesAdded];
  /** The same with a picture from the clipboard. */
  add_pasted_picture: [AddPastedPicture, PicturesAdded];
  /** Let the person choose a folder; null when they think better of it. */
  choose_folder: [ChooseFolder, string | null];
  /** Open an http, https or mailto address outside the window. Nothing else is opened. */
  open_outside: [OpenOutside, null];
  /** Show a folder in the system's file manager. */
  open_folder: [OpenFolder, null];
  /** Show these menus in the menu bar. */
  set_menu: [SetMenu, null];
  /** Go to the menu bar with the keyboard, also where it is hidden. */
  open_menu: [OpenMenu, null];
  /** Cut, copy or paste in the field with the focus. */
  use_clipboard: [UseClipboard, null];
  /** Give what surrounds the page its colours. */
  set_theme: [SetTheme, null];
  /** Ask long work to stop. What it has done stays, each article whole; its last `progress` says so. */
  cancel_job: [CancelJob, null];
  /** Close the window: everything typed is on disk, or the person wants to leave without it. */
  close_window: [CloseWindow, null];
  /** Fill the screen with the window, or stop doing so. */
  toggle_full_screen: [ToggleFullScreen, null];
};

/** Every event a window is told without asking. */
export type Events = {
  changed: Changed;
  dropped: Dropped;
  pictures_dropped: PicturesDropped;
  conversations_dropped: ConversationsDropped;
  closing: Closing;
  menu: MenuChosen;
  progress: Progress;
};
