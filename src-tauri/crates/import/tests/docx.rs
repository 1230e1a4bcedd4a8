//! Word files: what is in them arrives, what nobody has decided on is named, and what is hostile is refused at once.

use domain::{HouseStyle, Id};
use flate2::{Compression, Crc, write::DeflateEncoder};
use import::{Arrival, Error, read};
use proptest::prelude::*;
use std::io::Write;

/// An archive of these parts, as word processors pack them.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut contents) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
        deflate.write_all(bytes).expect("memory");
        let data = deflate.finish().expect("memory");
        let mut crc = Crc::new();
        crc.update(bytes);
        let offset = u32::try_from(out.len()).expect("a small file");
        let size = |bytes: &[u8]| u32::try_from(bytes.len()).expect("a small file").to_le_bytes();
        let name_length = u16::try_from(name.len()).expect("a short name").to_le_bytes();
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
        head.extend(crc.sum().to_le_bytes());
        head.extend(size(&data));
        head.extend(size(bytes));
        head.extend(name_length);
        head.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(&data);
        contents.extend(b"PK\x01\x02\x14\x00");
        contents.extend(&head);
        contents.extend([0; 10]);
        contents.extend(offset.to_le_bytes());
        contents.extend(name.as_bytes());
    }
    let count = u16::try_from(parts.len()).expect("few parts").to_le_bytes();
    let (from, length) = (out.len(), contents.len());
    out.extend(contents);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend(u32::try_from(length).expect("small").to_le_bytes());
    out.extend(u32::try_from(from).expect("small").to_le_bytes());
    out.extend([0, 0]);
    out
}

const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#;
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES: &str = r#"<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My Head"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;
const LISTS: &str = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#;
const NOTES: &str = r#"<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Measured at the quay.</w:t></w:r></w:p></w:footnote>"#;
const COMMENTS: &str = r#"<w:comment w:id="7" w:author="Ada Lovelace" w:date="2026-11-20T09:00:00Z"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment>"#;

fn part(root: &str, inner: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{root} {NAMES}>{inner}</w:{root}>")
        .into_bytes()
}

/// A Word file with this body.
fn word(body: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{KIND}/{kind}" Target="{target}"/>"#)
    };
    let relations: String = ["styles", "numbering", "footnotes", "comments", "header"]
        .iter()
        .map(|kind| relation(kind, kind, &format!("{kind}.xml")))
        .collect();
    let outside = format!(
        r#"<Relationship Id="rId9" Type="{KIND}/hyperlink" Target="https://a.org/?utm_source=x" TargetMode="External"/>
        <Relationship Id="rId8" Type="{KIND}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
        <Relationship Id="rId6" Type="{KIND}/image" Target="media/image1.png"/>
        <Relationship Id="rId5" Type="{KIND}/image" Target="file:///etc/far.png" TargetMode="External"/>
        <Relationship Id="rId4" Type="{KIND}/image" Target="media/missing.png"/>
        <Relationship Id="rId7" Type="{KIND}/attachedTemplate" Target="file:///etc/passwd" TargetMode="External"/>"#
    );
    let root = format!("<Relationships>{}</Relationships>", relation("rId1", "officeDocument", "word/document.xml"));
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("word/document.xml", &part("document", &format!("<w:body>{body}<w:sectPr/></w:body>"))),
        ("word/_rels/document.xml.rels", format!("<Relationships>{relations}{outside}</Relationships>").as_bytes()),
        ("word/styles.xml", &part("styles", STYLES)),
        ("word/numbering.xml", &part("numbering", LISTS)),
        ("word/footnotes.xml", &part("footnotes", NOTES)),
        ("word/comments.xml", &part("comments", COMMENTS)),
        ("word/media/image1.png", &png()),
        ("word/header.xml", &part("hdr", &p("", &r("", "The Quay")))),
    ])
}

/// A PNG of eight by eight pixels.
fn png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(8, 8).write_to(&mut bytes, image::ImageFormat::Png).expect("memory");
    bytes.into_inner()
}

fn p(properties: &str, inner: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>")
}

