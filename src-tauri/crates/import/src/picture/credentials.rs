//! Content Credentials (C2PA 2.2): signed manifests in a file. Colophon does not check their signatures, so what they
//! name is offered as what it is: unverified words in a file.

use super::{Found, jpeg, png};
use domain::asset::{Format, OfferKind, SOURCE_TYPES};

/// Where IPTC's terms live; a manifest names them in full.
const SCHEME: &str = "http://cv.iptc.org/newscodes/digitalsourcetype/";

const PLACE: &str = "Content Credentials, not verified";

/// Offers the source type that a manifest names, where the file says it nowhere else.
pub fn read(bytes: &[u8], format: Format, found: &mut Found) {
    let manifests: Vec<&[u8]> = match format {
        // C2PA 2.2, section A.3.2: chunk caBX.
        Format::Png => png::chunks(bytes).filter(|(kind, _)| kind == b"caBX").map(|(_, content)| content).collect(),
        // Section A.3.1: JPEG XT's APP11 segments.
        Format::Jpeg => {
            jpeg::segments(bytes).filter(|(marker, _)| *marker == 0xeb).map(|(_, content)| content).collect()
        }
        Format::Gif | Format::WebP => Vec::new(),
    };
    if found.has(OfferKind::SourceType) {
        return;
    }
    let named: Vec<&str> = manifests.into_iter().flat_map(terms).collect();
    // A manifest can tell the picture's whole story; the strongest word in it counts for the picture.
    let strongest = ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"];
    let strongest = strongest.into_iter().find(|id| named.contains(id));
    if let Some(id) = strongest.or(named.first().copied()) {
        found.offer(OfferKind::SourceType, id, PLACE);
    }
}

/// The terms in use that stand in `manifest` behind the scheme's address.
fn terms(manifest: &[u8]) -> impl Iterator<Item = &'static str> {
    let places = manifest.windows(SCHEME.len()).enumerate().filter(|(_, window)| *window == SCHEME.as_bytes());
    places.filter_map(|(at, _)| {
        let id = &manifest[at + SCHEME.len()..];
        // What follows in the manifest may be a letter by chance (CBOR writes lengths so): the longest term counts.
        let known = SOURCE_TYPES.iter().map(|(known, _)| *known).filter(|known| id.starts_with(known.as_bytes()));
        known.max_by_key(|known| known.len())
    })
}
