//! What a picture's file is and says: its format and size, what it offers about itself, and two smaller versions to show.
//!
//! Bytes go in, facts come out. A file is hostile until it has been read: its size is taken from its header and held
//! against the limits before anything is decoded, decoders may use so much memory and no more, and every reader of what
//! the file says about itself is bounded. Nothing of it is believed; it is offered.

mod credentials;
mod exif;
mod header;
mod iim;
mod jpeg;
mod png;
mod xmp;

use domain::asset::{self, Format, OFFER_CHARS_MAX, Offer, OfferKind, PICTURE_BYTES_MAX};
use domain::{Asset, AssetHash, Refusal};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, metadata::Orientation};
use std::io::Cursor;
use thiserror::Error;

/// The longest side of a thumbnail, in pixels: a list shows it at half of that on a fine screen.
pub const THUMB_PX_MAX: u32 = 320;
/// The longest side of the version that a page shows, in pixels: twice the widest measure of the desk.
pub const PAGE_PX_MAX: u32 = 1_600;

/// A decoder may use this much memory at once: 100 megapixels with four channels of 16 bits.
const DECODER_BYTES_MAX: u64 = 900_000_000;

/// A page shows the file itself where it is no heavier than this.
const PAGE_BYTES_MAX: usize = 1_500_000;

/// How well a smaller JPEG keeps what it shows, of 100.
const JPEG_QUALITY: u8 = 85;

/// A picture that has been read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it is called, how large it is.
    pub asset: Asset,
    /// What its file says about it, each value once.
    pub offers: Vec<Offer>,
    /// A small version.
    pub thumb: Smaller,
    /// A version for the page; none where the file itself is light enough.
    pub page: Option<Smaller>,
}

/// A smaller version of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smaller {
    /// JPEG, or PNG where the picture has transparent places.
    pub format: Format,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a file is not kept as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Error {
    #[error("the file is empty")]
    Empty,
    #[error("the file has {bytes} bytes; at most {max} MB can be kept. Make it smaller first", max = PICTURE_BYTES_MAX / 1_000_000)]
    TooHeavy { bytes: u64 },
    #[error("it is {found}; JPEG, PNG, WebP and GIF can be kept. Save it as one of these first")]
    Other { found: &'static str },
    #[error("it is damaged or incomplete ({why}); save or fetch it again")]
    Damaged { why: String },
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Reads a picture.
pub fn look(bytes: &[u8]) -> Result<Picture, Error> {
    let format = format(bytes)?;
    if let Some((width_px, height_px)) = header::size(bytes, format) {
        asset::check_size(width_px, height_px)?;
    }
    let mut decoder = decoder(bytes, format)?;
    let (width_px, height_px) = decoder.dimensions();
    asset::check_size(width_px, height_px)?;
    let offers = offers(bytes, format, &mut decoder);
    let (orientation, profile, image) = decoded(bytes, format, decoder)?;
    let asset = Asset {
        hash: AssetHash::of(bytes),
        format,
        width_px: image.width(),
        height_px: image.height(),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
    };
    let thumb = smaller(&image, THUMB_PX_MAX, profile.as_deref())?;
    let light = bytes.len() <= PAGE_BYTES_MAX && image.width().max(image.height()) <= PAGE_PX_MAX * 2;
    // A browser turns a JPEG as its file says; about the others they do not agree.
    let as_it_is = light && (orientation == Orientation::NoTransforms || format == Format::Jpeg);
    let page = if as_it_is { None } else { Some(smaller(&image, PAGE_PX_MAX, profile.as_deref())?) };
    Ok(Picture { asset, offers, thumb, page })
}

/// Whether a file is called like a picture, so that it is treated as one: taken in, or refused as one.
#[must_use]
pub fn is_called_like_one(file_name: &str) -> bool {
    const ENDINGS: [&str; 14] =
        ["png", "jpg", "jpeg", "jpe", "jfif", "webp", "gif", "avif", "bmp", "heic", "heif", "svg", "tif", "tiff"];
    file_name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// The format by the file's first bytes; what it is called does not count.
fn format(bytes: &[u8]) -> Result<Format, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if bytes.len() > PICTURE_BYTES_MAX {
        return Err(Error::TooHeavy { bytes: bytes.len() as u64 });
    }
    match image::guess_format(bytes) {
        Ok(ImageFormat::Gif) => Ok(Format::Gif),
        Ok(ImageFormat::Jpeg) => Ok(Format::Jpeg),
        Ok(ImageFormat::Png) => Ok(Format::Png),
        Ok(ImageFormat::WebP) => Ok(Format::WebP),
        _ => Err(Error::Other { found: other(bytes) }),
    }
}

/// What a file is that is none of ours, in words.
fn other(bytes: &[u8]) -> &'static str {
    let head = &bytes[..bytes.len().min(512)];
    let holds = |words: &[u8]| head.windows(words.len()).any(|window| window.eq_ignore_ascii_case(words));
    match head {
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "a TIFF picture",
        [b'B', b'M', ..] => "a BMP picture",
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', ..] => "an AVIF picture",
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', ..] => "a HEIC picture",
        [b'%', b'P', b'D', b'F', ..] => "a PDF document",
        _ if holds(b"<svg") => "an SVG drawing, which can hold programs",
        _ if holds(b"<html") || holds(b"<!doctype") => "a web page",
        _ => "no picture that Colophon knows",
    }
}

fn decoder(bytes: &[u8], format: Format) -> Result<Box<dyn ImageDecoder + '_>, Error> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), in_their_words(format));
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(DECODER_BYTES_MAX);
    // The sides are held against our own limits, with our own words, before anything is decoded.
    reader.limits(limits);
    Ok(Box::new(reader.into_decoder().map_err(damaged)?))
}

