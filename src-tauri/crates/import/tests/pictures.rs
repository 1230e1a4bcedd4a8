//! Pictures: what their files say is offered and not believed, and a hostile file is refused in words.

use domain::Refusal;
use domain::asset::{Format, OfferKind};
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use import::picture::{self, Error, Picture};
use proptest::collection::vec;
use proptest::prelude::*;
use std::io::Cursor;

/// A picture of this size with something in it.
fn drawn(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x * 7) as u8, (y * 5) as u8, (x ^ y) as u8]));
    encoded(&DynamicImage::from(image), format)
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("an encoder that writes to memory");
    bytes.into_inner()
}

/// A JPEG with a segment behind its first two bytes.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let size = u16::try_from(content.len() + 2).expect("a segment holds 64 KB").to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &size, content, &jpeg[2..]].concat()
}

/// A PNG with a chunk behind its header.
fn with_chunk(png: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let header = 8 + 25;
    let size = u32::try_from(content.len()).expect("a small chunk").to_be_bytes();
    let sum = crc32(&[kind, content].concat()).to_be_bytes();
    [&png[..header], &size, kind, content, &sum, &png[header..]].concat()
}

/// The checksum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

fn xmp(jpeg: &[u8], properties: &str) -> Vec<u8> {
    with_segment(jpeg, 0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", packet(properties).as_bytes()].concat())
}

fn packet(properties: &str) -> String {
    format!(
        r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
        xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
        xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" {properties}</rdf:Description></rdf:RDF></x:xmpmeta>"#
    )
}

fn looked(bytes: &[u8]) -> Picture {
    picture::look(bytes).expect("a picture that can be kept")
}

/// What is offered, as `kind: value`.
#[track_caller]
fn check_offers(bytes: &[u8], expected: &[&str]) {
    let offers: Vec<String> =
        looked(bytes).offers.iter().map(|offer| format!("{}: {}", offer.kind.name(), offer.value)).collect();
    assert_eq!(offers, expected);
}

#[test]
fn every_kept_format_is_read_whatever_its_file_is_called() {
    for (theirs, ours) in [
        (ImageFormat::Gif, Format::Gif),
        (ImageFormat::Jpeg, Format::Jpeg),
        (ImageFormat::Png, Format::Png),
        (ImageFormat::WebP, Format::WebP),
    ] {
        let bytes = drawn(theirs, 40, 30);
        let Picture { asset, offers, thumb, page } = looked(&bytes);
        assert_eq!((asset.format, asset.width_px, asset.height_px), (ours, 40, 30));
        assert_eq!(asset.bytes as usize, bytes.len());
        assert_eq!(asset.hash, domain::AssetHash::of(&bytes));
        assert_eq!((offers, page), (vec![], None), "a light picture says nothing and is shown as it is");
        assert!(image::load_from_memory(&thumb.bytes).is_ok());
    }
}

#[test]
fn a_large_picture_gets_a_smaller_one_for_the_page_and_a_thumbnail() {
    let picture = looked(&drawn(ImageFormat::Png, 4_000, 1_000));
    let size =
        |bytes: &[u8]| image::load_from_memory(bytes).map(|image| (image.width(), image.height())).expect("whole");
    assert_eq!(size(&picture.page.expect("a version for the page").bytes), (1_600, 400));
    assert_eq!(size(&picture.thumb.bytes), (320, 80));
}

#[test]
fn transparent_places_stay_transparent_in_the_thumbnail() {
    let image = RgbaImage::from_pixel(800, 10, image::Rgba([9, 9, 9, 0]));
    let thumb = looked(&encoded(&DynamicImage::from(image), ImageFormat::Png)).thumb;
    assert_eq!(thumb.format, Format::Png);
    assert_eq!(image::load_from_memory(&thumb.bytes).expect("whole").to_rgba8().get_pixel(0, 0).0[3], 0);
}

#[test]
fn xmp_offers_what_iptc_names() {
    let jpeg = drawn(ImageFormat::Jpeg, 8, 8);
    let as_attributes = r#"photoshop:Credit="ChatGPT / Example.com"
        Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        Iptc4xmpExt:AISystemUsed="ChatGPT" Iptc4xmpExt:AISystemVersionUsed="GPT-4o"
        Iptc4xmpExt:AIPromptInformation="a secret" xmp:CreatorTool="Photoshop"><dc:creator><rdf:Seq><rdf:li>Ada</rdf:li>
        <rdf:li>Bob</rdf:li></rdf:Seq></dc:creator><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="de">Ein Hafen
        </rdf:li><rdf:li xml:lang="x-default">A harbour</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"#;
    let expected = [
        "alt: A harbour",
        "credit: ChatGPT / Example.com",
        "creator: Ada, Bob",
        "source_type: trainedAlgorithmicMedia",
        "tool: ChatGPT GPT-4o",
    ];
    check_offers(&xmp(&jpeg, as_attributes), &expected);

    let as_elements = r"><photoshop:Credit>Agency &amp; Sons</photoshop:Credit><dc:rights><rdf:Alt><rdf:li>© Ada</rdf:li>
        </rdf:Alt></dc:rights><xmp:CreatorTool>GIMP</xmp:CreatorTool>";
    check_offers(&xmp(&jpeg, as_elements), &["credit: Agency & Sons", "rights: © Ada", "tool: GIMP"]);
    let png = drawn(ImageFormat::Png, 8, 8);
    let content = [b"XML:com.adobe.xmp\0\0\0\0\0", packet(as_elements).as_bytes()].concat();
    check_offers(&with_chunk(&png, b"iTXt", &content), &["credit: Agency & Sons", "rights: © Ada", "tool: GIMP"]);
}

#[test]
fn the_prompt_is_not_offered() {
    let jpeg = xmp(&drawn(ImageFormat::Jpeg, 8, 8), r#"Iptc4xmpExt:AIPromptInformation="a secret">"#);
    assert_eq!(looked(&jpeg).offers, vec![], "a prompt can hold what nobody meant to publish");
}

#[test]
fn exif_iptc_and_png_texts_are_offered_too() {
    let jpeg = drawn(ImageFormat::Jpeg, 8, 8);
    let entry = |tag: u16, text: &[u8], at: u32| {
        let size = u32::try_from(text.len()).expect("short").to_be_bytes();
        [&tag.to_be_bytes()[..], &[0, 2], &size, &at.to_be_bytes()].concat()
    };
    let (artist, rights) = (b"Ada Lovelace\0".as_slice(), b"(c) Ada\0".as_slice());
    let tiff = [
        b"MM\0*\0\0\0\x08\0\x02".as_slice(),
        &entry(0x013b, artist, 38),
        &entry(0x8298, rights, 38 + 13),
        &[0; 4],
        artist,
        rights,
    ]
    .concat();
    let exif = with_segment(&jpeg, 0xe1, &[b"Exif\0\0", tiff.as_slice()].concat());
    check_offers(&exif, &["creator: Ada Lovelace", "rights: (c) Ada"]);

    let dataset = |number: u8, text: &[u8]| [&[0x1c, 2, number, 0, text.len() as u8], text].concat();
    let iim = [dataset(110, b"Agency"), dataset(80, "Jörg".as_bytes()), dataset(116, b"\xa9 J\xf6rg")].concat();
    let block = [b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0".as_slice(), &[iim.len() as u8], &iim].concat();
    check_offers(&with_segment(&jpeg, 0xed, &block), &["credit: Agency", "creator: Jörg", "rights: © Jörg"]);

    let png = drawn(ImageFormat::Png, 8, 8);
    check_offers(&with_chunk(&png, b"tEXt", b"Software\0GIMP 2.10"), &["tool: GIMP 2.10"]);
    let made = b"parameters\0a pier, harbour\nSteps: 20, Sampler: Euler a, Model: sdxl_base, Version: v1.6.0";
    check_offers(
        &with_chunk(&png, b"tEXt", made),
        &["tool: Stable Diffusion (sdxl_base)", "source_type: trainedAlgorithmicMedia"],
    );
    let graph = br#"{"4":{"inputs":{"ckpt_name": "flux1.safetensors"}}}"#;
    check_offers(
        &with_chunk(&png, b"tEXt", &[b"prompt\0".as_slice(), graph].concat()),
        &["tool: ComfyUI (flux1.safetensors)", "source_type: trainedAlgorithmicMedia"],
    );
}

#[test]
fn a_manifest_of_content_credentials_is_offered_as_unverified() {
    let manifest = b"\x00\x08jumb\x71digitalSourceType\x78\x48http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\x6dsoftwareAgent";
    for bytes in [
        with_chunk(&drawn(ImageFormat::Png, 8, 8), b"caBX", manifest),
        with_segment(&drawn(ImageFormat::Jpeg, 8, 8), 0xeb, manifest),
    ] {
        let offers = looked(&bytes).offers;
        assert_eq!(offers.len(), 1, "{offers:?}");
        assert_eq!((offers[0].kind, offers[0].value.as_str()), (OfferKind::SourceType, "trainedAlgorithmicMedia"));
        assert!(offers[0].found_in.contains("not verified"));
    }
}

#[test]
fn what_would_not_be_seen_is_not_offered() {
    let jpeg = drawn(ImageFormat::Jpeg, 8, 8);
    let sly = "photoshop:Credit=\"A\u{202e}gency\u{feff}&#10;two &#9; lines\">";
    check_offers(&xmp(&jpeg, sly), &["credit: Agency two lines"]);
    let long = format!("photoshop:Credit=\"{}\">", "é".repeat(20_000));
    assert_eq!(looked(&xmp(&jpeg, &long)).offers[0].value.chars().count(), 2_000);
    check_offers(&xmp(&jpeg, r#"Iptc4xmpExt:DigitalSourceType="http://evil.example/realPhoto">"#), &[]);
}

#[test]
fn a_turned_picture_is_measured_as_it_is_shown() {
    let jpeg = drawn(ImageFormat::Jpeg, 40, 20);
    let turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let asset = looked(&with_segment(&jpeg, 0xe1, turned)).asset;
    assert_eq!((asset.width_px, asset.height_px), (20, 40));
}

#[track_caller]
fn refused(bytes: &[u8], because: &str) {
    let error = picture::look(bytes).expect_err("a file that is not kept").to_string();
    assert!(error.contains(because), "{error:?} should say {because:?}");
}

#[test]
fn what_is_no_picture_of_ours_is_named() {
    refused(b"", "empty");
    refused(b"%PDF-1.7", "PDF");
    refused(
        b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "SVG",
    );
    refused(b"<!doctype html><img src=x onerror=alert(1)>", "a web page");
    refused(b"II*\0\x08\0\0\0", "TIFF");
    refused(b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC");
    refused(b"\0\0\0\x18ftypavif\0\0\0\0", "AVIF");
    refused(b"GIF is how this sentence begins.", "no picture");
    refused(&vec![0; domain::asset::PICTURE_BYTES_MAX + 1], "50 MB");
}

/// A PNG whose header says this size, with nothing behind it that could be decoded.
fn png_saying(width: u32, height: u32) -> Vec<u8> {
    let mut png = drawn(ImageFormat::Png, 4, 4);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&png[12..29]).to_be_bytes();
    png[29..33].copy_from_slice(&sum);
    png
}

#[test]
fn a_header_that_asks_for_too_much_is_refused_before_anything_is_decoded() {
    for (width_px, height_px) in [(16_385, 1), (1, 16_385), (16_000, 16_000), (1 << 30, 1 << 30)] {
        let expected = Error::Refused(Refusal::PictureTooLarge { width_px, height_px });
        assert_eq!(picture::look(&png_saying(width_px, height_px)), Err(expected));
    }
    let mut gif = drawn(ImageFormat::Gif, 4, 4);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    refused(&gif, "65535 × 65535");
    let mut jpeg = drawn(ImageFormat::Jpeg, 4, 4);
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).expect("a baseline frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    refused(&jpeg, "65535 × 65535");
    let mut webp = drawn(ImageFormat::WebP, 4, 4);
    webp[12..16].copy_from_slice(b"VP8X");
    webp[24..30].copy_from_slice(&[0xff; 6]);
    refused(&webp, "16777216 × 16777216");
}

#[test]
fn a_file_that_ends_early_is_refused() {
    for format in [ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let bytes = drawn(format, 200, 200);
        for part in [20, 50, 90] {
            refused(&bytes[..bytes.len() * part / 100], "damaged or incomplete");
        }
    }
}

#[test]
fn bombs_in_what_a_file_says_are_not_opened() {
    // A thousand to one: 20 MB in a compressed text of 20 KB.
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b'a'; 20_000_000], 9);
    let png = drawn(ImageFormat::Png, 8, 8);
    check_offers(&with_chunk(&png, b"zTXt", &[b"Copyright\0\0".as_slice(), &packed].concat()), &[]);

    let jpeg = drawn(ImageFormat::Jpeg, 8, 8);
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    check_offers(&with_segment(&jpeg, 0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", laughs.as_bytes()].concat()), &[]);
    let deep = packet(&format!("><dc:rights>{}", "<rdf:li>".repeat(100_000)));
    check_offers(&with_chunk(&png, b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", deep.as_bytes()].concat()), &[]);
}

#[test]
fn exif_that_points_at_itself_ends() {
    // The next directory is the first one again, and so is the Exif directory in it.
    let circle = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0";
    check_offers(&with_segment(&drawn(ImageFormat::Jpeg, 8, 8), 0xe1, circle), &[]);
}

/// A file of each format that says something about itself, to be damaged.
fn speaking() -> Vec<Vec<u8>> {
    let jpeg = xmp(&drawn(ImageFormat::Jpeg, 24, 16), r#"photoshop:Credit="Agency">"#);
    let block = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x6e\0\x06Agency\0";
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x31\x01\x02\0\x04\0\0\0abc\0\0\0\0\0";
    let png = with_chunk(&drawn(ImageFormat::Png, 24, 16), b"tEXt", b"Author\0Ada");
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(b"GIMP", 6);
    vec![
        with_segment(&with_segment(&jpeg, 0xed, block), 0xe1, exif),
        with_chunk(&png, b"zTXt", &[b"Software\0\0".as_slice(), &packed].concat()),
        drawn(ImageFormat::Gif, 24, 16),
        drawn(ImageFormat::WebP, 24, 16),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_picture_is_kept_or_refused_and_never_stops_the_program(
        which in 0usize..4, damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = speaking().swap_remove(which);
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(picture) = picture::look(&bytes) {
            prop_assert!(picture.asset.width_px <= 16_384 && picture.asset.height_px <= 16_384);
            prop_assert!(picture.offers.iter().all(|offer| !offer.value.is_empty() && offer.value.chars().count() <= 2_000));
        }
    }

    #[test]
    fn no_bytes_behind_a_known_beginning_stop_the_program(which in 0usize..4, rest in vec(any::<u8>(), 0..400)) {
        let beginning = speaking().swap_remove(which)[..12].to_vec();
        let _ = picture::look(&[beginning, rest].concat());
    }

    #[test]
    fn whatever_a_packet_holds_is_offered_on_one_line(value in "\\PC{0,40}") {
        let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let jpeg = xmp(&drawn(ImageFormat::Jpeg, 8, 8), &format!("photoshop:Credit=\"{escaped}\">"));
        for offer in looked(&jpeg).offers {
            prop_assert!(!offer.value.chars().any(char::is_control));
            prop_assert_eq!(offer.value.trim(), &offer.value);
        }
    }
}
