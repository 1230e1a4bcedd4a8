//! What other machines are told of an article: the record in the vocabularies that they read.

use crate::App;
use crate::article::View;
use crate::error::Error;
use domain::{Asset, Id};
use export::disclosure::{Telling, header, ibm, iptc, json_ld, w3c};
use export::note;

pub use export::disclosure::json_ld::Options as JsonLdOptions;
pub use export::disclosure::w3c::Version as W3cVersion;

/// An article's disclosure for machines, in each vocabulary. What is missing may not be said: nobody has spoken for the
/// article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineReadable {
    /// HTML: a meta element, and tags with their attributes.
    pub w3c: Option<String>,
    /// A JSON document, safe inside a script element.
    pub json_ld: String,
    /// JSON: the digital source type of the text, of each section and of the picture.
    pub iptc: Option<String>,
    /// A response header.
    pub header: Option<String>,
    /// One line.
    pub ibm: Option<String>,
}

impl App {
    /// What other machines are told of an article.
    pub fn machine_readable(
        &mut self,
        id: &Id,
        version: W3cVersion,
        options: JsonLdOptions,
    ) -> Result<MachineReadable, Error> {
        let view = self.article(id)?;
        let pictures = self.pictures_of(&view.article)?;
        Ok(view.machine_readable(&pictures, version, options))
    }
}

impl View {
    fn machine_readable(&self, pictures: &[Asset], version: W3cVersion, options: JsonLdOptions) -> MachineReadable {
        let checked = note::checked(&self.article, &self.house);
        let telling = Telling {
            article: &self.article,
            house: &self.house,
            pictures,
            checked: checked.as_ref(),
            rfc3339: &crate::rfc3339,
        };
        MachineReadable {
            w3c: w3c::snippet(&telling, version),
            json_ld: json_ld::document(&telling, options),
            iptc: iptc::written(&telling),
            header: header::line(&telling),
            ibm: ibm::line(&telling),
        }
    }
}
