//! Pictures leave with what their article says of them, and without a changed pixel.

use app::Asking;
use domain::{AssetHash, Id};
use image::{DynamicImage, ImageFormat, RgbaImage};
use newsroom::Newsroom;
use std::io::Cursor;
use std::io::Write;
use std::path::Path;
use std::process::Command;

const FORMATS: [(ImageFormat, &str); 3] =
    [(ImageFormat::Png, "png"), (ImageFormat::Jpeg, "jpg"), (ImageFormat::WebP, "webp")];

/// A picture of many colours.
fn drawn(format: ImageFormat) -> Vec<u8> {
    let colours = RgbaImage::from_fn(40, 30, |x, y| image::Rgba([(x * 6) as u8, (y * 8) as u8, 90, 255]));
    let image = DynamicImage::from(colours);
    let image = if format == ImageFormat::Jpeg { DynamicImage::from(image.to_rgb8()) } else { image };
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("an encoder that writes to memory");
    bytes.into_inner()
}

/// An article with this hero, about which everything is said.
fn article(room: &mut Newsroom, name: &str, bytes: &[u8]) -> Id {
    let file = room.file(name, bytes);
    let picture = room.app.add_picture(&file).expect("a picture that can be kept");
    let id = room.article("Harbour", "At dawn.");
    for (field, value) in [
        ("hero.asset", picture.asset.hash.as_str()),
        ("hero.alt", "Ice & <ships> in the “harbour”"),
        ("hero.credit", "AI image, Ada Lovelace / The Wire"),
        ("hero.caption", "Last night"),
        ("hero.rights", "For one use"),
        ("hero.source_type", "trainedAlgorithmicMedia"),
    ] {
        room.set(&id, field, value).expect("a field");
    }
    id
}

/// The picture as it leaves, and what was to be said about that.
fn left(room: &mut Newsroom, id: &Id) -> (std::path::PathBuf, Vec<String>) {
    let to = room.path(&format!("out-{id}"));
    let exported = room.app.export_asked(id, &Asking::new("markdown", &to), app::Existing::Ours).expect("an export");
    let picture = exported.files.iter().find(|file| file.starts_with("assets/")).expect("a picture");
    (exported.folder.join(picture), exported.warnings)
}

fn offered(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let offers = import::picture::look(bytes).expect("a sound picture").offers;
    offers.into_iter().map(|offer| (offer.kind.name(), offer.value)).collect()
}

#[track_caller]
fn says_everything(bytes: &[u8]) {
    let offered = offered(bytes);
    for (kind, value) in [
        ("alt", "Ice & <ships> in the “harbour”"),
        ("credit", "AI image, Ada Lovelace / The Wire"),
        ("caption", "Last night"),
        ("rights", "For one use"),
        ("source_type", "trainedAlgorithmicMedia"),
    ] {
        let of_kind: Vec<&str> = offered.iter().filter(|one| one.0 == kind).map(|one| one.1.as_str()).collect();
        assert_eq!(of_kind, [value], "{kind} in {offered:?}");
    }
}

#[track_caller]
fn same_pixels(one: &[u8], other: &[u8]) {
    let pixels = |bytes| image::load_from_memory(bytes).expect("a picture").to_rgba8().into_raw();
    assert_eq!(pixels(one), pixels(other));
}

#[test]
fn credit_alt_text_rights_and_source_type_are_written_without_a_changed_pixel() {
    for (format, ending) in FORMATS {
        let mut room = Newsroom::new();
        let before = drawn(format);
        let id = article(&mut room, &format!("p.{ending}"), &before);
        let (file, warnings) = left(&mut room, &id);
        assert_eq!(warnings, Vec::<String>::new());
        let bytes = std::fs::read(&file).expect("the picture");
        says_everything(&bytes);
        same_pixels(&bytes, &before);
        let kept = room.app.pictures().expect("pictures").remove(0).asset.hash;
        assert_eq!(kept, AssetHash::of(&before), "the library’s own file stays as it came");
        assert_eq!(std::fs::read(left(&mut room, &id).0).expect("the picture"), bytes, "again, the same bytes");
        read_by_others(&file);
    }
}

/// What exiftool reads, where it is installed.
fn read_by_others(file: &Path) {
    let args = ["-j", "-XMP-photoshop:Credit", "-XMP-iptcExt:DigitalSourceType", "-XMP-iptcCore:AltTextAccessibility"];
    let Ok(answer) = Command::new("exiftool").args(args).arg("-XMP-dc:Rights").arg(file).output() else {
        let why = "exiftool is not installed; what is written into pictures was read by our own reader only";
        let _ = writeln!(std::io::stderr(), "skipped: pictures read by others: {why}");
        return;
    };
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    for words in ["AI image, Ada Lovelace / The Wire", "trainedAlgorithmicMedia", "Ice & <ships> in the", "For one use"]
    {
        assert!(said.contains(words), "exiftool does not read {words:?} in {}: {said}", file.display());
    }
}

