//! What may cross to a window: every command once, with its request and its answer.
//!
//! Knows how things are written for a window, and nothing of how they are done. `ui/src/backend/contract.ts`
//! is printed from here; a test fails when it is stale.

pub mod article;
pub mod backup;
pub mod checks;
pub mod comment;
pub mod disclosure;
pub mod edit;
pub mod export;
pub mod failure;
pub mod find;
pub mod handover;
pub mod history;
pub mod house;
pub mod job;
pub mod ledger;
pub mod library;
pub mod listing;
pub mod origin;
pub mod paste;
pub mod picture;
pub mod preview;
pub mod proposal;
pub mod register;
pub mod review;
pub mod settings;
pub mod shelf;
pub mod sign_off;
pub mod site;
pub mod source;
pub mod spelling;
pub mod tool;
pub mod transfer;
pub mod typescript;
pub mod window;

pub use article::{new_article, open_article};
pub use backup::{back_up, backups, bring_back};
pub use checks::{check_article, waive_finding, withdraw_waiver};
pub use comment::{
    add_comment, fasten_comment, marked_text, open_comments, read_marks, reply_to_comment, resolve_comment,
    settle_suggestion, suggest_change,
};
pub use disclosure::machine_readable;
pub use edit::edit_article;
pub use export::{copied_article, export_targets, plan_export};
pub use failure::Failure;
pub use find::{find_in_library, replace_in_library, take_back};
pub use handover::{pack_article, packing};
pub use history::{article_at, compare, history, name_version, restore};
pub use house::{add_house, copy_house, house, keep_house, remove_house, try_house, write_house};
pub use job::{check_library, export_many, import_many};
pub use ledger::{affirm_no_ai, record_contribution, strike_contribution};
pub use library::library;
pub use listing::{article_ids, articles, filing, find_article};
pub use origin::{know_person, remains};
pub use paste::read_paste;
pub use picture::{picture, pictures, remove_pictures};
pub use preview::preview;
pub use proposal::{accept_proposal, proposals, proposals_from};
pub use register::{register, save_register};
pub use review::{act_on_article, inbox, review};
pub use settings::{set_settings, settings};
pub use shelf::{
    change_articles, duplicate_article, empty_trash, forget_search, put_back, save_search, saved_searches,
    shelve_articles, take_back_change,
};
pub use sign_off::sign_off;
pub use site::{keep_site, posts_of, publish_article, published, pull_posts, remove_site, sites, test_site};
pub use source::{drop_source, keep_source};
pub use spelling::{accept_word, check_spelling, dictionaries, suggest_spelling, word_lists};
pub use tool::{keep_tool, remove_tool, tools};
pub use transfer::{export_article, import_files, import_sample, save_copy};

