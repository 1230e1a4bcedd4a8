//! Closed lists of words: an enum whose variants have a word in files, in the terminal and in the record.

/// An enum with a word for each variant, all of them in order, and a reader that names them all when it refuses.
macro_rules! worded {
    ($(#[$about:meta])* $what:literal $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that files, the terminal and the record use.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads what [`Self::name`] writes.
            pub fn parse(text: &str) -> Result<Self, $crate::Refusal> {
                Self::ALL.iter().copied().find(|one| one.name() == text).ok_or_else(|| $crate::Refusal::BadWord {
                    what: $what,
                    given: text.chars().take(80).collect(),
                    known: [$($word),+].join(", "),
                })
            }
        }
    };
}
