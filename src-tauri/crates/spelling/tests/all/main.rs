//! What is misspelt and what is not, asked through the crate's door. Contents:

mod fixture; // a small dictionary
mod properties; // what holds for every text
mod prose; // texts of every kind
