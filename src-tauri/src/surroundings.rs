//! What the machine must be told, or must be spared, before GTK starts.

/// WebKitGTK's variable that switches its DMA-BUF renderer off.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Makes the process ready for GTK and for a full disk.
#[expect(unsafe_code, reason = "no thread runs yet, which is what both calls ask for; there is no safe form of either")]
pub fn prepare() {
    if std::env::var_os(NO_DMABUF).is_none() && !has_gpu() {
        // Without a GPU this renderer costs 2.4 times the key-to-pixel time; with one, it is right. What a person has
        // set is never touched.
        unsafe { std::env::set_var(NO_DMABUF, "1") };
    }
    // At a file-size limit the kernel sends SIGXFSZ, which ends the process; ignored, SQLite gets an error it can tell.
    unsafe { libc::signal(libc::SIGXFSZ, libc::SIG_IGN) };
}

/// Whether there is a render node that this person may use.
fn has_gpu() -> bool {
    let nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    nodes
        .filter(|node| node.file_name().to_string_lossy().starts_with("renderD"))
        .any(|node| std::fs::OpenOptions::new().read(true).write(true).open(node.path()).is_ok())
}
