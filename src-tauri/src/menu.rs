//! The menu bar: what the page says can be done, as this desktop shows menus. Knows no action; a click goes back to the
//! page by its id. Keys are shown here and pressed there, so that a key press does a thing once.

use contract::window::{MenuChosen, MenuEntry, MenuGroup, SetMenu};
use std::sync::Mutex;
use tauri::menu::{CheckMenuItem, Menu, MenuEvent, MenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// What stands in the bar, so that only what changed is changed: a bar that is built anew closes what is open in it.
#[derive(Default)]
pub struct Bar(Mutex<Standing>);

#[derive(Default)]
struct Standing {
    groups: Vec<MenuGroup>,
    items: Vec<Item>,
    visible: bool,
}

enum Item {
    Plain(MenuItem<tauri::Wry>),
    Switch(CheckMenuItem<tauri::Wry>),
}

/// Tells the page what was chosen.
pub fn chosen(desktop: &AppHandle, event: MenuEvent) {
    let _ = desktop.emit("menu", MenuChosen { id: event.id().0.clone() });
}

/// Shows what the page says.
pub fn set(desktop: &AppHandle, asked: SetMenu) -> tauri::Result<()> {
    let Some(window) = desktop.get_webview_window(crate::window::MAIN) else { return Ok(()) };
    let bar = desktop.state::<Bar>();
    let Ok(mut standing) = bar.0.lock() else { return Ok(()) };
    if standing.groups.is_empty() || !same_words(&standing.groups, &asked.groups) {
        let (menu, items) = built(desktop, &asked.groups)?;
        window.set_menu(menu)?;
        standing.items = items;
        standing.visible = true;
        #[cfg(target_os = "linux")]
        linux::dress(&window, asked.groups.clone())?;
    } else {
        for (item, entry) in standing.items.iter().zip(asked.groups.iter().flat_map(|group| &group.entries)) {
            item.follow(entry)?;
        }
    }
    standing.groups = asked.groups;
    if standing.visible != asked.visible {
        if asked.visible {
            window.show_menu()?
        } else {
            window.hide_menu()?
        }
        standing.visible = asked.visible;
    }
    Ok(())
}

/// Puts the keyboard into the bar; one that is hidden shows until it is left.
pub fn open(desktop: &AppHandle) -> tauri::Result<()> {
    let Some(window) = desktop.get_webview_window(crate::window::MAIN) else { return Ok(()) };
    let hidden = desktop.state::<Bar>().0.lock().is_ok_and(|standing| !standing.visible);
    #[cfg(target_os = "linux")]
    linux::open(&window, hidden)?;
    #[cfg(not(target_os = "linux"))]
    if hidden {
        window.show_menu()?;
    }
    Ok(())
}

fn same_words(old: &[MenuGroup], new: &[MenuGroup]) -> bool {
    let word = |entry: &MenuEntry| (entry.id.clone(), entry.name.clone(), entry.keys.clone(), entry.checked.is_some());
    old.len() == new.len()
        && old
            .iter()
            .zip(new)
            .all(|(a, b)| a.name == b.name && a.entries.iter().map(word).eq(b.entries.iter().map(word)))
}

fn built(desktop: &AppHandle, groups: &[MenuGroup]) -> tauri::Result<(Menu<tauri::Wry>, Vec<Item>)> {
    let menu = Menu::new(desktop)?;
    let mut items = Vec::new();
    for group in groups {
        let submenu = Submenu::new(desktop, &group.name, true)?;
        for MenuEntry { id, name, enabled, checked, .. } in &group.entries {
            // An ampersand would underline what stands behind it.
            let name = name.replace('&', "&&");
            let none = None::<&str>;
            if let Some(checked) = checked {
                let item = CheckMenuItem::with_id(desktop, id, name, *enabled, *checked, none)?;
                submenu.append(&item)?;
                items.push(Item::Switch(item));
            } else {
                let item = MenuItem::with_id(desktop, id, name, *enabled, none)?;
                submenu.append(&item)?;
                items.push(Item::Plain(item));
            }
        }
        menu.append(&submenu)?;
    }
    Ok((menu, items))
}

impl Item {
    fn follow(&self, entry: &MenuEntry) -> tauri::Result<()> {
        match self {
            Self::Plain(item) => item.set_enabled(entry.enabled),
            Self::Switch(item) => {
                item.set_enabled(entry.enabled)?;
                item.set_checked(entry.checked.unwrap_or_default())
            }
        }
    }
}

/// What GTK has and Tauri's menus do not reach: keys that are only shown, and the keyboard's way into the bar.
#[cfg(target_os = "linux")]
mod linux {
    use super::{MenuGroup, WebviewWindow};
    use gtk::prelude::*;
    use gtk::{AccelLabel, MenuBar, MenuItem, gdk};
    use std::cell::Cell;

    thread_local! {
        /// Whether the bar goes when it is left. GTK lives on one thread.
        static FLEETING: Cell<bool> = const { Cell::new(false) };
    }

    /// Shows the keys beside the names.
    pub fn dress(window: &WebviewWindow, groups: Vec<MenuGroup>) -> tauri::Result<()> {
        let here = window.clone();
        window.run_on_main_thread(move || {
            let Some(bar) = bar(&here) else { return };
            bar.connect_deactivate(|bar| {
                if FLEETING.take() {
                    bar.hide();
                }
            });
            for (shown, group) in bar.children().iter().zip(&groups) {
                let Some(menu) = shown.downcast_ref::<MenuItem>().and_then(MenuItem::submenu) else { continue };
                let Some(menu) = menu.downcast_ref::<gtk::Menu>() else { continue };
                for (shown, entry) in menu.children().iter().zip(&group.entries) {
                    let label = shown.downcast_ref::<MenuItem>().and_then(|item| item.child());
                    let label = label.and_then(|child| child.downcast::<AccelLabel>().ok());
                    if let (Some(label), Some((key, modifiers))) = (label, entry.keys.as_deref().and_then(pressed)) {
                        label.set_accel(key, modifiers);
                    }
                }
            }
        })
    }

    pub fn open(window: &WebviewWindow, hidden: bool) -> tauri::Result<()> {
        let here = window.clone();
        window.run_on_main_thread(move || {
            if let Some(bar) = bar(&here) {
                FLEETING.set(hidden);
                bar.show();
                bar.select_first(true);
            }
        })
    }

    fn bar(window: &WebviewWindow) -> Option<MenuBar> {
        window.default_vbox().ok()?.children().into_iter().find_map(|child| child.downcast().ok())
    }

    /// `Mod+Shift+P` as GDK's key and modifiers.
    pub(super) fn pressed(keys: &str) -> Option<(u32, gdk::ModifierType)> {
        // A plus may itself be the key.
        let (modifiers, key) =
            keys.strip_suffix("++").map(|rest| (rest, "+")).or_else(|| keys.rsplit_once('+')).unwrap_or(("", keys));
        let mut held = gdk::ModifierType::empty();
        for modifier in modifiers.split('+').filter(|word| !word.is_empty()) {
            held |= match modifier {
                "Mod" => gdk::ModifierType::CONTROL_MASK,
                "Shift" => gdk::ModifierType::SHIFT_MASK,
                "Alt" => gdk::ModifierType::MOD1_MASK,
                _ => return None,
            };
        }
        let mut letters = key.chars();
        let value = match (letters.next(), letters.next()) {
            (Some(letter), None) => *gdk::keys::Key::from_unicode(letter.to_ascii_lowercase()),
            _ => {
                let name = match key {
                    "Enter" => "Return",
                    "Space" => "space",
                    "PageUp" => "Page_Up",
                    "PageDown" => "Page_Down",
                    _ => key.strip_prefix("Arrow").unwrap_or(key),
                };
                *gdk::keys::Key::from_name(name)
            }
        };
        (value != 0 && value != 0xff_ffff).then_some((value, held))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, entries: &[(&str, bool, Option<bool>)]) -> MenuGroup {
        let entry = |(id, enabled, checked): &(&str, bool, Option<bool>)| MenuEntry {
            id: (*id).to_owned(),
            name: (*id).to_owned(),
            keys: None,
            enabled: *enabled,
            checked: *checked,
        };
        MenuGroup { name: name.to_owned(), entries: entries.iter().map(entry).collect() }
    }

    #[test]
    fn a_bar_is_built_anew_for_other_words_and_not_for_another_state() {
        let before = [group("File", &[("new", true, None), ("bar", true, Some(true))])];
        assert!(same_words(&before, &[group("File", &[("new", false, None), ("bar", true, Some(false))])]));
        assert!(!same_words(&before, &[group("Datei", &[("new", true, None), ("bar", true, Some(true))])]));
        assert!(!same_words(&before, &[group("File", &[("new", true, None)])]));
        assert!(!same_words(&before, &[group("File", &[("new", true, None), ("bar", true, None)])]));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn keys_are_shown_as_gdk_names_them() {
        use gtk::gdk::ModifierType as Held;
        let check =
            |keys: &str, value: u32, held: Held| assert_eq!(linux::pressed(keys), Some((value, held)), "{keys}");
        check("Mod+N", u32::from('n'), Held::CONTROL_MASK);
        check("Mod+Shift+P", u32::from('p'), Held::CONTROL_MASK | Held::SHIFT_MASK);
        check("Mod++", u32::from('+'), Held::CONTROL_MASK);
        check("F11", 0xffc8, Held::empty());
        check("Alt+ArrowUp", 0xff52, Held::MOD1_MASK);
        assert_eq!(linux::pressed("Hyper+X"), None);
        assert_eq!(linux::pressed("Mod+Nonsense"), None);
    }
}
