//! The note in German.

use super::wording::{Wording, Words, words};
use domain::sign_off::Scope;
use domain::{Kind, Section};

/// German.
pub const GERMAN: Wording = Wording {
    language: "de",
    and: "und",
    serial_comma: false,
    descriptor: "ein KI-Werkzeug",
    support: "durch {{ tool }} ({{ descriptor }}) {{ list }}",
    thanks: "{{ tool }} für die Hilfe {{ list }}",
    possessive: |name| name.to_owned(),
    kind,
    section,
    scope,
    templates: &[
        (
            "T1",
            "{% if author %}Dieser Artikel wurde von {{ author }}{% if role %}, {{ role }},{% endif %} verfasst\
             {% if support %}, mit Unterstützung {{ support }}. Der endgültige Blick und die redaktionellen Entscheidungen \
             liegen jedoch\
             {% else %}. Der endgültige Blick und die redaktionellen Entscheidungen liegen{% endif %} allein bei {{ author_possessive }}.\
             {% elif support %}Dieser Artikel entstand mit Unterstützung {{ support }}.{% endif %}\
             {% if thanks %} Besonderer Dank gilt {{ thanks }}.{% endif %}",
        ),
        (
            "T2",
            "Wir haben {{ tools }} eingesetzt, um {{ tasks }}.\
             {% if checked_by %} {{ checked_by }} hat vor der Veröffentlichung {{ checked }} geprüft.{% endif %}\
             {% if purposes %} Das half uns, {{ purposes }}.{% endif %}\
             {% if policy %} Unsere KI-Richtlinie: {{ policy }}{% endif %}",
        ),
        (
            "T3",
            "{% if generated %}Von KI erzeugt: {{ generated }}.{% if helped %} Mit KI-Hilfe: {{ helped }}.{% endif %}{% else %}Mit KI-Hilfe: {{ supports }}.{% endif %}\
             {% if checked_by %} Geprüft von {{ checked_by }}.{% endif %}",
        ),
        (
            "T4",
            "{% if level == 'ai_generated' or level == 'ai_autonomous' %}\
             Dieser Text wurde mit künstlicher Intelligenz erzeugt.\
             {% elif generated_text %}Diese Teile wurden mit künstlicher Intelligenz erzeugt: {{ generated_text }}.\
             {% endif %}",
        ),
        (
            "T5",
            "{% if media %}{% if media_made %}KI-erzeugtes Bild{% else %}Mit KI bearbeitetes Bild{% endif %}: {{ media }}{% endif %}",
        ),
        (
            "T6",
            "{% if translators %}Übersetzt mit {{ translators }}{% if checked_by %} und geprüft von {{ checked_by }}{% endif %}.{% endif %}",
        ),
        ("T7", "Für diesen Artikel wurde keine generative KI verwendet."),
    ],
};

fn kind(kind: Kind) -> Words {
    match kind {
        Kind::Drafting => words("beim Schreiben", "beim Schreiben", "Teile des Textes zu entwerfen"),
        Kind::Rewriting => words("beim Umschreiben", "beim Umschreiben", "Passagen umzuschreiben"),
        Kind::Translation => words("bei der Übersetzung", "bei der Übersetzung", "den Artikel zu übersetzen"),
        Kind::Summary => words("bei der Zusammenfassung", "bei der Zusammenfassung", "das Wichtigste zusammenzufassen"),
        Kind::QaGeneration => {
            words("bei Fragen und Antworten", "bei Fragen und Antworten", "Fragen und Antworten zu schreiben")
        }
        Kind::Headline => words("bei der Überschrift", "bei der Überschrift", "Überschriften vorzuschlagen"),
        Kind::Caption => words("bei Bildunterschriften", "bei Bildunterschriften", "Bildunterschriften zu schreiben"),
        Kind::AltText => words("bei Alternativtexten", "bei Alternativtexten", "Bilder barrierefrei zu beschreiben"),
        Kind::SocialCopy => words(
            "bei Beiträgen für soziale Netze",
            "bei Beiträgen für soziale Netze",
            "Beiträge für soziale Netze zu schreiben",
        ),
        Kind::ImageGeneration => words("beim Bild", "beim Bild", "das Bild zu erzeugen"),
        Kind::ImageEditing => words("bei der Bildbearbeitung", "bei der Bildbearbeitung", "das Bild zu bearbeiten"),
        Kind::ImageEnhancement => {
            words("bei der Bildverbesserung", "bei der Bildverbesserung", "das Bild zu schärfen oder zu bereinigen")
        }
        Kind::ChartGeneration => words("beim Diagramm", "beim Diagramm", "das Diagramm zu bauen"),
        Kind::AudioGeneration => words("beim Vorlesen", "beim Vorlesen", "den Artikel vorzulesen"),
        Kind::VideoGeneration => words("beim Video", "beim Video", "das Video zu erzeugen"),
        Kind::Ideation => words("bei der Ideenfindung", "bei der Ideenfindung", "Themen zu finden"),
        Kind::Outlining => words("bei der Gliederung", "bei der Gliederung", "den Artikel zu gliedern"),
        Kind::InterviewPrep => words(
            "bei der Vorbereitung von Interviews",
            "bei der Vorbereitung von Interviews",
            "Fragen für Interviews vorzubereiten",
        ),
        Kind::Research => words("bei der Recherche", "bei der Recherche", "Hintergrund zu finden"),
        Kind::Transcription => words("bei Abschriften", "bei Abschriften", "Gespräche abzuschreiben"),
        Kind::DataAnalysis => {
            words("bei der Auswertung von Daten", "bei der Auswertung von Daten", "Daten und Dokumente auszuwerten")
        }
        Kind::FactCheck => {
            words("beim Gegenprüfen von Aussagen", "beim Gegenprüfen von Aussagen", "Aussagen gegenzuprüfen")
        }
        Kind::CopyEditing => words("beim Redigieren", "beim Redigieren", "Grammatik, Stil und Länge zu bearbeiten"),
        Kind::Tagging => words("bei Schlagwörtern", "bei Schlagwörtern", "Schlagwörter vorzuschlagen"),
        Kind::SeoMeta => words(
            "bei Suchbeschreibungen",
            "bei Suchbeschreibungen",
            "Titel und Beschreibungen für die Suche zu schreiben",
        ),
        Kind::Code => words("beim Programmieren", "beim Programmieren", "die interaktive Grafik zu bauen"),
        Kind::Other => words("bei anderem", "bei anderem", "anderes zu erledigen"),
    }
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Headline => "die Überschrift",
        Section::Deck => "der Vorspann",
        Section::Hero => "das Bild",
        Section::Takeaways => "das Wichtigste in Kürze",
        Section::Body => "der Text des Artikels",
        Section::Qa => "Fragen und Antworten",
        Section::Analysis => "die Einordnung",
        Section::Note => "die Anmerkung",
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Facts => "Fakten",
        Scope::Quotes => "Zitate",
        Scope::Figures => "Zahlen",
        Scope::Names => "Namen",
        Scope::SourcesOpened => "die Quellen",
        Scope::Links => "Links",
        Scope::Image => "das Bild",
        Scope::Rights => "Rechte",
        Scope::Fairness => "Fairness",
        Scope::Legal => "rechtliche Fragen",
        Scope::DisclosureNote => "diese Anmerkung",
    }
}