fn styled(style: &str, text: &str) -> String {
    p(&format!("<w:pStyle w:val=\"{style}\"/>"), &r("", text))
}

fn entry(list: u8, level: u8, text: &str) -> String {
    p(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), &r("", text))
}

fn r(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn result(file: &str, bytes: &[u8]) -> Result<Arrival, Error> {
    let house = HouseStyle::built_in("ainews").expect("a house");
    let mut count = 0_u32;
    read(file, bytes, None, &house, &mut || {
        count += 1;
        Id::parse(&format!("id-{count}")).expect("an id")
    })
}

#[track_caller]
fn arrived(body: &str) -> Arrival {
    result("harbour.docx", &word(body)).expect("a Word file that can be read")
}

#[track_caller]
fn body_of(body: &str, expected: &str) {
    assert_eq!(arrived(body).article.body.trim_end(), expected);
}

#[track_caller]
fn says(lines: &[String], words: &str) {
    assert!(lines.iter().any(|line| line.contains(words)), "“{words}” is in {lines:#?}");
}

#[test]
fn headings_and_labels_become_parts() {
    let arrival = arrived(
        &[
            styled("Titel", "Harbour at dawn"),
            styled("Untertitel", "Boats leave earlier every year"),
            styled("TOC1", "The quay 2"),
            styled("H1", "Key Takeaways"),
            entry(1, 0, "Boats leave at four."),
            entry(1, 0, "Fog stays."),
            styled("H1", "The quay"),
            p("", &r("", "It was cold.")),
            styled("Own", "What This Means"),
            p("", &r("", "Less noise.")),
        ]
        .concat(),
    );
    let article = &arrival.article;
    assert_eq!(
        (article.headline.as_str(), article.deck.as_str()),
        ("Harbour at dawn", "Boats leave earlier every year")
    );
    assert_eq!(
        article.takeaways.iter().map(|t| t.text.as_str()).collect::<Vec<_>>(),
        ["Boats leave at four.", "Fog stays."]
    );
    assert_eq!((article.body.as_str(), article.analysis.as_str()), ("## The quay\n\nIt was cold.\n", "Less noise."));
    says(&arrival.dropped, "table of contents");
    says(&arrival.dropped, "A page header was left out: “The Quay”.");
}

#[test]
fn letters_keep_what_markdown_can_say() {
    let text = [
        r("<w:b/>", "Bold"),
        r("", " and "),
        r("<w:i/>", "leaning"),
        r("", ", "),
        r("<w:rStyle w:val=\"S\"/>", "strong"),
        r("<w:b w:val=\"0\"/><w:rStyle w:val=\"S\"/>", " not"),
        r("", ", "),
        r("<w:strike/>", "gone"),
        r("", " 12 km"),
        r("<w:vertAlign w:val=\"superscript\"/>", "2"),
        "<w:r><w:br/></w:r>".to_owned(),
        r("", "next &amp; *last*&#8230;"),
        r("<w:vanish/>", "never seen"),
    ]
    .concat();
    body_of(&p("", &text), "**Bold** and *leaning*, **strong** not, ~~gone~~ 12 km²  \nnext & \\*last\\*…");
    says(&arrived(&p("", &text)).dropped, "2 hidden words");
}

#[test]
fn links_lead_where_a_reader_may_go() {
    let field = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>b</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let link = |id: &str, text: &str| {
        format!("<w:hyperlink r:id=\"{id}\">{}</w:hyperlink>", r("<w:u w:val=\"single\"/>", text))
    };
    let body = p("", &[link("rId9", "a"), r("", " "), field.to_owned(), r("", " "), link("rId8", "c")].concat());
    body_of(&body, "[a](https://a.org/) [b](https://b.org/) c");
    says(&arrived(&body).uncertain, "1 link that opens no page became plain text.");
}

#[test]
fn lists_tables_quotations_code_and_notes_keep_their_shape() {
    let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p("", &r("<w:b/>", text)));
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
    let body = [
        entry(1, 0, "Trawlers"),
        entry(1, 1, "two from the north quay"),
        entry(1, 0, "Pilots"),
        entry(2, 0, "Lights"),
        p("", &(r("", "Cold.") + note)),
        styled("Q", "Nobody waits."),
        styled("C", "tide = 3"),
        styled("C", "wind = 4"),
        format!("<w:tbl>{}{}</w:tbl>", row("Boat", "Crew"), row("Ada", "4")),
    ]
    .concat();
    let expected = "- Trawlers\n  - two from the north quay\n- Pilots\n\n3. Lights\n\nCold.[^1]\n\n[^1]: Measured at the quay.\n\n> Nobody waits.\n\n```\ntide = 3\nwind = 4\n```\n\n| Boat | Crew |\n| --- | --- |\n| **Ada** | **4** |";
    body_of(&body, expected);
}

