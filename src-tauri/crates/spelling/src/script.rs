//! Which script a letter belongs to, as coarsely as spelling needs it: a dictionary of English words says nothing about
//! a Russian name.

/// A script, by the blocks of Unicode that hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    /// The scripts of India, by the number of their block.
    Indic(u32),
    Georgian,
    Hangul,
    /// Scripts written without spaces between words: Han, Kana, Thai, Lao, Tibetan, Burmese, Khmer. What stands
    /// between two spaces there is no word, and no dictionary of words can judge it.
    Unspaced,
    Other,
}

impl Script {
    /// The script of a letter.
    pub fn of(letter: char) -> Self {
        match u32::from(letter) {
            0x41..=0x24F | 0x250..=0x2AF | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xAB30..=0xAB6F => {
                Self::Latin
            }
            0xFB00..=0xFB06 | 0xFF21..=0xFF5A => Self::Latin,
            0x370..=0x3FF | 0x1F00..=0x1FFF => Self::Greek,
            0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Self::Cyrillic,
            0x530..=0x58F | 0xFB13..=0xFB17 => Self::Armenian,
            0x590..=0x5FF | 0xFB1D..=0xFB4F => Self::Hebrew,
            0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Self::Arabic,
            block @ 0x900..=0xDFF => Self::Indic(block / 0x80),
            0xE00..=0xFFF | 0x1000..=0x109F | 0x1780..=0x17FF => Self::Unspaced,
            0x10A0..=0x10FF | 0x1C90..=0x1CBF | 0x2D00..=0x2D2F => Self::Georgian,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF => Self::Hangul,
            0x2E80..=0x312F | 0x31A0..=0x9FFF | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x1B000..=0x1B16F => Self::Unspaced,
            0x20000..=0x3FFFF => Self::Unspaced,
            _ => Self::Other,
        }
    }
}
