//! The document around a page: its policy, its style and its language. Knows nothing of what the page says.

use super::{Page, escaped};

/// The look of a page, light and dark.
pub const STYLE: &str = include_str!("reader.css");

/// Who shows the document.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// A frame in the window. Its policy counts beside the window's own, which it inherits.
    InWindow {
        /// What the window's policy lets styles in by; empty where the window has no policy.
        nonce: &'a str,
        /// The window's own style sheet with the faces, as an address that means something to it.
        faces: &'a str,
    },
    /// A file that any browser may open.
    AsFile,
}

/// The whole document. No script of it runs, whatever shows it: its policy has no source for one.
#[must_use]
pub fn document(page: &Page, shown: Shown<'_>) -> String {
    let (policy, faces, nonce) = match shown {
        Shown::InWindow { nonce, faces } => {
            let nonce = token(nonce);
            let policy = format!(
                "default-src 'none'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; \
                 img-src picture: http://picture.localhost"
            );
            let faces = if faces.is_empty() {
                String::new()
            } else {
                format!("<link rel=\"stylesheet\" href=\"{}\">\n", escaped(faces))
            };
            (policy, faces, format!(" nonce=\"{nonce}\""))
        }
        Shown::AsFile => {
            // Nobody can make a nonce for a file; the sanitiser leaves no style of the article's own.
            ("default-src 'none'; style-src 'unsafe-inline'; img-src 'self'".to_owned(), String::new(), String::new())
        }
    };
    let Page { language, direction, title, content } = page;
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n\
         {faces}<style{nonce}>\n{STYLE}</style>\n</head>\n<body>\n{content}\n</body>\n</html>\n",
        language = escaped(language),
        title = escaped(title),
    )
}

/// Only what a nonce is made of (CSP 3, section 2.3.1), so that nothing can leave its quotes.
fn token(nonce: &str) -> String {
    nonce.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=')).collect()
}