fn decoded(
    bytes: &[u8],
    format: Format,
    mut decoder: Box<dyn ImageDecoder + '_>,
) -> Result<(Orientation, Option<Vec<u8>>, DynamicImage), Error> {
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    if format == Format::Jpeg && !jpeg::ends(bytes) {
        // The decoder would fill the rest with grey.
        return Err(Error::Damaged { why: "it ends in the middle of the picture".to_owned() });
    }
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(orientation);
    Ok((orientation, profile, image))
}

fn in_their_words(format: Format) -> ImageFormat {
    match format {
        Format::Gif => ImageFormat::Gif,
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::WebP => ImageFormat::WebP,
    }
}

fn damaged(error: image::ImageError) -> Error {
    let why = error.to_string().replace(['\n', '\r'], " ");
    Error::Damaged { why: why.chars().take(160).collect() }
}

/// `image` no larger than `side_px_max`.
fn smaller(image: &DynamicImage, side_px_max: u32, profile: Option<&[u8]>) -> Result<Smaller, Error> {
    let fits = image.width() <= side_px_max && image.height() <= side_px_max;
    let made = if fits { None } else { Some(image.thumbnail(side_px_max, side_px_max)) };
    let image = made.as_ref().unwrap_or(image);
    let mut bytes = Vec::new();
    if image.color().has_alpha() {
        let mut encoder = PngEncoder::new(&mut bytes);
        if let Some(profile) = profile {
            // Where the profile does not fit, the colours are a little off in the small version only.
            let _ = encoder.set_icc_profile(profile.to_vec());
        }
        DynamicImage::from(image.to_rgba8()).write_with_encoder(encoder).map_err(damaged)?;
        return Ok(Smaller { format: Format::Png, bytes });
    }
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    if let Some(profile) = profile {
        let _ = encoder.set_icc_profile(profile.to_vec());
    }
    DynamicImage::from(image.to_rgb8()).write_with_encoder(encoder).map_err(damaged)?;
    Ok(Smaller { format: Format::Jpeg, bytes })
}

/// What the file says about the picture. A reader that fails offers nothing: the picture itself may be fine.
fn offers(bytes: &[u8], format: Format, decoder: &mut Box<dyn ImageDecoder + '_>) -> Vec<Offer> {
    let mut found = Found::default();
    if let Ok(Some(packet)) = decoder.xmp_metadata() {
        xmp::read(&packet, &mut found);
    }
    if let Ok(Some(block)) = decoder.iptc_metadata() {
        iim::read(&block, &mut found);
    }
    if let Ok(Some(block)) = decoder.exif_metadata() {
        exif::read(block, &mut found);
    }
    if format == Format::Png {
        png::read(bytes, &mut found);
    }
    credentials::read(bytes, format, &mut found);
    found.offers
}

/// What has been found so far, each value once, the better standard first.
#[derive(Default)]
struct Found {
    offers: Vec<Offer>,
}

impl Found {
    fn offer(&mut self, kind: OfferKind, value: &str, found_in: &str) {
        let mut value = cleaned(value);
        if kind == OfferKind::SourceType {
            match asset::source_type(&value) {
                Some(id) => value = id.to_owned(),
                None => return,
            }
        }
        if value.is_empty() || self.offers.iter().any(|known| known.kind == kind && known.value == value) {
            return;
        }
        self.offers.push(Offer { kind, value, found_in: found_in.to_owned() });
    }

    fn has(&self, kind: OfferKind) -> bool {
        self.offers.iter().any(|known| known.kind == kind)
    }
}

/// One line without characters that cannot be seen, no longer than an offer may be.
fn cleaned(value: &str) -> String {
    let hidden = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}');
    let visible: String = value
        .chars()
        .take(OFFER_CHARS_MAX * 4)
        .filter(|c| !hidden(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(OFFER_CHARS_MAX).collect::<String>().trim_end().to_owned()
}