/// Hands the list of commands that the library answers to the macro named by the caller.
///
/// Each line is a name, a request and an answer; the function of that name does it. Whoever adds a line without its
/// function, or with other types, does not compile.
#[macro_export]
macro_rules! with_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Where the library is, who writes in it, which house styles it knows.
            library($crate::library::Library) -> $crate::library::LibraryView;
            /// What the person chose about how Colophon works and looks.
            settings($crate::settings::Settings) -> $crate::settings::SettingsView;
            /// Choose. The answer is everything as it is now.
            set_settings($crate::settings::SetSettings) -> $crate::settings::SettingsView;
            /// A house style, with everything that a form shows of it.
            house($crate::house::House) -> $crate::house::HouseSheet;
            /// What a changed house style would make of an article. Keeps nothing.
            try_house($crate::house::TryHouse) -> $crate::house::HouseTried;
            /// Keep a changed house style of one's own.
            keep_house($crate::house::KeepHouse) -> $crate::house::HouseKept;
            /// Start a house style of one's own that is as another one is.
            copy_house($crate::house::CopyHouse) -> $crate::house::HouseKept;
            /// Add the house style that a TOML file holds.
            add_house($crate::house::AddHouse) -> $crate::house::HouseKept;
            /// Write a house style into a folder. Answers which file.
            write_house($crate::house::WriteHouse) -> String;
            /// Remove a house style of one's own that nothing follows. Answers those that are left.
            remove_house($crate::house::House) -> Vec<$crate::library::HouseView>;
            /// The backups of the library.
            backups($crate::backup::Backups) -> $crate::backup::BackupsView;
            /// Put a backup in the library's place. The library as it is now is kept beside it.
            bring_back($crate::backup::BringBack) -> $crate::backup::BroughtBack;
            /// Start an empty article.
            new_article($crate::article::NewArticle) -> $crate::article::ArticleView;
            /// Everything about one article.
            open_article($crate::article::OpenArticle) -> $crate::article::ArticleView;
            /// Keep what was typed. The answer acknowledges it: it is on disk.
            edit_article($crate::edit::EditArticle) -> $crate::edit::Edited;
            /// What happened to an article: who did what, and when.
            history($crate::history::History) -> $crate::history::HistoryView;
            /// Everything about an article as it was in a past state.
            article_at($crate::history::ArticleAt) -> $crate::article::ArticleView;
            /// What changed from one state of an article to another, part by part.
            compare($crate::history::Compare) -> Vec<$crate::history::DifferenceView>;
            /// Give a state of an article a name. The answer is the history with it.
            name_version($crate::history::NameVersion) -> $crate::history::HistoryView;
            /// Put the words of a past state back. Nothing goes from the history: this can itself be taken back.
            restore($crate::history::Restore) -> $crate::history::Restored;
            /// Keep a use of a tool in the ledger, new or changed.
            record_contribution($crate::ledger::RecordContribution) -> $crate::ledger::Recorded;
            /// Take an entry out of the ledger. It stays in the history.
            strike_contribution($crate::ledger::StrikeContribution) -> $crate::ledger::Recorded;
            /// The tools that ledgers are offered, the one that was used last first.
            tools($crate::tool::Tools) -> Vec<$crate::tool::KnownToolView>;
            /// Keep a tool, new or changed. Answers them all; ledgers stay as they are.
            keep_tool($crate::tool::KeepTool) -> Vec<$crate::tool::KnownToolView>;
            /// Take a tool off the list. Answers the others; ledgers stay as they are.
            remove_tool($crate::tool::RemoveTool) -> Vec<$crate::tool::KnownToolView>;
            /// Set a finding aside, by name and with a reason.
            waive_finding($crate::checks::WaiveFinding) -> $crate::ledger::Recorded;
            /// Take a waiver back.
            withdraw_waiver($crate::checks::WithdrawWaiver) -> $crate::ledger::Recorded;
            /// Say that no tool was used, or take that back.
            affirm_no_ai($crate::ledger::AffirmNoAi) -> $crate::ledger::Recorded;
            /// What other machines are told of an article, as it is on disk.
            machine_readable($crate::disclosure::MachineReadable) -> $crate::disclosure::MachineReadableView;
            /// Which uses of tools an article's own note, and the authors that its file named, suggest.
            proposals($crate::proposal::Proposals) -> $crate::proposal::ProposalsView;
            /// Which uses of tools a conversation with an assistant suggests.
            proposals_from($crate::proposal::ProposalsFrom) -> $crate::proposal::ProposalsView;
            /// Keep a use of a tool that was suggested, and give its words their origin.
            accept_proposal($crate::proposal::AcceptProposal) -> $crate::ledger::Recorded;
            /// A page of the register: who used which tool for what, in all articles.
            register($crate::register::Register) -> $crate::register::RegisterView;
            /// Write the register, or what a filter leaves of it, into a folder. The answer is the file.
            save_register($crate::register::SaveRegister) -> String;
            /// Say something about words of an article, or about a part of it.
            add_comment($crate::comment::AddComment) -> $crate::comment::Remarked;
            /// Answer a comment.
            reply_to_comment($crate::comment::ReplyToComment) -> $crate::comment::Remarked;
            /// Say that a comment is done, or that it is open again.
            resolve_comment($crate::comment::ResolveComment) -> $crate::comment::Remarked;
            /// Make a comment one about other words.
            fasten_comment($crate::comment::FastenComment) -> $crate::comment::Remarked;
            /// Suggest other words; the text stays as it is.
            suggest_change($crate::comment::SuggestChange) -> $crate::comment::Remarked;
            /// Turn the CriticMarkup that stands in an article into suggestions and comments.
            read_marks($crate::comment::ReadMarks) -> $crate::comment::MarksTurned;
            /// An article as Markdown with its open suggestions and comments as CriticMarkup.
            marked_text($crate::comment::MarkedText) -> $crate::comment::MarkedTextView;
            /// Say yes or no to a suggestion, or take a no back.
            settle_suggestion($crate::comment::SettleSuggestion) -> $crate::comment::Remarked;
            /// How far an article has come in review: its sign-offs, whether each holds, and what can be done now.
            review($crate::review::Review) -> $crate::review::ReviewView;
            /// Bring an article on its way through review, or back.
            act_on_article($crate::review::ActOnArticle) -> $crate::review::Reviewed;
            /// Sign the words that are on the screen. Refused when other words stand there by now.
            sign_off($crate::sign_off::SignArticle) -> $crate::review::Reviewed;
            /// What waits for the person who writes here, and what does not hold any more: those due first.
            inbox($crate::review::Inbox) -> Vec<$crate::review::WaitingView>;
            /// Keep a source of words, new or corrected.
            keep_source($crate::source::KeepSource) -> $crate::ledger::Recorded;
            /// Take a source away that no words are quoted from. It stays in the history.
            drop_source($crate::source::DropSource) -> $crate::ledger::Recorded;
            /// Know somebody by name, so that words can be theirs.
            know_person($crate::origin::KnowPerson) -> $crate::origin::PersonKnown;
            /// Bring files in. Files that cannot be read are refused one by one; nothing is half imported.
            import_files($crate::transfer::ImportFiles) -> $crate::transfer::ImportAnswer;
            /// Bring in the sample article that Colophon carries.
            import_sample($crate::transfer::ImportSample) -> $crate::article::ArticleView;
            /// All that is known of a picture.
            picture($crate::picture::Picture) -> $crate::picture::PictureView;
            /// Every picture of the library, the newest first.
            pictures($crate::picture::Pictures) -> Vec<$crate::picture::PictureView>;
            /// Take pictures away that no article shows. The answer is what is left.
            remove_pictures($crate::picture::RemovePictures) -> Vec<$crate::picture::PictureView>;
            /// Give a field of several articles the same value, as edits of the person who asks.
            change_articles($crate::shelf::ChangeArticles) -> $crate::shelf::ArticlesChanged;
            /// Give a field the value it had before such a change.
            take_back_change($crate::shelf::TakeBackChange) -> Vec<$crate::listing::ArticleRow>;
            /// Put articles on the desk, into the archive or into the trash. Answers where they lay.
            shelve_articles($crate::shelf::ShelveArticles) -> Vec<$crate::shelf::ShelvedView>;
            /// Put articles back where they lay.
            put_back($crate::shelf::PutBack) -> ();
            /// Remove everything in the trash for good. Answers how many articles that were.
            empty_trash($crate::shelf::EmptyTrash) -> u32;
            /// Start an article with the words of another one and the origins they have there.
            duplicate_article($crate::shelf::DuplicateArticle) -> $crate::article::ArticleView;
            /// The saved searches, by name.
            saved_searches($crate::shelf::SavedSearches) -> Vec<$crate::shelf::SavedSearch>;
            /// Keep a search under a name. Answers them all.
            save_search($crate::shelf::SavedSearch) -> Vec<$crate::shelf::SavedSearch>;
            /// Forget a saved search. Answers the others.
            forget_search($crate::shelf::ForgetSearch) -> Vec<$crate::shelf::SavedSearch>;
            /// Where articles can go, and what can be chosen about each place.
            export_targets($crate::export::ExportTargets) -> $crate::export::ExportTargetsView;
            /// What an export would do. Writes nothing.
            plan_export($crate::export::PlanExport) -> $crate::export::ExportPlan;
            /// An article for the clipboard. What the checks keep here is refused.
            copied_article($crate::export::CopiedArticle) -> $crate::export::CopiedView;
            /// Write an article into a folder.
            export_article($crate::transfer::ExportArticle) -> $crate::transfer::Exported;
            /// Where an article was sent, and whether it says something else by now.
            published($crate::site::PublishedPlaces) -> Vec<$crate::site::PublishedView>;
            /// What would go along if an article were handed to somebody else.
            packing($crate::handover::Packing) -> $crate::handover::PackingView;
            /// Write an article with its whole record into one file, for somebody else.
            pack_article($crate::handover::PackArticle) -> $crate::handover::PackedView;
            /// The words that a person, a house style and an article accept.
            word_lists($crate::spelling::WordLists) -> $crate::spelling::WordListsView;
            /// Put a word on one of those lists, or take it off.
            accept_word($crate::spelling::AcceptWord) -> $crate::spelling::WordListsView;
        }
    };
}

