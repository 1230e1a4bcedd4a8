//! Which addresses a secret may be sent to: https anywhere, plain http to this computer alone.

use crate::trouble::What;
use reqwest::Url;

/// Reads the address of a site.
pub fn parse(text: &str) -> Result<Url, What> {
    let refuse = |why: &str| What::Address(format!("“{}” {why}", text.chars().take(200).collect::<String>()));
    let url = Url::parse(text.trim()).map_err(|_| refuse("cannot be read; write it as https://example.org"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(What::Address("has an account or a password in it; give the secret by itself".to_owned()));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("goes too far: leave out what stands behind ? and #"));
    }
    match url.scheme() {
        "https" if url.has_host() => Ok(url),
        "http" if is_this_computer(&url) => Ok(url),
        "http" => Err(refuse("is not safe: the secret would travel in the open. Write https:// in front")),
        _ => Err(refuse("cannot be used; it begins with https://")),
    }
}

/// Whether what is sent there stays on this computer.
#[must_use]
pub fn is_this_computer(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_goes_anywhere_and_plain_http_only_to_this_computer() {
        for good in [
            "https://x.example",
            "https://x.example:8443/blog",
            "http://127.0.0.1:8080",
            "http://localhost/x",
            "http://[::1]:1",
        ] {
            assert!(parse(good).is_ok(), "{good}");
        }
        for bad in [
            "http://x.example",
            "http://127.0.0.1.example",
            "http://localhost.example",
            "http://192.168.0.1",
            "ftp://x.example",
            "file:///etc/passwd",
            "x.example",
            "https://ada:pass@x.example",
            "https://x.example/?q=1",
            "",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_password_in_an_address_is_refused_without_being_repeated() {
        let refused = parse("https://ada:hunter2@x.example").expect_err("a password in it").to_string();
        assert!(!refused.contains("hunter2"), "{refused}");
    }
}
