//! Prints the contract as TypeScript, types first, then the map from command to request and answer.

use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Where the printed contract is committed, from the root of the repository.
pub const CONTRACT_TS: &str = "ui/src/backend/contract.ts";

/// The whole of `ui/src/backend/contract.ts`.
#[must_use]
pub fn print() -> String {
    let mut types = Types { config: Config::new(), printed: BTreeMap::new() };
    let mut commands = String::new();
    macro_rules! print_commands {
        ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $answer:ty;)*) => { $(
            types.add::<$request>();
            types.add::<$answer>();
            let doc = [$($doc),*].concat();
            let request = <$request as TS>::name(&types.config);
            let answer = <$answer as TS>::name(&types.config);
            commands += &format!("  /**{doc} */\n  {}: [{request}, {answer}];\n", stringify!($name));
        )* };
    }
    crate::with_commands!(print_commands);
    crate::with_long_commands!(print_commands);
    crate::with_reading_commands!(print_commands);
    crate::with_job_commands!(print_commands);
    crate::with_free_commands!(print_commands);
    crate::with_spelling_commands!(print_commands);
    crate::with_window_commands!(print_commands);
    types.add::<crate::Failure>();
    types.add::<crate::window::Changed>();
    types.add::<crate::window::Dropped>();
    types.add::<crate::window::PicturesDropped>();
    types.add::<crate::window::ConversationsDropped>();
    types.add::<crate::window::Closing>();
    types.add::<crate::window::MenuChosen>();
    types.add::<crate::job::Progress>();
    let types: String = types.printed.into_values().collect();
    format!(
        "// Printed by src-tauri/crates/contract; `make contract` writes it anew. Do not edit.\n\n{types}\
         /** Every command: what it asks, what it answers. */\nexport type Commands = {{\n{commands}}};\n\n\
         /** Every event a window is told without asking. */\nexport type Events = {{\n  changed: Changed;\n  \
         dropped: Dropped;\n  pictures_dropped: PicturesDropped;\n  conversations_dropped: ConversationsDropped;\n  closing: Closing;\n  menu: MenuChosen;\n  progress: Progress;\n}};\n"
    )
}

struct Types {
    config: Config,
    printed: BTreeMap<String, String>,
}

impl Types {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.printed.contains_key(&name) {
                return;
            }
            let declared = T::decl(&self.config);
            let docs = T::docs().unwrap_or_default();
            self.printed.insert(name, format!("{docs}export {declared}\n\n"));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

#[cfg(test)]
#[test]
fn the_committed_contract_is_what_rust_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(CONTRACT_TS);
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let printed = print();
    if committed != printed {
        std::fs::write(&path, &printed).expect("the contract can be written");
        panic!("{CONTRACT_TS} was stale and has been written anew: look at it and commit it");
    }
}
