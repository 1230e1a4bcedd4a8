//! A folder that git keeps: the article is written into it and committed. Git itself does it, with fixed arguments and
//! without a shell, so that the person’s own settings and hooks hold. Nothing is pushed.

use crate::place::{Greeting, Place, Standing, Text, Uploaded, Write, Written};
use crate::post::{Content, Post};
use crate::trouble::{Trouble, What};
use domain::Site;
use sha2::{Digest, Sha256};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A commit that waits longer, for a passphrase perhaps, is given up.
const GIT_TIME: Duration = Duration::from_secs(60);

/// A folder inside a repository.
pub struct Git {
    at: String,
    repository: PathBuf,
    folder: String,
    write: Write,
}

impl Git {
    /// Opens one. Looks at nothing yet.
    #[must_use]
    pub fn open(site: &Site, write: Write) -> Self {
        let folder = site.option("folder").trim_matches('/').to_owned();
        Self { at: site.name.clone(), repository: site.address.clone().into(), folder, write }
    }

    fn git(&self, arguments: &[&str]) -> Result<String, What> {
        let failed = |why: String| What::Git(why);
        let mut running = Command::new("git")
            .arg("-C")
            .arg(&self.repository)
            .args(arguments)
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| failed(format!("it could not be started ({error}); install git")))?;
        let begun = Instant::now();
        while running.try_wait().map_err(|error| failed(error.to_string()))?.is_none() {
            if begun.elapsed() > GIT_TIME {
                let _ = running.kill();
                let _ = running.wait();
                return Err(failed(
                    "nothing for a minute; perhaps it waits for a passphrase. Commit by hand".to_owned(),
                ));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        let output = running.wait_with_output().map_err(|error| failed(error.to_string()))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let said = if said.trim().is_empty() { String::from_utf8_lossy(&output.stdout) } else { said };
        Err(failed(said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect()))
    }

    /// The folder that gets the files, inside the repository and not through a link out of it.
    fn inside(&self) -> Result<PathBuf, What> {
        let repository = self
            .repository
            .canonicalize()
            .map_err(|_| What::Here(format!("there is no folder {}", self.repository.display())))?;
        if !Path::new(&self.folder).components().all(|part| matches!(part, Component::Normal(name) if name != ".git")) {
            return Err(What::Here(format!("“{}” is no folder inside the repository", self.folder)));
        }
        let folder = repository.join(&self.folder);
        let there = folder.ancestors().find_map(|one| one.canonicalize().ok()).unwrap_or_default();
        if there.starts_with(&repository) {
            Ok(folder)
        } else {
            Err(What::Here(format!("{} leads out of the repository", folder.display())))
        }
    }

    fn path(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }

    fn found(&self, post: &Post) -> Result<Option<Standing>, What> {
        let folder = self.inside()?;
        let Some((path, _)) = files(post)?.first() else { return Ok(None) };
        match std::fs::read(folder.join(path)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(What::Here(format!("{} cannot be read: {error}", folder.join(path).display()))),
            Ok(bytes) => Ok(Some(standing(post, path, &bytes, String::new()))),
        }
    }

    fn written(&self, post: &Post) -> Result<Written, What> {
        self.git(&["rev-parse", "--git-dir"])?;
        let (folder, files) = (self.inside()?, files(post)?);
        for (path, bytes) in files {
            (self.write)(&folder, path, bytes).map_err(What::Here)?;
        }
        let paths: Vec<String> = files.iter().map(|(path, _)| self.path(path)).collect();
        let with = |before: &[&str]| {
            let mut all: Vec<String> = before.iter().map(|&one| one.to_owned()).collect();
            all.push("--".to_owned());
            all.extend(paths.iter().cloned());
            all
        };
        let run = |before: &[&str]| {
            let all = with(before);
            self.git(&all.iter().map(String::as_str).collect::<Vec<_>>())
        };
        run(&["--literal-pathspecs", "add"])?;
        let mut notes = Vec::new();
        if run(&["--literal-pathspecs", "status", "--porcelain"])?.is_empty() {
            notes.push("The repository has it already, word for word; there was nothing to commit.".to_owned());
        } else {
            let title: String = post.title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(100).collect();
            let subject = format!("Publish: {}", if title.is_empty() { &post.slug } else { &title });
            let trailers =
                format!("Colophon-Article: {}\nColophon-Fingerprint: {}", post.id, post.fingerprint.as_str());
            run(&["--literal-pathspecs", "commit", "--quiet", "-m", &subject, "-m", &trailers, "--only"])?;
        }
        let commit = self.git(&["rev-parse", "HEAD"])?;
        let (path, bytes) = files.first().ok_or_else(|| What::Here("there is nothing to write".to_owned()))?;
        Ok(Written { standing: standing(post, path, bytes, commit), desk: folder.display().to_string(), notes })
    }
}

impl Place for Git {
    fn greet(&mut self) -> Result<Greeting, Trouble> {
        let greeting = || {
            let name = self.git(&["rev-parse", "--show-toplevel"])?;
            self.inside()?;
            let user = self.git(&["config", "user.name"]).unwrap_or_default();
            let warning = "Git does not know who commits here; set user.name and user.email.".to_owned();
            let warnings = if user.is_empty() { vec![warning] } else { Vec::new() };
            Ok(Greeting { name, user, warnings })
        };
        greeting().map_err(|what: What| what.at(&self.at, "open it"))
    }

    fn find(&mut self, post: &Post, _: Option<&str>) -> Result<Option<Standing>, Trouble> {
        self.found(post).map_err(|what| what.at(&self.at, "look for the article"))
    }

    fn write(&mut self, post: &Post, _: Option<&Standing>, _: &[Uploaded]) -> Result<Written, Trouble> {
        self.written(post).map_err(|what| what.at(&self.at, "commit the article"))
    }
}

fn files(post: &Post) -> Result<&[(String, Vec<u8>)], What> {
    match &post.content {
        Content::Files(files) => Ok(files),
        _ => Err(What::Here("a repository takes files alone".to_owned())),
    }
}

fn standing(post: &Post, path: &str, bytes: &[u8], mark: String) -> Standing {
    let print = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let body = String::from_utf8_lossy(bytes).into_owned();
    let text = Text { title: post.title.clone(), excerpt: post.excerpt.clone(), body };
    Standing { remote: path.to_owned(), mark, print, text, link: String::new(), public: true }
}
