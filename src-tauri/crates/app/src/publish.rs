//! Send an article to a site: what is sent, and how two versions of it are laid side by side.

use crate::App;
use crate::article::View;
use crate::error::Error;
use crate::export::target;
use crate::laid_out::dressed_hero;
use ::checks::clean_room::CleanRoom;
use domain::asset::Format;
use domain::{Asset, Fingerprint, HouseStyle, Id, Section, SiteKind};
use export::disclosure::{Telling, head};
use export::page::{Making, Pictures};
use export::story::Address;
use export::targets::{ghost, wordpress};
use export::{OutFile, Target, note};
use publish::{Content, Picture, Post, Said, Text};
use std::time::Instant;

/// The target whose file a repository gets where nothing is chosen.
const FILE_TARGET: &str = "markdown";

/// Where an article stands, for whoever asks.
pub use store::Published;

impl App {
    /// Where an article was sent, the last place last.
    pub fn published(&self, id: &Id) -> Result<Vec<Published>, Error> {
        Ok(self.store.published(id)?)
    }

    /// The article as a site gets it. Refused where something that was found keeps it here.
    pub(crate) fn post(&self, view: &View, site: &domain::Site, publish: bool) -> Result<Post, Error> {
        let of_file = if site.option("target").is_empty() { FILE_TARGET } else { site.option("target") };
        let file = target(if site.kind == SiteKind::Git { of_file } else { FILE_TARGET })?;
        let (article, house) = (&view.article, &view.house);
        let assets = self.pictures_of(article)?;
        crate::checks::may_leave(view, checked_for(site.kind).unwrap_or(file), &assets)?;
        let files = assets.iter().map(|asset| self.picture_bytes(asset)).collect::<Result<Vec<_>, _>>()?;
        let checked = note::checked(article, house);
        let telling =
            Telling { article, house, pictures: &assets, checked: checked.as_ref(), rfc3339: &crate::rfc3339 };
        // What cannot hold it leaves as it is.
        let dressed = |(asset, bytes): (&Asset, Vec<u8>)| dressed_hero(&telling, asset, &bytes).unwrap_or(bytes);
        let files: Vec<Vec<u8>> = assets.iter().zip(files).map(dressed).collect();
        let (html, content, featured) = match (site.kind, checked_for(site.kind)) {
            (SiteKind::WordPress | SiteKind::Ghost, Some(target)) => formed(&telling, site.kind, target)?,
            (SiteKind::Git, _) => (String::new(), Content::Files(rendered(&telling, file, &assets, &files)?), true),
            _ => {
                let html = html(&telling)?;
                let content = record(&telling, &html, publish, &view.fingerprint)?;
                (html, content, true)
            }
        };
        let head = head::elements_in(&telling, HEAD_CHARS_MAX);
        let mut leaving = vec![out("post.html", html.as_bytes()), out("head.html", head.as_bytes())];
        match &content {
            Content::Files(files) => leaving.extend(files.iter().map(|(path, bytes)| out(path, bytes))),
            Content::Lexical(text) => leaving.push(out("post.json", text.as_bytes())),
            // The text that was looked at above is theirs.
            Content::Html(_) | Content::Record(_) => {}
        }
        crate::checks::is_clean(article, &CleanRoom::new(article, house, &view.margin).scan(&leaving))?;
        // Where the house wants the picture in the text, it is not above it, too.
        let hero = article.hero.asset.as_deref().filter(|_| featured).unwrap_or_default();
        let caption = ghost::caption(&telling);
        let pictures = assets.iter().zip(files).map(|(asset, bytes)| picture(asset, bytes, hero, article, &caption));
        Ok(Post {
            id: article.id.clone(),
            slug: article.slug.to_string(),
            title: line(&article.headline),
            excerpt: line(&article.deck),
            html,
            content,
            head,
            category: article.meta.section.trim().to_owned(),
            tags: article.meta.tags.clone(),
            pictures: pictures.collect(),
            publish,
            fingerprint: view.fingerprint.clone(),
        })
    }
}

fn out(path: &str, bytes: &[u8]) -> OutFile {
    OutFile { path: path.to_owned(), bytes: bytes.to_vec() }
}

/// The target whose rules an article has to keep before it goes to a site; none where there is no such target.
fn checked_for(kind: SiteKind) -> Option<&'static dyn Target> {
    export::target(match kind {
        SiteKind::WordPress => "wordpress",
        SiteKind::Ghost => "ghost",
        SiteKind::Webhook => "json",
        SiteKind::Git => return None,
    })
}

/// How long the elements for a page’s head may be, in characters: Ghost keeps 65,535, with whatever is there already.
const HEAD_CHARS_MAX: usize = 60_000;

/// What WordPress or Ghost gets: the text as it would come back, the form that the site likes best, and whether the picture at
/// the top stands above the text. Pictures are named by their links; whoever sends them knows where they come to lie.
fn formed(of: &Telling<'_>, kind: SiteKind, target: &dyn Target) -> Result<(String, Content, bool), Error> {
    let beside = |picture: &Asset| Address { url: picture.link(), id: None };
    let options = export::options(target, of.house, &[])?;
    let featured = options.get("hero") != "body";
    if kind == SiteKind::WordPress {
        let blocks = wordpress::content(of, &options, &beside)?;
        return Ok((blocks.clone(), Content::Html(blocks), featured));
    }
    let html = ghost::html(of, &options, &beside)?;
    let content = if options.get("format") == "html" {
        Content::Html(html.clone())
    } else {
        Content::Lexical(ghost::lexical(of, &options, &beside)?)
    };
    Ok((html, content, featured))
}