/// Hands the list of long commands to the macro named by the caller. The function of that name only plans, with the
/// library; what it gives back does the work, beside the thread that owns the library, so that it holds up no save.
#[macro_export]
macro_rules! with_long_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Make a backup now, and prove it. The answer is the backups there are then.
            back_up($crate::backup::BackUp) -> $crate::backup::BackupsView;
            /// The sites that articles are sent to, and where their secrets are.
            sites($crate::site::Sites) -> Vec<$crate::site::SiteView>;
            /// Set a site up, or change one, and keep its secret. Answers them all.
            keep_site($crate::site::KeepSite) -> Vec<$crate::site::SiteView>;
            /// Forget a site and its secret; what stands there stays. Answers the others.
            remove_site($crate::site::OfSite) -> Vec<$crate::site::SiteView>;
            /// Ask a site whether it lets us in.
            test_site($crate::site::OfSite) -> $crate::site::GreetingView;
            /// The posts of a site that were changed last.
            posts_of($crate::site::OfSite) -> Vec<$crate::site::PostView>;
            /// What should be looked at before the article leaves.
            check_article($crate::checks::CheckArticle) -> $crate::checks::CheckedView;
            /// How much of what tools wrote in an article still stands.
            remains($crate::origin::Remains) -> Vec<$crate::origin::RemainsView>;
        }
    };
}

