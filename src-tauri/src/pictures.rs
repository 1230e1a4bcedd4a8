//! Pictures on their way in, read beside the thread that owns the library, and on their way to the screen.
//!
//! The page shows them under addresses of their own, `picture://localhost/<hash or its first 16 digits>.<ending>`, or the
//! whole hash alone, with `?size=thumb` or `?size=page` for a smaller version. Nothing but a picture of the library is ever answered there.

use crate::worker::Worker;
use app::Version;
use app::picture::{Taken, image};
use base64::Engine;
use contract::Failure;
use contract::picture::{AddPastedPicture, AddPictures, PicturesAdded};
use contract::transfer::RefusedFile;
use domain::AssetHash;
use domain::asset::{AssetName, PICTURE_BYTES_MAX};
use std::path::{Path, PathBuf};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Manager, State};

/// The scheme of the addresses. Named in the content security policy of tauri.conf.json too.
pub const SCHEME: &str = "picture";

/// Takes files in, each by itself.
pub async fn add_pictures(desktop: &AppHandle, request: AddPictures) -> Result<PicturesAdded, Failure> {
    let mut answer = PicturesAdded { added: Vec::new(), refused: Vec::new() };
    for file in request.files {
        let path = PathBuf::from(&file);
        add(desktop, file, move |folder| Taken::of_file(folder, &path), &mut answer).await?;
    }
    Ok(answer)
}

/// Takes in what the clipboard held.
pub async fn add_pasted_picture(desktop: &AppHandle, request: AddPastedPicture) -> Result<PicturesAdded, Failure> {
    let mut answer = PicturesAdded { added: Vec::new(), refused: Vec::new() };
    let AddPastedPicture { called, base64 } = request;
    let name = called.clone();
    let take = move |folder: &Path| {
        // Base64 writes three bytes as four letters.
        let too_much = base64.len() / 4 > PICTURE_BYTES_MAX / 3 + 1;
        let bytes = if too_much { Ok(vec![0; PICTURE_BYTES_MAX + 1]) } else { decoded(&base64) };
        Taken::of(folder, &called, bytes.unwrap_or_default())
    };
    add(desktop, name, take, &mut answer).await?;
    Ok(answer)
}

fn decoded(base64: &str) -> Result<Vec<u8>, base64::DecodeError> {
    base64::engine::general_purpose::STANDARD.decode(base64)
}

async fn add(
    desktop: &AppHandle,
    file: String,
    take: impl FnOnce(&Path) -> Result<Taken, app::Error> + Send + 'static,
    answer: &mut PicturesAdded,
) -> Result<(), Failure> {
    let worker: State<'_, Worker> = desktop.try_state().ok_or_else(closed)?;
    let folder = worker.folder().to_owned();
    let taken = crate::commands::beside(move || Ok(take(&folder))).await?;
    match taken {
        Ok(taken) => {
            let kept = worker.run(move |app| Ok(app.keep_picture(&taken)?.into())).await?;
            answer.added.push(kept);
        }
        Err(error @ app::Error::Store(_)) => return Err(error.into()),
        Err(error) => answer.refused.push(RefusedFile { file, reason: error.to_string() }),
    }
    Ok(())
}

fn closed() -> Failure {
    Failure { code: None, message: "The library is closed. Start Colophon again.".to_owned() }
}

/// Answers an address of ours. Runs on a thread of its own.
pub fn answer(folder: &Path, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let uri = request.uri();
    let digits = uri.path().strip_prefix('/').and_then(digits);
    let version = match uri.query() {
        None => Some(Version::Whole),
        Some("size=thumb") => Some(Version::Thumb),
        Some("size=page") => Some(Version::Page),
        Some(_) => None,
    };
    let found = digits.zip(version).map(|(digits, version)| image(folder, &digits, version));
    let response = Response::builder()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
    let made = match found {
        Some(Ok(Some(image))) => response
            .header(header::CONTENT_TYPE, image.format.media_type())
            // The name says what is in it: it never changes.
            .header(header::CACHE_CONTROL, "max-age=31536000, immutable")
            .body(image.bytes),
        _ => response.status(StatusCode::NOT_FOUND).header(header::CONTENT_TYPE, "text/plain").body(Vec::new()),
    };
    made.unwrap_or_default()
}

/// The digits of a name; a whole hash needs no ending.
fn digits(name: &str) -> Option<String> {
    let whole = || AssetHash::parse(name).map(|hash| hash.to_string());
    AssetName::parse(name).map(|name| name.digits).or_else(|_| whole()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: StatusCode) {
        let folder = std::env::temp_dir().join("colophon-no-library");
        let request = Request::builder().uri(address).body(Vec::new()).expect("an address");
        let response = answer(&folder, &request);
        assert_eq!(response.status(), expected, "{address}");
        assert_eq!(response.headers()["X-Content-Type-Options"], "nosniff");
    }

    #[test]
    fn nothing_but_a_picture_of_the_library_is_answered() {
        for address in [
            "picture://localhost/0123456789abcdef.png",
            "picture://localhost/0123456789abcdef.svg",
            "picture://localhost/../../etc/passwd",
            "picture://localhost/%2e%2e/library.sqlite",
            "picture://localhost/",
            "picture://localhost/0123456789abcdef.png?size=huge",
        ] {
            check(address, StatusCode::NOT_FOUND);
        }
    }

    #[test]
    fn what_is_no_base64_is_no_picture() {
        assert!(decoded("data:image/png;base64,AAAA").is_err());
        assert_eq!(decoded("AAEC").expect("Base64"), [0, 1, 2]);
    }
}