const BY: &str = "w:author=\"Ben Ito\" w:date=\"2026-11-20T09:12:00Z\"";

#[test]
fn changes_that_nobody_has_decided_on_are_named_and_not_accepted() {
    let inserted = format!("<w:ins w:id=\"1\" {BY}>{}{}</w:ins>", r("", "very "), r("<w:b/>", "very "));
    let deleted =
        format!("<w:del w:id=\"2\" {BY}><w:r><w:delText xml:space=\"preserve\"> indeed</w:delText></w:r></w:del>");
    let moved = |name: &str| format!("<w:{name} w:id=\"3\" {BY}>{}</w:{name}>", r("", " Twice."));
    let broken = format!("<w:rPr><w:ins w:id=\"4\" {BY}/></w:rPr>");
    let body = [
        p("", &[r("", "It was "), inserted, r("", "cold"), deleted, r("", "."), moved("moveFrom")].concat()),
        p(&broken, &r("", "Fog stayed ")),
        p("", &(r("", "until noon.") + &moved("moveTo"))),
    ]
    .concat();
    let arrival = arrived(&body);
    assert_eq!(arrival.article.body, "It was cold indeed. Twice.\n\nFog stayed until noon.\n");
    let said = &arrival.uncertain;
    says(said, "4 changes that nobody has decided on");
    says(said, "by Ben Ito (2026-11-20): “very very” was inserted; it is not in the text.");
    says(said, "by Ben Ito (2026-11-20): “indeed” was deleted; it is still in the text.");
    says(said, "“Twice.” was moved; it stands at its old place.");
    says(said, "“¶” was inserted");
}

#[test]
fn a_text_that_is_itself_an_undecided_insertion_is_read_with_it() {
    let body =
        p("", &format!("{}<w:ins w:id=\"1\" {BY}>{}</w:ins>", r("", "Draft. "), r("", "Boats leave at four o’clock.")));
    let arrival = arrived(&body);
    assert_eq!(arrival.article.body, "Draft. Boats leave at four o’clock.\n");
    says(&arrival.uncertain, "so it was read with them");
    says(&arrival.uncertain, "“Boats leave at four o’clock.” was inserted; it is in the text.");
}

#[test]
fn comments_and_pictures_are_named_where_they_are_left_out() {
    let comment = [
        r("", "The "),
        "<w:commentRangeStart w:id=\"7\"/>".to_owned(),
        r("", "first boats"),
        "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>".to_owned(),
        r("", " leave."),
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"The quay in fog\"/></wp:inline></w:drawing></w:r>".to_owned(),
    ]
    .concat();
    let arrival = arrived(&p("", &comment));
    assert_eq!(arrival.article.body, "The first boats leave.\n");
    says(&arrival.dropped, "Comment by Ada Lovelace (2026-11-20) on “first boats”: “Who says so?”.");
    says(&arrival.dropped, "1 picture was left out: “The quay in fog”.");
}

#[track_caller]
fn refused(bytes: &[u8], because: &str) {
    let why = result("harbour.docx", bytes).expect_err("a file that cannot be read").to_string();
    assert!(why.contains(because), "“{why}” should say “{because}”");
}