/// Hands the list of commands that only look at the library to the macro named by the caller. They are answered beside
/// the thread that writes; a newer question about something else takes the place of one that is still being answered.
#[macro_export]
macro_rules! with_reading_commands {
    ($use_list:ident) => {
        $use_list! {
            /// A stretch of the list, or of the articles that hold the words searched for.
            articles($crate::listing::Articles) -> $crate::listing::ArticleList;
            /// The ids of all articles of a list, at most ten thousand.
            article_ids($crate::listing::ArticleIds) -> Vec<String>;
            /// Articles by a few letters of their headline or slug.
            find_article($crate::listing::FindArticle) -> Vec<$crate::listing::ArticleRow>;
            /// The comments and suggestions that are open in all articles, the newest word first.
            open_comments($crate::comment::OpenComments) -> Vec<$crate::comment::SaidView>;
            /// Which tags and sections there are, and how much lies in the archive and in the trash.
            filing($crate::listing::Filing) -> $crate::listing::FilingView;
        }
    };
}

/// Hands the list of commands that start long work in slices to the macro named by the caller. Each answers at once; how
/// the work goes on, and what comes of it, is told by the event `progress`.
#[macro_export]
macro_rules! with_job_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Bring in many files, or folders with everything in them.
            import_many($crate::job::ImportMany) -> $crate::job::Started;
            /// Write many articles into a folder.
            export_many($crate::job::ExportMany) -> $crate::job::Started;
            /// Send an article to a site, or look what would happen.
            publish_article($crate::site::PublishArticle) -> $crate::job::Started;
            /// Bring posts of a site in as articles.
            pull_posts($crate::site::PullPosts) -> $crate::job::Started;
            /// Look whether the library is sound, and mend what can be written anew from the record.
            check_library($crate::job::CheckLibrary) -> $crate::job::Started;
            /// Look for something in many articles.
            find_in_library($crate::find::FindInLibrary) -> $crate::job::Started;
            /// Put something in the place of what was found.
            replace_in_library($crate::find::ReplaceInLibrary) -> $crate::job::Started;
            /// Take replacing back, where nobody has changed the words since.
            take_back($crate::find::TakeBack) -> $crate::job::Started;
        }
    };
}

