//! The fields of an article that are not text: what `set` and the desk's forms change.

use crate::image::Question;
use crate::{Article, AssetHash, Id, Person, Refusal, Slug, Status, asset, image};

/// A new value for one field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are the words of DESIGN.md, section 8")]
pub enum Field {
    Slug(Slug),
    Status(Status),
    House(String),
    Section(String),
    Tags(Vec<String>),
    /// RFC 3339 date with or without time; none takes it away.
    Date(Option<String>),
    /// RFC 3339 date without a time; none takes it away.
    Due(Option<String>),
    /// BCP 47 tag; empty means the house style's.
    Language(String),
    Byline(Vec<Person>),
    Accountable(Option<Person>),
    HeroDecorative(bool),
    /// SHA-256 of a picture of the library; none takes it away.
    HeroAsset(Option<String>),
    /// IPTC digital source type, by its last path segment; none takes it away.
    HeroSourceType(Option<String>),
    /// What a person says about the picture that is there; none takes it back.
    HeroAnswer(Question, Option<bool>),
}

impl Field {
    /// Reads `value` for the field called `name`, or refuses it. Someone whom the article knows by the same name and
    /// role stays the same person; `new_id` names the others.
    pub fn parse(name: &str, value: &str, article: &Article, new_id: &mut dyn FnMut() -> Id) -> Result<Self, Refusal> {
        let value = value.trim();
        let mut person = |text: &str| article.person_named(text, new_id);
        match name {
            "slug" => Slug::parse(value).map(Self::Slug),
            "status" => article.status.become_next(Status::parse(value)?).map(Self::Status),
            "house" => Ok(Self::House(value.to_owned())),
            "section" => Ok(Self::Section(value.to_owned())),
            "tags" => Ok(Self::Tags(listed(value, ',').map(str::to_owned).collect())),
            "date" if value.is_empty() => Ok(Self::Date(None)),
            "date" => date(value).map(|date| Self::Date(Some(date))),
            "due" if value.is_empty() => Ok(Self::Due(None)),
            "due" if value.len() == 10 => date(value).map(|day| Self::Due(Some(day))),
            "due" => Err(Refusal::BadDueDay(value.chars().take(80).collect())),
            "language" => Ok(Self::Language(value.to_owned())),
            "byline" => listed(value, ';').map(person).collect::<Result<_, _>>().map(Self::Byline),
            "accountable" if value.is_empty() => Ok(Self::Accountable(None)),
            "accountable" => person(value).map(|p| Self::Accountable(Some(p))),
            "hero.decorative" => flag(value).map(Self::HeroDecorative),
            "hero.asset" if value.is_empty() => Ok(Self::HeroAsset(None)),
            "hero.asset" => AssetHash::parse(value).map(|hash| Self::HeroAsset(Some(hash.to_string()))),
            "hero.source_type" if value.is_empty() => Ok(Self::HeroSourceType(None)),
            "hero.source_type" => asset::source_type(value)
                .map(|id| Self::HeroSourceType(Some(id.to_owned())))
                .ok_or_else(|| Refusal::BadSourceType(value.chars().take(80).collect())),
            _ => match Question::of_field(name) {
                Some(question) => image::answer(value).map(|answer| Self::HeroAnswer(question, answer)),
                None => Err(Refusal::BadField(name.chars().take(80).collect())),
            },
        }
    }
}

/// Takes an RFC 3339 date (`2026-11-23`), with or without `T` and a time, as it is written.
pub fn date(text: &str) -> Result<String, Refusal> {
    let refused = || Refusal::BadDate(text.chars().take(80).collect());
    let day = text.get(..10).ok_or_else(refused)?;
    let numbers: Vec<u32> = day.split('-').filter_map(|n| n.parse().ok()).collect();
    let shaped = day.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    let [year, month, of_month] = numbers[..] else { return Err(refused()) };
    let rest = &text[10..];
    let timed = rest.is_empty()
        || rest.starts_with(['T', 't', ' '])
            && rest[1..].bytes().all(|b| b.is_ascii_digit() || b":.+-Zz".contains(&b))
            && rest.len() >= 6;
    if shaped && timed && (1..=12).contains(&month) && (1..=days_of(month, year)).contains(&of_month) {
        Ok(text.to_owned())
    } else {
        Err(refused())
    }
}

