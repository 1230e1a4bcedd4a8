//! Uses of tools that a note, a file's authors or a conversation suggest. They are shown; only a person accepts one, and
//! then its words get their origin in the same step.

use crate::App;
use crate::article::{Asked, Saved, View};
use crate::error::Error;
use domain::authorship::Author;
use domain::ledger::Tool;
use domain::proposal::{self, Covered, Proposal, Stretch, SuggestedBy};
use domain::{Contribution, Id, Kind, Moment, Origin, Part, Section};
use import::transcript;
use manuscript::{Deed, Edit, Heads};
use std::fs;
use std::io::Read;
use std::path::Path;

/// How files are called that may hold a conversation.
const CONVERSATIONS: [&str; 6] = ["json", "md", "markdown", "txt", "html", "htm"];

impl App {
    /// What the note that came with an article, and the authors that its file named, suggest and the ledger does not have.
    pub fn proposals(&mut self, article: &Id) -> Result<Vec<Proposal>, Error> {
        let view = self.article(article)?;
        let mut found = view.proposed_by_file();
        found.extend(view.proposed_by_note());
        Ok(found)
    }

    /// What a conversation with an assistant suggests: one use for each answer of which words stand in the article.
    pub fn proposals_from(&mut self, article: &Id, file: &Path) -> Result<Vec<Proposal>, Error> {
        let answers = transcript::read(&bytes_of(file)?)
            .map_err(|why| Error::NotImported { file: file.display().to_string(), why: why.to_string() })?;
        let view = self.article(article)?;
        let texts = view.covered();
        let said: Vec<&str> = answers.iter().map(|answer| answer.text.as_str()).collect();
        let found = proposal::matches(&texts, &said);
        let proposals = found.into_iter().zip(answers).filter(|(stretches, _)| !stretches.is_empty());
        Ok(proposals
            .map(|(stretches, answer)| {
                let at = answer.at_unix_ms.map(Moment).or_else(|| crate::moment(&answer.at).ok());
                let tool = Tool {
                    name: if answer.tool.is_empty() { "AI assistant".to_owned() } else { answer.tool },
                    provider: answer.provider,
                    model: answer.model,
                    descriptor: "an AI assistant".to_owned(),
                    ..Tool::default()
                };
                let proposal = view.of_stretches(SuggestedBy::Conversation, tool, stretches);
                Proposal { at, prompt: answer.asked, ..proposal }
            })
            .collect())
    }

    /// Keeps a use of a tool that was proposed, and gives the words in `stretches` that are of unknown origin its own.
    /// `seen` is the state that the person looked at: the stretches are places in it.
    pub fn accept_proposal(
        &mut self,
        article: &Id,
        seen: &Heads,
        mut one: Contribution,
        by: Option<&str>,
        stretches: &[Stretch],
    ) -> Result<Saved, Error> {
        one.check()?;
        let view = self.article(article)?;
        if view.heads != *seen {
            return Err(Error::ChangedSince);
        }
        let who = self.person_named(article, by)?;
        one.by = who.id.clone();
        one.prompt = self.committed(article, &one)?;
        self.remember_tool(&one.tool)?;
        let origin = Origin::Contribution(one.id.clone());
        let mut edits = vec![Asked::Edit(Edit::Record { contribution: Box::new(one), by: who })];
        for stretch in stretches {
            let Some((part, runs)) = view.runs.iter().find(|(part, _)| *part == stretch.part) else { continue };
            let unknown = proposal::unknown(part, runs, stretch.at, stretch.at.saturating_add(stretch.len));
            edits.extend(
                unknown
                    .into_iter()
                    .map(|Stretch { part, at, len }| Asked::Edit(Edit::Mark { part, at, len, origin: origin.clone() })),
            );
        }
        self.edit_as(Deed::Ledger, article, None, &edits)
    }
}

impl View {
    fn proposed_by_note(&self) -> Vec<Proposal> {
        let note = self.article.note.found.as_deref().unwrap_or_default();
        let known = |tool: &Tool, kind: Kind| {
            self.article.ledger.contributions.iter().any(|one| one.tool.name == tool.name && one.kind == kind)
        };
        let named = export::note::named(note).into_iter().filter(|(tool, kind)| !known(tool, *kind));
        let of_picture = |kind: Kind| kind.meaning().leaves == domain::kind::Leaves::Media;
        named
            .map(|(tool, kind)| Proposal {
                suggested_by: SuggestedBy::Note,
                tool,
                kind,
                sections: if of_picture(kind) { vec![Section::Hero] } else { Vec::new() },
                at: None,
                prompt: String::new(),
                stretches: Vec::new(),
                words: 0,
                quote: String::new(),
            })
            .collect()
    }

    /// One for each tool that the file named, while words of it are unknown.
    fn proposed_by_file(&self) -> Vec<Proposal> {
        let authors = self.article.annotations.authors.iter();
        let tools = authors.filter_map(|(event, by)| match by {
            Author::Tool(name) => Some((event, name)),
            Author::Person(_) | Author::Reference(_) => None,
        });
        tools
            .filter_map(|(event, name)| {
                let origin = Origin::Unknown(event.clone());
                let stretches: Vec<Stretch> =
                    self.runs.iter().flat_map(|(part, runs)| proposal::of_origin(part, runs, &origin)).collect();
                let tool = Tool { name: name.clone(), ..Tool::default() };
                (!stretches.is_empty()).then(|| self.of_stretches(SuggestedBy::File, tool, stretches))
            })
            .collect()
    }

    fn of_stretches(&self, suggested_by: SuggestedBy, tool: Tool, stretches: Vec<Stretch>) -> Proposal {
        let texts = self.article.texts();
        let text_of = |part: &Part| {
            texts.iter().find(|(of, _)| of == part).map_or_else(String::new, |(_, text)| (*text).to_owned())
        };
        let (words, quote) = proposal::told(&stretches, &text_of);
        let sections = proposal::sections_of(&stretches);
        let kind = proposal::kind_of(&sections);
        Proposal { suggested_by, tool, kind, sections, at: None, prompt: String::new(), stretches, words, quote }
    }

    /// The texts that an assistant may have written: all but the note, which is compiled or a person's.
    fn covered(&self) -> Vec<Covered<'_>> {
        let texts = self.article.texts();
        let runs = self.runs.iter().filter(|(part, _)| *part != Part::Note);
        runs.filter_map(|(part, runs)| {
            let (_, text) = texts.iter().find(|(of, _)| of == part)?;
            Some((part, *text, runs.as_slice()))
        })
        .collect()
    }
}

/// Whether a file is called like a conversation with an assistant could be, and is one beyond doubt.
#[must_use]
pub fn is_conversation(file: &Path) -> bool {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    CONVERSATIONS.contains(&ending.as_str())
        && file.is_file()
        && bytes_of(file).is_ok_and(|bytes| transcript::is_recognised(&bytes))
}

/// A file, and never more of it than a conversation may have.
fn bytes_of(file: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |source| Error::Read { path: file.to_owned(), source };
    let mut bytes = Vec::new();
    let most = transcript::FILE_BYTES_MAX as u64 + 1;
    fs::File::open(file).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}