/// Hands the list of commands that need no library to the macro named by the caller. They run beside the thread that
/// owns it, so that a long one holds up no save.
#[macro_export]
macro_rules! with_free_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Write what is on the screen into a folder, when the library cannot keep it.
            save_copy($crate::transfer::SaveCopy) -> $crate::transfer::Exported;
            /// Read what a person pastes: rich text becomes Markdown, and what that changed is said.
            read_paste($crate::paste::ReadPaste) -> $crate::paste::PasteView;
            /// What is on the screen, as its readers will meet it: an HTML document without scripts.
            preview($crate::preview::Preview) -> $crate::preview::PreviewView;
        }
    };
}

/// Hands the list of commands about spelling to the macro named by the caller. They run beside the thread that owns the
/// library, in the order in which they were asked, on what [`app::Spelling`] has read. Each request names its `place`, and
/// its function gets the [`spelling::lists`] of that place, which the library answers first.
#[macro_export]
macro_rules! with_spelling_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Which words of some texts are misspelt.
            check_spelling($crate::spelling::CheckSpelling) -> Vec<Vec<u32>>;
            /// What may have been meant with a misspelt word.
            suggest_spelling($crate::spelling::SuggestSpelling) -> Vec<String>;
            /// Which dictionaries are installed, and which one is used.
            dictionaries($crate::spelling::Dictionaries) -> $crate::spelling::DictionariesView;
        }
    };
}

/// Hands the list of commands that only a window can do to the macro named by the caller.
#[macro_export]
macro_rules! with_window_commands {
    ($use_list:ident) => {
        $use_list! {
            /// Let the person choose files to import; an empty list when they think better of it.
            choose_files($crate::window::ChooseFiles) -> Vec<String>;
            /// Take files into the library as pictures. They are read beside the thread that owns it: a large one holds up no
            /// save. Those that cannot be kept are refused one by one.
            add_pictures($crate::picture::AddPictures) -> $crate::picture::PicturesAdded;
            /// The same with a picture from the clipboard.
            add_pasted_picture($crate::picture::AddPastedPicture) -> $crate::picture::PicturesAdded;
            /// Let the person choose a folder; null when they think better of it.
            choose_folder($crate::window::ChooseFolder) -> Option<String>;
            /// Open an http, https or mailto address outside the window. Nothing else is opened.
            open_outside($crate::window::OpenOutside) -> ();
            /// Show a folder in the system's file manager.
            open_folder($crate::window::OpenFolder) -> ();
            /// Show these menus in the menu bar.
            set_menu($crate::window::SetMenu) -> ();
            /// Go to the menu bar with the keyboard, also where it is hidden.
            open_menu($crate::window::OpenMenu) -> ();
            /// Cut, copy or paste in the field with the focus.
            use_clipboard($crate::window::UseClipboard) -> ();
            /// Give what surrounds the page its colours.
            set_theme($crate::window::SetTheme) -> ();
            /// Ask long work to stop. What it has done stays, each article whole; its last `progress` says so.
            cancel_job($crate::job::CancelJob) -> ();
            /// Close the window: everything typed is on disk, or the person wants to leave without it.
            close_window($crate::window::CloseWindow) -> ();
            /// Fill the screen with the window, or stop doing so.
            toggle_full_screen($crate::window::ToggleFullScreen) -> ();
        }
    };
}
