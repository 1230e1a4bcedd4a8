//! What a person can do with articles: load, decide, save
