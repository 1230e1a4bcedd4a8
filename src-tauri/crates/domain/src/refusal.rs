//! A rule said no. Every message is fit to show to a person and says what to do instead.

use thiserror::Error;

/// Why something was refused. There is one variant per rule, so that a test can name the rule it proves.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Refusal {
    #[error("“{0}” is not an id: 1 to 64 letters, digits, hyphens or underscores are")]
    BadId(String),
    #[error("“{0}” is not an origin; write h:, c:, r: or u: and an id")]
    BadOrigin(String),
    #[error("“{0}” is not a part of an article; parts are {known}", known = crate::part::NAMES)]
    BadPart(String),
    #[error("“{0}” is not a status; statuses are {known}", known = crate::status::NAMES)]
    BadStatus(String),
    #[error("an article that is {from} cannot become {to}; it can become {allowed}")]
    StatusOrder { from: String, to: String, allowed: String },
    #[error("“{0}” is not a slug; use lower-case letters, digits and single hyphens, at most 100 of them")]
    BadSlug(String),
    #[error("another article already has the slug “{0}”")]
    SlugTaken(String),
    #[error("“{0}” is not a place in the library; places are {known}", known = crate::shelf::NAMES)]
    BadShelf(String),
    #[error("“{0}” says nothing about when an article is due; {known} do", known = crate::listing::DUE_NAMES)]
    BadDue(String),
    #[error("“{0}” is not an order of the list; orders are {known}", known = crate::listing::SORT_NAMES)]
    BadSort(String),
    #[error("a saved search needs a name of at most {max} characters")]
    BadSearchName { max: usize },
    #[error("“{0}” cannot be changed for several articles; status, section, due, tags, add-tags and remove-tags can")]
    NotForMany(String),
    #[error("a person needs a name")]
    NamelessPerson,
    #[error("“{given}” is not a {what}; there are {known}")]
    BadWord { what: &'static str, given: String, known: String },
    #[error(
        "a tool needs a name, and no more than {max} characters in its name, provider, model, version and descriptor"
    )]
    BadTool { max: usize },
    #[error("the list of tools has “{0}” already")]
    ToolKnown(String),
    #[error("the list of tools has no “{0}”; `tool list` shows what there is")]
    NoSuchTool(String),
    #[error("the ledger has no contribution “{0}”")]
    NoSuchContribution(String),
    #[error("this is not what the tool was asked: the ledger is committed to other words, or to another salt")]
    NotThePrompt,
    #[error("no words of this prompt are known here; ask whoever recorded it to reveal them")]
    PromptUnknown,
    #[error("words of {part} came from this contribution; say what they are first, or leave it in the ledger")]
    ContributionHasWords { part: String },
    #[error("a source needs a title or an address, so that it can be found again")]
    NamelessSource,
    #[error("“{0}” is not the address of a source; it begins with https:// or http://")]
    BadAddress(String),
    #[error("the article has no source “{0}”")]
    NoSuchSource(String),
    #[error("words of {part} are quoted from this source; say what they are first, or keep it")]
    SourceHasWords { part: String },
    #[error("“{0}” does not stand there exactly once; say where it begins and how long it is")]
    NotOnce(String),
    #[error("“{0}” is no place in a text; count from 0 in UTF-16 code units")]
    BadStretch(String),
    #[error("the article has nothing that “{0}” could mean; write me, unknown, person:NAME, tool:ID or source:ID")]
    NoSuchOrigin(String),
    #[error("“no AI was used” cannot be affirmed: the ledger says that {0} was used")]
    AiWasUsed(String),
    #[error("an article that is {status} cannot be {act}; it can be {allowed}")]
    ActOrder { status: String, act: &'static str, allowed: String },
    #[error("it cannot be {act} without a word why; write at most {max} characters")]
    ActWithoutReason { act: &'static str, max: usize },
    #[error("it cannot be {act} yet: {missing}")]
    NotSignedOff { act: &'static str, missing: String },
    #[error("a sign-off needs the role in which it is given, such as “copy editor”, in at most {max} characters")]
    NoRole { max: usize },
    #[error("a sign-off says what was looked at; choose at least one of {known}")]
    NoScope { known: String },
    #[error("say in the note why it is rejected, in at most {max} characters")]
    RejectedWithoutReason { max: usize },
    #[error(
        "what stands there now is not what was read: the fingerprint on the screen was {seen}, and it is {now} now. \
         Read it again, then sign"
    )]
    OtherWords { seen: String, now: String },
    #[error("“{0}” is no fingerprint; it is 64 hex digits, and the first eight of them are enough")]
    BadFingerprint(String),
    #[error("{name} is an author of this article; the house style “{house}” asks for the sign-off of somebody else")]
    ReviewerIsAuthor { name: String, house: String },
    #[error("{0} is a tool in this article’s ledger; only a person can sign")]
    ReviewerIsTool(String),
    #[error("there is no place {from} to {to} in {part} (UTF-16 code units)")]
    NoSuchWords { part: String, from: u32, to: u32 },
    #[error("{part} does not say “{words}”; write it as it stands there")]
    WordsNotThere { part: String, words: String },
    #[error("{part} says “{words}” {times} times; write more of what stands around it, or say which one with --nth")]
    WordsManyTimes { part: String, words: String, times: usize },
    #[error("a comment needs words")]
    NothingSaid,
    #[error("the article has no comment “{0}”")]
    NoSuchComment(String),
    #[error("the article has no suggestion “{0}”")]
    NoSuchSuggestion(String),
    #[error("the suggestion says what stands there already")]
    NothingSuggested,
    #[error("this suggestion is {0} already")]
    SuggestionSettled(&'static str),
    #[error("the words “{was}” that this suggestion is about are gone; put them back first, or reject it")]
    SuggestedWordsGone { was: String },
    #[error(
        "the words under this suggestion have changed: it is about “{was}”, and now there stands “{now}”; accept it anyway to replace that, or reject it"
    )]
    SuggestedWordsChanged { was: String, now: String },
    #[error("only the target markdown can hold CriticMarkup, and not “{0}”")]
    MarksOnlyInMarkdown(String),
    #[error("the words of an accepted suggestion stand in the article; `restore` takes them back")]
    AcceptedStays,
    #[error("a waiver needs a reason of at most {max} characters")]
    NoReason { max: usize },
    #[error("nothing like “{0}” is found in the article: a waiver is for what is found")]
    NoSuchFinding(String),
    #[error("the article has no waiver “{0}”")]
    NoSuchWaiver(String),
    #[error("a version needs a name of at most {max} characters")]
    BadVersionName { max: usize },
    #[error("there is nothing to look for")]
    NothingSought,
    #[error("the expression cannot be read: {0}")]
    BadPattern(String),
    #[error("there is no group “{0}” in the expression; write $$ for a dollar sign")]
    NoSuchGroup(String),
    #[error("“{0}” is not a date; write it as 2026-11-23 or 2026-11-23T08:30:00Z")]
    BadDate(String),
    #[error("“{0}” is not a day; write it as 2026-12-01")]
    BadDueDay(String),
    #[error("“{0}” is not a field; fields are {known}", known = crate::article::FIELDS)]
    BadField(String),
    #[error("“{0}” is neither yes nor no")]
    BadFlag(String),
    #[error("“{0}” answers nothing; say yes, no, or unanswered")]
    BadAnswer(String),
    #[error("“{0}” is not a picture of a library; it is 64 hex digits, or 16 of them and .jpg, .png, .webp or .gif")]
    BadPictureName(String),
    #[error("there is no picture “{0}” in this library; add its file")]
    NoSuchPicture(String),
    #[error("another picture of this library has the same name {0}; it cannot be kept beside it")]
    PictureNameTaken(String),
    #[error("the picture {0} is shown by an article; take it out there first")]
    PictureInUse(String),
    #[error("“{0}” is not a digital source type; IPTC has {known}", known = known_source_types())]
    BadSourceType(String),
    #[error(
        "the picture is {width_px} × {height_px} pixels; at most {side} on a side and {area} megapixels can be kept. \
         Make it smaller first",
        side = crate::asset::SIDE_PX_MAX, area = crate::asset::AREA_PX_MAX / 1_000_000
    )]
    PictureTooLarge { width_px: u32, height_px: u32 },
    #[error("the picture has no pixels")]
    EmptyPicture,
    #[error("there is no house style “{name}”; there are {known}")]
    NoSuchHouse { name: String, known: String },
    #[error("“{said}” is not a {what}; there are {known}")]
    BadChoice { what: &'static str, said: String, known: String },
    #[error("“{0}” cannot be a key of an action")]
    BadKeys(String),
    #[error("write the name without a comma: what stands behind it is the role")]
    CommaInName,
    #[error("this is too long: {max} characters are the most")]
    TooLong { max: usize },
    #[error("letters of {percent} % cannot be shown; from {least} to {most} % they can")]
    BadSize { percent: u16, least: u16, most: u16 },
    #[error("“{0}” is not a language; write a tag such as en or de-AT")]
    BadLanguage(String),
    #[error("“{0}” is not the whole path of a folder")]
    BadFolder(String),
    #[error("the house style cannot be read: {0}")]
    BadHouse(String),
    #[error("this house style cannot be kept: {0}")]
    HouseRule(String),
    #[error("the house style “{0}” comes with Colophon and stays as it is; copy it and change the copy")]
    BuiltInHouse(String),
    #[error("there is a house style “{0}” already")]
    HouseTaken(String),
    #[error("{articles} articles follow the house style “{title}”; give them another one first")]
    HouseInUse { title: String, articles: u32 },
    #[error("new articles follow the house style “{0}”; choose another one for them first")]
    HouseChosen(String),
    #[error("the target “{target}” cannot say who wrote which words; export it as markdown, or without the authors")]
    NoAuthorship { target: &'static str },
    #[error("the target {target} has no option “{key}”; it has {}", if known.is_empty() { "none" } else { known.as_str() })]
    NoSuchOption { target: &'static str, key: String, known: String },
    #[error("the option {key} of the target {target} cannot be “{value}”; it takes {takes}")]
    BadOption { target: &'static str, key: &'static str, value: String, takes: String },
    #[error("a site needs a name of at most {max} characters")]
    BadSiteName { max: usize },
    #[error("there is a site “{0}” already")]
    SiteTaken(String),
    #[error("there is no site “{name}”; {}", if known.is_empty() { "none is set up" } else { known.as_str() })]
    NoSuchSite { name: String, known: String },
    #[error("a site of the kind {0} needs an address")]
    NoSiteAddress(&'static str),
    #[error("WordPress needs the name of the account that the application password belongs to")]
    NoSiteUser,
    #[error("a site of the kind {kind} has no option “{key}”; it has {}", if known.is_empty() { "none" } else { known.as_str() })]
    NoSiteOption { kind: &'static str, key: String, known: String },
    #[error("articles cannot be pulled from a site of the kind {0}; from wordpress and ghost they can")]
    NoPull(&'static str),
    #[error("there is no secret for the site “{0}”; give it first")]
    NoSecret(String),
    #[error("a secret is one line of at most {max} characters, and not empty")]
    BadSecret { max: usize },
    #[error("the last day is before the first; give an earlier first day, or a later last one")]
    EmptyTime,
    #[error("there is no proposal {number}: {count} are listed by `ledger ARTICLE propose`")]
    NoSuchProposal { number: usize, count: usize },
}

fn known_source_types() -> String {
    crate::asset::SOURCE_TYPES.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")
}