#[test]
fn what_a_picture_says_already_is_kept_and_what_the_article_says_stands_in_its_place() {
    let old = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" ps:Credit="Somebody else" ps:City="Bergen"><dc:creator><r:Seq><r:li>Grace Hopper</r:li></r:Seq></dc:creator><dc:rights><r:Alt><r:li xml:lang="x-default">None</r:li></r:Alt></dc:rights></r:Description></r:RDF></x:xmpmeta><?xpacket end="w"?>"#;
    for (format, ending) in FORMATS {
        let mut room = Newsroom::new();
        // As another program would have written it.
        let id = article(&mut room, "bare.x", &drawn(format));
        let bare = std::fs::read(left(&mut room, &id).0).expect("the picture");
        let before = with_packet_of(&bare, format, old.as_bytes());
        let id = article(&mut room, &format!("p.{ending}"), &before);
        let bytes = std::fs::read(left(&mut room, &id).0).expect("the picture");
        says_everything(&bytes);
        same_pixels(&bytes, &before);
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("Grace Hopper") && text.contains("Bergen"), "{ending}: what it said else is kept");
        assert!(!text.contains("Somebody else"), "{ending}: one credit");
    }
}

/// A dressed file with another packet in the place of ours.
fn with_packet_of(dressed: &[u8], format: ImageFormat, packet: &[u8]) -> Vec<u8> {
    let ends = |words: &[u8]| dressed.windows(words.len()).position(|window| window == words).expect("a packet");
    let (from, to) = (ends(b"<?xpacket begin"), ends(b"<?xpacket end=\"w\"?>") + b"<?xpacket end=\"w\"?>".len());
    // Room for the same number of bytes: white space at the end is part of a packet.
    let mut padded = packet.to_vec();
    padded.resize(to - from, b' ');
    let mut out = dressed.to_vec();
    out.splice(from..to, padded);
    if format == ImageFormat::Png {
        // The chunk's checksum: from its kind to the end of its text.
        let kind = out.windows(4).position(|window| window == b"iTXt").expect("the chunk");
        let sum = crc(&out[kind..to]).to_be_bytes();
        out.splice(to..to + 4, sum);
    }
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn a_signed_picture_leaves_byte_for_byte_and_so_does_one_that_cannot_hold_it_and_both_are_told() {
    let mut signed = drawn(ImageFormat::Png);
    let mut chunk = b"caBX".to_vec();
    chunk.extend(b"jumb c2pa manifest");
    let sum = crc(&chunk).to_be_bytes();
    let mut whole = u32::try_from(chunk.len() - 4).expect("a size").to_be_bytes().to_vec();
    whole.extend(chunk);
    whole.extend(sum);
    signed.splice(33..33, whole); // behind the header
    let mut gif = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(9, 9).write_to(&mut gif, ImageFormat::Gif).expect("an encoder");
    for (name, bytes, told) in [("signed.png", signed, "Content Credentials"), ("moving.gif", gif.into_inner(), "GIF")]
    {
        let mut room = Newsroom::new();
        let id = article(&mut room, name, &bytes);
        let (file, warnings) = left(&mut room, &id);
        assert_eq!(std::fs::read(file).expect("the picture"), bytes, "{name}");
        assert!(warnings.len() == 1 && warnings[0].contains(told), "{warnings:?}");
    }
}

#[test]
fn an_export_with_what_is_said_of_its_picture_comes_back_as_the_same_picture() {
    for (format, ending) in FORMATS {
        let mut room = Newsroom::new();
        let id = article(&mut room, &format!("p.{ending}"), &drawn(format));
        let to = room.path("out");
        let exported = room.app.export(&id, "markdown", &to).expect("an export");
        let ours = room.view(&id).article.hero;
        let mut elsewhere = Newsroom::new();
        let file = exported.folder.join(&exported.files[0]);
        let back = elsewhere.app.import_file(&file, None, None).expect("our own export");
        assert_eq!(back.arrived.uncertain, Vec::<String>::new(), "{ending}");
        assert_eq!(back.view.article.hero, ours);
        let kept = elsewhere.app.pictures().expect("pictures");
        assert_eq!(kept.first().map(|one| one.asset.hash.to_string()), ours.asset, "{ending}");
    }
}
