//! A folder that git keeps, with the real git.

use crate::post;
use domain::{Id, Site, SiteKind};
use publish::{Content, Known, Outcome, Post, Sending, Trouble, open};
use std::fs;
use std::path::Path;
use std::process::Command;

fn git(folder: &Path, arguments: &[&str]) -> String {
    let told = Command::new("git").arg("-C").arg(folder).args(arguments).output().expect("git runs");
    assert!(told.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).trim_end().to_owned()
}

fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a scratch folder");
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["config", "user.name", "Ada"]);
    git(folder.path(), &["config", "user.email", "ada@example.org"]);
    git(folder.path(), &["config", "commit.gpgsign", "false"]);
    folder
}

fn send(repository: &Path, folder: &str, post: Post, known: Option<Known>) -> Result<Outcome, Trouble> {
    let (id, name) = (Id::parse("s1").expect("an id"), "The site".to_owned());
    let options = vec![("folder".to_owned(), folder.to_owned())];
    let address = repository.display().to_string();
    let site = Site { id, name, kind: SiteKind::Git, address, user: String::new(), options };
    let write = |folder: &Path, path: &str, bytes: &[u8]| {
        let whole = folder.join(path);
        fs::create_dir_all(whole.parent().expect("a folder")).map_err(|error| error.to_string())?;
        fs::write(whole, bytes).map_err(|error| error.to_string())
    };
    let mut sending = Sending::new(open(&site, None, crate::PATIENCE, Box::new(write))?, post, known, Vec::new(), None);
    while sending.step()? {}
    Ok(sending.outcome.expect("it is over"))
}

fn files(text: &str) -> Post {
    let picture = ("harbour/assets/p.png".to_owned(), vec![7, 7]);
    Post { content: Content::Files(vec![("harbour/harbour.md".to_owned(), text.into()), picture]), ..post() }
}

#[test]
fn an_article_is_committed_with_its_files_and_nothing_else() {
    let repository = repository();
    let at = repository.path();
    fs::write(at.join("mine.txt"), "not for this commit").expect("a file");
    git(at, &["add", "mine.txt"]);
    let mut first = files("one\n");
    first.title = "--amend; $(touch owned) \"quoted\"".to_owned();
    let Outcome::Sent { written, created } = send(at, "content", first, None).expect("it goes") else {
        panic!("not sent")
    };
    assert!(created);
    assert_eq!(git(at, &["show", "HEAD:content/harbour/harbour.md"]), "one");
    assert_eq!(
        git(at, &["show", "--name-only", "--format=%s", "HEAD"]),
        "Publish: --amend; $(touch owned) \"quoted\"\n\ncontent/harbour/assets/p.png\ncontent/harbour/harbour.md"
    );
    assert_eq!(written.standing.mark, git(at, &["rev-parse", "HEAD"]));
    assert_eq!(git(at, &["diff", "--cached", "--name-only"]), "mine.txt", "what was staged stays staged");
    assert!(!at.join("owned").exists(), "no shell reads a headline");

    let standing = written.standing;
    let known = Known { remote: standing.remote, mark: standing.mark, print: standing.print, text: standing.text };
    let again = send(at, "content", files("one\n"), Some(known.clone())).expect("it goes");
    let Outcome::Sent { written, .. } = again else { panic!("not sent") };
    assert!(written.notes[0].contains("nothing to commit"), "{:?}", written.notes);

    fs::write(at.join("content/harbour/harbour.md"), "one, mended by hand\n").expect("a file");
    let conflict = send(at, "content", files("two\n"), Some(known)).expect("it looks");
    let Outcome::Conflict(conflict) = conflict else { panic!("written over") };
    assert_eq!(conflict.theirs.text.body, "one, mended by hand\n");
    assert_eq!(fs::read_to_string(at.join("content/harbour/harbour.md")).expect("a file"), "one, mended by hand\n");
}

#[test]
fn nothing_is_written_outside_the_repository_or_into_what_git_keeps() {
    let (repository, outside) = (repository(), tempfile::tempdir().expect("a scratch folder"));
    std::os::unix::fs::symlink(outside.path(), repository.path().join("link")).expect("a link");
    for folder in ["../elsewhere", "a/../../b", ".git/hooks", "link", "link/deeper"] {
        assert!(send(repository.path(), folder, files("one\n"), None).is_err(), "{folder}");
    }
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0);
    assert!(send(outside.path(), "content", files("one\n"), None).is_err(), "no repository");
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0, "and nothing left in it");
}
