//! What a person does with a library, asked as a window or a terminal asks it. Contents:

mod annotating; // the authors of words, in files that other programs read
mod asking; // what only a person can say about a picture is asked and kept with it
mod backing_up; // the library is copied, proven, and brought back
mod checking; // what should be looked at is found, mended, or waived by name
mod choosing; // a person says who they are and how it should look
mod coming_together; // two people write in one article, and nothing is lost
mod commenting; // what is said about words stays with them, and is no part of them
mod dice; // chance that is the same in every run
mod disclosing;
mod dressing; // pictures leave with what is said of them
mod editing; // words are typed, acknowledged, merged, and never lost
mod exporting; // what leaves can be checked and comes back equal
mod finding; // words are found everywhere, replaced as shown, and come back
mod handing_over; // an article is handed to somebody else, checked, and comes together again
mod housing; // a newsroom has house styles of its own
mod importing; // files come in whole or not at all
mod keeping;
mod leaving; // what an export would do is told, and nothing of somebody else’s is written over
mod listing; // articles are found
mod long_work; // many at once, stopped anywhere
mod modelling; // searches and filters agree with models too simple to be wrong
mod mutating; // whatever is altered in what was handed over is found
mod picturing; // pictures are taken in, shown and kept as long as they are needed
mod proposing; // uses of tools are suggested, and a person says which were so
mod publishing; // an article goes to a site, is never written over there, and what opens the site is in no file
mod registering; // every use of a tool in the library is found
mod remembering; // what was before is seen, compared and brought back
mod reviewing; // words are read, signed, sent back and approved; a signature holds for these words alone
mod schemas; // what leaves is what other people's schemas ask for
mod shelving; // articles are put away, thrown away, brought back, changed together
mod spelling; // misspelt words are found, and accepted words stand
mod tooling; // tools are kept once, and every ledger calls them the same
mod tracing; // where words come from is said, brought along, and never dangles
