//! A person's word on what stands there now.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::Severity;
use domain::sign_off::{Signed, counting};

/// Nobody has signed these words.
pub const CHECK: Check =
    Check { id: "sign-off", severity: Severity::Recommended, name: ("Sign-off", "Freigabe"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let article = galley.article;
    let fingerprint = export::fingerprint(article, galley.house);
    let signers: Vec<String> = counting(&article.sign_offs)
        .filter(|one| !one.is_fresh(&fingerprint, &article.ledger) || !one.decision.approves())
        .map(|one| article.person(&one.by).map_or_else(|| one.by.to_string(), |person| person.name.clone()))
        .collect();
    let names = signers.join(", ");
    let what = match galley.signed() {
        Signed::Fresh => return,
        Signed::None => said!(galley, "nobody has signed off", "niemand hat freigegeben"),
        Signed::Void => said!(
            galley,
            "the article changed since {names} signed",
            "der Artikel hat sich geändert, seit {names} freigegeben hat"
        ),
        Signed::Rejected => said!(galley, "{names} rejected these words", "{names} hat diese Fassung abgelehnt"),
    };
    let advice = said!(
        galley,
        "Ask somebody to read it as it stands now, and to sign.",
        "Jemanden bitten, die jetzige Fassung zu lesen und freizugeben."
    );
    // Every state of the article is another one to sign.
    found.whole(fingerprint.as_str(), Says::new(what, advice));
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, signed};

    #[test]
    fn a_fresh_sign_off_is_asked_for() {
        check("sign-off", |_| (), &["Nobody has signed off"]);
        check("sign-off", signed, &[]);
        check(
            "sign-off",
            |article| {
                signed(article);
                article.body.push_str(" It thawed.");
            },
            &["The article changed since Rain Smith signed"],
        );
    }
}
