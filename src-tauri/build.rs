//! Tells Tauri where our folders are, since the manifest stands at the root and the sources do not.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:error=cannot build the desktop: {error:#}");
        std::process::exit(1);
    }
}
