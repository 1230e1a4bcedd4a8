//! The parts of a Word document around its text.

use super::body::{Body, said};
use crate::OutFile;
use crate::disclosure::{Telling, iptc, w3c};
use crate::printed::one_line;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument";
const STYLES: &str = include_str!("styles.xml");

/// Everything but the pictures; what says which kinds of parts there are comes first.
pub fn parts(of: &Telling<'_>, body: &Body) -> Vec<OutFile> {
    let language = if of.article.meta.language.is_empty() { &of.house.language } else { &of.article.meta.language };
    [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", root()),
        ("word/document.xml", document(body)),
        ("word/_rels/document.xml.rels", relations(body)),
        ("word/styles.xml", STYLES.replace("LANGUAGE", &said(language))),
        ("word/numbering.xml", numbering(body)),
        ("word/settings.xml", settings()),
        ("docProps/core.xml", core(of, language)),
        ("docProps/custom.xml", custom(of)),
    ]
    .into_iter()
    .map(|(path, xml)| OutFile { path: path.to_owned(), bytes: xml.into_bytes() })
    .collect()
}

fn content_types() -> String {
    let pictures = domain::asset::Format::ALL
        .map(|format| format!("<Default Extension=\"{}\" ContentType=\"{}\"/>", format.ending(), format.media_type()));
    let parts = [
        ("word/document", format!("{KIND}.wordprocessingml.document.main+xml")),
        ("word/styles", format!("{KIND}.wordprocessingml.styles+xml")),
        ("word/numbering", format!("{KIND}.wordprocessingml.numbering+xml")),
        ("word/settings", format!("{KIND}.wordprocessingml.settings+xml")),
        ("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("docProps/custom", format!("{KIND}.custom-properties+xml")),
    ];
    let parts = parts.map(|(part, kind)| format!("<Override PartName=\"/{part}.xml\" ContentType=\"{kind}\"/>"));
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}</Types>",
        pictures.concat(),
        parts.concat()
    )
}

fn root() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/relationships/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{OFFICE}/relationships/custom-properties\" Target=\"docProps/custom.xml\"/>\
         </Relationships>"
    )
}

fn document(body: &Body) -> String {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    format!(
        "{HEAD}<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}/relationships\" xmlns:wp=\"{drawing}/wordprocessingDrawing\" \
         xmlns:a=\"{drawing}/main\" xmlns:pic=\"{drawing}/picture\"><w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>",
        body.xml
    )
}

fn relations(body: &Body) -> String {
    let own = [("rId1", "styles"), ("rId2", "numbering"), ("rId3", "settings")].map(|(id, part)| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/relationships/{part}\" Target=\"{part}.xml\"/>")
    });
    let links = body.links.iter().enumerate().map(|(n, url)| {
        let url = said(url);
        let n = n + 1;
        format!("<Relationship Id=\"rIdL{n}\" Type=\"{OFFICE}/relationships/hyperlink\" Target=\"{url}\" TargetMode=\"External\"/>")
    });
    let pictures = body.pictures.iter().enumerate().map(|(n, path)| {
        let n = n + 1;
        format!("<Relationship Id=\"rIdP{n}\" Type=\"{OFFICE}/relationships/image\" Target=\"{path}\"/>")
    });
    let all: String = own.into_iter().chain(links).chain(pictures).collect();
    format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">{all}</Relationships>")
}

/// Bullets are 0, numbers 1; each list of the text is one of them, and numbers begin anew.
fn numbering(body: &Body) -> String {
    let level = |level: usize, format: &str, text: &str| {
        let left = 720 * (level + 1);
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        )
    };
    let bullets: String = (0..9).map(|at| level(at, "bullet", if at % 2 == 0 { "•" } else { "–" })).collect();
    let numbers: String = (0..9).map(|at| level(at, "decimal", &format!("%{}.", at + 1))).collect();
    let lists = body.lists.iter().enumerate().map(|(n, (start, level))| {
        let n = n + 1;
        match start {
            None => format!("<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"0\"/></w:num>"),
            Some(start) => format!(
                "<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\">\
                 <w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>"
            ),
        }
    });
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{WORD}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}\
         </w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>{numbers}</w:abstractNum>{}</w:numbering>",
        lists.collect::<String>()
    )
}

fn settings() -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORD}\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

fn core(of: &Telling<'_>, language: &str) -> String {
    let article = of.article;
    let element = |name: &str, text: &str| match text.trim() {
        "" => String::new(),
        text => format!("<{name}>{}</{name}>", said(text)),
    };
    let authors: Vec<&str> = article.authors().map(|one| one.name.as_str()).collect();
    let date = article.meta.date.as_deref().map(|date| {
        let date = if date.contains('T') { date.to_owned() } else { format!("{date}T12:00:00Z") };
        format!("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created>", said(&date))
    });
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}{}{}{}{}{}</cp:coreProperties>",
        element("dc:title", &one_line(&article.headline)),
        element("dc:creator", &authors.join("; ")),
        element("cp:keywords", &article.meta.tags.join(", ")),
        element("dc:description", &one_line(&article.deck)),
        element("dc:language", language),
        date.unwrap_or_default(),
    )
}

/// What machines are told, as properties of the file.
fn custom(of: &Telling<'_>) -> String {
    let level = w3c::marks(of, w3c::Version::default()).map(|marks| marks.meta.to_owned());
    let term = iptc::terms(of).article.map(iptc::Term::uri);
    let told = [("ai-disclosure", level), ("digitalSourceType", term)];
    let properties = told.into_iter().filter_map(|(name, value)| Some((name, value?))).enumerate().map(|(n, (name, value))| {
        let n = n + 2; // the first two numbers are the format's own
        format!(
            "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{n}\" name=\"{name}\"><vt:lpwstr>{}</vt:lpwstr></property>",
            said(&value)
        )
    });
    format!(
        "{HEAD}<Properties xmlns=\"{OFFICE}/custom-properties\" xmlns:vt=\"{OFFICE}/docPropsVTypes\">{}</Properties>",
        properties.collect::<String>()
    )
}