/// What readers read below headline and picture: those the site sets itself, and the deck is its excerpt.
fn html(of: &Telling<'_>) -> Result<String, Error> {
    let mut article = of.article.clone();
    article.deck.clear();
    let order =
        of.house.order.iter().copied().filter(|one| !matches!(one, Section::Headline | Section::Hero)).collect();
    let house = HouseStyle { order, ..of.house.clone() };
    let label = note::top_label(of.article, of.house, of.checked).ok().flatten();
    let label = label.map(|label| label.text);
    let started = Instant::now();
    let making = Making {
        pictures: Pictures::Beside,
        places: false,
        published: None,
        top_label: label.as_deref(),
        in_time: &|| started.elapsed() < crate::PAGE_TIME,
    };
    let page = export::page::page(&article, &house, &making)?;
    let inner = page.content.trim();
    let inner = inner.strip_prefix("<article>").and_then(|inner| inner.strip_suffix("</article>")).unwrap_or(inner);
    Ok(inner.trim().to_owned())
}

/// The files that a target writes, the text first.
fn rendered(
    of: &Telling<'_>,
    target: &dyn Target,
    assets: &[Asset],
    files: &[Vec<u8>],
) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let options = export::options(target, of.house, &[])?;
    let folder = target.folder(of, &options);
    let inside = |path: &str| if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
    let texts = target.render(of, &options)?.into_iter().map(|file| (inside(&file.path), file.bytes));
    let mut all: Vec<(String, Vec<u8>)> = texts.collect();
    if target.shows_pictures() {
        for (asset, bytes) in assets.iter().zip(files) {
            all.push((inside(&target.picture(of, &options, asset).path), bytes.clone()));
        }
    }
    if target.is_packed() {
        let files: Vec<OutFile> = all
            .into_iter()
            .map(|(path, bytes)| {
                let path = path.strip_prefix(&format!("{folder}/")).map_or(path.clone(), str::to_owned);
                OutFile { path, bytes }
            })
            .collect();
        all = target.packed(of, &files).into_iter().map(|file| (inside(&file.path), file.bytes)).collect();
    }
    Ok(all)
}

fn picture(asset: &Asset, bytes: Vec<u8>, hero: &str, article: &domain::Article, caption: &str) -> Picture {
    let is_hero = !hero.is_empty()
        && (hero == asset.hash.as_str()
            || domain::asset::hero_digits(hero).is_some_and(|digits| asset.hash.as_str().starts_with(&digits)));
    let digits = asset.hash.short().to_owned();
    Picture {
        link: asset.link(),
        file: format!("{digits}.{}", asset.format.ending()),
        digits,
        mime: mime(asset.format),
        bytes,
        alt: if is_hero && !article.hero.decorative { line(&article.hero.alt) } else { String::new() },
        caption: if is_hero { caption.to_owned() } else { String::new() },
        hero: is_hero,
    }
}

/// What a program gets that takes articles: everything that readers are told, and whether it is for them now.
fn record(of: &Telling<'_>, html: &str, publish: bool, fingerprint: &Fingerprint) -> Result<Content, Error> {
    let article = of.article;
    let text = |text: &str| Said::Text(text.to_owned());
    let mut fields = vec![
        ("event", text("article")),
        ("id", text(article.id.as_str())),
        ("slug", text(article.slug.as_str())),
        ("status", text(if publish { "publish" } else { "draft" })),
        ("fingerprint", text(fingerprint.as_str())),
        ("headline", text(&article.headline)),
        ("deck", text(&article.deck)),
        ("byline", Said::List(article.authors().map(|person| person.name.clone()).collect())),
        ("section", text(&article.meta.section)),
        ("tags", Said::List(article.meta.tags.clone())),
        ("takeaways", Said::List(article.takeaways.iter().map(|one| one.text.clone()).collect())),
        ("note", text(&note::printed(article, of.house))),
        ("html", text(html)),
        ("markdown", text(&export::canonical(article, of.house))),
    ];
    if let Some(whole) = export::target("json") {
        let files = whole.render(of, &export::options(whole, of.house, &[])?)?;
        let document = files.first().and_then(|file| std::str::from_utf8(&file.bytes).ok());
        fields.extend(document.map(|document| ("article", Said::Json(document.to_owned()))));
    }
    Ok(Content::Record(fields))
}

fn mime(format: Format) -> &'static str {
    match format {
        Format::Gif => "image/gif",
        Format::Jpeg => "image/jpeg",
        Format::Png => "image/png",
        Format::WebP => "image/webp",
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A version of a post as people compare it: Markdown, whatever the site keeps.
#[must_use]
pub fn readable(text: &Text, kind: SiteKind) -> Text {
    let body = if kind == SiteKind::Git { text.body.clone() } else { import::paste(&text.body, "", false).markdown };
    Text { title: line(&text.title), excerpt: line(&text.excerpt), body }
}
