//! What a person pastes, from clipboards as the programs that people write in fill them; made by hand after the real ones.

use import::paste;

#[track_caller]
fn golden(name: &str, html: &str, expected: &str) {
    let pasted = paste(html, "", false);
    let report: String = pasted.report.iter().map(|line| format!("- {line}\n")).collect();
    let found = format!("{}\n\n=== report ===\n{report}", pasted.markdown);
    assert_eq!(found, expected, "{name}: pasted as\n{found}");
}

#[test]
fn google_docs() {
    golden("google-docs", include_str!("clipboard/google-docs.html"), include_str!("clipboard/google-docs.md"));
}

#[test]
fn word_on_the_desktop() {
    golden("word-desktop", include_str!("clipboard/word-desktop.html"), include_str!("clipboard/word-desktop.md"));
}

#[test]
fn word_on_the_web() {
    golden("word-online", include_str!("clipboard/word-online.html"), include_str!("clipboard/word-online.md"));
}

#[test]
fn libreoffice() {
    golden("libreoffice", include_str!("clipboard/libreoffice.html"), include_str!("clipboard/libreoffice.md"));
}

#[test]
fn gmail() {
    golden("gmail", include_str!("clipboard/gmail.html"), include_str!("clipboard/gmail.md"));
}

#[test]
fn an_encyclopedia() {
    golden("encyclopedia", include_str!("clipboard/encyclopedia.html"), include_str!("clipboard/encyclopedia.md"));
}

#[test]
fn a_chat_assistant() {
    golden(
        "chat-assistant",
        include_str!("clipboard/chat-assistant.html"),
        include_str!("clipboard/chat-assistant.md"),
    );
}
