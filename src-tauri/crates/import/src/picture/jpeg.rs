//! The frame of a JPEG (ITU-T T.81, annex B), as far as it must be known before one is decoded.

/// Whether a JPEG's last scan comes to its end.
pub fn ends(bytes: &[u8]) -> bool {
    let header: usize = 2 + segments(bytes).map(|(_, content)| content.len() + 4).sum::<usize>();
    bytes.get(header..).is_some_and(|scans| scans.windows(2).any(|two| two == [0xff, 0xd9]))
}

/// Width and height, from the frame's header.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    // Frames are SOF0 to SOF15; between them stand three markers that are none.
    let is_frame = |marker: u8| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
    let (_, content) = segments(bytes).find(|(marker, _)| is_frame(*marker))?;
    let number = |at: usize| content.get(at..at + 2).map(|two| u32::from(two[0]) << 8 | u32::from(two[1]));
    Some((number(3)?, number(1)?))
}

/// The segments before the first scan: marker and content (ITU-T T.81, annex B).
pub fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = bytes.get(2..).unwrap_or_default();
    std::iter::from_fn(move || {
        let [0xff, marker, high, low, after @ ..] = rest else { return None };
        let size = usize::from(u16::from_be_bytes([*high, *low])).checked_sub(2)?;
        if *marker == 0xda {
            return None; // start of scan
        }
        let content = after.get(..size)?;
        rest = &after[size..];
        Some((*marker, content))
    })
}
