//! The note in English. Source of the shapes T1 to T7: `reference/disclosure-standards.md`, sections 6.3 and 10.

use super::wording::{Wording, Words, words};
use domain::sign_off::Scope;
use domain::{Kind, Section};

/// English.
pub const ENGLISH: Wording = Wording {
    language: "en",
    and: "and",
    serial_comma: true,
    descriptor: "an AI tool",
    support: "{{ list }} support from {{ tool }}, {{ descriptor }}",
    thanks: "{{ tool }} for assistance with {{ list }}",
    possessive: |name| format!("{name}’s"),
    kind,
    section,
    scope,
    templates: &[
        (
            "T1",
            "{% if author %}This article was created by {{ author }}{% if role %}, {{ role }}{% endif %}\
             {% if support %}, with {{ support }}. However, the\
             {% else %}. The{% endif %} final perspective and editorial choices are solely {{ author_possessive }}.\
             {% elif support %}This article was created with {{ support }}.{% endif %}\
             {% if thanks %} Special thanks to {{ thanks }} in crafting this article.{% endif %}",
        ),
        (
            "T2",
            "We used {{ tools }} to help us {{ tasks }}.\
             {% if checked_by %} {{ checked_by }} checked {{ checked }} before publication.{% endif %}\
             {% if purposes %} This helped us {{ purposes }}.{% endif %}\
             {% if policy %} See our AI policy: {{ policy }}{% endif %}",
        ),
        (
            "T3",
            "{% if generated %}AI-generated: {{ generated }}.{% if helped %} AI-assisted: {{ helped }}.{% endif %}{% else %}AI-assisted: {{ supports }}.{% endif %}\
             {% if checked_by %} Reviewed by {{ checked_by }}.{% endif %}",
        ),
        (
            "T4",
            "{% if level == 'ai_generated' or level == 'ai_autonomous' %}\
             This text was generated using artificial intelligence.\
             {% elif generated_text %}These sections were generated using artificial intelligence: {{ generated_text }}.\
             {% endif %}",
        ),
        (
            "T5",
            "{% if media %}{% if media_made %}AI-generated image{% else %}AI-modified image{% endif %}: {{ media }}{% endif %}",
        ),
        (
            "T6",
            "{% if translators %}Translated with {{ translators }}{% if checked_by %} and reviewed by {{ checked_by }}{% endif %}.{% endif %}",
        ),
        ("T7", "No generative AI was used in this article."),
    ],
};

fn kind(kind: Kind) -> Words {
    match kind {
        Kind::Drafting => words("writing", "writing", "draft parts of the text"),
        Kind::Rewriting => words("rewriting", "rewriting", "rewrite passages"),
        Kind::Translation => words("translation", "translation", "translate the article"),
        Kind::Summary => words("summarising", "summarising", "summarise the key takeaways"),
        Kind::QaGeneration => words("Q&A", "the Q&A", "write the Q&A section"),
        Kind::Headline => words("headline", "the headline", "suggest headlines"),
        Kind::Caption => words("caption", "captions", "write captions"),
        Kind::AltText => words("alt-text", "alt text", "describe images for accessibility"),
        Kind::SocialCopy => words("social-copy", "social posts", "write social posts"),
        Kind::ImageGeneration => words("image", "the image", "create the illustration"),
        Kind::ImageEditing => words("image-editing", "image editing", "edit the image"),
        Kind::ImageEnhancement => words("image-enhancement", "image enhancement", "sharpen or clean up the image"),
        Kind::ChartGeneration => words("chart", "the chart", "build the chart"),
        Kind::AudioGeneration => words("narration", "narration", "narrate the article"),
        Kind::VideoGeneration => words("video", "the video", "create the video"),
        Kind::Ideation => words("idea-generation", "idea generation", "brainstorm story ideas"),
        Kind::Outlining => words("outlining", "outlining", "outline the article"),
        Kind::InterviewPrep => words("interview-planning", "interview planning", "prepare interview questions"),
        Kind::Research => words("research", "research", "find background material"),
        Kind::Transcription => words("transcription", "transcription", "transcribe interviews"),
        Kind::DataAnalysis => words("data-analysis", "data analysis", "analyse data and documents"),
        Kind::FactCheck => words("fact-checking", "cross-checking of claims", "cross-check claims"),
        Kind::CopyEditing => words("editorial", "editorial support", "edit for grammar, style and length"),
        Kind::Tagging => words("metadata", "tags and keywords", "suggest tags and keywords"),
        Kind::SeoMeta => words("search-description", "search descriptions", "write search titles and descriptions"),
        Kind::Code => words("coding", "coding", "build the interactive"),
        Kind::Other => words("other", "other work", "do other work"),
    }
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Headline => "the headline",
        Section::Deck => "the deck",
        Section::Hero => "the image",
        Section::Takeaways => "the key takeaways",
        Section::Body => "the article’s text",
        Section::Qa => "the Q&A",
        Section::Analysis => "the analysis",
        Section::Note => "the note",
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Facts => "facts",
        Scope::Quotes => "quotes",
        Scope::Figures => "figures",
        Scope::Names => "names",
        Scope::SourcesOpened => "the sources",
        Scope::Links => "links",
        Scope::Image => "the image",
        Scope::Rights => "rights",
        Scope::Fairness => "fairness",
        Scope::Legal => "legal questions",
        Scope::DisclosureNote => "this note",
    }
}
