//! Where links lead: which addresses are let through, and what they carry that only serves to watch readers.

use crate::losses::Counts;

/// The kinds of address that an article may lead to.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How often an address may hide in another.
const REDIRECTS_MAX: usize = 3;

/// Sites that only pass on: host, path, and the parameter with the address.
const REDIRECTS: [(&str, &str, &str); 10] = [
    ("google.", "/url", "q"),
    ("google.", "/url", "url"),
    ("facebook.com", "/l.php", "u"),
    ("instagram.com", "/", "u"),
    ("safelinks.protection.outlook.com", "/", "url"),
    ("youtube.com", "/redirect", "q"),
    ("linkedin.com", "/redir/redirect", "url"),
    ("slack-redir.net", "/link", "url"),
    ("out.reddit.com", "/", "url"),
    ("duckduckgo.com", "/l/", "uddg"),
];

/// Parameters that say who sent a reader, not what is to be shown.
const TRACKING: [&str; 22] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "vero_id",
    "oly_anon_id",
    "oly_enc_id",
    "ref_src",
    "s_cid",
    "mkt_tok",
];

/// The address to keep, or none where there is none to keep; either way it is counted.
pub fn clean(found: &str, counts: &mut Counts) -> Option<String> {
    // Browsers take line breaks and tabs out before they look: `java\nscript:` is a script to them.
    let mut address: String = found.trim().chars().filter(|c| !c.is_control()).collect();
    if address.is_empty() {
        return None;
    }
    if address.starts_with('#') {
        counts.local_links += 1;
        return None;
    }
    if address.starts_with("//") {
        address.insert_str(0, "https:");
    }
    match scheme(&address) {
        Some(scheme) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {}
        Some(_) => {
            counts.unsafe_links += 1;
            return None;
        }
        None => {
            counts.relative_links += 1;
            return None;
        }
    }
    let mut hops = 0;
    while hops < REDIRECTS_MAX
        && let Some(inner) = behind(&address)
    {
        address = inner;
        hops += 1;
    }
    counts.redirects += usize::from(hops > 0);
    if let Some(untracked) = untracked(&address) {
        counts.tracking += 1;
        address = untracked;
    }
    Some(address)
}

/// What stands before the colon, if that can be a scheme (RFC 3986, section 3.1).
fn scheme(address: &str) -> Option<&str> {
    let (before, _) = address.split_once(':')?;
    let fits = before.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    (fits && before.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(before)
}

/// The address that a redirect carries.
fn behind(address: &str) -> Option<String> {
    let (host, rest) = host(address)?;
    if host.starts_with("urldefense.") && rest.starts_with("/v3/__") {
        let (inner, _) = rest["/v3/__".len()..].split_once("__;")?;
        return is_web(inner).then(|| inner.to_owned());
    }
    let (path, query) = rest.split_once('?')?;
    let (_, _, name) = REDIRECTS.iter().find(|(site, at, name)| {
        let same = match site.strip_suffix('.') {
            Some(name) => host.starts_with(site) || host.contains(&format!(".{name}.")),
            None => host == *site || host.ends_with(&format!(".{site}")),
        };
        same && (path == *at || (path.is_empty() && *at == "/")) && parameter(query, name).is_some()
    })?;
    let inner = percent_decoded(parameter(query, name)?);
    is_web(&inner).then_some(inner)
}

fn is_web(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://")) && !address.chars().any(char::is_control)
}

fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let query = query.split('#').next().unwrap_or_default();
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

/// Host in small letters, without user and port, and everything from the path on.
fn host(address: &str) -> Option<(String, &str)> {
    let (_, rest) = address.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    Some((host, &rest[end..]))
}

/// The address without what only watches; none if there was nothing of the kind.
pub fn untracked(address: &str) -> Option<String> {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (address, None),
    };
    // `#:~:text=…` marks words on the page that a search found.
    let fragment_kept = fragment.filter(|fragment| !fragment.starts_with(":~:"));
    let (base, query) = match rest.split_once('?') {
        Some((base, query)) => (base, query),
        None => (rest, ""),
    };
    let tracks = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
        name.starts_with("utm_") || TRACKING.contains(&name.as_str())
    };
    let kept: Vec<&str> = query.split('&').filter(|pair| !tracks(pair)).collect();
    if kept.len() == query.split('&').count() && fragment_kept == fragment {
        return None;
    }
    let mut out = base.to_owned();
    if !kept.is_empty() && !query.is_empty() {
        out = format!("{out}?{}", kept.join("&"));
    }
    if let Some(fragment) = fragment_kept {
        out = format!("{out}#{fragment}");
    }
    Some(out)
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, expected: Option<&str>) {
        assert_eq!(clean(given, &mut Counts::default()).as_deref(), expected, "{given}");
    }

    #[test]
    fn only_addresses_that_open_a_page_a_letter_or_a_call_are_kept() {
        check("https://example.org/a(b)", Some("https://example.org/a(b)"));
        check("//example.org", Some("https://example.org"));
        check("mailto:ada@example.org", Some("mailto:ada@example.org"));
        for hostile in [
            "javascript:alert(1)",
            " JaVa\nScript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://x",
            "#top",
            "/relative",
            "page.html",
            "",
        ] {
            check(hostile, None);
        }
    }

    #[test]
    fn what_only_watches_is_taken_out_and_the_rest_stays_as_it_is() {
        check("https://a.org/?utm_source=chatgpt.com", Some("https://a.org/"));
        check("https://a.org/p?id=7&utm_medium=x&b=%20#s", Some("https://a.org/p?id=7&b=%20#s"));
        check("https://a.org/p#:~:text=some%20words", Some("https://a.org/p"));
        check("https://a.org/p?b&a=1", Some("https://a.org/p?b&a=1"));
    }

    #[test]
    fn a_redirect_gives_way_to_the_page_behind_it() {
        let behind = Some("https://a.org/x?y=1");
        check("https://www.google.com/url?q=https%3A%2F%2Fa.org%2Fx%3Fy%3D1&sa=D&usg=A", behind);
        check("https://www.google.co.uk/url?sa=t&url=https://a.org/x%3Fy%3D1", behind);
        check("https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2Fx%3Fy%3D1&data=05", behind);
        check("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.org%2Fx%3Fy%3D1%26fbclid%3Dz&h=A", behind);
        // What hides in it is no page: the redirect stays, and goes nowhere but to its own site.
        check("https://www.google.com/url?q=javascript:x", Some("https://www.google.com/url?q=javascript:x"));
        check("https://notgoogle.example/url?q=https://a.org", Some("https://notgoogle.example/url?q=https://a.org"));
    }
}