fn days_of(month: u32, year: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn flag(value: &str) -> Result<bool, Refusal> {
    match value.to_lowercase().as_str() {
        "yes" | "true" | "1" => Ok(true),
        "no" | "false" | "0" | "" => Ok(false),
        _ => Err(Refusal::BadFlag(value.chars().take(80).collect())),
    }
}

fn listed(value: &str, by: char) -> impl Iterator<Item = &str> {
    value.split(by).map(str::trim).filter(|s| !s.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article() -> Article {
        let id = |text| Id::parse(text).expect("a fine id");
        let mut article = Article::empty(id("a"), Slug::suggest("x"), "plain");
        article.people.push(Person::parse(id("ada"), "Ada Lovelace, editor").expect("a fine person"));
        article
    }

    #[track_caller]
    fn check(name: &str, value: &str, expected: Result<Field, Refusal>) {
        let mut new_id = || Id::parse("new").expect("a fine id");
        assert_eq!(Field::parse(name, value, &article(), &mut new_id), expected);
    }

    #[test]
    fn someone_known_by_name_and_role_stays_the_same_person() {
        let ada = article().people[0].clone();
        check("accountable", " Ada Lovelace , editor", Ok(Field::Accountable(Some(ada.clone()))));
        let bob = Person::parse(Id::parse("new").expect("a fine id"), "Bob").expect("a fine person");
        check("byline", "Ada Lovelace, editor; Bob;", Ok(Field::Byline(vec![ada, bob])));
    }

    #[test]
    fn dates_are_days_that_exist() {
        for fine in ["2026-11-23", "2024-02-29", "2026-11-23T08:30:00Z", "2026-11-23T08:30:00.5+01:00"] {
            check("date", fine, Ok(Field::Date(Some(fine.into()))));
        }
        for wrong in
            ["2025-02-29", "2026-13-01", "23.11.2026", "2026-11-23Tnoon", "20261123", "yesterday", "２０２６-11-23"]
        {
            check("date", wrong, Err(Refusal::BadDate(wrong.into())));
        }
        check("date", "", Ok(Field::Date(None)));
    }

    #[test]
    fn other_fields_read_or_say_what_is_wrong() {
        check("tags", "ai, policy,,  china ", Ok(Field::Tags(vec!["ai".into(), "policy".into(), "china".into()])));
        check("due", "2026-12-01", Ok(Field::Due(Some("2026-12-01".into()))));
        check("due", "2026-12-01T08:00:00Z", Err(Refusal::BadDueDay("2026-12-01T08:00:00Z".into())));
        check("due", "2026-12-32", Err(Refusal::BadDate("2026-12-32".into())));
        check("due", " ", Ok(Field::Due(None)));
        check("hero.decorative", "Yes", Ok(Field::HeroDecorative(true)));
        check("hero.label_in_image", "no", Ok(Field::HeroAnswer(Question::LabelInImage, Some(false))));
        check("hero.resembles_real", "", Ok(Field::HeroAnswer(Question::ResemblesReal, None)));
        check("hero.resembles_real", "maybe", Err(Refusal::BadAnswer("maybe".into())));
        check("hero.asset", "", Ok(Field::HeroAsset(None)));
        check("hero.asset", "/etc/passwd", Err(Refusal::BadPictureName("/etc/passwd".into())));
        let type_of = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture";
        check("hero.source_type", type_of, Ok(Field::HeroSourceType(Some("digitalCapture".into()))));
        check("hero.source_type", "photo", Err(Refusal::BadSourceType("photo".into())));
        check("hero.decorative", "perhaps", Err(Refusal::BadFlag("perhaps".into())));
        check("colour", "red", Err(Refusal::BadField("colour".into())));
        check("slug", "../x", Err(Refusal::BadSlug("../x".into())));
    }
}
