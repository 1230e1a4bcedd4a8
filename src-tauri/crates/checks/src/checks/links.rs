//! Addresses that lead nowhere, as far as can be told without asking the network.

use crate::Check;
use crate::clean_room;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::links::{Kind, Link, links};
use domain::Severity;

/// Addresses that are broken as they are written.
pub const CHECK: Check =
    Check { id: "links", severity: Severity::Recommended, name: ("Broken links", "Kaputte Links"), look };

/// What is wrong with an address.
enum Fault {
    Empty,
    Open,
    Space,
    NoScheme,
    OneSlash,
    BadScheme,
    Local,
    NoHost,
}

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.prose() {
        for link in links(text) {
            let Some(fault) = fault(text, &link) else { continue };
            let address = &text[link.address.clone()];
            let what = match fault {
                Fault::Empty => said!(galley, "this link has no address", "dieser Link hat keine Adresse"),
                Fault::Open => {
                    said!(galley, "this link has no closing bracket", "diesem Link fehlt die schließende Klammer")
                }
                Fault::Space => {
                    said!(
                        galley,
                        "the address “{address}” has a space in it",
                        "die Adresse „{address}“ hat ein Leerzeichen"
                    )
                }
                Fault::NoScheme => said!(
                    galley,
                    "“{address}” leads to a page of your own site",
                    "„{address}“ führt auf eine Seite der eigenen Website"
                ),
                Fault::OneSlash | Fault::BadScheme => {
                    said!(galley, "“{address}” is not an address", "„{address}“ ist keine Adresse")
                }
                Fault::Local => {
                    said!(galley, "“{address}” is only on your machine", "„{address}“ gibt es nur auf diesem Rechner")
                }
                Fault::NoHost => said!(galley, "“{address}” names no site", "„{address}“ nennt keine Website"),
            };
            let mended = match fault {
                Fault::NoScheme => Some(format!("https://{address}")),
                Fault::OneSlash => address
                    .split_once(":/")
                    .map(|(scheme, rest)| format!("{}://{}", scheme.to_lowercase(), rest.trim_start_matches('/'))),
                _ => None,
            };
            let advice = match &mended {
                Some(mended) => said!(galley, "Write {mended}.", "Richtig ist wohl {mended}."),
                None => {
                    said!(galley, "Open the page and copy its address.", "Die Seite öffnen und die Adresse kopieren.")
                }
            };
            let edits = mended.map(|mended| vec![(link.address.clone(), mended)]).unwrap_or_default();
            found.mended(&part, text, link.whole.clone(), Says::new(what, advice), edits);
        }
    }
}

fn fault(text: &str, link: &Link) -> Option<Fault> {
    let address = &text[link.address.clone()];
    let small = address.to_lowercase();
    if link.kind == Kind::Open {
        // Only what means to be an address: `[1](note` in prose is no link.
        return (small.starts_with("http") || small.starts_with("www.")).then_some(Fault::Open);
    }
    if address.is_empty() {
        return Some(Fault::Empty);
    }
    if link.kind == Kind::Bare {
        let host = small.split_once("://").map_or(small.as_str(), |(_, rest)| rest);
        return web(host);
    }
    if address.contains(char::is_whitespace) {
        return Some(Fault::Space);
    }
    if small.starts_with("www.") {
        return Some(Fault::NoScheme);
    }
    if !clean_room::local_paths(address).is_empty() {
        return None; // a finding of its own
    }
    for scheme in ["http", "https"] {
        if let Some(rest) = small.strip_prefix(scheme).and_then(|rest| rest.strip_prefix(':')) {
            return match rest.strip_prefix("//") {
                None => Some(if rest.starts_with('/') { Fault::OneSlash } else { Fault::BadScheme }),
                Some(host) => web(host),
            };
        }
    }
    let bad = ["http//", "https//", "htp:", "htps:", "htttp:", "htttps:", "ttp:", "ttps:", "hhttp:", "hhttps:"];
    if bad.iter().any(|start| small.starts_with(start)) {
        return Some(Fault::BadScheme);
    }
    if let Some(to) = small.strip_prefix("mailto:") {
        return (!to.contains('@')).then_some(Fault::BadScheme);
    }
    None
}

/// What is wrong with everything behind `https://`.
fn web(rest: &str) -> Option<Fault> {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    match name {
        "" => Some(Fault::NoHost),
        "http" | "https" => Some(Fault::BadScheme), // https://https://…
        "localhost" | "127.0.0.1" | "0.0.0.0" => Some(Fault::Local),
        _ if host.starts_with('[') => None, // an IPv6 address
        _ if !name.contains('.') || name.starts_with('.') || name.contains("..") => Some(Fault::NoHost),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn addresses_that_lead_nowhere_are_found() {
        check_body(
            "links",
            "[a]() [b](https://x.org and more) [c](http:x.org) [d](file:///home/me/x.html)",
            &[
                "This link has no address",
                "The address “https://x.org and more” has a space in it",
                "“http:x.org” is not an address",
            ],
        );
        check_body(
            "links",
            "[e](https://localhost:5173/x) [f](https://nowhere/x) [g](https://x.org",
            &[
                "“https://localhost:5173/x” is only on your machine",
                "“https://nowhere/x” names no site",
                "This link has no closing bracket",
            ],
        );
        check_body(
            "links",
            "[h](https://https://x.org) [i](mailto:nobody)",
            &["“https://https://x.org” is not an address", "“mailto:nobody” is not an address"],
        );
    }

    #[test]
    fn what_can_be_written_right_is() {
        mended_body("links", "[a](www.x.org/y) and [b](http:/x.org)", "[a](https://www.x.org/y) and [b](http://x.org)");
    }

    #[test]
    fn good_addresses_are_left_alone() {
        for text in [
            "[a](https://x.org/a_(b)?c=d#e \"title\") and <https://y.org> and [local](/about) and [top](#top)",
            "![p](assets/0123456789abcdef.jpg) https://user@x.org:8080/ [m](mailto:me@x.org) https://[::1]/",
            "`[a]()` and a list [1](see below",
        ] {
            check_body("links", text, &[]);
        }
    }
}