#[test]
fn what_is_no_word_file_or_a_hostile_one_is_refused() {
    refused(b"", "empty");
    refused(b"PK\x03\x04 cut off", "damaged or cut off");
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old version of Word");
    refused(&packed(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), "OpenDocument");
    refused(&packed(&[("a.txt", b"x")]), "no text of a word processor");
    refused(&packed(&[("word/document.xml", b"<w:document><w:p></w:document>")]), "damaged");
    refused(&word(""), "nothing to import");
    let entities = b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document>&b;</w:document>";
    refused(&packed(&[("word/document.xml", entities)]), "declares types");
    // A bomb: 40 MiB of spaces in 40 KB.
    let bomb = packed(&[("word/document.xml", &vec![b' '; 40 * 1024 * 1024])]);
    assert!(bomb.len() < 64 * 1024, "the control: it is small until it is unpacked");
    refused(&bomb, "far larger than an article");
    let deep = format!("{}{}", "<w:p>".repeat(5_000), "</w:p>".repeat(5_000));
    refused(&word(&deep), "nested");
    let names: Vec<String> = (0..2_001).map(|n| format!("{n}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    refused(&packed(&many), "too many parts");
    let mut bent = word(&p("", &r("", "Boats.")));
    let at = bent.windows(17).position(|name| name == b"word/document.xml").expect("its name") + 20;
    bent[at] ^= 0x55;
    assert!(result("a.docx", &bent).is_err(), "a part with another checksum is not read");
}

#[test]
fn a_file_without_the_parts_that_text_leans_on_is_read_all_the_same() {
    let main = part("document", &format!("<w:body>{}{}</w:body>", styled("H1", "Boats"), entry(1, 0, "one")));
    let arrival = result("a.docx", &packed(&[("word/document.xml", &main)])).expect("a bare file");
    assert_eq!(arrival.article.body, "Boats\n\n- one\n");
}

#[test]
fn a_word_file_is_known_by_what_is_in_it() {
    let bytes = word(&p("", &r("", "Boats.")));
    assert_eq!(result("harbour", &bytes).expect("a Word file").article.body, "Boats.\n");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_and_no_parts_make_it_stumble(
        noise in proptest::collection::vec(any::<u8>(), 0..400),
        places in proptest::collection::vec((any::<u16>(), any::<u8>()), 0..6),
        inner in "(<w:(p|r|t|ins|del|tbl|tr|tc|pPr|numPr|fldChar|footnoteReference)( w:(id|val|author)=\"[0-9a-z]{0,3}\")?/?>|[a-z ]{0,5}|</w:(p|r|t|ins|del|tbl|tr|tc)>){0,30}",
    ) {
        let _ = result("a.docx", &noise);
        let _ = result("a.docx", &[b"PK\x03\x04", noise.as_slice(), b"PK\x05\x06", noise.as_slice()].concat());
        let mut bytes = word(&inner);
        let _ = result("a.docx", &bytes);
        for (at, value) in places {
            let at = usize::from(at) % bytes.len();
            bytes[at] = value;
        }
        let _ = result("a.docx", &bytes);
    }
}

#[test]
fn pictures_inside_a_word_file_come_along_and_those_elsewhere_are_said() {
    let drawn = |id: &str, alt: &str| {
        format!(
            r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="{alt}"/><a:graphic xmlns:a="a"><a:blip r:embed="{id}"/></a:graphic></wp:inline></w:drawing></w:r>"#
        )
    };
    let body = p("", &format!("{}{}{}", r("", "Boats "), drawn("rId6", "The quay"), r("", " leave.")))
        + &p("", &drawn("rId6", "Again"))
        + &p("", &drawn("rId5", "Far"))
        + &p("", &drawn("rId4", "Lost"));
    let arrival = arrived(&body);
    let [one] = &arrival.pictures[..] else { panic!("one picture, not {:?}", arrival.pictures) };
    let link = one.picture.asset.link();
    assert_eq!(one.bytes, png());
    assert_eq!(arrival.article.body, format!("Boats ![The quay]({link}) leave.\n\n![Again]({link})\n"));
    assert!(
        arrival.dropped.iter().any(|said| said.contains("2 pictures were left out: “Far”, “Lost”.")),
        "{:?}",
        arrival.dropped
    );
}
