//! What a tool was used for: the vocabulary of the ledger, with what each kind means to the note, to the level of a part
//! and to other vocabularies.
//!
//! Source: our table in `reference/disclosure-standards.md`, section 10. IPTC terms are ids of the Digital Source Type
//! NewsCodes (2024-09 release); none where nothing may be said of the published words or pixels.

use crate::Refusal;

/// One use of a tool, by what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is its word in the table below")]
pub enum Kind {
    Drafting,
    Rewriting,
    Translation,
    Summary,
    QaGeneration,
    Headline,
    Caption,
    AltText,
    SocialCopy,
    ImageGeneration,
    ImageEditing,
    ImageEnhancement,
    ChartGeneration,
    AudioGeneration,
    VideoGeneration,
    Ideation,
    Outlining,
    InterviewPrep,
    Research,
    Transcription,
    DataAnalysis,
    FactCheck,
    CopyEditing,
    Tagging,
    SeoMeta,
    Code,
    Other,
}

/// What a kind leaves in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Leaves {
    /// Words of its own: what stands there was first said by the tool.
    Words,
    /// Changes to words that were there.
    Changes,
    /// A picture, a sound or a film, or a change of one.
    Media,
    /// Nothing that a reader meets: it helped the work.
    Nothing,
}

/// The part of the note that names a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Credit {
    /// "with … support from".
    Support,
    /// "Special thanks … for assistance with …".
    Thanks,
}

/// What is known of a kind.
#[derive(Debug, Clone, Copy)]
pub struct Meaning {
    /// The kind.
    pub kind: Kind,
    /// The word that files, the terminal and the record use.
    pub name: &'static str,
    /// What it leaves in the article when something of it is published.
    pub leaves: Leaves,
    /// Where the note names it.
    pub credit: Credit,
    /// IPTC Digital Source Type of what it touched, by its id.
    pub iptc: Option<&'static str>,
}

const TAM: Option<&str> = Some("trainedAlgorithmicMedia");
const CWTAM: Option<&str> = Some("compositeWithTrainedAlgorithmicMedia");

const fn row(kind: Kind, name: &'static str, leaves: Leaves, credit: Credit, iptc: Option<&'static str>) -> Meaning {
    Meaning { kind, name, leaves, credit, iptc }
}

/// Every kind, in the order in which a note names them: text, then pictures, then the work around them.
pub const KINDS: [Meaning; 27] = {
    use Credit::{Support, Thanks};
    use Leaves::{Changes, Media, Nothing, Words};
    [
        row(Kind::Drafting, "drafting", Words, Support, TAM),
        row(Kind::Rewriting, "rewriting", Changes, Support, CWTAM),
        row(Kind::Translation, "translation", Words, Support, CWTAM),
        row(Kind::Summary, "summary", Words, Support, TAM),
        row(Kind::QaGeneration, "qa_generation", Words, Support, TAM),
        row(Kind::Headline, "headline", Changes, Support, CWTAM),
        row(Kind::Caption, "caption", Changes, Support, CWTAM),
        row(Kind::AltText, "alt_text", Words, Support, TAM),
        row(Kind::SocialCopy, "social_copy", Nothing, Support, TAM),
        row(Kind::ImageGeneration, "image_generation", Media, Support, TAM),
        row(Kind::ImageEditing, "image_editing", Media, Support, CWTAM),
        row(Kind::ImageEnhancement, "image_enhancement", Media, Support, Some("algorithmicallyEnhanced")),
        row(Kind::ChartGeneration, "chart_generation", Media, Support, Some("dataDrivenMedia")),
        row(Kind::AudioGeneration, "audio_generation", Media, Support, TAM),
        row(Kind::VideoGeneration, "video_generation", Media, Support, TAM),
        row(Kind::Ideation, "ideation", Nothing, Support, None),
        row(Kind::Outlining, "outlining", Nothing, Support, None),
        row(Kind::InterviewPrep, "interview_prep", Nothing, Thanks, None),
        row(Kind::Research, "research", Nothing, Thanks, None),
        row(Kind::Transcription, "transcription", Nothing, Thanks, None),
        row(Kind::DataAnalysis, "data_analysis", Nothing, Thanks, None),
        row(Kind::FactCheck, "fact_check", Nothing, Thanks, None),
        row(Kind::CopyEditing, "copy_editing", Changes, Thanks, CWTAM),
        row(Kind::Tagging, "tagging", Nothing, Thanks, None),
        row(Kind::SeoMeta, "seo_meta", Nothing, Thanks, None),
        row(Kind::Code, "code", Nothing, Thanks, None),
        row(Kind::Other, "other", Changes, Support, None),
    ]
};

impl Kind {
    /// What is known of it.
    #[must_use]
    pub fn meaning(self) -> &'static Meaning {
        KINDS.iter().find(|row| row.kind == self).expect("every kind has its row; a test says so")
    }

    /// The word that files, the terminal and the record use.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.meaning().name
    }

    /// Reads what [`Kind::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        KINDS.iter().find(|row| row.name == text).map(|row| row.kind).ok_or_else(|| Refusal::BadWord {
            what: "use of a tool",
            given: text.chars().take(80).collect(),
            known: KINDS.map(|row| row.name).join(", "),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_row_and_reads_back() {
        for row in KINDS {
            assert_eq!(Kind::parse(row.name), Ok(row.kind));
            assert_eq!(row.kind.name(), row.name, "one row for a kind");
        }
        assert_eq!(KINDS.len(), Kind::Other as usize + 1, "a kind without a row has no meaning");
    }

    #[test]
    fn what_is_no_kind_is_refused_with_the_kinds_there_are() {
        let refusal = Kind::parse("ghost_writing").expect_err("no such kind").to_string();
        assert!(refusal.contains("ghost_writing") && refusal.contains("copy_editing"), "{refusal}");
    }
}
