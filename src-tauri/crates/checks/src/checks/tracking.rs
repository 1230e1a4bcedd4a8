//! Addresses that carry who sent the reader.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::links::links;
use domain::Severity;

/// Parameters that follow readers about.
pub const CHECK: Check =
    Check { id: "tracking", severity: Severity::Required, name: ("Tracking links", "Links mit Verfolgung"), look };

/// Names of such parameters; what ends in `_` is the beginning of many.
const PARAMETERS: [&str; 33] = [
    "utm_",
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "igsh",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "_hsenc",
    "_hsmi",
    "hsctatracking",
    "mkt_tok",
    "vero_id",
    "vero_conv",
    "oly_enc_id",
    "oly_anon_id",
    "wickedid",
    "rb_clickid",
    "s_cid",
    "ref_src",
    "srsltid",
    "_openstat",
    "_ga",
    "_gl",
];

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.texts() {
        for link in links(text) {
            let address = &text[link.address.clone()];
            // What an assistant put there is residue, and told of there.
            let tracks = |name: &str, pair: &str| is_tracking(name) && !super::residue::is_source(name, pair);
            let Some(kept) = without(address, tracks) else { continue };
            let says = Says::new(
                said!(galley, "this address tells who sent the reader", "diese Adresse verrät, woher jemand kommt"),
                said!(galley, "Use {kept} instead.", "Stattdessen {kept} verwenden."),
            );
            found.mended(&part, text, link.address.clone(), says, vec![(link.address, kept)]);
        }
    }
}

/// Whether a parameter of this name follows readers about.
pub fn is_tracking(name: &str) -> bool {
    let name = name.to_lowercase();
    PARAMETERS.iter().any(|known| name == *known || (known.ends_with('_') && name.starts_with(known)))
}

/// The address without the parameters that `unwanted` says, by name and by whole pair; none when it has none of them.
pub fn without(address: &str, unwanted: impl Fn(&str, &str) -> bool) -> Option<String> {
    let (before, fragment) = address.find('#').map_or((address, ""), |at| address.split_at(at));
    let (page, query) = before.split_once('?')?;
    let is_unwanted = |pair: &&str| unwanted(pair.split('=').next().unwrap_or_default(), pair);
    if !query.split('&').any(|pair| is_unwanted(&pair)) {
        return None;
    }
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_unwanted(pair)).collect();
    let question = if kept.is_empty() { "" } else { "?" };
    Some(format!("{page}{question}{}{fragment}", kept.join("&")))
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn parameters_are_stripped_and_the_rest_stays() {
        mended_body(
            "tracking",
            "[a](https://x.org/p?utm_source=news&id=7&fbclid=x#part) https://y.org/?utm_medium=mail.",
            "[a](https://x.org/p?id=7#part) https://y.org/.",
        );
    }

    #[test]
    fn parameters_that_mean_something_are_none_of_it() {
        check_body("tracking", "https://x.org/?q=utm_source&page=2 `https://x.org/?gclid=1` and utm_source=x", &[]);
        check_body("tracking", "https://x.org/?utm_source=chatgpt.com is residue", &[]);
    }
}
